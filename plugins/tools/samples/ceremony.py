"""Scenes on and before a stage."""

from __future__ import annotations

from plugins.tools.samples import looks, props
from plugins.tools.samples.colour import WHITE, darker, lighter
from plugins.tools.samples.draw import Gradient
from plugins.tools.samples.figure import Figure
from plugins.tools.samples.looks import Look
from plugins.tools.samples.people import hands, person
from plugins.tools.samples.sheet import Sheet, backdrop, curtain, floor, stage


def row(sheet: Sheet) -> None:
    """A row of honorees on the stage, somebody who presents in their middle."""
    unit, count = sheet.unit, sheet.count(8)
    stage(sheet, 790 * unit)
    ground, tall = 1052 * unit, min(690 * unit, sheet.width / count * 3.0)
    cast = list(looks.officials(sheet.rng, count))
    if "woman" in sheet.detail:
        cast[count // 2] = looks.look(sheet.rng, "dress", woman=True)
    elif "man" in sheet.detail:
        cast[count // 2] = looks.look(sheet.rng, "suit", woman=False)
    places = [sheet.width * (0.5 + (i - (count - 1) / 2) * 0.86 / count) for i in range(count)]
    order = sorted(range(count), key=lambda i: -abs(i - (count - 1) / 2))
    for i in order:
        size = tall * sheet.rng.uniform(0.95, 1.03) * (0.95 if cast[i].woman else 1)
        foot = (places[i], ground + sheet.rng.uniform(-8, 8) * unit)
        _honoree(sheet, cast[i], foot, size, presents=i == count // 2)
    span = (40 * unit, sheet.width - 40 * unit)
    props.pots(sheet.canvas, span, sheet.height + 18 * unit, sheet.rng, 52 * unit)
    sheet.canvas.soften(1.3 * unit, (0, int(1075 * unit), int(sheet.width), int(sheet.height)))


def _honoree(
    sheet: Sheet, look: Look, foot: tuple[float, float], tall: float, *, presents: bool
) -> None:
    arms = ("clap", "clap") if presents else ("hold", "hold")
    figure = Figure(look, foot, tall, arms, turn=sheet.rng.uniform(-0.25, 0.25))
    person(sheet.canvas, figure)
    if presents:
        return
    if "flags" in sheet.detail:
        props.emulation_flag(sheet.canvas, figure.at(0, 0.73), tall * 0.235)
    elif "bouquets" in sheet.detail:
        props.bouquet(sheet.canvas, figure.at(0, 0.66), tall * 0.15, sheet.rng)
    else:
        props.certificate(sheet.canvas, figure.at(0, 0.625), tall * 0.215)
    hands(sheet.canvas, figure)


def presentation(sheet: Sheet) -> None:
    """Two people, close: one hands a certificate over to the other."""
    unit, canvas, middle = sheet.unit, sheet.canvas, sheet.width / 2
    stage(sheet, 860 * unit)
    for i, look in enumerate(looks.officials(sheet.rng, 6)):
        x = middle + (i - 2.5) * 290 * unit + (70 if i > 2 else -70) * unit
        person(canvas, Figure(look, (x, 1010 * unit), 640 * unit, ("front", "front")))
    canvas.soften(5 * unit)
    sexes = {"men": (False, False), "women": (True, True)}
    left, right = (
        looks.look(sheet.rng, "dress" if woman else "suit", woman=woman)
        for woman in sexes.get(sheet.detail.split()[0] if sheet.detail else "", (True, False))
    )
    pair = (
        Figure(left, (middle - 322 * unit, 1330 * unit), 1120 * unit, ("across", "reach"), 0.75),
        Figure(right, (middle + 322 * unit, 1350 * unit), 1150 * unit, ("reach", "across"), -0.75),
    )
    for figure in pair:
        person(canvas, figure)
    props.certificate(canvas, (middle, 640 * unit), 380 * unit, order="order" in sheet.detail)
    for figure in pair:
        hands(canvas, figure)


def lectern(sheet: Sheet) -> None:
    """Somebody speaks at a lectern: curtain, flag, flowers."""
    unit, canvas, middle = sheet.unit, sheet.canvas, sheet.width * 0.54
    curtain(sheet, 0, sheet.width, 900 * unit)
    backdrop(sheet, (sheet.width * 0.36, 96 * unit, sheet.width * 1.02, 560 * unit), emblem=False)
    floor(sheet, 900 * unit)
    canvas.glow((middle, 420 * unit), 900 * unit, sheet.palette.light, 0.3)
    canvas.soften(3.4 * unit)
    for i in range(2):
        props.national_flag(canvas, ((150 + i * 170) * unit, (1010 + i * 26) * unit), 860 * unit)
    canvas.soften(1.2 * unit)
    woman = sheet.detail == "woman"
    speaker = looks.look(sheet.rng, "dress" if woman else "suit", woman=woman)
    person(canvas, Figure(speaker, (middle, 1260 * unit), 960 * unit, ("desk", "desk"), -0.3))
    props.lectern(canvas, (middle, 1230 * unit), 540 * unit)
    props.blossoms(canvas, (middle, 760 * unit), (132 * unit, 34 * unit), 18 * unit, sheet.rng)
    width = sheet.width
    for span in ((width * 0.7, width - 30 * unit), (40 * unit, width * 0.36)):
        props.pots(canvas, span, 1190 * unit, sheet.rng, 58 * unit)


def signing(sheet: Sheet) -> None:
    """People sign papers at a long table, others stand behind and applaud."""
    unit, canvas, count = sheet.unit, sheet.canvas, sheet.count(5)
    stage(sheet, 800 * unit)
    behind = count + 2
    for i, look in enumerate(looks.officials(sheet.rng, behind)):
        x = sheet.width * (0.5 + (i - (behind - 1) / 2) * 0.82 / behind)
        tall = (690 if look.woman else 724) * unit
        person(canvas, Figure(look, (x, 1000 * unit), tall, ("clap", "clap")))
    canvas.soften(1.4 * unit)
    for i, look in enumerate(looks.officials(sheet.rng, count)):
        x = sheet.width * (0.5 + (i - (count - 1) / 2) * 0.84 / count)
        _signer(sheet, look, x)
    props.table(
        canvas, (60 * unit, 880 * unit, sheet.width - 60 * unit, 1180 * unit), sheet.palette.curtain
    )
    for i in range(count):
        _papers(sheet, sheet.width * (0.5 + (i - (count - 1) / 2) * 0.84 / count))


def _signer(sheet: Sheet, look: Look, x: float) -> None:
    unit, canvas = sheet.unit, sheet.canvas
    back = (x - 92 * unit, 640 * unit, x + 92 * unit, 900 * unit)
    canvas.rect(back, Gradient((206, 186, 150), (150, 122, 92)), radius=26 * unit)
    person(canvas, Figure(look, (x, 1300 * unit), 800 * unit, ("desk", "desk"), hidden=0.5))


def _papers(sheet: Sheet, x: float) -> None:
    unit, canvas = sheet.unit, sheet.canvas
    folder = [
        (x - 84 * unit, 890 * unit),
        (x + 84 * unit, 890 * unit),
        (x + 74 * unit, 856 * unit),
        (x - 74 * unit, 856 * unit),
    ]
    canvas.polygon(folder, darker(sheet.palette.backdrop, 0.25))
    canvas.polygon([(a * 0.92 + x * 0.08, b - 3 * unit) for a, b in folder], WHITE)
    canvas.line([(x + 26 * unit, 872 * unit), (x + 60 * unit, 842 * unit)], 5 * unit, (40, 44, 60))
    plate = (x - 62 * unit, 898 * unit, x + 62 * unit, 940 * unit)
    canvas.rect(plate, Gradient(WHITE, (222, 214, 200)), radius=4 * unit)
    canvas.line([(x - 40 * unit, 919 * unit), (x + 40 * unit, 919 * unit)], 7 * unit, (120, 40, 44))
    flowers = (x + sheet.width * 0.4 / max(2, sheet.count(5)), 866 * unit)
    if flowers[0] < sheet.width - 90 * unit:
        props.blossoms(canvas, flowers, (44 * unit, 20 * unit), 13 * unit, sheet.rng)


def hall(sheet: Sheet) -> None:
    """Delegates in the rows of a hall, seen from behind, the stage in front of them."""
    unit, canvas, width = sheet.unit, sheet.canvas, sheet.width
    wall = sheet.palette.wall
    canvas.rect((0, 0, width, sheet.height), Gradient(lighter(wall, 0.2), darker(wall, 0.2)))
    _far_stage(sheet)
    _side_walls(sheet)
    canvas.glow((width * 0.5, 300 * unit), width * 0.5, sheet.palette.light, 0.3)
    canvas.soften(2.6 * unit)
    for line in range(5):
        _seats(sheet, line)
        if line < 3:
            canvas.soften(
                (2.0 - line * 0.7) * unit, (0, int(440 * unit), int(width), int(sheet.height))
            )


def _far_stage(sheet: Sheet) -> None:
    unit, canvas, width = sheet.unit, sheet.canvas, sheet.width
    small = Sheet(canvas, sheet.palette, sheet.rng, 0, sheet.words, "")
    left, right = width * 0.2, width * 0.8
    curtain(small, left, right, 520 * unit)
    backdrop(small, (width * 0.3, 90 * unit, width * 0.7, 440 * unit))
    canvas.rect((left, 500 * unit, right, 580 * unit), Gradient((150, 104, 72), (92, 60, 44)))
    for i, look in enumerate(looks.officials(sheet.rng, 5)):
        x = width * (0.43 + i * 0.062)
        person(canvas, Figure(look, (x, 620 * unit), 210 * unit, ("desk", "desk"), hidden=0.5))
    props.table(canvas, (width * 0.39, 508 * unit, width * 0.72, 566 * unit), sheet.palette.curtain)
    props.lectern(canvas, (width * 0.27, 566 * unit), 130 * unit)
    props.pots(canvas, (left + 20 * unit, right - 20 * unit), 600 * unit, sheet.rng, 22 * unit)


def _side_walls(sheet: Sheet) -> None:
    """Walls with windows that run towards the stage, and lamps in the ceiling."""
    unit, canvas, width = sheet.unit, sheet.canvas, sheet.width
    wall = sheet.palette.wall
    for side in (-1, 1):
        edge, far = width * (0.5 + side * 0.5), width * (0.5 + side * 0.3)
        canvas.polygon(
            [(edge, -40), (far, 60 * unit), (far, 600 * unit), (edge, 1000 * unit)],
            Gradient(darker(wall, 0.05), darker(wall, 0.26)),
        )
        for i in range(3):
            near, deep = 0.08 + i * 0.31, 0.26 + i * 0.31
            xs = (edge + (far - edge) * near, edge + (far - edge) * deep)
            tops = (130 * unit + 40 * unit * near, 130 * unit + 40 * unit * deep)
            lows = (640 * unit - 170 * unit * near, 640 * unit - 170 * unit * deep)
            canvas.polygon(
                [(xs[0], tops[0]), (xs[1], tops[1]), (xs[1], lows[1]), (xs[0], lows[0])],
                Gradient(lighter(sheet.palette.sky, 0.5), sheet.palette.sky),
            )
    canvas.polygon(
        [(0, -40), (width, -40), (width * 0.8, 60 * unit), (width * 0.2, 60 * unit)],
        lighter(wall, 0.5),
    )
    for i in range(5):
        canvas.ellipse((width * (0.2 + i * 0.15), 22 * unit), 60 * unit, 9 * unit, (255, 252, 236))


def _seats(sheet: Sheet, line: int) -> None:
    """One row of people on covered chairs; row 0 is the farthest."""
    unit, canvas, rng = sheet.unit, sheet.canvas, sheet.rng
    scale = 0.42 * 1.42**line
    tall, step = 640 * unit * scale, 250 * unit * scale
    top = (500 + 118 * line + 26 * line * line * 0.6) * unit
    shift = rng.uniform(0.2, 0.8) * step
    count = int(sheet.width / step) + 2
    for i, look in enumerate(looks.officials(rng, count)):
        x = i * step - step + shift
        crown = top + rng.uniform(-14, 14) * unit * scale
        if rng.random() > 0.06 and not (line < 3 and abs(x - sheet.width / 2) < step * 0.62):
            person(
                canvas,
                Figure(look, (x, crown + tall), tall, ("front", "front"), behind=True, hidden=0.45),
            )
        _chair(sheet, x, top + tall * 0.25, tall)


def _chair(sheet: Sheet, x: float, top: float, tall: float) -> None:
    canvas, cover = sheet.canvas, lighter(sheet.palette.curtain, 0.06)
    half = tall * 0.165
    canvas.rect(
        (x - half, top, x + half, top + tall * 0.62),
        Gradient(lighter(cover, 0.1), darker(cover, 0.42)),
        radius=tall * 0.045,
    )
    canvas.rect(
        (x - half * 0.86, top + tall * 0.03, x + half * 0.86, top + tall * 0.3),
        Gradient(lighter(cover, 0.16), darker(cover, 0.16)),
        radius=tall * 0.04,
    )
