"""What a scene gets to draw on, and the rooms that several scenes share."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from plugins.tools.samples.colour import STAR, Colour, Palette, darker, lighter, mix
from plugins.tools.samples.draw import Canvas, Gradient
from plugins.tools.samples.lettering import Hand, width_of, write_centred
from plugins.tools.samples.props import star


@dataclass(frozen=True)
class Sheet:
    """The canvas with everything a drawing may differ in. `unit` is 1 for a height of 1200."""

    canvas: Canvas
    palette: Palette
    rng: Random
    people: int
    words: tuple[str, ...]
    detail: str

    @property
    def width(self) -> float:
        return self.canvas.width

    @property
    def height(self) -> float:
        return self.canvas.height

    @property
    def unit(self) -> float:
        return self.canvas.height / 1200

    def count(self, usual: int) -> int:
        """How many people to draw: what the drawing asks for, else what fits the scene."""
        return self.people or usual


def curtain(sheet: Sheet, left: float, right: float, bottom: float) -> None:
    """A heavy curtain in folds, from the ceiling down to `bottom`."""
    base, x = sheet.palette.curtain, left
    while x < right:
        fold = sheet.rng.uniform(34, 62) * sheet.unit
        edge = min(x + fold, right)
        middle = x + (edge - x) * sheet.rng.uniform(0.35, 0.6)
        sheet.canvas.rect(
            (x, 0, middle, bottom), Gradient(darker(base, 0.5), lighter(base, 0.1), across=True)
        )
        sheet.canvas.rect(
            (middle, 0, edge, bottom), Gradient(lighter(base, 0.1), darker(base, 0.5), across=True)
        )
        x = edge
    pelmet(sheet, left, right)


def pelmet(sheet: Sheet, left: float, right: float) -> None:
    """The swags along the upper edge of a curtain, with a gold hem."""
    base, span = sheet.palette.curtain, 210 * sheet.unit
    x = left
    while x < right:
        edge, drop = x + span, 62 * sheet.unit
        points = [
            (x, -20),
            (edge, -20),
            (edge, drop * 0.6),
            (x + span * 0.75, drop * 1.25),
            (x + span * 0.5, drop * 1.5),
            (x + span * 0.25, drop * 1.25),
            (x, drop * 0.6),
        ]
        hem = [(a, b + 9 * sheet.unit) for a, b in points]
        sheet.canvas.smooth(hem, mix(sheet.palette.accent, base, 0.25))
        sheet.canvas.smooth(points, Gradient(darker(base, 0.2), lighter(base, 0.06)))
        x = edge


def floor(sheet: Sheet, top: float) -> None:
    """Boards running away from the camera, lighter towards the back."""
    base, width, bottom = sheet.palette.floor, sheet.width, sheet.height
    sheet.canvas.rect((0, top, width, bottom), Gradient(lighter(base, 0.2), darker(base, 0.3)))
    middle = width / 2
    for i in range(-14, 15):
        near, far = middle + i * width * 0.085, middle + i * width * 0.045
        sheet.canvas.line([(far, top), (near, bottom)], 2 * sheet.unit, darker(base, 0.4), 0.3)
    sheet.canvas.rect((0, top, width, top + 10 * sheet.unit), darker(base, 0.5), alpha=0.5)


def backdrop(sheet: Sheet, box: tuple[float, float, float, float], *, emblem: bool = True) -> None:
    """The painted board of a ceremony with the star and the words of the day."""
    left, top, right, bottom = box
    base, unit, canvas = sheet.palette.backdrop, sheet.unit, sheet.canvas
    canvas.rect((left - 8, top - 8, right + 8, bottom), darker(base, 0.5))
    canvas.rect(box, Gradient(lighter(base, 0.14), darker(base, 0.18)))
    for i, share in enumerate((0.16, 0.1, 0.06)):
        wave = [
            (left, bottom - (bottom - top) * share),
            (left + (right - left) * (0.3 + 0.1 * i), bottom - (bottom - top) * (share + 0.1)),
            (right, bottom - (bottom - top) * share * 0.5),
            (right, bottom),
            (left, bottom),
        ]
        canvas.polygon(wave, lighter(base, 0.16 + 0.06 * i), 0.35)
    middle = (left + right) / 2
    if emblem:
        _emblem(sheet, (middle, top + 66 * unit), 42 * unit)
    _words(sheet, middle, top + (118 if emblem else 26) * unit, (right - left) * 0.9)


def _words(sheet: Sheet, middle: float, top: float, room: float) -> None:
    """The words of the day, one line below the other, as large as the board allows."""
    for i, words in enumerate(sheet.words):
        wanted = (38 if i == 0 else 58) * sheet.unit
        size = min(wanted, wanted * room / max(1, width_of(words, wanted)))
        top += size * 1.75
        shade = (255, 238, 196) if i == 0 else STAR
        write_centred(sheet.canvas, words, (middle, top), Hand(size, shade))


def _emblem(sheet: Sheet, middle: tuple[float, float], size: float) -> None:
    gold: Colour = sheet.palette.accent
    sheet.canvas.ellipse(middle, size * 1.16, size * 1.16, gold)
    sheet.canvas.ellipse(middle, size, size, (196, 30, 36))
    star(sheet.canvas, middle, size * 0.78)


def stage(sheet: Sheet, ground: float) -> None:
    """Curtain, board, boards underfoot and the light from above; softened, as if out of focus."""
    width, unit, light = sheet.width, sheet.unit, sheet.palette.light
    curtain(sheet, 0, width, ground)
    backdrop(sheet, (width * 0.17, 84 * unit, width * 0.83, ground - 10 * unit))
    sheet.canvas.rect(
        (0, ground - 150 * unit, width, ground),
        Gradient(darker(sheet.palette.curtain, 0.1), darker(sheet.palette.curtain, 0.6)),
        alpha=0.16,
    )
    floor(sheet, ground)
    sheet.canvas.glow((width * 0.5, ground * 0.4), width * 0.55, light, 0.24)
    sheet.canvas.glow((width * 0.5, ground + 120 * unit), width * 0.5, light, 0.22)
    sheet.canvas.soften(1.6 * unit)
