"""One article alone: read again, put in its place in the site, its own pages made.

The same functions make the same bytes as a whole build; nothing is written. What other pages say of
the article (lists, the register, the home page) follows with the whole build.
"""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from blinker import signal
from jinja2 import Environment

from plugins.builder.frame import Frame
from plugins.builder.render import render
from plugins.core import reading
from plugins.core.addresses import output_path
from plugins.core.approval.heeding import heeded_paper
from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.photo import Kind, Rendition
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import Problem, errors, fatal
from plugins.core.site import Site, is_shown, with_article

Files: TypeAlias = Mapping[str, bytes | None]  # by their paths; None for what stands there already

_PHOTOS = "/anh/"


@dataclass(frozen=True)
class Easel:
    """What pages are rendered with, and where they would be written."""

    env: Environment
    frame: Frame
    output: Path


@dataclass(frozen=True)
class Remade:
    """``site`` has the article as it is now. Nothing can be shown where it has errors."""

    site: Site
    article: Article
    problems: tuple[Problem, ...]
    is_good: bool = True


@dataclass(frozen=True)
class Wanted:
    """The size of photos that the open page asks for; pixels."""

    kind: Kind = "avif"
    width: int = 960


def remade(site: Site, file: Path, memory: PhotoMemory, at: datetime) -> Remade | None:
    """None where the change is not the article's alone: it is gone, new, moved or taken back."""
    scope = replace(site.scope, at=at)
    before = _known(site, file)
    if before is None or not file.is_file():
        return None
    root = site.places.root
    entry, problems = reading.read_article(root, file, site.catalogue, memory, undated=True)
    if entry is None or fatal(problems):
        is_wrong = bool(errors(problems))
        return Remade(site, before, tuple(problems), is_good=False) if is_wrong else None
    article = heeded_paper(entry.value, site.acts)
    if article.address != before.address or not is_shown(article, scope):
        return None
    alone = replace(site, articles=(article,), undated=(), scope=scope)
    return Remade(with_article(site, article, alone), article, tuple(problems))


def _known(site: Site, file: Path) -> Article | None:
    name = unicodedata.normalize("NFC", file.relative_to(site.places.root).as_posix())
    return next((one for one in site.read if one.file == name), None)


def shown(found: Remade, easel: Easel, wanted: Wanted) -> Iterator[Files]:
    """The files of an article in the order in which somebody waits for them: its page first.

    Where photos are new, each follows in the one size that is wanted, and the rest is left to the
    whole build, which develops all sizes with all cores; else all its other files follow.
    """
    if not found.is_good:
        return
    pages = _pages_of(found.site, found.article)
    yield _files(easel, (page for page in pages if page.address == found.article.address))
    photos = [page for page in pages if page.address.startswith(_PHOTOS)]
    new = [page.facts for page in photos if not found.site.weigh(page.facts)]
    for proof in _nearest(new, wanted):
        yield {output_path(proof.address): data for data in _proof(found.site, proof)}
    if not new:
        yield _files(easel, (page for page in pages if page.address != found.article.address))


def open_pages(site: Site, easel: Easel, addresses: Collection[str]) -> Iterator[Files]:
    """The pages at these addresses, each as soon as it is made: articles first, then what lists."""
    left = set(addresses)
    for article in site.read:
        if article.address in left:
            left.remove(article.address)
            pages = _pages_of(site, article)
            yield _files(easel, (page for page in pages if page.address == article.address))
    answers = signal("get_pages").send(site) if left else ()
    for page in (page for _, pages in answers for page in pages):
        if page.address in left:
            left.remove(page.address)
            yield _files(easel, [page])
        if not left:
            return


def _pages_of(site: Site, article: Article) -> list[Page]:
    answers = signal("get_pages_of").send(site, article=article)
    return [page for _, pages in answers for page in pages]


def _nearest(sizes: Iterable[Rendition], wanted: Wanted) -> Iterator[Rendition]:
    """One size of each photo: the narrowest that is wide enough, else the widest."""
    groups: dict[str, list[Rendition]] = {}
    for size in sizes:
        groups.setdefault(size.photo.path, []).append(size)
    for found in groups.values():
        alike = [size for size in found if size.kind == wanted.kind] or found
        wide = [size for size in alike if size.width >= wanted.width]
        yield min(wide, key=_width) if wide else max(alike, key=_width)


def _width(size: Rendition) -> int:
    return size.width


def _proof(site: Site, size: Rendition) -> Iterator[bytes]:
    """What a photo looks like in one size; nothing where it cannot be developed."""
    for _, data in signal("proof_photo").send(site, size=size):
        if data:
            yield data


def _files(easel: Easel, pages: Iterable[Page]) -> Files:
    return {output_path(page.address): _data(page, easel) for page in pages}


def _data(page: Page, easel: Easel) -> bytes | None:
    """None where the output has it already; photos are named by their content."""
    place = easel.output / output_path(page.address)
    is_there = page.template is None and place.is_file()
    if is_there and page.address.startswith(_PHOTOS):
        return None
    view = page.view(page.known())
    if page.template is not None:
        return render(easel.env, page.template, view, easel.frame).encode()
    data: bytes = view
    return None if is_there and place.read_bytes() == data else data
