"""What the pages of the archive may show: movements, years, months."""

from dataclasses import dataclass

from plugins.core.gallery import GalleryCard
from plugins.core.view_parts import Banner, CountedLink, Link, Meta
from plugins.portal.list_views import ListView
from plugins.portal.views import Fact


@dataclass(frozen=True)
class MovementView(ListView):
    """A movement's story and its newest articles: template ``movement.html``."""

    story: tuple[Fact, ...]  # launch, reach, first and newest article
    years: tuple[CountedLink, ...]
    honours: tuple[CountedLink, ...]  # by award


@dataclass(frozen=True)
class YearMonths:
    """A year of the archive with its months."""

    year: Link
    count: str
    months: tuple[CountedLink, ...]


@dataclass(frozen=True)
class MonthsView:
    """All years and months: template ``months.html``."""

    meta: Meta
    title: str
    intro: str
    years: tuple[YearMonths, ...]


@dataclass(frozen=True)
class YearView:
    """The articles of a year: template ``year.html``."""

    meta: Meta
    kicker: str
    title: str
    intro: str
    facts: tuple[str, ...]  # "24 tin", "120 ảnh"
    banners: tuple[Banner, ...]
    months: tuple[CountedLink, ...]
    honours: tuple[CountedLink, ...]  # by year of award
    honours_href: str
    stories: tuple[GalleryCard, ...]
    older: Link | None
    newer: Link | None
