"""Before houses: a school yard, a group photo, a new home, a street on a festival night."""

from __future__ import annotations

import math

from plugins.tools.samples import looks, props
from plugins.tools.samples.colour import FLAG_RED, STAR, Colour, darker, lighter, mix
from plugins.tools.samples.draw import Gradient, Point
from plugins.tools.samples.figure import Figure
from plugins.tools.samples.land import banner, house, sky
from plugins.tools.samples.people import hands, person
from plugins.tools.samples.sheet import Sheet


def building(sheet: Sheet, box: tuple[float, float, float, float], floors: int) -> None:
    """An office or school in ochre with columns and rows of windows."""
    canvas, (left, top, right, bottom) = sheet.canvas, box
    wall: Colour = (240, 212, 150) if sheet.detail != "grey" else (220, 222, 222)
    canvas.rect(box, Gradient(lighter(wall, 0.2), darker(wall, 0.1)))
    storey, bay = (bottom - top) / floors, (right - left) / 11
    for line in range(floors):
        y = top + storey * line
        canvas.rect((left, y - storey * 0.03, right, y + storey * 0.07), (250, 244, 232))
        for i in range(11):
            _window(sheet, (left + bay * (i + 0.5), y), (bay, storey))
    column = Gradient((254, 246, 228), darker(wall, 0.12), across=True)
    for i in range(12):
        x = left + bay * i
        canvas.rect((x - bay * 0.09, top, x + bay * 0.09, bottom), column)
    eaves, ridge = (right - left) * 0.02, top - storey * 0.36
    roof = [
        (left - eaves, top),
        (left + eaves, ridge),
        (right - eaves, ridge),
        (right + eaves, top),
    ]
    canvas.polygon(roof, Gradient((182, 82, 56), (140, 56, 42)))


def _window(sheet: Sheet, at: Point, room: tuple[float, float]) -> None:
    """A window with two wings; `at` is the middle of its storey's upper edge."""
    (x, y), (bay, storey) = at, room
    glass = mix((92, 134, 164), sheet.palette.sky, sheet.rng.uniform(0, 0.5))
    frame: Colour = (250, 246, 238)
    outer = (x - bay * 0.27, y + storey * 0.22, x + bay * 0.27, y + storey * 0.82)
    inner = (x - bay * 0.23, y + storey * 0.25, x + bay * 0.23, y + storey * 0.79)
    sheet.canvas.rect(outer, frame)
    sheet.canvas.rect(inner, Gradient(lighter(glass, 0.25), darker(glass, 0.12)))
    sheet.canvas.line([(x, inner[1]), (x, inner[3])], bay * 0.025, frame)


