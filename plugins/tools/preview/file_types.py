"""What each file is sent as. Not from the system's tables: those differ from machine to machine."""

from pathlib import PurePosixPath

_TEXT_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".xml": "application/xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
}
_BINARY_TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
    ".gz": "application/gzip",
    ".zip": "application/zip",
}
_TYPES = _BINARY_TYPES | {end: f"{kind}; charset=utf-8" for end, kind in _TEXT_TYPES.items()}
_ATOM = "application/atom+xml; charset=utf-8"
HTML, TEXT = _TYPES[".html"], _TYPES[".txt"]


def type_of(path: str) -> str:
    """The type of a file, by its name."""
    if path.endswith("atom.xml"):
        return _ATOM
    return _TYPES.get(PurePosixPath(path).suffix.lower(), "application/octet-stream")
