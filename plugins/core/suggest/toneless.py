"""Texts written without tones: known phrases get their tones back, names stay as written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from plugins.core.names import fold
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.text import Token, Tokens, normalised, tokenise
from plugins.core.suggest.words import awards, counts, givers, people, units, verbs

Keys = tuple[str, ...]

_MIDDLES: Final = {"van": "văn", "thi": "thị", "dinh": "đình", "huu": "hữu", "duc": "đức"}
# Single syllables that hardly mean anything else in news of awards.
_SINGLES: Final = {
    "tang": "tặng", "duoc": "được", "va": "và", "cua": "của", "nhan": "nhận", "don": "đón",
    "dat": "đạt", "gom": "gồm", "ong": "ông", "so": "sở", "tinh": "tỉnh", "xa": "xã",
    "phuong": "phường", "huyen": "huyện", "truong": "trường", "voi": "với", "vi": "vì",
    "tai": "tại", "ve": "về", "cac": "các", "nguoi": "người", "da": "đã", "vua": "vừa",
    "thuoc": "thuộc", "nhieu": "nhiều", "chi": "chị", "chua": "chưa", "se": "sẽ",
}  # fmt: skip
_BEFORE_NUMBERS: Final = {"nam": "năm", "so": "số"}
_BEHIND_NUMBERS: Final = {"ho": "hộ", "nguoi": "người", "xa": "xã"}
# Without its tone a weak one may be any word («ha», «mai», «thi»): those stay as they are written.
# Where several are spelt alike (Vũ and Vừ), the most common is meant.
_SURNAMES: Final = {fold(name): name for name in sorted(people.STRONG - people.WEAK)} | {
    "ngo": "ngô", "phan": "phan", "vu": "vũ",
}  # fmt: skip


@dataclass(frozen=True)
class Toneless:
    """Known phrases by their spelling without tones, and the names of awards among them."""

    phrases: Phrases[Keys] = field(default_factory=lambda: Phrases({}))
    awards: Phrases[bool] = field(default_factory=lambda: Phrases({}))

    def restored(self, tokens: Tokens) -> Tokens:
        """The tokens with their keys as if they had tones; as they are where they need none.

        Only a text without any tone is touched, and only where it then names an award.
        """
        if any(token.is_word and not token.text.isascii() for token in tokens):
            return tokens
        found = _with_singles(_with_phrases(self.phrases, tokens))
        ats = range(len(found))
        return found if any(self.awards.end(found, at) > at + 1 for at in ats) else tokens


def toneless_of(names: Iterable[str]) -> Toneless:
    """Of a catalogue's names of awards and the rules' own words."""
    known: dict[str, Keys] = {}
    for phrase in (*names, *_vocabulary()):
        keys = tuple(token.key for token in tokenise(normalised(phrase)))
        if len(keys) > 1:
            known.setdefault(fold(phrase), keys)
    return Toneless(Phrases(known), phrase_set((*names, *awards.FAMILIES)))


def _vocabulary() -> Iterable[str]:
    """Phrases of several syllables, the surest first: a spelling without tones means one."""
    yield from (*awards.FAMILIES, *awards.CLASSES, *awards.AFTERWARDS, *givers.GIVERS)
    for name, words in vars(verbs).items():
        if name.isupper():
            yield from words
    yield from (*counts.PERSONS, *counts.COLLECTIVES, *counts.HOUSEHOLDS, *counts.GROUPS)
    yield from (*people.ROLES, *people.PREFIXES, *units.OFFICES, *units.NAMED, *units.PLACES)
    yield from (*units.STOP_PHRASES, *units.PAIRS)


def _with_phrases(phrases: Phrases[Keys], tokens: Tokens) -> list[Token]:
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        known = phrases.at(tokens, at)
        if known is None or known[0] - at != len(known[1]):
            found.append(tokens[at])
            at += 1
            continue
        end, keys = known
        found += [replace(token, key=key) for token, key in zip(tokens[at:end], keys, strict=True)]
        at = end
    return found


def _with_singles(tokens: list[Token]) -> list[Token]:
    return [_single(tokens, at) for at in range(len(tokens))]


def _single(tokens: list[Token], at: int) -> Token:
    token = tokens[at]
    before = tokens[at - 1] if at else None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and behind.key in _MIDDLES and token.key in _SURNAMES:
        return replace(token, key=_SURNAMES[token.key])
    if before is not None and before.key in _SURNAMES and token.key in _MIDDLES:
        return replace(token, key=_MIDDLES[token.key])
    if token.key == "ba" and _is_before_woman(tokens, at):
        return replace(token, key="bà")
    if at > 1 and before is not None and before.key in _MIDDLES and tokens[at - 2].is_word:
        return token  # a given name
    return replace(token, key=_meant(before, behind).get(token.key, token.key))


def _meant(before: Token | None, behind: Token | None) -> Mapping[str, str]:
    if behind is not None and behind.is_number:
        return _SINGLES | _BEFORE_NUMBERS
    if before is not None and before.is_number:
        return _SINGLES | _BEHIND_NUMBERS
    return _SINGLES


def _is_before_woman(tokens: list[Token], at: int) -> bool:
    keys = [token.key for token in tokens[at + 1 : at + 3]]
    return len(keys) > 1 and keys[0] in _SURNAMES and keys[1] in ("thi", "thị")
