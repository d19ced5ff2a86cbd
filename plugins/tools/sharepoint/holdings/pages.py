"""Saved and mirrored pages: HTML, MHTML, and text copied from the screen."""

import datetime as dt
import re

from plugins.tools.sharepoint.holdings.addresses import place_of, renamed_back
from plugins.tools.sharepoint.holdings.aspx import read_aspx
from plugins.tools.sharepoint.holdings.entries import (
    PAGE_BYTES,
    Entry,
    Found,
    too_large,
    unreadable,
)
from plugins.tools.sharepoint.holdings.marks import Marks, marks_of
from plugins.tools.sharepoint.model import Capture, Refused

_GZIP, _MARKUP_BYTES = b"\x1f\x8b", 4096
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\x0c\x00"
_TAG = re.compile(rb"<(?:%@|!doctype|!--|\?xml|[a-z][a-z0-9]{0,15}[\s>/])", re.IGNORECASE)
_SERVER_MARK = b"<%@"
_MIRROR_INDEX = re.compile(
    rb"<title>\s*(?:Local index|List of available projects) - HTTrack", re.IGNORECASE
)
_OWN_TEXT = b"<mso:PublishingPageContent", b"<mso:WikiField", b"<mso:CanvasContent1"


def read_page(entry: Entry, label: str, *, is_sure: bool) -> Found:
    """A page as a capture. ``is_sure`` tells that its name promises one."""
    data = _bytes(entry)
    if isinstance(data, Refused):
        yield data
        return
    if _MIRROR_INDEX.search(data, 0, _MARKUP_BYTES):
        return  # HTTrack's own list of what it mirrored
    reason = _not_a_page(data)
    if reason:
        if is_sure:
            yield Refused(entry.name, *reason)
        return
    if _is_server_copy(data):
        yield from read_aspx(entry.name, data, label)
    else:
        yield _page(entry.name, data, label)


def read_text(entry: Entry) -> Found:
    """Text copied from the screen."""
    data = _bytes(entry)
    if isinstance(data, Refused):
        yield data
    elif not data.strip(_BLANK):
        yield Refused(entry.name, *_EMPTY)
    elif b"\x00" in data[:_MARKUP_BYTES] and not _is_utf16(data):
        yield Refused(entry.name, *_BINARY)
    else:
        yield Capture(source=entry.name, form="text", data=data, via="text")


_EMPTY = ("empty-file", "tệp trống; hãy tìm lại bản gốc của tệp này")
_BINARY = (
    "not-a-page",
    "tên là trang nhưng bên trong là dữ liệu khác hoặc đã hỏng; hãy chép lại tệp từ bản gốc",
)


# What files with the name of a page are, by their first bytes.
_OTHERS = (
    (b"%PDF-", "tệp PDF", "pdf"),
    (b"\xff\xd8\xff", "ảnh JPEG", "jpg"),
    (b"\x89PNG\r\n", "ảnh PNG", "png"),
    (b"GIF8", "ảnh GIF", "gif"),
    (b"\xd0\xcf\x11\xe0", "tệp Word, Excel đời cũ", "doc (hoặc xls)"),
)
_PACKED = b"PK\x03\x04"
_OFFICE = ((b"word/", "tệp Word", "docx"), (b"xl/", "tệp Excel", "xlsx"))


def _other(data: bytes) -> tuple[str, str] | None:
    """What a file is that is no page, and the suffix that it should have."""
    known = next(((what, end) for mark, what, end in _OTHERS if data.startswith(mark)), None)
    if known or not data.startswith(_PACKED):
        return known
    return next(((what, end) for mark, what, end in _OFFICE if mark in data), ("tệp ZIP", "zip"))


def _bytes(entry: Entry) -> bytes | Refused:
    if entry.size > PAGE_BYTES:
        return too_large(entry.name, entry.size)
    try:
        data = entry.read(PAGE_BYTES + 1)
    except OSError as error:
        return unreadable(entry.name, error)
    return too_large(entry.name, len(data)) if len(data) > PAGE_BYTES else data


def _not_a_page(data: bytes) -> tuple[str, str] | None:
    if not data.strip(_BLANK):
        return _EMPTY
    if data.startswith(_GZIP):
        message = "trang còn nén bằng gzip; hãy giải nén (7-Zip, gunzip) rồi nhập lại"
        return "compressed-page", message
    other = _other(data)
    if other:
        what, end = other
        message = (
            f"tên là trang nhưng bên trong là {what}; hãy đổi đuôi tệp thành .{end}: tin, bài nào"
            " dẫn tới thì tệp đi cùng bài đó"
        )
        return "not-a-page", message
    if _is_utf16(data):
        return None
    head = data[:_MARKUP_BYTES]
    if b"\x00" in head or not _TAG.search(data, 0, 65536):
        return _BINARY
    return None


def _is_server_copy(data: bytes) -> bool:
    """Directives of the server, or the page's text among its properties; Word writes others."""
    head = data[:8192].lstrip(_BLANK)
    if _is_utf16(data):
        head = data[:8192].decode("utf-16", "ignore").encode().lstrip(_BLANK)
    is_copy = head.startswith(_SERVER_MARK)
    return is_copy or any(data.find(mark, 0, 262144) >= 0 for mark in _OWN_TEXT)


def _is_utf16(data: bytes) -> bool:
    return data[:2] in (b"\xff\xfe", b"\xfe\xff")


def _page(name: str, data: bytes, label: str) -> Capture:
    marks, place = marks_of(data), place_of(name, label)
    return Capture(
        source=name,
        form="html",
        data=data,
        via=_via(marks, name, has_host=bool(place.host), archived=place.captured),
        url=marks.url or place.url,
        captured=place.captured or marks.captured,
    )


def _via(marks: Marks, name: str, *, has_host: bool, archived: dt.datetime | None) -> str:
    """The tool, by its signature, else by the way it names files."""
    if archived:
        return "wayback"
    if marks.via:
        return marks.via
    is_renamed = renamed_back(name) != name and not name.lower().endswith("index.html")
    return "wget" if has_host or is_renamed else "saved-html"
