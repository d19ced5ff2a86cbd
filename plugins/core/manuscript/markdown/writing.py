"""Blocks as the Markdown of an article.

A figure stands alone, as the project reads it; one inside of a list or a quotation is lifted out of
it, in its place. A table that Markdown cannot write is HTML that the project's policy allows.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from plugins.core.manuscript.blocks import (
    Block,
    Figure,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Styled,
    Table,
    plain,
)
from plugins.core.manuscript.markdown import escaping
from plugins.core.manuscript.markdown.html_blocks import html_block
from plugins.core.manuscript.markdown.lines import LinkTarget, markdown
from plugins.core.manuscript.markdown.tables import is_simple, simple_table
from plugins.core.names import fold

PictureName = Callable[[Picture], str | None]

_INDENT = "    "
APART = "<!-- -->"  # between two lists or quotations that Markdown would make one


def to_markdown(
    blocks: Sequence[Block], *, picture_name: PictureName, link_target: LinkTarget
) -> str:
    """The text of an article, ending with a line end; empty where there are no words.

    ``picture_name`` gives the file beside the article, or None where the picture is not held: its
    caption stays as a paragraph then. ``link_target`` gives the address to write, or None for
    words without a link.
    """
    parts: list[str] = []
    before: Block | None = None
    for block in lifted(blocks):
        if isinstance(block, Figure):
            part = _figure(block, picture_name, link_target)
        else:
            part = _block(block, link_target)
        if not part:
            continue
        if would_join(before, block):
            parts.append(APART)
        parts.append(part)
        before = block
    return "\n\n".join(parts) + "\n" if parts else ""


def would_join(before: Block | None, block: Block) -> bool:
    """Whether Markdown would make one of two blocks, unless ``APART`` stands between them."""
    if isinstance(before, Items) and isinstance(block, Items):
        return True
    return isinstance(before, Quote) and isinstance(block, Quote)


def _figure(figure: Figure, picture_name: PictureName, link_target: LinkTarget) -> str:
    name = picture_name(figure.picture)
    caption = escaping.flat(plain(figure.caption)).strip()
    if not name:
        return markdown((Styled("emphasis", figure.caption),), link_target)
    written = caption.replace('"', '\\"')
    title = f' "{written}"' if caption else ""
    return f"![{_alt(figure, name, caption)}]({name}{title})"


def _alt(figure: Figure, name: str, caption: str) -> str:
    """What the picture shows; a file's name and the caption again say nothing."""
    alt = escaping.flat(figure.picture.alt).strip().replace("](", "] (")
    known = (caption, name, name.rpartition(".")[0])
    return "" if fold(alt) in {fold(one) for one in known} else alt


def _block(block: Block, link_target: LinkTarget) -> str:
    if isinstance(block, Paragraph):
        return markdown(block.children, link_target)
    if isinstance(block, Heading):
        words = markdown(block.children, link_target, " ")
        return f"{'#' * block.level} {_without_end(words)}" if words else ""
    if isinstance(block, Items):
        return _items(block, link_target)
    if isinstance(block, Table):
        return _table(block, link_target)
    if isinstance(block, Quote):
        return _quote(block, link_target)
    return "---" if isinstance(block, Rule) else ""


def _without_end(words: str) -> str:
    return f"{words[:-1]}\\#" if words.endswith("#") else words


def _table(table: Table, link_target: LinkTarget) -> str:
    return simple_table(table, link_target) if is_simple(table) else html_block(table, link_target)


def _items(items: Items, link_target: LinkTarget) -> str:
    if not _is_plain(items):
        return html_block(items, link_target)
    written = [_item(item, link_target) for item in items.items]
    kept = [item for item in written if item]
    signs = [f"{number}." if items.is_ordered else "-" for number in _numbers(items, len(kept))]
    return "\n".join(f"{sign} {item}" for sign, item in zip(signs, kept, strict=True))


def _numbers(items: Items, count: int) -> range:
    start = max(items.start, 0)
    return range(start, start + count)


def _is_plain(items: Items) -> bool:
    """Whether every item is a paragraph that lists or paragraphs may follow."""
    for item in items.items:
        if item and not (isinstance(item[0], Paragraph) and plain(item[0].children)):
            return False
        for block in item[1:]:
            if isinstance(block, Items):
                if not _is_plain(block):
                    return False
            elif not isinstance(block, Paragraph):
                return False
    return True


def _item(item: Sequence[Block], link_target: LinkTarget) -> str:
    written = ""
    for block in item:
        part = _block(block, link_target)
        if part:
            gap = "\n" if isinstance(block, Items) else "\n\n"
            written = f"{written}{gap}{part}" if written else part
    return _indented(written)


def _indented(text: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([first, *(f"{_INDENT}{line}" if line else line for line in rest)])


def _quote(quote: Quote, link_target: LinkTarget) -> str:
    if not all(isinstance(block, Paragraph | Heading) for block in quote.blocks):
        return html_block(quote, link_target)
    parts = [part for block in quote.blocks if (part := _block(block, link_target))]
    lines = "\n\n".join(parts).split("\n") if parts else []
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def lifted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with every figure on the top level, lists and quotations cut around it."""
    for block in blocks:
        if isinstance(block, Items):
            yield from _lifted_items(block)
        elif isinstance(block, Quote):
            for is_figure, group in groupby(
                lifted(block.blocks), lambda one: isinstance(one, Figure)
            ):
                inside = tuple(group)
                yield from inside if is_figure else (Quote(inside),)
        else:
            yield block


def _lifted_items(items: Items) -> Iterator[Block]:
    open_: list[tuple[Block, ...]] = []
    start = items.start
    for item in items.items:
        for is_figure, group in groupby(lifted(item), lambda one: isinstance(one, Figure)):
            inside = tuple(group)
            if not is_figure:
                open_.append(inside)
                continue
            if open_:
                yield Items(items.is_ordered, tuple(open_), start)
                start, open_ = start + len(open_), []
            yield from inside
    if open_:
        yield Items(items.is_ordered, tuple(open_), start)
