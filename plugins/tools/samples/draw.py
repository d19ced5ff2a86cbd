"""A canvas with soft things: gradients, rounded limbs, shadows, light.

Coordinates are pixels of the finished picture, from its upper left corner. Everything is drawn
at twice the size and reduced at the end, which gives smooth edges.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from plugins.tools.samples.colour import Colour

SCALE = 2

Point = tuple[float, float]
Stroke = Callable[[ImageDraw.ImageDraw, Sequence[Point]], None]


@dataclass(frozen=True)
class Gradient:
    """From `start` to `end`, downwards, or `across` from left to right."""

    start: Colour
    end: Colour
    across: bool = False


Fill = Colour | Gradient


def arc(centre: Point, rx: float, ry: float, start: float, end: float) -> list[Point]:
    """Points along an ellipse, degrees clockwise from three o'clock."""
    steps = max(6, int(abs(end - start) / 7))
    angles = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(centre[0] + rx * math.cos(a), centre[1] + ry * math.sin(a)) for a in angles]


def rounded(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """A closed smooth line (Catmull-Rom) through the points."""
    count = len(points)
    out: list[Point] = []
    for i in range(count):
        around = [points[(i + k - 1) % count] for k in range(4)]
        out.extend(_between(around, step / steps) for step in range(steps))
    return out


def softened(points: list[Point]) -> list[Point]:
    """Cuts corners twice (Chaikin), the ends stay."""
    for _ in range(2):
        cut = [points[0]]
        for (ax, ay), (bx, by) in pairwise(points):
            cut += [
                (ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25),
                (ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75),
            ]
        points = [*cut, points[-1]]
    return points


def _between(around: Sequence[Point], t: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = around
    return _spline(ax, bx, cx, dx, t), _spline(ay, by, cy, dy, t)


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    square = t * t
    return 0.5 * (
        2 * b
        + (c - a) * t
        + (2 * a - 5 * b + 4 * c - d) * square
        + (3 * b - a - 3 * c + d) * square * t
    )


class Canvas:
    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SCALE, height * SCALE), ground)
        self._pen = ImageDraw.Draw(self.image)

    # Shapes

    def polygon(self, points: Sequence[Point], fill: Fill, alpha: float = 1.0) -> None:
        self._put(points, fill, alpha, lambda pen, at: pen.polygon(list(at), fill=_ink(pen, fill)))

    def smooth(self, points: Sequence[Point], fill: Fill, alpha: float = 1.0) -> None:
        """A polygon with its corners rounded into one flowing outline."""
        self.polygon(rounded(points), fill, alpha)

    def ellipse(self, centre: Point, rx: float, ry: float, fill: Fill, alpha: float = 1.0) -> None:
        self.polygon(arc(centre, rx, ry, 0, 360), fill, alpha)

    def rect(
        self,
        box: tuple[float, float, float, float],
        fill: Fill,
        radius: float = 0,
        alpha: float = 1.0,
    ) -> None:
        left, top, right, bottom = box
        if not radius:
            corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
        else:
            corners = [
                *arc((right - radius, top + radius), radius, radius, -90, 0),
                *arc((right - radius, bottom - radius), radius, radius, 0, 90),
                *arc((left + radius, bottom - radius), radius, radius, 90, 180),
                *arc((left + radius, top + radius), radius, radius, 180, 270),
            ]
        self.polygon(corners, fill, alpha)

    def line(
        self, points: Sequence[Point], width: float, colour: Colour, alpha: float = 1.0
    ) -> None:
        """A line with round ends and corners."""
        around = [
            (x + dx, y + dy) for x, y in points for dx in (-width, width) for dy in (-width, width)
        ]
        self._put(
            around,
            colour,
            alpha,
            lambda pen, at: _round_line(pen, _middles(at), width * SCALE, _ink(pen, colour)),
        )

    def limb(self, start: Point, end: Point, widths: tuple[float, float], fill: Fill) -> None:
        """A rod with round ends that may get thinner: an arm, a leg, a trunk."""
        first, last = widths[0] / 2, widths[1] / 2
        angle = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
        self.polygon(
            [
                *arc(start, first, first, angle + 90, angle + 270),
                *arc(end, last, last, angle - 90, angle + 90),
            ],
            fill,
        )

    # Light

    def shadow(self, centre: Point, rx: float, ry: float, strength: float = 0.4) -> None:
        """A soft dark spot: what a thing throws on the floor or the wall."""
        self._spot(centre, (rx, ry), (24, 14, 16), strength)

    def glow(self, centre: Point, radius: float, colour: Colour, strength: float) -> None:
        self._spot(centre, (radius, radius), colour, strength)

    def _spot(
        self, centre: Point, radii: tuple[float, float], colour: Colour, strength: float
    ) -> None:
        left, top = (int((centre[i] - radii[i]) * SCALE) for i in (0, 1))
        size = (max(2, int(radii[0] * 2 * SCALE)), max(2, int(radii[1] * 2 * SCALE)))
        fall = Image.radial_gradient("L").resize(size, Image.Resampling.BILINEAR)
        mask = fall.point([round(_fade(value) * strength) for value in range(256)])
        self.image.paste(colour, (left, top), mask)

    def soften(self, radius: float, box: tuple[int, int, int, int] | None = None) -> None:
        """Blurs what has been drawn so far, as a lens does with what is far away."""
        blur = ImageFilter.GaussianBlur(radius * SCALE)
        if box is None:
            self.image.paste(self.image.filter(blur))
            return
        area = (box[0] * SCALE, box[1] * SCALE, box[2] * SCALE, box[3] * SCALE)
        self.image.paste(self.image.crop(area).filter(blur), area[:2])

    def wash(self, fill: Gradient, alpha: tuple[float, float]) -> None:
        """A veil over the whole picture, `alpha` at its start and at its end."""
        size = self.image.size
        ramp = Image.linear_gradient("L")
        if fill.across:
            ramp = ramp.transpose(Image.Transpose.ROTATE_90).transpose(
                Image.Transpose.FLIP_LEFT_RIGHT
            )
        table = [round(255 * (alpha[0] + (alpha[1] - alpha[0]) * v / 255)) for v in range(256)]
        mask = _ramp(fill.across, size).point(table)
        self.image.paste(_gradient(fill, size), (0, 0), mask)

    def vignette(self, strength: float = 0.3) -> None:
        fall = Image.radial_gradient("L").resize(self.image.size, Image.Resampling.BILINEAR)
        mask = fall.point([round(max(0, value - 120) * strength) for value in range(256)])
        self.image.paste((20, 10, 10), (0, 0), mask)

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    # How a shape gets onto the picture

    def _put(self, points: Sequence[Point], fill: Fill, alpha: float, stroke: Stroke) -> None:
        at = [(x * SCALE, y * SCALE) for x, y in points]
        if alpha >= 1 and not isinstance(fill, Gradient):
            stroke(self._pen, at)
            return
        left, top = int(min(x for x, _ in at)), int(min(y for _, y in at))
        size = (int(max(x for x, _ in at)) - left + 1, int(max(y for _, y in at)) - top + 1)
        mask = Image.new("L", size)
        stroke(ImageDraw.Draw(mask), [(x - left, y - top) for x, y in at])
        if alpha < 1:
            mask = ImageChops.multiply(mask, Image.new("L", size, round(255 * alpha)))
        paint = _gradient(fill, size) if isinstance(fill, Gradient) else fill
        self.image.paste(paint, (left, top), mask)


