"""Where the recipients of a group stand: behind it, before its verb, or between the two."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from plugins.core.suggest import standins
from plugins.core.suggest.chunk import RECIPIENTS, Chunk
from plugins.core.suggest.clauses import Governor, opening_right
from plugins.core.suggest.groups import Group
from plugins.core.suggest.phrases import phrase_set, word_set
from plugins.core.suggest.quantities import Kind
from plugins.core.suggest.recipients import Found, gather, kind_of, with_bracket
from plugins.core.suggest.sentence import Sentence
from plugins.core.suggest.subjects import organiser, read_left
from plugins.core.suggest.zones import read_right

_BESIDES = phrase_set(
    ("cùng với việc", "ngoài việc", "bên cạnh việc", "cùng với", "không chỉ", "không những")
)
_BETWEEN_VERBS: Final = word_set("comma and adverb filler quote")


@dataclass(frozen=True)
class Clause:
    """A group with its verb. ``lower``: the first chunk that no group before has read."""

    sentence: Sentence
    group: Group
    governor: Governor
    lower: int

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """The chunks of the whole sentence."""
        return self.sentence.chunks

    @property
    def verb(self) -> int:
        """The verb's chunk, or the award's where it has none."""
        return self.governor.verb if self.governor.verb >= 0 else self.group.first

    @property
    def subject_end(self) -> int:
        """The chunk before which the subject stands."""
        return self.governor.passive if self.governor.passive >= 0 else self.governor.verb

    @property
    def is_revoked(self) -> bool:
        """Whether its verb takes an award away."""
        return self.chunks[self.verb].kind == "revoke"

    @property
    def is_told_posthumous(self) -> bool:
        """By the verb, or by one behind the award: "trao Huân chương … truy tặng anh …"."""
        at = self.group.last + 1
        while at < len(self.chunks) and self.chunks[at].kind in ("passive", "giver", "adverb"):
            at += 1
        behind = self.chunks[at : at + 1]
        return "posthumous" in (self.governor.manner, *(one.data for one in behind))

    @property
    def is_posthumous(self) -> bool:
        """Whether the dead are honoured, whoever receives it: by a verb or by the award."""
        book = self.sentence.book
        is_theirs = all(book.is_of_the_dead(one.award) for one in self.group.mentions)
        return self.is_told_posthumous or is_theirs


def recipients_of(clause: Clause) -> tuple[Found, int]:
    """Who is honoured, and the first chunk behind all that was read."""
    found, end = _recipients_of(clause)
    return (standins.of_the_dead(found) if clause.is_posthumous else found), end


def _recipients_of(clause: Clause) -> tuple[Found, int]:
    behind = clause.group.last + 1
    start, opener = opening_right(clause.chunks, clause.group.last)
    if clause.is_revoked and not opener:
        loser = _loser(clause, behind)
        if loser is not None:
            return loser
    tokens = clause.sentence.tokens
    right, end = read_right(tokens, clause.chunks, start) if opener else (Found(), behind)
    match clause.governor.voice:
        case "active":
            return _of_active(clause, opener, right, end)
        case "noun":
            return (right, end) if opener in ("to", "list") else (Found(), behind)
    if opener == "to" and not right.is_empty:
        return right, end
    return _of_subject(clause, opener, right, end)


def _of_active(clause: Clause, opener: str, right: Found, end: int) -> tuple[Found, int]:
    chunks, behind = clause.chunks, clause.group.last + 1
    asked = _asked(clause)
    if asked >= 0 and opener not in ("to", "list"):
        return read_left(clause.sentence.tokens, chunks, asked, clause.lower), behind
    if clause.governor.indirect >= 0 and opener != "to":
        return _between(chunks, clause.governor.indirect, clause.group.first), behind
    if opener == "to" and right.is_empty:
        return Found(is_group=True), behind
    return (right, end) if opener else (Found(), behind)


def _of_subject(clause: Clause, opener: str, right: Found, end: int) -> tuple[Found, int]:
    """The subject of a passive or receiving verb; a list behind the award names it."""
    tokens, chunks, behind = clause.sentence.tokens, clause.chunks, clause.group.last + 1
    subject = range(clause.lower, max(clause.subject_end, 0))
    in_place = standins.honoured_by_proxy(tokens, chunks, subject, behind)
    if in_place is not None:
        return (right if opener == "list" and right.named else in_place), behind
    left = read_left(tokens, chunks, clause.subject_end, clause.lower)
    left = with_bracket(chunks, left, behind)
    if left.is_empty and clause.governor.voice == "take":
        left = organiser(tokens, chunks, clause.governor.verb, clause.lower)
    if opener == "list" and right.named:
        return _announced(left, right), end
    return left, behind


def _loser(clause: Clause, behind: int) -> tuple[Found, int] | None:
    """Who loses an award: "tước danh hiệu … của diễn viên Trần Quốc Khôi", "của 12 hộ"."""
    chunks = clause.chunks
    if behind + 1 < len(chunks) and chunks[behind + 1].kind == "count":
        return read_right(clause.sentence.tokens, chunks, behind + 1)
    found = standins.owner(chunks, behind)
    return (found, behind) if found is not None else None


def _asked(clause: Clause) -> int:
    """The verb of a proposal whose subject is proposed: "03 cá nhân đề nghị truy tặng …"."""
    chunks, before = clause.chunks, clause.governor.verb - 1
    while before > 0 and chunks[before].kind in ("giver", "office", "adverb", "comma"):
        before -= 1
    if before <= 0 or chunks[before].kind != "propose":
        return -1
    kinds = {"count", "group", "person", "close"} | (
        {"unit"} if clause.sentence.consults else set()
    )
    return before if chunks[before - 1].kind in kinds else -1


def _between(chunks: Sequence[Chunk], first: int, award: int) -> Found:
    taken = [at for at in range(first, award) if chunks[at].kind in RECIPIENTS]
    return gather(chunks, taken, {})


def _announced(left: Found, right: Found) -> Found:
    """Counts before, names behind: "5 tập thể được tặng Cờ thi đua gồm: …"."""
    if left.named:
        return right
    return replace(right, counts=dict(right.counts) | dict(left.counts), is_joint=left.is_joint)


def shares_subject(clause: Clause, before: Clause, *, is_row: bool = False) -> bool:
    """Whether the verb has the subject of the one before: "… được tặng A, nhận B"."""
    if clause.governor.voice == "noun" or clause.subject_end < 0:
        return False
    between = clause.chunks[before.group.last + 1 : clause.subject_end]
    allowed = _BETWEEN_VERBS | {"semi"}
    if clause.governor.voice == "active":
        if before.governor.voice == "active" and not is_row:
            return False
        allowed = _BETWEEN_VERBS | {"office", "giver", "unit"}
    return all(one.kind in allowed for one in between)


def goes_on_now(clause: Clause, told: Clause) -> bool:
    """As in "Sở A 5 năm liền được tặng B và năm nay tiếp tục được tặng C": the second is news."""
    between = clause.chunks[told.group.last].end, clause.chunks[clause.verb].start
    return clause.sentence.telling.is_now(*between) and shares_subject(clause, told)


def waits_for_subject(clause: Clause, found: Found) -> bool:
    """As in "Cùng với việc được Thủ tướng Chính phủ tặng Bằng khen, Hợp tác xã … còn được …"."""
    tokens, verb = clause.sentence.tokens, clause.chunks[clause.subject_end]
    is_open = clause.governor.voice in ("passive", "take") and found.is_empty
    return is_open and clause.lower == 0 and _BESIDES.end(tokens, 0) == verb.start > 0


def without(chunks: Sequence[Chunk], found: Found, seen: frozenset[int]) -> Found:
    """Recipients without those who hand over."""
    presenting = {chunks[at].start for at in seen}
    kept = tuple(one for one in found.named if one.chunk.start not in presenting)
    if len(kept) == len(found.named):
        return found
    counts: dict[Kind, int] = dict(found.counts)
    for one in found.named:
        if one.chunk.start in presenting and counts.get(kind_of(one.chunk)):
            counts[kind_of(one.chunk)] -= 1
    return replace(found, named=kept, counts={k: n for k, n in counts.items() if n})
