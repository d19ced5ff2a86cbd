"""People at work: a workshop, and upright pictures of one person seen from behind."""

from __future__ import annotations

from plugins.tools.samples import land, looks, props
from plugins.tools.samples.colour import WHITE, Colour, darker, lighter, mix
from plugins.tools.samples.draw import Gradient, Point
from plugins.tools.samples.figure import Figure
from plugins.tools.samples.people import person
from plugins.tools.samples.sheet import Sheet

STEEL: Colour = (132, 142, 152)


def workshop(sheet: Sheet) -> None:
    """A hall with machines in two rows and the workers at them."""
    canvas, unit, width = sheet.canvas, sheet.unit, sheet.width
    _shed(sheet)
    canvas.soften(2.6 * unit)
    cast = looks.workers(sheet.rng, 10)
    for place in range(5):
        near = (place / 4) ** 1.5
        for side in (-1, 1):
            foot = (width * (0.5 + side * (0.075 + 0.25 * near)), (610 + 470 * near) * unit)
            look, tall = cast[place * 2 + (side > 0)], (170 + 480 * near) * unit
            arms = ("reach", "hold") if side < 0 else ("hold", "reach")
            person(canvas, Figure(look, foot, tall, arms, turn=-0.8 * side * -1))
            _machine(sheet, (foot[0] + side * tall * 0.34, foot[1] + tall * 0.05), tall * 0.9)
        if place < 3:
            canvas.soften(0.9 * unit, (0, int(380 * unit), int(width), int(sheet.height)))
    if sheet.detail == "visit":
        _visitors(sheet)


def _shed(sheet: Sheet) -> None:
    """Walls with windows, a roof on trusses with lamps, a painted floor."""
    canvas, unit, width, height = sheet.canvas, sheet.unit, sheet.width, sheet.height
    wall, vanish = mix(sheet.palette.wall, (214, 220, 224), 0.6), (width * 0.5, 470 * unit)
    canvas.rect((0, 0, width, height), Gradient(lighter(wall, 0.3), darker(wall, 0.1)))
    left, top, right, low = width * 0.36, 330 * unit, width * 0.64, 600 * unit
    for edge, inner in ((0.0, left), (width, right)):
        panel = [(edge, -60), (inner, top), (inner, low), (edge, height)]
        canvas.polygon(panel, Gradient(darker(wall, 0.04), darker(wall, 0.24)))
        for i in range(4):
            _window(sheet, (edge, inner), 0.1 + i * 0.22, vanish)
    roof = [(0, -60), (width, -60), (right, top), (left, top)]
    canvas.polygon(roof, Gradient((96, 108, 122), (150, 160, 168)))
    for i in range(6):
        _truss(sheet, vanish, 1 - (i / 6) ** 0.7 * 0.72)
    ground = [(left, low), (right, low), (width, height), (0, height)]
    canvas.polygon(ground, Gradient((156, 164, 160), (104, 116, 116)))
    for side in (-1, 1):
        ends = ((34, low), (40, low), (300, height), (260, height))
        canvas.polygon([(vanish[0] + side * x * unit, y) for x, y in ends], (232, 196, 72))


def _truss(sheet: Sheet, vanish: Point, share: float) -> None:
    """A beam under the roof with two lamps; `share` is 1 at the camera and less far away."""
    canvas, unit = sheet.canvas, share * sheet.unit
    y = vanish[1] - (vanish[1] + 60) * share * 0.98
    half = sheet.width * 0.5 * share
    beam = [(vanish[0] - half, y), (vanish[0] + half, y)]
    canvas.line(beam, 12 * unit, darker(STEEL, 0.25))
    for across in (-0.45, 0.45):
        x, low = vanish[0] + half * across, y + 16 * unit
        canvas.glow((x, low), 150 * unit, (255, 250, 226), 0.6)
        ends = (x - 46 * unit, low), (x + 46 * unit, low)
        canvas.limb(*ends, (12 * unit, 12 * unit), (255, 253, 240))


def _window(sheet: Sheet, span: tuple[float, float], near: float, vanish: Point) -> None:
    """One window of a side wall, in perspective between the picture's edge and the back wall."""
    ends = [span[0] + (span[1] - span[0]) * share for share in (near, near + 0.15)]
    corners: list[Point] = []
    for x, levels in zip(ends, ((-0.62, -0.16), (-0.16, -0.62)), strict=True):
        reach = abs(x - vanish[0]) / (sheet.width * 0.5)
        corners += [(x, vanish[1] + sheet.height * 0.62 * reach * level) for level in levels]
    sheet.canvas.polygon(corners, Gradient(lighter(sheet.palette.sky, 0.7), sheet.palette.sky))


def _machine(sheet: Sheet, foot: Point, tall: float) -> None:
    """A bench with a machine on it, a lamp and its switches."""
    canvas, (x, y) = sheet.canvas, foot
    body: Colour = sheet.rng.choice(((84, 128, 112), (86, 112, 146), (170, 150, 96)))
    canvas.shadow((x, y), tall * 0.42, tall * 0.07, 0.6)
    canvas.rect(
        (x - tall * 0.3, y - tall * 0.42, x + tall * 0.3, y),
        Gradient(lighter(STEEL, 0.12), darker(STEEL, 0.4), across=True),
        radius=tall * 0.015,
    )
    canvas.rect(
        (x - tall * 0.34, y - tall * 0.47, x + tall * 0.34, y - tall * 0.41),
        Gradient(lighter(STEEL, 0.4), STEEL),
    )
    canvas.rect(
        (x - tall * 0.22, y - tall * 0.7, x + tall * 0.22, y - tall * 0.47),
        Gradient(lighter(body, 0.2), darker(body, 0.3), across=True),
        radius=tall * 0.03,
    )
    canvas.rect(
        (x - tall * 0.16, y - tall * 0.66, x + tall * 0.04, y - tall * 0.54),
        Gradient((188, 214, 226), (120, 150, 168)),
        radius=tall * 0.012,
    )
    for i, shade in enumerate(((206, 60, 54), (238, 190, 70), (92, 170, 104))):
        canvas.ellipse(
            (x + tall * 0.1, y - tall * (0.64 - i * 0.05)), tall * 0.014, tall * 0.014, shade
        )


