"""One task a photo: decoded once, upright, in sRGB, then each size from the next larger one.

``develop`` is a plain function of its order, so it runs in this process, in a pool of processes or
on another machine, and gives the same bytes everywhere. It never raises for a bad photo.
"""

import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageCms, features

from plugins.core import photo_file
from plugins.core.photo import Kind
from plugins.core.photo_file import (
    TURNED,
    UNOPENED,
    UnreadablePhotoError,
    digest_of,
    opened,
    orientation,
    profile_of,
)
from plugins.core.photo_notes import PhotoNotes, exif_block, xmp_packet
from plugins.core.recipe import Recipe

_SRGB = ImageCms.createProfile("sRGB")
_WHITE = (255, 255, 255)
_CODECS = ("pil", "libjpeg_turbo", "avif", "littlecms2", "webp", "zlib")
_CORE = ("photo.py", "photo_file.py", "photo_notes.py", "photo_blocks.py")
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def _code() -> str:
    """What the bytes depend on beside the order: our code and the codecs."""
    core = Path(photo_file.__file__).parent
    sources = [Path(__file__), *(core / name for name in _CORE)]
    versions = [f"{name} {features.version(name)}" for name in _CODECS]
    if find_spec("pillow_heif"):
        versions.append(version("pillow-heif"))
    text = b"".join(path.read_bytes() for path in sources) + repr(versions).encode()
    return hashlib.blake2b(text, digest_size=8).hexdigest()


CODE = _code()


@dataclass(frozen=True)
class Size:
    """One file to make; pixels of the upright picture."""

    kind: Kind
    width: int
    height: int


@dataclass(frozen=True)
class Order:
    """What to make of one photo, known by the digest of its bytes.

    ``data`` is empty where the worker can read ``path`` itself.
    """

    path: str
    digest: str
    sizes: tuple[Size, ...]
    recipe: Recipe
    notes: PhotoNotes
    data: bytes = b""


@dataclass(frozen=True)
class Developed:
    """The files in the order of the sizes, or why there are none (Vietnamese).

    ``is_broken`` where the photo itself is to blame, and would be again. ``code`` says by which
    code and codecs they were made.
    """

    files: tuple[bytes, ...] = ()
    failure: str = ""
    is_broken: bool = False
    code: str = CODE


def develop(order: Order) -> Developed:
    """Makes all sizes of one photo."""
    try:
        data = order.data or Path(order.path).read_bytes()
        if digest_of(data) != order.digest:
            return Developed(failure="tệp đã đổi trong lúc tạo trang; hãy chạy lại")
        return Developed(_files(data, order))
    except UnreadablePhotoError as error:
        return Developed(failure=str(error), is_broken=True)
    except OSError:
        return Developed(failure=UNOPENED)
    except MemoryError:
        return Developed(failure="máy không đủ bộ nhớ cho ảnh này; hãy thu nhỏ rồi lưu lại")


def _files(data: bytes, order: Order) -> tuple[bytes, ...]:
    """A pyramid: the widest size from the photo, each narrower one from the one before."""
    made: dict[Size, bytes] = {}
    by_width = sorted(set(order.sizes), key=lambda size: (-size.width, size.kind))
    image = _upright(data, by_width[0])
    xmp, exif = xmp_packet(order.notes), exif_block(order.notes)
    for size in by_width:
        if image.size != (size.width, size.height):
            image = image.resize((size.width, size.height), Image.Resampling.LANCZOS)
        made[size] = _encode(image, size.kind, order.recipe, {"xmp": xmp, "exif": exif})
    return tuple(made[size] for size in order.sizes)


def _upright(data: bytes, size: Size) -> Image.Image:
    """The picture as it is seen, in sRGB, in this size; turned and coloured only when small."""
    with opened(data) as image:
        turned = orientation(image)
        wanted = (size.width, size.height)
        raw = wanted[::-1] if turned in TURNED else wanted
        image.draft("RGB", raw)  # the smallest decode that is no smaller
        small = _plain_mode(image).resize(raw, Image.Resampling.LANCZOS)
        upright = small.transpose(_UPRIGHT[turned]) if turned in _UPRIGHT else small
        rgb = _in_srgb(upright, profile_of(image))
    clean = Image.new("RGB", rgb.size)  # neither place nor camera leaves the house
    clean.paste(rgb)
    return clean


def _plain_mode(image: Image.Image) -> Image.Image:
    """A mode that can be resized without loss of meaning."""
    if image.mode.startswith("I"):  # 16-bit grey: convert() alone would clip it to white
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("P", "PA", "LA") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L") if image.mode in ("1", "F") else image


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """In sRGB, on a white ground where the photo is transparent."""
    if image.mode == "RGBA":
        ground = Image.new("RGB", image.size, _WHITE)
        ground.paste(image, mask=image.getchannel("A"))
        image = ground
    transform = _transform(profile, image.mode) if profile else None
    if transform is None:
        return image.convert("RGB")
    return transform.apply(image)


@lru_cache(maxsize=16)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Into sRGB; None where there is nothing to do or the profile cannot be used."""
    if mode not in ("RGB", "CMYK"):
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if mode == "RGB" and ImageCms.getProfileDescription(source).strip().startswith("sRGB"):
            return None
        return ImageCms.buildTransform(source, _SRGB, mode, "RGB")
    except (OSError, ImageCms.PyCMSError):
        return None


def _encode(image: Image.Image, kind: Kind, recipe: Recipe, notes: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    written = {key: value for key, value in notes.items() if value}
    if kind == "avif":
        image.save(
            out,
            "AVIF",
            quality=recipe.avif_quality,
            speed=recipe.avif_speed,
            subsampling="4:2:0",
            max_threads=1,
            **written,
        )
    else:
        image.save(
            out,
            "JPEG",
            quality=recipe.jpeg_quality,
            progressive=True,
            optimize=True,
            subsampling="4:2:0",
            **written,
        )
    return out.getvalue()
