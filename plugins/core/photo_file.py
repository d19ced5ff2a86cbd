"""Whether a file is a photo that can be published, judged by its bytes and never by its name.

Limits are ours, told in our own words from the header alone: Pillow's guard against decompression
bombs would refuse an honest panorama and only warn of half a bomb.
"""

import hashlib
import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageCms, UnidentifiedImageError

from plugins.core.photo import Photo, Remark
from plugins.core.photo_notes import notes_of, read_notes

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_NOTED = ("JPEG", "MPO", "PNG", "WEBP")

_MOST_DECODED = 64_000_000  # pixels in memory at once: Pillow takes 4 bytes for each
_MOST_BASELINE = 250_000_000  # libjpeg reads these row by row, at an eighth where that is enough
_MOST_PROGRESSIVE = 100_000_000  # libjpeg keeps every coefficient: 2 bytes each
_WIDEST = 1600  # what is published, usually: libjpeg decodes no more than that needs
_LONGEST_SIDE = 65_500  # JPEG ends at 65,535
_LONGEST_PUBLISHED = 32_767  # AVIF ends at 65,536, decoders of browsers at half of it
TURNED = (5, 6, 7, 8)  # Exif orientations that swap width and height
_ORIENTATION = 0x0112
_END = b"\xff\xd9"
_ZEROS = bytes(16)
_COPY_AGAIN = "hãy chép lại từ máy ảnh hoặc điện thoại"
_CUT_OFF = f"tệp ảnh bị cụt, thiếu phần cuối; {_COPY_AGAIN}"
UNOPENED = "không mở được tệp; hãy kiểm tra quyền đọc tệp, hoặc chép lại tệp"
_BROKEN = f"tệp ảnh bị hỏng; {_COPY_AGAIN}"
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")

# What Pillow was seen to raise on damaged files, by fuzzing.
_ODD = (
    *(OSError, SyntaxError, ValueError, EOFError, struct.error),
    *(ArithmeticError, LookupError, RuntimeError, TypeError),
)

Image.MAX_IMAGE_PIXELS = None


class UnreadablePhotoError(Exception):
    """A file that is no picture we can publish; the message is Vietnamese, with the remedy."""


def read_photo(root: Path, path: Path, *, hashes: bool = True) -> Photo:
    """What is published of a photo file and how it stands. Raises UnreadablePhotoError.

    The digest takes half of the time: without ``hashes`` it is left "".
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise UnreadablePhotoError(UNOPENED) from None
    name = path.relative_to(root).as_posix()
    with opened(data) as image:
        info = dict(image.info) if _is_read_as_opened(data, image) else None
        _check_pixels(image)
        width, height = image.size
        if orientation(image) in TURNED:
            width, height = height, width
        _check_upright(width, height)
        remarks = tuple(_remarks(data, image))
    notes = read_notes(data) if info is None else notes_of(info)
    return Photo(name, width, height, digest_of(data) if hashes else "", notes, remarks)


def _is_read_as_opened(data: bytes, image: Image.Image) -> bool:
    """Whether notes would be read of the same bytes by the same reader: opening costs much."""
    return image.format in _NOTED and whole(data) is data


def digest_of(data: bytes) -> str:
    """What a photo is known by: BLAKE2b with 160 bits, in hexadecimal."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """The picture in these bytes, its pixels not decoded yet. Raises UnreadablePhotoError.

    What Pillow raises or warns about odd bytes, here and in the caller's block, is one error of
    ours: an editor has one remedy for all of it.
    """
    if not data:
        raise UnreadablePhotoError(f"tệp ảnh rỗng; {_COPY_AGAIN}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(whole(data)), formats=_formats(data)) as image:
                yield image
    except UnidentifiedImageError:
        message = "tệp không phải là ảnh JPEG, PNG, WebP hay GIF; hãy xuất lại thành JPEG"
        raise UnreadablePhotoError(_CUT_OFF if _is_open_ended(data) else message) from None
    except _ODD:
        raise UnreadablePhotoError(_CUT_OFF if _is_open_ended(data) else _BROKEN) from None


def _formats(data: bytes) -> list[str]:
    """Phones' HEIC is read where its extra is installed, whatever the file is called."""
    if data[4:8] != b"ftyp" or data[8:12] not in _HEIC_BRANDS:
        return list(FORMATS)
    if find_spec("pillow_heif") is None:
        raise UnreadablePhotoError(
            "ảnh HEIC của điện thoại; hãy lưu lại thành JPEG,"
            " hoặc cài phần đọc HEIC bằng lệnh extra heic"
        )
    import_module("pillow_heif").register_heif_opener()
    return ["HEIF"]


