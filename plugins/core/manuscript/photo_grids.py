"""Small tables that hold pictures and their captions: one column or several, any number of rows.

A row of captions belongs to the row of pictures above, column by column; one caption below several
pictures belongs to the last. A row of captions above is taken only where the table ends with its
pictures and the captions are centred.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript.blocks import Figure, Text
from plugins.core.manuscript.captions import is_caption, may_be_caption
from plugins.core.manuscript.grid import Grid, GridCell
from plugins.core.manuscript.pieces import Piece, Words, joined, with_caption

_MOST_PARTS = 2  # paragraphs of a caption
_MOST_BESIDE = 30  # words of a caption beside its picture, or in its cell without a look of its own
_FEW_ABOVE = 12  # words above a picture in its cell that may be a title of it

Row = Sequence[GridCell]


@dataclass(frozen=True)
class _Open:
    """A picture that has no caption yet: the columns it stands in, and its place in the pieces."""

    start: int
    end: int
    place: int


def is_photo_grid(grid: Grid) -> bool:
    """Whether a table holds pictures and no more words than captions are."""
    cells = [_counted(cell) for cell in grid.cells]
    figures = sum(cell[0] for cell in cells)
    captions = sum(1 for cell in cells if not cell[0] and cell[1])
    if captions > figures or any(cell[1] > max(cell[0], _MOST_PARTS) for cell in cells):
        return False
    pieces = [piece for cell in grid.cells for piece in cell.pieces]
    words = [piece for piece in pieces if isinstance(piece, Words)]
    if len(words) + figures < len(pieces) or any(_is_told(cell) for cell in grid.cells):
        return False
    return all(is_caption(piece) or may_be_caption(piece) for piece in words)


def _counted(cell: GridCell) -> tuple[int, int]:
    """How many pictures and paragraphs."""
    figures = sum(isinstance(piece, Figure) for piece in cell.pieces)
    return figures, sum(isinstance(piece, Words) for piece in cell.pieces)


def _is_told(cell: GridCell) -> bool:
    """Whether a cell tells something around its picture, as an article in a layout table does."""
    kinds = [isinstance(piece, Figure) for piece in cell.pieces]
    if True not in kinds:
        return False
    first = kinds.index(True)
    return any(
        isinstance(piece, Words)
        and not piece.is_caption
        and piece.marks <= {"bold"}
        and piece.size > (_FEW_ABOVE if place < first else _MOST_BESIDE)
        and (place < first or not piece.marks)
        for place, piece in enumerate(cell.pieces)
    )


def photos(grid: Grid) -> list[Piece]:
    """The pictures in reading order with their captions."""
    reader = _Reader()
    rows = [row for row in grid.rows if any(cell.pieces for cell in row)]
    is_above = _is_above(rows)
    for place, row in enumerate(rows):
        if _has_figure(row):
            reader.pictures(row)
        else:
            following = rows[place + 1] if place + 1 < len(rows) else ()
            is_alone = not following or _has_figure(following)
            reader.words(row, is_alone=is_alone, is_above=is_above)
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[Piece] = []
        self._open: list[_Open] = []
        self._waiting: list[tuple[int, int, Words]] = []

    def pictures(self, row: Row) -> None:
        """A row with pictures; words after a picture in its cell are its caption."""
        self._open = []
        for start, end, cell in _columns(row):
            for piece in cell.pieces:
                if isinstance(piece, Figure):
                    self._figure(piece, start, end)
                elif isinstance(piece, Words):
                    self._beside(piece, start)
        self._waiting = []

    def _figure(self, figure: Figure, start: int, end: int) -> None:
        for one in self._waiting:
            if one[0] < end and start < one[1] and not figure.caption:
                figure = with_caption(figure, one[2].children)
                self._waiting.remove(one)
                break
        if not figure.caption:
            self._open.append(_Open(start, end, len(self.found)))
        self.found.append(figure)

    def _beside(self, words: Words, start: int) -> None:
        last = self._open[-1] if self._open else None
        is_inside = last is not None and last.start == start
        if last and last.place == len(self.found) - 1 and (is_inside or _is_set_apart(words)):
            self._bind(last, words)
        else:
            self.found.append(words)

    def words(self, row: Row, *, is_alone: bool, is_above: bool) -> None:
        """A row of words: captions of the pictures above, or (``is_above``) of those below."""
        for start, end, cell in _columns(row):
            words = [piece for piece in cell.pieces if isinstance(piece, Words)]
            if not words:
                continue
            text = Words(joined(tuple(one.children for one in words), Text(" ")))
            fitting = [one for one in self._open if one.start < end and start < one.end]
            if is_above:
                self._waiting.append((start, end, text))
            elif fitting and (is_alone or all(is_caption(one) for one in words)):
                self._bind(fitting[-1], text)
            else:
                self.found.extend(words)
        if not is_above:
            self._open = []

    def _bind(self, one: _Open, words: Words) -> None:
        figure = self.found[one.place]
        if isinstance(figure, Figure):
            self.found[one.place] = with_caption(figure, words.children)
        self._open.remove(one)


def _is_set_apart(words: Words) -> bool:
    return bool(words.marks) and words.size <= _MOST_BESIDE


def _has_figure(row: Row) -> bool:
    return any(isinstance(piece, Figure) for cell in row for piece in cell.pieces)


def _is_above(rows: Sequence[Row]) -> bool:
    """Whether centred words and pictures take turns, the last row being pictures alone."""
    if (
        len(rows) % 2
        or not rows
        or any(_has_figure(row) == (not at % 2) for at, row in enumerate(rows))
    ):
        return False
    words = [
        piece for row in rows for cell in row for piece in cell.pieces if isinstance(piece, Words)
    ]
    return all("center" in piece.marks for piece in words)


def _columns(row: Row) -> list[tuple[int, int, GridCell]]:
    found, start = [], 0
    for cell in row:
        found.append((start, start + cell.columns, cell))
        start += cell.columns
    return found
