"""Whether two files show the same photo: Word keeps smaller copies of what it was given.

Both are made small and grey; a copy differs from its original by a shade or two, the next photo of
a series by several. What is not certain is said and not taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageChops, ImageOps, ImageStat

from plugins.core.photo_file import UnreadablePhotoError, opened

_SIDE = 32  # pixels: small enough that sharpening and saving again do not show
_DECODED = 256  # pixels of the shorter side, at least
# Shades of 255, root mean square. Copies a third as wide, saved at quality 55, differ by 0.7 at
# most; the most alike of 34 different pictures by 10.
_SAME = 2.5
_NEAR = 6.0  # as the next photo of a series may be
_APART = 1.0  # by which the second best must be worse than twice the best
_FLAT = 8.0  # contrast below which a picture looks like any other
_SHAPE = 0.02  # by how much the ratio of the sides may differ


@dataclass(frozen=True)
class Look:
    """A photo upright, 32x32 shades of grey, with the ratio of its sides."""

    small: Image.Image
    ratio: float


@dataclass(frozen=True)
class Match:
    """``best`` is the one that it is, or for "unsure" those that it may be."""

    verdict: Literal["same", "unsure", "none"]
    best: tuple[int, ...] = ()


def look(data: bytes) -> Look | None:
    """How a photo looks; None where it cannot be decoded or shows next to nothing."""
    try:
        with opened(data) as image:
            image.draft("L", (_DECODED, _DECODED))
            upright = ImageOps.exif_transpose(image)
            ratio = upright.width / upright.height
            small = upright.convert("L").resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    except UnreadablePhotoError:
        return None
    return Look(small, ratio) if ImageStat.Stat(small).stddev[0] >= _FLAT else None


def find(copy: Look, originals: Sequence[Look | None]) -> Match:
    """Which of the originals a photo of Word is; ``best`` counts from 0."""
    found = sorted(
        (_difference(copy, original), at)
        for at, original in enumerate(originals)
        if original is not None and abs(original.ratio / copy.ratio - 1) <= _SHAPE
    )
    near = tuple(at for difference, at in found if difference <= _NEAR)
    if not near:
        return Match("none")
    best = found[0][0]
    is_alone = len(found) == 1 or found[1][0] >= 2 * best + _APART
    if best <= _SAME and is_alone:
        return Match("same", near[:1])
    return Match("unsure", near[:3])


def _difference(first: Look, second: Look) -> float:
    return ImageStat.Stat(ImageChops.difference(first.small, second.small)).rms[0]
