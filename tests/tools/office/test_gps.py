"""The place goes, and nothing else: pixels, orientation, time, words and colours stay."""

import io
import random
import struct
import warnings
from importlib import import_module
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from plugins.core.photo_notes import PhotoNotes, read_notes
from plugins.tools.office.gps import without_place
from tests.extras import require
from tests.tools.office.photos import GPS_WORDS, exif, placed_xmp, saved, scene

NOTES = PhotoNotes("Đại biểu dự lễ trao tặng.", "Nguyễn Văn A", "Nguyễn Văn A", "© Báo tỉnh")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def picture(kind: str, *, orientation: int = 6) -> bytes:
    block = exif(place=True, taken="2023:03:08 09:15:00", orientation=orientation)
    image = scene(1, 90, 60)
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_itxt("XML:com.adobe.xmp", placed_xmp(NOTES).decode())
        return saved(image, kind, exif=block, pnginfo=info, icc_profile=PROFILE)
    return saved(image, kind, exif=block, xmp=placed_xmp(NOTES), icc_profile=PROFILE)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def pixels(data: bytes) -> bytes | None:
    """What a file shows; None where nothing can be decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return opened(data).tobytes()
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, Image.DecompressionBombError):
        return None


def tells_place(data: bytes) -> bool:
    image = opened(data)
    words = any(word.encode() in data for word in (*GPS_WORDS, "CELLID"))
    return words or bool(image.getexif().get_ifd(0x8825))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_place_goes_and_all_else_stays(kind: str) -> None:
    before = picture(kind)
    assert tells_place(before)
    after = without_place(before)
    assert not tells_place(after)
    old, new = opened(before), opened(after)
    assert old.tobytes() == new.tobytes()
    assert new.getexif()[0x0112] == 6
    assert new.getexif()[0x010F] == "Nikon"
    assert new.getexif().get_ifd(0x8769)[0x9003] == "2023:03:08 09:15:00"
    assert new.info["icc_profile"] == PROFILE
    assert read_notes(after) == read_notes(before)
    assert read_notes(after).caption == NOTES.caption
    packet = new.info["xmp"]
    well_formed = packet[packet.index(b"<x:xmpmeta") : packet.index(b"<?xpacket end")]
    ET.fromstring(well_formed)  # noqa: S314 — our own
    assert without_place(after) == after


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_that_tells_no_place_keeps_every_byte(kind: str) -> None:
    before = saved(scene(2, 80, 60), kind, exif=exif(taken="2023:03:08 09:15:00"))
    assert without_place(before) == before


def test_both_orders_of_bytes() -> None:
    small = exif(place=True, orientation=6)
    small.endian = "<"
    for block in (small.tobytes(), exif(place=True, orientation=6).tobytes()):
        data = saved(scene(1, 40, 30), exif=block)
        after = without_place(data)
        assert not tells_place(after)
        assert opened(after).getexif()[0x0112] == 6


def test_compressed_words_in_a_png_are_read_too() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", placed_xmp(NOTES).decode(), zip=True)
    info.add_text("Raw profile type exif", "4578696600004d4d", zip=True)
    after = without_place(saved(scene(1, 40, 30), "PNG", pnginfo=info))
    assert b"GPS" not in opened(after).info["xmp"]
    assert "Raw profile type exif" not in opened(after).info
    assert read_notes(after).caption == NOTES.caption


def test_words_that_unpack_without_end_are_left_out() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", "a" * 100_000_000, zip=True)
    data = saved(scene(1, 40, 30), "PNG", pnginfo=info)
    assert b"XML:com.adobe.xmp" not in without_place(data)


def test_what_a_phone_hangs_behind_a_photo_is_left_behind() -> None:
    plain = picture("JPEG")
    moving = plain + b"\0\0\0\x18ftypmp42" + b"\xa9xyz\0\x12\x15\xc7+21.0285+105.8542/"
    assert without_place(moving) == without_place(plain)


def test_a_photo_of_two_pictures_keeps_the_first() -> None:
    out = io.BytesIO()
    scene(1, 60, 40).save(
        out,
        "MPO",
        save_all=True,
        append_images=[scene(2, 60, 40)],
        exif=exif(place=True, orientation=6),
    )
    before = out.getvalue()
    after = without_place(before)
    assert not tells_place(after)
    assert opened(after).format == "JPEG"
    assert opened(after).tobytes() == opened(before).tobytes()


def test_a_progressive_photo_is_whole() -> None:
    before = saved(scene(3, 300, 200), progressive=True, exif=exif(place=True))
    after = without_place(before + b"junk")
    assert opened(after).tobytes() == opened(before).tobytes()
    assert after.endswith(b"\xff\xd9")


def test_a_wrong_link_behind_the_last_directory_loses_nothing() -> None:
    """As several cameras write it: the thumbnail's directory would be behind the end."""
    block = bytearray(exif(place=True, orientation=6).tobytes())
    tiff = len(b"Exif\0\0")
    count = int.from_bytes(block[tiff + 8 : tiff + 10])
    link = tiff + 10 + 12 * count
    block[link : link + 4] = (0x00FFFFFF).to_bytes(4)
    after = without_place(saved(scene(1, 40, 30), exif=bytes(block)))
    assert not tells_place(after)
    assert opened(after).getexif()[0x0112] == 6


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_damaged_bytes_never_raise_and_never_cost_pixels(kind: str) -> None:
    dice = random.Random(kind)  # noqa: S311 — damage, no secret
    whole = picture(kind)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        cut = bytes(data[: dice.randint(1, len(data))] if dice.random() < 0.3 else data)
        assert pixels(cut) in (None, pixels(without_place(cut)))


def test_heic_of_phones() -> None:
    require("heic")
    import_module("pillow_heif").register_heif_opener()
    before = saved(scene(1, 120, 80), "HEIF", exif=exif(place=True), xmp=placed_xmp(NOTES))
    after = without_place(before)
    assert not tells_place(after)
    assert opened(after).tobytes() == opened(before).tobytes()
    assert len(after) == len(before)
