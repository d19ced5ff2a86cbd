"""What people hold and what stands around them: certificates, flags, flowers, furniture."""

from __future__ import annotations

import math
from random import Random

from plugins.tools.samples.colour import (
    FLAG_RED,
    GOLD,
    LEAF,
    STAR,
    WHITE,
    Colour,
    darker,
    lighter,
    mix,
)
from plugins.tools.samples.draw import Canvas, Gradient, Point, arc

PETALS: tuple[Colour, ...] = (
    (224, 74, 96),
    (246, 190, 60),
    (244, 236, 226),
    (230, 120, 60),
    (206, 90, 150),
)


def star(canvas: Canvas, middle: Point, size: float, colour: Colour = STAR) -> None:
    outer = arc(middle, size, size, -90, 270)
    inner = arc(middle, size * 0.39, size * 0.39, -54, 306)
    step = (len(outer) - 1) / 5
    points: list[Point] = []
    for i in range(5):
        points += [outer[round(i * step)], inner[round(i * step)]]
    canvas.polygon(points, colour)


def certificate(canvas: Canvas, middle: Point, width: float, *, order: bool = False) -> None:
    """A framed certificate; with `order` a medal lies on it."""
    x, y = middle
    half, tall = width / 2, width * 0.36
    canvas.shadow((x, y + tall * 0.4), half * 1.25, tall * 1.4, 0.35)
    canvas.rect(
        (x - half, y - tall, x + half, y + tall),
        Gradient((206, 158, 74), (150, 104, 44)),
        radius=width * 0.02,
    )
    inset = width * 0.045
    canvas.rect(
        (x - half + inset, y - tall + inset, x + half - inset, y + tall - inset),
        Gradient((255, 251, 238), (242, 232, 208)),
    )
    canvas.ellipse((x, y - tall * 0.52), width * 0.055, width * 0.055, FLAG_RED)
    star(canvas, (x, y - tall * 0.52), width * 0.035)
    for up, share, colour in (
        (-0.12, 0.56, FLAG_RED),
        (0.14, 0.66, (150, 140, 130)),
        (0.32, 0.5, (150, 140, 130)),
    ):
        length = width * share / 2
        canvas.line(
            [(x - length, y + tall * up), (x + length, y + tall * up)],
            width * (0.035 if up < 0 else 0.016),
            colour,
        )
    canvas.ellipse(
        (x + half * 0.5, y + tall * 0.6), width * 0.045, width * 0.045, (206, 60, 60), 0.7
    )
    if order:
        _medal(canvas, (x - half * 0.52, y + tall * 0.2), width * 0.1)


def _medal(canvas: Canvas, at: Point, size: float) -> None:
    canvas.rect(
        (at[0] - size * 0.6, at[1] - size * 1.4, at[0] + size * 0.6, at[1] - size * 0.2),
        (188, 34, 44),
    )
    canvas.rect(
        (at[0] - size * 0.16, at[1] - size * 1.4, at[0] + size * 0.16, at[1] - size * 0.2), GOLD
    )
    canvas.ellipse((at[0], at[1] + size * 0.5), size * 0.72, size * 0.72, (222, 176, 70))
    star(canvas, (at[0], at[1] + size * 0.5), size * 0.56, (190, 40, 44))


def emulation_flag(canvas: Canvas, top: Point, width: float) -> None:
    """A velvet flag with a gold fringe on its own pole; `top` is the middle of its upper edge."""
    x, y = top
    half, tall = width / 2, width * 0.72
    pole = x - half * 1.02
    canvas.line([(pole, y - width * 0.16), (pole, y + tall * 1.9)], width * 0.03, (196, 156, 84))
    canvas.polygon(
        [
            (pole - width * 0.03, y - width * 0.14),
            (pole, y - width * 0.27),
            (pole + width * 0.03, y - width * 0.14),
        ],
        GOLD,
    )
    wave = [
        (x - half + width * i / 12, y + tall + (width * 0.018 if i % 2 else 0))
        for i in range(12, -1, -1)
    ]
    cloth = [(x - half, y), (x + half, y - width * 0.012), *wave]
    canvas.polygon(cloth, Gradient((214, 40, 46), (158, 18, 28), across=True))
    for i in range(25):
        left = x - half + width * i / 24
        canvas.line(
            [(left, y + tall), (left, y + tall + width * 0.06)],
            width * 0.018,
            GOLD if i % 2 else (206, 154, 50),
        )
    canvas.line([(x - half, y + tall), (x + half, y + tall)], width * 0.025, GOLD)
    star(canvas, (x, y + tall * 0.28), width * 0.085)
    for up, share in ((0.56, 0.66), (0.7, 0.46), (0.84, 0.56)):
        length = width * share / 2
        canvas.line([(x - length, y + tall * up), (x + length, y + tall * up)], width * 0.032, STAR)


