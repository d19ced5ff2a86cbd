"""The photos of a run: a folder of JPEG files, each under a name that every engine keeps."""

import os
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from plugins.tools.bench.toolbox import UnavailableError

WIDTHS = (480, 960, 1600)

_ORIENTATION = 0x0112
_TURNED = (5, 6, 7, 8)  # these swap width and height


@dataclass(frozen=True)
class Shot:
    """One photo: its pixels as it is seen, and whether the file holds it lying on its side."""

    name: str  # photo01, and so on: outputs begin with it
    path: Path
    width: int
    height: int
    is_turned: bool


def shots(folder: Path, few: int | None = None) -> tuple[Shot, ...]:
    """The JPEGs of a folder that are wide enough. Raises UnavailableError."""
    if not folder.is_dir():
        raise UnavailableError(f"không có thư mục ảnh «{folder}»")
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in (".jpg", ".jpeg"))
    found = [shot for number, path in enumerate(files, 1) if (shot := _shot(number, path))]
    if not found:
        raise UnavailableError(
            f"trong «{folder}» không có ảnh JPEG nào rộng từ {WIDTHS[-1]} điểm ảnh trở lên"
        )
    return tuple(found[:few])


def _shot(number: int, path: Path) -> Shot | None:
    """None for what is no photo, and for one that would have to be enlarged."""
    try:
        with Image.open(path, formats=["JPEG"]) as image:
            is_turned = image.getexif().get(_ORIENTATION) in _TURNED
            width, height = reversed(image.size) if is_turned else image.size
    except UnidentifiedImageError:
        return None
    return Shot(f"photo{number:02}", path, width, height, is_turned) if width >= 1600 else None


def lay_out(album: Iterable[Shot], folder: Path) -> Path:
    """The photos under their names in a folder of their own, as links where that works."""
    folder.mkdir(parents=True, exist_ok=True)
    for shot in album:
        place = folder / f"{shot.name}.jpg"
        try:
            os.link(shot.path, place)
        except OSError:
            shutil.copyfile(shot.path, place)
    return folder


def repeated(album: Sequence[Shot], count: int, folder: Path) -> tuple[Shot, ...]:
    """At least so many photos, each a file of its own: a byte after a JPEG's end changes nothing.

    No engine may take two of them for one photo.
    """
    folder.mkdir(parents=True, exist_ok=True)
    many = []
    for number in range(max(count, len(album))):
        shot = album[number % len(album)]
        path = folder / f"photo{number + 1:02}.jpg"
        path.write_bytes(shot.path.read_bytes() + b"\x00" * (number // len(album)))
        many.append(replace(shot, name=path.stem, path=path))
    return tuple(many)
