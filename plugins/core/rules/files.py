"""Files that an article names: there, and written as they are on the disk."""

from collections.abc import Iterable
from pathlib import Path

from plugins.core.names import slugify
from plugins.core.nearest import did_you_mean
from plugins.core.photo import SUFFIXES

# What readers may download. Photos are published as figures, in sizes without metadata; pages and
# drawings with scripts (.html, .svg) would run in the portal's name.
DOWNLOADS = (
    *(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx"),
    *(".odt", ".ods", ".odp", ".csv", ".txt", ".zip"),
)


def published_name(file: str) -> str:
    """The name under which a file stands beside its page: ASCII, lower case."""
    path = Path(file)
    return f"{slugify(path.stem) or 'tep'}{path.suffix.lower()}"


def missing_download(found: str, names: Iterable[str]) -> tuple[str, str] | None:
    """As ``missing``, for a file that is offered to readers."""
    if Path(found).suffix.lower() not in DOWNLOADS:
        kinds = ", ".join(kind.lstrip(".") for kind in DOWNLOADS)
        return (
            f"không phát hành tệp «{found}»",
            f"tệp kèm theo phải là {kinds}; ảnh thì đặt trong bài",
        )
    return missing(found, names)


def missing(found: str, names: Iterable[str], what: str = "tệp") -> tuple[str, str] | None:
    """Message and hint where a named file is not there; None where all is well.

    Windows finds "anh.JPG" for "anh.jpg", the servers that publish do not: case counts.
    """
    names = tuple(names)
    if found in names:
        return None
    same = next((name for name in names if name.lower() == found.lower()), "")
    if same:
        message = f"«{found}» khác chữ hoa, chữ thường với {what} «{same}» trên đĩa"
        return message, f"hãy viết «{same}»"
    hint = did_you_mean(found, names) or f"hãy đặt {what} vào cùng thư mục với index.md"
    return f"không thấy {what} «{found}»", hint


def missing_photo(found: str, names: Iterable[str]) -> tuple[str, str] | None:
    """As ``missing``, among the files that are photos we can publish."""
    names = tuple(names)
    if found in names and Path(found).suffix.lower() not in SUFFIXES:
        message = f"tệp «{found}» không phải là ảnh JPEG, PNG, WebP hay GIF"
        return message, "hãy xuất lại thành JPEG rồi sửa tên tệp ở đây"
    photos = [name for name in names if Path(name).suffix.lower() in SUFFIXES]
    return missing(found, photos, "tệp ảnh")
