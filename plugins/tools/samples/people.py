"""Standing people, seen from the front, a little turned, or from behind."""

from __future__ import annotations

from plugins.tools.samples.colour import Colour, darker, lighter, mix
from plugins.tools.samples.draw import Canvas, Gradient, Point, softened
from plugins.tools.samples.figure import ARMS, Figure, widths
from plugins.tools.samples.heads import hair_behind, head


def person(canvas: Canvas, figure: Figure) -> None:
    """Draws a person, without what is in the hands."""
    if not figure.hidden:
        canvas.shadow(figure.at(0, 0.005), figure.height * 0.24, figure.height * 0.045, 0.6)
    if not figure.behind:
        hair_behind(canvas, figure)
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


def _legs(canvas: Canvas, figure: Figure) -> None:
    legs = figure.look.legs
    shoes = (46, 34, 34) if not figure.look.woman else darker(figure.look.extra, 0.2)
    for side in (-1, 1):
        hip, ankle = figure.wide(side * 0.046, 0.5), figure.wide(side * 0.052, 0.04)
        toe = figure.wide(side * 0.066 + 0.012 * figure.turn, 0.012)
        canvas.limb(toe, figure.wide(side * 0.048, 0.022), widths(figure, 0.036, 0.034), shoes)
        if figure.look.outfit == "dress":
            hem = [
                figure.wide(side * x, y)
                for x, y in ((0.004, 0.2), (0.1, 0.2), (0.098, 0.03), (0.008, 0.03))
            ]
            canvas.polygon(hem, _shade(darker(legs, 0.06)))
        else:
            canvas.limb(hip, ankle, widths(figure, 0.094, 0.062), _shade(darker(legs, 0.06)))


def _neck(canvas: Canvas, figure: Figure) -> None:
    skin = darker(figure.look.skin, 0.16)
    bend = 0.006 * figure.turn
    canvas.limb(figure.at(bend, 0.88), figure.at(0, 0.815), widths(figure, 0.052, 0.066), skin)


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
    return [*softened(points[:half]), *softened(points[half:])]


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
    suit, wide, low = figure.look.outfit == "suit", figure.wide, 0.63
    shirt = (244, 244, 242) if suit else lighter(figure.look.top, 0.75)
    front = ((-0.044, 0.846), (0.044, 0.846), (shift + 0.008, low), (shift - 0.008, low))
    canvas.polygon([wide(x, y) for x, y in front], shirt)
    if suit:
        tie = ((-0.011, 0.835), (0.011, 0.835), (0.017, 0.69), (0, 0.66), (-0.017, 0.69))
        canvas.polygon([wide(shift + x, y) for x, y in tie], figure.look.extra)
    edge = darker(figure.look.top, 0.32)
    for side in (-1, 1):
        _lapel(canvas, figure, side, shift)
    last = max(0.45, figure.hidden)
    canvas.line([wide(shift, low), wide(shift, last)], figure.height * 0.004, edge)


def _lapel(canvas: Canvas, figure: Figure, side: int, shift: float) -> None:
    """One lapel and the dark line that it leaves along the shirt."""
    top, tip = figure.look.top, 0.63
    line = ((0.04, 0.85), (0.062, 0.838), (0.07, 0.74))
    flap = ((0.046, 0.85), (0.07, 0.834), (0.078, 0.745))
    shades = (darker(top, 0.32), lighter(top, 0.1 if side < 0 else 0.02))
    for points, inset, shade in zip((line, flap), (0.006, 0.01), shades, strict=True):
        at = [figure.wide(side * x, y) for x, y in points]
        canvas.polygon([*at, figure.wide(shift + side * inset, tip)], shade)


def _collar(canvas: Canvas, figure: Figure) -> None:
    shade = lighter(figure.look.top, 0.2)
    if figure.look.outfit == "dress" or figure.behind:
        canvas.limb(
            figure.at(-0.022, 0.85), figure.at(0.022, 0.85), widths(figure, 0.03, 0.03), shade
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
            canvas.limb(wrist, hand, widths(figure, 0.036, 0.03), (244, 244, 242))
            wrist = (hand[0] + (elbow[0] - hand[0]) * 0.2, hand[1] + (elbow[1] - hand[1]) * 0.2)
        canvas.limb(elbow, wrist, widths(figure, 0.052, 0.04), fore)
        canvas.limb(shoulder, elbow, widths(figure, 0.066, 0.056), sleeve)
        _hand(canvas, figure, hand)


def _sleeve(figure: Figure, side: int) -> Colour:
    top = figure.look.top
    return lighter(top, 0.07) if side < 0 else darker(top, 0.2)


def _hand(canvas: Canvas, figure: Figure, at: Point) -> None:
    size = figure.height * 0.0215
    canvas.ellipse(at, size, size * 1.08, mix(figure.look.skin, (150, 90, 70), 0.08))


def _shade(base: Colour) -> Gradient:
    return Gradient(lighter(base, 0.13), darker(base, 0.24), across=True)
