"""Columns headed by an award, whose cells are crossed: each cross is an honour of that award."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.core.honour_sheet.award_words import class_of
from plugins.core.honour_sheet.awards import AwardBook, Setting
from plugins.core.honour_sheet.cells import Cells
from plugins.core.honour_sheet.columns import Column, Columns, labels
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import shown
from plugins.core.honour_sheet.heading_words import Heading, meaning
from plugins.core.names import canon
from plugins.core.problems import Problem

_YES = frozenset(("x", "х", "×", "✓", "✔", "☑", "☒", "✗", "✘", "1", "01", "v", "+", "có", "true"))
_NO = frozenset(("", "-", "–", "0", "o", "☐", "□", "không", "false"))
_BEFORE = re.compile(
    r"\b(?:đã|trước|quá trình|các năm|lịch sử|thành tích|năm liền|liền kề|(?:19|20)\d\d)\b"
)


@dataclass(frozen=True)
class Marked:
    """What a row is marked for: the row once for each award, or what is wrong with its marks."""

    rows: tuple[Cells, ...]
    problems: tuple[Problem, ...] = ()


def with_marks(columns: Columns, book: AwardBook) -> Columns:
    """The columns, with those that are headed by an award and by nothing else known as marks."""
    return replace(columns, all=tuple(_as_mark(column, book) for column in columns.all))


def marked(desk: Desk, cells: Cells) -> Marked:
    """The row as one honour, or as one for each of its marks."""
    columns = [column for column in cells.columns.all if column.part == "mark"]
    if not columns:
        return Marked((cells,))
    slips = tuple(_slips(desk, cells))
    if slips:
        return Marked((), slips)
    rows = [_for(cells, column, text) for column, text in _filled(cells)]
    if cells.said("award"):
        rows.insert(0, cells)
    if not rows:
        message = "hàng không có dấu x ở cột hình thức nào"
        hint = f"hãy đánh x ở {labels(columns)}, hoặc xóa hàng"
        return Marked((), (desk.problem(cells.line, "missing-field", message, hint),))
    return Marked(tuple(rows))


def _as_mark(column: Column, book: AwardBook) -> Column:
    if column.heading is not None or _BEFORE.search(canon(" ".join(column.words)).lower()):
        return column
    award = _award(column.words, book)
    if not award:
        return column
    above = [meaning(word) for word in column.words[:-1]]
    is_proposal = any(heading.is_proposal for heading in above if heading)
    is_proposal |= book.told(column.words[-1], Setting()).status == "proposed"
    return replace(column, heading=Heading("mark", is_proposal=is_proposal), award=award)


def _award(words: tuple[str, ...], book: AwardBook) -> str:
    """The award of a heading, with the words above it: "Bằng khen" over "Thủ tướng"."""
    last, whole = words[-1], " ".join(words)
    graded = f"{' '.join(words[:-1])} hạng {last}"
    tried = (whole, graded, last) if len(words) > 1 else (last,)
    told = [(text, book.told(text, Setting())) for text in tried]
    sure = [text for text, found in told if found.award]
    return next(iter(sure or [text for text, found in told if found.unclear]), "")


def _filled(cells: Cells) -> Iterator[tuple[Column, str]]:
    for column, text in zip(cells.columns.all, cells.texts, strict=True):
        if column.part == "mark" and canon(text).lower() not in _NO:
            yield column, text


def _for(cells: Cells, column: Column, text: str) -> Cells:
    grade = "" if canon(text).lower() in _YES else class_of(text)
    return replace(cells, award=column.award, grade=grade)


def _slips(desk: Desk, cells: Cells) -> Iterator[Problem]:
    """Cells that are neither crossed nor empty, and name no class."""
    for column, text in _filled(cells):
        word = canon(text).lower()
        is_class = class_of(text) != text and not word.isdecimal()
        if word not in _YES and not is_class:
            message = f"{labels([column])} ghi «{shown(text)}», không phải dấu x"
            hint = "được tặng thì đánh x, không thì để trống; số lượng, năm ghi ở cột riêng"
            yield desk.problem(cells.line, "bad-value", message, hint)