def _ink(pen: ImageDraw.ImageDraw, fill: Fill) -> Colour | int:
    """What the pen writes: the colour on the picture, full strength on a mask."""
    return 255 if pen.mode == "L" or isinstance(fill, Gradient) else fill


def _round_line(
    pen: ImageDraw.ImageDraw, points: Sequence[Point], width: float, ink: Colour | int
) -> None:
    pen.line(list(points), fill=ink, width=round(width), joint="curve")
    radius = width / 2
    for x, y in points:
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ink)


def _middles(corners: Sequence[Point]) -> list[Point]:
    """Undoes the four corners that `line` put around each of its points."""
    return [
        ((corners[i][0] + corners[i + 3][0]) / 2, (corners[i][1] + corners[i + 3][1]) / 2)
        for i in range(0, len(corners), 4)
    ]


def _gradient(fill: Gradient, size: tuple[int, int]) -> Image.Image:
    first, last = Image.new("RGB", size, fill.start), Image.new("RGB", size, fill.end)
    return Image.composite(last, first, _ramp(fill.across, size))


def _ramp(across: bool, size: tuple[int, int]) -> Image.Image:  # noqa: FBT001
    """Black to white, downwards or from left to right."""
    ramp = Image.linear_gradient("L")
    if across:
        ramp = ramp.transpose(Image.Transpose.ROTATE_90)
    return ramp.resize(size, Image.Resampling.BILINEAR)


def _fade(value: int) -> float:
    """Full strength in the middle (0), nothing at the rim (255), soft at both."""
    rest = max(0.0, 1 - value / 180)
    return 255 * rest * rest * (3 - 2 * rest)
