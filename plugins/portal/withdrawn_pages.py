"""What was withdrawn leaves a short notice at its address, without its content."""

from collections.abc import Iterator

from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.core.view_parts import HOME, Meta
from plugins.portal.views import WithdrawnView


def pages(site: Site) -> Iterator[Page]:
    """One notice for each withdrawn article and document."""
    for value in site.withdrawn:
        title = "Bài viết đã được gỡ" if isinstance(value, Article) else "Văn bản đã được gỡ"
        meta = Meta(title, title, value.address, trail=(HOME,), noindex=True)
        yield Page(value.address, "withdrawn.html", WithdrawnView(meta))
