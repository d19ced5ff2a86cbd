"""Open country: the sky that other scenes share, rice fields, planting trees."""

from __future__ import annotations

import math

from plugins.tools.samples import looks, props
from plugins.tools.samples.colour import FLAG_RED, STAR, Colour, darker, lighter, mix
from plugins.tools.samples.draw import Gradient, Point
from plugins.tools.samples.figure import Figure
from plugins.tools.samples.lettering import Hand, width_of, write_centred
from plugins.tools.samples.people import person
from plugins.tools.samples.sheet import Sheet


def sky(sheet: Sheet, horizon: float, clouds: int = 5) -> None:
    """Sky with soft clouds and two lines of hills, blurred."""
    canvas, width, rng, base = sheet.canvas, sheet.width, sheet.rng, sheet.palette.sky
    canvas.rect((0, 0, width, horizon + 4), Gradient(darker(base, 0.12), lighter(base, 0.62)))
    canvas.glow((width * 0.78, horizon * 0.5), horizon * 1.1, sheet.palette.light, 0.5)
    for _ in range(clouds):
        x, y = rng.uniform(0, width), rng.uniform(0.08, 0.55) * horizon
        for _ in range(7):
            at = (x + rng.gauss(0, 90) * sheet.unit, y + rng.gauss(0, 12) * sheet.unit)
            canvas.ellipse(
                at,
                rng.uniform(50, 110) * sheet.unit,
                rng.uniform(16, 34) * sheet.unit,
                (255, 252, 246),
                0.4,
            )
    for line, (tall, tone) in enumerate(((150, 0.62), (86, 0.4))):
        _hills(sheet, horizon, tall * sheet.unit, mix((84, 124, 128), base, tone), line)
    canvas.soften(5 * sheet.unit)


def _hills(sheet: Sheet, horizon: float, tall: float, shade: Colour, line: int) -> None:
    phase = sheet.rng.uniform(0, 6)
    steps = 60
    ridge: list[Point] = []
    for i in range(steps + 1):
        share = i / steps * 9 + phase
        lift = 0.55 + 0.3 * math.sin(share) + 0.15 * math.sin(share * 2.3 + line)
        ridge.append((sheet.width * i / steps, horizon - tall * lift))
    sheet.canvas.polygon(
        [*ridge, (sheet.width, horizon + 6), (0, horizon + 6)], Gradient(shade, lighter(shade, 0.3))
    )


def banner(sheet: Sheet, middle: Point, size: float) -> None:
    """A red cloth with the words of the day, hung between two points."""
    if not sheet.words:
        return
    words = sheet.words[-1]
    half, (x, y) = width_of(words, size) / 2 + size, middle
    sheet.canvas.polygon(
        [
            (x - half, y - size * 1.5),
            (x + half, y - size * 1.5),
            (x + half, y + size * 0.8),
            (x - half, y + size * 0.8),
        ],
        Gradient(lighter(FLAG_RED, 0.08), darker(FLAG_RED, 0.18)),
    )
    write_centred(sheet.canvas, words, (x, y + size * 0.12), Hand(size, STAR))


