"""Blocks that Markdown cannot write, in the HTML that the project's policy allows."""

from collections.abc import Iterable, Iterator

from plugins.core.manuscript.blocks import (
    Block,
    Cell,
    Heading,
    Items,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from plugins.core.manuscript.markdown.lines import LinkTarget, html


def html_block(block: Block, link_target: LinkTarget) -> str:
    """The block without empty lines, so that Markdown leaves it alone."""
    return "\n".join(_block(block, link_target))


def _block(block: Block, link_target: LinkTarget) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield f"<p>{html(block.children, link_target)}</p>"
    elif isinstance(block, Heading):
        yield f"<h{block.level}>{html(block.children, link_target)}</h{block.level}>"
    elif isinstance(block, Table):
        yield from _table(block, link_target)
    elif isinstance(block, Items):
        yield from _items(block, link_target)
    elif isinstance(block, Quote):
        yield "<blockquote>"
        yield from _blocks(block.blocks, link_target)
        yield "</blockquote>"
    elif isinstance(block, Rule):
        yield "<hr>"


def _blocks(blocks: Iterable[Block], link_target: LinkTarget) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, link_target)


def _items(items: Items, link_target: LinkTarget) -> Iterator[str]:
    start = f' start="{items.start}"' if items.is_ordered and items.start != 1 else ""
    name = "ol" if items.is_ordered else "ul"
    yield f"<{name}{start}>"
    for item in items.items:
        yield "<li>"
        yield from _blocks(item, link_target)
        yield "</li>"
    yield f"</{name}>"


def _table(table: Table, link_target: LinkTarget) -> Iterator[str]:
    yield "<table>"
    if table.caption:
        yield f"<caption>{html(table.caption, link_target)}</caption>"
    for row in table.rows:
        yield f"<tr>{''.join(_cell(cell, link_target) for cell in row)}</tr>"
    yield "</table>"


def _cell(cell: Cell, link_target: LinkTarget) -> str:
    name = "th" if cell.is_head else "td"
    columns = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<{name}{columns}{rows}>{html(cell.children, link_target)}</{name}>"
