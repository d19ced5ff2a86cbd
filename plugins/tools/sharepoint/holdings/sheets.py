"""CSV and Excel exports of lists: a heading with titles and texts, and one article a row."""

import csv
import datetime as dt
import io
import json
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain, islice
from typing import TypeAlias

from plugins.core.odd_workbooks import ODD
from plugins.tools.sharepoint.holdings.entries import (
    LIST_BYTES,
    MEGABYTE,
    MOST_RATIO,
    Entry,
    Found,
    too_large,
    unreadable,
)
from plugins.tools.sharepoint.holdings.fields import has_body, has_days, known_fields, to_record
from plugins.tools.sharepoint.model import Capture, Refused

Row: TypeAlias = tuple[int, tuple[str, ...], bytes]  # number, cells, the bytes that it was

_SEPARATORS = (",", ";", "\t")
_HEADING_WITHIN = 20  # rows
_MOST_COLUMNS = 500
_LONGEST_CELL = 32 * MEGABYTE
_ZIP = b"PK\x03\x04"
_MIDNIGHT = dt.time()
_FULL_CELLS = (32_767, 32_766)  # characters that Excel keeps
_CUT = (
    "hàng {number} có ô đầy 32.767 ký tự: Excel đã cắt phần sau, bài sẽ thiếu; "
    "hãy lấy lại nội dung của hàng này bằng CSV hoặc JSON"
)
_SAVE_AS = "hãy mở bằng Excel, chọn Lưu thành… «CSV UTF-8» hoặc .xlsx, rồi nhập lại"


def read_sheet(entry: Entry, *, is_beside: bool) -> Found:
    """The rows of an export; ``is_beside`` tells that a table of other things is no surprise."""
    if entry.size > LIST_BYTES:
        yield too_large(entry.name, entry.size, LIST_BYTES)
        return
    try:
        data = entry.read(LIST_BYTES)
    except OSError as error:
        yield unreadable(entry.name, error)
        return
    if data.startswith(_ZIP):
        yield from _read_workbook(entry.name, data, is_beside=is_beside)
    else:
        yield from _read_csv(entry.name, data, is_beside=is_beside)


def _read_csv(source: str, data: bytes, *, is_beside: bool) -> Found:
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        yield Refused(source, "empty-file", "danh sách trống; hãy xuất lại từ SharePoint")
        return
    text = _decoded(data)
    if text is None:
        if not is_beside:
            message = f"tệp CSV không phải Unicode, chữ Việt sẽ sai; {_SAVE_AS}"
            yield Refused(source, "csv-encoding", message)
        return
    separator = _separator(text)
    try:
        yield from _rows(source, "csv", _csv_rows(text, separator), is_beside=is_beside)
    except csv.Error:
        message = f"dấu ngoặc kép trong tệp CSV không khớp, các hàng sau không đọc được; {_SAVE_AS}"
        yield Refused(source, "csv-quote", message)


def _decoded(data: bytes) -> str | None:
    """Only Unicode is read, because the rest is a guess."""
    is_wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    encoding = "utf-16" if is_wide else "utf-16-le" if data[1:2] == b"\x00" else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _separator(text: str) -> str:
    """The sign that gives the best heading; Excel may name it in a first line."""
    first = text[:20].partition("\n")[0].strip()
    if first.startswith("sep=") and len(first) == 5:
        return first[4]
    return max(_SEPARATORS, key=lambda sign: _heading_score(text, sign))


def _heading_score(text: str, separator: str) -> int:
    try:
        rows = islice(_csv_rows(text[:200_000], separator), _HEADING_WITHIN)
        return max((len(known_fields(cells)) for _, cells, _ in rows), default=0)
    except csv.Error:
        return 0


def _csv_rows(text: str, separator: str) -> Iterator[Row]:
    """The rows with the very lines that they were made of."""
    taken: list[str] = []
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(_noted(text, taken), delimiter=separator)
    number = 1
    for cells in reader:
        raw, taken[:] = "".join(taken), []
        yield number, tuple(cells), raw.encode("utf-8", "surrogatepass")
        number = reader.line_num + 1


def _noted(text: str, taken: list[str]) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        taken.append(line)
        yield line


