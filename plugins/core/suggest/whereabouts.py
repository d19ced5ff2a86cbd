"""Places and larger units beside recipients: they say where or whose, and are not honoured."""

from collections.abc import Sequence

from plugins.core.suggest.chunk import NAMED, Chunk
from plugins.core.suggest.heads import head_at, is_larger
from plugins.core.suggest.quantities import Count
from plugins.core.suggest.text import Tokens


def without_places(tokens: Tokens, chunks: Sequence[Chunk], taken: Sequence[int]) -> list[int]:
    """Recipients without what only says where they are, or to whom they belong."""
    kept: list[int] = []
    wheres: set[int] = set()
    for at in taken:
        if _is_locus(chunks, at) or _is_after_of(chunks, at):
            continue
        is_up = _is_superior(tokens, chunks, at, taken)
        if is_up or _says_where(tokens, chunks, at, {*taken}, wheres):
            wheres.add(at)
        else:
            kept.append(at)
    return kept


def is_place_name(tokens: Tokens, chunk: Chunk) -> bool:
    """Whether a unit is a place that only says where: "xã Tân Hòa"; "Xã Tân Hòa" is honoured."""
    head = head_at(tokens, chunk.start) if chunk.kind == "unit" else None
    return head is not None and head.flavour == "place" and not tokens[chunk.start].is_capital


def _says_where(
    tokens: Tokens, chunks: Sequence[Chunk], at: int, taken: set[int], wheres: set[int]
) -> bool:
    """A place right behind a count, a unit, a person or another place that says where."""
    if not is_place_name(tokens, chunks[at]):
        return False
    before = at - 1
    if before >= 0 and chunks[before].kind == "comma":
        before -= 1
    if before >= 0 and (chunks[before].kind in ("of", "close") or before in wheres):
        return True
    if before not in taken:
        return False
    if isinstance(chunks[before].data, Count):
        return before == at - 1
    return chunks[before].kind in NAMED and not is_place_name(tokens, chunks[before])


def _is_superior(tokens: Tokens, chunks: Sequence[Chunk], at: int, taken: Sequence[int]) -> bool:
    """Among semicolons, commas only go up: "…; Công an huyện X, Công an tỉnh; …"."""
    if chunks[at].kind != "unit" or at < 2 or chunks[at - 1].kind != "comma":
        return False
    is_behind = chunks[at - 2].kind in ("unit", "person", "close", "of")
    return is_behind and is_larger(tokens, chunks[at].start) and _has_semis(chunks, at, taken)


def _has_semis(chunks: Sequence[Chunk], at: int, taken: Sequence[int]) -> bool:
    """Whether semicolons set apart the items of the list here; one before a count ends the list."""
    counts = [one for one in taken if isinstance(chunks[one].data, Count)]
    start = max((one for one in counts if one < at), default=taken[0])
    end = min((one for one in counts if one > at), default=taken[-1] + 1)
    return any(one.kind == "semi" for one in chunks[start : end - 1])


def _is_locus(chunks: Sequence[Chunk], at: int) -> bool:
    """The unit says where the counted ones are: "Bộ CHQS tỉnh 4 cá nhân được tặng …"."""
    is_unit = chunks[at].kind == "unit" and at + 1 < len(chunks)
    return is_unit and isinstance(chunks[at + 1].data, Count)


def _is_after_of(chunks: Sequence[Chunk], at: int) -> bool:
    """The unit goes on saying whose they are: "2 cá nhân thuộc Công an tỉnh, Bộ Công an"."""
    if at < 3 or chunks[at].kind != "unit" or chunks[at - 1].kind != "comma":
        return False
    return chunks[at - 2].kind == "of" and isinstance(chunks[at - 3].data, Count)
