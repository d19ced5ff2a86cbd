"""Words written twice: «của của», «Theo Theo», «Bằng khen Bằng khen»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import eq

# Vietnamese doubles many words (luôn luôn, ngày ngày, từ từ, năm năm); of these never one.
_ONCE = frozenset(
    """
    của và các những được là trong cho với để về đã sẽ này thì mà bởi trên nhằm cũng phải hoặc vì
    nếu ông như vào rằng
    """.split()  # noqa: SIM905 — as long as a page otherwise
)
_AT_THE_START = frozenset(("theo", "tại", "khi", "nhân", "bên", "đồng", "qua"))  # «Theo Theo»
ONCE = _ONCE | _AT_THE_START
_WORD = re.compile(r"[^\W_]+")
_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]+) (?i:\1)(?![\w'’-])")
_PAIR_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]+) ([^\W\d_]+) (?i:\1 \2)(?![\w'’-])")
# «từng bước từng bước», «xã hội xã hội chủ nghĩa»
_RHYTHM = frozenset(
    ("từng", "rất", "mãi", "thật", "càng", "dần", "đi", "lại", "vừa", "mỗi", "nhiều", "cứ", "một")
)
_SOCIALIST = {"xã", "hội"}


@dataclass(frozen=True)
class Repeated:
    """Where it stands, counted in characters from 0, and what stands twice."""

    at: int
    words: str


def repeated(text: str) -> Iterator[Repeated]:
    """Every word or pair of words that stands twice and never means to.

    The patterns try every letter: words are compared first, a tenth of their time.
    """
    low = [word.lower() for word in _WORD.findall(text)]
    if any(map(eq, low, low[1:])):
        yield from _words_twice(text)
    if b"\1\1" in bytes(map(eq, low, low[2:])):
        yield from _pairs_twice(text)


def _words_twice(text: str) -> Iterator[Repeated]:
    for match in _TWICE.finditer(text):
        first, second = match[0].split(" ")
        is_capital = first[0].isupper() and first.lower() in _AT_THE_START
        if (is_capital or first.lower() in _ONCE) and second in (first, first.lower()):
            yield Repeated(match.start(), match[1])


def _pairs_twice(text: str) -> Iterator[Repeated]:
    for match in _PAIR_TWICE.finditer(text):
        words = {match[1].lower(), match[2].lower()}
        begin, end = match[0][: len(match[0]) // 2], match[0][len(match[0]) // 2 + 1 :]
        if end not in (begin, begin.lower()):
            continue
        if len(words) == 2 and words != _SOCIALIST and words.isdisjoint(_RHYTHM):
            yield Repeated(match.start(), f"{match[1]} {match[2]}")
