"""What openpyxl does not tell when it only reads: merged cells, hidden rows, open formulas.

One pass of expat over a sheet's XML, which counts as well, so that a hostile sheet is refused
before anything of it is kept.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from plugins.core.honour_sheet.xlsx_struck import is_strike

MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384  # Excel's own limits
_MOST_MERGED = 50_000
_MOST_CELLS = 2_000_000
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_TRUE = ("1", "true")


class OddSheetError(ValueError):
    """A sheet that no office program writes."""


@dataclass(frozen=True)
class Merged:
    """A merged cell: rows from 1, columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass
class Frame:
    """Filled while a sheet is read. Rows count from 1, columns from 0."""

    last_row: int = 0  # with a value
    last_column: int = -1
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    unsolved: set[tuple[int, int]] = field(default_factory=set)  # formulas without a value
    struck: set[tuple[int, int]] = field(default_factory=set)  # cells with words struck through


@dataclass(frozen=True)
class Struck:
    """Cell styles and shared texts, by their places, that are struck through."""

    styles: frozenset[int] = frozenset()
    texts: frozenset[int] = frozenset()


_NOTHING_STRUCK = Struck()


def read_frame(xml: bytes, struck: Struck = _NOTHING_STRUCK) -> Frame:
    """The frame of a sheet. Raises OddSheetError and expat's error."""
    walk = _Walk(struck)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.StartDoctypeDeclHandler = _refuse
    parser.CharacterDataHandler = walk.words
    parser.Parse(xml, True)  # noqa: FBT003 — expat's own signature
    return walk.frame


def place(reference: str) -> tuple[int, int]:
    """Row and column of "C5": (5, 2)."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        raise OddSheetError(f"«{reference[:20]}»")
    column = 0
    for char in match[1]:
        column = column * 26 + ord(char) - 64
    row = int(match[2])
    if row > MOST_ROWS or column > MOST_COLUMNS:
        raise OddSheetError(f"«{reference}»")
    return row, column - 1


def _refuse(*_: object) -> None:
    raise OddSheetError("DOCTYPE")


class _Walk:
    """Follows rows and cells, which may or may not say where they stand."""

    def __init__(self, struck: Struck) -> None:
        self.frame = Frame()
        self._struck = struck
        self._is_struck = self._is_shared = False
        self._shared = ""
        self._row, self._column, self._cells = 0, -1, 0
        self._has_formula = self._has_value = self._is_text = self._in_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(" ")[2]:
            case "c":
                self._begin_cell(attributes)
            case "v" | "is":
                self._in_value = True
            case "f":
                self._has_formula = True
            case "row":
                self._begin_row(attributes)
            case "strike" | "dstrike":
                self._is_struck |= is_strike("strike", attributes)
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case "col":
                self._hide_columns(attributes)

    def words(self, text: str) -> None:
        if self._in_value and text.strip():
            self._has_value = True
            if self._is_shared:
                self._shared += text

    def end(self, name: str) -> None:
        match name.rpartition(" ")[2]:
            case "v" | "is":
                self._in_value = False
            case "c":
                self._end_cell()

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = -1
        if not 0 < self._row <= MOST_ROWS:
            raise OddSheetError(f"hàng {self._row}")
        if attributes.get("hidden") in _TRUE:
            self.frame.hidden_rows.add(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            row, self._column = place(attributes["r"])
            if row != self._row:
                raise OddSheetError(f"«{attributes['r']}»")
        else:
            self._column += 1
        self._has_formula = self._has_value = False
        self._is_text = attributes.get("t") == "str"  # a formula whose result may be ""
        self._is_struck = int(attributes.get("s", 0)) in self._struck.styles
        self._is_shared, self._shared = attributes.get("t") == "s", ""
        self._cells += 1
        if self._cells > _MOST_CELLS:
            raise OddSheetError(f"{self._cells} ô")

    def _end_cell(self) -> None:
        if self._has_formula and not self._has_value and not self._is_text:
            self.frame.unsolved.add((self._row, self._column))
        elif not self._has_value:
            return
        if self._is_struck or (self._shared and int(self._shared) in self._struck.texts):
            self.frame.struck.add((self._row, self._column))
        self.frame.last_row = max(self.frame.last_row, self._row)
        self.frame.last_column = max(self.frame.last_column, self._column)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, left = place(first)
        bottom, right = place(last or first)
        if bottom < top or right < left or len(self.frame.merged) >= _MOST_MERGED:
            raise OddSheetError(f"«{reference}»")
        self.frame.merged.append(Merged(top, left, bottom, right))

    def _hide_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", 1))
            self.frame.hidden_columns |= set(range(first - 1, min(last, MOST_COLUMNS)))
