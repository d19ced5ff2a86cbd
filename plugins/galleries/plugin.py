"""Answers ``get_pages`` with the photo pages and their library."""

from collections.abc import Iterator

from blinker import signal

from plugins.core.page import Page
from plugins.core.site import Site
from plugins.galleries import gallery_pages, library_pages


def pages(site: Site) -> Iterator[Page]:
    """All pages of photos."""
    yield from gallery_pages.pages(site)
    yield from library_pages.pages(site)


def register() -> None:
    """Offers the pages to the builder."""
    signal("get_pages").connect(pages)
    signal("get_pages_of").connect(gallery_pages.pages_of)
