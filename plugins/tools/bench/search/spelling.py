"""Ways to type the same words: without marks, in the old spelling, in Telex."""

import re
import unicodedata
from functools import lru_cache

from plugins.core.names import canon, fold

_WORD = re.compile(r"[^\W_]+")
_NEW = re.compile(r"(?<![qQ])([òóỏõọ][ae]|[ùúủũụ]y)(?!\w)", re.IGNORECASE)
_TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_TELEX_MARKS = {"\u0302": "", "\u0306": "w", "\u031b": "w"}


def words(text: str) -> list[str]:
    """Runs of letters and digits, in NFC."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


@lru_cache(maxsize=1 << 17)
def marked(word: str) -> str:
    """A word as compared with marks: lower case, the tone in its new place."""
    return canon(word).lower()


@lru_cache(maxsize=1 << 17)
def bare(word: str) -> str:
    """A word as compared without marks."""
    return fold(word)


def old_tones(text: str) -> str:
    """hòa as hoà, thủy as thuỷ; other words stay."""
    return _NEW.sub(_old, unicodedata.normalize("NFC", text))


def _old(match: re.Match[str]) -> str:
    """The tone goes to the second letter."""
    found = match[0]
    parts = unicodedata.normalize("NFD", found[0])
    return parts[0] + unicodedata.normalize("NFC", found[1] + parts[1:])


def telex(text: str) -> str:
    """The keys that are pressed for a text, the tone last: được as dduwowcj."""
    return " ".join(_keys(word) for word in text.split())


def _keys(word: str) -> str:
    keys, tone = "", ""
    for sign in unicodedata.normalize("NFD", word.lower()):
        if sign in _TELEX_TONES:
            tone = _TELEX_TONES[sign]
        elif sign == "đ":
            keys += "dd"
        elif sign in _TELEX_MARKS:
            keys += _TELEX_MARKS[sign] or keys[-1]
        else:
            keys += sign
    return keys + tone