def school(sheet: Sheet) -> None:
    """Pupils in rows in the yard, seen from behind, the school and the flag before them."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    sky(sheet, 560 * unit, 3)
    building(sheet, (width * 0.06, 190 * unit, width * 0.94, 600 * unit), 2)
    canvas.rect((0, 596 * unit, width, sheet.height), Gradient((214, 190, 164), (170, 134, 112)))
    _blossom_tree(sheet, (width * 0.07, 690 * unit), 560 * unit)
    _blossom_tree(sheet, (width * 0.95, 680 * unit), 500 * unit)
    canvas.soften(2.4 * unit)
    _mast(sheet, (width * 0.5, 660 * unit), 600 * unit)
    banner(sheet, (width * 0.5, 330 * unit), 34 * unit)
    for line in range(4):
        scale = 0.42 * 1.42**line
        step = 215 * unit * scale
        y, shift = (742 + 104 * line + 34 * line**2) * unit, sheet.rng.uniform(0, 0.5) * step
        for i, look in enumerate(looks.pupils(sheet.rng, int(width / step) + 2)):
            tall = 560 * unit * scale * sheet.rng.uniform(0.94, 1.04)
            foot = (i * step - step / 2 + shift, y + 40 * unit * scale)
            person(canvas, Figure(look, foot, tall, behind=True))
        if line < 2:
            canvas.soften(
                (1.6 - 0.6 * line) * unit, (0, int(600 * unit), int(width), int(sheet.height))
            )


def _blossom_tree(sheet: Sheet, foot: Point, tall: float) -> None:
    """A flame tree: green with red flowers."""
    props.tree(sheet.canvas, foot, tall, sheet.rng, (84, 134, 66))
    for _ in range(70):
        at = (
            foot[0] + sheet.rng.gauss(0, 0.13) * tall,
            foot[1] - tall * sheet.rng.gauss(0.74, 0.09),
        )
        size = tall * sheet.rng.uniform(0.012, 0.024)
        sheet.canvas.ellipse(
            at, size, size * 0.8, mix((220, 62, 48), (246, 120, 70), sheet.rng.random())
        )


def _mast(sheet: Sheet, foot: Point, tall: float) -> None:
    """The flag on its mast, blown to the right."""
    x, y, canvas = foot[0], foot[1], sheet.canvas
    canvas.rect((x - tall * 0.08, y - tall * 0.03, x + tall * 0.08, y), (226, 220, 210))
    canvas.line([(x, y), (x, y - tall)], tall * 0.013, (216, 216, 220))
    wave = [
        (0, 1),
        (0.1, 0.985),
        (0.2, 1.0),
        (0.3, 0.985),
        (0.3, 0.795),
        (0.2, 0.81),
        (0.1, 0.795),
        (0, 0.81),
    ]
    canvas.polygon(
        [(x + a * tall, y - b * tall) for a, b in wave],
        Gradient(lighter(FLAG_RED, 0.1), darker(FLAG_RED, 0.16), across=True),
    )
    props.star(canvas, (x + tall * 0.15, y - tall * 0.898), tall * 0.06)


def handover(sheet: Sheet) -> None:
    """Two people hold a plate with a key before a new house, neighbours look on."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    sky(sheet, 520 * unit, 4)
    canvas.rect((0, 516 * unit, width, sheet.height), Gradient((150, 176, 92), (206, 186, 158)))
    for side in (0.06, 0.9):
        props.tree(canvas, (width * side, 700 * unit), 520 * unit, sheet.rng)
    house(sheet, (width * 0.5, 800 * unit), 760 * unit)
    canvas.soften(3.2 * unit)
    for i, look in enumerate(looks.officials(sheet.rng, sheet.count(6), 0.5)):
        x = width * (0.5 + (i - (sheet.count(6) - 1) / 2) * 0.86 / sheet.count(6))
        person(canvas, Figure(look, (x, 1010 * unit), 590 * unit, ("clap", "clap")))
    canvas.soften(2.2 * unit)
    giver = looks.look(sheet.rng, "shirt", woman=False)
    owner = looks.look(sheet.rng, "shirt", woman=True)
    pair = (
        Figure(
            giver, (width * 0.5 - 300 * unit, 1290 * unit), 1020 * unit, ("across", "reach"), 0.7
        ),
        Figure(
            owner, (width * 0.5 + 290 * unit, 1290 * unit), 980 * unit, ("reach", "across"), -0.7
        ),
    )
    for figure in pair:
        person(canvas, figure)
    _plate(sheet, (width * 0.5, 668 * unit), 340 * unit)
    for figure in pair:
        hands(canvas, figure)


def _plate(sheet: Sheet, middle: Point, wide: float) -> None:
    """The plate with a house on it that is handed over with the keys."""
    canvas, (x, y) = sheet.canvas, middle
    canvas.rect(
        (x - wide / 2, y - wide * 0.3, x + wide / 2, y + wide * 0.3),
        Gradient(lighter(FLAG_RED, 0.1), darker(FLAG_RED, 0.1)),
        radius=wide * 0.03,
    )
    canvas.polygon([(x - wide * 0.14, y), (x, y - wide * 0.16), (x + wide * 0.14, y)], STAR)
    canvas.rect((x - wide * 0.1, y, x + wide * 0.1, y + wide * 0.12), STAR)
    canvas.line(
        [(x - wide * 0.26, y + wide * 0.21), (x + wide * 0.26, y + wide * 0.21)],
        wide * 0.03,
        (255, 244, 214),
    )


def group(sheet: Sheet) -> None:
    """A group photo on the steps before an office building."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    sky(sheet, 420 * unit, 3)
    building(sheet, (width * 0.08, 130 * unit, width * 0.92, 690 * unit), 3)
    for i in range(4):
        canvas.rect(
            (
                width * (0.2 - 0.04 * i),
                (680 + 30 * i) * unit,
                width * (0.8 + 0.04 * i),
                (712 + 30 * i) * unit,
            ),
            Gradient((232, 224, 212), (196, 186, 174)),
        )
    canvas.rect((0, 795 * unit, width, sheet.height), Gradient((206, 194, 180), (158, 144, 132)))
    for side in (0.04, 0.96):
        props.tree(canvas, (width * side, 800 * unit), 470 * unit, sheet.rng)
    canvas.soften(2.6 * unit)
    banner(sheet, (width * 0.5, 236 * unit), 36 * unit)
    count = sheet.count(9)
    for line, (ground, tall) in enumerate(((930, 560), (1090, 600))):
        here = count - line
        for i, look in enumerate(looks.officials(sheet.rng, here, 0.45)):
            x = width * (0.5 + (i - (here - 1) / 2) * 0.84 / count)
            size = tall * unit * sheet.rng.uniform(0.95, 1.03)
            arms = ("front", "front") if line else ("down", "down")
            person(canvas, Figure(look, (x, ground * unit), size, arms))


def street(sheet: Sheet) -> None:
    """A street with flags on a festival night, fireworks over the roofs, a crowd from behind."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    canvas.rect((0, 0, width, sheet.height), Gradient((18, 24, 58), (74, 50, 84)))
    canvas.glow((width * 0.5, 640 * unit), width * 0.6, (255, 190, 120), 0.5)
    for i in range(5):
        at = (width * (0.14 + 0.18 * i), sheet.rng.uniform(110, 330) * unit)
        _firework(sheet, at, sheet.rng.uniform(120, 220) * unit)
    canvas.soften(1.0 * unit)
    for side in (-1, 1):
        for i in range(4, -1, -1):
            _town_house(sheet, side, i)
    canvas.polygon(
        [
            (width * 0.46, 700 * unit),
            (width * 0.54, 700 * unit),
            (width * 1.1, sheet.height),
            (-width * 0.1, sheet.height),
        ],
        Gradient((106, 84, 92), (52, 44, 60)),
    )
    canvas.soften(2.0 * unit)
    for i in range(3):
        _flag_line(sheet, (430 - 96 * i) * unit, 0.1 + 0.2 * i)
    for line in range(3):
        step = (110 + 90 * line) * unit
        for i, look in enumerate(looks.officials(sheet.rng, int(width / step) + 2)):
            foot = (
                i * step + sheet.rng.uniform(-0.3, 0.3) * step,
                (1010 + 170 * line + 80 * line * line) * unit,
            )
            arms = ("raise", "down") if sheet.rng.random() < 0.14 else ("down", "down")
            person(canvas, Figure(look, foot, (330 + 190 * line) * unit, arms, behind=True))
    canvas.wash(Gradient((24, 20, 56), (24, 20, 56)), (0.04, 0.26))


