"""What the pages of the honoree index may show."""

from dataclasses import dataclass

from plugins.core.pager import Pager
from plugins.core.pictures import Figure
from plugins.core.view_parts import Banner, CountedLink, Link, Meta
from plugins.honorees.filter_views import FilterView


@dataclass(frozen=True)
class HonourLine:
    """One honour in a list: who, with what is known, what it rests on, who tells of it."""

    recipient: Link  # href "" for who has no page: counts, pupils
    detail: str
    status: str
    basis: str
    source: Link


@dataclass(frozen=True)
class AwardGroup:
    """All honours of one award in a year; ``anchor`` is its id on the page."""

    anchor: str
    award: Link
    ribbon: str
    totals: tuple[str, ...]  # "05 cá nhân"
    named: str  # "đã nêu tên 3 trong 8", "" where all are named
    rows: tuple[HonourLine, ...]


@dataclass(frozen=True)
class Bar:
    """A bar of the chart: a year, its number, and its length in hundredths of the longest."""

    year: str
    number: str
    length: int


@dataclass(frozen=True)
class YearRow:
    """A row of the table of years: the award, and its number in each year."""

    award: str
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class YearTable:
    """Numbers by award against the years before, drawn as bars of the totals as well."""

    caption: str
    years: tuple[str, ...]
    rows: tuple[YearRow, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class HonoursYearView:
    """The honours of a year: template ``honours_year.html``."""

    meta: Meta
    title: str
    intro: str
    note: str
    table: YearTable | None
    groups: tuple[AwardGroup, ...]
    older: Link | None
    newer: Link | None


@dataclass(frozen=True)
class HonoursView:
    """The front of the index: template ``honours.html``."""

    meta: Meta
    title: str
    intro: str
    years: tuple[CountedLink, ...]
    ways: tuple[CountedLink, ...]  # by award, by unit, A to Z, open data
    filter: FilterView


@dataclass(frozen=True)
class Group:
    """A titled part of an index; ``href`` may be ""."""

    title: str
    href: str
    rows: tuple[CountedLink, ...]


@dataclass(frozen=True)
class GroupsView:
    """An index of awards, units or letters: template ``index.html``."""

    meta: Meta
    kicker: str
    title: str
    intro: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Fact:
    """A term and its value."""

    term: str
    value: str
    href: str = ""


@dataclass(frozen=True)
class HonourListView:
    """Everyone who has an award, or the honours of a unit: template ``honours_list.html``."""

    meta: Meta
    kicker: str
    title: str
    intro: str
    facts: tuple[Fact, ...]
    rows: tuple[HonourLine, ...]
    note: str
    pager: Pager | None


@dataclass(frozen=True)
class Event:
    """One honour of an honoree, on their timeline."""

    award: Link
    ribbon: str
    year: str  # "2022", or "Chưa rõ năm"
    status: str
    role: str
    presented: str
    facts: tuple[str, ...]  # achievement, ceremony
    basis: str
    sources: tuple[Link, ...]


@dataclass(frozen=True)
class HonoreeView:
    """The page (hồ sơ) of an honoree: template ``honoree.html``."""

    meta: Meta
    title: str
    kind: str  # "Cá nhân", "Tập thể", "Hộ gia đình"
    intro: str
    banners: tuple[Banner, ...]
    homonyms: tuple[Link, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    permalink: str
    cite: str
    correction: Link
    note: str
