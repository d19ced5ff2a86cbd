"""sitemap.xml: every page that search engines may show, with photos and honest dates.

Sources: sitemaps.org/protocol.html (at most 50,000 addresses and 50 MB, 52,428,800 bytes, a file);
Google's extension for images (1,000 a page).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from plugins.core import addresses
from plugins.core.page import Listed, Page

MOST_ADDRESSES = 50_000
MOST_BYTES = 52_428_800
_MOST_PHOTOS = 1_000
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_IMAGE = "http://www.google.com/schemas/sitemap-image/1.1"
_OPEN = f'{_HEAD}<urlset xmlns="{_SITEMAP}" xmlns:image="{_IMAGE}">\n'
_CLOSE = "</urlset>\n"


@dataclass(frozen=True)
class Row:
    """A page in XML, and the day of its last change."""

    xml: str
    changed: str


def pages(origin: str, made: Sequence[Page]) -> Iterator[Page]:
    """One file, or an index with its parts where one would be too long."""
    rows = tuple(_row(origin, page.address, page.listed) for page in made if page.listed)
    parts = tuple(parted(rows))
    if len(parts) < 2:
        yield Page(addresses.SITEMAP, None, rows, _urlset)
        return
    yield Page(addresses.SITEMAP, None, _index_rows(origin, parts), _index)
    for number, part in enumerate(parts, start=1):
        yield Page(addresses.sitemap_part(number), None, part, _urlset)


def parted(
    rows: Sequence[Row], most: int = MOST_ADDRESSES, most_bytes: int = MOST_BYTES
) -> Iterator[tuple[Row, ...]]:
    """Rows in files of at most ``most`` rows and ``most_bytes`` bytes, head and end included."""
    part: list[Row] = []
    size = start = len((_OPEN + _CLOSE).encode())
    for row in rows:
        length = len(row.xml.encode())
        if part and (len(part) == most or size + length > most_bytes):
            yield tuple(part)
            part, size = [], start
        part.append(row)
        size += length
    if part:
        yield tuple(part)


def _row(origin: str, address: str, listed: Listed) -> Row:
    changed = f"<lastmod>{listed.changed}</lastmod>" if listed.changed else ""
    photos = "".join(
        f"<image:image><image:loc>{_whole(origin, photo.address)}</image:loc>"
        f"{_caption(photo.caption)}</image:image>"
        for photo in listed.photos[:_MOST_PHOTOS]
    )
    xml = f"<url><loc>{_whole(origin, address)}</loc>{changed}{photos}</url>\n"
    return Row(xml, listed.changed)


def _caption(text: str) -> str:
    return f"<image:caption>{escape(text)}</image:caption>" if text else ""


def _whole(origin: str, address: str) -> str:
    return escape(origin + quote(address))


def _urlset(rows: tuple[Row, ...]) -> bytes:
    return (_OPEN + "".join(row.xml for row in rows) + _CLOSE).encode()


def _index_rows(origin: str, parts: Sequence[Sequence[Row]]) -> tuple[tuple[str, str], ...]:
    """Address and last change of each part. Days and times are compared by their days first."""
    return tuple(
        (_whole(origin, addresses.sitemap_part(number)), max(row.changed for row in part))
        for number, part in enumerate(parts, start=1)
    )


def _index(parts: tuple[tuple[str, str], ...]) -> bytes:
    rows = "".join(
        f"<sitemap><loc>{address}</loc>"
        + (f"<lastmod>{changed}</lastmod>" if changed else "")
        + "</sitemap>\n"
        for address, changed in parts
    )
    return f'{_HEAD}<sitemapindex xmlns="{_SITEMAP}">\n{rows}</sitemapindex>\n'.encode()
