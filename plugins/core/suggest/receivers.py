"""Who receives an award in its holder's place, where the text names one: "nhận thay"."""

from collections.abc import Iterator

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.offices import Holder, Span
from plugins.core.suggest.placing import Clause
from plugins.core.suggest.recipients import Found, name_of


def receiver_of(clause: Clause, found: Found, *, is_posthumous: bool) -> Span | None:
    """The words of the one person who receives for the one who is honoured; None where in doubt."""
    if len(found.named) != 1:
        return None
    honoured = name_of(found.named[0].chunk)
    kin = [one for one, holder in _people(clause.chunks) if holder.kin == honoured]
    told = kin or list(_who_take(clause, is_posthumous=is_posthumous))
    if len(told) != 1 or name_of(told[0]) == honoured:
        return None
    return _words(told[0])


def _who_take(clause: Clause, *, is_posthumous: bool) -> Iterator[Chunk]:
    """Who takes it: for somebody whom the sentence says to be represented, or who is dead."""
    subject = clause.chunks[clause.lower : max(clause.subject_end, 0)]
    is_for_another = is_posthumous or any(one.kind == "standin" for one in subject)
    if clause.governor.voice == "take" and is_for_another:
        yield from (one for one, _ in _people(subject))


def _people(chunks: tuple[Chunk, ...]) -> Iterator[tuple[Chunk, Holder]]:
    for one in chunks:
        if one.kind == "person" and isinstance(one.data, Holder) and one.data.name:
            yield one, one.data


def _words(one: Chunk) -> Span:
    """The name with its form of address."""
    holder = one.data
    if isinstance(holder, Holder) and holder.prefix:
        return holder.prefix[0], name_of(one)[1]
    return name_of(one)
