"""Legal Vietnamese syllables: what tells a text in the right encoding from one in a wrong one."""

import re
import unicodedata
from functools import lru_cache

_ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
_CODA = "ng|nh|ch|[cmnpt]"
_VOWEL = "[aăâeêioôơuưy]"
_SHAPE = re.compile(rf"(?:{_ONSET})?{_VOWEL}{{1,3}}(?:{_CODA})?")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_MARKED = re.compile("[ăâêôơư]")
# Signs inside of a word count as letters: «®éng» is no word, although «éng» might be.
_WORD = re.compile(r"[^\s\x00-\x40\x5b-\x60\x7b-\x7f\u2010-\u206f]+")
_QUOTES = "«»·"
_LONGEST = 7  # letters: nghiêng


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Onset, one to three vowels, coda; at most two marked vowels and one tone."""
    if len(word) > _LONGEST:
        return False
    plain = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", _TONE.sub("", plain))
    marks = len(_MARKED.findall(bare))
    return marks <= 2 and len(_TONE.findall(plain)) <= 1 and bool(_SHAPE.fullmatch(bare))


def share(text: str) -> tuple[float, int]:
    """The share of legal syllables among the words with letters beyond ASCII, and their number."""
    found = [word.strip(_QUOTES) for word in _WORD.findall(unicodedata.normalize("NFC", text))]
    words = [word for word in found if not word.isascii()]
    good = sum(map(is_syllable, words))
    return (good / len(words) if words else 0.0), len(words)
