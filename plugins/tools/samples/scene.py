"""From a row of the plan to a picture: which scene is drawn by what, and how it is saved."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PIL import Image

from plugins.tools.samples import ceremony, land, town, work
from plugins.tools.samples.colour import PALETTES
from plugins.tools.samples.draw import Canvas
from plugins.tools.samples.lettering import label
from plugins.tools.samples.sheet import Sheet

QUALITY = 82

SCENES: dict[str, Callable[[Sheet], None]] = {
    "row": ceremony.row,
    "presentation": ceremony.presentation,
    "lectern": ceremony.lectern,
    "signing": ceremony.signing,
    "hall": ceremony.hall,
    "field": land.field,
    "planting": land.planting,
    "school": town.school,
    "group": town.group,
    "handover": town.handover,
    "street": town.street,
    "workshop": work.workshop,
    "portrait": work.portrait,
}


@dataclass(frozen=True)
class Drawing:
    """One picture: where it goes below content/, and what it shows (see plan.py)."""

    path: str
    scene: str
    seed: int
    palette: str = "do"
    size: tuple[int, int] = (1800, 1200)
    people: int = 0  # 0: as many as fit the scene
    words: tuple[str, ...] = ()
    detail: str = ""


def draw(drawing: Drawing, *, labelled: bool = True) -> Image.Image:
    """The picture at its own size. The same drawing always gives the same pixels."""
    palette = PALETTES[drawing.palette]
    canvas = Canvas(*drawing.size, palette.wall)
    rng = Random(drawing.seed)  # noqa: S311 - repeatable pictures, no secrets
    sheet = Sheet(canvas, palette, rng, drawing.people, drawing.words, drawing.detail)
    SCENES[drawing.scene](sheet)
    canvas.vignette()
    if labelled:
        label(canvas)
    return canvas.finished()


def encode(image: Image.Image) -> bytes:
    """The JPEG file: progressive, without any EXIF."""
    out = io.BytesIO()
    image.save(out, "JPEG", quality=QUALITY, progressive=True, optimize=True, subsampling="4:2:0")
    return out.getvalue()
