"""Answers ``get_pages`` with the honoree index: its front, people, awards, years, units, data."""

from collections.abc import Iterator

from blinker import signal

from plugins.core import addresses
from plugins.core.changes import newest_change
from plugins.core.page import Listed, Page
from plugins.core.site import Site
from plugins.honorees import (
    consultation_pages,
    data_pages,
    honoree_pages,
    letter_pages,
    list_pages,
    year_pages,
)
from plugins.honorees.filter_data import make_filter
from plugins.honorees.front_page import front
from plugins.honorees.keeping import keep_addresses


def pages(site: Site) -> Iterator[Page]:
    """Every page and file of the index."""
    found = make_filter(site)
    listed = Listed(newest_change(site.register.by_source))
    yield Page(addresses.HONOURS, "honours.html", front(site, found.view), listed=listed)
    yield from found.pages
    yield from year_pages.pages(site)
    yield from honoree_pages.pages(site)
    yield from list_pages.pages(site)
    yield from letter_pages.pages(site)
    yield from data_pages.pages(site)
    yield from consultation_pages.pages(site)


def register() -> None:
    """Offers the index to the builder."""
    signal("get_pages").connect(pages)
    signal("prepare_site").connect(keep_addresses)