def bouquet(canvas: Canvas, middle: Point, size: float, rng: Random) -> None:
    x, y = middle
    canvas.polygon(
        [
            (x - size * 0.42, y),
            (x + size * 0.42, y),
            (x + size * 0.1, y + size * 0.9),
            (x - size * 0.1, y + size * 0.9),
        ],
        Gradient((250, 238, 240), (222, 190, 200), across=True),
    )
    blossoms(canvas, (x, y), (size * 0.5, size * 0.32), size * 0.11, rng)


def blossoms(
    canvas: Canvas, middle: Point, spread: tuple[float, float], size: float, rng: Random
) -> None:
    """A cloud of leaves and flowers, as many as fill the spread."""
    count = round(8 + 1.2 * spread[0] * spread[1] / size**2)
    for _ in range(count // 2):
        at = _near(middle, spread, rng)
        canvas.ellipse(at, size * 1.1, size * 0.8, mix(LEAF, (34, 74, 40), rng.random()))
    tone = rng.choice(PETALS)
    for _ in range(count):
        at = _near(middle, spread, rng)
        petal = mix(tone if rng.random() < 0.7 else rng.choice(PETALS), WHITE, rng.random() * 0.3)
        canvas.ellipse(at, size, size, darker(petal, 0.16))
        canvas.ellipse((at[0] - size * 0.16, at[1] - size * 0.2), size * 0.72, size * 0.7, petal)
        canvas.ellipse(at, size * 0.26, size * 0.26, lighter(petal, 0.5))


def _near(middle: Point, spread: tuple[float, float], rng: Random) -> Point:
    return (middle[0] + rng.uniform(-1, 1) * spread[0], middle[1] + rng.uniform(-1, 1) * spread[1])


def pots(
    canvas: Canvas, span: tuple[float, float], base: float, rng: Random, size: float = 46
) -> None:
    """A row of flower pots along the front of a stage."""
    left, right = span
    count = int((right - left) / (size * 2.1))
    for i in range(count + 1):
        x = left + (right - left) * i / count
        canvas.polygon(
            [
                (x - size * 0.62, base - size * 0.9),
                (x + size * 0.62, base - size * 0.9),
                (x + size * 0.46, base),
                (x - size * 0.46, base),
            ],
            Gradient((196, 122, 82), (122, 66, 46), across=True),
        )
        blossoms(canvas, (x, base - size * 1.5), (size * 0.85, size * 0.6), size * 0.22, rng)


def national_flag(canvas: Canvas, foot: Point, tall: float) -> None:
    """The red flag with the yellow star on a standing pole, its cloth hanging in folds."""
    x, y = foot
    canvas.ellipse((x, y), tall * 0.06, tall * 0.014, (150, 112, 52))
    canvas.line([(x, y), (x, y - tall)], tall * 0.013, (208, 168, 88))
    canvas.ellipse((x, y - tall), tall * 0.016, tall * 0.016, GOLD)
    cloth = [(0, 0.98), (0.2, 0.93), (0.26, 0.8), (0.245, 0.56), (0.2, 0.42), (0.1, 0.5), (0, 0.58)]
    at = [(x + a * tall, y - b * tall) for a, b in cloth]
    canvas.polygon(at, Gradient(lighter(FLAG_RED, 0.08), darker(FLAG_RED, 0.35), across=True))
    for across, upper, lower in ((0.07, 0.95, 0.55), (0.14, 0.92, 0.49), (0.2, 0.9, 0.46)):
        canvas.line(
            [(x + across * tall * 0.92, y - upper * tall), (x + across * tall, y - lower * tall)],
            tall * 0.01,
            darker(FLAG_RED, 0.3),
            0.45,
        )
    star(canvas, (x + tall * 0.115, y - tall * 0.73), tall * 0.06)


def lectern(canvas: Canvas, foot: Point, tall: float) -> None:
    """A wooden lectern with a star and a microphone."""
    x, y = foot
    wood: Colour = (134, 78, 44)
    canvas.shadow((x, y), tall * 0.5, tall * 0.07, 0.7)
    boards = (  # half the width and the height above the floor, above and below
        ((0.25, 0.86), (0.21, 0), Gradient(lighter(wood, 0.16), darker(wood, 0.34), across=True)),
        ((0.17, 0.76), (0.145, 0.1), Gradient(lighter(wood, 0.26), darker(wood, 0.14))),
        ((0.31, 0.86), (0.26, 1), Gradient(lighter(wood, 0.34), wood)),
    )
    for (a, top), (b, low), fill in boards:
        corners = ((-a, top), (a, top), (b, low), (-b, low))
        canvas.polygon([(x + across * tall, y - up * tall) for across, up in corners], fill)
    canvas.ellipse((x, y - tall * 0.47), tall * 0.1, tall * 0.1, FLAG_RED)
    star(canvas, (x, y - tall * 0.47), tall * 0.065)
    _microphone(canvas, foot, tall)


def _microphone(canvas: Canvas, foot: Point, tall: float) -> None:
    neck = ((-0.06, 0.98), (-0.02, 1.14), (0.02, 1.22), (0.028, 1.26))
    at = [(foot[0] + across * tall, foot[1] - up * tall) for across, up in neck]
    canvas.line(at[:3], tall * 0.014, (44, 44, 48))
    canvas.limb(at[2], at[3], (tall * 0.036, tall * 0.036), (34, 34, 38))


def table(canvas: Canvas, box: tuple[float, float, float, float], cloth: Colour) -> None:
    """A table seen from the front, covered to the floor, the cloth in folds."""
    left, top, right, bottom = box
    canvas.shadow(((left + right) / 2, bottom), (right - left) * 0.6, (bottom - top) * 0.22, 0.6)
    canvas.rect((left, top, right, bottom), Gradient(cloth, darker(cloth, 0.3)))
    fold = (right - left) / max(4, round((right - left) / 70))
    x = left
    while x < right - 1:
        canvas.polygon(
            [(x + fold * 0.5, top + 14), (x + fold * 0.72, bottom), (x + fold * 0.28, bottom)],
            darker(cloth, 0.4),
            0.35,
        )
        x += fold
    edge = (bottom - top) * 0.07
    canvas.polygon(
        [(left + 18, top - edge), (right - 18, top - edge), (right, top), (left, top)],
        lighter(cloth, 0.22),
    )
    canvas.rect((left, top, right, top + edge * 0.9), lighter(cloth, 0.08))


def tree(canvas: Canvas, foot: Point, tall: float, rng: Random, leaf: Colour = LEAF) -> None:
    x, y = foot
    canvas.shadow((x, y), tall * 0.32, tall * 0.05, 0.5)
    canvas.limb(
        (x, y),
        (x + tall * 0.02, y - tall * 0.55),
        (tall * 0.07, tall * 0.035),
        Gradient((142, 104, 72), (84, 58, 42), across=True),
    )
    canvas.ellipse((x, y - tall * 0.7), tall * 0.27, tall * 0.22, darker(leaf, 0.4))
    count = 90
    for i in range(count):
        depth = i / count
        angle, reach = rng.uniform(0, 6.28), rng.random() ** 0.55
        at = (
            x + math.cos(angle) * reach * tall * 0.27,
            y - tall * (0.71 + math.sin(angle) * reach * 0.21) + tall * 0.05 * (1 - depth),
        )
        size = tall * rng.uniform(0.05, 0.085)
        light = depth * 0.7 + 0.3 * (0.5 - math.sin(angle) * reach / 2)
        canvas.ellipse(at, size, size * 0.8, mix(darker(leaf, 0.42), lighter(leaf, 0.3), light))
