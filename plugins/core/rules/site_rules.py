"""Rules that need all files together: addresses, references, series."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from plugins.core import addresses
from plugins.core.address_ledger import NO_LEDGER, AddressLedger
from plugins.core.article import Article
from plugins.core.catalogue import Catalogue
from plugins.core.entry import Entries, Entry
from plugins.core.names import fold
from plugins.core.nearest import did_you_mean
from plugins.core.old_address import parse
from plugins.core.paper import Document, StandingPage
from plugins.core.problems import Problem
from plugins.core.removal import Removal
from plugins.core.rules.day_rules import of_days
from plugins.core.rules.name_rules import of_kinds
from plugins.core.rules.people_rules import of_people
from plugins.core.rules.removal_rules import of_removals
from plugins.core.rules.text_rules import of_texts

AnyEntry: TypeAlias = Entry[Article] | Entry[Document] | Entry[StandingPage]

# The addresses that every build makes.
_FIXED = [
    text for name, text in vars(addresses).items() if name.isupper() and isinstance(text, str)
]


def of_site(
    entries: Entries,
    catalogue: Catalogue,
    removals: tuple[Removal, ...] = (),
    ledger: AddressLedger = NO_LEDGER,
    today: date | None = None,
) -> list[Problem]:
    """Every rule over the whole content."""
    return [
        *of_relations(entries, removals, today),
        *of_people(entries, catalogue, removals, ledger),
        *of_texts(entries, catalogue),
    ]


def of_relations(
    entries: Entries, removals: tuple[Removal, ...], today: date | None
) -> list[Problem]:
    """The rules that hold files against each other and against the day, beside ``of_people``."""
    return [
        *_same_address(entries),
        *_old_addresses(entries),
        *_references(entries),
        *_series(entries.articles),
        *of_kinds(entries),
        *of_days(entries, today),
        *of_removals(entries, removals),
    ]


def _all(entries: Entries) -> Iterator[AnyEntry]:
    yield from entries.articles
    yield from entries.documents
    yield from entries.pages


def _same_address(entries: Entries) -> Iterator[Problem]:
    by_address: dict[str, list[AnyEntry]] = defaultdict(list)
    for entry in _all(entries):
        by_address[entry.value.address].append(entry)
    for address, same in by_address.items():
        for entry in same[1:]:
            message = f"trùng địa chỉ {address} với «{same[0].source.name}»"
            yield entry.problem(("slug",), "same-address", message, "hãy đặt «slug» khác")


def _old_addresses(entries: Entries) -> Iterator[Problem]:
    """No two files claim one old address, however each of them spells it."""
    taken = dict.fromkeys(map(_key, _FIXED), "trang web")
    taken |= {_key(entry.value.address): entry.source.name for entry in _all(entries)}
    for entry, path, written in _written(entries):
        key = _key(written)
        if path[0] == "old_files":  # articles may share a picture: the first one's stands for it
            owner = taken.get(key, entry.source.name)
        else:
            owner = taken.setdefault(key, entry.source.name)
        own = entry.header.line(*path)
        if key == "/":
            message = f"địa chỉ cũ «{written}» là trang chủ"
            hint = "hãy bỏ dòng này: trang chủ cũ tự dẫn về trang chủ mới"
            yield entry.source.problem(own, "old-url-taken", message, hint)
        elif owner != entry.source.name or key == _key(entry.value.address):
            message = f"địa chỉ cũ «{written}» đã thuộc về «{owner}»"
            hint = "hãy bỏ dòng này ở một trong hai tệp"
            yield entry.source.problem(own, "old-url-taken", message, hint)


def _key(address: str) -> str:
    old = parse(address)
    return old.key if old else address


def _written(entries: Entries) -> Iterator[tuple[AnyEntry, tuple[str | int, ...], str]]:
    """Every old address with the place where it is written: those of pages, then of files."""
    pages: tuple[Entry[Article] | Entry[Document], ...] = (*entries.articles, *entries.documents)
    for entry in pages:
        for index, old in enumerate(entry.value.fields.old_urls):
            yield entry, ("old_urls", index), old
    for article in entries.articles:
        for index, file in enumerate(article.value.fields.old_files):
            yield article, ("old_files", index, "url"), file.url


def _references(entries: Entries) -> Iterator[Problem]:
    articles = {entry.value.key for entry in entries.articles} | _unread(entries, "articles")
    documents = {entry.value.key for entry in entries.documents} | _unread(entries, "documents")
    for entry in entries.articles:
        for index, key in enumerate(entry.value.fields.related):
            if key not in articles or key == entry.value.key:
                message = f"bài liên quan «{key}» không có"
                hint = did_you_mean(key, articles) or "hãy viết như 2023/ten-bai"
                yield entry.problem(("related", index), "unknown-article", message, hint)
        for index, honour in enumerate(entry.value.fields.honours):
            for key in honour.documents:
                if key not in documents:
                    message = f"văn bản «{key}» không có"
                    hint = did_you_mean(key, documents)
                    hint = hint or "hãy ghi number và date của quyết định"
                    part = "decision" if key == honour.decision else "revocation"
                    yield entry.problem(("honours", index, part), "unknown-document", message, hint)


def _unread(entries: Entries, kind: str) -> set[str]:
    """Keys of files that are there: one broken file does not make others wrong."""
    found = (folder for folder in entries.unread if folder.startswith(f"{kind}/"))
    return {folder.removeprefix(f"{kind}/") for folder in found}


def _series(articles: Iterable[Entry[Article]]) -> Iterator[Problem]:
    parts: dict[tuple[str, int], Entry[Article]] = {}
    for entry in articles:
        series = entry.value.fields.series
        if series is None:
            continue
        first = parts.setdefault((fold(series.name), series.part), entry)
        if first is not entry:
            message = f"kỳ {series.part} của «{series.name}» đã có ở «{first.source.name}»"
            yield entry.problem(("series", "part"), "same-part", message, "hãy xem lại số kỳ")
