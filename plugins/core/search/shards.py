"""Shards: the index in many small files, of which a browser fetches the few that a query needs.

A shard is gzip of: 4 bytes, little-endian, the length of the header; the header, JSON in UTF-8, a
row for each key, ``[key, things, form, bytes, form, bytes, …]`` with the form 0 where it is the
key; then the postings in the order of the header, LEB128 of (number - number before) << 2 | weight.
"""

import gzip
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from plugins.core.search.postings import unpack
from plugins.core.search.terms import TITLE

FEWEST, MOST = 8, 4096
_A_SHARD = 1250  # postings

_RARE = 256  # things: a form that so few have keeps them all, however common its word is
_NEWEST = 50  # things of another form, beside those of titles: a few pages of results

Lists = Mapping[str, list[tuple[int, str]]]  # form, and pairs of base and letters
Posting = tuple[int, int]  # number of a thing, weight


def shard_count(postings: int) -> int:
    """How many shards an index has: a power of two, so that it seldom changes."""
    wanted = max(1, postings // _A_SHARD)
    return min(MOST, max(FEWEST, 1 << (wanted.bit_length() - 1)))


def shard(rows: Iterable[tuple[str, Lists]], common: frozenset[str], whole: int = 0) -> bytes:
    """The bytes of a shard; ``whole`` is the number of things in blocks that are full.

    Forms of a ``common`` word that many things have keep those that have it in their title, and
    the newest of the full blocks: those of the last block would change with each new thing.
    """
    header: list[list[object]] = []
    data = bytearray()
    for key, forms in sorted(rows, key=lambda row: row[0]):
        kept = _kept(forms, whole if key in common else None)
        if kept:
            things = sum(one.things for one in kept)
            sizes = ((one.form or 0, len(one.data)) for one in kept)
            header.append([key, things, *chain.from_iterable(sizes)])
            data += b"".join(one.data for one in kept)
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    return squeeze(len(head).to_bytes(4, "little") + head + data)


@dataclass(frozen=True)
class _Packed:
    """The postings of one form of a key."""

    form: str
    data: bytes
    things: int


def _kept(forms: Lists, whole: int | None) -> list[_Packed]:
    """The forms that some thing has, longest postings first; ``whole`` where not all are kept."""
    packed = []
    for form, pairs in forms.items():
        found = [posting for base, letters in pairs for posting in unpack(letters, base)]
        if whole is not None:
            found = _chosen(found, whole)
        packed.append(_Packed(form, _pack(found), len(found)))
    return sorted((one for one in packed if one.data), key=lambda one: (-len(one.data), one.form))


def _chosen(found: list[Posting], whole: int) -> list[Posting]:
    """All of a rare form; else those of titles, and the newest of full blocks."""
    if len(found) <= _RARE:
        return found
    newest = {thing for thing, _ in [one for one in found if one[0] < whole][-_NEWEST:]}
    return [(thing, weight) for thing, weight in found if weight == TITLE or thing in newest]


def squeeze(data: bytes) -> bytes:
    """Gzip without a date: the same bytes each time."""
    return gzip.compress(data, 9, mtime=0)


def _pack(found: Iterable[Posting]) -> bytes:
    packed = bytearray()
    before = -1
    for thing, weight in found:
        value = (thing - before) << 2 | weight
        while value > 127:
            packed.append(value & 127 | 128)
            value >>= 7
        packed.append(value)
        before = thing
    return bytes(packed)
