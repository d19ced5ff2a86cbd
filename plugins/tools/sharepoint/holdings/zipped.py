"""A ZIP as a tree of files, read straight from it; nothing is ever unpacked to disk."""

import re
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO, cast

from plugins.tools.sharepoint.holdings.entries import (
    MEGABYTE,
    MOST_RATIO,
    Entry,
    Tree,
    UnfitSourceError,
    size_text,
)
from plugins.tools.sharepoint.model import Refused

_MOST_ENTRIES = 1_000_000
_LONGEST_NAME = 4096
_MOST_BYTES = 20 * 1024 * MEGABYTE
_DRIVE = re.compile(r"[A-Za-z]:")
_NESTED = (".zip", ".wacz", ".7z", ".rar")
_ODD = (
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
_SPOOL = 8 * MEGABYTE  # above, an opened member waits on disk, in a file without a name
_CHUNK = MEGABYTE


def read_zip(path: Path) -> Tree:
    """The members of an archive that are safe to read."""
    try:
        archive = zipfile.ZipFile(path)
        members = archive.infolist()
    except (OSError, *_ODD):
        message = f"«{path.name}» không phải tệp ZIP hoặc đã hỏng; hãy chép lại tệp từ bản gốc"
        raise UnfitSourceError(message) from None
    reason = _bomb(path, members)
    if reason:
        archive.close()
        raise UnfitSourceError(f"«{path.name}» {reason}; hãy giải nén và kiểm tra bằng tay trước")
    return _tree(path, archive, members)


def _bomb(path: Path, members: list[zipfile.ZipInfo]) -> str:
    """Why an archive as a whole is not opened."""
    size = sum(member.file_size for member in members)
    if len(members) > _MOST_ENTRIES:
        return f"có {len(members)} tệp, quá mức {_MOST_ENTRIES}"
    if size > _MOST_BYTES:
        return f"mở ra tới {size_text(size)}, quá mức {size_text(_MOST_BYTES)}"
    if size > MEGABYTE and size > MOST_RATIO * max(path.stat().st_size, 1):
        return f"nén quá {MOST_RATIO} lần (có thể là bom nén)"
    return ""


def _tree(path: Path, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Tree:
    entries: dict[str, Entry] = {}
    refused: list[Refused] = []
    for member in members:
        if member.is_dir():
            continue
        name = _name(member)
        refusals = list(_refusals(name, member, is_known=name in entries))
        refused += refusals
        if not refusals or refusals[0].rule == "nested-zip":  # still a file that a page may offer
            read, start = partial(_read, archive, member), partial(_open, archive, member)
            entries[name] = Entry(name, member.file_size, read, start)
    refused.sort(key=lambda one: one.source)
    ordered = sorted(entries, key=lambda name: tuple(name.split("/")))
    return Tree(path.stem, tuple(entries[name] for name in ordered), tuple(refused))


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name; UTF-8 that the archive forgot to declare is read as such."""
    name = member.filename.replace("\\", "/")
    if not member.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.encode("utf-8", "backslashreplace").decode()


def _refusals(name: str, member: zipfile.ZipInfo, *, is_known: bool) -> Iterator[Refused]:
    """At most one reason why a member is not read."""
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        message = "tên tệp trỏ ra ngoài tệp nén (../, ổ đĩa, đường dẫn tuyệt đối); không đọc"
        yield Refused(name, "outside-path", message)
    elif len(name) > _LONGEST_NAME:
        message = "tên tệp dài quá mức của mọi hệ điều hành nên không đọc; hãy kiểm tra tệp nén"
        yield Refused(name[:200], "long-name", message)
    elif is_known:
        message = "tệp nén có hai tệp cùng tên này; chỉ đọc tệp đầu, hãy kiểm tra bằng tay"
        yield Refused(name, "same-name", message)
    elif stat.S_ISLNK(member.external_attr >> 16):
        message = "liên kết trong tệp nén nên không đọc; hãy chép tệp thật vào"
        yield Refused(name, "link-outside", message)
    elif member.flag_bits & 1:
        message = "tệp có mật khẩu nên không đọc được; hãy giải nén bằng mật khẩu rồi nhập thư mục"
        yield Refused(name, "encrypted", message)
    elif _is_bomb(member):
        message = f"nén quá {MOST_RATIO} lần (có thể là bom nén) nên không đọc; hãy xem lại tệp"
        yield Refused(name, "zip-ratio", message)
    elif name.lower().endswith(_NESTED):
        message = "tệp nén nằm trong tệp nén nên không mở; hãy giải nén rồi nhập riêng tệp này"
        yield Refused(name, "nested-zip", message)


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    size = member.file_size
    return size > MEGABYTE and size > MOST_RATIO * max(member.compress_size, 1)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    try:
        with archive.open(member) as file:
            return file.read(most)
    except _ODD as error:
        raise OSError(f"tệp hỏng trong tệp nén: {type(error).__name__}") from None


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> BinaryIO:
    spool = tempfile.SpooledTemporaryFile(_SPOOL)  # noqa: SIM115 — whoever asked closes it
    try:
        with archive.open(member) as file:
            _copy(file, spool)
    except _ODD as error:
        spool.close()
        raise OSError(f"tệp hỏng trong tệp nén: {type(error).__name__}") from None
    spool.seek(0)
    return cast("BinaryIO", spool)


def _copy(file: IO[bytes], spool: "tempfile.SpooledTemporaryFile[bytes]") -> None:
    while chunk := file.read(_CHUNK):
        spool.write(chunk)
