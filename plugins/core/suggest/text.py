"""Text as the rules read it: one spelling, cut into tokens that remember where they stood."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.core.names import canon
from plugins.core.unseen import UNSEEN

_ICELANDIC = str.maketrans("Ðð", "Đđ")  # U+00D0, which old newspapers wrote for Đ
_INVISIBLE = re.compile(f"{UNSEEN.pattern}|[\u200e\u200f]")  # and directions of writing
_BLANKS = re.compile(r"[^\S\n]+")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*|\n|\S")
_GLUED = 3  # letters at least behind the seam of two words glued together: "choTrường"
QUOTES = frozenset("\"“”„'‘’«»`")
DASHES = frozenset("-–—")
# Syllables that are written in two ways: the press mixes both, and no award differs in them.
_VARIANTS = {"sỹ": "sĩ", "kỉ": "kỷ", "lí": "lý", "quí": "quý", "tỉ": "tỷ", "mĩ": "mỹ", "kĩ": "kỹ"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign. ``key`` is what rules compare; ``gap`` says: a blank before."""

    text: str
    key: str
    start: int
    end: int
    gap: bool
    is_word: bool = field(default=False)
    is_capital: bool = field(default=False)

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdecimal()


Tokens = Sequence[Token]


def normalised(text: str) -> str:
    """NFC with Đ for Ð, single blanks, no invisible characters; lines stay lines."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text).translate(_ICELANDIC))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def key_of(word: str) -> str:
    """A word as rules compare it: small letters, one tone placement, one of two spellings."""
    key = canon(word).lower()
    return _VARIANTS.get(key, key)


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a normalised text; a line break is a token of its own."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        for word in _unglued(match[0]):
            is_word = word[0].isalpha()
            key = key_of(word) if is_word else word
            stop = start + len(word)
            found.append(Token(word, key, start, stop, start > end, is_word, word[0].isupper()))
            start = end = stop
    return tuple(found)


def _unglued(word: str) -> list[str]:
    """As in "NguyễnThị" is two words; "ThS" and "TTg" are one."""
    parts, begin = list[str](), 0
    for at in range(2, len(word) - _GLUED + 1):
        is_seam = word[at - 1].islower() and word[at].isupper() and word[at + 1].islower()
        if is_seam and at - begin > 1:
            parts.append(word[begin:at])
            begin = at
    return [*parts, word[begin:]]


def shouting(tokens: Tokens) -> bool:
    """Whether a text is set in capitals, so that capitals say nothing about names."""
    words = [token for token in tokens if token.is_word]
    loud = sum(token.text.isupper() for token in words)
    return len(words) > 3 and loud * 10 > len(words) * 8


def said(text: str, tokens: Tokens, start: int, end: int) -> str:
    """The words from one token to before another, as written, on one line."""
    if start >= end:
        return ""
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
