"""A list out of an Excel workbook: the texts of its sheets, with merged cells spread out."""

import io
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import islice

from plugins.core.honour_sheet.csv_grid import MOST_COLUMNS, MOST_ROWS, too_large
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import NO_VALUE, Grid, Row, clean
from plugins.core.honour_sheet.xlsx_frame import Frame, Struck, read_frame
from plugins.core.honour_sheet.xlsx_struck import struck_strings, struck_styles
from plugins.core.odd_workbooks import ODD
from plugins.core.problems import Problem

MOST_BYTES = 200_000_000  # of all parts unpacked; 200,000 rows of ten columns are half of it
_MOST_SHEETS = 100
_MOST_AREA = 4_000_000  # cells of a sheet, empty ones as well
_MOST_SPREAD = 1_000_000  # cells that merged cells are spread over
_MIDNIGHT = time()
_LONGEST_NUMBER, _LONGEST_TEXT = 1e15, 100
_REPAIR = "hãy mở bằng Excel rồi lưu lại thành Excel Workbook (.xlsx)"


def read_xlsx(
    desk: Desk, archive: zipfile.ZipFile, data: bytes
) -> tuple[list[Grid], list[Problem]]:
    """Every sheet of a workbook; hidden ones too, because what is there must not get lost."""
    problem = _refused(desk, archive)
    if problem:
        return [], [problem]
    try:
        with warnings.catch_warnings():  # openpyxl warns of styles and drop-downs it leaves out
            warnings.simplefilter("ignore")
            return _sheets(desk, archive, data)
    except ODD as error:
        reason = type(error).__name__
        message = f"không đọc được tệp Excel, có thể tệp bị hỏng ({reason})"
        return [], [desk.problem(1, "unreadable-sheet", message, _REPAIR)]


def _refused(desk: Desk, archive: zipfile.ZipFile) -> Problem | None:
    """Whether a workbook would unpack to more than anybody wrote."""
    if sum(part.file_size for part in archive.infolist()) > MOST_BYTES:
        message = f"tệp Excel mở ra lớn hơn {MOST_BYTES // 1_000_000} MB"
        hint = "hãy chép danh sách sang một tệp mới, chỉ có chữ, rồi lưu lại"
        return desk.problem(1, "sheet-too-large", message, hint)
    return None


def _sheets(desk: Desk, archive: zipfile.ZipFile, data: bytes) -> tuple[list[Grid], list[Problem]]:
    if _is_strict(archive):
        message = "tệp Excel lưu ở dạng «Strict Open XML», không đọc được"
        return [], [desk.problem(1, "unreadable-sheet", message, _REPAIR)]
    from openpyxl import load_workbook  # noqa: PLC0415 — a quarter of a second, for lists in .xlsx only

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    struck = _struck(archive)
    grids: list[Grid] = []
    for sheet in book.worksheets[:_MOST_SHEETS]:
        # where its XML lies is told nowhere else, and only the XML tells of merged cells
        frame = read_frame(archive.read(sheet._worksheet_path), struck)  # type: ignore[attr-defined]  # noqa: SLF001
        if _is_too_large(frame):
            return [], [too_large(desk, frame.last_row)]
        sheet.reset_dimensions()  # programs write wrong ones
        values = sheet.iter_rows(max_col=frame.last_column + 1, values_only=True)
        # islice and not max_row: what stands after the last row is never looked at
        rows = _rows(list(islice(values, frame.last_row)), frame)
        hidden = sheet.sheet_state != "visible"
        grids.append(Grid(tuple(rows), str(sheet.title), hidden, frozenset(frame.hidden_columns)))
    return grids, []


def _struck(archive: zipfile.ZipFile) -> Struck:
    """What is struck through, by style or word for word; a workbook may have neither part."""
    parts = {part.lower(): part for part in archive.namelist()}
    styles, texts = parts.get("xl/styles.xml"), parts.get("xl/sharedstrings.xml")
    return Struck(
        struck_styles(archive.read(styles)) if styles else frozenset(),
        struck_strings(archive.read(texts)) if texts else frozenset(),
    )


def _is_strict(archive: zipfile.ZipFile) -> bool:
    """Whether the parts are in the namespaces that openpyxl does not know."""
    name = "xl/workbook.xml"
    return name in archive.namelist() and b"purl.oclc.org/ooxml" in archive.open(name).read(4000)


def _is_too_large(frame: Frame) -> bool:
    rows, columns = frame.last_row, frame.last_column + 1
    spread = sum(min(m.bottom, rows) - m.top for m in frame.merged if m.top < rows)
    is_wide = columns > MOST_COLUMNS or rows * columns > _MOST_AREA
    return rows > MOST_ROWS or is_wide or spread > _MOST_SPREAD


def _rows(values: Sequence[Sequence[object]], frame: Frame) -> Iterator[Row]:
    """The rows that say something, with what merged cells say in them."""
    texts = [_texts(line, written, frame) for line, written in enumerate(values, start=1)]
    merges = _spread(texts, frame)
    struck: dict[int, list[int]] = defaultdict(list)
    for line, column in frame.struck:
        struck[line].append(column)
    for line, cells in enumerate(texts, start=1):
        if any(cells):
            merge = merges.get(line) or _Merges()
            yield Row(
                line,
                tuple(cells),
                merge.widths,
                merge.heights,
                merge.inherited,
                line in frame.hidden_rows,
                frozenset(column for column in struck.get(line, ()) if column < len(cells)),
            )


def _texts(line: int, written: Sequence[object], frame: Frame) -> list[str]:
    return [
        NO_VALUE if value is None and (line, column) in frame.unsolved else _text(value)
        for column, value in enumerate(written)
    ]


@dataclass
class _Merges:
    """What merged cells mean for one row, by column."""

    widths: dict[int, int] = field(default_factory=dict)
    heights: dict[int, int] = field(default_factory=dict)
    inherited: dict[int, str] = field(default_factory=dict)


def _spread(texts: Sequence[Sequence[str]], frame: Frame) -> dict[int, _Merges]:
    found: dict[int, _Merges] = defaultdict(_Merges)
    for merged in frame.merged:
        if merged.top > len(texts) or merged.left >= len(texts[merged.top - 1]):
            continue
        found[merged.top].widths[merged.left] = merged.right - merged.left + 1
        found[merged.top].heights[merged.left] = merged.bottom - merged.top + 1
        text = texts[merged.top - 1][merged.left]
        for line in range(merged.top + 1, min(merged.bottom, len(texts)) + 1):
            found[line].inherited[merged.left] = text
    return found


def _text(value: object) -> str:
    """A cell as text: whole numbers without a point, days as 2023-03-08."""
    match value:
        case None:
            return ""
        case str():
            return clean(value)
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < _LONGEST_NUMBER:
            return str(int(value))
        case datetime():
            return (value.date() if value.time() == _MIDNIGHT else value).isoformat()
    return clean(str(value)[:_LONGEST_TEXT])