def _visitors(sheet: Sheet) -> None:
    """Three visitors in the aisle, seen from behind."""
    for i, look in enumerate(looks.officials(sheet.rng, 3, 0.3)):
        x = sheet.width * (0.42 + 0.08 * i)
        person(
            sheet.canvas,
            Figure(look, (x, 1130 * sheet.unit), 600 * sheet.unit, ("front", "down"), behind=True),
        )


def portrait(sheet: Sheet) -> None:
    """One person from behind: `teacher` at the board, `farmer` on the dyke, else at a machine."""
    if sheet.detail == "teacher":
        _teacher(sheet)
    elif sheet.detail == "farmer":
        _farmer(sheet)
    else:
        _craftsman(sheet)


def _teacher(sheet: Sheet) -> None:
    canvas, width, height = sheet.canvas, sheet.width, sheet.height
    wall = sheet.palette.wall
    canvas.rect((0, 0, width, height), Gradient(lighter(wall, 0.4), darker(wall, 0.05)))
    board = (width * 0.05, height * 0.14, width * 1.1, height * 0.56)
    canvas.rect((board[0] - 16, board[1] - 16, board[2], board[3] + 20), (150, 104, 66))
    canvas.rect(board, Gradient((44, 88, 74), (30, 66, 58)))
    for i in range(5):
        y, x = board[1] + height * (0.07 + 0.075 * i), width * 0.12
        while x < width * (0.55 + 0.08 * (i % 3)):
            step = sheet.rng.uniform(0.03, 0.09) * width
            canvas.line([(x, y), (x + step * 0.72, y + sheet.rng.uniform(-4, 4))], 7, WHITE, 0.7)
            x += step
    canvas.rect((0, height * 0.86, width, height), Gradient((176, 140, 110), (130, 96, 74)))
    canvas.glow((width * 0.2, height * 0.2), width * 0.9, sheet.palette.light, 0.35)
    canvas.soften(2.4)
    look = looks.look(sheet.rng, "dress", woman=True)
    person(
        canvas,
        Figure(look, (width * 0.62, height * 0.97), height * 0.72, ("down", "raise"), behind=True),
    )
    for i, pupil in enumerate(looks.pupils(sheet.rng, 4)):
        foot = (width * (0.08 + 0.29 * i), height * 1.22)
        person(
            canvas, Figure(pupil, foot, height * 0.42, ("front", "front"), behind=True, hidden=0.3)
        )


def _farmer(sheet: Sheet) -> None:
    canvas, width, height = sheet.canvas, sheet.width, sheet.height
    horizon = height * 0.42
    land.sky(sheet, horizon, 4)
    land.paddies(sheet, horizon)
    canvas.soften(3)
    canvas.polygon(
        [
            (width * 0.5, horizon),
            (width * 0.54, horizon),
            (width * 0.9, height),
            (width * 0.2, height),
        ],
        Gradient((196, 170, 124), (150, 120, 82)),
    )
    for side in (0.06, 0.94):
        props.tree(canvas, (width * side, horizon + 30), height * 0.2, sheet.rng)
    canvas.soften(1.6)
    look = looks.farmers(sheet.rng, 1)[0]
    person(
        canvas,
        Figure(look, (width * 0.53, height * 0.94), height * 0.56, ("down", "wide"), behind=True),
    )


def _craftsman(sheet: Sheet) -> None:
    canvas, width, height = sheet.canvas, sheet.width, sheet.height
    wall = mix(sheet.palette.wall, (170, 176, 180), 0.5)
    canvas.rect((0, 0, width, height), Gradient(darker(wall, 0.1), darker(wall, 0.35)))
    for column in range(3):
        for line in range(4):
            left, top = width * (0.12 + 0.27 * column), height * (0.06 + 0.1 * line)
            canvas.rect(
                (left, top, left + width * 0.24, top + height * 0.09),
                Gradient(lighter(sheet.palette.light, 0.4), sheet.palette.sky),
            )
    canvas.glow((width * 0.5, height * 0.24), width * 0.9, sheet.palette.light, 0.55)
    canvas.rect((0, height * 0.84, width, height), Gradient((130, 122, 112), (84, 78, 74)))
    canvas.soften(5)
    for across in (0.16, 0.86):
        _machine(sheet, (width * across, height * 0.9), height * 0.42)
    canvas.soften(2)
    canvas.rect((0, height * 0.6, width, height * 0.64), Gradient((190, 150, 104), (134, 98, 64)))
    canvas.rect(
        (width * 0.06, height * 0.64, width * 0.94, height * 0.92),
        Gradient((120, 92, 66), (72, 54, 42)),
    )
    look = looks.workers(sheet.rng, 1)[0]
    person(
        canvas,
        Figure(look, (width * 0.5, height * 1.0), height * 0.74, ("hold", "hold"), behind=True),
    )
