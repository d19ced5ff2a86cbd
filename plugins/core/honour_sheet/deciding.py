"""Which decision a row is of, on which day, and so in which year."""

import re
from datetime import date, timedelta

from plugins.core.dates import day_text, parse_day
from plugins.core.honour import Decision, Honour
from plugins.core.honour_sheet.decisions import in_cell
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.draft import Draft
from plugins.core.honour_sheet.facets import Facets
from plugins.core.honour_sheet.grid import shown
from plugins.core.honour_sheet.heading_words import Part
from plugins.core.problems import Problem

_DOCUMENT = re.compile(r"\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*")
_SERIAL = re.compile(r"[2-6]\d{4}")  # days since 1900, 1954 to 2091
_FIRST_DAY = date(1899, 12, 30)  # as Excel counts from March 1900 on
_DAYS: tuple[Part, ...] = ("decision_date", "ceremony_date")


def decide(desk: Desk, draft: Draft, above: Facets) -> None:
    """The decision of the row's own cells, else of what stands above, and its year."""
    text, day = draft.cells.said("decision"), draft.cells.said("decision_date")
    if _DOCUMENT.fullmatch(text):
        draft.values |= {"decision": text, "basis": "decision"}
        return
    decided = in_cell(text) if text else above.cited
    if decided is None or not (decided.number or text):
        draft.values["basis"] = "article"
        return
    if above.cited and above.cited.number == decided.number and not decided.day:
        decided = above.cited
    if decided.trouble and text:
        hint = "hãy viết như «Quyết định số 123/QĐ-UBND ngày 08/3/2023»"
        slip = desk.problem(draft.line, "bad-value", decided.trouble, hint)
        draft.slips.append(slip)
    if day and not text and _is_other_day(day, decided.day):
        message = f"ngày «{shown(day)}» khác ngày của quyết định ở tiêu đề, hàng nhóm"
        hint = "hãy thêm cột «Số quyết định», hoặc sửa một trong hai"
        draft.slips.append(desk.problem(draft.line, "bad-value", message, hint))
    day = day or (decided.day.isoformat() if decided.day else "")
    draft.values |= {"decision": {"number": decided.number, "date": day}, "basis": "decision"}
    if "award_year" not in draft.values:
        draft.put("award_year", _year_of(day))
    if text and _is_other_day(day, decided.day):
        message = f"ngày «{shown(day)}» khác ngày ghi cạnh số quyết định"
        slip = desk.problem(draft.line, "bad-value", message, "hãy sửa một trong hai ô")
        draft.slips.append(slip)


def year_slips(desk: Desk, honour: Honour, line: int) -> list[Problem]:
    decision = honour.decision
    signed = decision.date if isinstance(decision, Decision) else None
    if not signed or not honour.award_year or signed.year == honour.award_year:
        return []
    message = f"năm khen thưởng {honour.award_year} khác năm của quyết định"
    hint = (
        f"quyết định ghi ngày {day_text(signed)}; nếu đó là năm của thành tích, "
        "hãy đổi tiêu đề cột thành «Thành tích»"
    )
    return [desk.problem(line, "award-year", message, hint)]


def days_as_numbers(desk: Desk, draft: Draft) -> list[Problem]:
    """Days that Excel shows as numbers: whether they count from 1900 or 1904 nobody can see."""
    found: list[Problem] = []
    for part in _DAYS:
        text = draft.cells.said(part)
        if _SERIAL.fullmatch(text):
            day = day_text(_FIRST_DAY + timedelta(days=int(text)))
            message = f"ngày ghi là «{text}», số ngày theo cách đếm của Excel (có lẽ là {day})"
            hint = f"hãy chọn Định dạng ô → Ngày (Date) rồi xem lại, hoặc gõ ngày như {day}"
            found.append(desk.problem(draft.line, "bad-value", message, hint))
    return found


def _is_other_day(text: str, day: date | None) -> bool:
    try:
        return day is not None and parse_day(text) != day
    except ValueError:
        return False  # said where the field is judged


def _year_of(day: str) -> str:
    try:
        return str(parse_day(day).year) if day else ""
    except ValueError:
        return ""  # said where the field is judged
