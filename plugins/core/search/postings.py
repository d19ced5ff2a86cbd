"""Postings: which things have a term, and how much it weighs there.

Things are numbered from the oldest in blocks of ``BLOCK``, so that a new one changes the last block
alone; a block is worked out once and kept. In a block, postings are text: a letter for each thing,
its place and the weight in one number. Text is compact, and JSON reads it fast.
"""

import json
from binascii import crc32
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plugins.core.search.entry import Entry
from plugins.core.search.terms import NAME, WEIGHTS, Term, terms

BLOCK = 512  # things: place and weight stay far below the surrogates of UTF-16
GROUPS = 16  # parts of a block, by the key: a process reads only those that it needs
_FIRST = 48  # no control character, so no escape but of \\


def block(entries: Sequence[Entry | None]) -> list[str]:
    """The postings of up to ``BLOCK`` things: JSON for each group. None is a free number."""
    letters: defaultdict[Term, list[str]] = defaultdict(list)
    for place, entry in enumerate(entries):
        if entry is None:
            continue
        marks = {weight: chr(_FIRST + (place << 2 | weight)) for weight in WEIGHTS}
        for term, weight in terms(entry.shown.title, (*entry.texts, *entry.others)).items():
            letters[term].append(marks[weight])
    groups: list[dict[str, dict[str, str]]] = [{} for _ in range(GROUPS)]
    for (key, form), found in sorted(letters.items()):
        forms = groups[hash_of(key) % GROUPS].setdefault(key, {})
        forms["" if form == key.removeprefix(NAME) else form] = "".join(found)
    return [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in groups]


def unpack(letters: str, base: int) -> Iterator[tuple[int, int]]:
    """Number and weight of each thing, for a block that begins at ``base``."""
    for letter in letters:
        value = ord(letter) - _FIRST
        yield base + (value >> 2), value & 3


def is_word(key: str) -> bool:
    """Whether a key is one word, not neighbours or a name."""
    return " " not in key


def hash_of(key: str) -> int:
    """A number of 32 bits that browsers work out as well: CRC-32 of the UTF-8."""
    return crc32(key.encode())


def merged(blocks: Iterable[str]) -> dict[str, dict[str, list[tuple[int, str]]]]:
    """One group of all blocks, in their order: key, form, and pairs of base and letters."""
    found: dict[str, dict[str, list[tuple[int, str]]]] = {}
    for place, text in enumerate(blocks):
        for key, forms in json.loads(text).items():
            known = found.setdefault(key, {})
            for form, letters in forms.items():
                known.setdefault(form, []).append((place * BLOCK, letters))
    return found
