"""The file behind an address that a page writes, never outside the holding."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from plugins.tools.sharepoint.holdings.addresses import (
    are_related,
    exact_key,
    host_key,
    key_of,
    place_of,
    wayback_undone,
)
from plugins.tools.sharepoint.holdings.entries import Entry, Tree
from plugins.tools.sharepoint.holdings.kinds import SAVED_FOLDERS, kind_by_suffix
from plugins.tools.sharepoint.model import Capture

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,20}):", re.IGNORECASE)
_LONGEST = 4000
_MOST_FOLDERS = 24
_CONTROL = re.compile(r"[\x00-\x1f]+")


class FileIndex:
    """Files by their names, by the addresses that they had, and by those without the host."""

    def __init__(self, tree: Tree, stored: Iterator[tuple[str, str]]) -> None:
        self._entries = {entry.name: entry for entry in tree.entries}
        self._exact: dict[str, Entry] = {}
        self._folded: dict[str, Entry] = {}
        self._urls: dict[str, Entry] = {}
        self._paths: dict[str, Entry] = {}
        self._bare: dict[str, Entry] = {}
        self._hosts: set[str] = set()
        for entry in tree.entries:
            self._add(entry, tree.label)
        for address, name in stored:
            if name in self._entries:
                self._paths.setdefault(key_of(address).lstrip("/"), self._entries[name])

    def _add(self, entry: Entry, label: str) -> None:
        self._exact.setdefault(exact_key(entry.name), entry)
        self._folded.setdefault(key_of(entry.name), entry)
        place = place_of(entry.name, label)
        path = key_of(place.path).lstrip("/")
        if place.host:
            self._hosts.add(host_key(place.host))
            self._urls.setdefault(f"{host_key(place.host)}/{path}", entry)
        self._paths.setdefault(path, entry)
        bare, mark, _ = path.partition("?")
        if mark and kind_by_suffix(bare) == "nothing":
            self._bare.setdefault(bare, entry)

    def find(self, address: str, near: Capture) -> Entry | None:
        """The file of an address as a page writes it."""
        address = cleaned(address)
        if not address or len(address) > _LONGEST:
            return None
        here = near.source.partition("#")[0]
        scheme = _SCHEME.match(address)
        if not scheme and not address.startswith("/"):
            found = self._beside(here, address)
            if found:
                return found
        return self._by_address(address, near, here)

    def _beside(self, here: str, address: str) -> Entry | None:
        """A relative address from the page's own place in the tree."""
        folder = here.rpartition("/")[0]
        for shape in (address, address.partition("#")[0], _without_query(address)):
            joined = posixpath.normpath(posixpath.join(folder, shape.replace("\\", "/")))
            if joined.startswith(("..", "/")):
                continue
            found = self._exact.get(exact_key(joined)) or self._folded.get(key_of(joined))
            if found:
                return found
        return None

    def _by_address(self, address: str, near: Capture, here: str) -> Entry | None:
        url, _ = wayback_undone(absolute(address, near))
        parts = _split(url)
        if parts is None:
            return None
        host, path = parts
        for shape in _shapes(path):
            found = self._urls.get(f"{host}/{shape}") if host else None
            if found:
                return found
        if not self._may_cross(host, near, path):
            return None
        return self._across(path, here) or self._saved_beside(path, here)

    def _may_cross(self, host: str, near: Capture, path: str) -> bool:
        """Whether an address of one host may be answered by a file of another, or of none.

        Only hosts of one portal may; where the page's own host is unknown, a folder and a name
        must agree.
        """
        if not host:
            return True
        own = _split(near.url or "")
        if own and own[0]:
            return are_related(host, own[0])
        if self._hosts:
            return any(are_related(host, one) for one in self._hosts)
        return "/" in path

    def _across(self, path: str, here: str) -> Entry | None:
        """By path alone: anywhere above the page, and with the beginning of the path left out."""
        for shape in _shapes(path):
            found = self._paths.get(shape)
            if found:
                return found
        bare = path.partition("?")[0]
        if bare in self._bare:
            return self._bare[bare]
        for folder in _above(here):
            for shape in _shapes(path):
                found = self._folded.get(key_of(f"{folder}/{shape}"))
                if found:
                    return found
        return self._shortened(bare)

    def _shortened(self, path: str) -> Entry | None:
        """A tree that begins inside the site: at least a folder and the name must agree."""
        parts = path.split("/")[:_MOST_FOLDERS]
        for start in range(1, len(parts) - 1):
            found = self._folded.get("/".join(parts[start:]))
            if found and kind_by_suffix(found.name) == "nothing":
                return found
        return None

    def _saved_beside(self, path: str, here: str) -> Entry | None:
        """The folder that a browser saved with the page keeps only the file's name."""
        leaf = path.partition("?")[0].rpartition("/")[2]
        if not leaf or kind_by_suffix(leaf) != "nothing":
            return None
        for stem in (here.rpartition(".")[0], here):
            for end in SAVED_FOLDERS:
                found = self._folded.get(key_of(f"{stem}{end}/{leaf}"))
                if found:
                    return found
        return None


def cleaned(address: str) -> str:
    """An address without blanks around and control letters inside; "" for what is no file."""
    address = _CONTROL.sub("", address.strip())
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in ("http", "https", "cid"):
        return ""
    return "" if address.startswith("#") else address


def absolute(address: str, near: Capture) -> str:
    """The whole address where the page's own is known, else its path from the server's root."""
    base = near.url or (near.record.path if near.record else "")
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address


def _split(url: str) -> tuple[str, str] | None:
    """Host and path with query, as keys; None for what cannot be an address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return host_key(parts.netloc.rpartition("@")[2]), key_of(path).lstrip("/")


def _shapes(path: str) -> Iterator[str]:
    """The path as it is, then without its query where that does not name another page."""
    yield path
    bare, mark, _ = path.partition("?")
    if mark and kind_by_suffix(bare) == "nothing":
        yield bare


def _without_query(address: str) -> str:
    bare = address.partition("?")[0].partition("#")[0]
    return bare if kind_by_suffix(bare) == "nothing" else address


def _above(here: str) -> Iterator[str]:
    """The folders above a file, nearest first."""
    folder = here.rpartition("/")[0]
    for _ in range(_MOST_FOLDERS):
        if not folder:
            return
        yield folder
        folder = folder.rpartition("/")[0]
