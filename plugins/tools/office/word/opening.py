"""Opens a Word file by what it is, not by what it is called; all else gets one line with a remedy.

Nothing of a file is trusted: it may be cut off, of another program, packed to fill the memory, or
name entities that lead out of it.
"""

import io
import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as Book
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError

from plugins.core.odd_workbooks import ODD as ODD_FILES
from plugins.tools.office.draft import OfficeError
from plugins.tools.office.word.mending import mended

# What python-docx and lxml raise on damaged files: whatever their parts happen to.
ODD = (*ODD_FILES, PythonDocxError, OpcError)

_MOST_BYTES = 500_000_000  # of the file: a hundred photos of a camera
_MOST_UNPACKED = 1_000_000_000  # of all parts
_MOST_XML = 100_000_000  # of the parts that are parsed; a thousand pages of text have a tenth
_MOST_PARTS = 20_000
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # a document with a password, in an OLE file
_SAVE_AS = "hãy mở bằng Word, chọn Tệp → Lưu thành… (Save As) → Word Document (.docx)"
_AGAIN = "hãy chép lại tệp gốc, hoặc mở bằng Word rồi lưu lại thành Word Document (.docx)"
_LOST = "hãy xem lại tên tệp và thư mục; tên có dấu cách thì đặt trong ngoặc kép"
_UNLOCK = (
    "hãy mở bằng Word, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ tài liệu → Mã hóa bằng mật khẩu, xóa"
    " trắng ô mật khẩu) rồi lưu lại"
)
# What a file begins with, what it is, what to do.
_OTHERS = (
    (b"{\\rtf", "là tệp .rtf", _SAVE_AS),
    (b"%pdf", "là tệp PDF", "hãy dùng tệp Word gốc của bài"),
    (b"<html", "thực ra là trang web (HTML)", _SAVE_AS),
    (b"<!doctype", "thực ra là trang web (HTML)", _SAVE_AS),
    (b"mime-version", "thực ra là trang web lưu một tệp (MHT)", _SAVE_AS),
    (b"<?xml", "là tệp XML", _SAVE_AS),
    (b"\xff\xd8\xff", "là ảnh", "hãy đưa ảnh bằng --photos"),
    (b"\x89png", "là ảnh", "hãy đưa ảnh bằng --photos"),
)
_MACROS = b"macroEnabled"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_STRICT = b"purl.oclc.org/ooxml"


def opened(path: Path) -> Book:
    """The document. Raises OfficeError with one line that says what to do."""
    data = _bytes(path)
    _refuse_other_kinds(path.name, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_packages(path.name, archive)
            whole = mended(data, archive)
        return Document(io.BytesIO(whole))
    except ODD as error:
        raise damaged(path.name) from error


def damaged(file: str) -> OfficeError:
    """What is said of a file that cannot be read to its end."""
    return OfficeError(f"«{file}»: tệp Word bị hỏng hoặc chép chưa hết; {_AGAIN}")


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise OfficeError(f"«{path.name}» là thư mục; hãy chỉ tới tệp Word (.docx) trong đó")
        if path.stat().st_size > _MOST_BYTES:
            size = _MOST_BYTES // 1_000_000
            hint = "hãy nén ảnh trong Word (Định dạng ảnh → Nén ảnh) rồi lưu lại"
            raise OfficeError(f"«{path.name}» lớn hơn {size} MB; {hint}")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise OfficeError(f"không thấy tệp «{path}»; {_LOST}") from error
    except OSError as error:
        hint = "nếu tệp đang mở trong Word thì hãy đóng lại"
        raise OfficeError(
            f"không mở được «{path.name}» ({error.strerror or error}); {hint}"
        ) from error


def _refuse_other_kinds(file: str, data: bytes) -> None:
    if not data.strip(b"\x00 \r\n\t"):
        raise OfficeError(f"«{file}» rỗng (0 chữ); hãy chép lại tệp gốc")
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise OfficeError(f"«{file}» có mật khẩu; {_UNLOCK}")
        raise OfficeError(f"«{file}» là tệp của Word cũ (.doc); {_SAVE_AS}")
    start = data[:2000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for sign, kind, hint in _OTHERS:
        if start.startswith(sign):
            raise OfficeError(f"«{file}» {kind}, không phải tệp Word .docx; {hint}")
    if not data.startswith(_ZIP):
        raise OfficeError(f"«{file}» không phải tệp Word .docx, hoặc đã hỏng; {_AGAIN}")


def _refuse_packages(file: str, archive: zipfile.ZipFile) -> None:
    """Zips that are no Word document, or that no honest Word document is like."""
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise OfficeError(f"«{file}» có mật khẩu; {_UNLOCK}")
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names:
        raise OfficeError(f"«{file}» {_kind_of(names)}; {_SAVE_AS}")
    _refuse_bombs(file, parts)
    types = archive.read("[Content_Types].xml")
    if any(part.startswith(("xl/", "ppt/")) for part in names) and b"wordprocessingml" not in types:
        hint = "hãy đưa bài viết dạng Word (.docx); danh sách Excel thì dùng --honours"
        raise OfficeError(f"«{file}» là tệp Excel hoặc PowerPoint; {hint}")
    if _MACROS in types:
        raise OfficeError(f"«{file}» là tệp có macro (.docm); {_SAVE_AS}")
    if _TEMPLATE in types:
        raise OfficeError(f"«{file}» là tệp mẫu (.dotx); {_SAVE_AS}")
    _refuse_entities(file, archive)


def _kind_of(names: set[str]) -> str:
    if "content.xml" in names and "mimetype" in names:
        return "là tệp của LibreOffice (.odt)"
    if any(one.startswith("Index/") for one in names):
        return "là tệp của Pages (Apple)"
    return "là tệp nén, không phải tệp Word .docx"


def _refuse_bombs(file: str, parts: list[zipfile.ZipInfo]) -> None:
    xml = sum(part.file_size for part in parts if _is_xml(part.filename))
    whole = sum(part.file_size for part in parts)
    if len(parts) > _MOST_PARTS or whole > _MOST_UNPACKED or xml > _MOST_XML:
        hint = "hãy chép bài sang một tệp Word mới rồi lưu lại"
        raise OfficeError(f"«{file}» mở ra lớn bất thường; {hint}")
    if any(part.compress_type not in _PACKINGS for part in parts):
        raise OfficeError(f"«{file}» được nén theo cách lạ; {_AGAIN}")


def _refuse_entities(file: str, archive: zipfile.ZipFile) -> None:
    """Word never writes a document type; one that stands there may lead to other files."""
    for part in archive.namelist():
        if not _is_xml(part):
            continue
        data = archive.read(part)
        text = data.decode("utf-16", "replace") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data or "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise OfficeError(f"«{file}» có phần khai báo lạ (DTD) mà Word không ghi; {_AGAIN}")
        if part == "word/document.xml" and _STRICT in data[:4000]:
            raise OfficeError(f"«{file}» lưu ở dạng «Strict Open XML»; {_SAVE_AS}")


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels", ".vml"))
