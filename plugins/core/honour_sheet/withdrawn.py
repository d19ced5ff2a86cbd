"""Rows that somebody took back: "(đã rút)", "không xét", cells that are struck through."""

import re
from collections.abc import Iterator

from plugins.core.honour_sheet.cells import Cells
from plugins.core.honour_sheet.columns import Column, labels
from plugins.core.honour_sheet.decisions import cited
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import Row, letter, shown
from plugins.core.honour_sheet.heading_words import Part
from plugins.core.names import canon
from plugins.core.problems import Problem

_TAKEN_BACK = re.compile(
    r"\b(?:(?:đã|xin|được|tự) rút|rút (?:tên|khỏi|lại|hồ sơ|đề nghị|danh hiệu)|gạch tên|xóa tên"
    r"|bỏ tên|(?:loại|đưa|xóa|bỏ) (?:ra )?khỏi|(?:không|chưa|dừng|hoãn|tạm dừng|tạm hoãn|thôi)"
    r" (?:được )?(?:xét|khen|tặng|công nhận|đề nghị)|(?:không|chưa) (?:đủ|đạt) (?:điều kiện|tiêu)"
    r"|(?:đã )?(?:hủy|thu hồi|tước) (?:bỏ )?(?:quyết định|kết quả|danh hiệu|bằng|giấy|hình thức)"
    r"|đã (?:hủy|thu hồi|bị thu hồi|xóa|loại))\b"
)
_ALONE = re.compile(
    r"\W*(?:rút|loại|bị loại|bỏ|hủy|xóa|hoãn|tạm hoãn|không đạt|chưa đạt|trượt|rut ten|da rut)\W*"
)
# In remarks only: elsewhere these words have other meanings, or a status is made of them.
_PENDING = re.compile(
    r"\b(?:chờ (?:xét|duyệt|ý kiến|thẩm định)|đang đề nghị|đề nghị cấp trên|dự kiến"
    r"|chưa có quyết định|không (?:đồng ý|nhất trí|thông qua))\b|^\W*(?:không|đề nghị)\W*$"
)
_SAY_OTHER_THINGS: frozenset[Part | None] = frozenset(
    (None, "private", "unused", "achievement", "status", "unit", "role", "mark", "posthumous")
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]|\s[-–]\s(.*)$")
_POSTHUMOUS = re.compile(r"\W*(?:được |đề nghị )?truy tặng\W*")
_PARTS = re.compile(r"[,;.()\n]| [-–] ")
_DROP = "nếu không được khen thưởng thì xóa hàng, nếu được thì bỏ {} rồi lưu lại"


def of_row(desk: Desk, cells: Cells) -> Iterator[Problem]:
    """Why a row of data may be no honour; such a row is never taken as one."""
    struck = [column for column in cells.columns.all if _is_struck(column, cells.row)]
    if struck:
        message = f"chữ ở {labels(struck)} bị gạch ngang, nên không rõ có được khen thưởng không"
        yield desk.problem(cells.line, "withdrawn-row", message, _DROP.format("gạch ngang"))
    for column, text in zip(cells.columns.all, cells.texts, strict=True):
        if text and _is_taken_back(column.part, text):
            message = f"{labels([column])} ghi «{shown(text)}», nên hàng không tính là khen thưởng"
            yield desk.problem(cells.line, "withdrawn-row", message, _DROP.format("chữ ấy"))


def is_left_out(text: str) -> bool:
    """Whether a title or a group is of those who get nothing: "CÁC TRƯỜNG HỢP KHÔNG XÉT"."""
    said = canon(text).lower()
    return bool(_TAKEN_BACK.search(said) or _ALONE.fullmatch(said))


def of_group(desk: Desk, line: int) -> Problem:
    """Why a row below such words is no honour."""
    message = "hàng thuộc danh sách hoặc nhóm không xét, đã rút, nên không tính là khen thưởng"
    hint = "hãy xóa các hàng ấy, hoặc sửa lời ở tiêu đề, hàng nhóm"
    return desk.problem(line, "withdrawn-row", message, hint)


def of_remarks(desk: Desk, cells: Cells) -> Iterator[Problem]:
    """Decisions in remarks, which are not read."""
    for text in cells.all_of("remark"):
        if text and any(decision.number for decision in cited(text)):
            message = f"ghi chú «{shown(text)}» nêu quyết định nhưng không được đọc"
            hint = "nếu hàng này theo quyết định ấy thì ghi ở cột «Số quyết định»"
            yield desk.warning(cells.line, "unclear-decision", message, hint)


def struck_words(desk: Desk, row: Row) -> Iterator[Problem]:
    """Titles, headings and groups of which a part is struck through: it was read all the same."""
    if row.struck:
        where = ", ".join(f"cột {letter(column)}" for column in sorted(row.struck))
        message = f"hàng này có chữ bị gạch ngang ({where}) nhưng vẫn được đọc"
        hint = "hãy xóa chữ không dùng, hoặc bỏ gạch ngang rồi lưu lại"
        yield desk.warning(row.line, "withdrawn-row", message, hint)


def posthumous(desk: Desk, cells: Cells) -> tuple[bool, list[Problem]]:
    """Whether remarks say "Truy tặng"; words around it may speak of another award."""
    said = [canon(text).lower() for text in cells.all_of("remark") if text]
    told = [remark for remark in said if "truy tặng" in remark]
    clear = [r for r in told if any(_POSTHUMOUS.fullmatch(part) for part in _PARTS.split(r))]
    if len(clear) == len(told):
        return bool(told), []
    unclear = next(remark for remark in told if remark not in clear)
    message = f"ghi chú «{shown(unclear)}» nói đến truy tặng, chưa rõ có phải lần này không"
    hint = "hãy chỉ ghi «Truy tặng», hoặc thêm cột «Truy tặng» và đánh x; nếu không thì sửa ghi chú"
    return False, [desk.problem(cells.line, "bad-value", message, hint)]


def _is_struck(column: Column, row: Row) -> bool:
    is_read = column.part not in ("remark", "unused", "private", None)
    return is_read and any(at in row.struck for at in column.at)


def _is_taken_back(part: Part | None, text: str) -> bool:
    """A long text, such as an achievement, may speak of withdrawals of other things."""
    if part in _SAY_OTHER_THINGS:
        return False
    said = canon(text).lower()
    inside = [part for found in _BRACKETS.findall(said) for part in found if part]
    is_pending = part == "remark" and bool(_PENDING.search(said))
    return (
        bool(_TAKEN_BACK.search(said)) or any(map(_ALONE.fullmatch, (said, *inside))) or is_pending
    )
