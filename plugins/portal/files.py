"""Files that lie beside a page and are published with it."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.core.page import Page
from plugins.core.site import Site
from plugins.portal.views import Attachment
from plugins.portal.words import file_address

_KIB = 1024


@dataclass(frozen=True)
class FileFacts:
    """A file of the content: where it lies, and the digest of its bytes."""

    path: str
    digest: str


def file_pages(site: Site, folder: str, owner: str, files: Iterable[str]) -> Iterator[Page]:
    """One page for each file, at the address of the page that owns it."""
    for file in dict.fromkeys(files):
        path = site.places.root / folder / file
        digest = hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
        facts = FileFacts(f"{folder}/{file}", digest)
        yield Page(file_address(owner, file), None, facts, partial(_bytes, site.places.root))


def attachment(site: Site, folder: str, owner: str, file: str, name: str) -> Attachment:
    """How a page offers a file: its name, its kind and its size."""
    size = (site.places.root / folder / file).stat().st_size
    kind = Path(file).suffix.lstrip(".").upper()
    return Attachment(name, file_address(owner, file), f"{kind}, {_size(size)}")


def _bytes(root: Path, facts: FileFacts) -> bytes:
    return (root / facts.path).read_bytes()


def _size(count: int) -> str:
    """Size with Vietnamese decimals: "84 KB", "1,2 MB"."""
    if count < _KIB * _KIB:
        return f"{max(1, round(count / _KIB))} KB"
    return f"{count / _KIB / _KIB:.1f} MB".replace(".", ",")
