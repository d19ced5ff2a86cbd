"""One walk over a body: its links, what it hides, and what its code writes, each with its place."""

from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import Comment, PageElement

from plugins.tools.sharepoint.injected.hiding import is_hidden
from plugins.tools.sharepoint.injected.inside import after, nodes

_CODE = frozenset(("script", "meta"))
_COMMENT_LINK = "<a "


@dataclass(frozen=True)
class Place:
    """An element of the body; ``position`` counts elements from 0."""

    element: Tag
    position: int


@dataclass
class Region:
    """A hidden element, the outermost of its kind, with the links inside of it."""

    place: Place
    links: list[Place] = field(default_factory=list)


@dataclass(frozen=True)
class Aside:
    """A comment that holds a link; ``position`` is that of the element before."""

    comment: Comment
    position: int


@dataclass
class Seen:
    """What a body holds, in its order."""

    links: list[Place] = field(default_factory=list)  # that readers see
    regions: list[Region] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    code: list[Place] = field(default_factory=list)


def walk(body: Tag) -> Seen:
    """Collects without changing anything; every element is looked at once."""
    seen = Seen()
    region: Region | None = None
    end: PageElement | None = None
    position = -1
    for node in nodes(body):
        if node is end:
            region = end = None
        if not isinstance(node, Tag):
            if type(node) is Comment and _COMMENT_LINK in node.lower():
                seen.asides.append(Aside(node, max(position, 0)))
            continue
        position += 1
        if node.name in _CODE:
            seen.code.append(Place(node, position))
        elif region is None and is_hidden(node):
            region, end = Region(Place(node, position)), after(node)
            seen.regions.append(region)
        if node.name in ("a", "area") and "href" in node.attrs:
            links = seen.links if region is None else region.links
            links.append(Place(node, position))
    return seen
