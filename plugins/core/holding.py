"""Who holds which published address today.

A holder is known again by keys, each a digest: the ids of records (permanent in the open data),
the identity by which people are joined, and what a row tells beside unit and role. They are asked
in this order, so that an address stays with its holder when a unit, a role or an ``id`` is edited.
What no key tells is not guessed: ``check`` asks the editor.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.core.address_ledger import AddressLedger
from plugins.core.record import Identity, Record, Removed
from plugins.core.telling import row_key

PREFIX = "k-"  # or spreadsheets would read some digests as numbers


@dataclass(frozen=True, eq=False)
class Somebody:
    """The records of one recipient, and the identity that joined them, where one did."""

    records: tuple[Record, ...]
    identity: Identity | None


def held(people: Sequence[Somebody], ledger: AddressLedger) -> dict[str, int]:
    """Published addresses with the place of their holder among ``people``, in the ledger's order.

    An address that nobody holds any more is not among them.
    """
    found: dict[str, int] = {}
    for ask in (_by_record, _by_identity, _by_row):
        left = [slug for slug in ledger.keys if slug not in found]
        if not left:
            break
        found |= ask(people, left, ledger, set(found.values()))
    return {slug: found[slug] for slug in ledger.keys if slug in found}


def new_keys(somebody: Somebody, known: Iterable[str]) -> tuple[str, ...]:
    """What the ledger should learn of a holder of whom it has ``known``."""
    has = set(known)
    first = somebody.records[0]
    keys = []
    if has.isdisjoint(key for record in somebody.records for key in _record_keys(record)):
        keys += [f"{PREFIX}{first.id}", *_row_keys(first)[:1]]
    if somebody.identity is not None:
        keys.append(_identity_key(somebody.identity))
    return tuple(key for key in keys if key not in has)


def by_record(people: Sequence[Somebody]) -> dict[str, int]:
    """The place of each among ``people``, by the keys of their records."""
    return {
        key: place
        for place, somebody in enumerate(people)
        for record in somebody.records
        for key in _record_keys(record)
    }


def keys_of_removed(removed: Removed) -> frozenset[str]:
    """The keys of honours that were taken out; not those of rows, which namesakes may share."""
    return frozenset(f"{PREFIX}{identifier}" for identifier in removed)


def _by_record(
    people: Sequence[Somebody], left: Iterable[str], ledger: AddressLedger, _held: set[int]
) -> dict[str, int]:
    return _first_known(left, ledger, by_record(people))


def _by_identity(
    people: Sequence[Somebody], left: Iterable[str], ledger: AddressLedger, _held: set[int]
) -> dict[str, int]:
    owner = {
        _identity_key(somebody.identity): place
        for place, somebody in enumerate(people)
        if somebody.identity is not None
    }
    return _first_known(left, ledger, owner)


def _by_row(
    people: Sequence[Somebody], left: Sequence[str], ledger: AddressLedger, held: set[int]
) -> dict[str, int]:
    """Only between addresses and people that are both left over, and one of each.

    Namesakes of one source share the key of their rows: one that is gone is not the other.
    """
    left_people = [place for place in range(len(people)) if place not in held]
    owners = _unique(
        (key, place)
        for place in left_people
        for key in {key for record in people[place].records for key in _row_keys(record)}
    )
    times = Counter(key for slug in left for key in set(ledger.keys[slug].split()))
    sure = {key: place for key, place in owners.items() if times[key] == 1}
    return _first_known(left, ledger, sure)


def _first_known(
    left: Iterable[str], ledger: AddressLedger, owner: dict[str, int]
) -> dict[str, int]:
    asked = (
        (slug, next(filter(owner.__contains__, ledger.keys[slug].split()), "")) for slug in left
    )
    return {slug: owner[key] for slug, key in asked if key}


def _unique(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found = list(pairs)
    times = Counter(key for key, _ in found)
    return {key: place for key, place in found if times[key] == 1}


def _record_keys(record: Record) -> Iterator[str]:
    yield f"{PREFIX}{record.id}"
    for identifier in record.other_ids:
        yield f"{PREFIX}{identifier}"


def _row_keys(record: Record) -> list[str]:
    return [f"{PREFIX}{row_key(telling)}" for telling in record.tellings]


def _identity_key(identity: Identity) -> str:
    text = repr(identity).encode()
    return PREFIX + hashlib.blake2b(text, digest_size=6, person=b"identity").hexdigest()
