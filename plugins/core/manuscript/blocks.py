"""The body of an article between HTML and Markdown: plain frozen values, no markup."""

from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True)
class Text:
    """Words as the source has them: NFC, blanks single, no markup."""

    value: str


@dataclass(frozen=True)
class Styled:
    """Emphasis that carries meaning; colours, fonts and sizes do not.

    A "note" is the sign of a footnote: its label, which is no word of the text.
    """

    style: Literal["strong", "emphasis", "superscript", "subscript", "note"]
    children: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Link:
    """A link; ``target`` is the raw address as written in the source, invisible letters kept."""

    target: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True)
class Break:
    """A line break that the author made on purpose."""


Inline: TypeAlias = Text | Styled | Link | Break


@dataclass(frozen=True)
class Picture:
    """A picture of the source.

    ``address`` is the raw ``src``; ``original`` the full-size file that it was made from, where
    the address of a rendition tells it or a link leads there. ``alt`` is empty where the source
    has none, or only the file's name. A picture written into the page itself (``data:``) has its
    bytes in ``data``.
    """

    address: str
    original: str | None = None
    alt: str = ""
    data: bytes | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. ``alignment`` is kept because by-lines and captions show by it."""

    children: tuple[Inline, ...]
    alignment: Literal["", "center", "right"] = ""


@dataclass(frozen=True)
class Heading:
    """A heading inside the article; ``level`` is 2 to 4, the title being 1."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True)
class Items:
    """A list; each item is blocks."""

    is_ordered: bool
    items: "tuple[tuple[Block, ...], ...]"
    start: int = 1


@dataclass(frozen=True)
class Cell:
    """A cell of a data table."""

    children: tuple[Inline, ...]
    columns: int = 1
    rows: int = 1
    is_head: bool = False


@dataclass(frozen=True)
class Table:
    """A data table; tables that only laid the page out are dissolved before."""

    rows: tuple[tuple[Cell, ...], ...]
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True)
class Quote:
    """A quotation set apart."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True)
class Figure:
    """A picture alone, with the caption that the source binds to it, or none."""

    picture: Picture
    caption: tuple[Inline, ...] = ()


@dataclass(frozen=True)
class Rule:
    """A line across the text."""


Block: TypeAlias = Paragraph | Heading | Items | Table | Quote | Figure | Rule


def plain(children: tuple[Inline, ...]) -> str:
    """The words of inline content, single blanks, for comparing and for captions."""
    return " ".join(_raw(children).split())


def _raw(children: tuple[Inline, ...]) -> str:
    parts = []
    for child in children:
        if isinstance(child, Text):
            parts.append(child.value)
        elif isinstance(child, Break):
            parts.append(" ")
        elif not (isinstance(child, Styled) and child.style == "note"):
            parts.append(_raw(child.children))
    return "".join(parts)
