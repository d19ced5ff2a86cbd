"""Answers ``get_pages`` with the sizes of every photo that a shown article uses."""

from collections.abc import Iterator

from blinker import signal

from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.photo import Photo, renditions
from plugins.core.site import Site
from plugins.photos.darkroom import Darkroom


def pages(site: Site) -> Iterator[Page]:
    """One page for each size of each photo; the same photo in two places is one."""
    darkroom = Darkroom(site.places.root, site.places.cache / "photos", site.recipe)
    photos = {photo.path: photo for article in site.articles for photo in used_photos(article)}
    for photo in photos.values():
        for rendition in renditions(photo, site.recipe):
            yield Page(rendition.address, None, rendition, darkroom.develop)


def used_photos(article: Article) -> Iterator[Photo]:
    """The photos that the article shows: figures and posters; what lies beside unused stays."""
    names = [figure.file for figure in article.body.figures]
    names += [video.poster for video in article.fields.videos if video.poster]
    for name in names:
        photo = article.photo(name)
        if photo:
            yield photo


def register() -> None:
    """Offers the photos to the builder."""
    signal("get_pages").connect(pages)
