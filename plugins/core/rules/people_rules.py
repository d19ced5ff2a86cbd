"""Rules over all honours together: who may be one person, and what may be one honour told twice.

Nothing is joined by a guess. Each case is said once, at its later place, and is silent when both
sides carry an ``id``: the same one joins them, two different ones keep them apart.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from plugins.core.address_ledger import NO_LEDGER, AddressLedger
from plugins.core.article import Article
from plugins.core.catalogue import Catalogue, Unit
from plugins.core.entry import Entries, Entry
from plugins.core.honoree import Honoree, honorees
from plugins.core.honour import Honour
from plugins.core.honour_words import recipient, role_and_unit
from plugins.core.names import canon, fold
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.record import Record, records
from plugins.core.removal import Removal
from plugins.core.rules.address_rules import of_addresses
from plugins.core.rules.one_source_rules import of_apart, of_joined
from plugins.core.rules.total_rules import of_totals
from plugins.core.rules.undone_rules import Voice, of_undone
from plugins.core.telling import Source, Telling, decision_number

AnyEntry = Entry[Article] | Entry[Document]
Kept = TypeVar("Kept", Article, Document)

_MANY = 20  # of one name are told one by one; more than that would be noise
_JOIN = "một người thì ghi cùng một «id», hai người thì ghi hai «id» khác nhau"


def of_people(
    entries: Entries,
    catalogue: Catalogue,
    removals: tuple[Removal, ...] = (),
    ledger: AddressLedger = NO_LEDGER,
) -> Iterator[Problem]:
    """Over everything that is not withdrawn, published or not."""
    places: dict[Source, AnyEntry] = {}
    places.update({entry.value: entry for entry in entries.articles})
    places.update({entry.value: entry for entry in entries.documents})
    found = _records(entries, catalogue)
    people = honorees(found, catalogue, ledger)
    judge = _Judge(catalogue, places)
    twice = dict(judge.told_twice(found))
    yield from twice.values()
    yield from judge.same_names(people, twice)
    yield from of_joined(people, judge.warning, judge.where)
    yield from of_apart(people, catalogue, judge.warning, judge.where)
    yield from of_totals(found, judge.warning, judge.where)

    def with_withdrawn() -> tuple[Record, ...]:
        return _records(entries, catalogue, withdrawn=True)

    voice = Voice(judge.problem, judge.warning)
    yield from of_undone(found, places, removals, with_withdrawn, voice)
    yield from of_addresses(ledger, people, lambda: honorees(with_withdrawn(), catalogue, ledger))


def _records(
    entries: Entries, catalogue: Catalogue, *, withdrawn: bool = False
) -> tuple[Record, ...]:
    articles = (entry.value for entry in entries.articles)
    documents = (entry.value for entry in entries.documents)
    return records(
        _usable(articles, catalogue, withdrawn=withdrawn),
        _usable(documents, catalogue, withdrawn=withdrawn),
        catalogue,
    )


def _usable(values: Iterable[Kept], catalogue: Catalogue, *, withdrawn: bool) -> list[Kept]:
    """Not those that are gone or that name unknown awards, which is said elsewhere."""
    return [
        value
        for value in values
        if (withdrawn or value.fields.status != "withdrawn")
        and all(honour.award in catalogue.award for honour in value.honours)
    ]


@dataclass(frozen=True, eq=False)
class _Judge:
    """What is likely, and where it is said."""

    catalogue: Catalogue
    places: Mapping[Source, AnyEntry]

    def problem(self, told: Telling, rule: str, message: str, hint: str) -> Problem:
        """An error at the name of a row."""
        return self.places[told.source].problem(_path(told), rule, message, hint)

    def warning(self, told: Telling, rule: str, message: str, hint: str) -> Problem:
        """A warning at the name of a row."""
        return self.places[told.source].warning(_path(told), rule, message, hint)

    def where(self, told: Telling) -> str:
        """File and line of a row."""
        entry = self.places[told.source]
        return f"{entry.source.name}:{entry.header.line(*_path(told))}"

    def told_twice(self, found: Iterable[Record]) -> Iterator[tuple[Record, Problem]]:
        """Records that look the same and were not joined: totals would count both."""
        groups: dict[tuple[object, ...], list[Record]] = defaultdict(list)
        for record in found:
            honour = record.honour
            who = canon(honour.honoree).casefold() if honour.honoree else honour.count
            groups[honour.kind, who, honour.award].append(record)
        for group in groups.values():
            for index, record in enumerate(group[1:_MANY], start=1):
                same = next((o for o in group[:index] if self._may_be_one(o, record)), None)
                if same:
                    yield record, self._twice(record, same)

    def same_names(self, found: Iterable[Honoree], told: Container[Record]) -> Iterator[Problem]:
        """People of one name: likely one, where unit or role allow it; else likely homonyms."""
        groups: dict[tuple[str, str], list[Honoree]] = defaultdict(list)
        for honoree in found:
            if honoree.is_homonym and honoree.records[0] not in told:
                groups[honoree.kind, canon(honoree.name).casefold()].append(honoree)
        for group in groups.values():
            is_said = False  # homonyms are told once a name
            for index, honoree in enumerate(group[1:_MANY], start=1):
                others = [o for o in group[:index] if not _are_decided(o, honoree)]
                near = [o for o in others if self._may_be_same(o.honour, honoree.honour)]
                if near:
                    yield self._likely_same(honoree, near[0])
                elif others and not is_said:
                    is_said = True
                    yield self._likely_other(honoree, others[0])

    def _may_be_one(self, first: Record, second: Record) -> bool:
        one, other = first.honour, second.honour
        sources = {told.source for told in first.tellings}
        if any(told.source in sources for told in second.tellings):
            return False
        numbers = {decision_number(told) for told in (*first.tellings, *second.tellings)} - {""}
        if len(numbers) > 1 or (one.id and other.id) or not _are_classes_alike(one, other):
            return False
        if one.count is not None and (first.year is None or one.unit != other.unit):
            return False
        years = {first.year, second.year}
        if one.honoree is not None:
            years -= {None}  # the same honour, told with and without its date
        return len(years) <= 1 and self._may_be_same(one, other)

    def _may_be_same(self, one: Honour, other: Honour) -> bool:
        """Whether units and roles allow two honours to be one person's."""
        if not one.unit or not other.unit or canon(one.unit) == canon(other.unit):
            return True
        first, second = (self.catalogue.unit_named(honour.unit or "") for honour in (one, other))
        if first is None or second is None:
            return False
        heirs = {unit.successor.unit for unit in (first, second) if unit.successor}
        if first.id == second.id or {first.id, second.id} & heirs:
            return True
        return _names(second, one.role) or _names(first, other.role)

    def _twice(self, record: Record, same: Record) -> Problem:
        told = record.tellings[0]
        what = f"{recipient(record.honour)}, {record.award.name}"
        message = f"«{what}» đã có ở «{same.tellings[0].source.file}» nhưng chưa gộp làm một"
        hint = "nếu là một lần khen thưởng, hãy ghi cùng «decision» hoặc cùng «award_year», «unit»"
        hint += "; nếu không, hãy ghi hai «id» khác nhau"
        return self.warning(told, "same-honour", message, hint)

    def _likely_same(self, honoree: Honoree, other: Honoree) -> Problem:
        told = honoree.records[0].tellings[0]
        message = f"«{honoree.name}» có thể là người đã có ở {self._where(other)}"
        return self.warning(told, "likely-same", message, _JOIN)

    def _likely_other(self, honoree: Honoree, other: Honoree) -> Problem:
        told = honoree.records[0].tellings[0]
        message = f"«{honoree.name}» trùng tên với người ở {self._where(other)}"
        return self.warning(told, "likely-homonym", message, _JOIN)

    def _where(self, honoree: Honoree) -> str:
        known = role_and_unit(honoree.honour, self.catalogue)
        file = honoree.records[0].tellings[0].source.file
        return f"«{file}» ({known})" if known else f"«{file}»"


def _are_classes_alike(one: Honour, other: Honour) -> bool:
    """The same class, or one that is not told."""
    return one.grade == other.grade or bool({one.grade, other.grade} & {None, "cac-hang"})


def _path(told: Telling) -> tuple[str | int, ...]:
    return ("honours", told.place, "honoree" if told.honour.honoree else "count")


def _names(unit: Unit, role: str | None) -> bool:
    """Whether a role names the unit of the other honour."""
    told = fold(role or "")
    return any(fold(name) in told for name in unit.names)


def _are_decided(one: Honoree, other: Honoree) -> bool:
    """Whether the editor kept them apart, or one source names both."""
    sources = {told.source for record in one.records for told in record.tellings}
    if any(told.source in sources for record in other.records for told in record.tellings):
        return True
    return all(record.honour.id for record in (*one.records, *other.records))
