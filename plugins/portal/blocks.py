"""Bodies as blocks: words in HTML, figures as data for the theme's own macro."""

from collections.abc import Mapping
from html import escape
from types import MappingProxyType

from plugins.core.body import Body, FigureRef
from plugins.core.markdown_html import piece_html
from plugins.core.name_links import linked_html
from plugins.core.pictures import Figure
from plugins.portal.views import Block


def blocks(
    body: Body,
    figures: Mapping[FigureRef, Figure],
    people: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Block, ...]:
    """Converts the words of a body; the only step of a page that takes milliseconds.

    The first mention of each of the ``people`` leads to their page.
    """
    waiting = dict(people)
    found = []
    for piece, html in zip(body.pieces, piece_html(body), strict=True):
        if piece.figures:
            found.extend(_figure_blocks(piece.figures, figures))
        elif html:
            linked, waiting = linked_html(html, waiting)
            found.append(Block(html=linked))
    return tuple(found)


def _figure_blocks(refs: tuple[FigureRef, ...], figures: Mapping[FigureRef, Figure]) -> list[Block]:
    """A group of figures, and a line for each photo that is lost or damaged."""
    found = []
    shown = tuple(figures[ref] for ref in refs if ref in figures)
    if shown:
        found.append(Block(figures=shown))
    lost = [ref for ref in refs if ref not in figures]
    found.extend(
        Block(html=f"<p><em>Ảnh không hiển thị được: {escape(ref.caption or ref.file)}</em></p>")
        for ref in lost
    )
    return found