def _firework(sheet: Sheet, middle: Point, size: float) -> None:
    canvas, rng = sheet.canvas, sheet.rng
    tone = rng.choice(
        ((255, 206, 92), (255, 120, 110), (150, 220, 255), (190, 255, 170), (255, 160, 230))
    )
    canvas.glow(middle, size * 1.5, tone, 0.4)
    rays = 30
    for i in range(rays):
        angle, reach = i / rays * 6.283, size * rng.uniform(0.75, 1)
        for part in range(7):
            start, end = 0.25 + part * 0.1, 0.33 + part * 0.1
            drop = (0.12 * end * end) * size
            canvas.line(
                [
                    (
                        middle[0] + math.cos(angle) * reach * start,
                        middle[1] + math.sin(angle) * reach * start + drop,
                    ),
                    (
                        middle[0] + math.cos(angle) * reach * end,
                        middle[1] + math.sin(angle) * reach * end + drop,
                    ),
                ],
                4.4 * sheet.unit * (1.25 - part * 0.1),
                mix((255, 255, 240), tone, part / 6),
            )


def _town_house(sheet: Sheet, side: int, place: int) -> None:
    """One of the narrow houses along the street; place 0 is the nearest."""
    canvas, rng, unit, width = sheet.canvas, sheet.rng, sheet.unit, sheet.width
    near = width * (0.5 + side * (0.5 - 0.088 * place))
    far = width * (0.5 + side * (0.5 - 0.088 * (place + 1)))
    top = (150 + 78 * place + rng.uniform(-30, 30)) * unit
    bottom = (960 - 52 * place) * unit
    wall = mix(
        rng.choice(((206, 160, 110), (150, 130, 150), (120, 140, 160), (190, 130, 110))),
        (40, 30, 66),
        0.45,
    )
    canvas.polygon(
        [
            (near, top - 30 * unit),
            (far, top + 20 * unit),
            (far, bottom - 50 * unit),
            (near, bottom),
        ],
        Gradient(darker(wall, 0.2), lighter(wall, 0.1)),
    )
    for line in range(4):
        for column in (0.3, 0.7):
            x = near + (far - near) * column
            y = top + (bottom - top) * (0.14 + line * 0.21)
            tone = (255, 214, 140) if rng.random() < 0.75 else (84, 84, 112)
            canvas.rect((x - 18 * unit, y, x + 18 * unit, y + 52 * unit), tone)
    canvas.polygon(
        [
            (near, bottom - 130 * unit),
            (far, bottom - 160 * unit),
            (far, bottom - 140 * unit),
            (near, bottom - 104 * unit),
        ],
        (176, 44, 46),
    )


def _flag_line(sheet: Sheet, y: float, inset: float) -> None:
    """A rope of small flags across the street."""
    left, right = sheet.width * inset, sheet.width * (1 - inset)
    count = 13
    size = (right - left) / count * 0.36
    rope = [
        (left + (right - left) * i / count, y + 34 * sheet.unit * math.sin(math.pi * i / count))
        for i in range(count + 1)
    ]
    sheet.canvas.line(rope, 2.4 * sheet.unit, (224, 204, 180))
    for x, top in rope[1:-1]:
        sheet.canvas.rect(
            (x - size, top, x + size, top + size * 1.3),
            Gradient(lighter(FLAG_RED, 0.1), darker(FLAG_RED, 0.2)),
        )
        props.star(sheet.canvas, (x, top + size * 0.65), size * 0.42)
