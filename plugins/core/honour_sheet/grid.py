"""A list as rows of text, whatever file it came from."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from plugins.core.source import INVISIBLE
from plugins.core.unseen import UNSEEN

# What stands in a cell whose formula nobody has worked out yet; no text of a file is like it.
NO_VALUE = "\x00"

_EXCEL_ESCAPE = re.compile(r"_x00(0[9AaDd])_")  # how Excel writes line ends inside of a cell
# Excel keeps directions of writing around what was copied from a page or a mail.
_UNSEEN = re.compile(f"{UNSEEN.pattern}|[\u200e\u200f\u202a-\u202e]")
_LONGEST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``line`` is what Excel shows, or the line of the CSV; columns count from 0.

    ``widths`` and ``heights`` tell how far a merged cell reaches, ``inherited`` is the text of
    merged cells that began in a row above, ``struck`` are columns with words struck through.
    """

    line: int
    cells: tuple[str, ...]
    widths: Mapping[int, int] = field(default_factory=dict)
    heights: Mapping[int, int] = field(default_factory=dict)
    inherited: Mapping[int, str] = field(default_factory=dict)
    is_hidden: bool = False
    struck: frozenset[int] = frozenset()

    def own(self, column: int | None) -> str:
        """The text that stands in this row itself; "" for no column."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    def text(self, column: int | None) -> str:
        """The text of a cell, or of the merged cell that it is part of."""
        return self.own(column) or ("" if column is None else self.inherited.get(column, ""))

    @property
    def filled(self) -> tuple[int, ...]:
        """Columns with a text of their own."""
        return tuple(column for column, text in enumerate(self.cells) if text)

    @property
    def said(self) -> str:
        """All texts of the row in one line."""
        return " ".join(one_line(text) for text in self.cells if text and text != NO_VALUE)


@dataclass(frozen=True)
class Grid:
    """A sheet: its rows that are not empty. ``name`` is "" where a file has one sheet only."""

    rows: tuple[Row, ...]
    name: str = ""
    is_hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()


def clean(text: str) -> str:
    """A cell's text: NFC, single blanks, nothing invisible; line breaks stay."""
    if text.isascii() and text.isalnum():
        return text
    if "_x00" in text:
        text = _EXCEL_ESCAPE.sub("\n", text)
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    lines = (" ".join(line.split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """A cell's text without its line breaks."""
    return text.replace("\n", " ")


def shown(text: str) -> str:
    """A cell's text as a message quotes it: one line, not too long, nothing invisible."""
    line = INVISIBLE.sub("�", one_line(text))
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def letter(column: int) -> str:
    """The name of a column: A, B, … Z, AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def spans(lines: Iterable[int]) -> str:
    """Row numbers for people: "5-7, 9"."""
    runs = groupby(enumerate(sorted(set(lines))), key=lambda pair: pair[1] - pair[0])
    ends = [[line for _, line in run] for _, run in runs]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in ends)
