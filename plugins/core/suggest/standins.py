"""Who receives in another's place: for the dead, a family or a collective; never honoured."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from plugins.core.suggest import units
from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.recipients import Found, Named, kind_of, tally
from plugins.core.suggest.text import Tokens

_OF_THE_DEAD: Final = word_set("mẹ liệt cố")


def owner(chunks: Sequence[Chunk], behind: int) -> Found | None:
    """Whose the award is, by "của …" right behind it: "của diễn viên Trần Quốc Khôi"."""
    if behind >= len(chunks) or chunks[behind].kind != "of":
        return None
    of = chunks[behind]
    is_person = isinstance(of.data, Holder) and of.data.name is not None
    whose = Chunk("person" if is_person else "unit", of.start + 1, of.end, of.data)
    return Found((Named(whose),), {kind_of(whose): 1}, first=behind, last=behind)


def honoured_by_proxy(
    tokens: Tokens, chunks: Sequence[Chunk], subject: range, behind: int
) -> Found | None:
    """Who is honoured where the subject receives for somebody else; None where it does not.

    As in "thay mặt gia đình nhận …", "nhận Bằng Tổ quốc ghi công của liệt sĩ …". ``subject``: the
    chunks in which the subject stands; ``behind``: the chunk behind the award.
    """
    standin = next((chunks[at] for at in subject if chunks[at].kind == "standin"), None)
    whose = owner(chunks, behind)
    if whose is not None:
        one = whose.named[0].chunk
        if one.kind == "person" and (standin is not None or _is_dead(tokens, one)):
            return whose
    return _stood_for(tokens, standin) if standin is not None else None


def of_the_dead(found: Found) -> Found:
    """Those to whom an award is given after their death, where the text names their relatives."""
    named = tuple(_relative(one) for one in found.named)
    named = named or tuple(_bare(one) for one in found.relatives)
    if named == found.named:
        return found
    return replace(found, named=named, counts=tally(named), is_group=False)


def _is_dead(tokens: Tokens, one: Chunk) -> bool:
    prefix = one.data.prefix if isinstance(one.data, Holder) else None
    return prefix is not None and any(tokens[at].key in _OF_THE_DEAD for at in range(*prefix))


def _stood_for(tokens: Tokens, standin: Chunk) -> Found:
    """The collective for which somebody receives; a family that is not named has no name."""
    start = standin.data.start if isinstance(standin.data, Giver) else standin.start
    end = units.unit_at(tokens, start)
    if end is None:
        return Found(is_group=True)
    return Found((Named(Chunk("unit", start, end)),), {"collective": 1})


def _relative(one: Named) -> Named:
    """The dead whose wife, son or mother is named; whoever has no such remark stays."""
    holder = one.chunk.data
    if one.chunk.kind == "household":
        return _bare(one)
    if not isinstance(holder, Holder) or holder.kin is None:
        return one
    start, end = holder.kin
    return Named(Chunk("person", start, end, Holder(start, end, holder.kin)))


def _bare(one: Named) -> Named:
    """The dead of "vợ liệt sĩ …", "gia đình liệt sĩ …", as a person."""
    return Named(replace(one.chunk, kind="person"), one.grades)
