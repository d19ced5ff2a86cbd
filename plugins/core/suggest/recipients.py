"""Who was read as honoured: names and counts, and how they belong together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from plugins.core.suggest.chunk import NAMED, Chunk
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.quantities import Count, Kind

_ANNOUNCING: Final = frozenset({"list", "colon", "among", "oneof", "open", "newline"})
_LONGEST_BRACKET = 40
_ALL_KINDS: Final[frozenset[Kind]] = frozenset({"person", "collective", "household"})


@dataclass(frozen=True)
class Named:
    """Somebody named: the chunk, and the class in brackets behind the name."""

    chunk: Chunk
    grades: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """Recipients as read. ``counts`` has what the text counts, names included.

    ``is_joint``: one number for several kinds; ``is_group``: somebody without number or name;
    ``relatives``: those whose unnamed relatives are told of ("vợ liệt sĩ …").
    """

    named: tuple[Named, ...] = ()
    counts: Mapping[Kind, int] = field(default_factory=dict)
    is_joint: bool = False
    is_group: bool = False
    relatives: tuple[Named, ...] = ()
    first: int = -1
    last: int = -1

    @property
    def is_empty(self) -> bool:
        """Whether nobody was found, not even "các tập thể"."""
        return not (self.named or self.counts or self.is_joint or self.is_group)


def kind_of(chunk: Chunk) -> Kind:
    """The kind of a named recipient."""
    if chunk.kind == "household":
        return "household"
    return "person" if chunk.kind == "person" else "collective"


def name_of(chunk: Chunk) -> tuple[int, int]:
    """The tokens of a name itself; a household's begins with "gia đình"."""
    if isinstance(chunk.data, Holder) and chunk.data.name:
        start, end = chunk.data.name
        return (chunk.start if chunk.kind == "household" else start), end
    return chunk.start, chunk.end


def tally(named: Iterable[Named]) -> dict[Kind, int]:
    """How many of each kind are named."""
    counts: dict[Kind, int] = {}
    for one in named:
        counts[kind_of(one.chunk)] = counts.get(kind_of(one.chunk), 0) + 1
    return counts


def gather(
    chunks: Sequence[Chunk], taken: Sequence[int], grades: Mapping[int, tuple[str, ...]]
) -> Found:
    """Names and counts together: a count that announces names is not added to them."""
    if not taken:
        return Found()
    relatives = tuple(Named(chunks[at]) for at in taken if chunks[at].kind == "kin")
    others = [at for at in taken if chunks[at].kind != "kin"]
    named, counts = _named_and_counted(chunks, others, grades)
    told = [data for at in others if isinstance(data := chunks[at].data, Count)]
    is_joint = any(one.is_joint and one.number is not None for one in told)
    is_group = any(one.number is None for one in told) or (bool(relatives) and not named)
    counts = {} if is_joint else counts
    return Found(named, counts, is_joint, is_group, relatives, taken[0], taken[-1])


def _named_and_counted(
    chunks: Sequence[Chunk], taken: Sequence[int], grades: Mapping[int, tuple[str, ...]]
) -> tuple[tuple[Named, ...], dict[Kind, int]]:
    named: list[Named] = []
    counts: dict[Kind, int] = {}
    covered: set[Kind] = set()
    for place, at in enumerate(taken):
        one = chunks[at]
        if isinstance(one.data, Count):
            if _says_again(chunks, at, one.data, counts):
                continue
            _add_count(chunks, at, one.data, counts)
            covered |= _covers(chunks, taken, place, one.data)
            continue
        named.append(Named(one, grades.get(at, ())))
        if kind_of(one) not in covered:
            counts[kind_of(one)] = counts.get(kind_of(one), 0) + 1
    return tuple(named), counts


def _add_count(chunks: Sequence[Chunk], at: int, count: Count, counts: dict[Kind, int]) -> None:
    """Add a number, or let it replace the name before it: "ông A là một trong 10 cá nhân"."""
    if count.number is None or count.is_joint:
        return
    if at and chunks[at - 1].kind == "oneof":
        counts.clear()
    counts[count.kind] = counts.get(count.kind, 0) + count.number


def _says_again(chunks: Sequence[Chunk], at: int, count: Count, counts: Mapping[Kind, int]) -> bool:
    """Behind names and a comma: "… cho Sở Y tế và Sở Nội vụ, hai đơn vị dẫn đầu"."""
    is_behind = at > 1 and chunks[at - 1].kind == "comma" and chunks[at - 2].kind in NAMED
    return is_behind and counts.get(count.kind) == count.number


def _covers(
    chunks: Sequence[Chunk], taken: Sequence[int], place: int, count: Count
) -> frozenset[Kind]:
    """Which kinds of names a count announces: all behind "gồm", its own right before a name."""
    if count.number is None:
        return frozenset()
    at = taken[place]
    following = taken[place + 1] if place + 1 < len(taken) else None
    between = chunks[at + 1 : following] if following else chunks[at + 1 : at + 3]
    if following is not None and not between:
        return frozenset({count.kind})
    announces = any(one.kind in _ANNOUNCING for one in between) and not count.is_joint
    return _ALL_KINDS if announces else frozenset()


def with_bracket(chunks: Sequence[Chunk], found: Found, start: int) -> Found:
    """Those whom a bracket behind the award names: "(trong đó có đồng chí …)"."""
    named = tuple(Named(chunks[at]) for at in named_in_bracket(chunks, start))
    return replace(found, named=(*found.named, *named)) if named else found


def named_in_bracket(chunks: Sequence[Chunk], start: int) -> tuple[int, ...]:
    """The names in a bracket that opens here and says that it names some of those counted."""
    if start + 1 >= len(chunks) or chunks[start].kind != "open":
        return ()
    if chunks[start + 1].kind not in ("among", "list"):
        return ()
    inside = range(start + 2, closing_of(chunks, start))
    return tuple(at for at in inside if chunks[at].kind in NAMED)


def counted_in_bracket(chunks: Sequence[Chunk], start: int) -> tuple[int, ...]:
    """All those of a count whom the bracket behind it names: "02 tập thể (Sở A, Sở B)"."""
    count = chunks[start - 1].data if start else None
    if not isinstance(count, Count) or count.number is None:
        return ()
    inside = range(start + 1, closing_of(chunks, start))
    named = tuple(at for at in inside if chunks[at].kind in NAMED)
    is_whole = len(named) == count.number and all(kind_of(chunks[at]) == count.kind for at in named)
    return named if is_whole else ()


def closing_of(chunks: Sequence[Chunk], at: int) -> int:
    """The chunk that closes the bracket opened here, or the last one before the line ends."""
    end = min(at + _LONGEST_BRACKET, len(chunks))
    for index in range(at + 1, end):
        if chunks[index].kind in ("close", "newline"):
            return index
    return end - 1


def opening_of(chunks: Sequence[Chunk], at: int, lower: int) -> int:
    """The chunk that opens the bracket closed here."""
    for index in range(at - 1, max(at - _LONGEST_BRACKET, lower - 1), -1):
        if chunks[index].kind == "open":
            return index
    return at
