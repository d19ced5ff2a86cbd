"""The cells of a Word table: how far merged ones reach, and their texts row by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.core.honour_sheet.grid import Row, clean
from plugins.tools.office.word.elements import Element, child, name, number, tags, value
from plugins.tools.office.word.styles import has_lines

_MOST = 100  # columns that a cell reaches over
_FLAGS, _FIRST_ROW = 4, 0x0020  # of a table's look, in hexadecimal
_LONGEST = 60  # letters above a column


@dataclass(frozen=True)
class WordCell:
    """A cell with the column at which it begins; ``is_more``: it goes on a cell above."""

    element: Element
    start: int
    columns: int
    rows: int = 1
    is_more: bool = False
    is_head: bool = False
    has_border: bool = False


def cells_of(table: Element) -> list[list[WordCell]]:
    """The rows of a table; cells that go on others are part of those."""
    rows = [list(_row(one)) for one in _inside(table, "w:tr")]
    return [
        [_tall(rows, at, cell) for cell in row if not cell.is_more] for at, row in enumerate(rows)
    ]


def rows_of(cells: Sequence[Sequence[WordCell]], texts: Mapping[int, str]) -> tuple[Row, ...]:
    """The same as rows of text, the way that lists of honours are read."""
    width = min(max((c.start + c.columns for row in cells for c in row), default=0), _MOST)
    found: list[Row] = []
    inherited: dict[int, dict[int, str]] = {}
    for line, row in enumerate(cells, start=1):
        line_texts = [""] * width
        for cell in (one for one in row if one.start < width):
            line_texts[cell.start] = clean(texts.get(id(cell.element), ""))
            for below in range(line + 1, line + cell.rows):
                inherited.setdefault(below, {})[cell.start] = line_texts[cell.start]
        found.append(
            Row(
                line,
                tuple(line_texts),
                {one.start: one.columns for one in row if one.columns > 1},
                {one.start: one.rows for one in row if one.rows > 1},
                inherited.get(line, {}),
            )
        )
    return tuple(one for one in found if any(one.cells) or one.inherited)


def has_head(table: Element, rows: Sequence[Row]) -> bool:
    """Whether Word sets the first row apart, and its words are such as stand above columns."""
    look = child(table, "w:tblPr", "w:tblLook")
    flags = value(look)
    is_marked = value(look, "w:firstRow") in ("1", "true") or (
        len(flags) == _FLAGS and flags.isalnum() and bool(int(flags, 16) & _FIRST_ROW)
    )
    if not is_marked or len(rows) < 2 or rows[0].widths or rows[0].heights:
        return False
    return all(text and not text.isdecimal() and len(text) <= _LONGEST for text in rows[0].cells)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """Children of that name, through content controls."""
    for one in tags(element):
        if one.tag == name(tag):
            yield one
        elif one.tag in (name("w:sdt"), name("w:sdtContent"), name("w:customXml")):
            yield from _inside(one, tag)


def _row(row: Element) -> Iterator[WordCell]:
    properties = child(row, "w:trPr")
    start = min(number(child(properties, "w:gridBefore")) or 0, _MOST)
    is_head = child(properties, "w:tblHeader") is not None
    for cell in _inside(row, "w:tc"):
        found = _cell(cell, start, is_head=is_head)
        yield found
        start += found.columns


def _cell(cell: Element, start: int, *, is_head: bool) -> WordCell:
    properties = child(cell, "w:tcPr")
    merge = child(properties, "w:vMerge")
    return WordCell(
        cell,
        start,
        min(max(number(child(properties, "w:gridSpan")) or 1, 1), _MOST),
        is_more=merge is not None and value(merge) != "restart",
        is_head=is_head,
        has_border=has_lines(child(properties, "w:tcBorders")),
    )


def _tall(rows: Sequence[Sequence[WordCell]], at: int, cell: WordCell) -> WordCell:
    """The cell with the rows that it reaches over."""
    height = 1
    for row in rows[at + 1 :]:
        if not any(one.is_more and one.start == cell.start for one in row):
            break
        height += 1
    return replace(cell, rows=height)
