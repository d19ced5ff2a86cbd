"""Links within the portal that lead nowhere, and links that are written so that they will not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from plugins.core import addresses
from plugins.core.address_ledger import AddressLedger
from plugins.core.article import Article
from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entries, Entry
from plugins.core.file_kinds import PHOTOS, published_name
from plugins.core.names import fold, slugify
from plugins.core.nearest import did_you_mean
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.rules.wording.links import Link, target_of
from plugins.core.source import Source

_FIXED = frozenset(
    text for name, text in vars(addresses).items() if name.isupper() and isinstance(text, str)
)
_NUMBERED = re.compile(r"trang/\d+/$")  # of a list, counted from the oldest
_YEAR = re.compile(r"/bang-vang/nam/(?:19|20)\d\d/(?:[a-z0-9-]+/)?")
_MONTH = re.compile(r"/tin-theo-thang/(?:19|20)\d\d/(?:(?:0[1-9]|1[0-2])/)?")
_HONOREE = f"{addresses.HONOURS}ho-so/"
_OWN_PLACE = re.compile(r"(?:fn|fnref)\d*:.+|anh-\d+|noi-dung|diem-chinh")


@dataclass(frozen=True)
class Known:
    """Every address that the portal may have."""

    entries: Entries
    catalogue: Catalogue
    ledger: AddressLedger

    @cached_property
    def pages(self) -> frozenset[str]:
        """Addresses of articles and their like that are not withdrawn, and of lists."""
        found = {page.value.address for page in self.entries.pages}
        for article in self.entries.articles:
            if article.value.fields.status != "withdrawn":
                found |= set(_of_article(article.value))
        for document in self.entries.documents:
            if document.value.fields.status != "withdrawn":
                found.add(document.value.address)
                if document.value.fields.file:
                    name = published_name(document.value.fields.file)
                    found.add(document.value.address + name)
        return frozenset(found) | self.lists | _FIXED

    @cached_property
    def lists(self) -> frozenset[str]:
        """Addresses that follow from the catalogue."""
        catalogue = self.catalogue
        return frozenset(
            [
                *map(addresses.category, catalogue.category),
                *map(addresses.category_feed, catalogue.category),
                *map(addresses.movement, catalogue.movement),
                *map(addresses.movement_feed, catalogue.movement),
                *map(addresses.award, catalogue.award),
                *map(addresses.unit, catalogue.unit),
            ]
        )

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """Addresses at which only a notice stands."""
        every = _dated(self.entries)
        return frozenset(e.value.address for e in every if e.value.fields.status == "withdrawn")

    @cached_property
    def honorees(self) -> frozenset[str]:
        """First parts that an honoree's address may have; a homonym's goes on with the unit."""
        names = {honour.honoree for entry in _dated(self.entries) for honour in entry.value.written}
        return frozenset(slugify(name) for name in names if name)

    @cached_property
    def _homonyms(self) -> tuple[str, ...]:
        """How the addresses of those begin who have the name of somebody else."""
        return tuple(f"{name}-" for name in self.honorees)

    def has(self, path: str) -> bool:
        """Whether a page may stand at a path; what cannot be known is believed."""
        path = _NUMBERED.sub("", path)
        if path in self.pages or _MONTH.fullmatch(path) or _YEAR.fullmatch(path):
            return True
        if path.startswith(_HONOREE):
            return self._has_honoree(path.removeprefix(_HONOREE).rstrip("/"))
        return path.startswith(("/anh/", addresses.LETTERS, addresses.FEEDS))

    def _has_honoree(self, slug: str) -> bool:
        is_named = slug in self.honorees or slug.startswith(self._homonyms)
        return is_named or self.ledger.is_taken(slug)


def _dated(entries: Entries) -> tuple[Entry[Article] | Entry[Document], ...]:
    return (*entries.articles, *entries.documents)


def _of_article(article: Article) -> Iterator[str]:
    address = article.address
    yield address
    yield addresses.light(address)
    yield addresses.kept(address, article.slug, "html")
    yield addresses.kept(address, article.slug, "md")
    yield addresses.gallery(article.year, article.slug)
    yield from (address + published_name(file.file) for file in article.fields.attachments)


@dataclass(frozen=True)
class Linking:
    """A file with links: its address, and the names of places in it."""

    source: Source
    address: str
    places: frozenset[str]


def of_links(page: Linking, found: Iterable[Link], known: Known, host: str) -> Iterator[Problem]:
    """Every link of one file; ``host`` is the portal's own, "" where nothing tells it."""
    source = page.source
    for link in found:
        problem = _told(link, page, known, host)
        if problem:
            rule, message, hint = problem
            yield source.warning(link.line, rule, message, hint)


def _told(link: Link, page: Linking, known: Known, host: str) -> tuple[str, str, str] | None:
    address = link.target.strip()
    if address in ("", "#"):
        message = f"đường dẫn «{link.words}» không có địa chỉ"
        return "empty-link", message, "hãy ghi địa chỉ, hoặc bỏ dấu ngoặc"
    target = target_of(address)
    if host and target.host.removeprefix("www.") == host.removeprefix("www."):
        message = f"địa chỉ «{address}» ghi cả tên miền của chính trang này"
        return "own-address", message, f"hãy viết {target.path or '/'}"
    is_photo = PurePosixPath(target.path).suffix.lower() in PHOTOS  # a picture that is none: told
    if target.scheme or target.host or is_photo:
        return None
    return _within(target.path, target.fragment, page, known)


def _within(path: str, fragment: str, page: Linking, known: Known) -> tuple[str, str, str] | None:
    if not path:
        if fragment in page.places or _OWN_PLACE.fullmatch(fragment):
            return None
        message = f"trong bài không có chỗ nào tên «#{fragment}»"
        return "dead-link", message, did_you_mean(fragment, page.places) or "hãy bỏ đường dẫn này"
    full = path if path.startswith("/") else page.address + path
    return None if known.has(full) else ("dead-link", *_dead(path, full, known))


def _dead(path: str, full: str, known: Known) -> tuple[str, str]:
    if known.has(f"{full}/"):
        return f"địa chỉ «{path}» thiếu dấu / ở cuối", f"hãy viết {full}/"
    if full in known.withdrawn:
        return f"địa chỉ «{path}» là của bài đã gỡ", "hãy bỏ đường dẫn này"
    if not path.startswith("/"):
        hint = "tệp để tải về thì khai báo ở attachments; trang khác thì bắt đầu bằng dấu /"
        return f"đường dẫn tới «{path}» không mở được", hint
    close = did_you_mean(full, _alike(full, known))
    return f"trang không có địa chỉ «{path}»", close or "hãy xem lại địa chỉ"


def _alike(path: str, known: Known) -> list[str]:
    """Addresses of the same kind: comparing with all of them would take seconds."""
    if path.startswith(_HONOREE):
        return [addresses.honoree(slug) for slug in known.honorees]
    first = path.split("/")[1]
    words = set(fold(path).replace("/", "-").split("-")[2:])
    kind = [page for page in known.pages if page.split("/")[1] == first] or sorted(known.lists)

    def order(page: str) -> tuple[int, str]:
        return -len(words & set(page.replace("/", "-").split("-"))), page

    return sorted(kind, key=order)[:50]
