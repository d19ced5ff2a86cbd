"""Footnotes and endnotes, numbered in the order in which the text refers to them."""

from collections.abc import Callable

from docx.document import Document as Book
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part
from docx.oxml.parser import parse_xml

from plugins.core.manuscript.pieces import finish
from plugins.tools.office.word.elements import Element, name, value
from plugins.tools.office.word.pieces import WordTable
from plugins.tools.office.word.walking import Walker
from plugins.tools.office.word.writing import footnote

_KINDS = (("f", RT.FOOTNOTES, "w:footnote"), ("e", RT.ENDNOTES, "w:endnote"))
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class Footnotes:
    """``roots`` are the parts that hold them."""

    def __init__(self, book: Book) -> None:
        self.roots: list[Element] = []
        self._held: dict[str, tuple[Element, Part]] = {}
        self._labels: dict[str, str] = {}
        for kind, relation, tag in _KINDS:
            part = _part(book, relation)
            if part is not None:
                self._hold(kind, part, tag)

    def _hold(self, kind: str, part: Part, tag: str) -> None:
        root = parse_xml(part.blob)
        self.roots.append(root)
        for one in root.iter(name(tag)):
            if value(one, "w:type") not in _SEPARATORS:
                self._held[f"{kind}{value(one, 'w:id')}"] = one, part

    def sign(self, key: str) -> str:
        """The label of the note that is referred to; "" where there is none."""
        if key not in self._held:
            return ""
        return self._labels.setdefault(key, str(len(self._labels) + 1))

    def written(self, walker: Callable[[Part], Walker]) -> list[tuple[str, str]]:
        """Each note that the text refers to: its label and its Markdown."""
        found = []
        for key, label in self._labels.items():
            element, part = self._held[key]
            pieces = walker(part).walk(element)
            blocks = [finish(one) for one in pieces if not isinstance(one, WordTable)]
            found.append((label, footnote(blocks)))
        return found


def _part(book: Book, relation: str) -> Part | None:
    found = (one for one in book.part.rels.values() if one.reltype == relation)
    one = next(found, None)
    return None if one is None or one.is_external else one.target_part
