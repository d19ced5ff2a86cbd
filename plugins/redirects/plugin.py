"""Answers ``get_pages`` with what keeps old addresses alive, where there are any."""

import json
from collections.abc import Iterator

from blinker import signal

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.moves import Move, file_moves, honoree_moves, moved, page_moves
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.redirects.apache import apache_bytes, table_bytes
from plugins.redirects.iis import iis_bytes
from plugins.redirects.nginx import nginx_bytes
from plugins.redirects.stubs import stub_pages
from plugins.redirects.tables import tables_of


def pages(site: Site) -> Iterator[Page]:
    """Maps for servers, and pages at the old addresses."""
    moves = tuple(moves_of(site))
    if not moves:
        return
    tables = tables_of(moves)
    yield Page(addresses.MOVED_NGINX, None, tables, nginx_bytes)
    yield Page(addresses.MOVED_APACHE, None, "rules", lambda _facts: apache_bytes())
    yield Page(addresses.MOVED_APACHE_PAGES, None, tables.pages, table_bytes)
    yield Page(addresses.MOVED_APACHE_FILES, None, tables.files, table_bytes)
    yield Page(addresses.MOVED_IIS, None, tables, iis_bytes)
    yield Page(addresses.MOVED_JSON, None, tuple(sorted(moved(moves).items())), _json_bytes)
    yield from stub_pages(moves)


def moves_of(site: Site) -> Iterator[Move]:
    """Everything that this build shows; what was withdrawn leads to its notice, untitled."""
    yield from page_moves((*site.articles, *site.documents))
    yield from honoree_moves(site.register.honorees)
    for value in site.withdrawn:
        what = "Bài viết" if isinstance(value, Article) else "Văn bản"
        yield from page_moves([value], f"{what} đã được gỡ")
    for article in site.articles:
        yield from file_moves(article, site.recipe)


def _json_bytes(rows: tuple[tuple[str, str], ...]) -> bytes:
    return (json.dumps(dict(rows), ensure_ascii=False, indent=0) + "\n").encode()


def register() -> None:
    """Offers the maps and pages to the builder."""
    signal("get_pages").connect(pages)
