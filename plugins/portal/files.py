"""Files that lie beside a page and are published with it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.core.file_kinds import published_name
from plugins.core.page import Page
from plugins.core.reading import folder_listing
from plugins.core.site import Site
from plugins.portal.views import Attachment

_KIB = 1024


@dataclass(frozen=True)
class FileFacts:
    """A file of the content: where it lies, and the digest of its bytes."""

    path: str
    digest: str


def file_pages(site: Site, folder: str, owner: str, files: Iterable[str]) -> Iterator[Page]:
    """One page for each file, at the address of the page that owns it."""
    for file in dict.fromkeys(files):
        path = _on_disk(site, folder, file)
        digest = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
        facts = FileFacts(path.relative_to(site.places.root).as_posix(), digest)
        yield Page(owner + published_name(file), None, facts, partial(_bytes, site.places.root))


def attachment(site: Site, folder: str, owner: str, file: str, name: str) -> Attachment:
    """How a page offers a file: its name, its kind and its size."""
    size = _on_disk(site, folder, file).stat().st_size
    kind = Path(file).suffix.lstrip(".").upper()
    return Attachment(name, owner + published_name(file), f"{kind}, {size_text(size)}")


def _on_disk(site: Site, folder: str, file: str) -> Path:
    """The file as the disk spells it: macOS writes names in NFD, articles in NFC."""
    return folder_listing(site.places.root / folder)[file]


def _bytes(root: Path, facts: FileFacts) -> bytes:
    return (root / facts.path).read_bytes()


def size_text(count: int) -> str:
    """Size with Vietnamese decimals: "84 KB", "1,2 MB"."""
    if count < _KIB * _KIB:
        return f"{max(1, round(count / _KIB))} KB"
    return f"{count / _KIB / _KIB:.1f} MB".replace(".", ",")
