"""Honours of all sources as records: each honour once, with every place that tells of it.

What a decision's own document lists lives there once; articles that tell of the same honour are
joined to it. Two tellings are one honour only where the recipient is the same (by ``id``, by name
and unit, or by name inside one decision) and award, class and the year or decision are.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from plugins.core.article import Article
from plugins.core.catalogue import Award, Catalogue
from plugins.core.honour import Decision, Honour
from plugins.core.names import canon
from plugins.core.paper import Document
from plugins.core.pupil import is_pupil
from plugins.core.telling import Source, Telling, fold_number, ids_of, row_key

Identity: TypeAlias = tuple[str, ...]
_Label: TypeAlias = Callable[[Honour], str | None]
Removed: TypeAlias = Mapping[str, frozenset[str]]  # ids of honours taken out, with their row keys

_PARTY_BADGE = "huy-hieu-dang"


@dataclass(frozen=True, eq=False)
class Record:
    """One honour. The first telling is the decision's own where there is one, else the oldest."""

    id: str
    award: Award
    tellings: tuple[Telling, ...]
    other_ids: tuple[str, ...] = ()  # what it was called before an earlier source told of it
    shared_year: int | None = None  # of a count by its named members, and of these by their count

    @property
    def honour(self) -> Honour:
        """As the first source tells it."""
        return self.tellings[0].honour

    @cached_property
    def year(self) -> int | None:
        """The year of award; None where no source tells it."""
        told = next((telling.year for telling in self.tellings if telling.year), None)
        return told or self.shared_year

    @cached_property
    def document(self) -> Document | None:
        """The decision, where it is a document of this portal."""
        return next((telling.document for telling in self.tellings if telling.document), None)

    @cached_property
    def articles(self) -> tuple[tuple[Article, Telling], ...]:
        """The articles that tell of it, oldest first, with what each says."""
        return tuple(
            (told.source, told) for told in self.tellings if isinstance(told.source, Article)
        )

    @property
    def may_have_page(self) -> bool:
        """Whether its recipient may have a page: a name, and not a pupil's (notes on Law 91/2025).

        Children are named where the news named them, and nowhere else.
        """
        return self.honour.honoree is not None and not is_pupil(self.honour)


def records(
    articles: Sequence[Article],
    documents: Sequence[Document],
    catalogue: Catalogue,
    removed: Removed = MappingProxyType({}),
) -> tuple[Record, ...]:
    """Every honour that may stand in the index, in the order of sources, oldest first.

    What is ``removed`` is out by its id; where no honour has that id any more, by its rows.
    """
    by_number = _by_number(documents)
    sources: tuple[Source, ...] = (*documents, *articles)
    tellings = [
        Telling(source, place, honour, _document(honour, source, by_number))
        for source in sources
        for place, honour in enumerate(source.honours)
        if honour.status != "proposed" and honour.award != _PARTY_BADGE
    ]
    tellings.sort(key=lambda told: told.source.when.instant())
    ids = ids_of(tellings)
    groups = (group for group in _grouped(tellings, catalogue) if _is_open(group))
    found = _with_years([_record(group, catalogue, ids) for group in groups])
    if not removed:
        return tuple(found)
    rows = _loose(removed, ids.values())
    return tuple(one for one in found if not _is_removed(one, removed, rows))


def _with_years(found: list[Record]) -> list[Record]:
    """A count and its named members (``part_of``) have one year, whichever of them tells it."""
    found = _shared(found, _of_members, _of_count)
    return _shared(found, _of_count, _of_members)


def _of_members(honour: Honour) -> str | None:
    return honour.part_of


def _of_count(honour: Honour) -> str | None:
    return honour.id if honour.count is not None else None


def _shared(found: list[Record], giving: _Label, taking: _Label) -> list[Record]:
    """Those without a year take the one that all on the other side agree on."""
    years: dict[tuple[str, str], set[int]] = defaultdict(set)
    for record in found:
        for key in _keys(record, giving) if record.year else ():
            years[key].add(record.year or 0)
    return [_with_year(record, years, taking) for record in found] if years else found


def _with_year(record: Record, years: Mapping[tuple[str, str], set[int]], taking: _Label) -> Record:
    if record.year:
        return record
    known = {year for key in _keys(record, taking) for year in years.get(key, ())}
    return replace(record, shared_year=known.pop()) if len(known) == 1 else record


