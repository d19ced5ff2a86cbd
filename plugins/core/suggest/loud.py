"""Lines set in capitals: small words are told from names again, so that names end before them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from plugins.core.suggest.people import strength
from plugins.core.suggest.phrases import phrase_set
from plugins.core.suggest.text import Token, Tokens, shouting
from plugins.core.suggest.words import counts, people, units, verbs

_HEADS: Final = frozenset((*units.OFFICES, *units.NAMED, *units.PLACES))


def _is_plain(counted: str) -> bool:
    """Whether what is counted begins no name of a collective."""
    return " " in counted and counted not in _HEADS


_SMALL = phrase_set(
    (
        *verbs.GIVE, *verbs.TAKE, *verbs.PASSIVE, *verbs.PROPOSE, *verbs.REVOKE, *verbs.TO,
        *verbs.BY, *verbs.LIST, *verbs.AMONG, *verbs.HAS, *verbs.ADVERBS, *verbs.FILLERS,
        *verbs.BREAKS, *verbs.ONE_OF, *units.STOP_PHRASES, *units.STOPS, *counts.GROUPS,
        *filter(_is_plain, (*counts.PERSONS, *counts.COLLECTIVES, *counts.HOUSEHOLDS)),
        "và", "của", "thuộc",
    )
)  # fmt: skip
_PLACES: Final = frozenset({"tỉnh", "huyện", "xã", "phường", "quận", "thôn", "bản", "phố", "tp"})


def calmed(tokens: Tokens) -> Tokens:
    """The tokens, of which those in loud lines are capitals only where a name may be."""
    found: list[Token] = []
    for line in _lines(tokens):
        found.extend(_calm(line) if shouting(line) else line)
    return tuple(found)


def _lines(tokens: Tokens) -> Iterator[Tokens]:
    start = 0
    for at, token in enumerate(tokens):
        if token.text == "\n":
            yield tokens[start : at + 1]
            start = at + 1
    yield tokens[start:]


def _calm(line: Tokens) -> Iterator[Token]:
    small = 0
    for at, token in enumerate(line):
        if not _is_given_name(line, at):
            small = max(small, _SMALL.end(line, at))
        is_place = at > 0 and token.key in _PLACES and not _is_given_name(line, at)
        yield replace(token, is_capital=False) if at < small or is_place else token


def _is_given_name(line: Tokens, at: int) -> bool:
    """As in "LÊ VĂN NĂM", "TRẦN THỊ TRAO": the last syllable behind family and middle name."""
    if at < 2 or line[at].key == "được" or line[at - 1].key not in people.MIDDLES:
        return False
    is_middle = at > 2 and line[at - 2].key in people.MIDDLES and strength(line, at - 3) > 0
    return strength(line, at - 2) > 0 and not is_middle
