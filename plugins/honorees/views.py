"""What the pages of the honoree index may show."""

from dataclasses import dataclass

from plugins.core.pager import Pager
from plugins.core.pictures import Figure
from plugins.core.view_parts import Banner, CountedLink, Link, Meta
from plugins.honorees.filter_views import FilterView


@dataclass(frozen=True)
class HonourLine:
    """One honour in a list: who, with what is known of it."""

    recipient: Link  # href "" for who has no page: counts, pupils
    detail: str
    status: str


@dataclass(frozen=True)
class SourceLines:
    """Honours that follow each other and rest on the same: told once, above them."""

    basis: str  # "Theo quyết định số …", "Theo tin, bài"
    source: Link
    lines: tuple[HonourLine, ...]


@dataclass(frozen=True)
class AwardGroup:
    """The honours of one award in a year; ``anchor`` is its id on the page."""

    anchor: str
    award: Link
    ribbon: str
    totals: tuple[str, ...]  # "05 cá nhân"
    named: str  # "đã nêu tên 3 trong 8", "" where all are named
    groups: tuple[SourceLines, ...]
    rest: Link | None  # the list of its own, where there are too many for this page


@dataclass(frozen=True)
class Bar:
    """A bar of the chart: a year and its number, and where they stand in the drawing's units."""

    year: str
    number: str
    top: int
    width: int
    base: int  # of both texts
    end: int  # where the number begins


@dataclass(frozen=True)
class NumberRow:
    """A row of a table of numbers: a year or an award, and its numbers."""

    name: str
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class NumberTable:
    """Numbers with a caption; ``heads`` are the names of all columns."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[NumberRow, ...]


@dataclass(frozen=True)
class Comparison:
    """A year against the years before it: bars of the totals, and tables of the same and more."""

    title: str  # what the chart shows
    description: str  # the same in words
    bars: tuple[Bar, ...]
    height: int  # of the drawing
    by_kind: NumberTable
    by_award: NumberTable


@dataclass(frozen=True)
class HonoursYearView:
    """The honours of a year: template ``honours_year.html``."""

    meta: Meta
    title: str
    intro: str
    note: str
    banners: tuple[Banner, ...]
    comparison: Comparison | None  # None for the first year
    groups: tuple[AwardGroup, ...]
    older: Link | None
    newer: Link | None


@dataclass(frozen=True)
class Group:
    """A titled part of an index; ``href`` may be ""."""

    title: str
    href: str
    rows: tuple[CountedLink, ...]


@dataclass(frozen=True)
class Letter:
    """A letter that names begin with; ``is_here`` where its names are shown."""

    text: str
    href: str
    is_here: bool


@dataclass(frozen=True)
class HonoursView:
    """The front of the index: template ``honours.html``."""

    meta: Meta
    title: str
    intro: str
    facts: tuple[str, ...]  # "67 khen thưởng", "35 hồ sơ"
    note: str
    letters: tuple[Letter, ...]
    newest: tuple[CountedLink, ...]  # sources that told of honours last
    years: tuple[CountedLink, ...]
    awards: tuple[Group, ...]  # by level
    ways: tuple[CountedLink, ...]  # units, open data
    filter: FilterView


@dataclass(frozen=True)
class GroupsView:
    """An index of awards or units: template ``index.html``."""

    meta: Meta
    kicker: str
    title: str
    intro: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class LetterView:
    """The names of a letter, or the way to all letters: template ``honours_letter.html``."""

    meta: Meta
    title: str
    intro: str
    letters: tuple[Letter, ...]
    groups: tuple[Group, ...]
    earlier: Link | None
    later: Link | None


@dataclass(frozen=True)
class Fact:
    """A term and its value; "" continues the term before."""

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
    groups: tuple[SourceLines, ...]
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
class Shot:
    """A photo in which an honour was presented, and the article that shows it."""

    figure: Figure
    article: Link


@dataclass(frozen=True)
class HonoreeView:
    """The page (hồ sơ) of an honoree: template ``honoree.html``."""

    meta: Meta
    title: str
    kind: str  # "Cá nhân", "Tập thể", "Hộ gia đình"
    intro: str
    banners: tuple[Banner, ...]
    homonyms_title: str  # "Người khác trùng tên"
    homonyms: tuple[Link, ...]
    events: tuple[Event, ...]
    shots: tuple[Shot, ...]
    permalink: str
    cite: str
    correction: Link
    note: str
