"""Letters drawn with a round pen, so that no font of the machine gets into a picture.

A letter is a list of strokes on a grid: capitals are 10 high (0 at the top, 10 on the line),
small letters 6 high (4 to 10). Vietnamese letters are a base, a mark of the letter (â, ă, ơ, đ)
and a tone; `unicodedata` takes them apart.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from plugins.tools.samples.colour import Colour
from plugins.tools.samples.draw import Canvas, Point, arc

LABEL = "Ảnh minh họa"
SPACE, GAP = 3.9, 2.5

Strokes = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True)
class Letter:
    width: float
    strokes: Strokes


@dataclass(frozen=True)
class Hand:
    """How something is written: the height of capitals, the colour, the pen as a share of it."""

    size: float
    colour: Colour
    pen: float = 0.16


def _line(*points: Point) -> tuple[Point, ...]:
    return points


def _arc(centre: Point, radii: Point, start: float, end: float) -> tuple[Point, ...]:
    return tuple(arc(centre, *radii, start, end))


def _letter(width: float, *strokes: tuple[Point, ...]) -> Letter:
    return Letter(width, strokes)


_STEM = _line((0, 0), (0, 10))
_BOWL = (*_line((0, 0), (3, 0)), *_arc((3, 2.6), (2.6, 2.6), -90, 90), (0, 5.2))
_N_ARCH = (*_line((0, 10), (0, 7)), *_arc((2.2, 6.4), (2.2, 2.3), 180, 360), (4.4, 10))

_LETTERS: dict[str, Letter] = {
    "A": _letter(8, _line((0, 10), (4, 0), (8, 10)), _line((1.5, 6.6), (6.5, 6.6))),
    "B": _letter(
        6, _STEM, _BOWL, (*_line((3, 5.2)), *_arc((3.2, 7.6), (2.8, 2.4), -90, 90), (0, 10))
    ),
    "C": _letter(7.5, _arc((4.2, 5), (4.2, 5), -48, -312)),
    "D": _letter(
        7.4, _STEM, (*_line((0, 0), (2.6, 0)), *_arc((2.6, 5), (4.8, 5), -90, 90), (0, 10))
    ),
    "E": _letter(5.6, _line((5.6, 0), (0, 0), (0, 10), (5.6, 10)), _line((0, 4.9), (4.8, 4.9))),
    "G": _letter(8.2, (*_arc((4.3, 5), (4.3, 5), -48, -350), (8.4, 5.6), (5.2, 5.6))),
    "H": _letter(7, _STEM, _line((7, 0), (7, 10)), _line((0, 5), (7, 5))),
    "I": _letter(0, _STEM),
    "K": _letter(6.6, _STEM, _line((6.2, 0), (0, 6)), _line((2.2, 4), (6.6, 10))),
    "L": _letter(5.2, _line((0, 0), (0, 10), (5.2, 10))),
    "M": _letter(8.6, _line((0, 10), (0, 0), (4.3, 7), (8.6, 0), (8.6, 10))),
    "N": _letter(7, _line((0, 10), (0, 0), (7, 10), (7, 0))),
    "O": _letter(8.6, _arc((4.3, 5), (4.3, 5), 0, 360)),
    "P": _letter(5.8, _STEM, _BOWL),
    "Q": _letter(8.6, _arc((4.3, 5), (4.3, 5), 0, 360), _line((5.4, 7), (8.4, 10.4))),
    "R": _letter(6.4, _STEM, _BOWL, _line((2.8, 5.2), (6.4, 10))),
    "S": _letter(6, (*_arc((3, 2.6), (2.8, 2.6), -25, -270), *_arc((3, 7.5), (3, 2.5), -90, 150))),
    "T": _letter(7, _line((0, 0), (7, 0)), _line((3.5, 0), (3.5, 10))),
    "U": _letter(6.8, (*_line((0, 0), (0, 6.6)), *_arc((3.4, 6.6), (3.4, 3.4), 180, 0), (6.8, 0))),
    "V": _letter(7.6, _line((0, 0), (3.8, 10), (7.6, 0))),
    "X": _letter(7, _line((0, 0), (7, 10)), _line((7, 0), (0, 10))),
    "Y": _letter(7.2, _line((0, 0), (3.6, 5), (3.6, 10)), _line((3.6, 5), (7.2, 0))),
    "0": _letter(6.4, _arc((3.2, 5), (3.2, 5), 0, 360)),
    "2": _letter(5.8, (*_arc((2.9, 2.9), (2.8, 2.9), 190, 385), (0, 10), (5.8, 10))),
    "3": _letter(
        5.8, (*_arc((2.8, 2.5), (2.6, 2.5), 205, 450), *_arc((2.8, 7.5), (3, 2.5), -90, 155))
    ),
    "4": _letter(6.4, _line((4.6, 10), (4.6, 0), (0, 7), (6.4, 7))),
    "5": _letter(
        5.8, (*_line((5, 0), (0.8, 0), (0.4, 4.4)), *_arc((2.6, 6.8), (3.1, 3.2), -120, 150))
    ),
    "a": _letter(4.8, _arc((2.4, 7.2), (2.4, 2.8), 0, 360), _line((4.8, 4.5), (4.8, 10))),
    "h": _letter(4.4, _STEM, _N_ARCH),
    "i": _letter(0, _line((0, 4.4), (0, 10)), _line((0, 1.7), (0, 1.8))),
    "m": _letter(
        8.2,
        _line((0, 4.4), (0, 10)),
        (*_line((0, 7)), *_arc((2, 6.4), (2, 2.1), 180, 360), (4, 10)),
        (*_line((4.1, 7)), *_arc((6.1, 6.4), (2.1, 2.1), 180, 360), (8.2, 10)),
    ),
    "n": _letter(4.4, _line((0, 4.4), (0, 10)), _N_ARCH),
    "o": _letter(5.2, _arc((2.6, 7.2), (2.6, 2.8), 0, 360)),
    ",": _letter(0.6, _line((0.4, 9.8), (-0.2, 11.6))),
    "-": _letter(3.4, _line((0, 5.4), (3.4, 5.4))),
}

_TONES: dict[str, Strokes] = {  # around x = 0, the letter's top at y = 0
    "\u0300": (_line((-1.4, -3.4), (0.8, -1.9)),),
    "\u0301": (_line((1.4, -3.4), (-0.8, -1.9)),),
    "\u0309": ((*_arc((0, -3.5), (1.05, 0.95), 180, 420), (0, -2.2), (0, -1.7)),),
    "\u0303": (
        (*_arc((-0.95, -2.5), (0.95, 0.8), 180, 360), *_arc((0.95, -2.5), (0.95, 0.8), 180, 0)),
    ),
}
_HAT = _line((-1.9, -1.3), (0, -2.9), (1.9, -1.3))
_BREVE = _arc((0, -2.9), (1.9, 1.5), 160, 20)


def _small(base: str) -> bool:
    return base.islower() and base != "h"


def strokes_of(character: str) -> Letter:
    """The strokes of one letter with its marks."""
    struck = character in "Đđ"
    base, *marks = list(unicodedata.normalize("NFD", "D" if struck else character))
    letter = _LETTERS[base]
    strokes = list(letter.strokes)
    middle, top = letter.width / 2, 4.0 if _small(base) else 0.0
    if struck:
        strokes.append(_line((-1.4, 5), (2.6, 5)))
    lift = 0.0
    for mark in marks:
        strokes.extend(_mark(mark, letter.width, middle, top - lift))
        lift += 2.7 if mark in "\u0302\u0306" else 0
    return Letter(letter.width, tuple(strokes))


def _mark(mark: str, width: float, middle: float, top: float) -> Strokes:
    if mark == "\u0323":  # the dot below
        return (_line((middle, 12.6), (middle, 12.7)),)
    if mark == "\u031b":  # the horn of ơ and ư
        return ((*_arc((width - 0.2, -0.3), (1.3, 1.6), -40, 90),),)
    shapes = {"\u0302": (_HAT,), "\u0306": (_BREVE,)} | _TONES
    return tuple(tuple((x + middle, y + top) for x, y in stroke) for stroke in shapes[mark])


def width_of(text: str, size: float) -> float:
    """How wide the text gets, its capitals being `size` pixels high."""
    widths = [SPACE if c == " " else strokes_of(c).width + GAP for c in text]
    return (sum(widths) - GAP) * size / 10


def write(canvas: Canvas, text: str, at: Point, hand: Hand) -> None:
    """Writes from `at`, the left end of the line the capitals stand on."""
    unit, left = hand.size / 10, at[0]
    for character in text:
        if character == " ":
            left += SPACE * unit
            continue
        letter = strokes_of(character)
        for stroke in letter.strokes:
            points = [(left + x * unit, at[1] + (y - 10) * unit) for x, y in stroke]
            canvas.line(points, hand.size * hand.pen, hand.colour)
        left += (letter.width + GAP) * unit


def write_centred(canvas: Canvas, text: str, middle: Point, hand: Hand) -> None:
    write(canvas, text, (middle[0] - width_of(text, hand.size) / 2, middle[1]), hand)


def label(canvas: Canvas) -> None:
    """The plate that says that this is a drawing, in the lower right corner."""
    size = 29.0
    width, height = width_of(LABEL, size) + size * 1.7, size * 2.5
    right, bottom = canvas.width - size * 0.9, canvas.height - size * 0.9
    box = (right - width, bottom - height, right, bottom)
    canvas.rect(box, (255, 250, 240), radius=size * 0.35, alpha=0.9)
    at = (box[0] + size * 0.85, bottom - size * 0.85)
    write(canvas, LABEL, at, Hand(size, (94, 24, 28), 0.135))