def field(sheet: Sheet) -> None:
    """Rice fields on both sides of a village road, houses, farmers in cone hats."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    horizon = 470 * unit
    sky(sheet, horizon)
    paddies(sheet, horizon)
    for i in range(7):
        x = width * (0.03 + i * 0.15) + sheet.rng.uniform(-40, 40) * unit
        if abs(x - width * 0.56) > 90 * unit:
            house(sheet, (x, horizon + 34 * unit), sheet.rng.uniform(120, 170) * unit)
        props.tree(
            canvas, (x + 110 * unit, horizon + 30 * unit), 170 * unit, sheet.rng, (78, 128, 66)
        )
    canvas.soften(2.2 * unit)
    _road(sheet, horizon)
    _flower_border(sheet, horizon)
    count = sheet.count(5)
    for i, look in enumerate(looks.farmers(sheet.rng, count)):
        near = 0.25 + 0.7 * i / max(1, count - 1)
        side = -1 if i % 2 else 1
        foot = (width * (0.56 + side * (0.14 + 0.24 * near)), horizon + (110 + 560 * near) * unit)
        arms = ("front", "down") if i % 3 else ("down", "front")
        person(canvas, Figure(look, foot, (150 + 400 * near) * unit, arms, behind=i % 3 == 1))
        _ears(sheet, foot, (150 + 400 * near) * unit)


def paddies(sheet: Sheet, horizon: float) -> None:
    """Strips of rice that get broader towards the viewer, with rows of plants."""
    canvas, width, rng, height = sheet.canvas, sheet.width, sheet.rng, sheet.height
    canvas.rect((0, horizon, width, height), Gradient((172, 190, 96), (78, 132, 56)))
    top, tone = horizon, 0
    while top < height:
        depth = (top - horizon) / (height - horizon)
        bottom = top + (14 + 170 * depth) * sheet.unit
        green = ((146, 178, 78), (112, 158, 66), (190, 190, 92), (128, 170, 84))[tone % 4]
        canvas.rect((0, top, width, bottom), Gradient(lighter(green, 0.1), darker(green, 0.14)))
        canvas.rect((0, bottom - 3 - 10 * depth, width, bottom), (104, 128, 62))
        for _ in range(int(90 * (0.3 + depth))):
            x, y = rng.uniform(0, width), rng.uniform(top, bottom)
            tall = (6 + 34 * depth) * sheet.unit
            canvas.line(
                [(x, y), (x + rng.uniform(-0.3, 0.3) * tall, y - tall)],
                1 + 2.4 * depth,
                mix(green, (236, 220, 120), rng.random() * 0.5),
                0.7,
            )
        top, tone = bottom, tone + 1


def _road(sheet: Sheet, horizon: float) -> None:
    """A concrete road with a green edge, poles with wires along it."""
    canvas, unit, far = sheet.canvas, sheet.unit, sheet.width * 0.56
    top, low = horizon + 30 * unit, sheet.height
    road = ((-16, top), (16, top), (300, low), (-420, low))
    canvas.polygon(
        [(far + x * unit, y) for x, y in road], Gradient((214, 206, 194), (178, 168, 156))
    )
    for side, reach in ((-1, 420), (1, 300)):
        edge = ((16, top), (20, top), (reach + 34, low), (reach, low))
        canvas.polygon([(far + side * x * unit, y) for x, y in edge], (118, 142, 76))
    tips = [_pole(sheet, (far, horizon), (i / 4) ** 1.6) for i in range(5)]
    canvas.line(tips, 2.2 * unit, (86, 84, 88), 0.8)


def _pole(sheet: Sheet, far: Point, near: float) -> Point:
    """A pole beside the road, 0 far away to 1 near; returns where its wire hangs."""
    unit = sheet.unit
    x, y = far[0] + (24 + 420 * near) * unit, far[1] + (30 + 560 * near) * unit
    tall = (70 + 620 * near) * unit
    thick = ((4 + 14 * near) * unit, (3 + 9 * near) * unit)
    shade = Gradient((196, 190, 182), (128, 122, 118), across=True)
    sheet.canvas.limb((x, y), (x, y - tall), thick, shade)
    return (x, y - tall * 0.96)


def _flower_border(sheet: Sheet, horizon: float) -> None:
    """Flowers along the left side of the road, larger towards the viewer."""
    unit, far = sheet.unit, sheet.width * 0.56
    for i in range(16):
        near = (i / 15) ** 1.7
        at = (far - (24 + 450 * near) * unit, horizon + (36 + 690 * near) * unit)
        size = (4 + 20 * near) * unit
        props.blossoms(sheet.canvas, at, (size * 2.4, size * 1.1), size, sheet.rng)


def house(sheet: Sheet, foot: Point, wide: float) -> None:
    canvas, (x, y) = sheet.canvas, foot
    wall = sheet.rng.choice(((244, 226, 188), (232, 236, 230), (246, 214, 170), (214, 228, 236)))
    roof = sheet.rng.choice(((176, 74, 52), (156, 62, 50), (190, 96, 66)))
    canvas.rect((x - wide / 2, y - wide * 0.5, x + wide / 2, y), Gradient(wall, darker(wall, 0.14)))
    canvas.polygon(
        [
            (x - wide * 0.6, y - wide * 0.46),
            (x - wide * 0.42, y - wide * 0.84),
            (x + wide * 0.42, y - wide * 0.84),
            (x + wide * 0.6, y - wide * 0.46),
        ],
        Gradient(lighter(roof, 0.12), darker(roof, 0.12)),
    )
    for across in (-0.3, 0.3):
        canvas.rect(
            (
                x + wide * (across - 0.08),
                y - wide * 0.36,
                x + wide * (across + 0.08),
                y - wide * 0.16,
            ),
            (96, 130, 146),
        )
    canvas.rect((x - wide * 0.08, y - wide * 0.34, x + wide * 0.08, y), (122, 80, 54))


def _ears(sheet: Sheet, foot: Point, tall: float) -> None:
    """Ripe rice before somebody's feet."""
    for _ in range(46):
        x = foot[0] + sheet.rng.uniform(-0.34, 0.34) * tall
        y = foot[1] + sheet.rng.uniform(0.0, 0.05) * tall
        high = sheet.rng.uniform(0.12, 0.3) * tall
        lean = sheet.rng.uniform(-0.05, 0.05) * tall
        green = mix((118, 160, 62), (226, 206, 104), sheet.rng.random())
        sheet.canvas.line(
            [(x, y), (x + lean * 0.4, y - high * 0.6), (x + lean, y - high)], tall * 0.008, green
        )


