"""JSON of SharePoint's services: REST in both shapes, ListData.svc, recorded answers, paging."""

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from plugins.tools.sharepoint.holdings.entries import (
    LIST_BYTES,
    PAGE_BYTES,
    Entry,
    Found,
    too_large,
    unreadable,
)
from plugins.tools.sharepoint.holdings.fields import known_fields, to_record
from plugins.tools.sharepoint.holdings.json_walk import (
    BrokenJsonError,
    Data,
    DeepJsonError,
    Walk,
)
from plugins.tools.sharepoint.holdings.paging import ListPage, item_number, list_page, no_export
from plugins.tools.sharepoint.model import Capture, Record, Refused

_NEXT = ("odata.nextLink", "@odata.nextLink", "__next")
_DATE = re.compile(r"/Date\((-?\d{1,15})(?:[+-]\d{1,4})?\)/")
_HOST = re.compile(r"https?://[^/\s\"']+", re.IGNORECASE)
_ADDRESSES = ("EncodedAbsUrl", "odata.id", "odata.editLink", "@odata.id", "odata.metadata")
_LIST_ID = re.compile(r"[Ll]ists\(guid'([0-9A-Fa-f-]{36})'\)")
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LABELS = ("Url", "Label", "Title", "Description", "ServerRelativeUrl", "FileName", "Name")
_SKIPPED = ("__metadata", "__deferred", "odata.", "@odata.")


def read_json(entry: Entry, pages: list[ListPage], *, is_beside: bool) -> Found:
    """The items of an export; ``is_beside`` tells that a file which is none is no surprise."""
    text = _text(entry)
    if isinstance(text, Refused):
        if text.rule != "no-export" or not is_beside:
            yield text
        return
    walk, numbers, count = Walk(text), [], 0
    try:
        for number, (item, raw) in enumerate(walk.items(), 1):
            found = _capture(entry.name, number, item, raw, walk.members)
            if found:
                count += 1
                numbers.append(item_number(str(item.get("ID") or item.get("Id") or "")))
                yield found
    except BrokenJsonError as error:
        if count or not is_beside:
            yield _broken(entry.name, error, count)
        return
    except DeepJsonError:
        message = "JSON lồng quá sâu nên không đọc; hãy xuất lại danh sách từ SharePoint"
        yield Refused(entry.name, "deep-json", message)
        return
    if count:
        following = next((str(walk.members[name]) for name in _NEXT if walk.members.get(name)), "")
        pages.append(list_page(entry.name, numbers, following))
    elif not is_beside:
        yield no_export(entry.name)


def _text(entry: Entry) -> str | Refused:
    if entry.size > LIST_BYTES:
        return too_large(entry.name, entry.size, LIST_BYTES)
    try:
        data = entry.read(LIST_BYTES)
    except OSError as error:
        return unreadable(entry.name, error)
    if not data.strip():
        return Refused(entry.name, "empty-file", "tệp trống; hãy xuất lại danh sách")
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        message = "tệp JSON không phải Unicode nên không đọc được; hãy xuất lại bằng UTF-8"
        return Refused(entry.name, "not-utf8", message)


def _broken(source: str, error: BrokenJsonError, count: int) -> Refused:
    kept = f"đã đọc {count} mục trước đó; " if count else ""
    message = (
        f"JSON hỏng hoặc bị cắt ở ký tự thứ {error.position}; {kept}hãy tải lại tệp từ máy chủ"
    )
    return Refused(source, "broken-json", message)


def _capture(
    source: str, number: int, item: Data, raw: str, members: Data
) -> Capture | Refused | None:
    """An item that is a page; folders, pictures and settings are none."""
    known = known_fields(name for name, value in item.items() if value)
    if "body" not in known and not known >= {"title", "path"}:
        return None
    name = f"{source}#{number}"
    if len(raw) > PAGE_BYTES:
        return too_large(name, len(raw))
    record = to_record(_fields(item), is_zone_unsure=_is_ticks(item))
    record = _with_list_id(record, item, members)
    return Capture(
        source=name,
        form="record",
        data=raw.encode("utf-8", "surrogatepass"),
        via="odata-json" if _is_list_data(item) else "rest",
        url=_url(item, members, record.path),
        record=record,
    )


def _is_list_data(item: Data) -> bool:
    metadata = item.get("__metadata")
    address = str(metadata.get("uri", "")) if isinstance(metadata, dict) else ""
    return "ListData.svc" in address or _is_ticks(item)


def _is_ticks(item: Data) -> bool:
    return any(isinstance(value, str) and _DATE.fullmatch(value) for value in item.values())


def _fields(item: Data) -> Iterator[tuple[str, str]]:
    for name, value in item.items():
        if not name.startswith(_SKIPPED):
            yield name, _value_text(value)


def _value_text(value: object, depth: int = 0) -> str:
    """A value as text: what a lookup or an address field shows, lists joined by semicolons."""
    if value is None or depth > 3:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(filter(None, (_value_text(one, depth + 1) for one in value)))
    if isinstance(value, dict):
        if "results" in value:
            return _value_text(value["results"], depth + 1)
        return next((str(value[name]) for name in _LABELS if value.get(name)), "")
    return _iso(str(value))


def _iso(text: str) -> str:
    match = _DATE.fullmatch(text)
    if not match:
        return text
    try:
        moment = _EPOCH + dt.timedelta(milliseconds=int(match[1]))
    except OverflowError:
        return text
    return moment.strftime("%Y-%m-%dT%H:%M:%S")  # ListData.svc: the server's time, or UTC


def _url(item: Data, members: Data, path: str) -> str | None:
    """The page's address, where some address of the reply tells the host."""
    if path.startswith("http"):
        return path
    host = next(
        (found[0] for text in _addresses(item, members) if (found := _HOST.match(text))), ""
    )
    if not host or not urlsplit(path).path:
        return None
    return host + path


def _addresses(item: Data, members: Data) -> Iterator[str]:
    for holder in (item, members):
        metadata = holder.get("__metadata")
        if isinstance(metadata, dict):
            yield str(metadata.get("uri", ""))
        for name in (*_ADDRESSES, *_NEXT):
            if isinstance(holder.get(name), str):
                yield str(holder[name])


def _with_list_id(record: Record, item: Data, members: Data) -> Record:
    if record.list_id:
        return record
    for text in _addresses(item, members):
        match = _LIST_ID.search(text)
        if match:
            return Record(**{**vars(record), "list_id": match[1]})
    return record
