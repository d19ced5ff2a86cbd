"""Which articles a feed tells of, and where there is a feed at all."""

from collections.abc import Sequence

from plugins.core.article import Article
from plugins.core.site import Site, notice
from plugins.core.view_parts import Link

NEWEST = 30


def entries(site: Site, articles: Sequence[Article]) -> tuple[Article, ...]:
    """The newest articles of a list (oldest first), newest first.

    Programs keep what a feed told them, so it tells of nothing that is not public yet, nor of open
    consultations, whose names nobody shall find when they are over. Samples are told as such;
    ``build --publish`` leaves them out altogether.
    """
    told = [article for article in reversed(articles) if _may_be_told(site, article)]
    return tuple(told[:NEWEST])


def feed_link(site: Site, articles: Sequence[Article], name: str, address: str) -> Link | None:
    """The way to the feed of a list; None where there is none.

    Addresses and ids in a feed must be whole (RFC 4287), so there is none before the portal has a
    public origin; and a feed must say when it last changed, so an empty list has none.
    """
    if not site.portal.url or not entries(site, articles):
        return None
    return Link(f"Theo dõi: {name} (Atom)", address)


def _may_be_told(site: Site, article: Article) -> bool:
    return not notice(article, site.scope) and article.fields.consultation is None
