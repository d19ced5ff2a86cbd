"""Authorities: who confers, read from a phrase, and the level that the catalogue knows them by."""

from dataclasses import dataclass
from typing import Final

from plugins.core.suggest import extents, people
from plugins.core.suggest.phrases import Phrases, phrase_set, word_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import givers as words
from plugins.core.suggest.words import verbs

_GIVERS: Final = Phrases(words.GIVERS)
_COUNTRIES = phrase_set(words.COUNTRIES)
_GIVES = phrase_set(verbs.GIVE)
_STATES = phrase_set(words.FOREIGN_STATES)
# What may stand between "Nhà nước" and the country.
_STATE_WORDS = word_set("""
    nước cộng hòa dân chủ nhân xã hội nghĩa liên bang vương quốc hoàng gia bạn chdcnd chxhcn - bộ
    nhà phòng công an ngoại giao y tế nội vụ chính phủ và
    """)
_LOCAL = frozenset({"tỉnh", "huyện", "xã", "phường", "quận", "tp"})
_CENTRAL = ("trung ương", "việt nam", "tối cao")


@dataclass(frozen=True)
class Giver:
    """An authority: where its name ends, its level, whether it is another country's."""

    start: int
    head_end: int
    end: int
    level: str
    is_foreign: bool = False


def giver_at(tokens: Tokens, start: int) -> Giver | None:
    """The authority that is named here."""
    foreign = foreign_end(tokens, start)
    found = _GIVERS.at(tokens, start)
    if foreign:
        return Giver(start, foreign, foreign, "", is_foreign=True)
    if found is None:
        return None
    head_end, level = found
    end = _tail_end(tokens, head_end)
    keys = tuple(token.key for token in tokens[start:end])
    return Giver(start, head_end, end, _level(level, keys))


def _tail_end(tokens: Tokens, head_end: int) -> int:
    """The rest of the name, without a person's name behind it."""
    if people.is_listed_name(tokens, head_end):
        return head_end
    return extents.body_end(tokens, head_end, with_commas=True)


def _level(level: str, keys: tuple[str, ...]) -> str:
    name = " ".join(keys)
    if level == words.CITY and any(city in name for city in words.CENTRAL_CITIES):
        return words.PROVINCE
    if level in (words.UNION, words.OFFICE) and keys[0] in ("hội", "công", "liên", "chủ", "ban"):
        is_local = keys[-1] in _LOCAL  # "Ủy ban MTTQ Việt Nam tỉnh"
        is_central = any(word in name for word in _CENTRAL) and not is_local
        if is_central and level == words.UNION:
            return words.CENTRAL_UNION
    return level


def foreign_end(tokens: Tokens, start: int) -> int:
    """Where the name of another state's authority ends; 0 where none begins here."""
    at = _STATES.end(tokens, start)
    if at == start:
        return _alone(tokens, start)
    for index in range(at, min(at + 6, len(tokens))):
        end = _COUNTRIES.end(tokens, index)
        if end > index and tokens[index].is_capital and not _is_at(tokens, index):
            return end
        if tokens[index].key not in _STATE_WORDS:
            return 0
    return 0


def _alone(tokens: Tokens, start: int) -> int:
    """As in "của Lào": a country by itself."""
    end = _COUNTRIES.end(tokens, start)
    is_after = start > 0 and tokens[start - 1].key in ("của", "nước", "bạn")
    is_after = is_after or _is_in_brackets(tokens, start, end)
    return end if end > start and tokens[start].is_capital and is_after else 0


def _is_in_brackets(tokens: Tokens, start: int, end: int) -> bool:
    """As in "Thành phố Busan (Hàn Quốc) tặng": who gives is another country's."""
    is_closed = end + 1 < len(tokens) and tokens[end].text == ")"
    return is_closed and start > 0 and tokens[start - 1].text == "(" and _gives(tokens, end + 1)


def _gives(tokens: Tokens, at: int) -> bool:
    at += tokens[at].key in ("đã", "vừa")
    return _GIVES.end(tokens, at) > at


def country_end(tokens: Tokens, start: int) -> int:
    """Where the name of a country ends; 0 where none begins here."""
    end = _COUNTRIES.end(tokens, start)
    return end if end > start and tokens[start].is_capital else 0


def _is_at(tokens: Tokens, index: int) -> bool:
    return tokens[index - 1].key in ("tại", "ở")


def giver_within(tokens: Tokens, start: int, end: int) -> Giver | None:
    """The first chairman, minister or director that an office names: what may resolve an award."""
    best: Giver | None = None
    for index in range(start, end):
        found = giver_at(tokens, index)
        if found and found.head_end <= end and found.head_end - index >= 2:
            is_chair = tokens[index].key in ("chủ", "bộ", "thủ", "giám") and found.level
            if is_chair and best is None:
                best = found
    return best
