"""What is read out of an editor's files, before an article's folder is written.

Readers of Word and of photos give a ``Draft``; whoever writes the folder knows nothing of docx.
"""

from dataclasses import dataclass, field
from datetime import date


class OfficeError(Exception):
    """A file cannot be used; the message is one Vietnamese line with what to do."""


@dataclass(frozen=True)
class Note:
    """Something that an editor should know or look at; ``what`` is one Vietnamese line.

    ``is_missing`` marks what the editor must still supply, such as a caption.
    """

    what: str
    is_missing: bool = False


@dataclass(frozen=True)
class DraftPhoto:
    """A photo in its place, with its bytes as they came, and what the file tells of it.

    ``caption`` and ``alt`` are "" where nothing tells them: they are never invented.
    ``name`` is the file name it had, "" where it had none (Word keeps none).
    """

    data: bytes
    name: str = ""
    caption: str = ""
    alt: str = ""
    credit: str = ""


@dataclass(frozen=True)
class DraftList:
    """A list of honours as rows of cells, titles and headings included, as honours.csv takes it."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Draft:
    """An article as far as the files tell it; None and () where they tell nothing.

    ``blocks`` are in reading order: a text is one Markdown block, without blank lines around it.
    ``lists`` are the honour tables, taken out of the text.
    """

    title: str | None = None
    summary: str | None = None
    author: str | None = None
    event_date: date | None = None
    blocks: tuple[str | DraftPhoto, ...] = ()
    lists: tuple[DraftList, ...] = ()
    notes: tuple[Note, ...] = field(default=())
