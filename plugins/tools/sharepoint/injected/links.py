"""What speaks for a link having been planted, and what against it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from plugins.core.names import fold
from plugins.tools.sharepoint.injected.inside import Inside, after, look_inside
from plugins.tools.sharepoint.injected.vocabulary import (
    Found,
    address_words,
    is_of_crime,
    is_of_law,
    look,
    look_at_host,
    normal,
)

HIDDEN, OUTSIDE, TERM, TOGETHER = 2, 1, 3, 1
REMOVED = 4  # from this score on
REPORTED = 2
_LONGEST = 2_000  # letters of an address or a link's words that are looked at
_HOST = re.compile(
    r"\s*(?:javascript:.{0,200}?)?(?:https?:)?[/\\]{2}([^/\\\s'\"?#]+)", re.IGNORECASE | re.DOTALL
)
_MOST_AROUND = 40  # nodes before and behind a link
_LONGEST_AROUND = 200
_SENTENCE = re.compile(r"[.!?;…]+\s")
_BLOCK_NAMES = "p div td th tr table ul ol li dd dt blockquote section article h1 h2 h3 h4 h5 h6"
_BLOCKS = frozenset(_BLOCK_NAMES.split())


@dataclass(frozen=True)
class Link:
    """A link judged. ``looks_planted`` says whether its own words are part of the advertisement."""

    element: Tag
    position: int
    score: int
    host: str  # "" for the portal itself
    words: str
    looks_planted: bool
    inside: Inside


def judge(element: Tag, position: int, own_hosts: frozenset[str], *, is_hidden: bool) -> Link:
    """The score of one link, without what stands beside it."""
    address = str(element.get("href", ""))[:_LONGEST]
    host = outside_host(address, own_hosts)
    inside = look_inside(element)
    words = normal(f"{inside.words} {str(element.get('title', ''))[:_LONGEST]}")
    said, named, path = look(words), look_at_host(host), _unexplained(address_words(address), words)
    betting = _betting(element, words, address, (said, named, path))
    score = HIDDEN * is_hidden + OUTSIDE * bool(host) + betting
    looks_planted = bool(said.term or said.signs) or not words
    return Link(element, position, score, host, words[:200], looks_planted, inside)


def outside_host(address: str, own_hosts: frozenset[str]) -> str:
    """The host that an address leads to, "" where that is the portal itself."""
    match = _HOST.match(address)
    if match is None:
        return ""
    host = match.group(1).rpartition("@")[2].partition(":")[0].strip(".").lower()
    is_own = any(host == own or host.endswith(f".{own}") for own in own_hosts)
    return "" if is_own else host


def _betting(element: Tag, words: str, address: str, found: tuple[Found, Found, Found]) -> int:
    """3 for betting, 2 where the sentence around tells of crime, 0 where the link itself does.

    1 for what only looks like it: the shape of a brand, a word without its tone marks.
    """
    said, named, path = found
    if named.term:
        return TERM
    is_sure = said.is_sure or path.is_sure or _add_up(found)
    if not (is_sure or said.can_stand_alone or named.signs or path.can_stand_alone):
        return 0
    if is_of_law(f"{words} {address_words(address)}"):
        return 0
    if not is_sure:
        return 1
    return TERM - 1 if not named.signs and is_of_crime(_around(element)) else TERM


def _unexplained(path: str, words: str) -> Found:
    """What an address says beyond its link's words: «Cả cuộc đời» is «ca-cuoc-doi» in a slug."""
    found = look(path)
    if not found.is_sure and not found.signs:
        return found
    bare = fold(words)
    signs = tuple(sign for sign in found.signs if fold(sign) not in bare)
    return Found("" if fold(found.term) in bare else found.term, signs)


def _add_up(found: tuple[Found, Found, Found]) -> bool:
    """Weak signs of different kinds; shapes of brands never add up alone."""
    said, named, path = found
    unsure = _phrases(said) | _phrases(path)
    return len(unsure) > 1 or bool(unsure and named.signs)


def _phrases(found: Found) -> set[str]:
    return {sign for sign in found.signs if " " in sign}


def _around(element: Tag) -> str:
    """The sentence in which a link stands, without the link."""
    before = "".join(reversed(list(_strings(element, forward=False))))
    behind = "".join(_strings(element, forward=True))
    return normal(f"{_SENTENCE.split(before)[-1]} {_SENTENCE.split(behind)[0]}")


def _strings(element: Tag, *, forward: bool) -> Iterator[str]:
    node = after(element, _MOST_AROUND) if forward else element.previous_element
    length = 0
    for _ in range(_MOST_AROUND):
        if node is None or (isinstance(node, Tag) and node.name in _BLOCKS):
            return
        if isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield str(node)[-_LONGEST_AROUND:] if not forward else str(node)[:_LONGEST_AROUND]
            length += len(node)
        if length > _LONGEST_AROUND:
            return
        node = node.next_element if forward else node.previous_element
