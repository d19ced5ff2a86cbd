"""Pixels to judge by: references that cost what they may, and rasters as our pipeline has them."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from plugins.tools.bench.photos.album import WIDTHS, Shot

_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True)
class Encoded:
    """One photo in one format, size and quality."""

    photo: str
    kind: str
    size: tuple[int, int]
    quality: int
    path: Path

    @property
    def bytes(self) -> int:
        return self.path.stat().st_size


def references(shot: Shot, sizes: Iterable[tuple[int, int]], folder: Path) -> None:
    """Lossless pictures, each resized with Lanczos from all of the photo's pixels."""
    with Image.open(shot.path) as opened:
        whole = _in_srgb(ImageOps.exif_transpose(opened))
    for size in sizes:
        picture = whole.resize(size, Image.Resampling.LANCZOS)
        picture.save(reference(folder, shot.name, size), compress_level=1)


def reference(folder: Path, photo: str, size: tuple[int, int]) -> Path:
    """Engines round heights in their own ways: each size has a reference of its own."""
    return folder / f"{photo}-{size[0]}x{size[1]}.png"


def curve(
    shot: Shot, folder: Path, kind: str, qualities: Sequence[int], widths: Sequence[int]
) -> Iterator[Encoded]:
    """A photo in several qualities of one format, from the same pixels that our AVIF is made of."""
    for raster in _pyramid(shot):
        for quality in qualities if raster.width in widths else ():
            path = folder / f"{shot.name}-{raster.width}-{quality}.{kind.lower()}"
            raster.save(path, kind, quality=quality, **_SETTINGS[kind])
            yield Encoded(shot.name, kind, raster.size, quality, path)


# As the pipeline writes JPEG, and as libwebp comes (sharp's and Hugo's default as well).
_SETTINGS: dict[str, dict[str, object]] = {
    "JPEG": {"progressive": True, "optimize": True, "subsampling": "4:2:0"},
    "WEBP": {"method": 4},
}


def _pyramid(shot: Shot) -> Iterator[Image.Image]:
    """Decoded no larger than needed, then each size from the next larger one."""
    sizes = [(width, round(width * shot.height / shot.width)) for width in reversed(WIDTHS)]
    with Image.open(shot.path) as opened:
        opened.draft("RGB", sizes[0][::-1] if shot.is_turned else sizes[0])
        raster = _in_srgb(ImageOps.exif_transpose(opened))
    for size in sizes:
        raster = raster.resize(size, Image.Resampling.LANCZOS)
        yield raster


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile:
        return image.convert("RGB")
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    turned = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
    return turned if turned is not None else image.convert("RGB")
