"""Finds the heading of a list, in one row or more, and says which column holds what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from plugins.core.honour import Kind, Status
from plugins.core.honour_sheet.grid import NO_VALUE, Row, letter, one_line
from plugins.core.honour_sheet.heading_words import Heading, Part, key, meaning, under

_LONGEST_TITLE = 200  # rows above a heading
_MOST_HEADING_ROWS = 4
_MOST_LOOKED_AT = 30
IsAward = Callable[[str], bool]
_HOLDERS: tuple[Part, ...] = ("name", "count")


def _none(_: str) -> bool:
    """Where no catalogue is at hand, no text is an award."""
    return False


@dataclass(frozen=True)
class Column:
    """One heading with the columns below it: a merged heading may stand above two."""

    at: tuple[int, ...]
    label: str
    heading: Heading | None
    words: tuple[str, ...] = ()  # of all its rows, from the top down
    award: str = ""  # that a cross in it stands for

    @property
    def part(self) -> Part | None:
        """What it holds."""
        return self.heading.part if self.heading else None

    def text(self, row: Row) -> str:
        """What a row says in it."""
        if len(self.at) == 1:
            text = row.text(self.at[0])
            return text if text != NO_VALUE else ""
        texts = [row.text(column) for column in self.at]
        return " ".join(text for text in texts if text and text != NO_VALUE)

    def is_unsolved(self, row: Row) -> bool:
        """Whether a formula stands there whose result nobody has stored."""
        return any(row.own(column) == NO_VALUE for column in self.at)


@dataclass(frozen=True)
class Columns:
    """The columns of one table; ``last`` is the line where its heading ends."""

    top: Row
    last: int
    all: tuple[Column, ...]

    @cached_property
    def places(self) -> dict[Part, int]:
        """Where the column of each part stands among all; of two, the first."""
        parts = [(column.part, at) for at, column in enumerate(self.all)]
        return {part: at for part, at in reversed(parts) if part}

    @cached_property
    def names(self) -> tuple[int, ...]:
        """Where the columns with names stand, in their order."""
        return tuple(at for at, column in enumerate(self.all) if column.part == "name")

    def of(self, part: Part) -> Column | None:
        """The column of a part."""
        at = self.places.get(part)
        return None if at is None else self.all[at]

    def name_columns(self) -> tuple[Column, ...]:
        """The columns with names."""
        return tuple(self.all[at] for at in self.names)

    def has_name(self, row: Row) -> bool:
        """Whether a row says anything where names stand."""
        return any(self.all[at].text(row) for at in self.names)

    @property
    def labels(self) -> tuple[str, ...]:
        """The headings as written."""
        return tuple(column.label for column in self.all)

    @cached_property
    def placed(self) -> frozenset[int]:
        """Columns that stand below some heading."""
        return frozenset(at for column in self.all for at in column.at)

    def are_in(self, row: Row) -> bool:
        """Whether a row says the heading again, as on every printed page, or another heading."""
        filled = row.filled
        if not filled or not meaning(row.own(filled[0])):
            return False
        same = [c for c in filled if key(row.own(c)) == key(self.top.own(c))]
        is_same = len(same) * 2 > len(filled) and (len(same) > 1 or len(self.all) == 1)
        known = score(row)
        return is_same or known > 2 or 1 < known == len(filled)

    @cached_property
    def status(self) -> Status | None:
        """What headings say of all rows: "Hình thức đề nghị" speaks of what is only proposed."""
        is_proposal = any(column.heading.is_proposal for column in self.all if column.heading)
        return "proposed" if is_proposal else None


def score(row: Row) -> int:
    """How many cells of a row are headings: 0 where it is no heading of a list of honours."""
    known = [found for column in row.filled if (found := meaning(row.own(column)))]
    holds = any(found.part in _HOLDERS or found.may_be == "name" for found in known)
    return len(known) if holds and (len(known) > 1 or len(row.filled) == 1) else 0


def is_nearly_heading(row: Row) -> bool:
    """Whether most cells of a row are headings, although none is for names."""
    known = [meaning(row.own(column)) for column in row.filled[:_MOST_LOOKED_AT]]
    return len(known) > 1 and sum(map(bool, known)) * 2 > len(known)


def find_heading(rows: Sequence[Row], is_award: IsAward = _none) -> int | None:
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


def read_columns(rows: Sequence[Row], index: int, is_award: IsAward = _none) -> Columns:
    """The columns below the heading at ``index``, with the rows that belong to the heading."""
    block = heading_block(rows, index, is_award)
    columns = _with_index(_resolved(tuple(_columns(block))))
    return Columns(block[0], block[-1].line, columns)


def _with_index(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Numbers often have no heading: they stand at the left of the first column that has one."""
    first = min(column.at[0] for column in columns)
    if not first or any(column.part == "index" for column in columns):
        return columns
    return Column((first - 1,), "", Heading("index")), *columns


