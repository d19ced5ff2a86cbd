"""What the page of the open data may show."""

from dataclasses import dataclass

from plugins.core.view_parts import Meta


@dataclass(frozen=True)
class DataFile:
    """A file for download."""

    name: str
    href: str
    detail: str


@dataclass(frozen=True)
class DataTerm:
    """A column of the data: its key, its name, what it means."""

    key: str
    name: str
    meaning: str


@dataclass(frozen=True)
class DataPart:
    """A heading with its paragraphs; ``anchor`` is its id on the page."""

    anchor: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DataView:
    """The open data: template ``data.html``."""

    meta: Meta
    title: str
    intro: str
    facts: tuple[str, ...]
    files: tuple[DataFile, ...]
    parts: tuple[DataPart, ...]
    columns: tuple[DataTerm, ...]
