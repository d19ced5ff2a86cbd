"""Files that an article names: there, and written as they are on the disk."""

from collections.abc import Iterable
from pathlib import Path

from plugins.core.file_kinds import DOWNLOADS, PHOTOS
from plugins.core.nearest import did_you_mean


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
    if found in names:
        if Path(found).suffix.lower() in PHOTOS:
            return None
        message = f"tệp «{found}» không phải là ảnh JPEG, PNG, WebP hay GIF"
        return message, "hãy xuất lại thành JPEG rồi sửa tên tệp ở đây"
    photos = [name for name in names if Path(name).suffix.lower() in PHOTOS]
    return missing(found, photos, "tệp ảnh")
