"""What a bench of photos knows of each engine: how to run it and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plugins.tools.bench.measure import Command
from plugins.tools.bench.photos.album import WIDTHS, Shot

OURS = "ours"
ELEVENTY = "eleventy-img"
HUGO = "hugo"
HUGO_UPRIGHT = "hugo-upright"


@dataclass(frozen=True)
class Size:
    """One picture that is made of a photo; ``kind`` as Pillow names formats."""

    kind: str
    width: int
    height: int


@dataclass(frozen=True)
class Engine:
    """One way of making pictures.

    ``idle`` starts the same program without a photo: what it costs is subtracted. ``leftovers``
    are removed before each of the two, ``output`` among them.
    """

    key: str
    title: str
    remark: str
    work: Command
    idle: Command
    output: Path
    leftovers: tuple[Path, ...]
    job: Callable[[Shot], tuple[Size, ...]]


@dataclass(frozen=True)
class Absent:
    """An engine that is not to be had, and why (Vietnamese)."""

    key: str
    title: str
    reason: str


def jpeg_and_webp(shot: Shot) -> tuple[Size, ...]:
    """The peers' job: both formats at all three widths, upright."""
    return tuple(of_width(shot, kind, width) for width in WIDTHS for kind in ("JPEG", "WEBP"))


def of_width(shot: Shot, kind: str, width: int) -> Size:
    return Size(kind, width, round(shot.height * width / shot.width))
