"""Names of awards and of those who confer them, found in text that was folded.

Only whole names count: a bare "Bằng khen" says nothing of who gave it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from plugins.core.catalogue import Award, Catalogue
from plugins.core.names import fold


@dataclass(frozen=True, eq=False)
class AwardFinder:
    """Finds what the catalogue names; built once for all texts."""

    catalogue: Catalogue

    def awards(self, folded: str) -> Iterator[tuple[re.Match[str], Award]]:
        """Every award that a text names, in order, the longest name first."""
        for match in self._awards.finditer(folded):
            yield match, self._award_named[match[0]]

    def conferrer(self, text: str) -> str:
        """The id of the conferrer that a text begins with, "" where none is known."""
        match = self.conferrers.match(fold(text))
        return self.conferrer_named[match[0]] if match else ""

    def conferrer_names(self, award: Award) -> str:
        """Who confers an award, in words."""
        names = {term.id: term.name for term in self.catalogue.conferrers}
        return "; ".join(names.get(identifier, identifier) for identifier in award.conferred_by)

    @cached_property
    def conferrer_named(self) -> dict[str, str]:
        """Conferrers by their folded names."""
        return {
            fold(name): term.id
            for term in self.catalogue.conferrers
            for name in (term.name, *term.aliases)
        }

    @cached_property
    def conferrers(self) -> re.Pattern[str]:
        """Matches the name of a conferrer."""
        return _any_of(self.conferrer_named)

    @cached_property
    def _award_named(self) -> dict[str, Award]:
        return {
            fold(name): award
            for award in self.catalogue.awards
            for name in (award.name, *award.aliases, *award.abbreviations)
        }

    @cached_property
    def _awards(self) -> re.Pattern[str]:
        return _any_of(self._award_named)


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Matches the longest name that ends where a word does."""
    known = sorted({name for name in names if name})
    return re.compile(rf"(?<!\w){_branches(known) or '(?!)'}")


def _branches(names: Sequence[str]) -> str:
    """Names in their order, letter by letter: with all side by side each would be tried."""
    parts = [
        f"{re.escape(first)}{_branches([name[1:] for name in group])}"
        for first, group in groupby(filter(None, names), itemgetter(0))
    ]
    ends = [r"(?!\w)"] if "" in names else []
    return f"(?:{'|'.join([*parts, *ends])})" if names else ""
