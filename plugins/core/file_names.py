"""Names for files beside an article, and what a file is by its bytes."""

import re
from pathlib import PurePosixPath

from plugins.core.file_kinds import DOWNLOADS, PHOTOS, published_name
from plugins.core.names import slugify

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}(?<![.])")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
# Windows keeps these for devices; the others are read as something else by the portal.
_DEVICE = r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?"
_TAKEN = re.compile(rf"{_DEVICE}|index\.md.*|honours\..*|.*\.md", re.IGNORECASE)
_KINDS = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"BM", ".bmp"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
    (b"\xd7\xcd\xc6\x9a", ".wmf"),
    (b"%PDF-", ".pdf"),
)
_SAME = {".jpeg": ".jpg", ".jpe": ".jpg", ".jfif": ".jpg", ".tiff": ".tif", ".heif": ".heic"}
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|\?xml|svg|script)", re.IGNORECASE
)


def picture_suffix(data: bytes) -> str:
    """What a picture's bytes say that it is, ``.jpg``; "" for what is no picture."""
    for mark, suffix in _KINDS:
        if data.startswith(mark) and suffix != ".pdf":
            return suffix
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    if data[4:8] == b"ftyp" and data[8:11] in (b"hei", b"hev", b"mif"):
        return ".heic"
    return ".svg" if b"<svg" in data[:1000] else ""


def is_shown(suffix: str) -> bool:
    """Whether the portal can show pictures of that kind."""
    return suffix in PHOTOS


def is_offered(name: str) -> bool:
    """Whether the portal offers such files to readers."""
    return PurePosixPath(name).suffix.lower() in DOWNLOADS


def is_markup(data: bytes) -> bool:
    """Whether a file is a page: mirrors save the server's error page under a picture's name."""
    return bool(_MARKUP.match(data[:300]))


def picture_name(found: str, suffix: str) -> str:
    """A picture's name: kept where it is safe and tells the true kind of its bytes."""
    path = PurePosixPath(found)
    told = path.suffix.lower()
    kept = path.suffix if _SAME.get(told, told) == suffix else suffix
    stem = path.stem if told in (*PHOTOS, *_SAME, ".bmp", ".tif", ".svg", ".aspx") else path.name
    return _safe(stem, kept, "anh")


def download_name(found: str) -> str:
    """A paper's name: kept where it is safe."""
    path = PurePosixPath(found)
    suffix = path.suffix if _SUFFIX.fullmatch(path.suffix.lower()) else ""
    return _safe(path.stem if suffix else path.name, suffix, "tep")


def _safe(stem: str, suffix: str, nameless: str) -> str:
    name = f"{stem}{suffix}"
    if not _SAFE.fullmatch(name):
        name = f"{slugify(stem) or nameless}{suffix}"
    return f"{nameless}-{name}" if _TAKEN.fullmatch(name) else name


def is_device(name: str) -> bool:
    """Whether Windows takes it for a device: no folder there can be called so."""
    return re.fullmatch(_DEVICE, name, re.IGNORECASE) is not None


class Names:
    """The names of one folder: no two alike on Windows, none alike when published."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, wanted: str) -> str:
        """The name, or the next free one: ``a.jpg``, ``a-2.jpg``."""
        path, count, name = PurePosixPath(wanted), 2, wanted
        while {name.lower(), published_name(name)} & self._taken:
            name = f"{path.stem}-{count}{path.suffix}"
            count += 1
        self._taken |= {name.lower(), published_name(name)}
        return name