def _read_workbook(source: str, data: bytes, *, is_beside: bool) -> Found:
    from openpyxl import load_workbook  # noqa: PLC0415 — a tenth of a second, for .xlsx only

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            reason = _unfit_workbook(archive)
        if reason:
            yield Refused(source, *reason)
            return
        with warnings.catch_warnings():  # openpyxl warns of styles and drop-downs it leaves out
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        with closing(book):
            sheets = [(str(sheet.title), sheet) for sheet in book.worksheets[:50]]
            for title, sheet in sheets:
                name = source if len(sheets) == 1 else f"{source}#{title}"
                sheet.reset_dimensions()  # a sheet may claim a million rows of 16,384 cells
                rows = _sheet_rows(sheet.iter_rows(values_only=True))
                beside = is_beside or len(sheets) > 1
                yield from _rows(name, "xlsx", rows, is_beside=beside)
    except ODD as error:
        if not is_beside:
            message = f"không đọc được tệp Excel ({type(error).__name__}); {_SAVE_AS}"
            yield Refused(source, "broken-workbook", message)


def _unfit_workbook(archive: zipfile.ZipFile) -> tuple[str, str] | None:
    """Why a workbook is not opened: it would unfold, or it is none."""
    parts = archive.infolist()
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if size > 4 * LIST_BYTES or (size > 16 * MEGABYTE and size > MOST_RATIO * max(packed, 1)):
        return "zip-ratio", f"tệp Excel mở ra quá lớn (có thể là bom nén) nên không đọc; {_SAVE_AS}"
    if not any(part.filename.startswith("xl/") for part in parts):
        return "no-export", "không phải tệp Excel; hãy kiểm tra xem có chọn nhầm tệp không"
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as file:
                if b"<!DOCTYPE" in file.read(4096):
                    message = f"tệp Excel có DOCTYPE (có thể là bom XML) nên không đọc; {_SAVE_AS}"
                    return "xml-doctype", message
    return None


def _sheet_rows(rows: Iterable[Sequence[object]]) -> Iterator[Row]:
    """A row of Excel has no bytes of its own: it is kept as JSON of its cells."""
    for number, values in enumerate(rows, 1):
        cells = tuple(_cell(value) for value in values[:_MOST_COLUMNS])
        if any(cells):
            yield number, cells, json.dumps(cells, ensure_ascii=False).encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        is_day = value.time() == _MIDNIGHT
        return value.date().isoformat() if is_day else value.isoformat(timespec="seconds")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _rows(source: str, via: str, rows: Iterator[Row], *, is_beside: bool) -> Found:
    """The rows below the heading; a table without titles and texts is no list of articles."""
    first = list(islice(rows, _HEADING_WITHIN))
    best = max(first, key=lambda row: len(known_fields(row[1])), default=None)
    if best is None or not has_body(best[1]):
        if not is_beside:
            yield Refused(source, "no-export", _no_heading(best))
        if is_beside or best is None or not has_days(best[1]):
            return
    heading = best[1]
    below = (row for row in first if row[0] > best[0])
    for number, cells, raw in chain(below, rows):
        is_cut = max(map(len, cells), default=0) in _FULL_CELLS
        if any(cell.strip() for cell in cells):
            fields = tuple(zip(heading, cells, strict=False))
            found = _capture(f"{source}#{number}", via, fields, raw, is_row=not has_body(heading))
            yield _cut(found) if is_cut else found
        if is_cut and via == "xlsx":
            yield Refused(source, "cut-cell", _CUT.format(number=number))


def _cut(found: Capture) -> Capture:
    record = replace(found.record, is_cut=True) if found.record else None
    return replace(found, record=record)


def _no_heading(best: Row | None) -> str:
    known = known_fields(best[1]) if best else frozenset[str]()
    wanted = " và ".join(
        text
        for field, text in (("title", "«Tiêu đề»"), ("body", "«Nội dung»"))
        if field not in known
    )
    message = (
        f"danh sách không có cột {wanted} nên không thành tin, bài; "
        "hãy thêm cột vào khung nhìn của danh sách rồi xuất lại"
    )
    days = "; ngày đăng trong danh sách chỉ dùng để bù cho trang đã lưu chưa rõ ngày"
    return message + days * bool(best and has_days(best[1]))


def _capture(
    source: str, via: str, fields: tuple[tuple[str, str], ...], raw: bytes, *, is_row: bool
) -> Capture:
    record = replace(to_record(fields), is_row=is_row)
    url = record.path if record.path.startswith("http") else None
    return Capture(source=source, form="record", data=raw, via=via, url=url, record=record)
