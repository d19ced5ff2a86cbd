"""A site of the size of a province's: the project's own articles among many that are made up."""

import shutil
from dataclasses import replace
from pathlib import Path

from plugins.tools.bench.honours.content import write_decisions
from plugins.tools.bench.search.content import add, decisions
from plugins.tools.bench.search.corpus import Text, made_up
from plugins.tools.project import CONTENT

_HONOREES = 3_000
_CATEGORIES = ("tin-tuc-su-kien", "guong-dien-hinh", "khen-thuong")


def write(root: Path, articles: int) -> None:
    """A content root with so many articles; always the same for the same number."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(CONTENT, root)
    own = len(list((root / "articles").glob("*/*/index.md")))
    corpus = made_up(max(0, articles - own), _HONOREES)
    for text in corpus.texts:
        add(root, _placed(text))
    write_decisions(root, decisions(corpus.people))


def _placed(text: Text) -> Text:
    """In a category that the project has."""
    if text.category in _CATEGORIES:
        return text
    return replace(text, category=_CATEGORIES[text.number % len(_CATEGORIES)])
