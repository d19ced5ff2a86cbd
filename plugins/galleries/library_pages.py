"""The library of all photo pages, by year, with a cover each."""

from collections.abc import Iterator
from itertools import groupby

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.changes import newest_change
from plugins.core.gallery import address_of as gallery_address
from plugins.core.gallery import gallery_card, has_gallery
from plugins.core.linked_data.trails import list_jsonld
from plugins.core.lists import Slice, slices
from plugins.core.page import Listed, Page
from plugins.core.pager import address_of, pager
from plugins.core.site import Site
from plugins.core.view_parts import HOME, Meta
from plugins.galleries.gallery_pages import LIBRARY
from plugins.galleries.views import GalleriesView, GalleryYear

_INTRO = "Ảnh trong tin, bài của trang, theo năm. Mỗi bộ ảnh có đủ chú thích và dẫn về bài viết."


def pages(site: Site) -> Iterator[Page]:
    """The library's own address, and its full pages."""
    articles = [article for article in site.articles if has_gallery(article)]
    for part in slices(articles):
        address = address_of(addresses.GALLERIES, part.number)
        listed = Listed(newest_change(part.items))
        yield Page(address, "galleries.html", _view(site, part, address), listed=listed)


def _view(site: Site, part: Slice[Article], address: str) -> GalleriesView:
    suffix = f", trang {part.number}" if part.number else ""
    return GalleriesView(
        meta=Meta(
            title=LIBRARY.text + suffix,
            description=_INTRO,
            address=address,
            section=addresses.GALLERIES,
            trail=(HOME, LIBRARY) if part.number else (HOME,),
            json_ld=list_jsonld(site.portal.url, map(gallery_address, part.items)),
        ),
        title=LIBRARY.text + suffix,
        intro=_INTRO,
        years=tuple(_years(site, part)),
        pager=pager(addresses.GALLERIES, part, "bộ ảnh"),
    )


def _years(site: Site, part: Slice[Article]) -> Iterator[GalleryYear]:
    """The items of a page are newest first: so are its years."""
    for year, articles in groupby(part.items, key=lambda article: article.when.day.year):
        cards = tuple(gallery_card(site, article) for article in articles)
        yield GalleryYear(f"nam-{year}", f"Năm {year}", cards)
