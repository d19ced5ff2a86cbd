"""Proposals as entries of an article's ``honours``, without what the article has already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from plugins.core.catalogue import Award, Catalogue
from plugins.core.frontmatter import Value
from plugins.core.names import canon
from plugins.core.rules.award_rules import sign_of
from plugins.core.suggest.finding import Event, Honoree
from plugins.core.suggest.quantities import Kind
from plugins.tools.suggest.doubts import may_delegate

Scalar: TypeAlias = str | int | bool | None
Entry: TypeAlias = Mapping[str, "Scalar | Mapping[str, str]"]

_WORDS = {"person": "ca-nhan", "collective": "tap-the", "household": "ho-gia-dinh"}


@dataclass(frozen=True)
class Header:
    """The honours that an article has: nothing is written twice."""

    honours: tuple[Mapping[str, Value], ...]

    def has(self, entry: Entry) -> bool:
        """Whether the article has this honour, or has named as many as a count says."""
        like = self.like(entry)
        if "count" in entry:
            is_told = any(str(one.get("count")) == str(entry["count"]) for one in like)
            return is_told or self.named_like(entry) >= int(str(entry["count"]))
        return any(_key(one.get("honoree")) == _key(entry["honoree"]) for one in like)

    def like(self, entry: Entry) -> list[Mapping[str, Value]]:
        """Honours of that award for that kind of recipient; a class left out may be any."""
        return [one for one in self.honours if _is_like(one, entry)]

    def named_like(self, entry: Entry) -> int:
        """How many are named who may be among those whom an entry counts."""
        return sum(1 for one in self.like(entry) if one.get("honoree"))

    def count_id(self, entry: Entry) -> str | None:
        """The id of the one count that names of that award and kind belong to."""
        ids = [str(one["id"]) for one in self.like(entry) if one.get("count") and one.get("id")]
        return ids[0] if len(ids) == 1 else None

    @property
    def ids(self) -> frozenset[str]:
        """Ids that are taken."""
        return frozenset(str(one["id"]) for one in self.honours if one.get("id"))


def header_of(values: Mapping[str, Value]) -> Header:
    """The honours of a parsed header."""
    honours = values.get("honours")
    rows = honours if isinstance(honours, list) else []
    return Header(tuple(one for one in rows if isinstance(one, dict)))


@dataclass(frozen=True)
class Proposal:
    """An event with what the catalogue knows of it."""

    event: Event
    catalogue: Catalogue

    @property
    def award(self) -> Award:
        """The award, as the catalogue has it."""
        return self.catalogue.award[self.event.award]

    def entries(self, header: Header) -> tuple[Entry, ...]:
        """One entry for each name, and one for each count that says more than the names."""
        found: list[Entry] = []
        for kind in dict.fromkeys([*(o.kind for o in self.event.honorees), *self.event.counts]):
            named = [one for one in self.event.honorees if one.kind == kind]
            number = self.event.counts.get(kind)
            counted = {**self._common(kind), "count": number, **self._told()}
            label = header.count_id(counted)
            if label is None and number is not None and number > len(named):
                label = _label(self.award, kind, header.ids)
                found.append(counted | {"id": label})
            found += [self._named(one, label) for one in named]
        return tuple(one for one in found if not header.has(one))

    def _common(self, kind: Kind) -> dict[str, Scalar | Mapping[str, str]]:
        classes = {*self.award.classes, "cac-hang"} if self.award.classes else set()
        grade = self.event.grade if self.event.grade in classes else None
        return {"award": self.award.id, **({"class": grade} if grade else {}), "kind": kind}

    def _named(self, one: Honoree, label: str | None) -> Entry:
        parts = {"honorific": one.honorific, "role": one.role, "unit": self._unit(one)}
        known = {key: value for key, value in parts.items() if value}
        entry = {**self._common(one.kind), "honoree": one.name, **known, **self._told()}
        return entry | ({"part_of": label} if label else {})

    def _unit(self, one: Honoree) -> str | None:
        """The id of the unit where the catalogue knows it, else its name as published."""
        own = one.name if one.kind == "collective" else ""
        known = self.catalogue.unit_named(one.unit or own)
        return known.id if known else one.unit

    @property
    def _is_delegated(self) -> bool:
        return may_delegate(self.event, self.award, self.catalogue)

    def _told(self) -> dict[str, Scalar | Mapping[str, str]]:
        """What every entry of an event says besides who and what."""
        event = self.event
        told: dict[str, Scalar | Mapping[str, str]] = {}
        is_awarded = event.status == "awarded"
        if is_awarded and event.presenter:
            told["presented_by"] = event.presenter.name
        if is_awarded and event.on_behalf_of and self._is_delegated:
            told["on_behalf_of"] = event.on_behalf_of
        if is_awarded and event.received_by:
            told["received_by"] = event.received_by
        told |= {"award_year": event.award_year, "basis": "article"}
        if event.decision and sign_of(event.decision):
            told["decision"] = {"number": event.decision}
        if event.status != "awarded":
            told["status"] = event.status
        return told | ({"posthumous": True} if event.posthumous else {})


def _label(award: Award, kind: Kind, taken: Iterable[str]) -> str:
    """An id for a count that is not in use in the article."""
    base = f"{award.id}-{_WORDS[kind]}"
    names = [base, *(f"{base}-{number}" for number in range(2, len(list(taken)) + 3))]
    return next(name for name in names if name not in set(taken))


def _is_like(one: Mapping[str, Value], entry: Entry) -> bool:
    if one.get("award") != entry["award"] or one.get("kind") != entry["kind"]:
        return False
    if (one.get("status") or "awarded") != entry.get("status", "awarded"):
        return False
    return entry.get("class") is None or one.get("class") == entry["class"]


def _key(name: object) -> str:
    return canon(str(name or "")).casefold()
