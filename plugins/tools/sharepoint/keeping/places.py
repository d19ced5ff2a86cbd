"""Which folder an article gets, and who owns an old address: once chosen, for good."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plugins.core.content_root import ARTICLES, UNDATED, article_files
from plugins.core.frontmatter import Header, Value, parse_header, split
from plugins.core.names import slugify
from plugins.core.old_address import parse
from plugins.core.source import read_source
from plugins.tools.sharepoint.keeping.leaf import leaf
from plugins.tools.sharepoint.keeping.ledger import Ledger, Written
from plugins.tools.sharepoint.model import Capture, Reading

_FEWEST_WORDS, _AKIN = 3, 0.5
_MIRRORS = ("httrack", "wget", "wayback", "aspx")
_WORD = re.compile(r"[a-z]{2,}")
_PAGE_END = re.compile(r"(?:[.-](?:aspx?|html?|txt|json|csv|xlsx|warc|gz))+$", re.IGNORECASE)


class Places:
    """The folders and old addresses of a content root; those of the ledger stay as they are."""

    def __init__(self, root: Path, ledger: Ledger) -> None:
        self._root = root
        self._ledger = ledger
        self._taken: dict[str, set[str]] = {}
        self._next: dict[tuple[str, str], int] = {}
        self._owners: dict[str, str] = {}
        self._given: dict[str, tuple[str, ...]] = {}
        self._forgotten: dict[str, list[tuple[str, str]]] = {}
        known = {one.folder for one in ledger.articles()}
        for one in ledger.articles():
            self._own(one.old, one.folder)
        for folder, values in _unknown_articles(root, known):
            self._own(_old_addresses(values), folder)
            origin = values.get("provenance")
            if isinstance(origin, dict) and (digest := origin.get("sha256")):
                source = str(origin.get("source"))
                self._forgotten.setdefault(str(digest), []).append((source, folder))

    def folder(self, reading: Reading, capture: Capture, keys: tuple[str, ...], batch: str) -> str:
        """The article's folder, relative to the root: its own where it was imported before."""
        known = self._ledger.written(keys)
        if known and self._given.setdefault(known.folder, keys) == keys:
            return known.folder  # unless one article of an earlier run has become two
        forgotten = None if known else self._remembered(capture)
        if forgotten:
            return self._give(forgotten, keys, batch)
        year = _year(reading)
        taken = self._slugs(year)
        slug = self._free(year, _slug(reading, capture), taken)
        taken.add(slug)
        return self._give(f"{ARTICLES}/{year}/{slug}", keys, batch)

    def _give(self, folder: str, keys: tuple[str, ...], batch: str) -> str:
        self._given[folder] = keys
        self._ledger.note_written(Written(folder=folder, keys=keys, batch=batch))
        return folder

    def _remembered(self, capture: Capture) -> str | None:
        """The folder of an article that says itself what it came from, where the ledger is lost."""
        found = self._forgotten.get(capture.sha256, [])
        found = [one for one in found if one[1] not in self._given]
        same = [one for one in found if one[0] == capture.url or one[0].endswith(capture.source)]
        if len(found) == 1:
            return found[0][1]
        return same[0][1] if len(same) == 1 else None

    def owner(self, address: str, folder: str) -> str:
        """Whose an old address is; the first to ask keeps it."""
        old = parse(address)
        return self._owners.setdefault(old.key if old else address, folder)

    def _own(self, addresses: Iterable[str], folder: str) -> None:
        for address in addresses:
            self.owner(address, folder)

    def _free(self, year: str, slug: str, taken: set[str]) -> str:
        """The slug, or the next free one: ``slug-2``."""
        count, found = self._next.get((year, slug), 2), slug
        while found in taken:
            found = f"{slug}-{count}"
            count += 1
        self._next[year, slug] = count
        return found

    def _slugs(self, year: str) -> set[str]:
        """Slugs that a year has, on the disk or chosen; folders count in any spelling."""
        if year not in self._taken:
            place = self._root / ARTICLES / year
            names = [path.name for path in place.iterdir()] if place.is_dir() else []
            chosen = [one.folder.rsplit("/", 1) for one in self._ledger.articles()]
            names += [name for above, name in chosen if above == f"{ARTICLES}/{year}"]
            self._taken[year] = {slugify(name) for name in names}
        return self._taken[year]


def _year(reading: Reading) -> str:
    if reading.date:
        return str(reading.date.day.year)
    return str(reading.event_date.year) if reading.event_date else UNDATED


def _slug(reading: Reading, capture: Capture) -> str:
    """From the old page's name where it reads like words, else from the title."""
    title = slugify(reading.title or "")
    for found, must_fit in _old_names(reading, capture):
        slug = slugify(_PAGE_END.sub("", leaf(found)))
        fits = not must_fit or _share(slug, title) >= _AKIN
        if fits and len(_WORD.findall(slug)) >= _FEWEST_WORDS and sum(map(str.isdigit, slug)) < 9:
            return slug
    return title or f"bai-{capture.sha256[:8]}"


def _old_names(reading: Reading, capture: Capture) -> Iterator[tuple[str, bool]]:
    """Names of the page, and whether they have to fit its title.

    An address with a number names the page that shows all articles, and so may the path that a
    page tells of itself; a browser saves under the site's name.
    """
    address = capture.url or (capture.record.path if capture.record else "")
    old = parse(address, "/") if address else None
    if old and not old.query:
        yield address, False
    if not address and capture.via in _MIRRORS:
        yield capture.source, False
    if reading.identity.path:
        yield reading.identity.path, True


def _share(slug: str, title: str) -> float:
    """How much of a slug stands in a title, 0 to 1."""
    words = slug.split("-")
    return sum(word in title.split("-") for word in words) / len(words)


def _unknown_articles(root: Path, known: set[str]) -> Iterator[tuple[str, Mapping[str, Value]]]:
    """The headers of the articles that the ledger does not know."""
    for path in article_files(root):
        folder = path.parent.relative_to(root).as_posix()
        if folder not in known:
            yield folder, _header(root, path).values


def _old_addresses(values: Mapping[str, Value]) -> list[str]:
    urls, files = values.get("old_urls"), values.get("old_files")
    addresses = [one for one in urls if isinstance(one, str)] if isinstance(urls, list) else []
    for one in files if isinstance(files, list) else ():
        address = one.get("url") if isinstance(one, dict) else None
        addresses += [address] if isinstance(address, str) else []
    return addresses


def _header(root: Path, path: Path) -> Header:
    source, _ = read_source(root, path)
    parts = split(source)[0] if source else None
    return parse_header(source, parts.header)[0] if source and parts else Header({}, {})
