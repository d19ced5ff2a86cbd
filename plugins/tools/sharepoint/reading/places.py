"""Where things stand in a parsed page: selectors of a profile, tried in their order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

_ATTRIBUTE = re.compile(r"(?P<css>.+)@(?P<name>[a-z][a-z-]*)$")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True)
class Place:
    """A text and the selector that found it."""

    text: str
    selector: str


def first(tree: LexborHTMLParser, selectors: Iterable[str]) -> Place | None:
    """The first place that holds words."""
    return next(everywhere(tree, selectors), None)


def everywhere(tree: LexborHTMLParser, selectors: Iterable[str]) -> Iterator[Place]:
    """Every place that holds words, by selector, then in the order of the page."""
    for selector in selectors:
        match = _ATTRIBUTE.fullmatch(selector)
        for node in tree.css(match["css"] if match else selector):
            raw = node.attributes.get(match["name"]) if match else node.text(separator=" ")
            text = _BLANK.sub(" ", raw or "").strip()
            if text:
                yield Place(text, selector)


def nodes(tree: LexborHTMLParser, selectors: Iterable[str]) -> list[LexborNode]:
    """What the selectors find, in the order of the page, none inside another.

    The first selector that finds anything with words or pictures decides; others are for pages
    that lack it.
    """
    for selector in selectors:
        found = [node for node in tree.css(selector) if _has_matter(node)]
        if found:
            return _outermost(found)
    return []


def _has_matter(node: LexborNode) -> bool:
    return bool(node.text().strip()) or node.css_first("img") is not None


def _outermost(found: list[LexborNode]) -> list[LexborNode]:
    ids = {node.mem_id for node in found}
    return [node for node in found if not any(above.mem_id in ids for above in _above(node))]


def _above(node: LexborNode) -> Iterator[LexborNode]:
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
