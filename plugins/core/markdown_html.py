"""Words in Markdown to HTML that a page may carry."""

import re
from functools import lru_cache
from itertools import accumulate
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

from plugins.core.body import Body
from plugins.core.html_policy import clean
from plugins.core.typography import bind_html

_SHARED = 2  # bodies
_HEADING = re.compile(r"h([1-6])")
_SLOT = "\ue000{}\ue001"  # private use: source.py refuses these characters in a text
_SLOT_HTML = re.compile("<p>\ue000\\d+\ue001</p>\n?")


@lru_cache(maxsize=_SHARED)
def piece_html(body: Body) -> tuple[str, ...]:
    """The HTML of each piece of a body, "" for groups of figures.

    All words are converted as one document, so that reference links work across figures. An
    article's pages are made one after another and share this, the slowest step of each.
    """
    parts = [
        _SLOT.format(number) if piece.figures else piece.markdown
        for number, piece in enumerate(body.pieces)
    ]
    runs = _SLOT_HTML.split(_html("\n\n".join(parts)))
    groups = sum(bool(piece.figures) for piece in body.pieces)
    if len(runs) != groups + 1:  # a tag left open has swallowed a slot: lose no figure to it
        return tuple(_html(piece.markdown) for piece in body.pieces)
    if body.pieces and body.pieces[-1].figures:  # footnotes come last: keep them with the words
        runs[-2:] = [runs[-2] + runs[-1]]
    before = accumulate(bool(piece.figures) for piece in body.pieces)
    return tuple(
        "" if piece.figures else runs[groups].strip()
        for piece, groups in zip(body.pieces, before, strict=True)
    )


def _html(markdown: str) -> str:
    return bind_html(clean(_markdown().convert(markdown)))


def _markdown() -> Markdown:
    return Markdown(
        extensions=[
            "tables",
            "sane_lists",
            "abbr",
            "fenced_code",
            FootnoteExtension(BACKLINK_TITLE="Trở lại chỗ chú thích {} trong bài"),
            _Tidy(),
        ],
        output_format="html",
    )


class _Tidy(Extension):
    """Headings in order below the title, and cells aligned by class (no inline style)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Markdown's name
        md.treeprocessors.register(_Headings(md), "headings", 5)
        md.treeprocessors.register(_Cells(md), "cells", 4)


class _Headings(Treeprocessor):
    def run(self, root: Element) -> None:
        level = 1
        for element in root.iter():
            match = _HEADING.fullmatch(str(element.tag))
            if match:
                level = min(max(int(match[1]), 2), level + 1)
                element.tag = f"h{level}"


class _Cells(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            style = element.attrib.pop("style", "") if element.tag in ("td", "th") else ""
            if "right" in style or "center" in style:
                element.set("class", "number" if "right" in style else "centred")
            if element.tag == "th":
                element.set("scope", "col")
