"""Which feeds there are."""

from collections.abc import Iterator, Sequence

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import flag
from plugins.core.changes import changed
from plugins.core.feed import entries
from plugins.core.page import Page
from plugins.core.pictures import cover
from plugins.core.site import Site
from plugins.core.typography import joined
from plugins.core.view_parts import SharedImage
from plugins.feeds.atom import Entry, Feed, atom_bytes


def pages(site: Site) -> Iterator[Page]:
    """Everything, each category and each movement; a list without articles has no feed."""
    name = joined((site.portal.name, site.portal.province), " ")
    yield from _feed(site, addresses.FEED, name, addresses.HOME, site.articles)
    for category in site.catalogue.categories:
        yield from _feed(
            site,
            addresses.category_feed(category.id),
            f"{category.name} | {name}",
            addresses.category(category.id),
            site.by_category.get(category.id, ()),
        )
    for movement in site.catalogue.movements:
        yield from _feed(
            site,
            addresses.movement_feed(movement.id),
            f"{movement.name} | {name}",
            addresses.movement(movement.id),
            site.by_movement.get(movement.id, ()),
        )


def _feed(
    site: Site, address: str, title: str, way: str, articles: Sequence[Article]
) -> Iterator[Page]:
    told = entries(site, articles)
    if not told:
        return
    feed = Feed(
        origin=site.portal.url,
        address=address,
        way=way,
        title=title,
        author=site.portal.agency or site.portal.name,
        entries=tuple(_entry(site, article) for article in told),
    )
    yield Page(address, None, feed, atom_bytes)


def _entry(site: Site, article: Article) -> Entry:
    fields = article.fields
    label = flag(site, article)
    photo = cover(article, site.recipe)
    last = changed(article) or article.when
    return Entry(
        address=article.address,
        title=f"{label}: {fields.title}" if label else fields.title,
        summary=fields.summary or "",
        author=fields.author or "",
        category=(fields.category, site.catalogue.category[fields.category].name),
        published=fields.date.instant().isoformat() if fields.date else "",
        updated=last.instant().isoformat(),
        picture=SharedImage(photo.src, photo.width, photo.height, photo.alt) if photo else None,
    )
