"""Finds the heading of a list among its rows: one row, or as many as its merged cells reach."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from plugins.core.honour_sheet.grid import Row
from plugins.core.honour_sheet.heading_words import Part, meaning, under

_LONGEST_TITLE = 200  # rows above a heading
_MOST_HEADING_ROWS = 4
_MOST_LOOKED_AT = 30
IsAward = Callable[[str], bool]
_HOLDERS: tuple[Part, ...] = ("name", "count")


def no_award(_: str) -> bool:
    """Where no catalogue is at hand, no text is an award."""
    return False


def score(row: Row) -> int:
    """How many cells of a row are headings: 0 where it is no heading of a list of honours."""
    known = [found for column in row.filled if (found := meaning(row.own(column)))]
    holds = any(found.part in _HOLDERS or found.may_be == "name" for found in known)
    return len(known) if holds and (len(known) > 1 or len(row.filled) == 1) else 0


def is_nearly_heading(row: Row) -> bool:
    """Whether most cells of a row are headings, although none is for names."""
    known = [meaning(row.own(column)) for column in row.filled[:_MOST_LOOKED_AT]]
    return len(known) > 1 and sum(map(bool, known)) * 2 > len(known)


def find_heading(rows: Sequence[Row], is_award: IsAward = no_award) -> int | None:
    """The index of the heading. One cell is a heading only where one column follows it."""
    found = _find(rows)
    if found is not None:
        return found
    numbered = enumerate(rows[:_LONGEST_TITLE])
    return next((index for index, row in numbered if _is_of_awards(row, is_award)), None)


def _is_of_awards(row: Row, is_award: IsAward) -> bool:
    """Whether a row is a heading of names and awards alone: "Tên tập thể", "Bằng khen"."""
    texts = [row.own(column) for column in row.filled]
    known = [heading for text in texts if (heading := meaning(text))]
    holds = any(heading.part in _HOLDERS or heading.may_be == "name" for heading in known)
    return holds and len(texts) > 1 and all(meaning(text) or is_award(text) for text in texts)


def _find(rows: Sequence[Row]) -> int | None:
    for index, row in enumerate(rows[:_LONGEST_TITLE]):
        known = score(row)
        below = rows[index + 1 : index + 1 + _LONGEST_TITLE]
        if known > 1 or (known and all(len(other.filled) < 2 for other in below)):
            return index
    return None


def heading_block(rows: Sequence[Row], index: int, is_award: IsAward = no_award) -> tuple[Row, ...]:
    """The rows of a heading: as deep as its merged cells, or with a row of headings below it."""
    top = rows[index]
    depth = min(max(top.heights.values(), default=1), _MOST_HEADING_ROWS)
    below = rows[index + 1 : index + _MOST_HEADING_ROWS]
    if depth > 1:
        lines = range(top.line, top.line + depth)
        return top, *takewhile(lambda row: row.line in lines and _is_below(top, row), below)
    return (top, below[0]) if below and _is_second_row(top, below[0], is_award) else (top,)


def _is_below(top: Row, row: Row) -> bool:
    """Whether a row is part of the heading, and not data beside a cell merged far down."""
    return all(
        owner_of(top, column) is not None or under(top.own(column), row.own(column))
        for column in row.filled
    )


def _is_second_row(top: Row, row: Row, is_award: IsAward) -> bool:
    owners = {column: owner_of(top, column) for column in row.filled}
    if any(owner is None for owner in owners.values()):
        return False
    known = [
        under(top.own(owner), row.own(column))
        or _is_award(is_award, top.own(owner), row.own(column))
        for column, owner in owners.items()
    ]
    is_merged = any(top.widths.get(owner or 0, 1) > 1 for owner in owners.values())
    return all(known) and (len(known) > 1 or is_merged)


def _is_award(is_award: IsAward, parent: str, child: str) -> bool:
    """Whether words below others name an award: "LĐTT"; "Nhì" below "Huân chương Lao động"."""
    return any(map(is_award, (child, f"{parent} {child}", f"{parent} hạng {child}")))


def owner_of(row: Row, column: int, *, is_lowest: bool = False) -> int | None:
    """The heading that stands above a column: wide because merged, or because cells are empty."""
    owner = next((at for at in range(column, -1, -1) if row.own(at)), None)
    if owner is None:
        return None
    if row.widths or row.heights or is_lowest:
        return owner if column - owner < row.widths.get(owner, 1) > 1 else None
    is_wide = owner < column or (owner + 1 < len(row.cells) and not row.own(owner + 1))
    return owner if is_wide else None
