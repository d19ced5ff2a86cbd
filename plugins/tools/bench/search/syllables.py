"""Syllables of Vietnamese onsets and rhymes, without meaning: a corpus needs many words."""

from random import Random

_ALL_ONSETS = "b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x"
_ALL_RHYMES = (
    "an anh ang ao au ay âm ân âng âu ây ăm ăn ăng eo em en êm ên êu oan oang oi ong ôi ôm ôn ông"
    " ơi ơm ơn um un ung uôi uôn uông ưi ưng ươi ương ươm"
)
_ONSETS, _RHYMES = _ALL_ONSETS.split(), _ALL_RHYMES.split()
_MARKED = {  # the vowel that takes the tone, in six tones
    "a": "aàảãáạ",
    "ă": "ăằẳẵắặ",
    "â": "âầẩẫấậ",
    "e": "eèẻẽéẹ",
    "ê": "êềểễếệ",
    "i": "iìỉĩíị",
    "o": "oòỏõóọ",
    "ô": "ôồổỗốộ",
    "ơ": "ơờởỡớợ",
    "u": "uùủũúụ",
    "ư": "ưừửữứự",
}
_FIRST = (
    "ăâêôơ"  # these take the tone, wherever they stand; else the first vowel, but oa the second
)


def syllable(chance: Random) -> str:
    """One syllable with its tone; early ones in the lists come more often."""
    onset = _ONSETS[min(int(chance.expovariate(0.12)), len(_ONSETS) - 1)]
    rhyme = _RHYMES[min(int(chance.expovariate(0.07)), len(_RHYMES) - 1)]
    return onset + _toned(rhyme, chance.randrange(6))


def _toned(rhyme: str, tone: int) -> str:
    place = next((at for at, letter in enumerate(rhyme) if letter in _FIRST), None)
    if place is None:
        place = 1 if rhyme.startswith("oa") else 0
    return rhyme[:place] + _MARKED[rhyme[place]][tone] + rhyme[place + 1 :]
