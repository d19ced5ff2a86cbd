"""Photos as cameras and phones write them: with a place, a time, words of the photographer."""

import io
import math
import random
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from plugins.core.photo_notes import PhotoNotes, xmp_packet

GPS_WORDS = ("exif:GPSLatitude", "21,1.7N", "exif:GPSMapDatum")
_ATTRIBUTES = (
    b' xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="21,1.7N"'
    b" exif:GPSLongitude='105,51.1E'"
)
_ELEMENTS = b"<exif:GPSMapDatum>WGS-84 at 21,1.7N</exif:GPSMapDatum><exif:GPSAltitude/>"


def scene(seed: int, width: int = 1200, height: int = 800) -> Image.Image:
    """A picture of its own for each seed: soft light, some people, a little noise."""
    dice = random.Random(seed)  # noqa: S311 — a drawing, no secret
    image = Image.new("RGB", (width, height), tuple(dice.randint(60, 200) for _ in range(3)))
    draw = ImageDraw.Draw(image)
    for _ in range(14):
        x, y = dice.randint(0, width), dice.randint(0, height)
        size = dice.randint(width // 20, width // 5)
        colour = tuple(dice.randint(0, 255) for _ in range(3))
        draw.ellipse((x - size, y - size, x + size, y + int(size * 1.4)), fill=colour)
    for step in range(0, width, 40):
        draw.line((step, 0, step + int(60 * math.sin(step)), height), fill=(90, 80, 70))
    return image


def exif(
    *, place: bool = False, taken: str = "", fraction: str = "", orientation: int = 1
) -> Image.Exif:
    block = Image.Exif()
    block[0x0112] = orientation
    block[0x010F] = "Nikon"
    if place:
        block.get_ifd(0x8825).update(
            {1: "N", 2: (21.0, 1.0, 42.5), 3: "E", 4: (105.0, 51.0, 7.25), 27: b"ASCII\0\0\0CELLID"}
        )
    if taken:
        block.get_ifd(0x8769).update({0x9003: taken, 0x9291: fraction or "00"})
    return block


def saved(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:  # noqa: ANN401 — Pillow's own
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def placed_xmp(notes: PhotoNotes) -> bytes:
    """The notes as XMP that tells a place as well, as attributes and as elements."""
    packet = xmp_packet(notes).replace(b'rdf:about=""', b'rdf:about=""' + _ATTRIBUTES)
    return packet.replace(b"</rdf:Description>", _ELEMENTS + b"</rdf:Description>")


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
