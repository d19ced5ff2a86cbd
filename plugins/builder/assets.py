"""The theme's own files: style sheets joined in order, pictures, all named by their content."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from plugins.core.page import Page


@dataclass(frozen=True)
class Asset:
    """A file that pages refer to; its address carries the hash of its bytes."""

    address: str
    digest: str


@dataclass(frozen=True)
class Assets:
    """The theme's files as pages, and where the style sheet and pictures stand."""

    pages: tuple[Page, ...]
    stylesheet: str
    images: tuple[tuple[str, str], ...]  # file name, address

    def image(self, name: str) -> str:
        """The address of a picture of the theme."""
        return dict(self.images)[name]


def read_assets(theme: Path) -> Assets:
    """Joins ``static/css`` in the order of its names and names ``static/img`` by content."""
    css = "\n".join(path.read_text("utf-8") for path in _stylesheets(theme / "static" / "css"))
    sheet = _page("site", ".css", css.encode())
    files = sorted(path for path in (theme / "static" / "img").iterdir() if path.is_file())
    pictures = [(path.name, _page(path.stem, path.suffix, path.read_bytes())) for path in files]
    return Assets(
        pages=(sheet, *(page for _, page in pictures)),
        stylesheet=sheet.address,
        images=tuple((name, page.address) for name, page in pictures),
    )


def _stylesheets(folder: Path) -> list[Path]:
    """All sheets by their path: 1-tokens.css … 5-blocks/*.css … 7-print.css."""
    return sorted(folder.rglob("*.css"), key=lambda path: path.relative_to(folder).as_posix())


def _page(stem: str, suffix: str, data: bytes) -> Page:
    digest = hashlib.blake2b(data, digest_size=6).hexdigest()
    asset = Asset(f"/a/{stem}.{digest}{suffix}", digest)
    return Page(asset.address, None, asset, lambda _facts: data)
