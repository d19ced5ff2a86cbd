"""Files that lie beside a page and are published with it, as they were read and approved.

A file may be replaced while a build runs: what nobody approved, or what the page does not know,
is not written.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.core.article import Article
from plugins.core.content_root import as_on_disk
from plugins.core.file_kinds import published_name
from plugins.core.page import Page
from plugins.core.paper import Document
from plugins.core.photo_file import digest_of
from plugins.core.problems import ContentErrors, Problem
from plugins.core.reading import folder_listing
from plugins.core.site import Site
from plugins.portal.views import Attachment

_KIB = 1024


@dataclass(frozen=True)
class FileFacts:
    """A file of the content: where it lies, and the digest of its bytes."""

    path: str
    digest: str


def file_pages(site: Site, value: Article | Document, files: Iterable[str]) -> Iterator[Page]:
    """One page for each file, at the address of the article or document that owns it.

    Raises ContentErrors, as the pages do, where a file is not the one any more that was read.
    """
    root = site.places.root
    for file in dict.fromkeys(files):
        path = _on_disk(site, value.folder, file)
        digest = digest_of(_read(root, path))
        if digest != value.approved_files.get(file, digest):
            raise _replaced(root, path)
        facts = FileFacts(path.relative_to(root).as_posix(), digest)
        address = value.address + published_name(file)
        yield Page(address, None, facts, partial(_bytes, root), is_copy=True)


def attachment(site: Site, value: Article | Document, file: str, name: str) -> Attachment:
    """How a page offers a file: its name, its kind and its size."""
    path = _on_disk(site, value.folder, file)
    try:
        size = path.stat().st_size
    except OSError:
        raise _replaced(site.places.root, path) from None
    kind = Path(file).suffix.lstrip(".").upper()
    return Attachment(name, value.address + published_name(file), f"{kind}, {size_text(size)}")


def _on_disk(site: Site, folder: str, file: str) -> Path:
    """The file as the disk spells it: macOS writes names in NFD, articles in NFC."""
    place = as_on_disk(site.places.root / folder)
    return folder_listing(place).get(file, place / file)


def _bytes(root: Path, facts: FileFacts) -> bytes:
    data = _read(root, root / facts.path)
    if digest_of(data) != facts.digest:
        raise _replaced(root, root / facts.path)
    return data


def _read(root: Path, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise _replaced(root, path) from None


def _replaced(root: Path, path: Path) -> ContentErrors:
    name = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
    message = "tệp vừa bị thay hoặc xóa trong lúc tạo trang nên chưa được đưa vào trang"
    hint = "hãy chép xong tệp rồi chạy lại lệnh; bài đã duyệt mà đổi tệp thì phải duyệt lại"
    return ContentErrors([Problem(name, 1, "replaced-file", message, hint)])


def size_text(count: int) -> str:
    """Size with Vietnamese decimals: "84 KB", "1,2 MB"."""
    if count < _KIB * _KIB:
        return f"{max(1, round(count / _KIB))} KB"
    return f"{count / _KIB / _KIB:.1f} MB".replace(".", ",")
