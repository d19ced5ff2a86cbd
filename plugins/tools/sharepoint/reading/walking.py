"""Walks through blocks: their words in order, their links, their pictures."""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from plugins.tools.sharepoint.blocks import (
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
from plugins.tools.sharepoint.model import Download

_PAPERS = frozenset(
    ".pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .rtf .zip .rar .7z .csv .txt".split()  # noqa: SIM905 — reads better
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


def papers(blocks: Iterable[Block], known: Iterable[Download]) -> Iterator[Download]:
    """Links to documents: readers find them below the article as well."""
    seen = {one.address for one in known}
    for link in links(blocks):
        if is_paper(link.target) and link.target not in seen:
            seen.add(link.target)
            yield Download(plain(link.children), link.target)


def is_paper(address: str) -> bool:
    """Whether an address names a document: a PDF, a workbook and the like."""
    return suffix(address) in _PAPERS


def suffix(address: str) -> str:
    """The file type that an address names: ``.pdf``."""
    try:
        return PurePosixPath(unquote(urlsplit(address).path)).suffix.lower()
    except ValueError:
        return ""


def _links(children: Iterable[Inline]) -> Iterator[Link]:
    for child in children:
        if isinstance(child, Link):
            yield child
            yield from _links(child.children)
        elif isinstance(child, Styled):
            yield from _links(child.children)
