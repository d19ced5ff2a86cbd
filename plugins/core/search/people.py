"""The index of honorees by name, in small files.

Under ``=`` and a full name, without marks, stand all who have it, then households that are named
after somebody so called ("Gia đình ông …"); under two neighbours of a name, under its first and
last word, and under a given name, the names that have them. Under a name with
``?`` for one word, as in "tran van ?", stand the words that make it a name: for names that go on,
are begun, or have one word mistyped. There are no numbers in it: somebody new changes the few files
of the own name, and no other.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from plugins.core.honour import Kind
from plugins.core.names import slugify
from plugins.core.search.postings import hash_of
from plugins.core.search.shards import squeeze
from plugins.core.search.words import sentences

FEWEST, MOST = 4, 4096
_A_FILE = 16  # people
_MOST_NAMES = 60  # of neighbours or a given name; more are told by what stands before and after
_MOST_WORDS = 7  # of a name with a word left open


@dataclass(frozen=True)
class Listed:
    """Somebody with a page: ``detail`` tells homonyms apart, ``honours`` orders them."""

    name: str
    detail: str
    slug: str
    honours: int
    kind: Kind


def file_count(people: int) -> int:
    """How many files the index has: a power of two, so that it seldom changes; 0 for nobody."""
    if not people:
        return 0
    wanted = max(1, people // _A_FILE)
    return min(MOST, max(FEWEST, 1 << (wanted.bit_length() - 1)))


def people_files(people: Sequence[Listed]) -> list[bytes]:
    """The files of the index, gzip of JSON, in their order; none for nobody."""
    count = file_count(len(people))
    files: list[dict[str, object]] = [{} for _ in range(count)]
    for key, row in sorted(_rows(people).items()):
        files[hash_of(home(key)) % count][key] = row
    return [
        squeeze(json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode())
        for one in files
    ]


def _rows(people: Sequence[Listed]) -> dict[str, list[object]]:
    called: defaultdict[str, list[Listed]] = defaultdict(list)
    for one in people:
        called[_key(one.name)].append(one)
    households = _households(people)
    found: dict[str, list[object]] = {}
    having: defaultdict[str, list[str]] = defaultdict(list)
    missing: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, same in sorted(called.items()):
        same.sort(key=lambda one: (-one.honours, one.slug))
        found[f"={key}"] = [_told(one) for one in (*same, *households.get(key, ()))]
        words = key.split()
        for part in dict.fromkeys(_parts(words, is_person=same[0].kind == "person")):
            having[part].append(key)
        for part, word in _open(words):
            missing[part].append((-len(same), word))
    for part, names in having.items():
        names.sort(key=lambda key: (-len(called[key]), key))
        found[part] = [*names[:_MOST_NAMES]]
    return found | {part: [word for _, word in sorted(row)] for part, row in missing.items()}


def _households(people: Sequence[Listed]) -> Mapping[str, Sequence[Listed]]:
    """Households by the keys of the names in theirs, most honoured first."""
    found: defaultdict[str, list[Listed]] = defaultdict(list)
    for one in sorted(people, key=lambda one: (-one.honours, one.slug)):
        if one.kind == "household":
            for key in _heads(one.name):
                found[key].append(one)
    return found


def _heads(household: str) -> Iterator[str]:
    """The keys of names in "Hộ ông Nguyễn Văn A và bà Trần Thị B": capitals after a small word."""
    rows: list[list[str]] = [[]]
    for sentence in sentences(household):
        for word in chain.from_iterable(sentence):
            if word.is_capital:
                rows[-1].append(word.key)
            else:
                rows.append([])
    yield from (" ".join(row) for row in rows[1:] if len(row) > 1)


def home(key: str) -> str:
    """What says in which file a row stands: what goes on from a name stands beside it."""
    return key.strip("=? ")


def _parts(words: Sequence[str], *, is_person: bool) -> Iterable[str]:
    yield from (f"{one} {two}" for one, two in pairwise(words))
    if is_person and words:
        yield words[-1]
        yield f"{words[0]}_{words[-1]}"


def _open(words: Sequence[str]) -> Iterable[tuple[str, str]]:
    """The name with each word in turn left open, and that word."""
    if 1 < len(words) <= _MOST_WORDS:
        for at, word in enumerate(words):
            yield " ".join((*words[:at], "?", *words[at + 1 :])), word


def _told(one: Listed) -> list[str]:
    """The slug only where the name does not give it."""
    told = [one.name, one.detail]
    return told if one.slug == slugify(one.name) else [*told, one.slug]


def _key(name: str) -> str:
    return " ".join(word.key for sentence in sentences(name) for part in sentence for word in part)
