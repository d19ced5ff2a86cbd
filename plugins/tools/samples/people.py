"""Standing people, seen from the front, a little turned, or from behind.

All measures are shares of the person's height, `across` from the middle line and `up` from the
floor, so that one drawing serves a row on a stage and a crowd far away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.tools.samples.colour import Colour, darker, lighter, mix
from plugins.tools.samples.draw import Gradient, Point, arc

if TYPE_CHECKING:
    from plugins.tools.samples.draw import Canvas
    from plugins.tools.samples.looks import Look

# Elbow and hand of the right half (across, up); the left half mirrors it.
ARMS: dict[str, tuple[Point, Point]] = {
    "down": ((0.150, 0.640), (0.148, 0.490)),
    "front": ((0.155, 0.645), (0.030, 0.540)),
    "hold": ((0.165, 0.655), (0.098, 0.615)),
    "clap": ((0.150, 0.660), (0.020, 0.700)),
    "across": ((0.130, 0.655), (-0.170, 0.622)),
    "reach": ((0.165, 0.665), (0.235, 0.628)),
    "wide": ((0.190, 0.680), (0.160, 0.640)),
    "raise": ((0.165, 0.900), (0.150, 1.060)),
    "desk": ((0.150, 0.650), (0.072, 0.560)),
}


@dataclass(frozen=True)
class Figure:
    look: Look
    foot: Point
    height: float
    arms: tuple[str, str] = ("down", "down")  # left and right of the picture
    turn: float = 0.0  # -1 looks to the left, 1 to the right
    behind: bool = False
    hidden: float = 0.0  # nothing below this share is drawn (behind a table)

    def at(self, across: float, up: float) -> Point:
        return (self.foot[0] + across * self.height, self.foot[1] - up * self.height)

    def wide(self, across: float, up: float) -> Point:
        """The same, but broader with the person's build and narrower when turned."""
        return self.at(across * self.look.build * (1 - 0.18 * abs(self.turn)), up)


def person(canvas: Canvas, figure: Figure) -> None:
    """Draws a person, without what is in the hands."""
    if not figure.hidden:
        canvas.shadow(figure.at(0, 0.005), figure.height * 0.24, figure.height * 0.045, 0.6)
    if not figure.behind:
        _hair_behind(canvas, figure)
    if figure.hidden < 0.45:
        _legs(canvas, figure)
    if figure.behind:
        _arms(canvas, figure)
    _neck(canvas, figure)
    _body(canvas, figure)
    if not figure.behind:
        _front_of_body(canvas, figure)
    head(canvas, figure)
    if not figure.behind:
        _arms(canvas, figure)


def hands(canvas: Canvas, figure: Figure) -> None:
    """Draws the hands again, over what they hold."""
    for side, name in ((-1, figure.arms[0]), (1, figure.arms[1])):
        across, up = ARMS[name][1]
        _hand(canvas, figure, figure.wide(side * across, up))


def _shade(base: Colour) -> Gradient:
    return Gradient(lighter(base, 0.13), darker(base, 0.24), across=True)


def _legs(canvas: Canvas, figure: Figure) -> None:
    legs = figure.look.legs
    shoes = (46, 34, 34) if not figure.look.woman else darker(figure.look.extra, 0.2)
    for side in (-1, 1):
        hip, ankle = figure.wide(side * 0.046, 0.5), figure.wide(side * 0.052, 0.04)
        toe = figure.wide(side * 0.066 + 0.012 * figure.turn, 0.012)
        canvas.limb(toe, figure.wide(side * 0.048, 0.022), _widths(figure, 0.036, 0.034), shoes)
        if figure.look.outfit == "dress":
            hem = [
                figure.wide(side * x, y)
                for x, y in ((0.004, 0.2), (0.1, 0.2), (0.098, 0.03), (0.008, 0.03))
            ]
            canvas.polygon(hem, _shade(darker(legs, 0.06)))
        else:
            canvas.limb(hip, ankle, _widths(figure, 0.094, 0.062), _shade(darker(legs, 0.06)))


def _widths(figure: Figure, first: float, last: float) -> tuple[float, float]:
    return first * figure.height * figure.look.build, last * figure.height * figure.look.build


