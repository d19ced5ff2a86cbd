"""Odd and hostile photo files, made by code: what cameras, phones and accidents leave."""

import io
import struct
import zlib
from collections.abc import Callable
from functools import partial

from PIL import Image, ImageCms, ImageDraw

SIZE = (320, 200)
RED, GREEN, BLUE = (200, 40, 40), (40, 160, 60), (40, 60, 180)


def scene(size: tuple[int, int] = SIZE) -> Image.Image:
    """Quarters of different colours, so that turning, clipping and swapping colours shows.

    Red above left, green above right, blue below left, white below right.
    """
    width, height = size
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2, height // 2), RED)
    draw.rectangle((width // 2, 0, width, height // 2), GREEN)
    draw.rectangle((0, height // 2, width // 2, height), BLUE)
    for place in range(0, width, 7):  # detail, so that entropy coding has something to do
        draw.line((place, height - 20, place + 5, height - 1), (place % 255, 90, 120))
    return image


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """The bytes of a file of that kind."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def jpeg(**options: object) -> bytes:
    """An honest JPEG."""
    return saved(scene(), "JPEG", **options)


def turned(orientation: int) -> bytes:
    """The scene as a camera stores it that was held in this orientation of Exif, 1 to 8.

    Turned back by a viewer, it looks like ``scene()`` (5 to 8: SIZE after turning).
    """
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    image = scene()
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = image.transpose(undo[orientation]) if orientation in undo else image
    return saved(stored, "JPEG", exif=exif, quality=92)


def wide_gamut() -> bytes:
    """A JPEG in a colour space of ours with swapped primaries: dropping the profile shows."""
    return jpeg(icc_profile=swapped_profile(), quality=95)


def swapped_profile() -> bytes:
    """The profile of sRGB with red and green exchanged: a wide gamut that no eye overlooks."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return (
        profile.replace(b"rXYZ", b"#XYZ").replace(b"gXYZ", b"rXYZ").replace(b"#XYZ", b"gXYZ")
    ).replace(b"s\0R\0G\0B", b"X\0R\0G\0B")


def cmyk() -> bytes:
    """As printers send it."""
    return saved(scene().convert("CMYK"), "JPEG", quality=95)


def grey_16() -> bytes:
    """A 16-bit grey PNG whose middle grey is 136 of 255."""
    return saved(Image.new("I;16", SIZE, 136 * 257), "PNG")


def palette() -> bytes:
    """A PNG with a palette and a transparent corner."""
    image = scene().quantize(32)
    return saved(image, "PNG", transparency=image.getpixel((SIZE[0] - 4, 4)))


def colour_key() -> bytes:
    """A PNG in true colours of which one, the green, is transparent."""
    return saved(scene(), "PNG", transparency=GREEN)


def animated() -> bytes:
    """A GIF of two pictures."""
    frames = [scene().quantize(16), Image.new("P", SIZE, 3)]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=200)


def bomb() -> bytes:
    """A PNG of 400 megapixels in some 50 kB."""
    width = height = 20_000
    row = zlib.compressobj(9)
    line = b"\0" * (1 + width // 8)
    data = b"".join([*(row.compress(line) for _ in range(height)), row.flush()])
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))
    )


def panorama() -> bytes:
    """60,000 x 3,000 pixels: 180 megapixels, more than Pillow's own limit, and honest."""
    image = Image.new("RGB", (60_000, 3_000), GREEN)
    image.paste(RED, (0, 0, 30_000, 3_000))
    return saved(image, "JPEG", quality=60)


def odd_exif() -> bytes:
    """Held upright (orientation 6), with a resolution in words, as some programs write it."""
    entries = struct.pack("<HHLL", 0x0112, 3, 1, 6) + struct.pack("<HHL4s", 0x011A, 2, 4, b"300\0")
    exif = b"Exif\0\0II*\0" + struct.pack("<LH", 8, 2) + entries + bytes(4)
    return saved(scene().transpose(Image.Transpose.ROTATE_90), "JPEG", exif=exif, quality=92)


def with_place() -> bytes:
    """A photo that tells where it was taken and with which camera."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "NIKON CORPORATION", "NIKON Z 6_2"
    inside = exif.get_ifd(0x8769)
    inside[0xA431] = "SERIAL-7654321"
    inside[0xA435] = "LENS-1234567"
    place = exif.get_ifd(0x8825)
    place.update({1: "N", 2: (21.0, 1.0, 42.5), 3: "E", 4: (105.0, 51.0, 15.0)})
    comment = b"GPS 21.0285 105.8542"
    return jpeg(exif=exif, comment=comment)


def multi_picture() -> bytes:
    """What phones write: a second JPEG behind the first (MPO)."""
    return saved(scene(), "MPO", save_all=True, append_images=[Image.new("RGB", SIZE, BLUE)])


GOOD: dict[str, Callable[[], bytes]] = {
    "honest.jpg": jpeg,
    "cmyk.jpg": cmyk,
    "xam-16-bit.png": grey_16,
    "bang-mau.png": palette,
    "mau-trong.png": colour_key,
    "anh-dong.gif": animated,
    "rong-gam.jpg": wide_gamut,
    "toan-canh.jpg": panorama,
    "png-that.jpg": lambda: saved(scene(), "PNG"),
    "webp-that.png": lambda: saved(scene(), "WEBP", lossless=True),
    "hai-anh.jpg": multi_picture,
    "Ảnh lễ trao (1).jpg": jpeg,
    "thieu-hai-byte.jpg": lambda: jpeg()[:-2],
    "lũy-tiến.jpg": lambda: jpeg(progressive=True),
    "dinh-vi.jpg": with_place,
    "exif-la.jpg": odd_exif,
    "ho-so-mau-hong.jpg": lambda: jpeg(icc_profile=b"no profile at all"),
    **{f"huong-{n}.jpg": partial(turned, n) for n in range(1, 9)},
}

BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "mat-nua.jpg": (lambda: jpeg()[: len(jpeg()) // 2], "bị cụt"),
    "mat-nua-luy-tien.jpg": (lambda: jpeg(progressive=True)[:2000], "bị cụt"),
    "mat-dau.jpg": (lambda: jpeg()[:150], "bị cụt"),
    "rong.jpg": (bytes, "rỗng"),
    "trang-web.jpg": (lambda: b"<!DOCTYPE html><title>403</title>", "không phải là ảnh"),
    "bom.png": (bomb, "quá lớn"),
    "png-cut.png": (lambda: saved(scene(), "PNG")[:-400], "hỏng"),
    "png-sai-ma.png": (lambda: _flipped(saved(scene(), "PNG")), "hỏng"),
    "tai-lieu.jpg": (lambda: b"%PDF-1.7\n%", "không phải là ảnh"),
}


def _flipped(data: bytes) -> bytes:
    """One bit of the pixels is another."""
    place = data.index(b"IDAT") + 200
    return data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :]
