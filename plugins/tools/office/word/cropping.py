"""Pictures as Word shows them: what an editor cut off may show what nobody should see."""

import io
from dataclasses import dataclass

from PIL import Image

from plugins.core.photo_file import UnreadablePhotoError, opened

_LEAST = 0.005  # of a side: less is a slip of the hand
_QUALITY = 95
_MOST = 150_000_000  # pixels
_TURNS = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
_ORIENTATION = 0x0112
_CUT = "đã được cắt trong Word: bài dùng đúng phần còn lại"
_TURNED = "đã được xoay trong Word: bài dùng ảnh đã xoay"
_UNCUT = "đã được cắt hoặc xoay trong Word nhưng máy chưa làm theo được: hãy cắt lại ảnh này"


@dataclass(frozen=True)
class Crop:
    """What is cut off at each side, as a share of width or height; quarter turns to the right."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    turns: int = 0

    @property
    def is_there(self) -> bool:
        """Whether anything to speak of is cut off, and anything is left."""
        cuts = (self.left, self.top, self.right, self.bottom)
        leaves_some = self.left + self.right < 1 and self.top + self.bottom < 1
        return max(cuts) > _LEAST and leaves_some


WHOLE = Crop()


@dataclass(frozen=True)
class Shown:
    """A picture as shown, and what is said of it."""

    data: bytes
    remark: str = ""


def as_shown(data: bytes, crop: Crop) -> Shown:
    """The picture cut and turned; the same bytes where nothing was."""
    if not crop.is_there and not crop.turns:
        return Shown(data)
    try:
        with opened(data) as image:
            if not _is_usual(image):
                return Shown(data, _UNCUT)
            return Shown(_changed(image, crop), _CUT if crop.is_there else _TURNED)
    except UnreadablePhotoError:
        return Shown(data, _UNCUT)


def _is_usual(image: Image.Image) -> bool:
    """Whether it can be changed: Word's sides are the file's own, and it fits into the memory."""
    is_upright = image.getexif().get(_ORIENTATION, 1) == 1
    return image.format in ("JPEG", "PNG") and is_upright and image.width * image.height < _MOST


def _changed(image: Image.Image, crop: Crop) -> bytes:
    width, height = image.size
    left, top = round(crop.left * width), round(crop.top * height)
    right, bottom = round((1 - crop.right) * width), round((1 - crop.bottom) * height)
    box = (left, top, max(right, left + 1), max(bottom, top + 1))
    found = image.crop(box) if crop.is_there else image
    way = _TURNS[crop.turns]
    found = found.transpose(way) if way is not None else found
    out = io.BytesIO()
    profile = image.info.get("icc_profile")
    if image.format == "JPEG":
        found.save(out, "JPEG", quality=_QUALITY, icc_profile=profile, exif=image.getexif())
    else:
        found.save(out, "PNG", icc_profile=profile)
    return out.getvalue()
