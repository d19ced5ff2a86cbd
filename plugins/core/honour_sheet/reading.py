"""Reads a list of honours that lies beside an article or a decision."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.core.catalogue import Catalogue
from plugins.core.honour import Honour
from plugins.core.honour_sheet.awards import AwardBook
from plugins.core.honour_sheet.books import read_grids
from plugins.core.honour_sheet.decisions import Cited
from plugins.core.honour_sheet.desk import Desk, gathered
from plugins.core.honour_sheet.facets import Reader
from plugins.core.honour_sheet.grid import Grid, shown
from plugins.core.honour_sheet.heading_rows import find_heading, is_nearly_heading, score
from plugins.core.honour_sheet.letters import old_font
from plugins.core.honour_sheet.rows import RowReader
from plugins.core.honour_sheet.walk import Walk
from plugins.core.names import canon
from plugins.core.problems import Problem
from plugins.core.rules.privacy_rules import private_remarks

SUFFIXES = (".csv", ".xlsx")
_FILL = "hãy chép danh sách vào, hoặc xóa tệp"


@dataclass(frozen=True)
class SheetHonour:
    """An honour of a list; ``line`` is the row that Excel shows, or the line of the CSV."""

    honour: Honour
    line: int


def read_sheet(
    source_name: str, path: Path, catalogue: Catalogue, *, beside: Cited | None = None
) -> tuple[tuple[SheetHonour, ...], list[Problem]]:
    """The honours of a CSV or Excel file, with everything that is wrong with it.

    ``source_name`` is the file as problems name it. ``beside`` is the decision that the file lies
    beside, for lists that do not name theirs. Nothing that a person did raises.
    """
    desk = Desk(source_name)
    grids, problems = read_grids(desk, path, score)
    if problems:
        return (), problems
    return of_grids(desk, [grid for grid in grids if grid.rows], catalogue, beside)


def of_grids(
    desk: Desk, grids: Sequence[Grid], catalogue: Catalogue, beside: Cited | None
) -> tuple[tuple[SheetHonour, ...], list[Problem]]:
    """The honours of a file's sheets, none of which is empty; see ``read_sheet``."""
    if not grids:
        return (), [desk.problem(1, "empty-file", "danh sách rỗng", _FILL)]
    old = old_font(desk, grids)
    if old:
        return (), [old]
    walks, problems = _walks(desk, grids, catalogue, beside)
    honours = tuple(SheetHonour(*pair) for walk in walks for pair in walk.honours)
    said = [problem for walk in walks for problem in walk.problems]
    return honours, gathered([*problems, *said, *_twice(walks), *_private(walks)])


def _walks(
    desk: Desk, grids: Sequence[Grid], catalogue: Catalogue, beside: Cited | None
) -> tuple[list[Walk], list[Problem]]:
    """A walk down each sheet that has a heading, and what is said of the other sheets."""
    book = AwardBook(catalogue)
    headings = [find_heading(grid.rows, book.is_award) for grid in grids]
    are_lists = sum(heading is not None for heading in headings)
    if not are_lists:
        return [], [_no_heading(desk, grids)]
    facets = Reader(catalogue, book)
    walks: list[Walk] = []
    problems: list[Problem] = []
    for grid, heading in zip(grids, headings, strict=True):
        place = Desk(desk.file, grid.name if are_lists > 1 else "")
        problems += _of_sheet(desk, grid, heading)
        if heading is not None:
            walk = Walk(place, grid, RowReader(place, catalogue, book), facets, beside)
            walk.go(heading)
            walks.append(walk)
    return walks, problems + _without_decision(walks)


def _of_sheet(desk: Desk, grid: Grid, heading: int | None) -> list[Problem]:
    line = grid.rows[0].line
    if heading is None and not grid.is_hidden:
        message = f"tờ «{grid.name}» không có hàng tiêu đề nên không được đọc"
        return [desk.warning(line, "unread-sheet", message, "hãy xóa tờ đó, hoặc thêm tiêu đề")]
    if heading is not None and grid.is_hidden:
        message = f"tờ «{grid.name}» đang ẩn trong Excel nhưng vẫn được đọc"
        hint = "hãy bỏ ẩn để xem lại, hoặc xóa tờ đó"
        return [desk.warning(line, "hidden-cells", message, hint)]
    return []


def _without_decision(walks: Sequence[Walk]) -> list[Problem]:
    """Sheets that name no decision although others do: it is not taken over."""
    open_walks = [walk for walk in walks if not (walk.outline.title.cited or walk.outline.decided)]
    if len(open_walks) == len(walks):
        return []
    message = "tờ này không ghi quyết định, dù tờ khác có ghi"
    hint = "hãy chép dòng «Kèm theo Quyết định số …» lên trên tiêu đề của tờ này"
    return [walk.desk.warning(walk.line, "unclear-decision", message, hint) for walk in open_walks]


def _no_heading(desk: Desk, grids: Sequence[Grid]) -> Problem:
    """Says what a heading needs, at the row that is nearest to one."""
    hint = (
        "cần có «Họ và tên», «Tên cá nhân» hoặc «Tên tập thể» (hoặc «Số lượng»), và «Hình thức"
        " khen thưởng»; nên có «STT», «Đối tượng», «Chức vụ», «Đơn vị công tác», «Hạng»"
    )
    near = next((row for grid in grids for row in grid.rows if is_nearly_heading(row)), None)
    if near:
        message = f"hàng tiêu đề «{shown(near.said)}» không có cột tên"
        return desk.problem(near.line, "missing-heading", message, hint)
    message = "không thấy hàng tiêu đề của danh sách"
    return desk.problem(grids[0].rows[0].line, "missing-heading", message, hint)


def _twice(walks: Iterable[Walk]) -> Iterator[Problem]:
    """The same honour in two rows."""
    seen: dict[object, int] = {}
    for walk in walks:
        for honour, line in walk.honours:
            key = _identity(honour)
            if honour.honoree and key in seen:
                message = (
                    f"«{shown(honour.honoree)}» đã có cùng hình thức khen thưởng ở hàng {seen[key]}"
                )
                hint = "hai người trùng tên thì ghi chức vụ, đơn vị để phân biệt; nếu không, bỏ một"
                yield walk.desk.warning(line, "honour-twice", message, hint)
            seen.setdefault(key, line)


def _private(walks: Iterable[Walk]) -> Iterator[Problem]:
    """Personal data in the words of a row, where no column of its own has them."""
    for walk in walks:
        for honour, line in walk.honours:
            for found in private_remarks(honour):
                say = walk.desk.problem if found.is_sure else walk.desk.warning
                yield say(line, found.rule, found.message, found.hint)


def _identity(honour: Honour) -> tuple[object, ...]:
    return (
        canon(honour.honoree or ""),
        honour.award,
        honour.grade,
        honour.unit,
        honour.role,
        honour.status,
        honour.decision,
    )
