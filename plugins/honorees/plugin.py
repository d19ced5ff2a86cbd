"""Answers ``get_pages`` with the honoree index: its front, people, awards, years, units, data."""

from collections.abc import Iterator

from blinker import signal

from plugins.core import addresses
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.core.view_parts import HOME, CountedLink, Meta
from plugins.honorees import (
    consultation_pages,
    data_pages,
    honoree_pages,
    letter_pages,
    list_pages,
    year_pages,
)
from plugins.honorees.filter_data import make_filter
from plugins.honorees.filter_views import FilterView
from plugins.honorees.lines import NOTE, TITLE
from plugins.honorees.views import HonoursView


def pages(site: Site) -> Iterator[Page]:
    """Every page and file of the index."""
    found = make_filter(site)
    yield Page(addresses.HONOURS, "honours.html", _front(site, found.view))
    yield from found.pages
    yield from year_pages.pages(site)
    yield from honoree_pages.pages(site)
    yield from list_pages.pages(site)
    yield from letter_pages.pages(site)
    yield from data_pages.pages(site)
    yield from consultation_pages.pages(site)


def _front(site: Site, form: FilterView) -> HonoursView:
    register = site.register
    years = register.years
    span = f" Dữ liệu có các năm {years[0]} đến {years[-1]}." if years else ""
    intro = f"Tra cứu ai được khen thưởng, về việc gì, theo quyết định nào.{span} {NOTE}"
    meta = Meta(
        TITLE, intro, addresses.HONOURS, addresses.HONOURS, (HOME,), has_filter=bool(form.src)
    )
    rows = tuple(
        CountedLink(f"Năm {year}", addresses.honours_year(year), f"{len(records)} mục")
        for year, records in register.by_year.items()
    )
    return HonoursView(meta, TITLE, intro, rows, _ways(site), form)


def _ways(site: Site) -> tuple[CountedLink, ...]:
    register = site.register
    return (
        CountedLink(
            "Cá nhân, tập thể, A đến Z", addresses.LETTERS, f"{len(register.honorees)} hồ sơ"
        ),
        CountedLink(
            list_pages.AWARDS.text, addresses.AWARDS, f"{len(register.by_award)} hình thức"
        ),
        CountedLink(list_pages.UNITS.text, addresses.UNITS, f"{len(site.catalogue.units)} đơn vị"),
        CountedLink("Dữ liệu mở", addresses.DATA, f"{len(register.records)} mục"),
    )


def register() -> None:
    """Offers the index to the builder."""
    signal("get_pages").connect(pages)
