"""Colours of the drawings: mixing, and the palettes that a drawing may ask for by name."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]

WHITE: Colour = (252, 250, 244)
GOLD: Colour = (231, 184, 76)
FLAG_RED: Colour = (203, 32, 39)
STAR: Colour = (255, 221, 60)
LEAF: Colour = (74, 122, 62)

SKINS: tuple[Colour, ...] = (
    (240, 203, 172),
    (232, 190, 156),
    (221, 175, 139),
    (205, 157, 121),
)
HAIRS: tuple[Colour, ...] = ((32, 26, 27), (42, 33, 31), (55, 43, 38), (30, 30, 36))
GREY_HAIRS: tuple[Colour, ...] = ((128, 125, 124), (92, 90, 92), (170, 168, 166))
SUITS: tuple[Colour, ...] = ((38, 46, 68), (45, 47, 54), (56, 62, 78), (30, 36, 52), (70, 64, 60))
SHIRTS: tuple[Colour, ...] = (
    (236, 239, 243),
    (196, 214, 232),
    (222, 228, 214),
    (240, 232, 214),
    (178, 198, 214),
)
SILKS: tuple[Colour, ...] = (
    (186, 32, 48),
    (226, 120, 132),
    (52, 96, 150),
    (226, 178, 76),
    (122, 62, 120),
    (40, 118, 112),
    (238, 228, 214),
)


@dataclass(frozen=True)
class Palette:
    """The large surfaces of a picture: walls, curtain, backdrop, floor, and the light on them."""

    wall: Colour
    curtain: Colour
    backdrop: Colour
    floor: Colour
    light: Colour
    sky: Colour
    accent: Colour


PALETTES: dict[str, Palette] = {
    "do": Palette(
        wall=(222, 200, 176),
        curtain=(142, 24, 34),
        backdrop=(176, 30, 38),
        floor=(150, 104, 72),
        light=(255, 232, 196),
        sky=(178, 208, 230),
        accent=(231, 184, 76),
    ),
    "xanh": Palette(
        wall=(206, 212, 216),
        curtain=(34, 66, 112),
        backdrop=(30, 84, 142),
        floor=(132, 112, 96),
        light=(232, 240, 252),
        sky=(150, 196, 232),
        accent=(240, 206, 96),
    ),
    "nau": Palette(
        wall=(196, 164, 130),
        curtain=(112, 52, 40),
        backdrop=(134, 44, 42),
        floor=(118, 82, 58),
        light=(255, 224, 178),
        sky=(236, 206, 170),
        accent=(220, 176, 92),
    ),
    "ngoc": Palette(
        wall=(212, 218, 206),
        curtain=(26, 88, 84),
        backdrop=(24, 104, 100),
        floor=(140, 116, 92),
        light=(244, 246, 222),
        sky=(164, 206, 214),
        accent=(236, 196, 92),
    ),
    "chieu": Palette(
        wall=(214, 186, 168),
        curtain=(96, 34, 58),
        backdrop=(126, 38, 62),
        floor=(124, 92, 78),
        light=(255, 214, 164),
        sky=(244, 196, 150),
        accent=(240, 190, 90),
    ),
}


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies `share` (0 to 1) of the way from the first to the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def darker(colour: Colour, share: float = 0.25) -> Colour:
    return mix(colour, (16, 12, 20), share)


def lighter(colour: Colour, share: float = 0.25) -> Colour:
    return mix(colour, (255, 250, 240), share)
