"""The stretch behind an award in which its recipients stand."""

from collections.abc import Sequence
from typing import Final

from plugins.core.suggest.chunk import NAMED, RECIPIENTS, VERBS, Chunk
from plugins.core.suggest.phrases import phrase_set, word_set
from plugins.core.suggest.quantities import Count
from plugins.core.suggest.recipients import (
    Found,
    closing_of,
    counted_in_bracket,
    gather,
    named_in_bracket,
)
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.whereabouts import without_places

# Chunks that a list of recipients runs over.
LIGHT: Final = word_set("""
    comma and semi newline item list colon quote of has among before filler dash oneof office dot
    """)
_STOP_JUMPING: Final = word_set("award semi give take passive propose item newline")
_FARTHEST_LIST, _FARTHEST_COUNT = 45, 30
# What honours count; other numbers in a reason count what somebody did.
_COUNTED = phrase_set(
    ("tập thể", "cá nhân", "hộ gia đình", "đảng viên", "huấn luyện viên", "đơn vị")
)
_CLAUSE_ENDS: Final = VERBS | {"semi", "newline", "award", "item"}
_FARTHEST_VERB = 8
_SUBJECT_SIGNS: Final = word_set("semi newline item comma")


def read_right(tokens: Tokens, chunks: Sequence[Chunk], start: int) -> tuple[Found, int]:
    """Recipients from a chunk on, and the chunk behind the last of them."""
    at, taken, is_referred = start, list[int](), False
    grades: dict[int, tuple[str, ...]] = {}
    while at < len(chunks):
        kind = chunks[at].kind
        if kind in RECIPIENTS:
            taken.append(at)
        elif kind == "generic" and not taken:
            is_referred = True
        elif kind == "open":
            at = _past_bracket(chunks, at, taken, grades)
        elif not _is_passed(chunks, at):
            jump = max(
                _announcement(chunks, at, taken),
                _next_item(chunks, at, start),
                _next_count(tokens, chunks, at, taken),
            )
            if jump < 0:
                break
            at = jump
        at += 1
    if at < len(chunks) and chunks[at].kind in VERBS:
        taken = _without_subject(chunks, taken, at)
    else:
        taken = _without_next_clause(chunks, taken, at)
    taken = without_places(tokens, chunks, taken)
    if not taken:
        return Found(is_group=is_referred), start
    return gather(chunks, taken, grades), taken[-1] + 1


def _is_passed(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the list goes on behind this chunk; an adverb that leads to a verb ends it."""
    if chunks[at].kind != "adverb":
        return chunks[at].kind in LIGHT
    while at < len(chunks) and chunks[at].kind == "adverb":
        at += 1
    return at >= len(chunks) or chunks[at].kind not in VERBS


def _past_bracket(
    chunks: Sequence[Chunk], at: int, taken: list[int], grades: dict[int, tuple[str, ...]]
) -> int:
    """Past a remark in brackets: a class, some of those who were counted, or nothing to us."""
    if at + 1 < len(chunks) and chunks[at + 1].kind == "class" and taken:
        grades[taken[-1]] = chunks[at + 1].grades
    taken.extend(named_in_bracket(chunks, at) or counted_in_bracket(chunks, at))
    return closing_of(chunks, at)


def _announcement(chunks: Sequence[Chunk], at: int, taken: Sequence[int]) -> int:
    """From the reason behind a count to its list: "03 tập thể đã có thành tích …, gồm: …"."""
    if not taken or not isinstance(chunks[taken[-1]].data, Count):
        return -1
    for index in range(at, min(at + _FARTHEST_LIST, len(chunks))):
        kind = chunks[index].kind
        if kind in ("list", "colon"):
            behind = chunks[index + 1 : index + 5]
            is_named = any(one.kind in NAMED or one.kind == "item" for one in behind)
            return index if is_named else -1
        if kind in _STOP_JUMPING:
            return -1
    return -1


def _next_count(tokens: Tokens, chunks: Sequence[Chunk], at: int, taken: Sequence[int]) -> int:
    """From the reason behind a count to the next one: "08 tập thể đạt … và 15 cá nhân"."""
    if not taken or not isinstance(chunks[taken[-1]].data, Count):
        return -1
    for index in range(at, min(at + _FARTHEST_COUNT, len(chunks) - 1)):
        kind = chunks[index].kind
        if kind == "and" and isinstance(chunks[index + 1].data, Count):
            following = chunks[index + 1]
            counted = _COUNTED.end(tokens, following.start + 1) > following.start + 1
            return index if counted else -1
        if kind in _STOP_JUMPING:
            return -1
    return -1


def _next_item(chunks: Sequence[Chunk], at: int, start: int) -> int:
    """The line's end before the next item of a list, past what is told of the item here."""
    if not any(one.kind == "item" for one in chunks[start:at]):
        return -1
    for index in range(at, min(at + _FARTHEST_LIST, len(chunks) - 1)):
        if chunks[index].kind in VERBS or chunks[index].kind == "award":
            return -1
        if chunks[index].kind == "newline":
            return index if chunks[index + 1].kind == "item" else -1
    return -1


def _without_next_clause(chunks: Sequence[Chunk], taken: list[int], at: int) -> list[int]:
    """Without the subject of another clause: "…; bà Trịnh Thị O, mẹ của anh, đón nhận"."""
    verb = at
    while verb < min(at + _FARTHEST_VERB, len(chunks)) and chunks[verb].kind not in _CLAUSE_ENDS:
        verb += 1
    if not taken or verb >= len(chunks) or chunks[verb].kind not in ("take", "give"):
        return taken
    first = taken[-1]
    while first > taken[0] and chunks[first].kind != "semi":
        first -= 1
    return [one for one in taken if one < first] or taken


def _without_subject(chunks: Sequence[Chunk], taken: list[int], verb: int) -> list[int]:
    """The last ones are the subject of the verb that follows, not recipients."""
    at = verb - 1
    while at >= 0 and chunks[at].kind in ("adverb", "of", "office", "close", "quote"):
        at -= 1
    if not taken or at != taken[-1]:
        return taken
    for index in range(at, taken[0], -1):
        is_joint = chunks[index].kind == "and" and isinstance(chunks[at].data, Count)
        if is_joint or chunks[index].kind in _SUBJECT_SIGNS:
            return [one for one in taken if one < index]
    return taken
