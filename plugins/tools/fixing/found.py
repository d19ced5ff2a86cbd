"""What can be repaired in the files of a content root."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.core.content_root import DOCUMENTS, PAGES, article_files
from plugins.core.header_edit import HeaderError, values_of
from plugins.core.repairs import Repair, mended, repairs
from plugins.tools.check.paths import is_wanted


@dataclass(frozen=True)
class Repairable:
    """A file with the bytes that the repairs are of. ``name`` is relative to the content root."""

    path: Path
    name: str
    before: bytes
    repairs: tuple[Repair, ...]

    @property
    def after(self) -> bytes:
        """The file as it will be: its line ends and every other line as they are."""
        return mended(self.before.decode("utf-8"), self.repairs).encode("utf-8")


@dataclass(frozen=True)
class Skipped:
    """A file that is left alone, and why: half a sentence."""

    name: str
    why: str


def found(root: Path, wanted: Sequence[str] = ()) -> Iterator[Repairable | Skipped]:
    """Files with something to repair, or that cannot be read, in the order of their paths."""
    for path in content_files(root):
        name = path.relative_to(root).as_posix()
        if is_wanted(unicodedata.normalize("NFC", name), wanted):
            file = looked_at(path, name)
            if file:
                yield file


def looked_at(path: Path, name: str) -> Repairable | Skipped | None:
    """None where there is nothing to repair.

    Where the header cannot be read nothing is repaired: its quotes may be YAML's, and have to be
    mended by hand.
    """
    try:
        before = path.read_bytes()
        text = before.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return Skipped(name, "không đọc được tệp, hoặc tệp không lưu bằng UTF-8")
    changes = repairs(text)
    if changes and not _is_whole(before):
        return Skipped(name, "phần khai báo chưa đọc được")
    return Repairable(path, name, before, changes) if changes else None


def _is_whole(data: bytes) -> bool:
    try:
        values_of(data)
    except HeaderError:
        return False
    return True


def content_files(root: Path) -> list[Path]:
    """Every text that editors write: articles, documents and standing pages."""
    documents = sorted((root / DOCUMENTS).glob("*/*/index.md"))
    pages = sorted((root / PAGES).glob("*.md"))
    inside = root.resolve()
    papers = [path for path in (*documents, *pages) if path.resolve().is_relative_to(inside)]
    return [*article_files(root), *papers]


def has_repairs(root: Path, names: Iterable[str]) -> bool:
    """Whether there is something to repair in one of these files."""
    paths = (root / name for name in sorted(names) if name.endswith(".md"))
    return any(isinstance(looked_at(path, ""), Repairable) for path in paths)
