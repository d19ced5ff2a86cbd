"""The source's text beside the article's: the words that only one of them has are marked.

A word counts as often as it stands, in any order: what only moved (a caption, a by-line) is not
marked. Where a word stands several times, the place is chosen by aligning both texts.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

_WORD = re.compile(r"\w+")
_LONGEST = 60_000  # letters of a side that are compared
_SHOWN, _SHOWN_EQUAL = 12_000, 3_000  # letters of a side that are shown
_MOST_ALIGNED = 40_000  # pairs of equal words: what aligning takes time for
_FIGURE = re.compile(r'!\[[^\]]*\]\((?:<[^>]*>|[^)\s]*)(?:\s+"((?:[^"\\]|\\.)*)")?\)')
_LINK = re.compile(r"\]\((?:<[^>\n]*>|[^)\s]*)\)")
_LINE_START = re.compile(r"^[ ]*(?:#{1,6}[ ]|>[ ]?|[-*+][ ]|\|)", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ |:-]{3,}$", re.MULTILINE)
_TAG = re.compile(r"</?[a-z][^>]{0,500}>|<br ?/?>", re.IGNORECASE)
_SIGNS = re.compile(r"\\([^\w\s])|(?<!\\)[*_`\[\]|]+")


@dataclass(frozen=True)
class Piece:
    """A run of a text; ``is_marked`` where the other side has not these words."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True)
class Comparison:
    """Both sides; ``rest_source`` and ``rest_article`` count letters that are not shown."""

    source: tuple[Piece, ...]
    article: tuple[Piece, ...]
    only_source: int
    only_article: int
    rest_source: int
    rest_article: int


def compare(source: str, article: str) -> Comparison:
    """Both texts, each cut where it is too long to be shown."""
    one, other = _words(source), _words(article)
    marked_one, marked_other = _differing(one, other)
    longest = _SHOWN if marked_one or marked_other else _SHOWN_EQUAL
    return Comparison(
        source=tuple(_pieces(source, marked_one, longest)),
        article=tuple(_pieces(article, marked_other, longest)),
        only_source=len(marked_one),
        only_article=len(marked_other),
        rest_source=max(len(source) - longest, 0),
        rest_article=max(len(article) - longest, 0),
    )


def _words(text: str) -> list[str]:
    return [*map(str.lower, _WORD.findall(text[:_LONGEST]))]


def plain(markdown: str) -> str:
    """The words of an article's Markdown, captions included, as a reader sees them."""
    text = _FIGURE.sub(lambda match: match[1] or "", markdown)
    text = _TAG.sub(" ", _LINK.sub("]", text))
    text = _LINE_START.sub("", _TABLE_RULE.sub("", text))
    text = html.unescape(_SIGNS.sub(lambda match: match[1] or " ", text))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _differing(one: Sequence[str], other: Sequence[str]) -> tuple[set[int], set[int]]:
    """Places of the words that only one side has."""
    counted, counted_other = Counter(one), Counter(other)
    if counted == counted_other:  # most pages: no word's place has to be known
        return set(), set()
    lacking, added = counted - counted_other, counted_other - counted
    gaps_one, gaps_other = _gaps(one, other)
    return _chosen(one, lacking, gaps_one), _chosen(other, added, gaps_other)


def _gaps(one: Sequence[str], other: Sequence[str]) -> tuple[list[int], list[int]]:
    """Places where the aligned texts differ; nothing where aligning would take too long."""
    start = _common(zip(one, other, strict=False))
    most = min(len(one), len(other)) - start
    end = min(_common(zip(reversed(one), reversed(other), strict=False)), most)
    middle = one[start : len(one) - end], other[start : len(other) - end]
    if _pairs(*middle) > _MOST_ALIGNED:
        return [], []
    codes = SequenceMatcher(None, *middle, autojunk=False).get_opcodes()
    changed = [code for code in codes if code[0] != "equal"]
    return (
        [start + place for _, a, b, _, _ in changed for place in range(a, b)],
        [start + place for _, _, _, a, b in changed for place in range(a, b)],
    )


def _pairs(one: Sequence[str], other: Sequence[str]) -> int:
    counted = Counter(other)
    return sum(counted[word] for word in one)


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _chosen(keys: Sequence[str], excess: Counter[str], gaps: Sequence[int]) -> set[int]:
    """The places of excess words: in the gaps first, then from the end."""
    left, count, found = dict(excess), excess.total(), set[int]()
    for place in chain(gaps, range(len(keys) - 1, -1, -1)):
        if len(found) == count:
            break
        if left.get(keys[place], 0) > 0 and place not in found:
            left[keys[place]] -= 1
            found.add(place)
    return found


def _pieces(text: str, marked: set[int], longest: int) -> Iterator[Piece]:
    """The text in runs; marked words that follow each other are one run."""
    found = _WORD.finditer(text[:_LONGEST]) if marked else ()
    spans = [match.span() for at, match in enumerate(found) if at in marked]
    places = dict(zip(sorted(marked), spans, strict=True))
    text, at = text[:longest], 0
    for first, last in _runs(sorted(marked)):
        start, end = places[first][0], places[last][1]
        if end > len(text):
            break
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], is_marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of the places that follow each other."""
    for at, place in enumerate(places):
        if at == 0 or places[at - 1] != place - 1:
            first = place
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield first, place
