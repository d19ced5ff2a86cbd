"""Walks through the body of a Word file and writes down what stands there, piece by piece."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plugins.core.manuscript.blocks import Figure, Quote, plain
from plugins.core.manuscript.grid import Grid, GridCell
from plugins.core.manuscript.grids import read_grid
from plugins.core.manuscript.paragraphs import Part, Place, pieces_of
from plugins.core.manuscript.pieces import Alignment, ListMark, Words, finish
from plugins.core.manuscript.runs import LINE_END, Run, Setting
from plugins.tools.office.draft import Note
from plugins.tools.office.word.elements import Element, name, tags
from plugins.tools.office.word.inline import Inline, Reader
from plugins.tools.office.word.numbering import Numbering, Sign
from plugins.tools.office.word.pieces import Found, Line, WordTable, as_found, as_line
from plugins.tools.office.word.styles import ParagraphLook
from plugins.tools.office.word.tables import WordCell, cells_of, has_head, rows_of

_CONTAINERS = tuple(
    name(one) for one in ("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:txbxContent")
)
_DEEPEST = 30  # tables and boxes inside of each other
_SHORT = 35  # words beside a picture in its paragraph that may be its caption
_TABS = 3  # at the start of a line: it is set to the right
_QUOTED = 60  # letters of the article in a note
Bits = list[Part]


@dataclass
class Walker:
    """``notes`` is what an editor should know; ``contents`` counts lines of tables of contents."""

    reader: Reader
    numbering: Numbering
    notes: dict[Note, None] = field(default_factory=dict)
    contents: int = 0
    _depth: int = 0
    _in_cell: int = 0
    _last: str = ""

    def walk(self, container: Element) -> list[Found]:
        """The pieces of a body, a cell, a text box, a footnote."""
        if self._depth >= _DEEPEST:
            self.note("một phần bài lồng quá sâu nên bỏ qua: hãy xem lại")
            return []
        self._depth += 1
        found = list(self._walk(container))
        self._depth -= 1
        return found

    def note(self, what: str) -> None:
        """Something to know, with the words after which it stands."""
        where = f" (sau «{self._last[:_QUOTED]}…»)" if self._last else ""
        self.notes[Note(f"{what}{where}")] = None

    def _walk(self, container: Element) -> Iterator[Found]:
        for one in tags(container):
            if one.tag == name("w:p"):
                yield from self._paragraph(one)
            elif one.tag == name("w:tbl"):
                yield from self._table(one)
            elif one.tag in _CONTAINERS:
                yield from self._walk(one)
            elif one.tag == name("w:altChunk"):
                self.note("một tệp khác nhúng trong bài không đọc được: hãy chép chữ của nó vào")

    def _paragraph(self, paragraph: Element) -> Iterator[Found]:
        look = self.reader.styles.of_paragraph(paragraph)
        inline = self.reader.read(paragraph)
        sign = self.numbering.next(look.list_id, look.list_level) if look.list_id else None
        if look.kind == "toc" or inline.has_contents:
            self.contents += 1
            return
        self._remember(inline)
        yield from self._pieces(inline, look, sign)
        for box, is_grouped in inline.boxes:
            yield from self._box(box, is_grouped=is_grouped)

    def _remember(self, inline: Inline) -> None:
        words = " ".join("".join(one.value for one in inline.bits if isinstance(one, Run)).split())
        self._last = words or self._last
        for remark in inline.remarks:
            self.note(remark)
        for texts, what in (
            (inline.hidden, "chữ ẩn «{}» không đưa vào bài"),
            (inline.struck, "chữ bị gạch ngang «{}» vẫn giữ như chữ thường: hãy xóa nếu bỏ"),
        ):
            if said := " ".join("".join(texts).split()):
                self.notes[Note(what.format(said[:_QUOTED]))] = None

    def _pieces(self, inline: Inline, look: ParagraphLook, sign: Sign | None) -> Iterator[Found]:
        bits, mark = _with_break(inline.bits), self._mark(look, sign)
        if sign is not None and mark is None and (self._in_cell or _has_words(bits)):
            bits = [Run(f"{sign.label} ", Setting()), *bits]
        label = sign.label if sign is not None and mark is not None else ""
        for piece in pieces_of(bits, _place(bits, look)):
            if not isinstance(piece, Words):
                yield piece
                continue
            line = as_line(replace(piece, mark=mark), look.kind, inline.points, label)
            yield Quote((finish(line),)) if look.kind == "quote" else line

    def _mark(self, look: ParagraphLook, sign: Sign | None) -> ListMark | None:
        """The mark of an item; headings and cells have their numbers as words."""
        if sign is None or sign.mark is None or self._in_cell or look.heading:
            return None
        return ListMark(look.list_depth + 1, sign.mark.number)

    def _box(self, box: Element, *, is_grouped: bool) -> Iterator[Found]:
        """A text box; one that is grouped with a single picture holds its caption."""
        found = self.walk(box)
        lines = [one for one in found if isinstance(one, Line) and one.size]
        if is_grouped and len(lines) == len(found) == 1:
            yield replace(lines[0], is_caption=True)
            return
        if any(not line.is_caption for line in lines):
            self.note(
                f"khung chữ «{lines[0].text[:_QUOTED]}» đặt ngay sau đoạn có nó: hãy xem lại chỗ"
            )
        yield from found

    def _table(self, table: Element) -> Iterator[Found]:
        self._in_cell += 1
        cells = cells_of(table)
        held = {id(one.element): self.walk(one.element) for row in cells for one in row}
        self._in_cell -= 1
        rows = rows_of(cells, {key: _texts(pieces) for key, pieces in held.items()})
        is_headed = has_head(table, rows)
        grid = Grid(
            tuple(
                tuple(
                    _cell(one, held[id(one.element)], is_head=is_headed and not at) for one in row
                )
                for at, row in enumerate(cells)
            ),
            has_lines=self.reader.styles.has_borders(table),
        )
        if self._in_cell:
            pieces, cautions = read_grid(grid)
            self.notes |= dict.fromkeys(Note(one.message) for one in cautions)
            yield from map(as_found, pieces)
        else:
            yield WordTable(grid, rows)


def _cell(cell: WordCell, found: list[Found], *, is_head: bool) -> GridCell:
    pieces = tuple(one for one in found if not isinstance(one, WordTable))  # never in a cell
    return GridCell(
        pieces, cell.columns, cell.rows, is_head=is_head or cell.is_head, has_border=cell.has_border
    )


def _texts(pieces: list[Found]) -> str:
    """The words of a cell, a line for each paragraph."""
    lines = (plain(one.children) for one in pieces if isinstance(one, Words))
    return "\n".join(line for line in lines if line)


def _place(bits: Bits, look: ParagraphLook) -> Place:
    return Place(
        alignment=_alignment(bits, look),
        heading=look.heading + 1 if look.heading and not look.kind else 0,
        is_caption=look.kind == "caption",
        is_lead=look.kind == "lead",
    )


def _has_words(bits: Bits) -> bool:
    return any(isinstance(one, Run) and one.value.strip() for one in bits)


def _with_break(bits: Bits) -> Bits:
    """Few words that follow pictures in their paragraph stand below them, as a caption does."""
    first = next((at for at, one in enumerate(bits) if not _is_blank_or_figure(one)), len(bits))
    after = bits[first:]
    figures = [one for one in bits[:first] if isinstance(one, Figure)]
    if not figures or any(isinstance(one, Figure) for one in after):
        return bits
    words = "".join(one.value for one in after if isinstance(one, Run)).split()
    return [*figures, LINE_END, *after] if 0 < len(words) <= _SHORT else bits


def _is_blank_or_figure(one: Part) -> bool:
    return isinstance(one, Figure) or (isinstance(one, Run) and not one.value.strip())


def _alignment(bits: Bits, look: ParagraphLook) -> Alignment:
    """A line that begins with several tabs was set to the right by hand."""
    values = [one.value if isinstance(one, Run) else "|" for one in bits]
    text = "".join(values)
    leading = text[: len(text) - len(text.lstrip())]
    return "right" if not look.alignment and leading.count("\t") >= _TABS else look.alignment
