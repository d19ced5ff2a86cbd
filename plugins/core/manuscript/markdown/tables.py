"""Tables that Markdown can write."""

from plugins.core.manuscript.blocks import Cell, Table, plain
from plugins.core.manuscript.markdown.lines import LinkTarget, markdown

_LONGEST = 200  # letters of a cell that is still read easily in a line
_BREAK = "<br>"


def is_simple(table: Table) -> bool:
    """One row of heads, then rows of equal length; no spans, no caption, no long cells."""
    if table.caption or len(table.rows) < 2:
        return False
    width = len(table.rows[0])
    if width < 2 or any(len(row) != width for row in table.rows):
        return False
    if not all(cell.is_head == (not place) for place, row in enumerate(table.rows) for cell in row):
        return False
    return all(_is_short(cell) for row in table.rows for cell in row)


def _is_short(cell: Cell) -> bool:
    return cell.columns == cell.rows == 1 and len(plain(cell.children)) <= _LONGEST


def simple_table(table: Table, link_target: LinkTarget) -> str:
    """Head, line, rows."""
    rows = [
        _row([markdown(cell.children, link_target, _BREAK) for cell in row]) for row in table.rows
    ]
    return "\n".join([rows[0], _row(["---"] * len(table.rows[0])), *rows[1:]])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