def whole(data: bytes) -> bytes:
    """A JPEG that has lost its end gets one, so that it can be decoded; others stay as they are."""
    return data.removesuffix(b"\xff") + _END if _is_open_ended(data) else data


def _is_open_ended(data: bytes) -> bool:
    """Whether a JPEG has no end: its segments are walked to the first scan, which 0xFFD9 closes.

    A thumbnail inside Exif has an end of its own, so looking at the last bytes is not enough; nor
    is it wanted: cameras append whole pictures and padding after the end.
    """
    scan = _first_scan(data)
    return data[:2] == b"\xff\xd8" and (scan is None or data.rfind(_END, scan) < 0)


def _first_scan(data: bytes) -> int | None:
    place = 2
    while data[place : place + 1] == b"\xff" and len(data) >= place + 4:
        marker = data[place + 1]
        if marker == 0xFF:  # padding
            place += 1
        elif marker == 0xDA:
            return place
        else:
            place += 2 + int.from_bytes(data[place + 2 : place + 4])
    return None


def _check_pixels(image: Image.Image) -> None:
    """The first limit, by what decoding may cost, read from the header alone."""
    width, height = image.size
    most = _MOST_DECODED
    if image.format in ("JPEG", "MPO"):
        most = _MOST_PROGRESSIVE if "progressive" in image.info else _MOST_BASELINE
    if width * height > most or max(width, height) > _LONGEST_SIDE:
        raise _too_large(width, height)


def _check_upright(width: int, height: int) -> None:
    """What is held in memory after libjpeg has shrunk it, and how tall it would be published."""
    scale = next((scale for scale in (8, 4, 2) if width >= scale * _WIDEST), 1)
    published = height * min(1, _WIDEST / width)
    if width * height // scale**2 > _MOST_DECODED or published > _LONGEST_PUBLISHED:
        raise _too_large(width, height)


def _too_large(width: int, height: int) -> UnreadablePhotoError:
    size = f"{width}x{height} điểm ảnh"
    return UnreadablePhotoError(f"ảnh quá lớn ({size}); hãy thu nhỏ rồi lưu lại thành JPEG")


def orientation(image: Image.Image) -> int:
    """Exif's orientation, 1 to 8; 1 where Exif is missing or broken."""
    try:
        found = image.getexif().get(_ORIENTATION)
    except (OSError, SyntaxError, ValueError, struct.error):
        return 1
    return found if isinstance(found, int) and 1 <= found <= 8 else 1


def _remarks(data: bytes, image: Image.Image) -> Iterator[Remark]:
    """Odd but right pictures. Raises UnreadablePhotoError where pixels are missing."""
    profile = profile_of(image)
    if profile and not _is_profile(profile):
        message = "có hồ sơ màu (ICC) bị hỏng; trang dùng màu như sRGB"
        yield Remark("broken-profile", message, "hãy xem lại màu của ảnh trên trang")
    if image.format in ("JPEG", "MPO"):
        if _is_open_ended(data):
            yield _without_end(data, image)
        return
    if getattr(image, "is_animated", False):
        message = "là ảnh động; trang chỉ dùng hình đầu tiên"
        yield Remark("animated-photo", message, "nếu cần hình động, hãy dẫn tới video")
    image.seek(0)
    image.load()  # no format but JPEG can be judged by its header
    if image.format == "PNG":
        with Image.open(io.BytesIO(data), formats=["PNG"]) as again:
            again.verify()  # checksums, which decoding passes over


def profile_of(image: Image.Image) -> bytes:
    """The colour profile; b"" where there is none (a text chunk of a PNG may bear its name)."""
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) else b""


def _is_profile(profile: bytes) -> bool:
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def _without_end(data: bytes, image: Image.Image) -> Remark:
    """Two different endings: where both give the same pixels, no pixel is missing.

    That proves nothing for pictures in several scans, which are whole without the last of them, or
    where a copy broke off and left zeros: those are refused.
    """
    scan = _first_scan(data)
    is_one_scan = scan is not None and data[scan + 4] == len(image.getbands())
    is_provable = is_one_scan and "progressive" not in image.info and not data.endswith(_ZEROS)
    data = data.removesuffix(b"\xff")  # half of the end
    if (
        not is_provable
        or image.width * image.height > _MOST_DECODED
        or _pixels(data + _END) != _pixels(data + b"\xa5\x3c" * 512 + _END)
    ):
        raise UnreadablePhotoError(_CUT_OFF)
    message = "thiếu phần kết thúc của tệp; hình vẫn đủ"
    return Remark("photo-without-end", message, f"nếu được, {_COPY_AGAIN}")


def _pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as image:
        return hashlib.blake2b(image.tobytes()).digest()
