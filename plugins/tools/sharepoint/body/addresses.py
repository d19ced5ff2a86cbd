"""Addresses of pictures and links: which original a rendition was made from, what leads nowhere."""

import re
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

_LONGEST = 4000  # letters of an address that is read
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp|tiff?|jfif|heic|avif)$", re.IGNORECASE)
_RENDITION = re.compile(
    r"^(?P<folder>.*?/|)_[wt]/(?P<stem>[^/]+)_(?P<kind>jpe?g|png|gif|bmp|tiff?)\.(?:jpe?g|png)$",
    re.IGNORECASE,
)
_SIZES = frozenset(
    ("renditionid", "width", "height", "w", "h", "cropmode", "maxwidth", "maxheight", "resolution")
)
_CHROME = re.compile(
    r"/_layouts/(?:\d+/)?(?:images|lacvietbio/eofficeimg)/|/_catalogs/masterpage/|/_themes/",
    re.IGNORECASE,
)
_UNSAFE = re.compile(r"(javascript|vbscript|data|file):", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\x00-\x20\u200b\ufeff]+")
_THUMB = re.compile(
    r"^(?:thumbs?[-_]|tn[-_]|t[-_])|(?:[-_](?:thumb(?:nail)?s?|small|tn|th|t|s|\d{2,4}x\d{2,4}))+$",
    re.IGNORECASE,
)


def is_picture(address: str) -> bool:
    """Whether the address names a picture's file."""
    return _PICTURE.search(_path(address)) is not None


def is_chrome(address: str) -> bool:
    """Whether a picture belongs to the system: icons, buttons. Uploads of LacViet do not."""
    return _CHROME.search(address[:_LONGEST]) is not None


def unsafe_scheme(address: str) -> str:
    """``javascript`` and the like, however written; empty for an address that may be kept."""
    match = _UNSAFE.match(_NO_LETTERS.sub("", address[:200]))
    return match[1].lower() if match else ""


def is_too_long(address: str) -> bool:
    """Whether an address is no address but a load."""
    return len(address) > _LONGEST


def original_of(address: str) -> str | None:
    """The address of the file that a rendition was made from, or None where it is no rendition."""
    if len(address) > _LONGEST or address[:5].lower() in ("data:", "file:"):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    query = parse_qs(parts.query, max_num_fields=50) if 0 < parts.query.count("=") < 50 else {}
    if parts.path.lower().endswith("getpreview.ashx"):
        path = next((query[name][0] for name in query if name.lower() == "path"), "")
        return path if is_picture(path) else None
    path = _full_path(parts.path)
    has_sizes = bool(query) and all(name.lower() in _SIZES for name in query)
    if path == parts.path and not (has_sizes and is_picture(parts.path)):
        return None
    return urlunsplit((parts.scheme, parts.netloc, path, "" if has_sizes else parts.query, ""))


def _full_path(path: str) -> str:
    """``Tin ảnh/_w/IMG_4121_jpg.jpg`` is made from ``Tin ảnh/IMG_4121.jpg``."""
    match = _RENDITION.match(path)
    return f"{match['folder']}{match['stem']}.{match['kind']}" if match else path


def file_name(address: str) -> str:
    """The last part of an address's path, decoded."""
    return _path(address.replace("\\", "/")).rsplit("/", 1)[-1]


def is_thumbnail_of(small: str, full: str) -> bool:
    """Whether two file names say that one is the other's thumbnail."""
    one, two = (file_name(address).rpartition(".")[0].casefold() for address in (small, full))
    return bool(two) and one != two and _THUMB.sub("", one) == two


def _path(address: str) -> str:
    try:
        return unquote(urlsplit(address[:_LONGEST]).path)
    except ValueError:
        return unquote(address[:_LONGEST].partition("?")[0])
