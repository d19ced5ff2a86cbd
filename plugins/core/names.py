"""Vietnamese text as keys: folding for comparison, slugs for addresses, order for lists."""

import re
import unicodedata
from functools import lru_cache

from plugins.core.word_memory import WordMemory

# Tone marks in the order of the CLDR root for Vietnamese (vi.xml): huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: 100 + index for index, letter in enumerate(_ALPHABET)}
_SIGNS = "_-–—,;:!?.…·'\"«»()[]{}§@*/\\&#%`^°+×<=>|~$"  # in ICU's order
_SIGN = {sign: 2 + index for index, sign in enumerate(_SIGNS)}
_QUOTES = {"‘": ("'", 1), "’": ("'", 2), "“": ('"', 1), "”": ('"', 2)}  # curly after straight
_OTHER_SIGN, _DIGIT = 49, 50
_FOREIGN_MARK = 6  # after all tones

# Old tone placement to new, at the end of a syllable and not after q (quý, hoàn stay).
_PLACEMENT = {
    **dict(zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True)),
    **dict(zip(("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe"), strict=True)),
    **dict(zip(("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True)),
}
_OLD_TONE = re.compile(r"(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)

# Every Vietnamese letter with marks, to what is left of it: folding is done a million times.
_BARE = {
    ord(unicodedata.normalize("NFC", letter + tone)): unicodedata.normalize("NFD", letter)[0]
    for letter in "aăâeêioôơuưy"
    for tone in ("", *_TONES)
} | {ord("đ"): "d", ord("ð"): "d"}


@lru_cache(maxsize=1 << 17)  # the register asks for each name several times
def canon(name: str) -> str:
    """A name as it is compared for identity: NFC, one tone placement, single blanks.

    The letters y and i stay different; nothing of the meaning is folded away.
    """
    text = name
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = text.replace("Ð", "Đ").replace("ð", "đ")  # U+00D0, which old newspapers wrote for Đ
        text = _OLD_TONE.sub(_new_placement, text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Text as it is searched: lower case without tones and letter marks, đ as d."""
    return " ".join(filter(None, map(_FOLDED.__getitem__, text.split())))


def _folded(word: str) -> str:
    """A word without blanks in it; "" for marks alone."""
    bare = word.lower()
    if not bare.isascii():
        bare = unicodedata.normalize("NFC", bare).translate(_BARE)
    if not bare.isascii():
        bare = "".join(char for char in unicodedata.normalize("NFD", bare) if not _is_mark(char))
    return bare


_FOLDED = WordMemory(_folded)


def slugify(text: str, longest: int = 80) -> str:
    """An address part: ASCII letters, digits and hyphens, cut between words."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > longest:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug or (words[0][:longest] if words else "")


@lru_cache(maxsize=1 << 12)  # people share their given names and families
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Order of Vietnamese dictionaries: letters first, then tones, then capitals.

    Agrees with ICU's collation for ``vi``: blanks before punctuation, digits and letters. Only Ð
    is our own: it stands where it was written for Đ.
    """
    weights = [_weigh(char) for char in unicodedata.normalize("NFC", text)]
    primary = tuple(weight[0] for weight in weights)
    return primary, tuple(weight[1] for weight in weights), tuple(weight[2] for weight in weights)


def person_key(name: str) -> tuple[object, ...]:
    """Order of lists of people: by given name (tên), then family name (họ), then the middle."""
    parts = name.split() or [""]
    return sort_key(parts[-1]), sort_key(parts[0]), sort_key(" ".join(parts[1:-1]))


def _is_mark(char: str) -> bool:
    """As words.js knows marks: by their category."""
    return unicodedata.category(char).startswith("M")


def _new_placement(match: re.Match[str]) -> str:
    old = match[1]
    new = _PLACEMENT[old.lower()]
    if old.isupper():
        return new.upper()
    return new[0].upper() + new[1] if old[0].isupper() else new


@lru_cache(maxsize=1 << 12)
def _weigh(char: str) -> tuple[int, int, int]:
    if char in _QUOTES:
        straight, shape = _QUOTES[char]
        return _SIGN[straight], shape, 0
    decomposed = unicodedata.normalize("NFD", char.lower().replace("ð", "đ"))
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    bare = "".join(mark for mark in decomposed if mark not in _TONES)
    letter = unicodedata.normalize("NFC", bare)
    if letter not in _LETTERS and bare[:1] in _LETTERS:
        letter, tone = bare[0], _FOREIGN_MARK  # ä stands with a
    is_later = char != char.lower() or (char.isspace() and char != " ")  # capital, wide blank
    return _primary(letter), tone, int(is_later)


def _primary(letter: str) -> int:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter.isdigit():
        return _DIGIT + unicodedata.digit(letter, 0)
    return 1 if letter.isspace() else _SIGN.get(letter, _OTHER_SIGN)
