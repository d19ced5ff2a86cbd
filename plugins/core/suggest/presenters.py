"""Who hands an award over, and on whose behalf."""

from typing import Final

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.finding import Presenter
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.placing import Clause
from plugins.core.suggest.recipients import opening_of
from plugins.core.suggest.sentence import Sentence

Seen = frozenset[int]
NOBODY: Final[tuple[None, Seen]] = (None, frozenset())

_SKIPPED: Final = word_set("adverb filler comma quote delegation of close open dash word has why")
_BEHIND: Final = word_set("by passive comma filler quote adverb open close word")
_UNNAMED: Final = word_set("unit office group before")
_FARTHEST, _FARTHEST_BEHIND = 18, 6
# "tặng" belongs to the authority; who "trao" or "gắn" hands over.
_HANDS_OVER: Final = frozenset({"trao", "gắn"})
_SIGNS: Final = frozenset({"ký", "định", "hành"})  # ký, quyết định, ban hành


def presenter_of(clause: Clause) -> tuple[Presenter | None, Seen]:
    """Who hands over, with the chunks that were read; they are nobody's recipients."""
    found = _behind(clause)
    if found[0]:
        return found
    if clause.governor.verb < 0 or clause.governor.voice not in ("active", "passive"):
        return NOBODY
    return _before(clause)


def _before(clause: Clause) -> tuple[Presenter | None, Seen]:
    """Who stands before an active verb, or as the agent of a passive one."""
    chunks, governor = clause.chunks, clause.governor
    lower = governor.passive + 1 if governor.passive >= 0 else clause.lower
    at, seen = governor.verb - 1, list[int]()
    while at >= lower and governor.verb - at < _FARTHEST:
        kind = chunks[at].kind
        if _signs(clause, chunks[at]):
            return NOBODY
        if kind == "person":
            seen.append(at)
        elif kind in _UNNAMED and not seen:
            return _unnamed(clause, at), frozenset({at})
        elif kind == "close":
            at = opening_of(chunks, at, lower)
        elif not _is_passed(kind, is_found=bool(seen)):
            break
        at -= 1
    if not seen:
        return NOBODY
    return _person(clause.sentence, chunks[seen[-1]]), frozenset(seen)


def _is_passed(kind: str, *, is_found: bool) -> bool:
    """Whether the walk goes on: past "và" only between people, past words only before them."""
    if is_found:
        return kind == "and" or (kind in _SKIPPED and kind not in ("word", "why", "has"))
    return kind in _SKIPPED


def _signs(clause: Clause, one: Chunk) -> bool:
    """Who signs a decision does not hand over."""
    keys = {token.key for token in clause.sentence.tokens[one.start : one.end]}
    is_signing = one.kind in ("adverb", "filler") and bool(keys & _SIGNS)
    return one.kind == "decision" or is_signing


def _person(sentence: Sentence, one: Chunk) -> Presenter | None:
    holder = one.data
    if not isinstance(holder, Holder) or holder.name is None:
        return None
    role = sentence.said(*holder.role) if holder.role else ""
    return Presenter(sentence.said(*holder.name), role or None)


def _unnamed(clause: Clause, at: int) -> Presenter | None:
    """An office or a unit that hands over: "lãnh đạo tỉnh", "UBND huyện … trao"."""
    chunks, verb = clause.chunks, clause.chunks[clause.governor.verb]
    keys = {token.key for token in clause.sentence.tokens[verb.start : verb.end]}
    if not keys & _HANDS_OVER or chunks[at].kind == "group":
        return None
    start = at
    while start > 0 and chunks[start - 1].kind == "before":
        start -= 1
    return Presenter(clause.sentence.said(chunks[start].start, chunks[at].end))


def _behind(clause: Clause) -> tuple[Presenter | None, Seen]:
    """Behind the award: "nhận Bằng khen do đồng chí … trao", "nhận Cờ từ Chủ tịch …"."""
    chunks, award = clause.chunks, clause.group.last
    for at in range(award + 1, min(award + _FARTHEST_BEHIND, len(chunks) - 1)):
        if chunks[at].kind in ("by", "passive") and chunks[at + 1].kind == "person":
            return _person(clause.sentence, chunks[at + 1]), frozenset({at + 1})
        if chunks[at].kind not in _BEHIND:
            break
    return NOBODY


def behalf_of(sentence: Sentence) -> str | None:
    """By whose delegation, in the words of the text."""
    giver = sentence.delegation
    return (sentence.said(giver.start, giver.end) or None) if giver else None
