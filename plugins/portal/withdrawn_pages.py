"""What was withdrawn leaves a short notice at its address, without its content."""

from collections.abc import Iterator

from plugins.core.article import Article
from plugins.core.gallery import address_of, has_gallery
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.core.view_parts import HOME, Meta
from plugins.portal.views import WithdrawnView


def pages(site: Site) -> Iterator[Page]:
    """One notice for each withdrawn article and document, and for the article's photo page."""
    for value in site.withdrawn:
        yield _notice(value.address, "Bài viết" if isinstance(value, Article) else "Văn bản")
        if isinstance(value, Article) and has_gallery(value):
            yield _notice(address_of(value), "Bộ ảnh")


def _notice(address: str, what: str) -> Page:
    title = f"{what} đã được gỡ"
    meta = Meta(title, title, address, trail=(HOME,), noindex=True)
    return Page(address, "withdrawn.html", WithdrawnView(meta))
