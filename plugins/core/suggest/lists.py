"""Lists that a count announces: as many items as it says are names, whatever they look like."""

from collections.abc import Iterator, Sequence
from typing import Final

from plugins.core.suggest.chunk import NAMED, Chunk
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.quantities import Count
from plugins.core.suggest.text import Tokens

_BETWEEN: Final = word_set("comma semi and")
_WORDS: Final = word_set("word why adverb filler")  # "Tân Lập" is no verb
_LONGEST = 60  # chunks


def named_in_lists(tokens: Tokens, chunks: Sequence[Chunk]) -> list[Chunk]:
    """As in "3 tập thể: Viettel; Petrolimex và Vietcombank": names without any head of a unit."""
    found = list(chunks)
    for at in range(len(found) - 2, -1, -1):
        count = found[at].data
        is_list = isinstance(count, Count) and found[at + 1].kind in ("colon", "list")
        if isinstance(count, Count) and is_list and count.kind == "collective":
            is_doubled = at + 2 < len(found) and found[at + 2].kind == "colon"  # "gồm:"
            _name(tokens, found, at + (3 if is_doubled else 2), count.number or 0)
    return found


def _name(tokens: Tokens, chunks: list[Chunk], start: int, number: int) -> None:
    """Turn the items from here on into names where they are as many as were counted."""
    items = list(_items(tokens, chunks, start))
    if len(items) != number:
        return
    for first, end in reversed(items):
        if not (end - first == 1 and chunks[first].kind in NAMED):
            chunks[first:end] = [Chunk("unit", chunks[first].start, chunks[end - 1].end)]


def _items(tokens: Tokens, chunks: Sequence[Chunk], start: int) -> Iterator[tuple[int, int]]:
    """Items between commas, semicolons and "và": names, or words in capitals."""
    first = start
    for at in range(start, min(start + _LONGEST, len(chunks) + 1)):
        is_item = at < len(chunks) and _is_name(tokens, chunks[at])
        if is_item:
            continue
        if at > first:
            yield first, at
        if at >= len(chunks) or chunks[at].kind not in _BETWEEN:
            return
        first = at + 1


def _is_name(tokens: Tokens, one: Chunk) -> bool:
    is_capital = all(token.is_capital and token.is_word for token in tokens[one.start : one.end])
    return one.kind in NAMED or (one.kind in _WORDS and is_capital)
