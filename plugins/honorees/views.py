"""What the pages of the honoree index may show."""

from dataclasses import dataclass

from plugins.core.view_parts import CountedLink, Link, Meta


@dataclass(frozen=True)
class YearRow:
    """One honour of a year: who, with what is known, and the article that tells of it."""

    recipient: str
    detail: str
    status: str
    basis: str
    article: Link


@dataclass(frozen=True)
class AwardGroup:
    """All honours of one award in a year; ``anchor`` is its id on the page."""

    anchor: str
    award: str
    ribbon: str
    totals: tuple[str, ...]  # "05 cá nhân"
    rows: tuple[YearRow, ...]


@dataclass(frozen=True)
class HonoursYearView:
    """The honours of a year: template ``honours_year.html``."""

    meta: Meta
    title: str
    intro: str
    note: str
    groups: tuple[AwardGroup, ...]


@dataclass(frozen=True)
class HonoursView:
    """The front of the index: template ``honours.html``."""

    meta: Meta
    title: str
    intro: str
    years: tuple[CountedLink, ...]