def planting(sheet: Sheet) -> None:
    """People plant young trees on a slope."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    sky(sheet, 460 * unit)
    canvas.smooth(
        [
            (-60, 520 * unit),
            (width * 0.3, 450 * unit),
            (width * 0.7, 480 * unit),
            (width + 60, 430 * unit),
            (width + 60, sheet.height + 60),
            (-60, sheet.height + 60),
        ],
        Gradient((150, 178, 92), (112, 132, 66)),
    )
    for i in range(12):
        props.tree(
            canvas,
            (width * (i + 0.5) / 12, (500 + 14 * (i % 3)) * unit),
            sheet.rng.uniform(130, 210) * unit,
            sheet.rng,
            (92, 142, 70),
        )
    canvas.soften(3 * unit)
    for side in (0.2, 0.8):
        canvas.line(
            [(width * side, 230 * unit), (width * side, 620 * unit)], 9 * unit, (150, 120, 84)
        )
    banner(sheet, (width * 0.5, 290 * unit), 40 * unit)
    canvas.soften(0.8 * unit)
    count = sheet.count(6)
    cast = [looks.look(sheet.rng, "shirt", woman=sheet.rng.random() < 0.45) for _ in range(count)]
    for i in sorted(range(count), key=lambda k: k % 2):
        x = width * (i + 0.5) / count + sheet.rng.uniform(-20, 20) * unit
        _planter(sheet, cast[i], (x, (1000 + 130 * (i % 2)) * unit), (590 + 90 * (i % 2)) * unit, i)


def _planter(sheet: Sheet, look: looks.Look, foot: Point, tall: float, turn: int) -> None:
    canvas, (x, y) = sheet.canvas, foot
    side = 1 if turn % 2 else -1
    figure = Figure(look, foot, tall, ("hold", "front"), turn=0.5 * side)
    person(canvas, figure)
    tip = (x + side * tall * 0.17, y + tall * 0.02)
    canvas.line([figure.at(side * 0.03, 0.66), tip], tall * 0.018, (150, 104, 62))
    canvas.smooth(
        [
            (tip[0] - tall * 0.04, tip[1] - tall * 0.06),
            (tip[0] + tall * 0.04, tip[1] - tall * 0.06),
            (tip[0] + tall * 0.03, tip[1] + tall * 0.02),
            (tip[0] - tall * 0.03, tip[1] + tall * 0.02),
        ],
        (98, 102, 110),
    )
    earth = (x + side * tall * 0.3, y + tall * 0.03)
    canvas.ellipse(earth, tall * 0.13, tall * 0.036, (112, 78, 54))
    canvas.ellipse((earth[0], earth[1] - tall * 0.01), tall * 0.09, tall * 0.026, (138, 98, 68))
    props.tree(canvas, earth, tall * 0.46, sheet.rng, (104, 158, 70))
