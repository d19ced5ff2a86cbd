"""Photo pages: the photos of an article in rows, with all their captions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import banners, days, is_unlisted, photo_credits
from plugins.core.changes import newest_change
from plugins.core.gallery import address_of, count_text, has_gallery
from plugins.core.linked_data.news import gallery_jsonld, linked_photos
from plugins.core.linked_data.nodes import LinkedPhoto
from plugins.core.page import Listed, Page
from plugins.core.pictures import Figure, figures, shared
from plugins.core.site import Site
from plugins.core.view_parts import HOME, Link, Meta
from plugins.galleries.rows import row_lengths, shape, sizes
from plugins.galleries.views import GalleryView, Shot

LIBRARY = Link("Thư viện ảnh", addresses.GALLERIES)


@dataclass(frozen=True)
class GalleryFacts:
    """A view that lacks only its rows, and the figures to set in them."""

    shell: GalleryView
    figures: tuple[Figure, ...]
    origin: str
    photos: tuple[LinkedPhoto, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page for each article that is told in photos."""
    for article in site.read:
        yield from pages_of(site, article)


def pages_of(site: Site, article: Article) -> Iterator[Page]:
    """That of one article, where it is told in photos."""
    if has_gallery(article):
        people = site.register.people_of(article)
        found = figures(article, site.recipe, people)
        shell = _shell(site, article, tuple(found.values()))
        photos = linked_photos(article, found)
        facts = GalleryFacts(shell, tuple(found.values()), site.portal.url, photos)
        listed = None if is_unlisted(site, article) else Listed(newest_change([article]))
        yield Page(address_of(article), "gallery.html", facts, _view, listed)


def _shell(site: Site, article: Article, found: tuple[Figure, ...]) -> GalleryView:
    address = address_of(article)
    title = article.fields.title
    return GalleryView(
        meta=Meta(
            title=f"Ảnh: {title}",
            description=article.fields.summary or title,
            address=address,
            section=addresses.GALLERIES,
            trail=(HOME, LIBRARY),
            image=shared(found[0].picture),
            noindex=is_unlisted(site, article),
            has_figures=True,
            has_extras=True,
            is_kept=not site.scope.unpublished,
        ),
        title=title,
        article=article.address,
        days=days(article),
        photos=count_text(article),
        credits=photo_credits(article),
        banners=tuple(banners(site, article)),
        rows=(),
        permalink=site.portal.url + address,
    )


def _view(facts: GalleryFacts) -> GalleryView:
    """Breaks the line of photos into rows."""
    rest = list(facts.figures)
    rows = []
    for length in row_lengths([_shape(figure) for figure in rest]):
        rows.append(_row(rest[:length]))
        del rest[:length]
    shell = facts.shell
    way = shell.meta.address
    linked = gallery_jsonld(facts.origin, way, shell.title, shell.article, facts.photos)
    return replace(shell, meta=replace(shell.meta, json_ld=linked), rows=tuple(rows))


def _row(row: list[Figure]) -> tuple[Shot, ...]:
    shapes = [_shape(figure) for figure in row]
    return tuple(_shot(figure, sizes(shapes, place)) for place, figure in enumerate(row))


def _shot(figure: Figure, wide: str) -> Shot:
    hundredths = round(100 * _shape(figure))
    return Shot(figure, wide, hundredths // 100, hundredths // 10 % 10, hundredths % 10)


def _shape(figure: Figure) -> float:
    return shape(figure.picture.width, figure.picture.height)
