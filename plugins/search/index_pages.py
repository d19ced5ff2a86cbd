"""The files of the index as pages: made again only where what they hold may have changed."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import cache, lru_cache, partial

from plugins.core import addresses
from plugins.core.page import Page, ready
from plugins.core.search.entry import Entry, Shown
from plugins.core.search.excerpts import excerptible
from plugins.core.search.facets import Facets
from plugins.core.search.meta import common_words, lexicon
from plugins.core.search.people import Listed, file_count, people_files
from plugins.core.search.postings import BLOCK, GROUPS, hash_of, merged
from plugins.core.search.shards import Lists, shard, shard_count, squeeze
from plugins.search.blocks import Block

_KEPT = 2  # groups of a process: a small index has two in a shard


class Shards:
    """Makes shards from the blocks, a group at a time: processes share the work."""

    def __init__(self, blocks: Sequence[Block], things: int) -> None:
        """``things`` counts numbers, free ones as well."""
        self.blocks = tuple(blocks)
        self.words: Counter[str] = Counter()
        postings = 0
        self._buckets: list[list[int]] = []
        for found in (block.statistics() for block in blocks):
            postings += found.postings
            self.words.update(found.words)
            self._buckets.append(found.buckets)
        self.count = shard_count(postings)
        self.common = common_words(self.words, things)
        self.whole = things - things % BLOCK
        self._rows = lru_cache(_KEPT)(self._group)

    @property
    def numbers(self) -> Iterable[int]:
        """Of all shards; those of one group stand together, since few groups are kept."""
        return sorted(range(self.count), key=lambda number: (number % GROUPS, number))

    @property
    def digest(self) -> str:
        """What all shards are made from."""
        return _digest(*(block.digest for block in self.blocks), *sorted(self.common))

    def facts(self, number: int) -> tuple[object, ...]:
        """What one shard is made from: it is packed again only where some of it changed."""
        own = (tuple(buckets[number :: self.count]) for buckets in self._buckets)
        common = sorted(word for word in self.common if hash_of(word) % self.count == number)
        return ("shard", number, self.count, *common, self.whole if common else 0, *own)

    def make(self, number: int) -> bytes:
        """The bytes of one shard."""
        step = min(self.count, GROUPS)
        groups = range(number % step, GROUPS, step)
        rows = (row for group in groups for row in self._rows(group)[number])
        return shard(rows, self.common, self.whole)

    def _group(self, group: int) -> dict[int, list[tuple[str, Lists]]]:
        rows: dict[int, list[tuple[str, Lists]]] = defaultdict(list)
        for key, lists in merged(block.group(group) for block in self.blocks).items():
            rows[hash_of(key) % self.count].append((key, lists))
        return rows


def word_pages(shards: Shards, known: dict[str, object]) -> Iterator[Page]:
    """What is looked up by words: the meta file, the shards, the lexicon."""
    yield _json_page("meta", known)
    yield _json_page("tu-vung", lexicon(shards.words))
    for number in shards.numbers:
        view = partial(_made, shards, number)
        yield Page(addresses.search_file(f"tu-{number}"), None, shards.facts(number), view)


def thing_pages(entries: Sequence[Entry | None]) -> Iterator[Page]:
    """One file for each thing: how it is listed, and its text for the snippet."""
    for number, entry in enumerate(entries):
        if entry is not None:
            facts = (entry.shown, entry.texts, entry.others)
            yield Page(addresses.search_file(f"tin-{number}"), None, facts, _thing)


def facet_pages(facets: Facets) -> Iterator[Page]:
    """The choices of the filters, and blocks of letters."""
    yield _json_page("loc", facets.sets)
    for number, block in enumerate(facets.blocks):
        yield _json_page(f"loc-{number}", block)


class People:
    """Makes the files of honorees, all at once, where one of them is asked for."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        """``listed`` is everybody with a page."""
        self.count = file_count(len(listed))
        self.digest = _digest(*map(repr, listed))
        self._files = cache(partial(people_files, listed))

    def make(self, number: int) -> bytes:
        """The bytes of one file."""
        return self._files()[number]


def people_pages(people: People) -> Iterator[Page]:
    """Honorees by name."""
    for number in range(people.count):
        facts = ("people", people.digest, number, people.count)
        view = partial(_made, people, number)
        yield Page(addresses.search_file(f"ten-{number}"), None, facts, view)


def version_of(
    shards: Shards,
    entries: Sequence[Entry | None],
    people: People,
    known: dict[str, object],
    facets: Facets,
) -> str:
    """What the browser asks for, so that no two builds are mixed in its cache."""
    shown = [entry and entry.shown for entry in entries]
    return _digest(shards.digest, people.digest, *map(repr, (known, shown, facets)))


def _made(maker: Shards | People, number: int, _facts: object) -> bytes:
    return maker.make(number)


def _thing(facts: tuple[Shown, tuple[str, ...], tuple[str, ...]]) -> bytes:
    shown, texts, others = facts
    return _packed(asdict(shown) | {"text": excerptible(texts), "others": "\n".join(others)})


def _json_page(name: str, content: object) -> Page:
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    facts = ("json", hashlib.blake2b(data.encode(), digest_size=16).hexdigest())
    return ready(addresses.search_file(name), facts, squeeze(data.encode()))


def _packed(content: object) -> bytes:
    return squeeze(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=6).hexdigest()
