"""Walks through blocks: their words in order, their links, their pictures."""

from collections.abc import Iterable, Iterator

from plugins.core.manuscript.blocks import (
    Block,
    Figure,
    Heading,
    Inline,
    Items,
    Link,
    Paragraph,
    Quote,
    Styled,
    Table,
    plain,
)


def words(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of each block, captions and cells included; alternative texts are no words."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield plain(block.children)
        elif isinstance(block, Figure):
            yield plain(block.caption)
        elif isinstance(block, Items):
            for item in block.items:
                yield from words(item)
        elif isinstance(block, Table):
            yield plain(block.caption)
            yield from (plain(cell.children) for row in block.rows for cell in row)
        elif isinstance(block, Quote):
            yield from words(block.blocks)


def figures(blocks: Iterable[Block]) -> Iterator[Figure]:
    """Every figure, in order."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, Items):
            for item in block.items:
                yield from figures(item)
        elif isinstance(block, Quote):
            yield from figures(block.blocks)


def links(blocks: Iterable[Block]) -> Iterator[Link]:
    """Every link, in order."""
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield from _links(block.children)
        elif isinstance(block, Figure):
            yield from _links(block.caption)
        elif isinstance(block, Items):
            for item in block.items:
                yield from links(item)
        elif isinstance(block, Table):
            yield from _links(block.caption)
            for row in block.rows:
                for cell in row:
                    yield from _links(cell.children)
        elif isinstance(block, Quote):
            yield from links(block.blocks)


def _links(children: Iterable[Inline]) -> Iterator[Link]:
    for child in children:
        if isinstance(child, Link):
            yield child
            yield from _links(child.children)
        elif isinstance(child, Styled):
            yield from _links(child.children)
