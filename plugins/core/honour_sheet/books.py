"""Opens a list by what it is, not by what it is called, and says what to do with other kinds."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from plugins.core.disk_reasons import reason_of
from plugins.core.honour_sheet.csv_grid import read_csv
from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import Grid, Row
from plugins.core.honour_sheet.xlsx_grid import read_xlsx
from plugins.core.problems import Problem

_MOST_BYTES = 20_000_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a workbook with a password, in an OLE file
_AS_XLSX = "hãy mở bằng Excel, chọn Lưu thành… → Excel Workbook (.xlsx)"
_NO_PASSWORD = "hãy mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu lại"  # noqa: S105 — words


def read_grids(
    desk: Desk, path: Path, is_heading: Callable[[Row], int]
) -> tuple[list[Grid], list[Problem]]:
    """The sheets of a file, or why there are none."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            message = f"tệp lớn hơn {_MOST_BYTES // 1_000_000} MB"
            hint = "hãy chép riêng danh sách sang một tệp mới, không có ảnh"
            return [], [desk.problem(1, "sheet-too-large", message, hint)]
        data = path.read_bytes()
    except OSError as error:
        message = f"không mở được tệp ({reason_of(error)})"
        hint = "hãy kiểm tra quyền đọc tệp; nếu tệp đang mở trong Excel thì đóng lại"
        return [], [desk.problem(1, "unreadable-file", message, hint)]
    return _read(desk, path.suffix.lower(), data, is_heading)


def _read(
    desk: Desk, suffix: str, data: bytes, is_heading: Callable[[Row], int]
) -> tuple[list[Grid], list[Problem]]:
    if not data.strip(b"\xef\xbb\xbf\xfe\xff \r\n\t\x00"):
        hint = "hãy chép danh sách vào, hoặc xóa tệp"
        return [], [desk.problem(1, "empty-file", "danh sách rỗng", hint)]
    if data.startswith(_ZIP):
        return _read_zip(desk, data)
    odd = _not_a_list(suffix, data)
    if odd:
        return [], [desk.problem(1, "unreadable-sheet", *odd)]
    grid, problems = read_csv(desk, data, is_heading)
    return [grid] if grid else [], problems


def _not_a_list(suffix: str, data: bytes) -> tuple[str, str] | None:
    """Message and hint for what is no CSV either."""
    start = data[:2000].lstrip().lower()
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            return "tệp Excel có mật khẩu", _NO_PASSWORD
        return "tệp của Excel cũ (.xls) không đọc được", _AS_XLSX
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"{\\rtf", b"%pdf")):
        return "tệp không phải Excel cũng không phải CSV, dù tên là vậy", _AS_XLSX
    if suffix in (".xlsx", ".xlsm", ".xls", ".ods"):
        return f"tệp {suffix} nhưng bên trong không phải Excel, hoặc bị hỏng", _AS_XLSX
    return None


def _read_zip(desk: Desk, data: bytes) -> tuple[list[Grid], list[Problem]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            odd = _not_a_workbook(archive)
            if odd:
                return [], [desk.problem(1, "unreadable-sheet", *odd)]
            return read_xlsx(desk, archive, data)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        message = "tệp Excel bị hỏng hoặc chép chưa hết"
        return [], [desk.problem(1, "unreadable-sheet", message, "hãy chép lại tệp gốc")]


def _not_a_workbook(archive: zipfile.ZipFile) -> tuple[str, str] | None:
    """Message and hint for a zip that is something else."""
    names = {part.filename for part in archive.infolist()}
    if any(part.flag_bits & 1 for part in archive.infolist()):
        return "tệp có mật khẩu", _NO_PASSWORD
    if "content.xml" in names and "mimetype" in names:
        hint = "hãy mở bằng LibreOffice, chọn Lưu thành… → Excel 2007-365 (.xlsx)"
        return "tệp của LibreOffice (.ods) không đọc được", hint
    if "xl/workbook.bin" in names:
        return "tệp Excel nhị phân (.xlsb) không đọc được", _AS_XLSX
    if not any(name.startswith("xl/") for name in names):
        return "tệp không phải là sổ tính Excel", _AS_XLSX
    return None
