"""What is said once of a list: of its columns, its title, the decision it names."""

from collections.abc import Iterable, Iterator, Sequence

from plugins.core.honour import Status
from plugins.core.honour_sheet.columns import Column, Columns, labels
from plugins.core.honour_sheet.decisions import Cited, cited
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.facets import Facets
from plugins.core.honour_sheet.grid import Row, letter, shown, spans
from plugins.core.honour_sheet.groups import is_number
from plugins.core.honour_sheet.heading_words import LABELS, Part
from plugins.core.nearest import did_you_mean
from plugins.core.problems import Problem

_STANDINGS = {
    "proposed": ("đề nghị", "đang đề nghị"),
    "revoked": ("hủy bỏ, thu hồi", "đã hủy bỏ quyết định"),
}
_SEE = "các tiêu đề dùng được có trong docs/bien-tap.md; cột không cần thì xóa"
_MANY = (
    "name",
    "index",
    "mark",
    "private",
    "remark",
    "unused",
    None,
)  # parts that may stand in several columns


def of_columns(desk: Desk, columns: Columns, hidden: frozenset[int]) -> Iterator[Problem]:
    """Columns that are not read, or read although nobody sees them."""
    line = columns.top.line
    private = [column for column in columns.all if column.part == "private"]
    if private:
        message = f"không đọc {labels(private)}: là dữ liệu cá nhân, không đưa lên trang"
        hint = "nên xóa các cột này khỏi tệp"
        yield desk.warning(line, "private-column", message, hint)
    unused = [column for column in columns.all if column.part == "unused"]
    if unused:
        hint = "cần đưa lên trang thì ghi vào cột «Thành tích», hoặc vào lời văn của bài"
        yield desk.warning(line, "unused-column", f"không dùng {labels(unused)}", hint)
    remarks = [column for column in columns.all if column.part == "remark"]
    if remarks:
        hint = "cần đưa lên trang thì ghi vào cột «Thành tích», hoặc vào lời văn của bài"
        message = f"{labels(remarks)} chỉ được đọc chữ «truy tặng», «đã rút»"
        yield desk.warning(line, "unused-column", message, hint)
    for column in columns.all:
        if column.heading is None:
            message = f"không hiểu tiêu đề {labels([column])} nên không đọc cột này"
            hint = did_you_mean(column.label[:80], LABELS) or _SEE
            yield desk.warning(line, "unknown-column", message, hint)
    yield from _doubles(desk, columns)
    yield from of_status(desk, line, "tiêu đề cột", columns.status)
    seen = [c for c in columns.all if c.part not in _MANY[3:] and hidden.intersection(c.at)]
    if seen:
        message = f"{labels(seen)} đang ẩn trong Excel nhưng vẫn được đọc"
        yield desk.warning(line, "hidden-cells", message, "hãy bỏ ẩn để xem lại, hoặc xóa")


def _doubles(desk: Desk, columns: Columns) -> Iterator[Problem]:
    for part in dict.fromkeys(column.part for column in columns.all):
        same: list[Column] = [column for column in columns.all if column.part == part]
        if part not in _MANY and len(same) > 1:
            message = f"{labels(same)} có cùng nghĩa"
            hint = "hãy giữ lại một cột, hoặc đổi tiêu đề cột kia"
            yield desk.problem(columns.top.line, "double-column", message, hint)


def of_title(
    desk: Desk, rows: Sequence[Row], title: Facets, known: Cited | None
) -> Iterator[Problem]:
    """A decision of the title that is not clear, and lists of what is only proposed."""
    decisions = cited(" ".join(row.said for row in rows))
    line = _line_of(rows)
    hint = "hãy ghi như «Kèm theo Quyết định số 123/QĐ-UBND ngày 08/3/2023»"
    if len(decisions) > 1:
        numbers = ", ".join(decision.number for decision in decisions)
        message = f"tiêu đề nêu nhiều quyết định ({numbers}), không rõ danh sách kèm theo cái nào"
        yield desk.warning(line, "unclear-decision", message, hint)
    elif decisions and decisions[0].trouble:
        message = f"tiêu đề: {shown(decisions[0].trouble)}"
        yield desk.warning(line, "unclear-decision", message, hint)
    elif decisions and known and known.number and not decisions[0].is_same(known):
        message = f"tiêu đề ghi quyết định {decisions[0].number}, văn bản này là {known.number}"
        yield desk.warning(line, "unclear-decision", message, "hãy xem lại danh sách có đúng chỗ")
    yield from of_status(desk, rows[0].line if rows else 1, "tiêu đề", title.status)


