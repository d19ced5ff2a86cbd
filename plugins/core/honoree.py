"""Who was honoured: records of one person, collective or household together, each at its address.

People are joined only where ``record.identity`` says so, and never where one decision names them
in two rows, or an article without decision in two roles. Homonyms stand apart, with a line that
tells them apart. A published address stays with its holder (``address_ledger``); others are worked
out in the order of first honours.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations, count

from plugins.core import addresses
from plugins.core.address_ledger import NO_LEDGER, AddressLedger
from plugins.core.catalogue import Catalogue
from plugins.core.holding import Somebody, held
from plugins.core.honour import Honour, Kind
from plugins.core.names import canon, fold, slugify
from plugins.core.record import Identity, Record, identity


@dataclass(frozen=True, eq=False)
class Honoree(Somebody):
    """Somebody who was honoured, with all honours in the order of their sources."""

    slug: str
    is_homonym: bool  # others have the same name
    former_slugs: tuple[str, ...] = ()  # published addresses that lead here

    @property
    def honour(self) -> Honour:
        """The first honour: names stay as awarded."""
        return self.records[0].honour

    @property
    def name(self) -> str:
        """The name as first awarded."""
        return self.honour.honoree or ""

    @property
    def kind(self) -> Kind:
        """Person, collective or household."""
        return self.honour.kind

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All names under which honours were awarded, the first one first."""
        known = {canon(r.honour.honoree or ""): r.honour.honoree or "" for r in self.records[::-1]}
        return tuple(dict.fromkeys((self.name, *reversed(known.values()))))

    @property
    def address(self) -> str:
        """The permanent address."""
        return addresses.honoree(self.slug)


def honorees(
    records: Iterable[Record], catalogue: Catalogue, ledger: AddressLedger = NO_LEDGER
) -> tuple[Honoree, ...]:
    """Everybody who may have a page, in the order of their first honour."""
    people = _people([record for record in records if record.may_have_page], catalogue)
    names = Counter(_name(one.records[0].honour) for one in people)
    slugs = _slugs(people, catalogue, ledger)
    former = _former(slugs, ledger)
    return tuple(
        Honoree(
            records=one.records,
            identity=one.identity,
            slug=own[0],
            is_homonym=names[_name(one.records[0].honour)] > 1,
            former_slugs=(*own[1:], *former.get(own[0], ())),
        )
        for one, own in zip(people, slugs, strict=True)
    )


def _people(records: list[Record], catalogue: Catalogue) -> list[Somebody]:
    identities = [identity(record.honour, catalogue) for record in records]
    apart = _never_one(zip(records, identities, strict=True))
    groups: dict[Identity | str, list[Record]] = defaultdict(list)
    for record, who in zip(records, identities, strict=True):
        groups[record.id if who is None or who in apart else who].append(record)
    return [
        Somebody(tuple(group), None if isinstance(key, str) else key)
        for key, group in groups.items()
    ]


def _slugs(
    people: list[Somebody], catalogue: Catalogue, ledger: AddressLedger
) -> list[tuple[str, ...]]:
    """The address of each, then published ones that became theirs as well."""
    found: list[tuple[str, ...]] = [()] * len(people)
    for slug, place in held(people, ledger).items():
        found[place] = (*found[place], slug)
    taken: set[str] = set()
    for place, one in enumerate(people):
        if not found[place]:
            slug = _new_slug(one.records[0].honour, catalogue, taken, ledger)
            taken.add(slug)
            found[place] = (slug,)
    return found


def _former(slugs: list[tuple[str, ...]], ledger: AddressLedger) -> dict[str, list[str]]:
    """Addresses of nobody that the ledger leads to somebody's, by that address."""
    if not ledger.leads:
        return {}
    own = {slug: some[0] for some in slugs for slug in some}
    found: dict[str, list[str]] = defaultdict(list)
    for slug, target in ledger.leads.items():
        if slug not in own and target in own:
            found[own[target]].append(slug)
    return found


def _never_one(pairs: Iterable[tuple[Record, Identity | None]]) -> set[Identity]:
    """Names with units that one decision has twice, or one article without decision in two roles.

    No later row can tell which of the two it is. An id is the editor's own word that they are one.
    """
    rows: Counter[tuple[Identity, str]] = Counter()
    roles: dict[tuple[Identity, str], list[str]] = defaultdict(list)
    for record, who in pairs:
        if who is None or who[0] != "person":
            continue
        first = record.tellings[0]
        if first.decision:
            rows[who, first.decision] += 1
        elif first.honour.role:
            roles[who, first.source.file].append(fold(first.honour.role))
    twice = {who for (who, _), number in rows.items() if number > 1}
    return twice | {who for (who, _), told in roles.items() if _differ(told)}


def _differ(roles: list[str]) -> bool:
    """Whether two of them differ; the short form of a role is the same one."""
    return any(a not in b and b not in a for a, b in combinations(dict.fromkeys(roles), 2))


def _name(honour: Honour) -> tuple[str, str]:
    return honour.kind, canon(honour.honoree or "").casefold()


def _new_slug(honour: Honour, catalogue: Catalogue, taken: set[str], ledger: AddressLedger) -> str:
    """The first to have a name keeps it plain; later homonyms get their unit, then a number."""
    name = slugify(honour.honoree or "") or honour.kind
    if name not in taken and not ledger.is_taken(name):
        return name
    unit = catalogue.unit_named(honour.unit or "")
    place = slugify(unit.short_name or unit.name if unit else honour.unit or "")
    base = f"{name}-{place}" if place else name
    numbered = (f"{base}-{number}" for number in count(2))
    wanted = chain((base,), numbered)
    return next(slug for slug in wanted if slug not in taken and not ledger.is_taken(slug))
