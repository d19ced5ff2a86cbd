"""The cells of a row of data as written values, before anybody knows what they mean."""

import re
from dataclasses import dataclass
from functools import cached_property

from plugins.core.honour_sheet.columns import Column, Columns
from plugins.core.honour_sheet.grid import Row, one_line
from plugins.core.honour_sheet.heading_words import Part
from plugins.core.names import canon

_DITTO = re.compile(r"[-.]*(?:n[/.]?t|nhưtrên|nhutren|như(?:hàng|dòng)trên|[\"”“″〃]+|''|//)[-.]*")
_LONGEST_DITTO = 20
_YES = frozenset(("x", "có", "co", "yes", "true", "1", "v", "✓", "☑", "truy tặng"))
_NO = frozenset(("không", "khong", "no", "false", "0", "-", "☐"))
_STATUS = {
    "đã tặng": "awarded", "đã khen": "awarded", "đã khen thưởng": "awarded",
    "đang đề nghị": "proposed", "đề nghị": "proposed",
    "đã hủy bỏ": "revoked", "hủy bỏ": "revoked", "đã tước": "revoked", "thu hồi": "revoked",
    "đã hủy bỏ quyết định": "revoked", "đã tước danh hiệu": "revoked",
}  # fmt: skip
_BASIS = {"quyết định": "decision", "bài": "article", "tin, bài": "article"}
_ERROR = re.compile(r"#(?:REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?")


@dataclass(frozen=True)
class Cells:
    """A row of data; ``above`` is what the one before it says, for cells that only repeat it."""

    row: Row
    columns: Columns
    above: tuple[str, ...] = ()
    award: str = ""  # of the column in which the row is marked, with its class
    grade: str = ""

    @property
    def line(self) -> int:
        """Where the row stands."""
        return self.row.line

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What each column says, in one line."""
        return tuple(self._text(at, column) for at, column in enumerate(self.columns.all))

    def said(self, part: Part) -> str:
        """The words of a part; "" where the list does not have it."""
        if self.award and part == "award":
            return self.award
        if self.grade and part == "class":
            return self.grade
        at = self.columns.places.get(part)
        return "" if at is None else self.texts[at]

    def all_of(self, part: Part) -> list[str]:
        """The words of every column of a part, where several may have it."""
        return [
            text
            for column, text in zip(self.columns.all, self.texts, strict=True)
            if column.part == part
        ]

    @property
    def broken(self) -> tuple[Column, ...]:
        """Columns in use whose formula has no result, or a wrong one."""
        return tuple(
            column
            for column, text in zip(self.columns.all, self.texts, strict=True)
            if (not text and column.is_unsolved(self.row)) or text[:1] == "#"
            if column.part not in (None, "index", "private", "remark", "unused")
            if not text or _ERROR.fullmatch(text)
        )

    @property
    def loose(self) -> tuple[Column, ...]:
        """Columns in use with a mark that repeats the row above, where that says nothing.

        A name is never repeated so: it would be the same person, or nobody knows who.
        """
        return tuple(
            column
            for at, column in enumerate(self.columns.all)
            if column.part not in (None, "index", "private", "remark", "unused")
            and _is_ditto(one_line(column.text(self.row)))
            and (column.part == "name" or not self.above or not self.above[at])
        )

    def _text(self, at: int, column: Column) -> str:
        text = one_line(column.text(self.row))
        if _is_ditto(text) and self.above:
            return text if column.part == "name" else self.above[at]
        return text


def _is_ditto(text: str) -> bool:
    """Whether a text says "the same as above": nt, -nt-, Như trên, //, the marks themselves."""
    is_short = 0 < len(text) < _LONGEST_DITTO
    return is_short and _DITTO.fullmatch(text.replace(" ", "").lower()) is not None


def year(text: str) -> str:
    """The year of "Năm 2023"; else the text itself."""
    return re.sub(r"^[Nn]ăm\s+(?=\d{4}$)", "", text)


def flag(text: str) -> str:
    """A cross or a word for yes and no as a header writes it; else the text itself."""
    word = canon(text).lower() if text else ""
    return "true" if word in _YES else "false" if word in _NO else text


def status(text: str) -> str:
    """The status that Vietnamese words name; else the text itself."""
    return _STATUS.get(canon(text).lower(), text) if text else ""


def basis(text: str) -> str:
    """The basis that Vietnamese words name; else the text itself."""
    return _BASIS.get(canon(text).lower(), text) if text else ""
