"""The pictures that an engine has made, held against its job before a time is believed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from plugins.tools.bench.photos.album import Shot
from plugins.tools.bench.photos.engine import Size

_SUFFIXES = (".avif", ".jpg", ".jpeg", ".webp")
_ORIENTATION = 0x0112
_UPRIGHT = (None, 1)


@dataclass(frozen=True)
class Picture:
    """One made file: which photo it shows, how, and its bytes."""

    photo: str
    path: Path
    size: Size
    bytes: int
    is_tagged: bool  # turned by Exif and not by its pixels


def pictures(output: Path) -> tuple[Picture, ...]:
    """Every picture below a folder that is named after a photo."""
    files = (path for path in sorted(output.rglob("photo*")) if path.suffix in _SUFFIXES)
    return tuple(_picture(path) for path in files)


def _picture(path: Path) -> Picture:
    found = re.match(r"photo\d+", path.name)
    with Image.open(path) as image:
        is_tagged = image.getexif().get(_ORIENTATION) not in _UPRIGHT
        size = Size(image.format or "", *image.size)
    return Picture(found[0] if found else "", path, size, path.stat().st_size, is_tagged)


def wrong(
    made: Sequence[Picture], album: Iterable[Shot], job: Callable[[Shot], Sequence[Size]]
) -> str:
    """What is not as it must be, in Vietnamese; empty where all is right."""
    for shot in album:
        of_shot = [picture for picture in made if picture.photo == shot.name]
        if remark := next(_wrong(of_shot, job(shot)), ""):
            return f"{shot.name}: {remark}"
    return ""


def _wrong(made: Sequence[Picture], job: Sequence[Size]) -> Iterator[str]:
    if len(made) != len(job):
        yield f"có {len(made)} tệp, phải là {len(job)}"
    for picture, size in zip(_sorted(p.size for p in made), _sorted(job), strict=False):
        if not _is_close(picture, size):
            yield f"{_words(picture)}, phải là {_words(size)}"
    if any(picture.is_tagged for picture in made):
        yield "ảnh chưa được xoay, chỉ ghi hướng trong Exif"


def _sorted(sizes: Iterable[Size]) -> list[Size]:
    return sorted(sizes, key=lambda size: (size.kind, size.width, size.height))


def _is_close(one: Size, other: Size) -> bool:
    """Each engine rounds in its own way."""
    is_near = abs(one.width - other.width) <= 1 and abs(one.height - other.height) <= 1
    return one.kind == other.kind and is_near


def _words(size: Size) -> str:
    return f"{size.kind} {size.width}x{size.height}"
