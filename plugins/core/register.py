"""The register of honours: all records of a site by recipient, year, award and unit.

Totals count nothing twice: neither a named honour that is part of a count, nor a count whose
decision is listed name by name.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.core.address_ledger import NO_LEDGER, AddressLedger
from plugins.core.catalogue import Award, Catalogue, Unit
from plugins.core.honoree import Honoree, honorees
from plugins.core.honour import Kind
from plugins.core.name_offices import has_other_office
from plugins.core.names import canon
from plugins.core.record import Record, identity
from plugins.core.telling import Source

_OPEN = (None, "cac-hang")  # what tells no class


@dataclass(frozen=True)
class AwardTotal:
    """How many persons, collectives and households one award has, and their records."""

    award: Award
    grade: str | None  # the one class of all, "cac-hang" for several, None for none
    numbers: tuple[tuple[Kind, int], ...]
    named: int  # how many of them are known by name
    records: tuple[Record, ...]

    @property
    def number(self) -> int:
        """All recipients together."""
        return sum(number for _, number in self.numbers)


def _put(records: tuple[Record, ...], told: dict[str, Record]) -> tuple[Record, ...]:
    """The records with those that are told anew in their places."""
    return tuple(told.get(record.id, record) for record in records)


@dataclass(frozen=True, eq=False)
class Register:
    """Every public honour of a site. ``records`` are newest sources first, rows in their order."""

    records: tuple[Record, ...]
    honorees: tuple[Honoree, ...]
    catalogue: Catalogue

    @cached_property
    def honoree_of(self) -> dict[str, Honoree]:
        """Who has a page, by the id of each of their records."""
        return {record.id: honoree for honoree in self.honorees for record in honoree.records}

    @cached_property
    def by_source(self) -> dict[Source, tuple[Record, ...]]:
        """The records that an article or a document tells of, in its order."""
        groups: dict[Source, list[tuple[int, Record]]] = defaultdict(list)
        for record in self.records:
            for telling in record.tellings:
                groups[telling.source].append((telling.place, record))
        return {
            source: tuple(record for _, record in sorted(found, key=lambda pair: pair[0]))
            for source, found in groups.items()
        }

    def with_source(self, before: Source, after: Source) -> "Register":
        """The same register after an edit of a source that left its honours as they were.

        Working everything out again would take most of the time until an edit is seen.
        """
        told = {record.id: _retold(record, before, after) for record in self.by_source[before]}
        people = {id(one) for name in told if (one := self.honoree_of.get(name))}
        owners = tuple(
            replace(one, records=_put(one.records, told)) if id(one) in people else one
            for one in self.honorees
        )
        found = replace(self, records=_put(self.records, told), honorees=owners)
        others = {one.source for record in told.values() for one in record.tellings} - {after}
        rows = self.by_source | {one: _put(self.by_source[one], told) for one in others}
        rows[after] = _put(rows.pop(before), told)
        vars(found)["by_source"] = rows  # where cached_property keeps what it has worked out
        return found

    def people_of(self, source: Source) -> dict[str, str]:
        """Names that a source honours, with their addresses; not a name that two people bear.

        Nor one that somebody without a page bears as well: a pupil, one who is proposed, or who
        hands an award over. Which of them a text means, none can say. Nor one to whom the text
        gives another office.
        """
        pages = self._pages_of(source)
        known = {identity(source.honours[place], self.catalogue) for place in pages} - {None}
        bearers: dict[str, set[str]] = defaultdict(set)
        for place, honour in enumerate(source.honours):
            if place in pages or identity(honour, self.catalogue) not in known:
                bearers[canon(honour.honoree or "")].add(pages.get(place, ""))
        presenters = {canon(honour.presented_by or "") for honour in source.honours}
        texts = _texts(source)
        return {
            name: way
            for place, way in pages.items()
            if (name := source.honours[place].honoree)
            and len(bearers[canon(name)]) == 1
            and not any(f" {by}".endswith(f" {canon(name)}") for by in presenters)
            and not has_other_office(name, source.honours[place].role, texts)
        }

    def _pages_of(self, source: Source) -> dict[int, str]:
        """Addresses of who has a page, by the place of the honour in its source."""
        return {
            telling.place: honoree.address
            for record in self.by_source.get(source, ())
            if (honoree := self.honoree_of.get(record.id))
            for telling in record.tellings
            if telling.source is source
        }

    @cached_property
    def by_year(self) -> dict[int, tuple[Record, ...]]:
        """By the year of award, newest first; honours whose year nothing tells are left out."""
        groups: dict[int, list[Record]] = defaultdict(list)
        for record in self.records:
            if record.year is not None:
                groups[record.year].append(record)
        return {year: tuple(groups[year]) for year in sorted(groups, reverse=True)}

    @cached_property
    def by_award(self) -> dict[str, tuple[Record, ...]]:
        """By the id of the award, in the order of the catalogue."""
        groups: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            groups[record.award.id].append(record)
        ids = (award.id for award in self.catalogue.awards)
        return {identifier: tuple(groups[identifier]) for identifier in ids if identifier in groups}

    @cached_property
    def year_totals(self) -> "dict[int, tuple[AwardTotal, ...]]":
        """The totals of each year, newest first."""
        return {year: totals(found, self.catalogue) for year, found in self.by_year.items()}

    @cached_property
    def award_totals(self) -> "dict[str, AwardTotal]":
        """The total of each award over all years, in the order of the catalogue."""
        return {total.award.id: total for total in totals(self.records, self.catalogue)}

    @cached_property
    def by_unit(self) -> dict[str, tuple[Record, ...]]:
        """By the id of the unit: its own honours, and those of its people."""
        groups: dict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            unit = unit_of(record, self.catalogue)
            if unit is not None:
                groups[unit.id].append(record)
        return {unit: tuple(found) for unit, found in groups.items()}

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that it covers, oldest first."""
        return tuple(sorted(self.by_year))


