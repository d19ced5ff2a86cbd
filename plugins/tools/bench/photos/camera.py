"""A test set like a camera's: 24 and 12 megapixels, noise, metadata, two portraits on their side.

Made of real photographs. They are enlarged for it, so they are softer than a camera's own.
"""

import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from plugins.tools.bench.photos import wallpapers
from plugins.tools.bootstrap.say import say

_BIG, _SMALL = (6000, 4000), (4288, 2848)
_LIGHT_NOISE, _COLOUR_NOISE = 2.2, 0.8  # standard deviations, of 255
_CAPTION = "Đoàn viên thanh niên trồng cây gây rừng tại xã giả định"
_CREDIT = "Ảnh: Cổng thông tin"
_UTF8 = b"\x1b%G"


@dataclass(frozen=True)
class Scene:
    """Which photograph becomes which photo; a portrait is stored lying, with Orientation 6."""

    source: str
    size: tuple[int, int]
    is_portrait: bool = False


# Sorted so that the first few are a fair sample of all.
SCENES = (
    Scene("seeding_by_Clements_Engelhardt.jpg", _BIG),
    Scene("friends_by_Aitzol_Berasategi.jpg", _SMALL, is_portrait=True),
    Scene("Kleiber_by_Lukas_Baubkus.jpg", _BIG),
    Scene("picosdeeuropa_by_Aitzol_Berasategi.jpg", _SMALL),
    Scene("Wine_by_Jakkub_Mede.jpg", _BIG, is_portrait=True),
    Scene("life_by_Aitzol_Berasategi.jpg", _SMALL),
    Scene("sunset_by_Aitzol_Berasategi.jpg", _BIG),
    Scene("aitzgorri_by_Aitzol_Berasategi.jpg", _SMALL),
    Scene("Dragonfly_by_Bolly.jpg", _BIG),
    Scene("greentock_by_Peter_Nerlich.jpg", _SMALL),
    Scene("Bridge_by_Sander_Klootwijk.jpg", _BIG),
    Scene("free_by_Peter_Nerlich.jpg", _SMALL),
)


def test_set(folder: Path) -> Path:
    """The folder with the twelve photos, made the first time. Raises UnavailableError."""
    made = folder / "set"
    if made.is_dir():
        return made
    sources = wallpapers.fetch(folder / "wallpapers")
    say(f"Đang tạo {len(SCENES)} ảnh thử như của máy ảnh trong {made}…")
    unfinished = folder / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    for number, scene in enumerate(SCENES, 1):
        _take(sources, scene, unfinished / f"DSC_{1000 + number}.jpg", number)
    return unfinished.rename(made)


def _take(sources: Path, scene: Scene, place: Path, number: int) -> None:
    with Image.open(sources / scene.source) as source:
        picture = source.convert("RGB")
    size = scene.size[::-1] if scene.is_portrait else scene.size
    picture = ImageOps.fit(picture, size, Image.Resampling.LANCZOS)
    if scene.is_portrait:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    picture = _noisy(picture)
    exif = _exif(number, orientation=6 if scene.is_portrait else 1)
    picture.save(place, "JPEG", quality=94, subsampling="4:2:2", exif=exif, xmp=_xmp())
    data = place.read_bytes()
    place.write_bytes(data[:2] + _iptc() + data[2:])


def _noisy(picture: Image.Image) -> Image.Image:
    light = Image.effect_noise(picture.size, _LIGHT_NOISE)
    bands = [_add_noise(_add_noise(band, light), _grain(picture)) for band in picture.split()]
    return Image.merge("RGB", bands)


def _grain(picture: Image.Image) -> Image.Image:
    return Image.effect_noise(picture.size, _COLOUR_NOISE)


def _add_noise(band: Image.Image, noise: Image.Image) -> Image.Image:
    """Noise is grey 128 where there is none."""
    return ImageChops.add(band, noise, scale=1, offset=-128)


def _exif(number: int, orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F], exif[0x0110] = "NIKON CORPORATION", "NIKON D5300"
    camera = exif.get_ifd(0x8769)
    camera[0x9003] = f"2023:03:08 08:{number:02}:00"
    camera[0xA431] = f"60{number:05}"  # the body's serial number
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 30.0, 12.5), 3: "E", 4: (104.0, 50.0, 7.25)})
    return exif


def _xmp() -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        f' photoshop:Credit="{_CREDIT}"><dc:description><rdf:Alt>'
        f'<rdf:li xml:lang="x-default">{_CAPTION}</rdf:li>'
        "</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def _iptc() -> bytes:
    """A JPEG segment with caption and credit as photo desks write them."""
    records = b"".join(_iptc_records())
    resource = b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(records)) + records
    body = b"Photoshop 3.0\x00" + resource + b"\x00" * (len(records) % 2)
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def _iptc_records() -> Iterator[bytes]:
    for record, number, value in (
        (1, 90, _UTF8),
        (2, 110, _CREDIT.encode()),
        (2, 120, _CAPTION.encode()),
    ):
        yield struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
