"""A table as it was found: cells with the pieces that they hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.manuscript.pieces import Piece


@dataclass(frozen=True)
class GridCell:
    """A cell: what it holds, how many columns and rows it covers."""

    pieces: tuple[Piece, ...]
    columns: int = 1
    rows: int = 1
    is_head: bool = False
    has_border: bool = False


@dataclass(frozen=True)
class Grid:
    """``is_made``: an editor's command for data tables made it; ``has_lines``: it shows borders."""

    rows: tuple[tuple[GridCell, ...], ...]
    caption: tuple[Piece, ...] = ()
    is_made: bool = False
    has_lines: bool = False

    @property
    def cells(self) -> Iterator[GridCell]:
        """Every cell, in reading order."""
        return (cell for row in self.rows for cell in row)

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((sum(cell.columns for cell in row) for row in self.rows), default=0)
