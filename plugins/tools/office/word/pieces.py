"""Pieces of a Word file before it is decided what they are together."""

from dataclasses import dataclass, fields
from typing import TypeAlias

from plugins.core.honour_sheet.grid import Row
from plugins.core.manuscript.blocks import Block
from plugins.core.manuscript.grid import Grid
from plugins.core.manuscript.pieces import Piece, Words
from plugins.tools.office.word.styles import StyleKind


@dataclass(frozen=True)
class Line(Words):
    """A paragraph: the kind of its style, the size of its largest letters in points.

    ``label`` is the number that Word writes before it, where its list may be none after all.
    """

    kind: StyleKind = ""
    points: float = 0.0
    label: str = ""

    @property
    def is_loud(self) -> bool:
        """Whether it is typed in capitals alone."""
        return self.text.upper() == self.text and self.text.lower() != self.text


@dataclass(frozen=True)
class WordTable:
    """A table as it stands: its pieces cell by cell, and its texts row by row."""

    grid: Grid
    rows: tuple[Row, ...]

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(row.said for row in self.rows)


Found: TypeAlias = Line | WordTable | Block


def as_line(words: Words, kind: StyleKind, points: float, label: str) -> Line:
    """Words with what Word tells of their paragraph."""
    known = {one.name: getattr(words, one.name) for one in fields(Words)}
    return Line(**known, kind=kind, points=points, label=label)


def as_found(piece: Piece | Found) -> Found:
    """A piece that core made anew: its words are a line without a look of their own."""
    if isinstance(piece, Line) or not isinstance(piece, Words):
        return piece
    return as_line(piece, "", 0.0, "")
