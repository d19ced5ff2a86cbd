"""The rows that the filter of ``/bang-vang/`` searches: every honour of somebody with a page.

Bare counts and pupils have no page and stand in no row; other pages tell their numbers.
Rows stand from the oldest on, and a decision's last row first: read from the end, they are newest
first with each decision in its own order, and a new article only adds rows at the end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.catalogue import Award, Unit
from plugins.core.honour_words import role_and_unit
from plugins.core.names import fold
from plugins.core.record import Record
from plugins.core.register import unit_of
from plugins.core.site import Site


@dataclass(frozen=True)
class FilterRow:
    """One honour as the filter knows it."""

    name: str
    detail: str  # role and unit
    slug: str  # of the page; "" where the browser makes the same from the name
    award: Award
    grade: str
    year: int | None
    kind: str
    unit: Unit | None
    is_decided: bool
    is_posthumous: bool


def rows(site: Site) -> Iterator[FilterRow]:
    """Oldest first."""
    for record in reversed(site.register.records):
        honoree = site.register.honoree_of.get(record.id)
        if honoree is not None:
            yield _row(site, record, honoree.slug)


def _row(site: Site, record: Record, slug: str) -> FilterRow:
    honour = record.honour
    name = _line(honour.honoree or "")
    return FilterRow(
        name=name,
        detail=_line(role_and_unit(honour, site.catalogue)),
        slug="" if slug == plain_slug(name) else slug,
        award=record.award,
        grade=honour.grade or "",
        year=record.year,
        kind=honour.kind,
        unit=unit_of(record, site.catalogue),
        is_decided=any(told.honour.basis == "decision" for told in record.tellings),
        is_posthumous=honour.posthumous,
    )


def plain_slug(name: str) -> str:
    """The slug that records.js makes: folded words of ASCII letters and digits by hyphens."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


def _line(text: str) -> str:
    """Text that holds no tab and no line break: these part the fields of a row."""
    return " ".join(text.split())
