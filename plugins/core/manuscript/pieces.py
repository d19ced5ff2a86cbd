"""What a body consists of while it is read: finished blocks, and words that may yet be something.

A paragraph may turn out to be a caption or an item of a list, so it keeps how it looked.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from plugins.core.manuscript.blocks import Block, Figure, Inline, Paragraph, Styled, plain

Alignment = Literal["", "center", "right"]
Mark = Literal["center", "bold", "italic", "small"]
Raised = Literal["", "superscript", "subscript", "note"]  # "note": the sign of a footnote
# Where words stand that share a paragraph with a picture and follow it after a line break: "last"
# where nothing else stands in that paragraph, "line" where more does.
Beside = Literal["", "line", "last"]


@dataclass(frozen=True)
class ListMark:
    """Word's sign of a list item: how deep, and its number (0 for a bullet)."""

    level: int
    number: int = 0


@dataclass(frozen=True)
class Words:
    """A paragraph with how it looked. ``is_caption``: its markup names it a caption."""

    children: tuple[Inline, ...]
    alignment: Alignment = ""
    marks: frozenset[Mark] = frozenset()
    beside: Beside = ""
    is_caption: bool = False
    is_lead: bool = False
    mark: ListMark | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return plain(self.children)

    @property
    def size(self) -> int:
        """How many words."""
        return len(self.text.split())


Piece: TypeAlias = Words | Block


def finish(piece: Piece) -> Block:
    """The block that a piece becomes when nothing else claimed it."""
    return Paragraph(piece.children, piece.alignment) if isinstance(piece, Words) else piece


def bare(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Inline content without the emphasis that covers it whole."""
    while len(children) == 1 and isinstance(children[0], Styled):
        if children[0].style not in ("strong", "emphasis"):
            break
        children = children[0].children
    return children


def joined(parts: tuple[tuple[Inline, ...], ...], between: Inline) -> tuple[Inline, ...]:
    """Several runs of inline content as one."""
    found: list[Inline] = []
    for part in parts:
        if part and found:
            found.append(between)
        found.extend(part)
    return tuple(found)


def with_caption(figure: Figure, caption: tuple[Inline, ...]) -> Figure:
    """The figure with its caption; an alternative text that only says it again goes."""
    picture = figure.picture
    if picture.alt and picture.alt.casefold() == plain(caption).casefold():
        picture = replace(picture, alt="")
    return Figure(picture, bare(caption))
