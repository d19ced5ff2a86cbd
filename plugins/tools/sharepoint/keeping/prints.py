"""The print of a page: what tells whether two pages are one article, in a few numbers."""

import base64
import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from plugins.core.manuscript.walking import figures
from plugins.core.names import fold
from plugins.core.old_address import OldAddress, parse
from plugins.tools.sharepoint.model import Capture, Reading

KEPT = 256  # shingles that a sketch keeps: two of that size are compared to about 2 in 100
_SPAN = 5  # words of a shingle
_MOST_WORDS = 20_000
_WORD = re.compile(r"\w+")
# Shingles are hashed as tuples of numbers: fast, and the same in every run of one Python. Another
# Python may differ, so prints carry this sign.
_SIGN = hash((1, 2, 3, 4, 5))


@dataclass(frozen=True, kw_only=True)
class Print:
    """A page in few numbers. ``source`` is unique in the holding.

    ``keys`` say who it is, the surest first: ``id:``, ``url:``, ``path:``, ``item:``, ``src:``.
    ``sketch`` are the smallest hashes of its shingles, ``shingles`` how many there are in all.
    """

    source: str
    keys: tuple[str, ...]
    title: str
    sketch: tuple[int, ...]
    shingles: int
    words: int
    pictures: int
    files: tuple[str, ...] = ()
    day: str = ""
    captured: str = ""

    def as_json(self) -> dict[str, Any]:
        """For the ledger."""
        packed = base64.b64encode(struct.pack(f"<{len(self.sketch)}q", *self.sketch))
        return vars(self) | {"sketch": packed.decode("ascii"), "sign": _SIGN}


def print_from(facts: Mapping[str, Any]) -> Print:
    """A print out of the ledger. Raises ValueError, TypeError or KeyError on any other thing."""
    if facts["sign"] != _SIGN:
        raise ValueError("the print was taken by another Python")
    packed = base64.b64decode(facts["sketch"])
    sketch = struct.unpack(f"<{len(packed) // 8}q", packed[: len(packed) // 8 * 8])
    lists = {"keys": tuple(facts["keys"]), "files": tuple(facts["files"]), "sketch": sketch}
    return Print(**{key: value for key, value in {**facts, **lists}.items() if key != "sign"})


def take_print(reading: Reading, capture: Capture, holding: str) -> Print:
    """The print of a reading; ``holding`` is the name of what it came from."""
    words = _WORD.findall(reading.text[: _MOST_WORDS * 12])[:_MOST_WORDS]
    shingles = _shingles(words)
    return Print(
        source=capture.source,
        keys=tuple(dict.fromkeys(_keys(reading, capture, holding))),
        title=" ".join(_WORD.findall(fold(reading.title or ""))),
        sketch=tuple(sorted(shingles)[:KEPT]),
        shingles=len(shingles),
        words=len(words),
        pictures=sum(1 for _ in figures(reading.blocks)),
        files=tuple(sorted({_leaf(one.address) for one in reading.downloads})),
        day=reading.date.day.isoformat() if reading.date else "",
        captured=capture.captured.isoformat() if capture.captured else "",
    )


def likeness(one: Print, other: Print, least: float = 0.0) -> float:
    """Jaccard's measure of the shingles of two pages, 0 to 1: exact where both are short.

    What certainly is less than ``least`` may be given as 0, since telling how much less takes time.
    """
    if not one.sketch or not other.sketch:
        return 0.0
    shared = set(one.sketch).intersection(other.sketch)
    whole = len(one.sketch) + len(other.sketch) - len(shared)
    if len(one.sketch) < KEPT and len(other.sketch) < KEPT:
        return len(shared) / whole
    if len(shared) < least * min(KEPT, whole):
        return 0.0
    last = _smallest(one, other)[-1]
    return sum(shingle <= last for shingle in shared) / min(KEPT, whole)


def _smallest(one: Print, other: Print) -> list[int]:
    """The smallest shingles of both, each once: two sorted runs, which ``sorted`` only merges."""
    return list(dict.fromkeys(sorted(one.sketch + other.sketch)))[:KEPT]


def _shingles(words: list[str]) -> set[int]:
    """Hashes of every run of five words; a shorter text is one run."""
    codes = _codes(words)
    row = [codes[word] for word in words]
    if len(row) <= _SPAN:
        return {hash(tuple(row))} if row else set()
    return set(map(hash, zip(row, row[1:], row[2:], row[3:], row[4:], strict=False)))


def _codes(words: Iterable[str]) -> dict[str, int]:
    """A number for each word, the same for all its spellings; each is folded once."""
    spelled = list(set(words))
    folded = fold(" ".join(spelled)).split(" ")
    if len(folded) != len(spelled):  # a word of nothing but marks
        folded = [fold(word) for word in spelled]
    return {
        word: crc32(bare.encode("utf-8", "replace"))
        for word, bare in zip(spelled, folded, strict=True)
    }


def _keys(reading: Reading, capture: Capture, holding: str) -> Iterator[str]:
    """The list's number of a page, its address, its row in a file, the file's own name."""
    identity = reading.identity
    file = f"{holding}/{capture.source.partition('#')[0]}"
    if identity.list_id and identity.item_id:
        yield f"id:{identity.list_id.lower()}:{identity.item_id}"
    old = parse(capture.url) if capture.url else None
    if old and old.host:
        yield f"url:{_host(old)}{old.key}"
    elif path := parse(identity.path or capture.url or ""):
        yield f"path:{holding}{path.key}"
    elif identity.item_id and not identity.list_id:
        yield f"item:{file}:{identity.item_id}"
    yield f"src:{holding}/{capture.source}"


def _host(old: OldAddress) -> str:
    return old.host.removeprefix("www.")


def _leaf(address: str) -> str:
    old = parse(address)
    return fold((old.path if old else address).rsplit("/", 1)[-1])[:200]
