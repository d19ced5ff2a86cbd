"""Answers ``get_pages`` with the search page and the files of its index."""

from collections.abc import Iterator

from blinker import signal

from plugins.core.page import Page
from plugins.core.search.facets import facets_of
from plugins.core.search.meta import meta
from plugins.core.site import Site
from plugins.search.blocks import kept_blocks
from plugins.search.entries import arranged
from plugins.search.index_pages import (
    People,
    Shards,
    facet_pages,
    people_pages,
    thing_pages,
    version_of,
    word_pages,
)
from plugins.search.people import listed
from plugins.search.search_page import search_page


def pages(site: Site) -> Iterator[Page]:
    """The page and its index."""
    entries = arranged(site)
    blocks = kept_blocks(entries, site.places.cache / "search", site.crew.jobs)
    shards, people = Shards(blocks, len(entries)), People(listed(site))
    known = meta(len(entries), shards.count, people.count, shards.common)
    facets = facets_of(entries)
    version = version_of(shards, entries, people, known, facets)
    yield search_page(site, version, known, facets)
    yield from word_pages(shards, known)
    yield from thing_pages(entries)
    yield from facet_pages(facets)
    yield from people_pages(people)


def register() -> None:
    """Offers the search to the builder."""
    signal("get_pages").connect(pages)
