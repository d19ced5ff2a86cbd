"""How people look: who wears what. No faces: nobody can be recognised in a drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from plugins.tools.samples import colour
from plugins.tools.samples.colour import Colour

MEN = ("suit", "suit", "suit", "shirt")
WOMEN = ("dress", "dress", "jacket", "dress")


@dataclass(frozen=True)
class Look:
    """`outfit`: suit, shirt, jacket (a woman's), dress (áo dài), overall, pupil."""

    outfit: str
    top: Colour
    legs: Colour
    skin: Colour
    hair: Colour
    haircut: str  # short, parted, bob, long, bun
    extra: Colour  # tie, cap, collar
    build: float = 1.0  # how broad
    hat: str = ""  # helmet, cone, cap

    @property
    def woman(self) -> bool:
        return self.haircut in ("bob", "long", "bun")


def look(rng: Random, outfit: str, *, woman: bool, silk: Colour | None = None) -> Look:
    """Somebody in the given outfit; `silk` sets the colour of the dress."""
    tops = {
        "suit": colour.SUITS,
        "jacket": (*colour.SUITS, (142, 44, 58), (214, 206, 190), (60, 92, 112)),
        "dress": colour.SILKS,
        "overall": ((52, 92, 142), (64, 102, 150), (48, 84, 128)),
        "pupil": ((246, 247, 248),),
    }.get(outfit, colour.SHIRTS)
    dark = rng.choice(((34, 36, 46), (44, 44, 52), (52, 50, 54)))
    hair = rng.choice(colour.HAIRS if rng.random() < 0.78 else colour.GREY_HAIRS)
    long = ("bob", "bun") if hair in colour.GREY_HAIRS else ("bob", "long", "bun", "long")
    top = silk or rng.choice(tops)
    legs = {"dress": (242, 236, 226), "suit": colour.darker(top, 0.15)}
    return Look(
        outfit=outfit,
        top=top,
        legs=legs.get(outfit, dark),
        skin=rng.choice(colour.SKINS),
        hair=hair,
        haircut=rng.choice(long if woman else ("short", "parted")),
        extra=rng.choice(((150, 30, 40), (40, 62, 110), (120, 40, 60), (52, 84, 96))),
        build=rng.uniform(0.86, 0.92) if woman else rng.uniform(0.96, 1.07),
    )


def officials(rng: Random, count: int, women: float = 0.38) -> tuple[Look, ...]:
    """People at a ceremony: suits, shirts, áo dài. Never two dresses of one colour in a row."""
    silks = rng.sample(colour.SILKS, len(colour.SILKS))
    out: list[Look] = []
    for i in range(count):
        woman = rng.random() < women
        one = look(rng, rng.choice(WOMEN if woman else MEN), woman=woman, silk=None)
        if one.outfit == "dress":
            one = look(rng, "dress", woman=True, silk=silks[i % len(silks)])
        out.append(one)
    return tuple(out)


def workers(rng: Random, count: int) -> tuple[Look, ...]:
    """People in a workshop: overalls and helmets."""
    helmets: tuple[Colour, ...] = ((246, 196, 52), (244, 244, 240), (236, 120, 50))
    return tuple(
        _with(look(rng, "overall", woman=rng.random() < 0.3), "helmet", rng.choice(helmets))
        for _ in range(count)
    )


def farmers(rng: Random, count: int) -> tuple[Look, ...]:
    """People in the field: shirts and cone hats."""
    straw: Colour = (226, 202, 150)
    return tuple(
        _with(look(rng, "shirt", woman=rng.random() < 0.5), "cone", straw) for _ in range(count)
    )


def pupils(rng: Random, count: int) -> tuple[Look, ...]:
    """Children in white shirts with a red scarf."""
    cast = (look(rng, "pupil", woman=rng.random() < 0.5) for _ in range(count))
    return tuple(
        replace(one, hair=rng.choice(colour.HAIRS), legs=(44, 54, 92), build=one.build * 0.95)
        for one in cast
    )


def _with(one: Look, hat: str, shade: Colour) -> Look:
    return replace(one, hat=hat, extra=shade)
