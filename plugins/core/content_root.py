"""Where things lie in a content root, for those who need no more than that."""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

UNDATED = "chua-ro-ngay"  # in the place of a year: an import may not know any
ARTICLES, DOCUMENTS, PAGES = "articles", "documents", "pages"
# Beside an index.md; the last three are refused with what to do.
LISTS = ("honours.csv", "honours.xlsx", "honours.xls", "honours.xlsm", "honours.ods")


def is_content_root(folder: Path) -> bool:
    """A content root is a folder with ``articles/``."""
    return (folder / ARTICLES).is_dir()


def as_on_disk(path: Path) -> Path:
    """The path with each name in the disk's own letters, where they are only composed otherwise.

    A Mac writes «lễ» as several signs (NFD), and Windows and Linux keep it so; we say it as one.
    """
    if is_there(path):
        return path
    found = Path(path.anchor)
    for part in path.parts[1 if path.anchor else 0 :]:
        found = next(_spelled(found, part), found / part)
    return found


def is_there(path: Path) -> bool:
    """Whether something is there; of a name that no disk takes, such as a very long one, it is not.

    ``Path.exists`` would raise.
    """
    with suppress(OSError, ValueError):
        return path.exists()
    return False


def _spelled(folder: Path, name: str) -> Iterator[Path]:
    if is_there(folder / name):
        yield folder / name
        return
    with suppress(OSError):
        wanted = unicodedata.normalize("NFC", name)
        names = (path.name for path in folder.iterdir())
        yield from (folder / n for n in names if unicodedata.normalize("NFC", n) == wanted)


def catalogue_root(root: Path, project: Path) -> Path:
    """Where the catalogue of a content root lies: its own, or the project's where it has none."""
    return root if (root / "catalogue").is_dir() else project


def article_files(root: Path) -> list[Path]:
    """All articles of a content root, in the order of their paths."""
    found = sorted((root / ARTICLES).glob("*/*/index.md"))
    gone = set(leading_out(root, [path.parent for path in found]))
    return [path for path in found if path.parent not in gone]


def leading_out(root: Path, folders: Sequence[Path]) -> list[Path]:
    """Of folders of articles and documents, those that lie elsewhere: links are followed."""
    inside = root.resolve()
    parents = {folder.parent for folder in folders}
    above = {parent for parent in parents if parent.is_symlink() or parent.parent.is_symlink()}
    return [
        folder
        for folder in folders
        # To resolve costs much, and only links lead away; Windows has more kinds of them.
        if (os.name == "nt" or folder.parent in above or folder.is_symlink())
        and not folder.resolve().is_relative_to(inside)
    ]
