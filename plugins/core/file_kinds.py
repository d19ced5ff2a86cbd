"""Kinds of files that are published, and the names under which they stand."""

from pathlib import Path

from plugins.core.names import slugify

PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif")
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
