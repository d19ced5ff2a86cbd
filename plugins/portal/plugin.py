"""Answers ``get_pages`` with every page kind of the portal."""

from collections.abc import Iterator

from blinker import signal

from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.portal import (
    archive_pages,
    article_pages,
    home_page,
    kept_pages,
    light_pages,
    list_pages,
    movement_pages,
    paper_pages,
    saved_page,
    sheet_pages,
    trust_pages,
    withdrawn_pages,
)


def pages(site: Site) -> Iterator[Page]:
    """All pages that the portal itself offers."""
    yield from home_page.pages(site)
    yield from article_pages.pages(site, _beside)
    yield from list_pages.pages(site)
    yield from movement_pages.pages(site)
    yield from archive_pages.pages(site)
    yield from paper_pages.pages(site)
    yield from trust_pages.pages(site)
    yield from saved_page.pages()
    yield from withdrawn_pages.pages(site)


def pages_of(site: Site, article: Article) -> Iterator[Page]:
    """The pages that belong to one article alone."""
    yield from article_pages.pages_of(site, article)
    yield from _beside(site, article)


def _beside(site: Site, article: Article) -> Iterator[Page]:
    """Other pages with the words of an article, which are converted once for all of them."""
    yield light_pages.page_of(site, article)
    yield from kept_pages.pages_of(site, article)
    yield from sheet_pages.pages_of(site, article)


def register() -> None:
    """Offers the pages to the builder."""
    signal("get_pages").connect(pages)
    signal("get_pages_of").connect(pages_of)
