"""What an article is heard as: the texts that are read aloud, and how they are said."""

from collections.abc import Iterator, Sequence

from plugins.core.spoken import carried, texts_of
from plugins.portal.views import ArticleView, Block


def spoken_words(shell: ArticleView, parts: Sequence[Block]) -> str:
    """What the page carries for listen.js: see ``core.spoken``."""
    return carried(_heard(shell, parts))


def _heard(shell: ArticleView, parts: Sequence[Block]) -> Iterator[str]:
    """Title, lead, key points, paragraphs and captions, in no order that matters."""
    yield from (shell.title, shell.summary, *shell.key_points)
    for part in parts:
        for figure in part.figures:
            yield f"{figure.caption} (Ảnh: {figure.credit})"
        yield from texts_of(part.html)