def heading_block(rows: Sequence[Row], index: int, is_award: IsAward = _none) -> tuple[Row, ...]:
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
        _owner(top, column) is not None or under(top.own(column), row.own(column))
        for column in row.filled
    )


def _is_second_row(top: Row, row: Row, is_award: IsAward) -> bool:
    owners = {column: _owner(top, column) for column in row.filled}
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


def _owner(row: Row, column: int, *, is_lowest: bool = False) -> int | None:
    """The heading that stands above a column: wide because merged, or because cells are empty."""
    owner = next((at for at in range(column, -1, -1) if row.own(at)), None)
    if owner is None:
        return None
    if row.widths or row.heights or is_lowest:
        return owner if column - owner < row.widths.get(owner, 1) > 1 else None
    is_wide = owner < column or (owner + 1 < len(row.cells) and not row.own(owner + 1))
    return owner if is_wide else None


def _columns(block: Sequence[Row]) -> Iterator[Column]:
    """Each heading; a column without words of its own belongs to the merged one at its left."""
    width = max(len(row.cells) for row in block)
    last: tuple[tuple[str, ...], list[int]] | None = None
    for at in range(width):
        chain = _chain(block, at)
        is_more = last and chain and not any(row.own(at) for row in block) and chain == last[0]
        if last and is_more:
            last[1].append(at)
            continue
        if last:
            yield _column(*last)
        last = (chain, [at]) if chain else None
    if last:
        yield _column(*last)


def _chain(block: Sequence[Row], at: int) -> tuple[str, ...]:
    """The words above a column, from the top row down."""
    owners = (at if row.own(at) else _owner(row, at, is_lowest=row is block[-1]) for row in block)
    words = (one_line(row.own(owner)) for row, owner in zip(block, owners, strict=True))
    return tuple(word for word in words if word)


def _column(chain: tuple[str, ...], at: list[int]) -> Column:
    if len(chain) == 1:
        return Column(tuple(at), chain[0], meaning(chain[0]), chain)
    parent = " ".join(chain[:-1])
    found = under(parent, chain[-1]) or under(chain[-2], chain[-1])
    return Column(tuple(at), " - ".join(chain), found, chain)


def _resolved(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns with the doubtful ones decided by what the others hold."""
    keys = {key(column.label.rpartition(" - ")[2]) for column in columns}
    has_accents = not all(column.label.isascii() for column in columns)
    columns = tuple(_year_or_sex(c, is_sex="nu" in keys or has_accents) for c in columns)
    columns = _whole_names(columns)
    parts = [column.part for column in columns]
    if "name" in parts or "count" in parts:
        return columns
    doubtful = [c for c in columns if c.heading and c.heading.may_be == "name"]
    chosen = min(doubtful, key=lambda c: _NAME_LIKE.index(c.part or "unit"), default=None)
    return tuple(_as(c, "name") if c is chosen else c for c in columns)


_NAME_LIKE: tuple[Part, ...] = ("kind", "unit", "honorific")


def _year_or_sex(column: Column, *, is_sex: bool) -> Column:
    """The sex "Nam" stands beside "Nữ" or among accents; else it is "Năm" without its accent."""
    if column.heading and column.heading.may_be == "award_year" and not is_sex:
        return _as(column, "award_year")
    return column


def _whole_names(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """A family name and a given name side by side are one column: "Họ đệm", "Tên"."""
    joined: list[Column] = []
    for column in columns:
        before = joined[-1] if joined else None
        if before and key(before.label) in _FAMILY and key(column.label) == "ten":
            whole = Heading("name", usual="person")
            joined[-1] = Column((*before.at, *column.at), "Họ và tên", whole)
        else:
            joined.append(column)
    return tuple(joined)


_FAMILY = ("ho", "ho dem", "ho va dem", "ho va ten dem", "ho lot")


def _as(column: Column, part: Part) -> Column:
    kind: Kind | None = column.heading.kind if column.heading else None
    return Column(column.at, column.label, Heading(part, kind))


def labels(columns: Sequence[Column]) -> str:
    """Columns as messages name them: «Năm sinh» (cột C)."""
    return ", ".join(f"«{column.label}» (cột {letter(column.at[0])})" for column in columns)