def _keys(record: Record, label: _Label) -> list[tuple[str, str]]:
    """What a count and its members have in common, in each source that tells of them."""
    told = ((told.source.file, label(told.honour)) for told in record.tellings)
    return [(file, name) for file, name in told if name]


def _loose(removed: Removed, known: Collection[str]) -> frozenset[str]:
    """Rows of removals whose honours were edited since and have other ids."""
    lost = removed.keys() - set(known)
    return frozenset(row for identifier in lost for row in removed[identifier])


def _is_removed(record: Record, removed: Removed, rows: frozenset[str]) -> bool:
    if not removed.keys().isdisjoint((record.id, *record.other_ids)):
        return True
    return bool(rows) and not rows.isdisjoint(row_key(told) for told in record.tellings)


def _is_open(group: Iterable[Telling]) -> bool:
    """Whether every telling may be public: one withheld, or one of a revocation, decides."""
    return all(is_public(told.honour) for told in group)


def is_public(honour: Honour) -> bool:
    """Whether an honour may enter the index: awarded, public, and no matter of a party member.

    A proposal or a revoked award is no honour. Party badges tell political views, which are
    sensitive personal data (Law 91/2025/QH15).
    """
    return honour.is_awarded and honour.visibility == "public" and honour.award != _PARTY_BADGE


def identity(honour: Honour, catalogue: Catalogue) -> Identity | None:
    """Who it is, as far as that can be known: two equal ones are the same; None is never another.

    A name alone never joins people; a collective of the catalogue is known by its name.
    """
    if honour.honoree is None:
        return None
    if honour.id is not None:
        return ("id", honour.id)
    name = canon(honour.honoree).casefold()
    itself = catalogue.unit_named(honour.honoree) if honour.kind == "collective" else None
    if itself is not None:
        return ("unit", itself.id)
    if honour.unit is None:
        return None
    unit = catalogue.unit_named(honour.unit)
    return (honour.kind, name, unit.id if unit else canon(honour.unit).casefold())


def _by_number(documents: Iterable[Document]) -> dict[str, Document]:
    """Documents by key and by number with date."""
    found = {}
    for document in documents:
        found[document.key] = document
        if document.fields.number:
            number = fold_number(document.fields.number)
            found[f"{number} {document.fields.issue_date}"] = document
    return found


def _document(honour: Honour, source: Source, known: dict[str, Document]) -> Document | None:
    if isinstance(source, Document):
        return source
    decision = honour.decision
    if isinstance(decision, Decision):
        return known.get(f"{fold_number(decision.number)} {decision.date}")
    return known.get(decision or "")


def _grouped(tellings: list[Telling], catalogue: Catalogue) -> list[list[Telling]]:
    """Tellings of one honour together, in the order of the first."""
    groups: dict[object, list[Telling]] = defaultdict(list)
    keys = {told: _event(told, catalogue) for told in tellings}
    rows = Counter((key, id(told.source)) for told, key in keys.items() if key is not None)
    doubtful = {key for (key, _), count in rows.items() if count > 1}
    for told, key in keys.items():
        # Two rows of one source are two honours; which of them another source means, none can say.
        is_sure = key is not None and key not in doubtful
        groups[key if is_sure else id(told)].append(told)
    return [_first_the_decision(group) for group in groups.values()]


def _event(told: Telling, catalogue: Catalogue) -> tuple[object, ...] | None:
    """What makes two tellings one honour; None where nothing can."""
    honour = told.honour
    when = f"{told.decision} {told.year or ''}" if told.decision else told.year
    what = (honour.award, honour.grade, when)  # numbers of decisions begin anew each year
    if honour.count is not None:
        return ("count", honour.kind, honour.count, *what) if told.decision else None
    who = identity(honour, catalogue)
    if told.decision:
        return (who or (honour.kind, canon(honour.honoree or "").casefold()), *what)
    return (who, *what) if who and told.year else None


def _first_the_decision(group: list[Telling]) -> list[Telling]:
    return sorted(group, key=lambda told: not isinstance(told.source, Document))


def _record(group: list[Telling], catalogue: Catalogue, ids: dict[Telling, str]) -> Record:
    first, *others = (ids[told] for told in group)
    return Record(first, catalogue.award[group[0].honour.award], tuple(group), tuple(others))
