"""The subject before a passive or receiving verb, however far it stands from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from plugins.core.suggest.chunk import NAMED, RECIPIENTS, Chunk
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.quantities import Count
from plugins.core.suggest.recipients import (
    Found,
    counted_in_bracket,
    gather,
    named_in_bracket,
    opening_of,
)
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.whereabouts import without_places
from plugins.core.suggest.zones import LIGHT

_LEAPS: Final = word_set("generic word why to has number dash gift by propose")
_BEGINNINGS: Final = word_set("comma semi newline item among colon has and list")
_SIGNS: Final = word_set("newline semi comma of close open")
_NO_REASON: Final = word_set("award semi give take passive propose item newline person")
_FARTHEST, _MOST_COMMAS = 45, 3
_LONGEST_CALLING = 3


@dataclass
class _Walk:
    """A walk to the left: what was taken, and how much was leapt over before it."""

    taken: list[int] = field(default_factory=list)
    leapt: int = 0
    commas: int = 0

    def named(self, chunks: Sequence[Chunk]) -> bool:
        """Whether the one taken last is named."""
        return bool(self.taken) and chunks[self.taken[-1]].kind in NAMED


def read_left(tokens: Tokens, chunks: Sequence[Chunk], verb: int, lower: int) -> Found:
    """The subject before a verb; nobody where what was found begins no clause."""
    walk = _walk(tokens, chunks, verb, lower)
    taken = without_places(tokens, chunks, walk.taken[::-1])
    is_far = walk.commas > 1 and any(chunks[at].kind in NAMED for at in taken)
    if walk.leapt and taken and (is_far or not _begins_clause(chunks, taken[0], lower)):
        return Found()
    return gather(chunks, taken, {})


def _walk(tokens: Tokens, chunks: Sequence[Chunk], verb: int, lower: int) -> _Walk:
    walk = _Walk()
    at = verb - 1
    while at >= lower:
        one = chunks[at]
        if one.kind in RECIPIENTS:
            walk.taken.append(at)
        elif one.kind == "close":
            at = opening_of(chunks, at, lower)
            inside = named_in_bracket(chunks, at) or counted_in_bracket(chunks, at)
            walk.taken.extend(reversed(inside))
        elif walk.named(chunks) and (counted := announcing(chunks, at, lower)) >= 0:
            walk.taken.append(counted)
            at = counted
        elif walk.taken and _only_says_where(tokens, chunks, walk.taken, one):
            walk.taken, walk.leapt = [], walk.leapt + 1
        elif _stops(chunks, at, lower, walk):
            break
        at -= 1
    return walk


def _stops(chunks: Sequence[Chunk], at: int, lower: int, walk: _Walk) -> bool:
    """Whether the subject ends here; a word in between is leapt over while nobody is found."""
    kind = chunks[at].kind
    if kind == "comma" and not walk.taken and walk.leapt:
        walk.commas += 1
        return walk.commas > _MOST_COMMAS
    match kind:
        case "has":
            return bool(walk.taken)
        case "semi" | "newline" | "item":
            return not _goes_on_before(chunks, at, lower, walk.taken)
        case "colon":
            return not _is_announced(chunks, at, lower)
    return kind not in LIGHT | {"adverb"} and not _leaps(walk, kind)


def announcing(chunks: Sequence[Chunk], at: int, lower: int) -> int:
    """The count before "trong đó có", past its reason: "15 cá nhân có …, trong đó có ông A"."""
    if chunks[at].kind not in ("among", "list") or _is_bare(chunks, at):
        return -1
    for index in range(at - 1, max(at - _FARTHEST, lower - 1), -1):
        if isinstance(chunks[index].data, Count):
            is_given = index > lower and chunks[index - 1].kind == "give"
            return -1 if is_given else index
        if chunks[index].kind in _NO_REASON:
            return -1
    return -1


def _is_bare(chunks: Sequence[Chunk], at: int) -> bool:
    """As in "trong đó ông A được tặng": without "có", a verb of their own follows the names."""
    return chunks[at].kind == "among" and chunks[at + 1 : at + 2][0].kind in NAMED


def _leaps(walk: _Walk, kind: str) -> bool:
    """Whether a word between subject and verb is leapt over."""
    if walk.taken or kind not in _LEAPS or walk.leapt > _FARTHEST:
        return False
    walk.leapt += 1
    return True


def _only_says_where(
    tokens: Tokens, chunks: Sequence[Chunk], taken: Sequence[int], one: Chunk
) -> bool:
    """Units behind "tại", "trong": "17 đồng chí công tác tại các cơ quan, đơn vị Bộ CHQS tỉnh"."""
    is_in = tokens[one.start].key in ("tại", "trong", "trên", "từ", "ở", "về")
    return one.kind == "why" and is_in and all(chunks[at].kind == "unit" for at in taken)


def _begins_clause(chunks: Sequence[Chunk], first: int, lower: int) -> bool:
    before = first - 1
    while before >= lower and chunks[before].kind in ("adverb", "quote", "before"):
        before -= 1
    told = before  # a calling that nobody listed: "Kình ngư Lê Thị A"
    while before >= lower and told - before < _LONGEST_CALLING and chunks[before].kind == "word":
        before -= 1
    return before < lower or chunks[before].kind in _BEGINNINGS


def _goes_on_before(chunks: Sequence[Chunk], at: int, lower: int, taken: Sequence[int]) -> bool:
    """Whether a list runs on across this sign, to the left."""
    before = at - 1
    while before >= lower and chunks[before].kind in _SIGNS:
        before -= 1
    return bool(taken) and before >= lower and chunks[before].kind in RECIPIENTS


def _is_announced(chunks: Sequence[Chunk], at: int, lower: int) -> bool:
    return at - 1 >= lower and chunks[at - 1].kind in ("count", "group", "list")


def organiser(tokens: Tokens, chunks: Sequence[Chunk], verb: int, lower: int) -> Found:
    """Who holds the ceremony receives: "Bệnh viện … tổ chức lễ kỷ niệm … và đón nhận …"."""
    for at in range(lower, verb - 1):
        is_broken = any(one.kind in ("give", "take", "semi") for one in chunks[at + 1 : verb])
        if chunks[at].kind in ("unit", "person") and not is_broken:
            following = chunks[at + 1]
            keys = {token.key for token in tokens[following.start : following.start + 8]}
            if following.kind in ("adverb", "word") and keys & {"tổ", "kỷ"}:
                return gather(chunks, [at], {})
    return Found()
