"""Lines that tell people of one name apart."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from plugins.core.honoree import Honoree
from plugins.core.honour_words import award_text, role_and_unit
from plugins.core.names import canon
from plugins.core.site import Site
from plugins.core.typography import joined
from plugins.core.view_parts import Link

_MOST = 12  # links to others of the name; a common one has hundreds, and each has a page
_TITLES = {
    "person": "Người khác trùng tên",
    "collective": "Tập thể khác trùng tên",
    "household": "Hộ gia đình khác trùng tên",
}


class Homonyms:
    """All who share their names, each with a line that no other of the name has."""

    def __init__(self, site: Site) -> None:
        groups: dict[tuple[str, str], list[Honoree]] = defaultdict(list)
        for honoree in site.register.honorees:
            if honoree.is_homonym:
                groups[_key(honoree)].append(honoree)
        self._links = {key: _links(site, found) for key, found in groups.items()}
        self._places = {
            honoree.slug: place for found in groups.values() for place, honoree in enumerate(found)
        }

    def line(self, honoree: Honoree) -> str:
        """The name with what tells it apart; the name alone where nobody else has it."""
        if not honoree.is_homonym:
            return honoree.name
        return self._links[_key(honoree)][self._places[honoree.slug]].text

    def others(self, honoree: Honoree, everybody: Callable[[Honoree], Link]) -> tuple[Link, ...]:
        """The ways to the others; of a common name to the first ones, and to ``everybody``."""
        if not honoree.is_homonym:
            return ()
        links = self._links[_key(honoree)]
        shown = [link for link in links[: _MOST + 1] if link.href != honoree.address][:_MOST]
        hidden = len(links) - 1 - len(shown)
        if not hidden:
            return tuple(shown)
        way = everybody(honoree)
        return (*shown, Link(f"Và {hidden} hồ sơ khác: {way.text}", way.href))

    @staticmethod
    def title(honoree: Honoree) -> str:
        """What the others are called."""
        return _TITLES[honoree.kind]


def told_apart(site: Site, honoree: Honoree) -> str:
    """Role and unit as first awarded, else what was awarded and when."""
    place = role_and_unit(honoree.records[0].honour, site.catalogue)
    return place or _awarded(site, honoree)


def _awarded(site: Site, honoree: Honoree) -> str:
    first = honoree.records[0]
    award = award_text(first.award, first.honour.grade, site.catalogue)
    return joined((award, f"năm {first.year}" if first.year else ""), " ")


def _links(site: Site, found: Sequence[Honoree]) -> tuple[Link, ...]:
    """Where places are the same the award and its year are told, and last a number."""
    lines = _distinct(
        [told_apart(site, one) for one in found], (_awarded(site, one) for one in found)
    )
    lines = _distinct(lines, (f"hồ sơ {place}" for place in range(1, len(found) + 1)))
    return tuple(
        Link(f"{one.name}, {line}", one.address) for one, line in zip(found, lines, strict=True)
    )


def _distinct(lines: Sequence[str], more: Iterable[str]) -> list[str]:
    times: Mapping[str, int] = Counter(lines)
    return [
        joined((line, extra), ", ") if times[line] > 1 and extra != line else line
        for line, extra in zip(lines, more, strict=True)
    ]


def _key(honoree: Honoree) -> tuple[str, str]:
    return honoree.kind, canon(honoree.name).casefold()
