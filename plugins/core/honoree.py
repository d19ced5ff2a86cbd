"""Who was honoured: records of one person, collective or household together, each at its address.

People are joined only where ``record.identity`` says so, and never where one decision names them
in two rows. Homonyms stand apart, with a line that tells them apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from plugins.core import addresses
from plugins.core.catalogue import Catalogue
from plugins.core.honour import Honour, Kind
from plugins.core.names import canon, slugify
from plugins.core.record import Identity, Record, identity


@dataclass(frozen=True, eq=False)
class Honoree:
    """Somebody who was honoured, with all honours in the order of their sources."""

    slug: str
    records: tuple[Record, ...]
    is_homonym: bool  # others have the same name

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


def honorees(records: Iterable[Record], catalogue: Catalogue) -> tuple[Honoree, ...]:
    """Everybody who may have a page, in the order of their first honour."""
    groups = _groups([record for record in records if record.may_have_page], catalogue)
    names = Counter(_name(group[0].honour) for group in groups)
    taken: set[str] = set()
    found = []
    for group in groups:
        slug = _slug(group[0].honour, catalogue, taken)
        taken.add(slug)
        found.append(Honoree(slug, tuple(group), names[_name(group[0].honour)] > 1))
    return tuple(found)


def _groups(records: list[Record], catalogue: Catalogue) -> list[list[Record]]:
    identities = [identity(record.honour, catalogue) for record in records]
    apart = _never_one(zip(records, identities, strict=True))
    groups: dict[object, list[Record]] = defaultdict(list)
    for record, who in zip(records, identities, strict=True):
        key = record.id if who is None or who in apart else who
        groups[key].append(record)
    return list(groups.values())


def _never_one(pairs: Iterable[tuple[Record, Identity | None]]) -> set[Identity]:
    """Names with units that one decision has twice: no later row can tell which of the two it is.

    An id is the editor's own word that they are one.
    """
    rows: Counter[tuple[Identity, str]] = Counter()
    for record, who in pairs:
        decision = record.tellings[0].decision
        if who is not None and who[0] == "person" and decision:
            rows[who, decision] += 1
    return {who for (who, _), number in rows.items() if number > 1}


def _name(honour: Honour) -> tuple[str, str]:
    return honour.kind, canon(honour.honoree or "").casefold()


def _slug(honour: Honour, catalogue: Catalogue, taken: set[str]) -> str:
    """The first to have a name keeps it plain; later homonyms get their unit, then a number."""
    name = slugify(honour.honoree or "") or honour.kind
    if name not in taken:
        return name
    unit = catalogue.unit_named(honour.unit or "")
    place = slugify(unit.short_name or unit.name if unit else honour.unit or "")
    base = f"{name}-{place}" if place else name
    if base not in taken:
        return base
    number = 2
    while f"{base}-{number}" in taken:
        number += 1
    return f"{base}-{number}"
