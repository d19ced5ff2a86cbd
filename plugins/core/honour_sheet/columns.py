"""What each column of a list holds, by the words above it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.core.honour import Kind, Status
from plugins.core.honour_sheet.grid import NO_VALUE, Row, letter, one_line
from plugins.core.honour_sheet.heading_rows import (
    IsAward,
    heading_block,
    no_award,
    owner_of,
    score,
)
from plugins.core.honour_sheet.heading_words import Heading, Part, key, meaning, under


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


def read_columns(rows: Sequence[Row], index: int, is_award: IsAward = no_award) -> Columns:
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
    owners = (at if row.own(at) else owner_of(row, at, is_lowest=row is block[-1]) for row in block)
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
