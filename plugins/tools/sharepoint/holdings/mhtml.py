"""MHTML: a page and its pictures in one file, as Edge, Chrome and Internet Explorer save it."""

import datetime as dt
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.utils import parsedate_to_datetime

from plugins.tools.sharepoint.holdings.addresses import key_of
from plugins.tools.sharepoint.holdings.entries import (
    PAGE_BYTES,
    Entry,
    Found,
    too_large,
    unreadable,
)
from plugins.tools.sharepoint.model import Capture, Held, Refused

_MOST_PARTS = 5000


def read_mhtml(entry: Entry) -> Found:
    """The page; ``data`` are the bytes of its HTML part."""
    message = _message(entry)
    if isinstance(message, Refused):
        yield message
        return
    page = next((part for part in _parts(message) if part.get_content_type() == "text/html"), None)
    data = _payload(page) if page else b""
    if not page or not data.strip():
        reason = "tệp MHTML không có trang nào bên trong hoặc bị cắt; hãy lưu lại trang này"
        yield Refused(entry.name, "broken-mhtml", reason)
        return
    address = message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    yield Capture(
        source=entry.name,
        form="html",
        data=data,
        via="saved-html",
        charset=page.get_content_charset(),
        url=address.strip() if address.lower().startswith("http") else None,
        captured=_date(str(message.get("Date") or "")),
    )


class MhtmlParts:
    """The pictures of the page that was asked last."""

    def __init__(self) -> None:
        self._name = ""
        self._parts: dict[str, bytes] = {}

    def find(self, entry: Entry, addresses: tuple[str, ...]) -> Held | None:
        if self._name != entry.name:
            message = _message(entry)
            self._parts = {} if isinstance(message, Refused) else dict(_by_address(message))
            self._name = entry.name
        for address in addresses:
            data = self._parts.get(key_of(address))
            if data is not None:
                return _held(entry, address, data)
        return None


def _held(entry: Entry, address: str, data: bytes) -> Held:
    return Held(f"{entry.name}#{address[:200]}", len(data), lambda: data)


def _by_address(message: Message) -> Iterator[tuple[str, bytes]]:
    for part in _parts(message):
        if part.get_content_maintype() != "text" and (data := _payload(part)):
            if part.get("Content-Location"):
                yield key_of(str(part["Content-Location"]).strip()), data
            if part.get("Content-ID"):
                yield key_of("cid:" + str(part["Content-ID"]).strip(" <>")), data


def _message(entry: Entry) -> "Message | Refused":
    if entry.size > PAGE_BYTES:
        return too_large(entry.name, entry.size)
    try:
        return message_from_bytes(entry.read(PAGE_BYTES))
    except OSError as error:
        return unreadable(entry.name, error)
    except (MessageError, ValueError, LookupError, RecursionError):
        reason = "tệp MHTML hỏng; hãy lưu lại trang này từ trình duyệt"
        return Refused(entry.name, "broken-mhtml", reason)


def _parts(message: Message) -> Iterator[Message]:
    waiting, count = [message], 0
    while waiting and count < _MOST_PARTS:
        part = waiting.pop(0)
        count += 1
        inner = part.get_payload()
        if isinstance(inner, list):
            waiting += [one for one in inner if isinstance(one, Message)]
        else:
            yield part


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return data if isinstance(data, bytes) else b""


def _date(text: str) -> dt.datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
