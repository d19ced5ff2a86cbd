"""Runs of text in a tree: what stands in one block under one font is judged together."""

from collections.abc import Callable
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import NavigableString

from plugins.core.legacy.fonts import Font
from plugins.tools.sharepoint.text.fonts import font_of

_BLOCKS = frozenset(
    "p div td th tr table caption li dd dt pre h1 h2 h3 h4 h5 h6 blockquote figcaption section"  # noqa: SIM905 — reads better
    " article center".split()
)


@dataclass(frozen=True)
class Run:
    """Texts of one block and font, in order; ``text`` is all of them."""

    font: Font | None
    strings: tuple[NavigableString, ...]
    text: str


@dataclass(frozen=True)
class _Place:
    """The block around a text, by number, and the legacy font that reaches it."""

    block: int
    font: Font | None


def runs_of(body: Tag) -> list[Run]:
    """In document order; comments, scripts and style sheets are no text."""
    places = _places_around(body)
    runs: list[Run] = []
    strings: list[NavigableString] = []
    parts: list[str] = []
    now: _Place | None = None
    for node in body.descendants:
        if isinstance(node, Tag):
            parts += [" "] if node.name == "br" else []
            _enter(node, places)
        elif type(node) is NavigableString and node.parent is not None:
            place = places[id(node.parent)]
            if now is not None and place != now:
                runs.append(Run(now.font, tuple(strings), "".join(parts)))
                strings, parts = [], []
            now = place
            strings.append(node)
            parts.append(node)
    if now is not None:
        runs.append(Run(now.font, tuple(strings), "".join(parts)))
    return runs


def write(run: Run, reader: Callable[[str], str]) -> bool:
    """The texts as ``reader`` has them; whether any of them changed."""
    is_changed = False
    for string in run.strings:
        text = reader(string)
        if text != string:
            string.replace_with(NavigableString(text))
            is_changed = True
    return is_changed


def _places_around(body: Tag) -> dict[int, _Place]:
    """The body's own place; fonts named above it reach into it."""
    for tag in (body, *body.parents):
        found = font_of(tag)
        if found is not None:
            return {id(body): _Place(0, found or None)}
    return {id(body): _Place(0, None)}


def _enter(tag: Tag, places: dict[int, _Place]) -> None:
    """Parents come first among descendants, so that the place of each is known."""
    above = places[id(tag.parent)]
    found = font_of(tag) if tag.attrs else None
    font = above.font if found is None else found or None
    block = len(places) if tag.name in _BLOCKS else above.block
    places[id(tag)] = _Place(block, font)
