"""Fields of Word: page numbers, tables of contents, links. They may go on over paragraphs."""

import re
from dataclasses import dataclass
from typing import Literal

FieldKind = Literal["", "contents", "page", "link"]
_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\\w\s+)*"([^"]{1,2000})"', re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|FILENAME|PAGEREF)\b", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX)\b", re.IGNORECASE)


@dataclass
class Field:
    """A field that is open: its code so far, and whether its result has begun."""

    code: str = ""
    is_result: bool = False

    @property
    def kind(self) -> FieldKind:
        """What it shows."""
        if _CONTENTS.match(self.code):
            return "contents"
        if _PAGE.match(self.code):
            return "page"
        return "link" if _LINK.match(self.code) else ""

    @property
    def target(self) -> str:
        """The address of a link."""
        match = _LINK.match(self.code)
        return match[1] if match else ""


class Fields:
    """The fields that are open where a document is read, outermost first."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def mark(self, kind: str) -> None:
        """``begin``, ``separate`` or ``end`` of a field."""
        if kind == "begin":
            self._open.append(Field())
        elif self._open and kind == "separate":
            self._open[-1].is_result = True
        elif self._open and kind == "end":
            self._open.pop()

    def add(self, code: str) -> None:
        """A part of the innermost field's code."""
        if self._open and not self._open[-1].is_result:
            self._open[-1].code += code

    @property
    def is_shown(self) -> bool:
        """Whether text that stands here is part of the article."""
        return all(one.is_result and one.kind not in ("contents", "page") for one in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether a table of contents is open."""
        return any(one.kind == "contents" for one in self._open)

    @property
    def target(self) -> str:
        """Where the innermost link leads; "" where none is open."""
        return next((one.target for one in reversed(self._open) if one.target), "")