def _neck(canvas: Canvas, figure: Figure) -> None:
    skin = darker(figure.look.skin, 0.16)
    bend = 0.006 * figure.turn
    canvas.limb(figure.at(bend, 0.88), figure.at(0, 0.815), _widths(figure, 0.052, 0.066), skin)


def _outline(figure: Figure) -> list[Point]:
    """The outline of the trunk, from the neck down the right side and up the left."""
    waist, hem, low = {
        "dress": (0.078, 0.104, 0.12),
        "jacket": (0.084, 0.106, 0.45),
        "suit": (0.098, 0.108, 0.44),
        "overall": (0.098, 0.1, 0.42),
    }.get(figure.look.outfit, (0.094, 0.096, 0.47))
    low = max(low, figure.hidden)
    right = [
        (0.03, 0.85),
        (0.07, 0.832),
        (0.118, 0.812),
        (0.136, 0.775),
        (0.108, 0.69),
        (waist, 0.6),
        (0.1, 0.52),
        (hem, low),
    ]
    if low > 0.52:
        right = [*right[:-2], (hem, low)]
    left = [(-x, y) for x, y in reversed(right)]
    return [figure.wide(x, y) for x, y in (*right, *left)]


def _body(canvas: Canvas, figure: Figure) -> None:
    from_behind = figure.behind
    canvas.polygon(_flowing(_outline(figure)), _shade(figure.look.top))
    if figure.look.outfit == "dress":
        _pattern(canvas, figure)
    if from_behind:
        seam = darker(figure.look.top, 0.18)
        canvas.line([figure.wide(0, 0.8), figure.wide(0, 0.47)], figure.height * 0.004, seam)
        _collar(canvas, figure)


def _flowing(points: list[Point]) -> list[Point]:
    """Rounds the sides but keeps the hem straight: the smooth line is cut there."""
    half = len(points) // 2
    return [*_soft(points[:half]), *_soft(points[half:])]


def _soft(points: list[Point]) -> list[Point]:
    """Cuts corners twice (Chaikin), the ends stay."""
    for _ in range(2):
        cut = [points[0]]
        for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
            cut += [
                (ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25),
                (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75),
            ]
        points = [*cut, points[-1]]
    return points


def _pattern(canvas: Canvas, figure: Figure) -> None:
    """Embroidery down the front of an áo dài, and its slits."""
    shade = lighter(figure.look.top, 0.34)
    if figure.hidden < 0.3:
        for side in (-1, 1):
            canvas.line(
                [figure.wide(side * 0.098, 0.5), figure.wide(side * 0.1, 0.13)],
                figure.height * 0.005,
                darker(figure.look.top, 0.3),
            )
    for across, up, size in (
        (0.02, 0.4, 0.014),
        (-0.02, 0.33, 0.011),
        (0.03, 0.27, 0.012),
        (-0.03, 0.22, 0.015),
        (0.0, 0.18, 0.01),
        (0.045, 0.72, 0.009),
    ):
        if up > figure.hidden + 0.02:
            canvas.ellipse(
                figure.wide(across, up), figure.height * size, figure.height * size, shade, 0.55
            )


def _front_of_body(canvas: Canvas, figure: Figure) -> None:
    outfit, shift = figure.look.outfit, 0.016 * figure.turn
    if outfit in ("suit", "jacket"):
        _lapels(canvas, figure, shift)
    elif outfit == "pupil":
        _scarf(canvas, figure)
    else:
        _collar(canvas, figure)
        if outfit != "dress":
            canvas.line(
                [figure.wide(shift, 0.82), figure.wide(shift, max(0.48, figure.hidden))],
                figure.height * 0.004,
                darker(figure.look.top, 0.2),
            )


