"""The tiny site as the plugins see it, without a build."""

import re
from datetime import datetime
from pathlib import Path

from plugins.core.catalogue_files import read_catalogue
from plugins.core.dates import ICT
from plugins.core.photo_memory import PhotoMemory
from plugins.core.portal import Portal
from plugins.core.reading import read_entries
from plugins.core.site import Places, Scope, Site, select
from plugins.portal import article_pages
from plugins.portal.views import ArticleView

CONTENT = Path(__file__).resolve().parents[1] / "site" / "content"


def site(portal: Portal, content: Path = CONTENT) -> Site:
    """All that is published in November 2026."""
    catalogue, _ = read_catalogue(content)
    entries, problems = read_entries(content, catalogue, PhotoMemory())
    assert not problems
    scope = Scope(datetime(2026, 11, 24, tzinfo=ICT))
    return select(entries, Places(content, content), portal, catalogue, scope)


def shell(found: Site, key: str) -> ArticleView:
    """An article's view but for its words."""
    pages = {page.address: page for page in article_pages.pages(found)}
    view = pages[found.article[key].address].facts.shell
    assert isinstance(view, ArticleView)
    return view


def drawn(path: str) -> set[tuple[int, int]]:
    """The modules that the strokes of a path cover, as a browser draws them."""
    found, x, y = set(), 0.0, 0.0
    for right, down, length in re.findall(r"m([-\d.]+) ([-\d.]+)h(\d+)", path):
        x, y = x + float(right), y + float(down)
        found |= {(int(x) + step, int(y - 0.5)) for step in range(int(length))}
        x += int(length)
    return found
