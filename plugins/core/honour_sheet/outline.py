"""The title and the open groups above the rows, and the numbers that they promise."""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce

from plugins.core.honour import Kind
from plugins.core.honour_sheet.counts import Counts, Tally, differ, in_group, in_total
from plugins.core.honour_sheet.decisions import Cited
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.facets import Facets, Reader
from plugins.core.honour_sheet.grid import Row, shown
from plugins.core.honour_sheet.groups import Group, Lead, as_letter, is_block, is_occasion, opened
from plugins.core.honour_sheet.remarks import of_status, of_title
from plugins.core.problems import Problem


class Outline:
    """Grows while a sheet is read; ``problems`` is what it found."""

    def __init__(self, desk: Desk, reader: Reader, known: Cited | None) -> None:
        self.title = Facets(cited=known)
        self.groups = Facets()
        self.problems: list[Problem] = []
        self._desk, self._reader, self._known = desk, reader, known
        self._stack: tuple[Group, ...] = ()
        self._seen = Tally()
        self._start = 0  # of the rows below the present title
        self.decided: list[tuple[int, str, Cited]] = []  # groups that name a decision

    @property
    def has_rows(self) -> bool:
        """Whether any row of data was there."""
        return len(self._seen) > 0

    def entitle(self, rows: Sequence[Row]) -> None:
        """Begins below a title; the decision of one before it goes on unless another is named."""
        self._close(())
        self._start = len(self._seen)
        title = self._reader.of_title([row.said for row in rows], self._known)
        self.title = replace(title, cited=title.cited or self.title.cited)
        self.problems += of_title(self._desk, rows, self.title, self._known)

    def open(self, line: int, lead: Lead) -> None:
        """Begins a group, and ends those that do not go on above it."""
        lead = as_letter(self._stack, lead)
        facets = self._reader.of_group(lead.bare, self.title.narrowed(self.groups))
        self._close(opened(self.title, self._stack, lead, facets))
        # read again below what is still open: the groups that ended say nothing of it any more
        above = self.title.narrowed(self.groups)
        facets = self._reader.of_group(lead.bare, above, lead.text)
        counts = in_group(lead.text)
        group = Group(line, lead, facets, len(self._seen), tuple(counts.items()))
        self._stack = (*self._stack, group)
        self._narrow()
        where = f"nhóm «{shown(lead.bare)}»"
        self.problems += of_status(self._desk, line, where, facets.status)
        if facets.cited:
            self.decided.append((line, where, facets.cited))
        is_plain = is_block(lead.bare) or is_occasion(lead.bare)
        if lead.is_doubtful or not (facets.tells or counts or is_plain):
            self.problems.append(_unread(self._desk, line, lead))

    def add(self, kind: Kind | None, number: int) -> None:
        """Counts a row of data."""
        self._seen.add(kind, number)

    def total(self, line: int, counts: Counts) -> None:
        """Compares a row that adds up with what stands above it, in the groups or in all."""
        starts = [self._start, 0, *(group.start for group in self._stack)]
        wrong = [differ(counts, self._seen.since(start)) for start in starts] if counts else []
        if wrong and all(wrong):
            self._warn(line, "hàng cộng", wrong[0])

    def end(self) -> None:
        """Ends all groups."""
        self._close(())

    def _close(self, kept: tuple[Group, ...]) -> None:
        for group in self._stack:
            counts: Counts = dict(group.counts)
            wrong = differ(counts, self._seen.since(group.start)) if counts else ""
            if group not in kept and wrong:
                self._warn(group.line, f"nhóm «{shown(group.lead.bare)}»", wrong)
        self._stack = kept
        self._narrow()

    def _narrow(self) -> None:
        facets = (group.facets for group in self._stack)
        self.groups = reduce(Facets.narrowed, facets, Facets())

    def _warn(self, line: int, what: str, wrong: str) -> None:
        hint = "hãy đếm lại, hoặc tìm hàng bị thiếu, bị thừa"
        self.problems.append(self._desk.warning(line, "group-count", f"{what} {wrong}", hint))


def total_of(row: Row) -> Counts | None:
    """The numbers of a row that adds up: in its words, or alone in a cell; None for other rows."""
    counts = in_total(row.said)
    if counts is None or counts:
        return counts
    numbers = [int(text) for text in row.cells if text.isdecimal() and len(text) < 7]
    return {None: numbers[0]} if len(numbers) == 1 else {}


def _unread(desk: Desk, line: int, lead: Lead) -> Problem:
    """A row that may be a name: an error unless its number says that it is a group."""
    message = f"hàng «{shown(lead.text)}» không rõ là tên hay là nhóm"
    hint = "nếu là tên được khen thì thêm cột «STT» và ghi số thứ tự; nếu không thì xóa hàng"
    if lead.is_numbered and lead.style != "lower":
        return desk.warning(line, "unread-row", message, hint)
    return desk.problem(line, "unread-row", message, hint)
