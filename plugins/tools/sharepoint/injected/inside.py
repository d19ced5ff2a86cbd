"""What an element holds, read to a bound: tags that nobody closed hold the rest of the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

_MOST_NODES = 60
_DEEPEST = 100
_LONGEST = 300  # letters: what a link says; a longer one was left open


@dataclass(frozen=True)
class Inside:
    """The words, pictures' descriptions included; ``is_whole`` where the bound was not reached."""

    words: str
    is_whole: bool


def after(element: Tag, deepest: int = 1_000_000) -> PageElement | None:
    """The first node behind the whole of an element, or of what it holds to that depth."""
    last: PageElement = element
    for _ in range(deepest):
        if not (isinstance(last, Tag) and last.contents):
            break
        last = last.contents[-1]
    return last.next_element


def nodes(element: Tag) -> Iterator[PageElement]:
    """Everything inside, without the recursion and the checks of ``descendants``."""
    stop = after(element)
    node: PageElement | None = element.contents[0] if element.contents else stop
    while node is not None and node is not stop:
        yield node
        node = node.next_element


def look_inside(element: Tag) -> Inside:
    """The words of a link; another link inside ends it."""
    words: list[str] = []
    length = 0
    stop = after(element, _DEEPEST)
    node: PageElement | None = element.contents[0] if element.contents else stop
    for _ in range(_MOST_NODES):
        if node is None or node is stop:
            return Inside(" ".join(words), is_whole=True)
        text = _said(node)
        if text:
            words.append(text[:_LONGEST])
            length += len(text)
        if length > _LONGEST or (isinstance(node, Tag) and node.name == "a"):
            break
        node = node.next_element
    return Inside(" ".join(words), is_whole=False)


def source(element: Tag, inside: Inside) -> str:
    """The markup of a link; of one that was left open, its beginning."""
    if inside.is_whole:
        return str(element)
    return f'<a href="{element.get("href", "")}">{inside.words}'


def _said(node: PageElement) -> str:
    if isinstance(node, Tag):
        return str(node.get("alt", "")) if node.name == "img" else ""
    is_text = isinstance(node, NavigableString) and not isinstance(node, PreformattedString)
    return str(node).strip() if is_text else ""
