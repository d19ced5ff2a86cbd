"""A feed as Atom 1.0 (RFC 4287).

An entry's id is its permanent address, which never changes. ``updated`` is the last day that the
article itself states: of its change, a correction or its publication, else of its event; the RFC
asks for one, and a build has no "now".
"""

from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plugins.core.view_parts import SharedImage

_ATOM = "http://www.w3.org/2005/Atom"
_MEDIA = "http://search.yahoo.com/mrss/"


@dataclass(frozen=True)
class Entry:
    """An article in a feed; times in RFC 3339, ``published`` "" where it is not known."""

    address: str
    title: str
    summary: str
    author: str
    category: tuple[str, str]  # id, name
    published: str
    updated: str
    picture: SharedImage | None


@dataclass(frozen=True)
class Feed:
    """A feed with at least one entry, newest first; addresses without the origin."""

    origin: str
    address: str
    way: str  # of the page that it follows
    title: str
    author: str  # of entries that name none
    entries: tuple[Entry, ...]


def atom_bytes(feed: Feed) -> bytes:
    """The feed as a file."""
    root = Element("feed", {"xmlns": _ATOM, "xmlns:media": _MEDIA, "xml:lang": "vi"})
    _text(root, "id", feed.origin + feed.address)
    _text(root, "title", feed.title)
    _text(root, "updated", max((entry.updated for entry in feed.entries), key=_instant))
    _link(root, "self", feed.origin + feed.address, "application/atom+xml")
    _link(root, "alternate", feed.origin + feed.way, "text/html")
    _author(root, feed.author)
    for entry in feed.entries:
        _entry(root, feed.origin, entry)
    indent(root, "")
    text: str = tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _entry(root: Element, origin: str, entry: Entry) -> None:
    node = SubElement(root, "entry")
    url = origin + entry.address
    _text(node, "id", url)
    _text(node, "title", entry.title)
    _text(node, "updated", entry.updated)
    if entry.published:
        _text(node, "published", entry.published)
    if entry.author:
        _author(node, entry.author)
    term, label = entry.category
    SubElement(node, "category", {"term": term, "label": label})
    _link(node, "alternate", url, "text/html")
    if entry.picture:
        _picture(node, origin, entry.picture)
    if entry.summary:
        _text(node, "summary", entry.summary)


def _picture(node: Element, origin: str, picture: SharedImage) -> None:
    """As an enclosure of Atom, and as readers show it beside the title (Media RSS)."""
    _link(node, "enclosure", origin + picture.address, picture.type)
    size = {"width": str(picture.width), "height": str(picture.height)}
    SubElement(node, "media:thumbnail", {"url": origin + picture.address} | size)


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = text


def _author(parent: Element, name: str) -> None:
    _text(SubElement(parent, "author"), "name", name)


def _link(parent: Element, relation: str, href: str, kind: str) -> None:
    SubElement(parent, "link", {"rel": relation, "type": kind, "href": href})
