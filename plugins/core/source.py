"""A text file of the content as it lies on disk: decoded, with its problems named."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from plugins.core.disk_reasons import reason_of
from plugins.core.problems import Problem

_BOM = b"\xef\xbb\xbf"
# What YAML and HTML refuse, and the private use area, which means something in one font only.
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffe\uffff]")
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
        reason = reason_of(error)
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
    found = _invisible(source)
    if has_bom:
        message = "đầu tệp có dấu thứ tự byte (BOM)"
        hint = "hãy lưu lại với bảng mã UTF-8, không phải «UTF-8 with BOM»"
        found.append(source.warning(1, "byte-order-mark", message, hint))
    if source.text != text:
        message = "chữ có dấu ở dạng tổ hợp (NFD); đã đọc như dạng dựng sẵn (NFC)"
        hint = "hãy lưu lại tệp ở dạng NFC"
        found.append(source.warning(_first_nfd_line(text), "nfd-text", message, hint))
    return source, tuple(found)


def _invisible(source: Source) -> list[Problem]:
    """Control characters and private letters (bullets of Word's symbol fonts), line by line."""
    found: list[Problem] = []
    if not INVISIBLE.search(source.text):
        return found
    for number, line in enumerate(source.text.split("\n"), start=1):
        characters = INVISIBLE.findall(line)
        if characters:
            codes = ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))
            message = f"dòng có ký tự không dùng được trên trang ({codes}), thường từ Word"
            hint = "hãy xóa ký tự đó rồi gõ lại; dấu đầu dòng viết bằng gạch nối -"
            found.append(source.problem(number, "control-character", message, hint))
    return found


def _first_nfd_line(text: str) -> int:
    for number, line in enumerate(text.split("\n"), start=1):
        if not unicodedata.is_normalized("NFC", line):
            return number
    return 1
