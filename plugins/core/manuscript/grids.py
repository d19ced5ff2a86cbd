"""Tables: data that stay a table, pictures with their captions, or a layout to dissolve."""

import re
from collections.abc import Iterator, Sequence

from plugins.core.manuscript.blocks import (
    Break,
    Cell,
    Figure,
    Heading,
    Inline,
    Items,
    Paragraph,
    Quote,
    Table,
    Text,
    plain,
)
from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.grid import Grid, GridCell
from plugins.core.manuscript.photo_grids import is_photo_grid, photos
from plugins.core.manuscript.pieces import Piece, Words, bare, joined

_SHORT = 25  # words of a cell of data
_MOSTLY = 0.7
_MOST_PARAGRAPHS = 4  # in a cell of data without lines
_LONGEST = 400  # words of a cell of data
_FEW = 5  # cells for each picture in a table that is still one of data
_OFFICIAL = re.compile(r"CỘNG H[ÒO][ÀA] XÃ HỘI|Độc lập\s*-\s*Tự do|Nơi nhận\s*:", re.IGNORECASE)


def read_grid(grid: Grid) -> tuple[list[Piece], tuple[Caution, ...]]:
    """What the table becomes."""
    figures = [piece for cell in grid.cells for piece in cell.pieces if isinstance(piece, Figure)]
    if figures and is_photo_grid(grid):
        return [*grid.caption, *photos(grid)], ()
    if not _is_data(grid, len(figures)):
        dissolved = [*grid.caption, *(piece for cell in grid.cells for piece in cell.pieces)]
        return dissolved, tuple(_dissolved(grid))
    cautions = (_moved(len(figures)),) if figures else ()
    return [_table(grid), *figures], cautions


def _dissolved(grid: Grid) -> Iterator[Caution]:
    """A table with lines of its own around another one: the order of its cells may mean something.

    Layouts have no lines.
    """
    cells = [cell for cell in grid.cells if cell.pieces]
    has_lines = grid.has_lines or any(cell.has_border for cell in cells)
    is_around = any(isinstance(piece, Table) for cell in cells for piece in cell.pieces)
    if has_lines and is_around and len(cells) > 1:
        message = (
            "bảng có kẻ khung chứa bảng khác: chỉ giữ bảng bên trong, chữ của bảng ngoài thành"
            " đoạn văn; hãy đối chiếu trang gốc"
        )
        yield Caution("table-dissolved", message)


def _moved(count: int) -> Caution:
    message = f"{count} ảnh trong bảng số liệu được đặt xuống dưới bảng: hãy xem lại vị trí"
    return Caution("picture-from-table", message)


def _is_data(grid: Grid, figures: int) -> bool:
    filled = [cell for cell in grid.cells if cell.pieces]
    rows = [sum(1 for cell in row if cell.pieces) for row in grid.rows]
    if grid.width < 2 or sum(1 for count in rows if count) < 2 or figures * _FEW > len(filled):
        return False
    if any(isinstance(piece, Table) for cell in filled for piece in cell.pieces):
        return False
    sizes = [sum(len(text.split()) for text in _texts(cell.pieces)) for cell in filled]
    if max(sizes) > _LONGEST:
        return False
    if grid.has_lines or any(cell.has_border for cell in filled):
        return True
    if grid.caption or grid.is_made or any(cell.is_head for cell in filled):
        return max(sizes) <= _LONGEST // 2
    return _is_short(filled, sizes) and sum(1 for count in rows if count > 1) > 1


def _is_short(filled: Sequence[GridCell], sizes: Sequence[int]) -> bool:
    """Without lines: mostly short texts, and not the head or foot of an official letter."""
    if any(len(cell.pieces) > _MOST_PARAGRAPHS for cell in filled):
        return False
    if any(isinstance(piece, Heading | Quote) for cell in filled for piece in cell.pieces):
        return False
    if any(_OFFICIAL.search(text) for cell in filled for text in _texts(cell.pieces)):
        return False
    return sum(size <= _SHORT for size in sizes) >= _MOSTLY * len(sizes)


def _table(grid: Grid) -> Table:
    rows = [row for row in grid.rows if row]
    if not any(cell.rows > 1 for row in rows for cell in row):
        rows = [row for row in rows if any(cell.pieces for cell in row)]
    has_head = not any(cell.is_head for row in rows for cell in row) and _is_head(rows)
    caption = _inline(grid.caption)
    return Table(
        tuple(
            tuple(_cell(cell, is_head=cell.is_head or (has_head and not place)) for cell in row)
            for place, row in enumerate(rows)
        ),
        bare(caption),
    )


def _is_head(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Whether the first row, and not all of the rows, is in bold."""
    return len(rows) > 1 and _is_bold(rows[0]) and not all(_is_bold(row) for row in rows[1:])


def _is_bold(row: Sequence[GridCell]) -> bool:
    words = [piece for cell in row for piece in cell.pieces if isinstance(piece, Words)]
    return bool(words) and all("bold" in piece.marks for piece in words)


def _cell(cell: GridCell, *, is_head: bool) -> Cell:
    children = _inline(cell.pieces)
    return Cell(bare(children) if is_head else children, cell.columns, cell.rows, is_head=is_head)


def _inline(pieces: Sequence[Piece]) -> tuple[Inline, ...]:
    return joined(tuple(_lines(pieces)), Break())


def _lines(pieces: Sequence[Piece]) -> Iterator[tuple[Inline, ...]]:
    """The lines of a cell; an item of a list keeps its sign."""
    for piece in pieces:
        if isinstance(piece, Words | Paragraph | Heading):
            yield piece.children
        elif isinstance(piece, Items):
            for number, item in enumerate(piece.items, start=piece.start):
                sign = f"{number}. " if piece.is_ordered else "- "
                yield (Text(sign), *_inline(item))
        elif isinstance(piece, Quote):
            yield from _lines(piece.blocks)


def _texts(pieces: Sequence[Piece]) -> Iterator[str]:
    yield from (plain(line) for line in _lines(pieces))
