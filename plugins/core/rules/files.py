"""Files that an article names: there, and written as they are on the disk."""

from collections.abc import Iterable

from plugins.core.nearest import did_you_mean


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
