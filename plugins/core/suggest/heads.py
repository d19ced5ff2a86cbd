"""Heads of the names of collectives: "Sở", "Trường THPT", "xã"."""

from dataclasses import dataclass
from typing import Final, Literal

from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import units as words

Flavour = Literal["office", "named", "place"]

HEADS: Final[Phrases[Flavour]] = Phrases(
    {
        **dict.fromkeys(words.PLACES, "place"),
        **dict.fromkeys(words.OFFICES, "office"),
        **dict.fromkeys(words.NAMED, "named"),
    }
)
NO_UNITS = phrase_set(words.NO_UNITS)
PARENTS = phrase_set(words.PARENTS)
_STAND_FOR = phrase_set(("ban giám đốc", "ban giám hiệu", "ban lãnh đạo", "tập thể lãnh đạo"))


@dataclass(frozen=True)
class Head:
    """The head of a collective's name: where it ends, and what may follow."""

    end: int
    flavour: Flavour


def head_at(tokens: Tokens, start: int) -> Head | None:
    """A head of a collective's name; one in small letters must be followed by a name."""
    found = HEADS.at(tokens, start)
    if found is None or NO_UNITS.end(tokens, start) > start:
        return None
    end, flavour = found
    first = tokens[start]
    if flavour != "place" and first.is_capital:
        return Head(end, flavour)
    following = tokens[end] if end < len(tokens) else None
    is_named = following is not None and (following.is_capital or following.is_number)
    return Head(end, flavour) if is_named else None


def represented(tokens: Tokens, start: int) -> int:
    """As in "Ban Giám hiệu Trường …": where the unit begins for which its heads stand."""
    end = _STAND_FOR.end(tokens, start)
    return end if end > start and head_at(tokens, end) is not None else start


def is_larger(tokens: Tokens, start: int) -> bool:
    """Whether a unit is of those that others belong to."""
    return PARENTS.end(tokens, start) > start or tokens[start].key == "bộ"
