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

Lists = Mapping[str, list[tuple[int, str]]]  # form, and pairs of base and letters


def shard_count(postings: int) -> int:
    """How many shards an index has: a power of two, so that it seldom changes."""
    wanted = max(1, postings // _A_SHARD)
    return min(MOST, max(FEWEST, 1 << (wanted.bit_length() - 1)))


def shard(rows: Iterable[tuple[str, Lists]], common: frozenset[str]) -> bytes:
    """The bytes of a shard; ``common`` words keep only the things that have them in their title."""
    header: list[list[object]] = []
    data = bytearray()
    for key, forms in sorted(rows, key=lambda row: row[0]):
        kept = _kept(forms, TITLE if key in common else 0)
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


def _kept(forms: Lists, least: int) -> list[_Packed]:
    """The forms that some thing has, longest postings first."""
    packed = [_Packed(form, *_pack(pairs, least)) for form, pairs in forms.items()]
    return sorted((one for one in packed if one.data), key=lambda one: (-len(one.data), one.form))


def squeeze(data: bytes) -> bytes:
    """Gzip without a date: the same bytes each time."""
    return gzip.compress(data, 9, mtime=0)


def _pack(pairs: list[tuple[int, str]], least: int) -> tuple[bytes, int]:
    """Postings of at least this weight, as bytes, and how many they are."""
    packed = bytearray()
    before = -1
    number = 0
    for base, letters in pairs:
        for thing, weight in unpack(letters, base):
            if weight < least:
                continue
            value = (thing - before) << 2 | weight
            while value > 127:
                packed.append(value & 127 | 128)
                value >>= 7
            packed.append(value)
            before = thing
            number += 1
    return bytes(packed), number
