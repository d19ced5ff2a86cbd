"""A photo beside an article: its size, and which sizes of it are published under which names."""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from plugins.core import addresses
from plugins.core.names import slugify

SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_MOST_PIXELS = 250_000_000
_LONGEST_SIDE = 65_000  # JPEG ends at 65,535
_TURNED = (5, 6, 7, 8)  # Exif orientations that swap width and height
_ORIENTATION = 0x0112


@dataclass(frozen=True)
class Recipe:
    """How photos are published: widths in pixels (never enlarged), JPEG quality."""

    widths: tuple[int, ...] = (480, 960, 1600)
    quality: int = 80
    version: int = (
        1  # raised when the same photo comes out with other pixels: addresses are for ever
    )


@dataclass(frozen=True)
class Photo:
    """A photo as it stands upright: pixels, and the digest of the file's bytes."""

    path: str  # relative to the content root
    width: int
    height: int
    digest: str

    @property
    def file(self) -> str:
        """The file's own name, as articles write it (macOS writes NFD on the disk)."""
        return unicodedata.normalize("NFC", self.path.rsplit("/", 1)[-1])


@dataclass(frozen=True)
class Rendition:
    """One published size of a photo."""

    photo: Photo
    width: int
    height: int
    address: str


def renditions(photo: Photo, recipe: Recipe) -> tuple[Rendition, ...]:
    """The sizes to publish, narrowest first: each width of the recipe that is no enlargement.

    Heights are rounded to the nearest pixel and never below 1.
    """
    widths = [width for width in recipe.widths if width < photo.width]
    if len(widths) < len(recipe.widths):
        widths.append(photo.width)
    return tuple(_rendition(photo, width, recipe) for width in widths)


def _rendition(photo: Photo, width: int, recipe: Recipe) -> Rendition:
    height = max(1, round(photo.height * width / photo.width))
    kind, *between, _ = photo.path.split("/")
    folder = "/".join(
        slugify(part) for part in (between if kind == "articles" else [kind, *between])
    )
    stamp = f"{photo.digest}{recipe.quality}{recipe.version}".encode()
    digest = hashlib.blake2b(stamp, digest_size=4).hexdigest()
    name = slugify(Path(photo.file).stem) or "anh"
    return Rendition(photo, width, height, addresses.photo(folder, name, width, digest, "jpg"))


Image.MAX_IMAGE_PIXELS = None  # our own limit is told in our own words, from the header alone


class UnreadablePhotoError(Exception):
    """A file that is no picture we can publish; the message is Vietnamese, with the remedy."""


def read_photo(root: Path, path: Path) -> Photo:
    """Size and digest of a photo file. Raises UnreadablePhotoError."""
    data = path.read_bytes()
    width, height = _upright_size(path)
    if _is_cut_off(data):
        raise UnreadablePhotoError("tệp ảnh bị hỏng; hãy chép lại từ máy ảnh")
    digest = hashlib.blake2b(data, digest_size=20).hexdigest()
    return Photo(path.relative_to(root).as_posix(), width, height, digest)


def _is_cut_off(data: bytes) -> bool:
    """Whether a JPEG has no end: its segments are walked to the first scan, which 0xFFD9 closes."""
    place = 2
    while data[:2] == b"\xff\xd8" and data[place : place + 1] == b"\xff":
        if data[place + 1] == 0xDA:
            return data.find(b"\xff\xd9", place) < 0
        place += 2 + int.from_bytes(data[place + 2 : place + 4])
    return False


def _upright_size(path: Path) -> tuple[int, int]:
    if path.stat().st_size == 0:
        raise UnreadablePhotoError("tệp ảnh rỗng; hãy chép lại từ máy ảnh")
    try:
        with Image.open(path, formats=_FORMATS) as image:
            width, height = image.size
            turned = image.getexif().get(_ORIENTATION) in _TURNED
    except UnidentifiedImageError:
        message = "tệp không phải là ảnh JPEG, PNG, WebP hay GIF; hãy xuất lại thành JPEG"
        raise UnreadablePhotoError(message) from None
    except (OSError, SyntaxError):
        raise UnreadablePhotoError("tệp ảnh bị hỏng; hãy chép lại từ máy ảnh") from None
    if width * height > _MOST_PIXELS or max(width, height) > _LONGEST_SIDE:
        raise UnreadablePhotoError(f"ảnh quá lớn ({width}x{height}); hãy thu nhỏ rồi lưu lại")
    return (height, width) if turned else (width, height)
