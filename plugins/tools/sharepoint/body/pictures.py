"""Elements into pictures: what is none, what its words are, where it came from."""

import base64
import binascii
import re
from dataclasses import dataclass

from bs4 import Tag

from plugins.core.manuscript.blocks import Picture
from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.runs import clean
from plugins.core.names import fold
from plugins.tools.sharepoint.body.addresses import (
    file_name,
    is_chrome,
    is_picture,
    original_of,
    unsafe_scheme,
)
from plugins.tools.sharepoint.body.looks import look_of

_MOST_DATA = 20 * 1024 * 1024  # bytes of a picture written into the page
_TINY_DATA = 100  # bytes: a lazy loader's place-holder
_LATE = ("data-src", "data-original", "data-lazy-src", "data-lazy")
_DATA = re.compile(r"data:(?P<kind>[\w/+.-]{0,60})(?P<rest>[^,]{0,100}),", re.IGNORECASE)
_PIXELS = re.compile(r"\s*(\d{1,5})(?:\.\d*)?\s*(?:px)?\s*")
_STYLE_SIZE = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*(\d{1,5})(?:\.\d+)?px", re.IGNORECASE)
_SAID_FIRST = re.compile(r"(?:description|mô tả)\s*:\s*", re.IGNORECASE)
_NO_ALT = re.compile(
    r"(?:\S+\.(?:jpe?g|png|gif|bmp|webp|tiff?|jfif)|(?:dsc|img|image|picture|photo|hinh|anh|clip|p)"
    r"[\s_-]?(?:image)?[\s_-]?\d*|hinh anh|anh minh hoa|[\d\s_-]+|[a-z]:\\.*|https?://\S*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Found:
    """A picture or none, and what was not sure of it."""

    picture: Picture | None
    cautions: tuple[Caution, ...] = ()


def read_picture(tag: Tag, target: str) -> Found:
    """The picture of an ``img``; ``target`` is the address of the link around it."""
    address = _address(tag)
    if not address or is_chrome(address) or _is_dot(tag):
        return Found(None)
    scheme = unsafe_scheme(address)
    if scheme == "data":
        return _written_in(tag, address)
    if scheme in ("javascript", "vbscript"):
        return Found(None, (Caution("picture-unsafe", "đã bỏ một ảnh có địa chỉ là mã lệnh"),))
    original = target if is_picture(target) and target != address else original_of(address)
    return Found(Picture(address, original, _alt(tag, address)), _left(target, address))


def _left(target: str, address: str) -> tuple[Caution, ...]:
    """A figure carries no link: one that leads elsewhere is said."""
    if not target or target == address or is_picture(target) or unsafe_scheme(target):
        return ()
    message = f"ảnh «{file_name(address)}» dẫn tới {target[:200]}: liên kết này không giữ, hãy xem"
    return (Caution("picture-link", message),)


def _address(tag: Tag) -> str:
    source = _said(tag, "src")
    if not source or source.lower().startswith(("data:", "about:")):
        late = next((_said(tag, name) for name in _LATE if _said(tag, name)), "")
        return late or source
    return source


def _said(tag: Tag, name: str) -> str:
    value = tag.attrs.get(name)
    return value.strip() if isinstance(value, str) else ""


def _is_dot(tag: Tag) -> bool:
    """One pixel: a counter, or a spacer."""
    sizes = [match[1] for name in ("width", "height") if (match := _pixels(_said(tag, name)))]
    sizes += [size for _, size in _STYLE_SIZE.findall(_said(tag, "style")[:500])]
    return len(sizes) >= 2 and all(int(size) <= 2 for size in sizes)


def _pixels(value: str) -> re.Match[str] | None:
    return _PIXELS.fullmatch(value[:20])


def is_afloat(tag: Tag) -> bool:
    """Whether words flow around it."""
    return look_of(tag).is_afloat or _said(tag, "align").lower() in ("left", "right")


def _alt(tag: Tag, address: str) -> str:
    """What the picture shows, in words; a file's name or a program's word is none."""
    for name in ("alt", "title"):
        text = _SAID_FIRST.sub("", clean(_said(tag, name)[:1000]).strip(), count=1)
        if text and not _is_file_name(text, address):
            return text
    return ""


def _is_file_name(text: str, address: str) -> bool:
    name = fold(file_name(address))
    return fold(text) in (name, name.rpartition(".")[0]) or bool(_NO_ALT.fullmatch(fold(text)))


def _written_in(tag: Tag, address: str) -> Found:
    match = _DATA.match(address)
    kind = match["kind"].lower() if match else ""
    if not match or not kind.startswith("image/") or "svg" in kind:
        return Found(None, _broken("không phải ảnh"))
    if "base64" not in match["rest"].lower():
        return Found(None, _broken("không đọc được"))
    name = f"data:{kind};base64"
    if len(address) > _MOST_DATA * 4 // 3 + 200:
        return Found(Picture(name, None, _alt(tag, name)), _broken("lớn hơn 20 MB"))
    data = _decoded(address[match.end() :])
    if data is None:
        return Found(Picture(name, None, _alt(tag, name)), _broken("dữ liệu hỏng"))
    if len(data) <= _TINY_DATA:
        return Found(None)
    return Found(Picture(name, None, _alt(tag, name), data))


def _decoded(text: str) -> bytes | None:
    letters = "".join(text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=").split())
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def _broken(why: str) -> tuple[Caution, ...]:
    message = f"một ảnh ghi thẳng trong trang (data:) bị bỏ vì {why}: hãy tìm ảnh gốc"
    return (Caution("picture-data", message),)
