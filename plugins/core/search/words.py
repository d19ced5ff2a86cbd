"""Text as the search sees it: sentences of words, each with the form it is found by.

``theme/static/js/words.js`` does the same in the browser; a test compares them over 10,000 names.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from plugins.core.names import canon, fold
from plugins.core.unseen import without_unseen

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’‘ʼ`´′](?=[^\W\d_])")  # H'Hen is one word, as HHen
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[.;!?…\n]")  # neighbours across these are none
_SIGN = re.compile(r"[,:()\[\]|·]")  # names end here; so do neighbours, before a capital
_ZEROS = re.compile(r"^0+(?=[0-9]+$)")  # 08/3/2023 is 8/3/2023
_LATE_Y = re.compile(r"(?:(?<=[hklmst])|(?<=qu))y$")  # Lý and Lí, quý and quí are one word


@dataclass(frozen=True)
class Word:
    """A word as written with its marks (``form``), as it is looked up (``key``), and its case."""

    form: str
    key: str
    is_capital: bool


Sentence: TypeAlias = list[list[Word]]  # parts between commas and the like


def sentences(text: str) -> list[Sentence]:
    """The words of a text, by sentence and part; empty ones are left out."""
    clean = _APOSTROPHE.sub("", without_unseen(unicodedata.normalize("NFC", text)))
    found = []
    for sentence in _SENTENCE.split(clean):
        parts = [[*map(_word, _WORD.findall(part))] for part in _SIGN.split(sentence)]
        if any(parts):
            found.append([part for part in parts if part])
    return found


def runs(sentence: Sentence) -> Iterator[list[Word]]:
    """Rows of neighbours; a part that begins with a capital begins one: in lists, a new name."""
    row: list[Word] = []
    for part in sentence:
        if row and part[0].is_capital:
            yield row
            row = []
        row = [*row, *part]
    yield row


def key_of(word: str) -> str:
    """What a word is looked up by: no tones, no marks, đ as d, a late y as i, 08 as 8."""
    return _ZEROS.sub("", _LATE_Y.sub("i", fold(word)))


@lru_cache(maxsize=1 << 16)
def _word(text: str) -> Word:
    form = canon(text).lower()
    return Word(form, key_of(form), text[0].isupper())
