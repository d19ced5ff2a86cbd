"""Writes pixels: one decoded photo gives all its sizes, upright, in sRGB, without metadata."""

import hashlib
import io
import os
from dataclasses import dataclass
from pathlib import Path

import PIL
from PIL import Image, ImageCms, ImageOps

from plugins.core.photo import (
    Photo,
    Recipe,
    Rendition,
    UnreadablePhotoError,
    renditions,
)

_SRGB = ImageCms.createProfile("sRGB")
_WHITE = (255, 255, 255)
_CODE = f"{hashlib.sha256(Path(__file__).read_bytes()).hexdigest()} {PIL.__version__}"


@dataclass(frozen=True)
class Darkroom:
    """Makes the sizes of photos below ``root`` and keeps them in ``cache``."""

    root: Path
    cache: Path
    recipe: Recipe

    def prepare(self, photo: Photo) -> None:
        """Makes the sizes that are not in the cache. Raises UnreadablePhotoError."""
        if all(self._place(size).is_file() for size in renditions(photo, self.recipe)):
            return
        try:
            self._develop(photo)
        except (OSError, SyntaxError, ValueError):
            raise UnreadablePhotoError("tệp ảnh bị hỏng; hãy chép lại từ máy ảnh") from None

    def develop(self, rendition: Rendition) -> bytes:
        """The bytes of one size."""
        self.prepare(rendition.photo)
        return self._place(rendition).read_bytes()

    def _develop(self, photo: Photo) -> None:
        """One decode, then each size from the next larger one (a pyramid)."""
        sizes = sorted(renditions(photo, self.recipe), key=lambda size: -size.width)
        image = _upright(self.root / photo.path, sizes[0].width)
        for size in sizes:
            image = image.resize((size.width, size.height), Image.Resampling.LANCZOS)
            _keep(self._place(size), _jpeg(image, self.recipe.quality))

    def _place(self, rendition: Rendition) -> Path:
        stamp = f"{rendition.photo.digest}|{rendition.width}|{self.recipe!r}|{_CODE}"
        name = hashlib.blake2b(stamp.encode(), digest_size=20).hexdigest()
        return self.cache / name[:2] / f"{name[2:]}.jpg"


def _upright(path: Path, width: int) -> Image.Image:
    """The picture as it is seen, in sRGB; ``draft`` lets libjpeg decode no more than needed."""
    with Image.open(path) as opened:
        opened.draft("RGB", (width, width))  # the smallest decode that is no smaller, either way up
        image = ImageOps.exif_transpose(opened)
        return _plain_rgb(image)


def _plain_rgb(image: Image.Image) -> Image.Image:
    """In sRGB on a white ground; a profile that cannot be used is left out."""
    if image.mode in ("RGBA", "LA", "PA", "P"):
        layer = image.convert("RGBA")
        ground = Image.new("RGB", layer.size, _WHITE)
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    if image.mode.startswith("I"):  # 16-bit grey: convert() alone would clip it to white
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L").convert("RGB")
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
        except (OSError, ImageCms.PyCMSError):
            converted = None
        return converted or image.convert("RGB")
    return image.convert("RGB")


def _jpeg(image: Image.Image, quality: int) -> bytes:
    """JPEG with no metadata at all: neither place nor camera leaves the house."""
    out = io.BytesIO()
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    clean.save(out, "JPEG", quality=quality, progressive=True, optimize=True, subsampling="4:2:0")
    return out.getvalue()


def _keep(place: Path, data: bytes) -> None:
    """Through a name of this process: two builds at once do not harm each other."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_bytes(data)
    temporary.replace(place)
