"""Develops the photos of the articles that are shown, then offers each size as a page."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from blinker import signal

from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.photo import Photo, Rendition, renditions
from plugins.core.problems import Problem, unreadable_photo
from plugins.core.site import Site
from plugins.photos.darkroom import Darkroom


def prepare(site: Site) -> Site:
    """Develops every photo before the first page is made.

    A photo that turns out to be bad leaves its article and becomes a problem; all else goes on.
    The site knows afterwards what each size weighs.
    """
    darkroom = Darkroom(site)
    failures = darkroom.prepare(_used(site))
    site = replace(site, weigh=darkroom.weigh, jpeg=darkroom.jpeg)
    if not failures:
        return site
    problems = [problem for article in site.read for problem in _problems(article, failures)]
    articles = tuple(_without(article, failures) for article in site.articles)
    undated = tuple(_without(article, failures) for article in site.undated)
    problems = [*site.problems, *problems]
    return replace(site, articles=articles, undated=undated, problems=tuple(problems))


def pages(site: Site) -> Iterator[Page]:
    """One page for each size of each photo."""
    return _pages(site, _used(site))


def pages_of(site: Site, article: Article) -> Iterator[Page]:
    """Those of one article."""
    return _pages(site, used_photos(article))


def proof(site: Site, size: Rendition) -> bytes:
    """What a photo looks like in one size, for an open page that waits; empty where it cannot."""
    return Darkroom(site).proof(size)


def _pages(site: Site, photos: Iterable[Photo]) -> Iterator[Page]:
    darkroom = Darkroom(site)
    sizes = (size for photo in photos for size in renditions(photo, site.recipe))
    for size in {size.address: size for size in sizes}.values():
        yield Page(size.address, None, size, darkroom.bytes_of)


def _used(site: Site) -> list[Photo]:
    used = {photo.path: photo for article in site.read for photo in used_photos(article)}
    return list(used.values())


def used_photos(article: Article) -> Iterator[Photo]:
    """The photos that the article shows: figures and posters; what lies beside unused stays."""
    names = [figure.file for figure in article.body.figures]
    names += [video.poster for video in article.fields.videos if video.poster]
    for name in names:
        photo = article.photo(name)
        if photo:
            yield photo


def _problems(article: Article, failures: dict[str, str]) -> Iterator[Problem]:
    lines = {figure.file: figure.line for figure in reversed(article.body.figures)}
    for photo in article.photos:
        if photo.path in failures:
            line = lines.get(photo.file, 1)
            yield unreadable_photo(article.file, line, photo.file, failures[photo.path])


def _without(article: Article, failures: dict[str, str]) -> Article:
    left = tuple(photo for photo in article.photos if photo.path not in failures)
    return article if len(left) == len(article.photos) else replace(article, photos=left)


def register() -> None:
    """Offers the photos to the builder."""
    signal("prepare_site").connect(prepare)
    signal("get_pages").connect(pages)
    signal("get_pages_of").connect(pages_of)
    signal("proof_photo").connect(proof)
