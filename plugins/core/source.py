"""A text file of the content as it lies on disk: decoded, with its problems named."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from plugins.core.problems import Problem

_BOM = b"\xef\xbb\xbf"
_SAVE_AS = "hãy lưu lại với bảng mã UTF-8 (Notepad: Lưu thành… → Mã hóa: UTF-8)"


@dataclass(frozen=True)
class Source:
    """A decoded file: NFC, Unix line ends, no byte order mark.

    ``name`` is relative to the content root, with forward slashes.
    """

    name: str
    text: str

    def problem(self, line: int, rule: str, message: str, hint: str = "") -> Problem:
        """An error in this file."""
        return Problem(self.name, line, rule, message, hint)

    def warning(self, line: int, rule: str, message: str, hint: str = "") -> Problem:
        """A warning in this file."""
        return Problem(self.name, line, rule, message, hint, "warning")


def read_source(root: Path, path: Path) -> tuple[Source | None, tuple[Problem, ...]]:
    """The file, or None where it cannot be read, with what is wrong either way."""
    name = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "hãy kiểm tra quyền đọc tệp"
        return None, (Problem(name, 1, "unreadable-file", f"không mở được tệp ({reason})", hint),)
    return decode(name, data)


def decode(name: str, data: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    """Bytes to text; see ``read_source``."""
    if not data.removeprefix(_BOM).strip():
        hint = "hãy viết nội dung hoặc xóa tệp"
        return None, (Problem(name, 1, "empty-file", "tệp rỗng, chưa có nội dung", hint),)
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(name, data, error),)
    return _normalised(name, text, has_bom=data.startswith(_BOM))


def _not_utf8(name: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    found = "tệp dùng bảng mã UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else None
    message = found or f"tệp không phải UTF-8 (byte 0x{data[error.start]:02X})"
    return Problem(name, line, "not-utf8", message, _SAVE_AS)


def _normalised(name: str, text: str, *, has_bom: bool) -> tuple[Source, tuple[Problem, ...]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(name, unicodedata.normalize("NFC", text))
    found: list[Problem] = []
    if has_bom:
        message = "đầu tệp có dấu thứ tự byte (BOM)"
        hint = "hãy lưu lại với bảng mã UTF-8, không phải «UTF-8 with BOM»"
        found.append(source.warning(1, "byte-order-mark", message, hint))
    if source.text != text:
        message = "chữ có dấu ở dạng tổ hợp (NFD); đã đọc như dạng dựng sẵn (NFC)"
        hint = "hãy lưu lại tệp ở dạng NFC"
        found.append(source.warning(_first_nfd_line(text), "nfd-text", message, hint))
    return source, tuple(found)


def _first_nfd_line(text: str) -> int:
    for number, line in enumerate(text.split("\n"), start=1):
        if not unicodedata.is_normalized("NFC", line):
            return number
    return 1
