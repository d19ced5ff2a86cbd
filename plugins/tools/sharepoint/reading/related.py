"""Lists of other news at the end of a body: a heading that says so, and links to the very end.

A list of papers, or one with sentences of its own, is the article's and stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.core.manuscript.blocks import Block, Heading, Items, Paragraph, plain
from plugins.core.manuscript.walking import links, words
from plugins.core.names import fold
from plugins.tools.sharepoint.reading.papers import is_paper

_HEADING = re.compile(
    r"(?:(?:cac|nhung|danh sach) )?(?:tin|bai|tin bai|tin, bai)(?: viet| tuc)?"
    r" (?:lien quan|khac|da dua|da dang|cu hon|moi hon|moi nhat|doc nhieu|noi bat"
    r"|cung (?:chuyen )?muc|cung chu de)"
    r"|(?:co the )?(?:ban )?quan tam|xem them|doc them|related (?:news|articles|stories)|other news"
)
_TAIL = re.compile(r"[\s:.…\-–>»]*$")
_LONGEST = 120  # letters of a heading, its dots included: folding every paragraph takes time
_LINKED = 0.5  # share of words that stand in links: the rest are days and numbers
_FEWEST = 2  # blocks or items: a single «Xem thêm: …» may be the article's own hint


@dataclass(frozen=True)
class Cut:
    """The article's blocks, the words of the list that followed, and where its links led."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


def cut_related(blocks: Sequence[Block]) -> Cut:
    """Cuts off everything from the first heading after which nothing but links follows."""
    start = next((at for at in range(1, len(blocks)) if _is_list(blocks[at:])), None)
    if start is None:
        return Cut(tuple(blocks))
    rest = blocks[start:]
    targets = tuple(link.target for link in links(rest))
    return Cut(tuple(blocks[:start]), tuple(words(rest)), targets)


def _is_list(rest: Sequence[Block]) -> bool:
    if not _is_heading(rest[0]):
        return False
    lines = [line for block in rest if not _is_heading(block) for line in _lines(block)]
    found = list(links(rest))
    return (
        len(lines) >= _FEWEST
        and all(_is_linked(line) for line in lines)
        and bool(found)
        and not any(is_paper(link.target) for link in found)
    )


def _is_heading(block: Block) -> bool:
    if not isinstance(block, Paragraph | Heading):
        return False
    said = plain(block.children)
    return len(said) <= _LONGEST and bool(_HEADING.fullmatch(_TAIL.sub("", fold(said))))


def _lines(block: Block) -> Iterator[Block]:
    """The lines of a list as blocks; empty paragraphs are none."""
    if isinstance(block, Items):
        for item in block.items:
            for one in item:
                yield from _lines(one)
    elif not isinstance(block, Paragraph) or plain(block.children):
        yield block


def _is_linked(block: Block) -> bool:
    if not isinstance(block, Paragraph | Heading):
        return False
    said = len(plain(block.children).split())
    linked = sum(len(plain(link.children).split()) for link in links([block]))
    return linked >= _LINKED * said
