"""What a change touches: one article alone, all of the content, or the program itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from plugins.core.content_root import ARTICLES

_MOST_ALONE = 3  # articles that are worth their own way


@dataclass(frozen=True)
class Touched:
    """``articles`` are their index.md, where nothing else was touched.

    ``is_theme`` where templates, styles or scripts of the theme were, and nothing else;
    ``is_style`` where those were style sheets alone.
    """

    articles: tuple[Path, ...] = ()
    is_code: bool = False
    is_theme: bool = False
    is_style: bool = False
    anything: bool = False


def touched(paths: Iterable[Path], content: Path, theme: Path) -> Touched:
    """Sorts changed paths. What lies outside of the content and of the theme is the program."""
    found = list(paths)
    inside = [path for path in found if path.is_relative_to(content)]
    themed = [path for path in found if path.is_relative_to(theme)]
    if len(themed) == len(found) > 0:
        is_style = all(path.suffix == ".css" for path in themed)
        return Touched(is_theme=True, is_style=is_style, anything=True)
    articles = {_article(path, content) for path in inside}
    is_code = len(inside) < len(found)
    is_alone = not is_code and None not in articles and len(articles) <= _MOST_ALONE
    own = tuple(sorted(path for path in articles if path)) if is_alone else ()
    return Touched(own, is_code, anything=bool(found))


def _article(path: Path, content: Path) -> Path | None:
    """The index.md of the article whose folder holds a file; None for any other file."""
    parts = path.relative_to(content).parts
    if len(parts) < 4 or parts[0] != ARTICLES:
        return None
    return content.joinpath(*parts[:3], "index.md")
