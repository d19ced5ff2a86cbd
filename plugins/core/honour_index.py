"""The honours of all shown articles: by year of award, with totals that count nothing twice."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.article import Article
from plugins.core.catalogue import Award, Catalogue
from plugins.core.honour import Honour, Kind
from plugins.core.site import Site


@dataclass(frozen=True)
class Listed:
    """An honour with its award and the article that tells of it."""

    honour: Honour
    award: Award
    article: Article


@dataclass(frozen=True)
class AwardTotal:
    """How many persons, collectives and households one award has, and who tells of it."""

    award: Award
    grade: str | None  # the one class of all, "cac-hang" for several, None for none
    numbers: tuple[tuple[Kind, int], ...]
    entries: tuple[Listed, ...]

    @property
    def number(self) -> int:
        """All recipients together."""
        return sum(number for _, number in self.numbers)


def public_honours(site: Site) -> tuple[Listed, ...]:
    """Awarded honours that may stand in the index; articles newest first, rows in their order."""
    return tuple(
        Listed(honour, site.catalogue.award[honour.award], article)
        for article in reversed(site.articles)
        for honour in article.fields.honours
        if honour.is_awarded and honour.visibility == "public"
    )


def by_year(listed: Iterable[Listed]) -> dict[int, tuple[Listed, ...]]:
    """By ``award_year``, newest first; honours whose year nothing tells are left out."""
    groups: dict[int, list[Listed]] = defaultdict(list)
    for entry in listed:
        if entry.honour.award_year is not None:
            groups[entry.honour.award_year].append(entry)
    return {year: tuple(groups[year]) for year in sorted(groups, reverse=True)}


def totals(listed: Iterable[Listed], catalogue: Catalogue) -> tuple[AwardTotal, ...]:
    """One total for each award, in the order of the catalogue (highest first)."""
    groups: dict[str, list[Listed]] = defaultdict(list)
    for entry in listed:
        groups[entry.award.id].append(entry)
    return tuple(_total(groups[award.id]) for award in catalogue.awards if award.id in groups)


def is_state_level(award: Award) -> bool:
    """Awards of the State (Decree 98/2023/NĐ-CP, article 3)."""
    return award.level == "nha-nuoc" and not award.outside_law


def _total(entries: list[Listed]) -> AwardTotal:
    grades = {entry.honour.grade for entry in entries} - {None}
    counts = {(entry.article.key, entry.honour.id) for entry in entries if entry.honour.count}
    numbers: dict[Kind, int] = defaultdict(int)
    told: set[object] = set()
    for entry in entries:
        honour = entry.honour
        is_counted = (entry.article.key, honour.part_of) in counts and honour.part_of is not None
        event = _event(honour)
        if not is_counted and (event is None or event not in told):
            numbers[honour.kind] += honour.count or 1
        told.add(event)
    grade = grades.pop() if len(grades) == 1 else ("cac-hang" if grades else None)
    return AwardTotal(entries[0].award, grade, tuple(numbers.items()), tuple(entries))


def _event(honour: Honour) -> tuple[object, ...] | None:
    """What two articles tell alike is one honour: the same person, decision and achievement."""
    if honour.honoree is None or honour.id is None:
        return None
    return (
        honour.id,
        honour.grade,
        honour.award_year,
        honour.decision,
        honour.achievement,
        honour.ceremony_date,
    )
