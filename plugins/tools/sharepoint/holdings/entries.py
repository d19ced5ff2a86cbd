"""Files of a holding, wherever they lie: on disk, or inside a ZIP that is never unpacked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from plugins.core.disk_reasons import reason_of
from plugins.tools.sharepoint.model import Capture, Held, Refused

Found: TypeAlias = Iterator[Capture | Refused]

MEGABYTE = 1024 * 1024
PAGE_BYTES = 64 * MEGABYTE  # no page that a person wrote is larger
LIST_BYTES = 512 * MEGABYTE  # an export of a whole list in one file
HELD_BYTES = 2048 * MEGABYTE  # a video
MOST_RATIO = 200  # unpacked over packed; repeated page chrome reaches about 50


class UnfitSourceError(Exception):
    """SOURCE cannot be imported at all; the message is one Vietnamese line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file: ``name`` with forward slashes inside the holding.

    ``read`` gives at most so many bytes from the beginning, ``open`` something seekable. Both
    raise OSError and nothing else.
    """

    name: str
    size: int
    read: Callable[[int], bytes]
    open: Callable[[], BinaryIO]

    @property
    def folder(self) -> str:
        return self.name.rpartition("/")[0]

    def all(self) -> bytes:
        """The whole file, refused where it is too large to be held in memory."""
        if self.size > HELD_BYTES:
            raise OSError(f"tệp quá lớn ({size_text(self.size)})")
        return self.read(HELD_BYTES)

    def held(self) -> Held:
        return Held(self.name, self.size, self.all)


@dataclass(frozen=True)
class Tree:
    """What SOURCE holds. ``label`` is its own name, which may be the host's."""

    label: str
    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]


def size_text(size: int) -> str:
    """A size as people read it."""
    if size >= 1024 * MEGABYTE:
        return f"{size / (1024 * MEGABYTE):.1f} GB".replace(".", ",")
    return f"{max(size / MEGABYTE, 0.1):.1f} MB".replace(".", ",")


def too_large(source: str, size: int, most: int = PAGE_BYTES) -> Refused:
    message = (
        f"tệp lớn {size_text(size)}, quá mức {size_text(most)} nên không được đọc; "
        "hãy kiểm tra xem tệp có hỏng không, hoặc tách riêng phần là tin, bài"
    )
    return Refused(source, "too-large", message)


def unreadable(source: str, error: OSError) -> Refused:
    message = (
        f"không mở được tệp ({reason_of(error)}); hãy kiểm tra quyền đọc và chép lại tệp từ bản gốc"
    )
    return Refused(source, "unreadable-file", message)
