"""XML files as captures, by the vocabulary that their root element speaks."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import urljoin

from plugins.tools.sharepoint.holdings.entries import (
    LIST_BYTES,
    Entry,
    Found,
    too_large,
    unreadable,
)
from plugins.tools.sharepoint.holdings.fields import known_fields, to_record
from plugins.tools.sharepoint.holdings.paging import ListPage, item_number, list_page, no_export
from plugins.tools.sharepoint.holdings.xml_forms import (
    AtomItems,
    Facts,
    Fields,
    ManifestItems,
    TemplateItems,
)
from plugins.tools.sharepoint.holdings.xml_walk import Handler, OddXmlError, walk
from plugins.tools.sharepoint.model import Capture, Refused

_HEAD = 8192
_VOCABULARIES = (
    (b"urn:deployment-manifest-schema", "cmp"),
    (b"ProvisioningSchema", "pnp"),
    (b"http://www.w3.org/2005/Atom", "odata-atom"),
)
_HANDLERS: dict[str, Callable[[], Handler]] = {
    "cmp": ManifestItems,
    "pnp": TemplateItems,
    "odata-atom": AtomItems,
}
_REASONS = {
    "broken-xml": "XML hỏng hoặc bị cắt ở dòng {line}; các mục trước đó đã đọc, hãy xuất lại tệp",
    "deep-xml": "XML lồng quá sâu ở dòng {line} nên không đọc tiếp; hãy xuất lại tệp",
    "too-large": "XML có một phần quá lớn ở dòng {line} nên không đọc tiếp; hãy xuất lại tệp",
    "xml-doctype": (
        "XML có DOCTYPE hoặc thực thể (có thể là bom XML) nên không đọc; "
        "bản xuất của SharePoint không có phần này"
    ),
}


@dataclass(frozen=True)
class Stored:
    """A file of an unpacked .cmp: the address that it had, and the ``.dat`` that it lies in."""

    address: str
    data: str


def read_xml(entry: Entry, origin: str, pages: list[ListPage], *, is_beside: bool) -> Found:
    """The items of an XML export; ``origin`` is the site's address where something tells it."""
    if entry.size > LIST_BYTES:
        yield too_large(entry.name, entry.size, LIST_BYTES)
        return
    try:
        via = vocabulary(entry.read(_HEAD))
        if via:
            yield from _items(entry, via, origin, pages)
        elif not is_beside:
            yield no_export(entry.name)
    except OSError as error:
        yield unreadable(entry.name, error)


def vocabulary(head: bytes) -> str:
    """What kind of export begins so; "" for any other XML."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    return next((via for mark, via in _VOCABULARIES if mark in head), "")


def stored_files(entry: Entry) -> Iterator[Stored]:
    """The files that a manifest knows by address; what is broken is said when items are read."""
    try:
        with closing(entry.open()) as file:
            for _, facts in walk(file, ManifestItems()):
                if "FileValue" in facts:
                    address = facts.get("Url") or facts.get("Name", "")
                    yield Stored(address, facts["FileValue"])
    except (OSError, OddXmlError):
        return


def _items(entry: Entry, via: str, origin: str, pages: list[ListPage]) -> Found:
    handler = _HANDLERS[via]()
    handler.facts["base"] = origin
    numbers: list[int] = []
    number = 0
    try:
        with closing(entry.open()) as file:
            for fields, facts in walk(file, handler):
                number += 1
                source = f"{entry.name}#{number}"
                found = _capture(source, via, fields, facts, handler.facts["base"])
                if found and found.record:
                    numbers.append(item_number(found.record.item_id))
                    yield found
    except OddXmlError as error:
        yield Refused(entry.name, error.rule, _REASONS[error.rule].format(line=error.line))
        return
    if numbers:
        pages.append(list_page(entry.name, numbers, handler.facts.get("next", "")))
    else:
        yield no_export(entry.name)


def _capture(source: str, via: str, fields: Fields, facts: Facts, base: str) -> Capture | None:
    """An item that is a page: it has a text, or it has a title and is an ``.aspx``."""
    known = known_fields(name for name, value in fields if value)
    if "body" not in known and not ("title" in known and _is_page(fields)):
        return None
    record = to_record(fields, is_utc=via == "cmp", is_zone_unsure=via == "odata-atom")
    url = facts.get("src") or (urljoin(base, record.path) if base and record.path else None)
    return Capture(
        source=source,
        form="record",
        data=json.dumps(fields, ensure_ascii=False).encode("utf-8", "surrogatepass"),
        via=via,
        url=url,
        record=record,
    )


def _is_page(fields: Fields) -> bool:
    return any(name == "FileRef" and value.lower().endswith(".aspx") for name, value in fields)
