"""A stretch of runs, line breaks and pictures into pieces: two breaks end a paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.core.manuscript.blocks import Figure, Heading, Text
from plugins.core.manuscript.pieces import Alignment, Beside, ListMark, Piece, Words
from plugins.core.manuscript.runs import (
    LineEnd,
    Run,
    Setting,
    clean,
    inline,
    lines,
    marks_of,
    without_start,
)

_LONGEST_HEADING = 40  # words: what is longer is a lead that was set large
_SIGN = re.compile(r"(?P<bullet>[·•§▪►➢✓●○■□❖*+–-])\s*|(?P<number>\d{1,3})[.)](?!\d)\s*")

Part = Run | LineEnd | Figure


@dataclass(frozen=True)
class Place:
    """What the block around the words tells of them. ``list_level``: Word calls it a list item."""

    alignment: Alignment = ""
    heading: int = 0
    list_level: int = 0
    is_caption: bool = False
    is_lead: bool = False


def pieces_of(parts: Sequence[Part], place: Place) -> Iterator[Piece]:
    """The paragraphs, headings and pictures of one block, in their order."""
    is_first, after = True, False
    for part in _split(parts):
        if isinstance(part, Figure):
            yield part
            after = True
            continue
        has_break = after and _begins_with_break(part)
        for number, found in enumerate(_paragraphs(part, is_after=after)):
            beside = _beside(part, is_alone=is_first) if has_break and not number else ""
            is_first = False
            yield _piece(found, place, beside)
            after = False


def _split(parts: Sequence[Part]) -> Iterator[list[Run | LineEnd] | Figure]:
    words: list[Run | LineEnd] = []
    for part in parts:
        if isinstance(part, Figure):
            if words:
                yield words
            words = []
            yield part
        else:
            words.append(part)
    if words:
        yield words


def _begins_with_break(parts: Sequence[Run | LineEnd]) -> bool:
    for part in parts:
        if isinstance(part, LineEnd):
            return True
        if clean(part.value).strip():
            return False
    return False


def _beside(parts: Sequence[Run | LineEnd], *, is_alone: bool) -> Beside:
    """Words of one line that share a paragraph with nothing but the picture may be its caption."""
    filled = sum(1 for line in lines(parts) if line)
    return "last" if filled == 1 and is_alone else "line"


def _paragraphs(parts: Sequence[Run | LineEnd], *, is_after: bool) -> Iterator[list[list[Run]]]:
    """Lines that belong together; the first line after a picture stands for itself."""
    open_: list[list[Run]] = []
    for line in lines(parts):
        if line:
            open_.append(line)
        if open_ and (not line or is_after):
            yield open_
            open_ = []
            is_after = False
    if open_:
        yield open_


def _piece(found: list[list[Run]], place: Place, beside: Beside) -> Piece:
    mark = None
    if place.list_level:
        mark, size = _sign(found[0], place.list_level)
        found = [without_start(found[0], size), *found[1:]] if mark else found
    children = inline([line for line in found if line])
    if place.heading and sum(len(run.value.split()) for line in found for run in line) <= (
        _LONGEST_HEADING
    ):
        return _heading(found, place.heading)
    marks = marks_of(found)
    return Words(
        children,
        place.alignment,
        marks | {"center"} if place.alignment == "center" else marks,
        beside,
        place.is_caption,
        place.is_lead,
        mark,
    )


def _heading(found: list[list[Run]], level: int) -> Heading:
    """A heading is one line, and its being bold says nothing."""
    line = [run for part in found for run in (*part, Run(" ", part[-1].setting))][:-1]
    if "bold" in marks_of([line]):
        line = [Run(run.value, _not_strong(run)) for run in line]
    return Heading(min(max(level, 2), 4), inline([line]) or (Text(""),))


def _not_strong(run: Run) -> Setting:
    return replace(run.setting, strong=False)


def _sign(line: Sequence[Run], level: int) -> tuple[ListMark | None, int]:
    """Word's sign at the start of a line, and how many letters it takes."""
    match = _SIGN.match("".join(run.value for run in line))
    if not match:
        return None, 0
    return ListMark(level, int(match["number"] or 0)), match.end()
