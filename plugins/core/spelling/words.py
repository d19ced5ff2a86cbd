"""Words that are no Vietnamese syllable and what they were meant to be.

Only what is surely a slip is named: words of other languages, names, abbreviations and names of
the country's other peoples (Đắk, Krông, Kpă) are not Vietnamese syllables either, and are right.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from plugins.core.spelling.syllables import (
    HEAVY,
    LETTERS,
    SHARP,
    Syllable,
    is_placed,
    is_sound,
    is_vietnamese,
    spelled,
    taken_apart,
)

_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_VOWELS = re.compile("[aăâeêioôơuưy]+")
_CLUSTER = re.compile(r"(?![ct]h|[gknp]h|tr|ng|gi|qu)[^aăâeêioôơuưy]{2,}")  # klông, crôm
_LAST = tuple("aăâeêioôơuưycghmnpt")
_LONGEST = 8  # letters: "nghiêngg"
_STOPS = ("c", "ch", "p", "t")


@lru_cache(maxsize=1 << 16)
def meant(word: str) -> tuple[str, ...]:
    """What a misspelt word may have been meant to be, at most two; () where nothing is sure.

    Words in capitals and words that begin with one may be names: of these only a tone on the wrong
    letter («Hòang», «CUẢ») and «uơ» for «ươ» are slips.
    """
    if word.isascii() or len(word) > _LONGEST:
        return ()
    low = word.lower()
    is_low = word == low
    if is_vietnamese(low) or not (is_low or word.isupper() or word[1:] == low[1:]):
        return ()
    tone, bare = _parted(low)
    if not all(letter in LETTERS for letter in bare) or len(_VOWELS.findall(bare)) != 1:
        return ()
    found = tuple(dict.fromkeys(_misplaced(low, tone, bare)))
    if not found and is_low and bare.endswith(_LAST):
        found = tuple(dict.fromkeys(_mistyped(low, tone, bare)))
    return tuple(_as(word, right) for right in found[:2])


def _parted(word: str) -> tuple[str, str]:
    """The tones of a word, and its letters without them."""
    decomposed = unicodedata.normalize("NFD", word)
    bare = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    return "".join(_TONE.findall(decomposed)), bare


def _misplaced(word: str, tone: str, bare: str) -> Iterator[str]:
    """A tone on the wrong letter, a hook on the wrong vowel."""
    syllable = taken_apart(word)
    if syllable and is_sound(syllable) and not is_placed(syllable):
        yield spelled(syllable)
    for wrong in ("uơ", "ưo"):
        if wrong in bare and len(tone) <= 1:
            yield from _with_tones(bare.replace(wrong, "ươ"), tone)


def _with_tones(bare: str, tone: str) -> Iterator[str]:
    """A syllable with that tone; the two that a stop allows where it has another."""
    syllable = taken_apart(bare)
    if syllable is None:
        return
    is_stopped = syllable.rhyme.endswith(_STOPS) and tone not in (SHARP, HEAVY)
    for each in (SHARP, HEAVY) if is_stopped else (tone,):
        told = Syllable(syllable.onset, syllable.rhyme, each, None)
        if is_sound(told):
            yield spelled(told)


def _mistyped(word: str, tone: str, bare: str) -> Iterator[str]:
    """Onsets before the wrong vowel, stops without their tone, a letter too many or two changed."""
    if _CLUSTER.match(bare):
        return
    if len(tone) <= 1:
        yield from _other_onset(bare, tone)
        syllable = taken_apart(bare)
        if syllable and not is_sound(syllable):
            yield from _with_tones(bare, tone)
    if len(bare) > 3:
        yield from _other_letters(word)


def _other_onset(bare: str, tone: str) -> Iterator[str]:
    """«ngành» for «nghành», «nghề» for «ngề», «công» for «kông»."""
    for wrong, right in (
        ("ngh", "ng"),
        ("ng", "ngh"),
        ("gh", "g"),
        ("g", "gh"),
        ("k", "c"),
        ("c", "k"),
    ):
        if bare.startswith(wrong):
            yield from _with_tones(right + bare.removeprefix(wrong), tone)
            return


def _other_letters(word: str) -> Iterator[str]:
    """Without one of two equal letters, or with two neighbours in their order."""
    for index in range(len(word) - 1):
        before, first, second, after = word[:index], word[index], word[index + 1], word[index + 2 :]
        fixed = before + first + after if first == second else before + second + first + after
        if is_vietnamese(fixed):
            yield fixed


def _as(word: str, right: str) -> str:
    """In the case of the word that stands there."""
    if word.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if word[:1].isupper() else right
