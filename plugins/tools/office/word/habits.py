"""Lists and headings that were typed by hand: «- », «• », short bold lines."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from plugins.core.manuscript.blocks import Heading, Text
from plugins.core.manuscript.pieces import ListMark, bare
from plugins.tools.office.word.inline_text import without_head
from plugins.tools.office.word.pieces import Found, Line

_SIGN = re.compile(
    r"(?:(?P<dash>[-–—+])(?=\s*[^\s\d])|(?P<dot>[•·▪●○■□❖✓➢►])|(?P<star>\*)(?=\s))\s*"
)
_LONGEST_HEADING = 16  # words
_LONG = 30  # words from which a paragraph is the article's text
_COMMON = 0.4  # share of long paragraphs in bold from which bold says nothing
_SENTENCE = (".", ";", ",", "!", "?", "…")
_DEEPEST = 4


def with_typed_lists(pieces: Sequence[Found]) -> list[Found]:
    """The pieces with marks where signs were typed; a single one only after a colon."""
    found: list[Found] = []
    for is_typed, group in groupby(pieces, _is_typed):
        lines = [one for one in group if not is_typed or isinstance(one, Line)]
        before = found[-1] if found else None
        is_announced = isinstance(before, Line) and before.text.endswith(":")
        if is_typed and (len(lines) > 1 or is_announced):
            found += _marked([one for one in lines if isinstance(one, Line)])
        else:
            found += lines
    return found


def _is_typed(piece: Found) -> bool:
    return isinstance(piece, Line) and not piece.mark and _SIGN.match(piece.text) is not None


def _marked(lines: Sequence[Line]) -> list[Line]:
    """«+» stands deeper than the other signs, where there are others."""
    deep = {"+"} if any(line.text[0] != "+" for line in lines) else set()
    found = []
    for line in lines:
        match = _SIGN.match(line.text)
        size = match.end() if match else 0
        mark = ListMark(2 if line.text[0] in deep else 1)
        found.append(replace(line, mark=mark, children=without_head(line.children, size)))
    return found


def with_headings(pieces: Sequence[Found]) -> list[Found]:
    """The pieces with headings where short bold lines stand above the text."""
    if _is_common(pieces):
        return _levelled(pieces)
    known = [one.level for one in pieces if isinstance(one, Heading)]
    level = min(max(known) + 1, _DEEPEST) if known else 2
    following = (*pieces, None)[1:]
    return _levelled(
        [
            _heading(one, level) if isinstance(one, Line) and _is_heading(one, after) else one
            for one, after in zip(pieces, following, strict=True)
        ]
    )


def _is_common(pieces: Sequence[Found]) -> bool:
    long = [one for one in pieces if isinstance(one, Line) and one.size >= _LONG]
    return sum("bold" in one.marks for one in long) > _COMMON * len(long)


def _is_heading(line: Line, after: Found | None) -> bool:
    if "bold" not in line.marks or not 0 < line.size <= _LONGEST_HEADING or line.is_caption:
        return False
    if line.alignment == "right" or line.text.endswith(_SENTENCE):
        return False
    if line.mark and not line.mark.number:
        return False
    return isinstance(after, Line) and "bold" not in after.marks and after.alignment != "right"


def _heading(line: Line, level: int) -> Heading:
    children = bare(bare(line.children))
    return Heading(level, (Text(f"{line.label} "), *children) if line.label else children)


def _levelled(pieces: Sequence[Found]) -> list[Found]:
    """Headings begin at the second level, the title being the first."""
    up = min((one.level for one in pieces if isinstance(one, Heading)), default=2) - 2
    return [
        replace(one, level=one.level - up) if isinstance(one, Heading) else one for one in pieces
    ]
