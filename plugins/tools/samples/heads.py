"""Heads: an oval without features, hair and hats."""

from __future__ import annotations

from plugins.tools.samples.colour import darker, lighter
from plugins.tools.samples.draw import Canvas, Gradient, Point, arc, softened
from plugins.tools.samples.figure import Figure


def hair_behind(canvas: Canvas, figure: Figure) -> None:
    """The part of long hair that hangs behind the neck."""
    if figure.look.haircut == "long":
        low = 0.72
    elif figure.look.haircut == "bob":
        low = 0.835
    else:
        return
    drift = 0.02 * figure.turn
    points = [
        (-0.056 - drift, 0.95),
        (0.056 - drift, 0.95),
        (0.066 - drift, 0.86),
        (0.05 - drift, low),
        (-0.05 - drift, low),
        (-0.066 - drift, 0.86),
    ]
    canvas.smooth([figure.at(x, y) for x, y in points], darker(figure.look.hair, 0.2))


def head(canvas: Canvas, figure: Figure) -> None:
    """The head: an oval without features, ears, hair, hat."""
    middle = figure.at(0.012 * figure.turn, 0.918)
    size = figure.height
    rx, ry = size * 0.05, size * 0.066
    skin = figure.look.skin
    if figure.behind:
        _head_from_behind(canvas, figure, middle)
        return
    for side in (-1, 1):
        ear = (
            middle[0] + side * rx * (1 - 0.25 * max(0, side * figure.turn)),
            middle[1] + ry * 0.1,
        )
        canvas.ellipse(ear, size * 0.009, size * 0.017, darker(skin, 0.12))
    canvas.ellipse(middle, rx, ry, Gradient(lighter(skin, 0.12), darker(skin, 0.12), across=True))
    _fringe(canvas, figure, middle, rx, ry)
    _hat(canvas, figure, middle)


def _fringe(canvas: Canvas, figure: Figure, middle: Point, rx: float, ry: float) -> None:
    """The hair over the forehead: the upper cap of the head, cut by the hairline."""
    hair, turn = figure.look.hair, figure.turn
    part = (0.35 if figure.look.haircut in ("parted", "long") else -0.2) - turn * 0.5
    x, y = middle[0] - rx * 0.1 * turn, middle[1]
    side_low = {"short": 0.0, "parted": -0.02, "bob": 0.55, "long": 0.5, "bun": 0.02}[
        figure.look.haircut
    ]
    crown = arc((x, y - ry * 0.08), rx * 1.12, ry * 1.06, 180, 360)
    line = [
        (x + rx * 1.1, y + ry * side_low),
        (x + rx * (0.9 - max(0, turn) * 0.1), y - ry * 0.2),
        (x + rx * 0.62, y - ry * 0.52),
        (x + rx * part, y - ry * 0.66),
        (x - rx * 0.66, y - ry * 0.48),
        (x - rx * (0.9 + min(0, turn) * 0.1), y - ry * 0.2),
        (x - rx * 1.1, y + ry * side_low),
    ]
    canvas.polygon([*crown, *softened(line)], Gradient(lighter(hair, 0.14), hair))
    if figure.look.haircut == "bun" and not figure.look.hat:
        canvas.ellipse((x, y - ry * 1.15), rx * 0.5, ry * 0.32, hair)


def _head_from_behind(canvas: Canvas, figure: Figure, middle: Point) -> None:
    size, hair = figure.height, figure.look.hair
    rx, ry = size * 0.053, size * 0.066
    for side in (-1, 1):
        canvas.ellipse(
            (middle[0] + side * rx, middle[1] + ry * 0.15),
            size * 0.011,
            size * 0.018,
            darker(figure.look.skin, 0.1),
        )
    low = {"long": 0.7, "bob": 0.84}.get(figure.look.haircut, 0.872)
    shade = Gradient(lighter(hair, 0.2), darker(hair, 0.1), across=True)
    canvas.ellipse((middle[0], middle[1] - ry * 0.06), rx, ry, shade)
    nape = 0.053 if figure.look.woman else 0.046
    points = [
        (-0.053, 0.92),
        (0, 0.95),
        (0.053, 0.92),
        (nape, low + 0.015),
        (nape * 0.7, low),
        (-nape * 0.7, low),
        (-nape, low + 0.015),
    ]
    if not figure.look.hat or figure.look.haircut != "bun":
        canvas.smooth([(middle[0] + x * size, figure.at(0, y)[1]) for x, y in points], shade)
    if figure.look.haircut == "bun" and not figure.look.hat:
        canvas.ellipse((middle[0], middle[1] + ry * 0.2), rx * 0.55, rx * 0.5, lighter(hair, 0.12))
    _hat(canvas, figure, middle)


def _hat(canvas: Canvas, figure: Figure, middle: Point) -> None:
    size, shade = figure.height, figure.look.extra
    x, y = middle
    if figure.look.hat == "helmet":
        dome = arc((x, y - size * 0.018), size * 0.062, size * 0.06, 180, 360)
        canvas.polygon(dome, Gradient(lighter(shade, 0.3), darker(shade, 0.15), across=True))
        brim = x + 0.014 * size * figure.turn
        canvas.limb(
            (brim - size * 0.06, y - size * 0.018),
            (brim + size * 0.06, y - size * 0.018),
            (size * 0.014, size * 0.014),
            darker(shade, 0.12),
        )
    if figure.look.hat == "cone":
        canvas.polygon(
            [
                (x - size * 0.12, y - size * 0.012),
                (x, y - size * 0.108),
                (x + size * 0.12, y - size * 0.012),
                (x + size * 0.05, y),
                (x - size * 0.05, y),
            ],
            Gradient(lighter(shade, 0.35), darker(shade, 0.2), across=True),
        )
