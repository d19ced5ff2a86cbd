"""Paragraphs that Word numbered or dotted itself become lists again."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.core.manuscript.blocks import Block, Items, Paragraph
from plugins.core.manuscript.pieces import Piece, Words


def gather(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with every run of marked paragraphs as lists."""
    for is_list, group in groupby(pieces, _is_item):
        if is_list:
            yield from _lists([piece for piece in group if isinstance(piece, Words)])
        else:
            yield from group


def _is_item(piece: Piece) -> bool:
    return isinstance(piece, Words) and piece.mark is not None and bool(piece.children)


def _lists(entries: Sequence[Words]) -> Iterator[Items]:
    """Lists of one level; an entry that stands deeper belongs to the one before."""
    level = min(_level(entry) for entry in entries)
    items: list[list[Words]] = []
    for entry in entries:
        if _level(entry) == level or not items:
            if items and not _goes_on(items, entry):
                yield _one(items)
                items = []
            items.append([entry])
        else:
            items[-1].append(entry)
    yield _one(items)


def _level(entry: Words) -> int:
    return entry.mark.level if entry.mark else 1


def _number(entry: Words) -> int:
    return entry.mark.number if entry.mark else 0


def _goes_on(items: Sequence[Sequence[Words]], entry: Words) -> bool:
    """Whether an entry is the next of the list: a bullet after bullets, 3 after 2."""
    before = _number(items[-1][0])
    return before == _number(entry) == 0 or (before > 0 and _number(entry) == before + 1)


def _one(items: Sequence[Sequence[Words]]) -> Items:
    start = _number(items[0][0])
    return Items(start > 0, tuple(_item(item) for item in items), start or 1)


def _item(entries: Sequence[Words]) -> tuple[Block, ...]:
    first = Paragraph(entries[0].children)
    return (first, *_lists(entries[1:])) if len(entries) > 1 else (first,)
