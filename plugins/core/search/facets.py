"""What results are filtered and counted by, in blocks that the browser fetches only then.

For each facet a thing has a set of choices; equal sets are told once, and a letter for each thing
says which one it has.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plugins.core.search.entry import Entry

FACET_BLOCK = 2048  # things
_FIRST = 48  # no control character

Choices: TypeAlias = tuple[str, ...]

FACETS: dict[str, Callable[[Entry], Choices]] = {
    "muc": lambda entry: (entry.section,),
    "nam": lambda entry: (str(entry.year),) if entry.year else (),
    "danh-hieu": lambda entry: entry.awards,
    "phong-trao": lambda entry: entry.movements,
}


@dataclass(frozen=True)
class Facets:
    """``sets`` are the sets of each facet, ``blocks`` the letters of each, by facet."""

    sets: dict[str, list[Choices]]
    blocks: tuple[dict[str, str], ...]

    def choices(self, facet: str) -> tuple[str, ...]:
        """Every choice that some thing has."""
        return tuple(sorted({choice for one in self.sets[facet] for choice in one}))


def facets_of(entries: Sequence[Entry | None]) -> Facets:
    """The facets of all things, in the order of their numbers; free numbers have no choice."""
    sets: dict[str, list[Choices]] = {}
    columns: dict[str, str] = {}
    for facet, choose in FACETS.items():
        chosen = [choose(entry) if entry else () for entry in entries]
        known = dict.fromkeys(chosen)
        place = {one: chr(_FIRST + at) for at, one in enumerate(known)}
        sets[facet] = list(known)
        columns[facet] = "".join(place[one] for one in chosen)
    blocks = tuple(
        {facet: column[at : at + FACET_BLOCK] for facet, column in columns.items()}
        for at in range(0, len(entries), FACET_BLOCK)
    )
    return Facets(sets, blocks)
