"""The theme's own files, named by their content: the joined style sheet, pictures, scripts."""

import hashlib
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

from plugins.builder import scripts
from plugins.core import addresses
from plugins.core.page import Page, ready

_WORKER = "sw.js"


@dataclass(frozen=True)
class Asset:
    """A file that pages refer to; its address carries the hash of its bytes."""

    address: str
    digest: str


@dataclass(frozen=True)
class Assets:
    """The theme's files as pages, and where the style sheet, pictures and scripts stand."""

    pages: tuple[Page, ...]
    stylesheet: str
    files: tuple[tuple[str, str], ...]  # file name, address

    def address(self, name: str) -> str:
        """The address of a picture or a script of the theme."""
        return dict(self.files)[name]


def read_assets(theme: Path) -> Assets:
    """Joins ``css`` in the order of its names, and scripts with what they import.

    The sheet of light pages stands alone.
    """
    static = theme / "static"
    css = "\n".join(path.read_text("utf-8") for path in _stylesheets(static / "css"))
    sheet = _page("site", ".css", css.encode())
    images = [*sorted((static / "img").glob("*.*")), static / "light.css"]
    pages = {path.name: _page(path.stem, path.suffix, path.read_bytes()) for path in images}
    pages |= _scripts(static / "js", {"site.css": sheet, **pages})
    return Assets(
        pages=(sheet, *pages.values()),
        stylesheet=sheet.address,
        files=tuple((name, page.address) for name, page in pages.items()),
    )


def _scripts(folder: Path, others: dict[str, Page]) -> dict[str, Page]:
    """What a script takes from others comes before it: their addresses stand in it.

    The worker comes last and has an address for ever; it knows those of the other files.
    """
    sources = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.js"))}
    texts = scripts.published(sources)
    worker = texts.pop(_WORKER)
    found: dict[str, Page] = {}
    order = TopologicalSorter({name: scripts.others_of(text) for name, text in texts.items()})
    for name in order.static_order():
        ways = {one: page.address for one, page in found.items()}
        text = scripts.with_addresses(texts[name], ways)
        found[name] = _page(Path(name).stem, ".js", text.encode())
    ways = {one: page.address for one, page in (others | found).items()}
    data = scripts.with_files(worker, ways).encode()
    asset = Asset(addresses.WORKER, _digest(data))
    return found | {_WORKER: ready(asset.address, asset, data)}


def _stylesheets(folder: Path) -> list[Path]:
    """All sheets by their path: 1-tokens.css … 5-blocks/*.css … 7-print.css."""
    return sorted(folder.rglob("*.css"), key=lambda path: path.relative_to(folder).as_posix())


def _page(stem: str, suffix: str, data: bytes) -> Page:
    digest = _digest(data)
    asset = Asset(f"/a/{stem}.{digest}{suffix}", digest)
    return ready(asset.address, asset, data)


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=6).hexdigest()
