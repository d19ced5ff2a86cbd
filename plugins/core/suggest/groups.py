"""Awards of a sentence in groups: those in a row share a verb and recipients."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.mentions import Mention
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.sentence import Memory

_JOINTS: Final = word_set("comma and filler quote number adverb")
_FARTHEST_ASIDE = 16


@dataclass(frozen=True)
class Group:
    """Awards in a row, with the indices of their chunks."""

    indices: tuple[int, ...]
    mentions: tuple[Mention, ...]

    @property
    def first(self) -> int:
        """The chunk of the first award."""
        return self.indices[0]

    @property
    def last(self) -> int:
        """The chunk of the last award."""
        return self.indices[-1]


def groups_of(chunks: Sequence[Chunk], memory: Memory) -> list[Group]:
    """All groups, from left to right."""
    found: list[Group] = []
    at = 0
    while at < len(chunks):
        mention = _mention(chunks[at], memory)
        if mention is None or _is_aside(chunks, at, mention) or _is_title(chunks, at):
            at += 1
            continue
        group = _row(chunks, at, mention, memory)
        found.append(group)
        at = group.last + 1
    return found


def _row(chunks: Sequence[Chunk], at: int, first: Mention, memory: Memory) -> Group:
    indices, mentions = [at], [first]
    while (following := _joined(chunks, indices[-1] + 1)) is not None:
        joined = _mention(chunks[following], memory)
        if joined is None:
            break
        indices.append(following)
        mentions.append(joined)
    return Group(tuple(indices), tuple(mentions))


def _mention(one: Chunk, memory: Memory) -> Mention | None:
    """An award, a class alone or "danh hiệu này": the last two mean the award named before."""
    if one.kind == "award" and isinstance(one.data, Mention):
        memory.remember(one.data)
        if one.data.giver:
            memory.named_level = one.data.giver.level
        return one.data
    last = memory.last
    if one.kind not in ("class", "same") or last is None:
        return None
    return replace(last, grades=one.grades if one.kind == "class" else last.grades)


def _joined(chunks: Sequence[Chunk], at: int) -> int | None:
    """The next award in a row, past joints only."""
    step = at
    while step < len(chunks) and chunks[step].kind in _JOINTS:
        step += 1
    is_award = step < len(chunks) and chunks[step].kind == "award"
    return step if is_award and step > at else None


def _is_title(chunks: Sequence[Chunk], at: int) -> bool:
    """People by a title that they have: "1 nghệ nhân ưu tú được phong tặng danh hiệu …"."""
    is_counted = at > 0 and chunks[at - 1].kind == "number"
    is_passive = at + 1 < len(chunks) and chunks[at + 1].kind == "passive"
    return is_counted and is_passive and any(one.kind == "award" for one in chunks[at + 1 :])


def _is_aside(chunks: Sequence[Chunk], at: int, mention: Mention) -> bool:
    """A bare award in brackets says again what stands before them."""
    if mention.award is not None:
        return False
    for before in range(at - 1, max(at - _FARTHEST_ASIDE, -1), -1):
        if chunks[before].kind in ("open", "close", "award"):
            return chunks[before].kind == "open"
    return False


def number_before(chunks: Sequence[Chunk], award: int) -> int | None:
    """How many awards: "31 Chiến sĩ thi đua cấp tỉnh"."""
    at = award - 1
    while at >= 0 and chunks[at].kind in ("filler", "quote", "adverb"):
        at -= 1
    is_number = at >= 0 and chunks[at].kind == "number"
    return int(str(chunks[at].data)) if is_number else None