def _texts(source: Source) -> tuple[str, ...]:
    """Paragraphs and captions."""
    body = source.body
    return (*(piece.markdown for piece in body.pieces), *(one.caption for one in body.figures))


def _retold(record: Record, before: Source, after: Source) -> Record:
    tellings = (
        replace(one, source=after) if one.source is before else one for one in record.tellings
    )
    return replace(record, tellings=tuple(tellings))


def register(
    source: Iterable[Record], catalogue: Catalogue, ledger: AddressLedger = NO_LEDGER
) -> Register:
    """The register of these records, which are in the order of their sources, oldest first."""
    found = tuple(source)
    return Register(_newest_first(found), honorees(found, catalogue, ledger), catalogue)


def unit_of(record: Record, catalogue: Catalogue) -> Unit | None:
    """The unit of the catalogue that was honoured, or that the honoured person belongs to."""
    honour = record.honour
    itself = catalogue.unit_named(honour.honoree or "") if honour.kind == "collective" else None
    return itself or catalogue.unit_named(honour.unit or "")


def totals(found: Iterable[Record], catalogue: Catalogue) -> tuple[AwardTotal, ...]:
    """One total for each award, in the order of the catalogue (highest first)."""
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in found:
        groups[record.award.id].append(record)
    return tuple(_total(groups[award.id]) for award in catalogue.awards if award.id in groups)


def is_state_level(award: Award) -> bool:
    """Awards of the State (Decree 98/2023/NĐ-CP, article 3)."""
    return award.level == "nha-nuoc" and not award.outside_law


def _newest_first(found: tuple[Record, ...]) -> tuple[Record, ...]:
    groups: dict[str, list[Record]] = defaultdict(list)
    for record in found:
        groups[record.tellings[0].source.file].append(record)
    sources = sorted(groups.values(), key=lambda group: group[0].tellings[0].source.when.instant())
    return tuple(record for group in reversed(sources) for record in group)


def _total(group: list[Record]) -> AwardTotal:
    grades = {record.honour.grade for record in group} - {None}
    counts = {
        (telling.source.file, telling.honour.id)
        for record in group
        for telling in record.tellings
        if telling.honour.count and telling.honour.id
    }
    unnamed = _unnamed(group, counts)
    numbers: dict[Kind, int] = defaultdict(int)
    for record in group:
        if record.honour.count is not None:
            numbers[record.honour.kind] += unnamed[record.id]
        elif not _is_part_of(record, counts):
            numbers[record.honour.kind] += 1
    grade = grades.pop() if len(grades) == 1 else ("cac-hang" if grades else None)
    named = sum(record.honour.honoree is not None for record in group)
    return AwardTotal(group[0].award, grade, tuple(numbers.items()), named, tuple(group))


def _is_part_of(record: Record, counts: set[tuple[str, str]]) -> bool:
    return any(
        (telling.source.file, telling.honour.part_of) in counts
        for telling in record.tellings
        if telling.honour.part_of
    )


def decided(record: Record) -> tuple[str, Kind] | None:
    """Which decision and kind of recipient: a count and the names of its decision share both."""
    decision = next((told.decision for told in record.tellings if told.decision), "")
    return (decision, record.honour.kind) if decision else None


def covers(count: Record, named: Record) -> bool:
    """Whether a count of a decision may hold a name of it: of its class, or of any if open.

    Numbers of decisions begin anew each year.
    """
    are_apart = count.year and named.year and count.year != named.year
    return not are_apart and count.honour.grade in (*_OPEN, named.honour.grade)


def _unnamed(group: list[Record], counts: set[tuple[str, str]]) -> dict[str, int]:
    """How many of each count no name stands for, by the id of its record.

    Counts of one class take their names first; what is left may be in one of several classes.
    """
    left: dict[tuple[str, Kind], list[Record]] = defaultdict(list)
    for record in group:
        of = decided(record)
        if record.honour.honoree and of and not _is_part_of(record, counts):
            left[of].append(record)
    counted = [record for record in group if record.honour.count is not None]
    found = {}
    for record in sorted(counted, key=lambda record: record.honour.grade in _OPEN):
        number, of = record.honour.count or 0, decided(record)
        names = left.get(of, []) if of else []
        taken = [name for name in names if covers(record, name)][:number]
        if of and taken:
            gone = set(taken)
            left[of] = [name for name in names if name not in gone]
        found[record.id] = number - len(taken)
    return found
