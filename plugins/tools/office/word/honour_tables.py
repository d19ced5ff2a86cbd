"""Lists of honours among the tables of a Word file, by the words of their headings.

A list has a column of names, and something that speaks of an award: a column, its title, a group.
Its title stands above it in the text and goes with it, because it carries the decision. What is no
list of honours stays a table.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.core.catalogue import Catalogue
from plugins.core.honour_sheet.awards import AwardBook
from plugins.core.honour_sheet.columns import Columns, read_columns
from plugins.core.honour_sheet.decisions import cited
from plugins.core.honour_sheet.grid import Row, one_line
from plugins.core.honour_sheet.heading_rows import find_heading, heading_block
from plugins.core.names import fold
from plugins.tools.office.draft import DraftList, Note
from plugins.tools.office.word.pieces import Found, Line, WordTable

_SPEAKS = re.compile(
    r"khen thuong|truy tang|tang thuong|bang khen|giay khen|huan chuong|huy chuong|co thi dua"
    r"|ky niem chuong|chien si thi dua|lao dong tien tien|lao dong xuat sac|danh hieu|tuyen duong"
    r"|duoc khen|duoc tang|bieu duong|ton vinh"
)
_TITLE = re.compile(r"\W*(?:danh sach|phu luc|bieu|kem theo|ban hanh kem|bang tong hop)\b")
_AWARD = (
    "bang khen|giay khen|huan chuong|huy chuong|huy hieu|co thi dua|ky niem chuong|chien si thi dua"
    "|lao dong tien tien|lao dong xuat sac|danh hieu"
)
_NAMES_AWARD = re.compile(_AWARD)
_GIVES = re.compile(rf"\b(?:duoc|nhan|trao|tang)\b.*\b(?:{_AWARD})\b")
_GROUP = re.compile(r"\b(?:tap the|ca nhan|ho gia dinh)\b")
_HEADS = ("award", "class", "decision", "decision_date")
_MOST_TITLES = 6  # lines above a list
_LONGEST = 45  # words of such a line


@dataclass
class Lists:
    """What was taken out of the text, and what an editor should know of it."""

    lists: list[DraftList] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    titles: tuple[str, ...] = ()  # of the last list, which hold for the next right below it
    place: int = -1  # how many pieces stood before it


class HonourTables:
    """Takes lists out of a text; the catalogue tells what an award is."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._book = AwardBook(catalogue)

    def take(self, table: WordTable, before: list[Found], into: Lists) -> bool:
        """Whether a table is a list; then its titles leave the text before it."""
        heading = find_heading(table.rows, self._book.is_award)
        if heading is None:
            return _goes_on(table, before, into)
        columns = read_columns(table.rows, heading, self._book.is_award)
        if not (columns.names or columns.of("count")):
            return False
        titles = _titles(before)
        own = tuple(line.text for line in titles)
        is_next = len(before) - len(titles) == into.place
        above = into.titles if is_next and all(map(_is_group, own)) else ()
        said = [*above, *own, *_others(table.rows, columns)]
        if not (self._has_award(columns) or any(map(_speaks, said))):
            into.notes.append(_doubt(columns))
            return False
        del before[len(before) - len(titles) :]
        into.lists.append(DraftList(tuple(self._rows((*above, *own), table.rows, heading))))
        into.titles = tuple(one for one in (*above, *own) if not _is_group(one))
        into.notes += [_moved(one.text) for one in titles if one.text.endswith(":")]
        into.place = len(before)
        return True

    def _has_award(self, columns: Columns) -> bool:
        return any(
            column.part in _HEADS or column.award or self._book.is_award(column.label)
            for column in columns.all
        )

    def _rows(
        self, titles: Sequence[str], rows: Sequence[Row], heading: int
    ) -> list[tuple[str, ...]]:
        """Title rows, then the table; cells merged downwards say the same in each row of data."""
        last = heading_block(rows, heading, self._book.is_award)[-1].line
        width = max(len(row.cells) for row in rows)
        found = [(title, *[""] * (width - 1)) for title in titles]
        for row in rows:
            texts = row.cells if row.line <= last else tuple(map(row.text, range(len(row.cells))))
            found.append(tuple(map(one_line, texts)))
        return found


def _goes_on(table: WordTable, before: Sequence[Found], into: Lists) -> bool:
    """Whether a table without a heading is the rest of the list right above it, and is added."""
    if not into.lists or len(before) != into.place or not table.rows:
        return False
    last = into.lists[-1]
    if len(last.rows[-1]) != max(len(row.cells) for row in table.rows):
        return False
    more = (tuple(one_line(row.text(at)) for at in range(len(row.cells))) for row in table.rows)
    into.lists[-1] = DraftList((*last.rows, *more))
    return True


def _is_group(title: str) -> bool:
    """«II. CÁ NHÂN»: a part of a list, which names neither award nor decision of its own."""
    folded = fold(title)
    return bool(_GROUP.search(folded)) and not (_NAMES_AWARD.search(folded) or cited(title))


def _moved(sentence: str) -> Note:
    return Note(f"câu «{sentence}» trước bảng được chuyển vào danh sách khen thưởng")


def _titles(before: Sequence[Found]) -> list[Line]:
    """The lines right above a table that entitle it."""
    found: list[Line] = []
    for piece in reversed(before[-_MOST_TITLES:]):
        if not isinstance(piece, Line) or not _entitles(piece):
            break
        found.insert(0, piece)
    return found


def _entitles(line: Line) -> bool:
    if not 0 < line.size <= _LONGEST or line.mark or line.alignment == "right":
        return False
    is_apart = line.alignment == "center" or bool(line.marks & {"bold", "italic"}) or line.is_loud
    folded = fold(line.text)
    if line.text.endswith(":") and _GIVES.search(folded):
        return True  # «Các tập thể được tặng Bằng khen … gồm:»
    is_named = _TITLE.match(folded) and not line.text.endswith(":")
    is_title = is_named or (cited(line.text) and line.text.startswith("("))
    return bool(is_title) or (is_apart and not line.text.endswith((".", ";")))


def _others(rows: Sequence[Row], columns: Columns) -> list[str]:
    """What rows say besides names: titles inside of the table, groups of one or two cells."""
    first = columns.top.line
    return [row.said for row in rows if row.line < first or len(row.filled) <= 2]


def _speaks(text: str) -> bool:
    return bool(_SPEAKS.search(fold(text)) or cited(text))


def _doubt(columns: Columns) -> Note:
    labels = ", ".join(f"«{label}»" for label in columns.labels if label)
    hint = (
        "nếu là danh sách khen thưởng, hãy thêm cột «Hình thức khen thưởng» trong Word rồi làm lại"
    )
    return Note(f"bảng có cột {labels} không nói khen thưởng gì nên giữ làm bảng trong bài; {hint}")
