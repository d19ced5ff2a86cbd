"""Which words are Vietnamese syllables: onset, rhyme, tone, and the letter that carries the tone.

The spelling is that of schools and of Decree 30/2020/NĐ-CP's papers; both places of the tone in
oa, oe and uy are good («hòa», «hoà»).
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
SHARP, HEAVY = "\u0301", "\u0323"
LETTERS = frozenset("aăâbcdđeêghiklmnoôơpqrstuưvxy")
_ONSETS = frozenset(
    ("", *"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split())  # noqa: SIM905
)
RHYMES = frozenset(
    """
    a ai ao au ay âu ây e eo ê êu i ia iu iêu o oi oa oai oay oao oe oeo ô ôi ơ ơi u ui ua uê uôi
    uy uya uyu uây uơ ư ưi ưu ưa ươi ươu y yêu
    ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât
    ec em en eng ep et êch êm ên ênh êp êt ich im in inh ip it iêc iêm iên iêng iêp iêt
    oc om on ong op ot ooc oong ôc ôm ôn ông ôp ôt ơm ơn ơp ơt uc um un ung up ut
    uôc uôm uôn uông uôt ưc ưm ưng ưt ươc ươm ươn ương ươp ươt
    oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt oen oet uân uâng uât uêch uênh
    uych uynh uyt uyn uyp uyên uyêt yêm yên yêng yêt
    """.split()  # noqa: SIM905 — a list of 150 strings would be 150 lines
)
_STOPS = ("c", "ch", "p", "t")
_AFTER_QU = frozenset(rhyme[1:] for rhyme in RHYMES if rhyme[0] in "ou" and len(rhyme) > 1) | {
    "ôc", "ap", "i", "it", "ich", "êt", "ên", "ăp", "ê", "ơ", "ơn", "eng", "âng", "eo",
}  # fmt: skip
_I_OF_GI = ("", "n", "m")  # gì, gìn: the i is the vowel
_AFTER_GI = (*_I_OF_GI, "êng", "êt", "êc", "ên")  # giếng, giết: it is half of the vowel
_EITHER = ("oa", "oe", "uy")
_BEFORE_FRONT, _BEFORE_BACK = ("k", "gh", "ngh"), ("c", "g", "ng")
_WITH_Y = frozenset(("", "h", "k", "l", "m", "n", "s", "t", "th", "v"))


@dataclass(frozen=True)
class Syllable:
    """A syllable taken apart; ``at`` is the letter of the rhyme that carries the tone, or None."""

    onset: str
    rhyme: str
    tone: str
    at: int | None


@cache
def is_vietnamese(word: str) -> bool:
    """Whether a word, in any case, can be a Vietnamese syllable."""
    syllable = taken_apart(word)
    return syllable is not None and is_sound(syllable) and is_placed(syllable)


def taken_apart(word: str) -> Syllable | None:
    """Onset, rhyme and tone; None for what has two tones, other letters, or no such parts."""
    letters, tone, at = _without_tone(word.lower())
    if letters is None:
        return None
    for length in range(min(3, len(letters)), -1, -1):
        onset, rhyme = letters[:length], letters[length:]
        if onset in _ONSETS and (rhyme in RHYMES or _is_special(onset, rhyme)):
            return Syllable(onset, rhyme, tone, None if at is None else at - length)
    return None


def _is_special(onset: str, rhyme: str) -> bool:
    return (onset == "qu" and rhyme in _AFTER_QU) or (onset == "gi" and rhyme in _AFTER_GI)


def is_sound(syllable: Syllable) -> bool:
    """Whether onset, rhyme and tone go together."""
    onset, rhyme = syllable.onset, syllable.rhyme
    if syllable.rhyme.endswith(_STOPS) and syllable.tone not in (SHARP, HEAVY):
        return False
    return _fits(onset, rhyme)


def _fits(onset: str, rhyme: str) -> bool:
    is_front = rhyme[:1] in tuple("ieêy")
    if onset in ("gi", "qu"):
        return _is_special(onset, rhyme) or (onset == "gi" and rhyme[0] not in "iy")
    if rhyme.startswith(("yê", "iê")):  # iê after a consonant, yê alone
        return (onset == "") == rhyme.startswith("yê") and onset not in _BEFORE_BACK
    if rhyme == "y":
        return onset in _WITH_Y
    return onset not in (_BEFORE_BACK if is_front else _BEFORE_FRONT)


def is_placed(syllable: Syllable) -> bool:
    """Whether the tone stands on the right letter."""
    if syllable.at is None:
        return True
    if syllable.onset == "gi" and syllable.rhyme in _I_OF_GI:
        return syllable.at == -1
    if syllable.rhyme in _EITHER and syllable.onset != "qu":
        return syllable.at in (0, 1)
    return syllable.at == tone_place(syllable.rhyme)


def tone_place(rhyme: str) -> int:
    """Which letter of a rhyme carries the tone; of oa, oe and uy that of the newer spelling."""
    vowels = rhyme.rstrip("cghmnpt")
    if len(vowels) == 1:
        return 0
    if vowels != rhyme:
        return len(vowels) - 1
    return 1 if len(vowels) == 3 or rhyme in ("uê", "uơ") else 0


def spelled(syllable: Syllable) -> str:
    """The syllable with its tone where it belongs, in small letters."""
    onset, rhyme = syllable.onset, syllable.rhyme
    if onset == "gi" and rhyme in _I_OF_GI:
        text = f"gi{syllable.tone}{rhyme}"
    else:
        after = tone_place(rhyme) + 1
        text = f"{onset}{rhyme[:after]}{syllable.tone}{rhyme[after:]}"
    return unicodedata.normalize("NFC", text)


def _without_tone(word: str) -> tuple[str | None, str, int | None]:
    """Letters without the tone, the tone, and the place of its letter."""
    letters, tone, at = [], "", None
    for index, char in enumerate(word):
        marks = unicodedata.normalize("NFD", char)
        found = [mark for mark in marks if mark in _TONES]
        bare = "".join(mark for mark in marks if mark not in _TONES)
        letter = unicodedata.normalize("NFC", bare)
        if (found and tone) or letter not in LETTERS:
            return None, "", None
        if found:
            tone, at = found[0], index
        letters.append(letter)
    return "".join(letters), tone, at
