"""Answers ``get_pages`` with feeds and robots.txt, ``get_indexes`` with the sitemap.

None of them but robots.txt is made before the portal has a public address (``PORTAL["url"]``): all
that they say are whole addresses.
"""

from collections.abc import Iterator, Sequence

from blinker import signal

from plugins.core.page import Page
from plugins.core.site import Site
from plugins.feeds import feed_pages, robots, sitemap_pages


def pages(site: Site) -> Iterator[Page]:
    """Robots, and a feed for everything, each category and each movement."""
    yield robots.page(site)
    if site.portal.url:
        yield from feed_pages.pages(site)


def indexes(site: Site, pages: Sequence[Page]) -> Iterator[Page]:
    """The sitemap of all pages that the build makes."""
    if site.portal.url:
        yield from sitemap_pages.pages(site.portal.url, pages)


def register() -> None:
    """Offers them to the builder."""
    signal("get_pages").connect(pages)
    signal("get_indexes").connect(indexes)
