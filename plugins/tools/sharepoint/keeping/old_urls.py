"""The old addresses of a page and of its files, as front matter keeps them."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from plugins.core.old_address import ITEM_NAMES, OldAddress, parse
from plugins.tools.sharepoint.model import Capture, Identity

# Blanks and control letters only: U+200B is part of some addresses, and servers know it.
_BLANK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\uf8ff\ufeff\ufffe\uffff]")
_NUMBER = re.compile(r"\s*0*(\d{1,10})\s*")
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//[^/?#]*", re.IGNORECASE)


def old_urls(captures: Iterable[Capture], identity: Identity) -> tuple[str, ...]:
    """Every address that the pages of an article had, the first page's first."""
    found: dict[str, str] = {}
    for capture in captures:
        for address in _addresses(capture):
            _add(found, address)
    if not found and identity.path:
        _add(found, identity.path)
    return tuple(found.values())


def old_path(address: str, near: Capture) -> str | None:
    """The address of a file of this portal, from one ``/`` on; None for those of other sites."""
    base = near.url or (near.record.path if near.record else "") or "/"
    old = parse(address, base)
    own = parse(near.url) if near.url else None
    if old is None or not _is_own(old, own) or len(old.path) < 2:
        return None
    return _written(
        quote(old.path, safe="/:@!$&'()*+,;=~", errors="replace") if "?" in old.path else old.path
    )


def page_path(old: OldAddress) -> str:
    """The path of a page with what tells it from others, fit for a link."""
    query = old.query.replace("itemid=", "ItemID=", 1)
    path = quote(old.path, safe="/:@!$&'*+,;=~", errors="replace")
    return f"{path}?{quote(query, safe='=&')}" if query else path


def _is_own(old: OldAddress, own: OldAddress | None) -> bool:
    return not old.host or (own is not None and old.host == own.host)


def _addresses(capture: Capture) -> Iterator[str]:
    if capture.url:
        yield capture.url
    if capture.record and capture.record.path:
        yield capture.record.path
    yield from capture.aliases


def _add(found: dict[str, str], address: str) -> None:
    old = parse(address, "/")
    if old and old.key != "/":
        found.setdefault(old.key, _page(address, old))


def _page(address: str, old: OldAddress) -> str:
    """Path as written, with the query only where its number tells pages apart."""
    bare = _HOST.sub("", address, count=1) if _HOST.match(address) else address
    path = re.split(r"[?#]", bare, maxsplit=1)[0]
    written = _written(path if unquote(path).endswith(old.path[-8:]) else old.path)
    if not old.query:
        return written
    for name, value in parse_qsl(urlsplit(address.replace("&#10;", "")).query):
        number = _NUMBER.fullmatch(value)
        if name.lower() in ITEM_NAMES and number:
            return f"{written}?{name}={number[1]}"
    return f"{written}?{_written(old.query)[1:]}"


def _written(path: str) -> str:
    """A path that begins with one stroke and has no blanks."""
    return "/" + _BLANK.sub(lambda found: quote(found[0], errors="replace"), path).lstrip("/")