def of_status(desk: Desk, line: int, where: str, status: Status | None) -> Iterator[Problem]:
    """Words that make all rows something else than awarded, so that nobody overlooks them."""
    if status:
        what, name = _STANDINGS[status]
        message = f"{where} nói về {what}, nên các hàng ghi là «{name}», không phải đã khen thưởng"
        hint = "nếu không phải vậy, hãy sửa lại, hoặc thêm cột «Tình trạng»"
        yield desk.warning(line, "not-awarded", message, hint)


def of_groups(
    desk: Desk, columns: Columns, decided: Iterable[tuple[int, str, Cited]]
) -> Iterator[Problem]:
    """Decisions of group rows that cannot be read, or not all of them."""
    for line, where, decision in decided:
        if decision.trouble:
            left = "" if decision.number else ", nên các hàng ở dưới không có quyết định"
            message = f"{where}: {shown(decision.trouble)}{left}"
            hint = "hãy ghi như «Quyết định số 123/QĐ-UBND ngày 08/3/2023», mỗi nhóm một quyết định"
            yield desk.warning(line, "unclear-decision", message, hint)
        elif not decision.day and not _has_year(columns):
            message = f"{where} không ghi ngày của quyết định, nên chưa rõ năm khen thưởng"
            hint = "hãy ghi ngày của quyết định ở hàng này, hoặc thêm cột «Năm»"
            yield desk.warning(line, "unclear-decision", message, hint)


def without_decision(desk: Desk, lines: Sequence[int]) -> Problem:
    """Rows that no decision is for, although groups beside them name theirs."""
    message = f"hàng {spans(lines)} không thuộc quyết định nào, dù nhóm khác có ghi quyết định"
    hint = "hãy ghi quyết định ở trên tiêu đề, hoặc thêm hàng «Quyết định số … ngày …» ở trên"
    return desk.warning(lines[0], "unclear-decision", message, hint)


def _has_year(columns: Columns) -> bool:
    parts: tuple[Part, ...] = ("award_year", "decision_date", "decision")
    return any(columns.of(part) for part in parts)


def of_open_year(desk: Desk, columns: Columns, title: Facets) -> Iterator[Problem]:
    """A decision without its date: the year of award is left open, not guessed."""
    decision = title.cited
    has_year = _has_year(columns)
    if decision and decision.number and not (decision.day or decision.trouble or has_year):
        message = f"quyết định {decision.number} không ghi ngày, nên chưa rõ năm khen thưởng"
        hint = "hãy ghi ngày của quyết định ở tiêu đề, hoặc thêm cột «Năm»"
        yield desk.warning(columns.top.line, "unclear-decision", message, hint)


def _line_of(rows: Sequence[Row]) -> int:
    named = [row.line for row in rows if "uyết định" in row.said or "UYẾT ĐỊNH" in row.said]
    return named[0] if named else rows[0].line if rows else 1


def unheaded(desk: Desk, row: Row, columns: Columns) -> list[Problem]:
    """Cells beside the table: a value with a comma that lacks its quotes, or a stray word."""
    index = columns.of("index")
    number = row.own(index.at[0]) if index else ""
    is_odd = index and bool(number) and not is_number(number)
    if index and index.label and is_odd and any(map(str.isalpha, number)):
        message = f"{labels([index])} ghi «{shown(number)}», không phải số thứ tự"
        hint = "hãy ghi số, hoặc chuyển chữ sang cột khác"
        return [desk.problem(row.line, "extra-cell", message, hint)]
    is_odd = is_odd and index is not None and not index.label
    extra = [column for column in row.filled if column not in columns.placed]
    extra += index.at if index and is_odd else ()
    hint = (
        "hãy đặt tiêu đề cho cột, hoặc xóa; trong CSV, giá trị có dấu phẩy phải đặt trong ngoặc kép"
    )
    return [
        desk.problem(
            row.line, "extra-cell", f"cột {letter(at)} không có tiêu đề nhưng có chữ", hint
        )
        for at in extra
    ]
