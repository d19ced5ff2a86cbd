"""Links that somebody put in a heap: three or more suspicious ones with few words between."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bs4.element import NavigableString, PageElement

from plugins.tools.sharepoint.injected.links import REPORTED, TOGETHER, Link

_HEAP = 3
_NEAR = 120  # letters between two links
_MOST_BETWEEN = 200  # nodes


def raised(links: Sequence[Link]) -> list[Link]:
    """The same links; those in a heap score one more."""
    places = [place for place, link in enumerate(links) if link.score >= REPORTED]
    if len(places) < _HEAP:
        return list(links)
    heap = {place for run in _runs(links, places) if len(run) >= _HEAP for place in run}
    return [
        replace(link, score=link.score + TOGETHER) if place in heap else link
        for place, link in enumerate(links)
    ]


def _runs(links: Sequence[Link], places: Sequence[int]) -> list[list[int]]:
    runs = [[places[0]]]
    for one, other in pairwise(places):
        if _is_near(links[one], links[other]):
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _is_near(one: Link, other: Link) -> bool:
    """Few letters between them; the first one's own words do not count."""
    node: PageElement | None = one.element
    length = -len(one.inside.words)
    for _ in range(_MOST_BETWEEN):
        node = node.next_element if node is not None else None
        if node is other.element:
            return True
        if isinstance(node, NavigableString):
            length += len(node.strip())
        if node is None or length > _NEAR:
            return False
    return False
