"""Pages copied off the server: fields in the head of an ``.aspx``, and what only looks like one."""

import html
import re

from plugins.tools.sharepoint.holdings.addresses import place_of
from plugins.tools.sharepoint.holdings.entries import Found
from plugins.tools.sharepoint.holdings.fields import to_record
from plugins.tools.sharepoint.model import Capture, Refused

_ISLAND = "<mso:CustomDocumentProperties", "</mso:CustomDocumentProperties"
_FIELD = re.compile(r"<mso:(?P<name>[\w.-]{1,100})\b[^<>]*>(?P<value>[^<]*)</mso:(?P=name)\s*>")
_LAYOUT = re.compile(r"PublishingLayoutPage|FieldName\s*=", re.IGNORECASE)
_DECLARED = re.compile(rb"charset=[\"']?windows-1252", re.IGNORECASE)


def read_aspx(name: str, data: bytes, label: str) -> Found:
    """A record out of the page's own properties; a layout has none and is no article."""
    text = _text(data)
    first = text.find(_ISLAND[0])
    if first < 0:
        yield _no_instance(name, text)
        return
    last = text.find(_ISLAND[1], first)
    island = text[first + len(_ISLAND[0]) : last if last > 0 else len(text)]
    fields = [(one["name"], html.unescape(one["value"])) for one in _FIELD.finditer(island)]
    place = place_of(name, label)
    path = () if any(key == "FileRef" for key, _ in fields) else (("FileRef", place.path),)
    record = to_record((*fields, *path))
    if not record.body:  # layouts and web part pages have properties, too, but no text
        yield _no_instance(name, text)
        return
    yield Capture(source=name, form="record", data=data, via="aspx", url=place.url, record=record)


def _no_instance(name: str, text: str) -> Refused:
    if _LAYOUT.search(text):
        message = "đây là khuôn trình bày (page layout), không phải tin, bài; không cần nhập"
        return Refused(name, "page-layout", message)
    message = (
        "tệp .aspx của máy chủ, không có nội dung bài; "
        "hãy mở trang trên máy chủ bằng trình duyệt rồi lưu lại, nếu đó là tin, bài"
    )
    return Refused(name, "server-page", message)


def _text(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252" if _DECLARED.search(data) else "cp1258", "replace")
