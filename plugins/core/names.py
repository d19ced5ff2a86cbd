"""Vietnamese text as keys: folding for comparison, slugs for addresses, order for lists."""

import re
import unicodedata

# Tone marks in the order of the CLDR root for Vietnamese (vi.xml): huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTERS = {letter: 100 + index for index, letter in enumerate(_ALPHABET)}
_ICELANDIC = str.maketrans("Ðð", "Đđ")  # U+00D0, which old newspapers wrote for Đ

# Old tone placement to new, at the end of a syllable and not after q (quý, hoàn stay).
_PLACEMENT = {
    **dict(zip(("oà", "oá", "oả", "oã", "oạ"), ("òa", "óa", "ỏa", "õa", "ọa"), strict=True)),
    **dict(zip(("oè", "oé", "oẻ", "oẽ", "oẹ"), ("òe", "óe", "ỏe", "õe", "ọe"), strict=True)),
    **dict(zip(("uỳ", "uý", "uỷ", "uỹ", "uỵ"), ("ùy", "úy", "ủy", "ũy", "ụy"), strict=True)),
}
_OLD_TONE = re.compile(rf"(?<![qQ])({'|'.join(_PLACEMENT)})(?!\w)", re.IGNORECASE)


def canon(name: str) -> str:
    """A name as it is compared for identity: NFC, one tone placement, single blanks.

    The letters y and i stay different; nothing of the meaning is folded away.
    """
    text = unicodedata.normalize("NFC", name).translate(_ICELANDIC)
    text = _OLD_TONE.sub(_new_placement, text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Text as it is searched: lower case without tones and letter marks, đ as d."""
    decomposed = unicodedata.normalize("NFD", canon(text).lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slugify(text: str, longest: int = 80) -> str:
    """An address part: ASCII letters, digits and hyphens, cut between words."""
    words = re.findall(r"[a-z0-9]+", fold(text))
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > longest:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug or (words[0][:longest] if words else "")


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Order of Vietnamese dictionaries: letters first, then tones, then capitals.

    Agrees with ICU's collation for ``vi``: blanks before punctuation, digits and letters.
    """
    weights = [_weigh(char) for char in unicodedata.normalize("NFC", text)]
    primary = tuple(weight[0] for weight in weights)
    return primary, tuple(weight[1] for weight in weights), tuple(weight[2] for weight in weights)


def person_key(name: str) -> tuple[object, ...]:
    """Order of lists of people: by given name (tên), then family name (họ), then the middle."""
    parts = name.split() or [""]
    return sort_key(parts[-1]), sort_key(parts[0]), sort_key(" ".join(parts[1:-1]))


def _new_placement(match: re.Match[str]) -> str:
    old = match[1]
    new = _PLACEMENT[old.lower()]
    if old.isupper():
        return new.upper()
    return new[0].upper() + new[1] if old[0].isupper() else new


def _weigh(char: str) -> tuple[int, int, int]:
    decomposed = unicodedata.normalize("NFD", char.lower())
    tone = next((_TONES[mark] for mark in decomposed if mark in _TONES), 0)
    bare = "".join(mark for mark in decomposed if mark not in _TONES)
    letter = unicodedata.normalize("NFC", bare)
    return _primary(letter), tone, int(char != char.lower())


def _primary(letter: str) -> int:
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter.isdigit():
        return 50 + unicodedata.digit(letter, 0)
    code = ord(letter[0]) if letter else 0  # a mark that stands alone has no letter
    return 1 if letter.isspace() else 2 + min(code, 0x2FFF) % 40
