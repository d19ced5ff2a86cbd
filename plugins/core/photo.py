"""A photo beside an article, and which sizes of it are published under which names."""

import hashlib
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from plugins.core import addresses
from plugins.core.names import slugify
from plugins.core.photo_notes import PhotoNotes
from plugins.core.recipe import Recipe

Kind = Literal["avif", "jpg"]


@dataclass(frozen=True)
class Remark:
    """Something odd about a photo that can be published all the same; texts are Vietnamese."""

    rule: str
    message: str
    hint: str


@dataclass(frozen=True)
class Photo:
    """A photo as it stands upright: pixels, the digest of the file's bytes, what is written in it.

    ``digest`` is BLAKE2b with 160 bits, in hexadecimal; "" only where ``check`` read the photo,
    which names no file by it.
    """

    path: str  # relative to the content root
    width: int
    height: int
    digest: str
    notes: PhotoNotes = field(default_factory=PhotoNotes)
    remarks: tuple[Remark, ...] = ()

    @property
    def file(self) -> str:
        """The file's own name, as articles write it (macOS writes NFD on the disk)."""
        return unicodedata.normalize("NFC", self.path.rsplit("/", 1)[-1])


@dataclass(frozen=True)
class Rendition:
    """One published size of a photo in one format; pixels."""

    photo: Photo
    kind: Kind
    width: int
    height: int
    address: str


def renditions(photo: Photo, recipe: Recipe) -> tuple[Rendition, ...]:
    """All that is published of a photo: AVIF, then JPEG, each narrowest first."""
    return (*of_kind(photo, recipe, "avif"), *of_kind(photo, recipe, "jpg"))


def of_kind(photo: Photo, recipe: Recipe, kind: Kind) -> tuple[Rendition, ...]:
    """The sizes of one format: each width of the recipe that is no enlargement.

    A photo narrower than the widest of them is published in its own width as well. Heights are
    rounded to the nearest pixel and never below 1.
    """
    wanted = recipe.avif_widths if kind == "avif" else recipe.jpeg_widths
    widths = [width for width in wanted if width < photo.width]
    if len(widths) < len(wanted):
        widths.append(photo.width)
    return tuple(_rendition(photo, recipe, kind, width) for width in widths)


def _rendition(photo: Photo, recipe: Recipe, kind: Kind, width: int) -> Rendition:
    height = max(1, round(photo.height * width / photo.width))
    folder, name = _published_as(photo.path)
    stamp = f"{photo.digest}{recipe_text(recipe)}".encode()
    digest = hashlib.blake2b(stamp, digest_size=4).hexdigest()
    address = addresses.photo(folder, name, width, digest, kind)
    return Rendition(photo, kind, width, height, address)


@cache
def recipe_text(recipe: Recipe) -> str:
    """A recipe as part of a key."""
    return repr(recipe)


@lru_cache(maxsize=4096)
def _published_as(path: str) -> tuple[str, str]:
    """Folder and name of a photo's published sizes, in ASCII."""
    place, *between, file = unicodedata.normalize("NFC", path).split("/")
    parts = between if place == "articles" else [place, *between]
    return "/".join(slugify(part) for part in parts), slugify(Path(file).stem) or "anh"
