"""One article alone: read again, put in its place in the site, its own pages made.

The same functions make the same bytes as a whole build; nothing is written. What other pages say of
the article (lists, the register, the home page) follows with the whole build.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from blinker import signal
from jinja2 import Environment

from plugins.builder.frame import Frame
from plugins.builder.plugin import prepared
from plugins.builder.render import render
from plugins.core import reading
from plugins.core.addresses import output_path
from plugins.core.article import Article
from plugins.core.page import Page
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import Problem, errors, fatal
from plugins.core.site import Site, is_shown, with_article

_PHOTOS = "/anh/"


@dataclass(frozen=True)
class Easel:
    """What pages are rendered with, and where they would be written."""

    env: Environment
    frame: Frame
    output: Path


@dataclass(frozen=True)
class Remade:
    """``site`` has the article as it is now. No files where it has errors."""

    site: Site
    article: Article
    problems: tuple[Problem, ...]
    files: dict[str, bytes | None]  # None for a file that stands in the output already


def remade(
    site: Site, easel: Easel, file: Path, memory: PhotoMemory, at: datetime
) -> Remade | None:
    """None where the change is not the article's alone: it is gone, new, moved or taken back."""
    scope = replace(site.scope, at=at)
    before = _known(site, file)
    if before is None or not file.is_file():
        return None
    root = site.places.root
    entry, problems = reading.read_article(root, file, site.catalogue, memory, undated=True)
    if entry is None or fatal(problems):
        return Remade(site, before, tuple(problems), {}) if errors(problems) else None
    article = entry.value
    if article.address != before.address or not is_shown(article, scope):
        return None
    only = replace(site, articles=(article,), undated=(), problems=(), scope=scope)
    alone = prepared(only)
    article = alone.articles[0]
    site = with_article(site, article, alone)
    files = {output_path(page.address): data for page, data in _made(site, article, easel)}
    return Remade(site, article, (*problems, *alone.problems), files)


def _known(site: Site, file: Path) -> Article | None:
    name = unicodedata.normalize("NFC", file.relative_to(site.places.root).as_posix())
    return next((one for one in site.read if one.file == name), None)


def _made(site: Site, article: Article, easel: Easel) -> Iterator[tuple[Page, bytes | None]]:
    """Its pages and files; photos are named by their content."""
    for _, pages in signal("get_pages_of").send(site, article=article):
        for page in pages:
            place = easel.output / output_path(page.address)
            is_there = page.template is None and place.is_file()
            if is_there and page.address.startswith(_PHOTOS):
                yield page, None
                continue
            data = _data(page, easel)
            yield page, None if is_there and place.read_bytes() == data else data


def _data(page: Page, easel: Easel) -> bytes:
    view = page.view(page.known())
    if page.template is None:
        data: bytes = view
        return data
    return render(easel.env, page.template, view, easel.frame).encode()
