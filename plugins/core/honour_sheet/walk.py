"""Goes down one sheet: title, heading, groups, rows of data, totals and signatures."""

from collections.abc import Sequence

from plugins.core.honour import Honour
from plugins.core.honour_sheet import closing
from plugins.core.honour_sheet.awards import AwardBook
from plugins.core.honour_sheet.cells import Cells
from plugins.core.honour_sheet.columns import Columns, read_columns
from plugins.core.honour_sheet.decisions import Cited, is_citation
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.facets import Reader
from plugins.core.honour_sheet.grid import NO_VALUE, Grid, Row, spans
from plugins.core.honour_sheet.groups import group_above, group_in, lead_of
from plugins.core.honour_sheet.heading_rows import heading_block
from plugins.core.honour_sheet.marks import marked, with_marks
from plugins.core.honour_sheet.outline import Outline, total_of
from plugins.core.honour_sheet.remarks import (
    of_columns,
    of_groups,
    of_open_year,
    unheaded,
    without_decision,
)
from plugins.core.honour_sheet.rows import RowReader
from plugins.core.honour_sheet.withdrawn import struck_words
from plugins.core.problems import Problem


class Walk:
    """One walk down a sheet whose heading is known; ``honours`` and ``problems`` come of it."""

    def __init__(
        self, desk: Desk, grid: Grid, reader: RowReader, facets: Reader, known: Cited | None
    ) -> None:
        self.honours: list[tuple[Honour, int]] = []
        self.problems: list[Problem] = []
        self.outline = Outline(desk, facets, known)
        self.desk, self._grid, self._reader = desk, grid, reader
        self._columns: Columns | None = None
        self._above: tuple[str, ...] = ()
        self._title: list[Row] = []
        self._hidden: list[int] = []
        self._undecided: list[int] = []  # rows without a decision
        self._is_over = False  # signatures have begun

    @property
    def book(self) -> AwardBook:
        """The awards by what they are called."""
        return self._reader.book

    @property
    def line(self) -> int:
        """The line of the heading."""
        return self._columns.top.line if self._columns else 1

    def go(self, heading: int) -> None:
        """Reads the whole sheet."""
        rows = self._grid.rows
        self._begin(rows[:heading])
        at = self._enter(heading)
        while at < len(rows):
            at = self._step(rows, at)
        self.outline.end()
        self._look_back()

    def _begin(self, rows: Sequence[Row]) -> None:
        """The title; groups may begin above the heading already: "I. TẬP THỂ"."""
        first = len(rows)
        while first and group_above(rows[first - 1], self.book):
            first -= 1
        self._mind(*rows)
        self.outline.entitle(rows[:first])
        for row in rows[first:]:
            lead = group_above(row, self.book)
            if lead:
                self.outline.open(row.line, lead)

    def _enter(self, heading: int) -> int:
        """Takes the columns of a heading, and steps below it."""
        rows = self._grid.rows
        self._entitle()
        block = heading_block(rows, heading, self.book.is_award)
        self._mind(*block)
        columns = with_marks(read_columns(rows, heading, self.book.is_award), self.book)
        if self._columns is None or self._columns.labels != columns.labels:
            self.problems += of_columns(self.desk, columns, self._grid.hidden_columns)
            self.problems += of_open_year(self.desk, columns, self.outline.title)
            self._above = ()
        self._columns, self._is_over = columns, False
        after = heading + len(block)
        return after + (after < len(rows) and closing.numbers_columns(rows[after]))

    def _step(self, rows: Sequence[Row], at: int) -> int:
        """Deals with one row, and says which is next."""
        row, columns = rows[at], self._columns
        if columns is None:
            return len(rows)
        is_numbered = closing.is_numbered(row, columns)
        if not is_numbered and columns.are_in(row):
            return self._enter(at)
        if not is_numbered and closing.is_title(row):
            self._mind(row)
            self._title.append(row)
            return at + 1
        self._is_over = not self._goes_on(row, columns) if self._is_over else False
        if not self._is_over:
            self._read(row, rows[at + 1] if at + 1 < len(rows) else None, columns)
        return at + 1

    def _entitle(self) -> None:
        """Begins below a title in the middle of the sheet, once all of it is read."""
        if self._title:
            self.outline.entitle(self._title)
            self._title = []

    def _go_below_title(self) -> None:
        """The same where data follow at once: a decision alone is for the rows below it."""
        if len(self._title) == 1 and is_citation(self._title[0].said):
            row, self._title = self._title[0], []
            self.outline.open(row.line, lead_of(row.said))
        self._entitle()

    def _goes_on(self, row: Row, columns: Columns) -> bool:
        """Whether a row below signatures is one of data after all."""
        award = columns.of("award")
        is_data = closing.is_numbered(row, columns) or bool(award and award.text(row))
        return columns.has_name(row) and is_data

    def _read(self, row: Row, below: Row | None, columns: Columns) -> None:
        self._go_below_title()
        counts = None if closing.is_numbered(row, columns) else total_of(row)
        if counts is not None:
            self._mind(row)
            self.outline.total(row.line, counts)
        elif closing.is_signature(row, columns):
            self._is_over = True
        elif lead := group_in(row, below, columns, self.book):
            if not closing.is_note(row):
                self._mind(row)
                self.outline.open(row.line, lead)
        elif closing.is_page_number(row, columns):
            pass
        elif not closing.is_note(row) and _says_anything(row, columns):
            self._take(row, columns)

    def _mind(self, *rows: Row) -> None:
        for row in rows:
            self.problems += struck_words(self.desk, row)

    def _take(self, row: Row, columns: Columns) -> None:
        """A row of data."""
        cells = Cells(row, columns, self._above)
        found = marked(self.desk, cells)
        title, groups = self.outline.title, self.outline.groups
        outcomes = [self._reader.read(one, title, groups) for one in found.rows]
        beside = [*unheaded(self.desk, row, columns), *found.problems]
        self.problems += beside
        for outcome in outcomes:
            self.problems += outcome.problems
            if outcome.honour and not beside:
                self.honours.append((outcome.honour, row.line))
        kind, number = (outcomes[0].kind, outcomes[0].number) if outcomes else (None, 1)
        self.outline.add(kind, number)
        if any(outcome.is_undecided for outcome in outcomes):
            self._undecided.append(row.line)
        self._above = cells.texts
        if row.is_hidden:
            self._hidden.append(row.line)

    def _look_back(self) -> None:
        if self._hidden:
            message = f"hàng {spans(self._hidden)} đang ẩn trong Excel nhưng vẫn được đọc"
            hint = "hãy bỏ ẩn (hoặc bỏ lọc) để xem lại, hàng không dùng thì xóa"
            self.problems.append(self.desk.warning(self._hidden[0], "hidden-cells", message, hint))
        if self._columns:
            self.problems += of_groups(self.desk, self._columns, self.outline.decided)
        if self._undecided and any(told.number for _, _, told in self.outline.decided):
            self.problems.append(without_decision(self.desk, self._undecided))
        if not self.outline.has_rows:
            message = "danh sách chỉ có tiêu đề, chưa có hàng nào"
            hint = "hãy ghi tên ở dưới tiêu đề, hoặc xóa tệp"
            self.problems.append(self.desk.problem(self.line, "empty-file", message, hint))
        self.problems += self.outline.problems


def _says_anything(row: Row, columns: Columns) -> bool:
    """Whether a row has more than its number: empty numbered rows wait to be filled in."""
    index = columns.of("index")
    at = index.at if index else ()
    return any(row.own(c) != NO_VALUE and c not in at for c in row.filled)
