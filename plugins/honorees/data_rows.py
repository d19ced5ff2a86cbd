"""The rows of the open data: one for each record of the register, and nothing that may not leave.

Birth dates, ethnicity, home addresses and Party badges are in no field of an honour; who received
a posthumous award in its holder's place is left out as well. Pupils are named in their article
only: here their award stays, without name, role and unit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plugins.core.honour import Decision, Honour
from plugins.core.pupil import is_pupil
from plugins.core.record import Record
from plugins.core.removal import PREFIX
from plugins.core.site import Site

Value = TypeVar("Value")


@dataclass(frozen=True)
class DataRow:
    """One honour; ``data_columns`` says what each field means. None is what nothing tells."""

    record_id: str
    former_ids: tuple[str, ...]
    award_id: str
    award: str
    class_: str | None
    kind: str
    honoree_id: str | None
    honoree: str | None
    honorific: str | None
    role: str | None
    unit_id: str | None
    unit: str | None
    count: int | None
    part_of: str | None
    name_left_out: bool
    award_year: int | None
    basis: str
    decision_number: str | None
    decision_date: date | None
    decision_url: str | None
    posthumous: bool
    achievement: str | None
    ceremony_date: date | None
    presented_by: str | None
    on_behalf_of: str | None
    articles: tuple[str, ...]


def rows(site: Site) -> Iterator[DataRow]:
    """Every public record, newest sources first, as pages have them."""
    counts: dict[tuple[str, str | None], str] = {
        (told.source.file, told.honour.id): record.id
        for record in site.register.records
        for told in record.tellings
        if told.honour.count and told.honour.id
    }
    for record in site.register.records:
        yield _row(site, record, counts)


def _row(site: Site, record: Record, counts: dict[tuple[str, str | None], str]) -> DataRow:
    honour, url = record.honour, site.portal.url
    is_hidden = is_pupil(honour)
    page = site.register.honoree_of.get(record.id)
    unit = None if is_hidden else site.catalogue.unit_named(honour.unit or "")
    whole = (counts.get((t.source.file, t.honour.part_of)) for t in record.tellings)
    part_of = next((found for found in whole if found), None)
    number, day = _decision(record)
    is_decided = any(told.honour.basis == "decision" for told in record.tellings)
    return DataRow(
        record_id=PREFIX + record.id,
        former_ids=tuple(PREFIX + other for other in record.other_ids),
        award_id=record.award.id,
        award=record.award.name,
        class_=honour.grade,
        kind=honour.kind,
        honoree_id=page.slug if page else None,
        honoree=None if is_hidden else honour.honoree,
        honorific=None if is_hidden else honour.honorific,
        role=None if is_hidden else honour.role,
        unit_id=unit.id if unit else None,
        unit=None if is_hidden else unit.name if unit else honour.unit,
        count=honour.count,
        part_of=PREFIX + part_of if part_of else None,
        name_left_out=is_hidden,
        award_year=record.year,
        basis="decision" if is_decided else "article",
        decision_number=number,
        decision_date=day,
        decision_url=url + record.document.address if record.document else None,
        posthumous=honour.posthumous,
        achievement=None if is_hidden else _first(t.honour.achievement for t in record.tellings),
        ceremony_date=_first(t.honour.ceremony_date for t in record.tellings),
        presented_by=_first(t.honour.presented_by for t in record.tellings),
        on_behalf_of=_first(t.honour.on_behalf_of for t in record.tellings),
        articles=tuple(url + article.address for article, _ in record.articles),
    )


def _decision(record: Record) -> tuple[str | None, date | None]:
    """Number and day, of the document where there is one."""
    if record.document is not None:
        return record.document.fields.number, record.document.fields.issue_date
    written = _first(_written(told.honour) for told in record.tellings)
    return (written.number, written.date) if written else (None, None)


def _written(honour: Honour) -> Decision | None:
    return honour.decision if isinstance(honour.decision, Decision) else None


def _first(values: Iterator[Value | None]) -> Value | None:
    return next((value for value in values if value is not None), None)
