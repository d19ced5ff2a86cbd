"""Answers ``get_pages`` with the sizes of every photo that a shown article uses."""

from collections.abc import Iterator

from blinker import signal

from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.photo import Photo, UnreadablePhotoError, renditions
from plugins.core.problems import ContentErrors, Problem
from plugins.core.site import Site
from plugins.photos.darkroom import Darkroom


def pages(site: Site) -> Iterator[Page]:
    """One page for each size of each photo, all made before the first page is written.

    Raises ContentErrors that name the photos which turn out to be broken.
    """
    darkroom = Darkroom(site.places.root, site.places.cache / "photos", site.recipe)
    photos = {photo.path: photo for article in site.articles for photo in used_photos(article)}
    problems = [problem for photo in photos.values() for problem in _prepare(darkroom, photo)]
    if problems:
        raise ContentErrors(problems)
    sizes = (size for photo in photos.values() for size in renditions(photo, site.recipe))
    for size in {size.address: size for size in sizes}.values():
        yield Page(size.address, None, size, darkroom.develop)


def _prepare(darkroom: Darkroom, photo: Photo) -> Iterator[Problem]:
    try:
        darkroom.prepare(photo)
    except UnreadablePhotoError as error:
        yield Problem(photo.path, 1, "unreadable-photo", f"ảnh không dùng được: {error}")


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
