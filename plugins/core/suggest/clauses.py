"""How an award hangs in its clause: the verb before it, its voice, and where recipients stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from plugins.core.suggest.chunk import RECIPIENTS, Chunk
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.recipients import closing_of

Voice = Literal["active", "passive", "take", "noun"]

_BETWEEN: Final = word_set("filler adverb number quote has decision list among before same")
_AGENT: Final = word_set("""
    propose office person giver unit delegation comma adverb quote decision of close open filler
    and
    """)
_FARTHEST_AGENT = 14
_MOST_WORDS = 3  # between "được" and its verb that are no name of an authority
_LONGEST_BRIDGE = 16


@dataclass(frozen=True)
class Governor:
    """The verb of an award. ``verb`` and ``passive`` are chunk indices, -1 where there is none."""

    voice: Voice
    verb: int = -1
    passive: int = -1
    indirect: int = -1  # first recipient between verb and award: "tặng ông A Bằng khen"
    manner: str = "given"


def governor_of(chunks: Sequence[Chunk], award: int, lower: int) -> Governor:
    """The verb that the award at this index is given or received with."""
    at = award - 1
    while at >= lower and chunks[at].kind in _BETWEEN:
        at -= 1
    if at < lower:
        return Governor("noun")
    match chunks[at].kind:
        case "take":
            passive = at - 1 if at > lower and chunks[at - 1].kind == "passive" else -1
            governor = Governor("take", at, passive)
        case "passive":
            governor = Governor("passive", at, at)
        case "revoke":
            passive = _passive_before(chunks, at, lower)
            governor = Governor("passive" if passive >= 0 else "active", at, passive)
        case "give" | "propose":
            governor = _giving(chunks, at, lower)
        case "of" | "comma" | "close":
            governor = _indirect(chunks, at, lower)
        case kind if kind in RECIPIENTS:
            governor = _indirect(chunks, at, lower)
        case _:
            governor = Governor("noun")
    return governor


def _giving(chunks: Sequence[Chunk], verb: int, lower: int) -> Governor:
    first = verb
    while (
        first > lower
        and chunks[first - 1].kind in ("give", "and", "comma")
        and (chunks[first - 1].kind == "give" or _is_give(chunks, first - 2, lower))
    ):
        first -= 1
    manner = _manner(chunks[first : verb + 1])
    passive = _passive_before(chunks, first, lower)
    return Governor("passive" if passive >= 0 else "active", first, passive, manner=manner)


def _is_give(chunks: Sequence[Chunk], at: int, lower: int) -> bool:
    return at >= lower and chunks[at].kind == "give"


def _manner(verbs: Sequence[Chunk]) -> str:
    told = {str(verb.data) for verb in verbs if verb.kind == "give"}
    if "both" in told or told == {"given", "posthumous"}:
        return "both"
    return "posthumous" if "posthumous" in told else "given"


def _passive_before(chunks: Sequence[Chunk], verb: int, lower: int) -> int:
    """As in "được (Chủ tịch nước) tặng": the passive word, past the one who gives."""
    at, words = verb - 1, 0
    while at >= lower and verb - at < _FARTHEST_AGENT:
        if chunks[at].kind == "passive":
            return at
        if chunks[at].kind in ("word", "why", "generic"):
            words += 1
        if words > _MOST_WORDS or chunks[at].kind not in (*_AGENT, "word", "why", "generic"):
            return -1
        at -= 1
    return -1


def _indirect(chunks: Sequence[Chunk], at: int, lower: int) -> Governor:
    """As in "trao tặng ông A, Giám đốc Sở Y tế, Huân chương …": recipients before the award."""
    first = -1
    while at >= lower:
        kind = chunks[at].kind
        if kind in RECIPIENTS:
            first = at
        elif kind == "give" and first >= 0:
            found = _giving(chunks, at, lower)
            if found.voice == "active":
                return Governor("active", found.verb, -1, first, found.manner)
            return Governor("noun")
        elif kind not in (
            "to",
            "comma",
            "and",
            "of",
            "before",
            "office",
            "close",
            "open",
            "adverb",
        ):
            break
        at -= 1
    return Governor("noun")


def opening_right(chunks: Sequence[Chunk], award: int) -> tuple[int, str]:
    """Where recipients begin behind an award, and what opens them: "to", "list", "bare" or ""."""
    at = _past_brackets(chunks, award + 1)
    if at >= len(chunks):
        return at, ""
    kind = chunks[at].kind
    if kind == "to":
        return at + 1, "to"
    if kind in ("colon", "list") or _has_named(chunks, at):
        return at + 1, "list"
    if kind in ("give", "adverb", "passive", "by"):
        return _given_to(chunks, at)
    if kind in RECIPIENTS or kind == "before":
        return at, "bare"
    return _bridge(chunks, at)


def _has_named(chunks: Sequence[Chunk], at: int) -> bool:
    """As in "trong số những người nhận Bằng khen có ông A": names behind "có"."""
    is_named = at + 1 < len(chunks) and chunks[at + 1].kind in ("person", "unit", "household")
    return chunks[at].kind == "has" and is_named


def _past_brackets(chunks: Sequence[Chunk], at: int) -> int:
    while at < len(chunks) and chunks[at].kind in ("open", "quote", "filler"):
        at = closing_of(chunks, at) + 1 if chunks[at].kind == "open" else at + 1
    return at


def _given_to(chunks: Sequence[Chunk], at: int) -> tuple[int, str]:
    """As in "Bằng khen được … trao cho ông A", "Huân chương … tặng Bộ đội biên phòng"."""
    verb = at
    while verb < len(chunks) and verb - at < _FARTHEST_AGENT:
        kind = chunks[verb].kind
        if kind == "give":
            to = verb + 1
            is_to = to < len(chunks) and chunks[to].kind == "to"
            is_named = to < len(chunks) and (
                chunks[to].kind in RECIPIENTS or chunks[to].kind in ("before", "adverb")
            )
            if is_to or verb == at or (is_named and chunks[at].kind != "by"):
                return (to + 1 if is_to else to), "to"
            return at, ""
        if kind not in _AGENT and kind not in ("passive", "by"):
            return at, ""
        verb += 1
    return at, ""


def _bridge(chunks: Sequence[Chunk], at: int) -> tuple[int, str]:
    """A few words between the award and "cho": a field, an occasion, a year."""
    for index in range(at, min(at + _LONGEST_BRIDGE, len(chunks))):
        kind = chunks[index].kind
        if kind == "to" and index > at:
            is_named = index + 1 < len(chunks) and chunks[index + 1].kind in (
                *RECIPIENTS, "before", "office", "adverb", "colon", "has", "number",
            )  # fmt: skip
            return (index + 1, "to") if is_named else (at, "")
        if kind == "list" and index > at and _names_follow(chunks, index + 1):
            return index + 1, "list"
        if kind not in (
            "word",
            "why",
            "quote",
            "of",
            "number",
            "unit",
            "dash",
            "to",
            "adverb",
            "filler",
        ):
            return _list_behind(chunks, index)
    return at, ""


def _names_follow(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a list is announced: a colon, or names right behind."""
    return at < len(chunks) and chunks[at].kind in ("colon", "person", "unit", "household")


def _list_behind(chunks: Sequence[Chunk], at: int) -> tuple[int, str]:
    """As in "…, gồm:" after a comma, still of the same award."""
    step = at
    while step < len(chunks) and chunks[step].kind in ("comma", "quote", "close"):
        step += 1
    if step > at and step < len(chunks) and chunks[step].kind in ("list", "among"):
        return step + 1, "list"
    return at, ""