def _lapels(canvas: Canvas, figure: Figure, shift: float) -> None:
    shirt = (244, 244, 242) if figure.look.outfit == "suit" else lighter(figure.look.top, 0.75)
    wide, low = figure.wide, 0.63
    canvas.polygon(
        [
            wide(-0.044, 0.846),
            wide(0.044, 0.846),
            wide(shift + 0.008, low),
            wide(shift - 0.008, low),
        ],
        shirt,
    )
    if figure.look.outfit == "suit":
        canvas.polygon(
            [
                wide(shift - 0.011, 0.835),
                wide(shift + 0.011, 0.835),
                wide(shift + 0.017, 0.69),
                wide(shift, 0.66),
                wide(shift - 0.017, 0.69),
            ],
            figure.look.extra,
        )
    edge = darker(figure.look.top, 0.32)
    for side in (-1, 1):
        canvas.polygon(
            [
                wide(side * 0.04, 0.85),
                wide(side * 0.062, 0.838),
                wide(side * 0.07, 0.74),
                wide(shift + side * 0.006, low),
            ],
            edge,
        )
        canvas.polygon(
            [
                wide(side * 0.046, 0.85),
                wide(side * 0.07, 0.834),
                wide(side * 0.078, 0.745),
                wide(shift + side * 0.01, low),
            ],
            lighter(figure.look.top, 0.1 if side < 0 else 0.02),
        )
    canvas.line(
        [wide(shift, low), wide(shift, max(0.45, figure.hidden))], figure.height * 0.004, edge
    )


def _collar(canvas: Canvas, figure: Figure) -> None:
    shade = lighter(figure.look.top, 0.2)
    if figure.look.outfit == "dress" or figure.behind:
        canvas.limb(
            figure.at(-0.022, 0.85), figure.at(0.022, 0.85), _widths(figure, 0.03, 0.03), shade
        )
        return
    for side in (-1, 1):
        canvas.polygon(
            [
                figure.wide(side * 0.036, 0.856),
                figure.wide(side * 0.058, 0.82),
                figure.wide(side * 0.02, 0.792),
                figure.wide(0, 0.822),
            ],
            shade,
        )


def _scarf(canvas: Canvas, figure: Figure) -> None:
    red = (206, 36, 42)
    canvas.polygon([figure.wide(-0.05, 0.845), figure.wide(0.05, 0.845), figure.wide(0, 0.79)], red)
    for side in (-1, 1):
        canvas.polygon(
            [
                figure.wide(0, 0.8),
                figure.wide(side * 0.036, 0.71),
                figure.wide(side * 0.008, 0.715),
            ],
            darker(red, 0.1 if side > 0 else 0),
        )


def _arms(canvas: Canvas, figure: Figure) -> None:
    for side, name in ((-1, figure.arms[0]), (1, figure.arms[1])):
        (ex, ey), (hx, hy) = ARMS[name]
        shoulder = figure.wide(side * 0.1, 0.776)
        elbow, hand = figure.wide(side * ex, ey), figure.wide(side * hx, hy)
        sleeve = _sleeve(figure, side)
        bare = figure.look.outfit in ("shirt", "pupil")
        fore = figure.look.skin if bare else sleeve
        wrist = (hand[0] + (elbow[0] - hand[0]) * 0.12, hand[1] + (elbow[1] - hand[1]) * 0.12)
        if figure.look.outfit == "suit":
            canvas.limb(wrist, hand, _widths(figure, 0.036, 0.03), (244, 244, 242))
            wrist = (hand[0] + (elbow[0] - hand[0]) * 0.2, hand[1] + (elbow[1] - hand[1]) * 0.2)
        canvas.limb(elbow, wrist, _widths(figure, 0.052, 0.04), fore)
        canvas.limb(shoulder, elbow, _widths(figure, 0.066, 0.056), sleeve)
        _hand(canvas, figure, hand)


def _sleeve(figure: Figure, side: int) -> Colour:
    top = figure.look.top
    return lighter(top, 0.07) if side < 0 else darker(top, 0.2)


def _hand(canvas: Canvas, figure: Figure, at: Point) -> None:
    size = figure.height * 0.0215
    canvas.ellipse(at, size, size * 1.08, mix(figure.look.skin, (150, 90, 70), 0.08))


def _hair_behind(canvas: Canvas, figure: Figure) -> None:
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
    canvas.polygon([*crown, *_soft(line)], Gradient(lighter(hair, 0.14), hair))
    if figure.look.haircut == "bun":
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
    side = 0.053 if figure.look.woman else 0.046
    points = [
        (-0.053, 0.92),
        (0, 0.95),
        (0.053, 0.92),
        (side, low + 0.015),
        (side * 0.7, low),
        (-side * 0.7, low),
        (-side, low + 0.015),
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
