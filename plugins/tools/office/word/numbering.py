"""Numbers and bullets that Word writes itself, by the lists that a document defines."""

import re
from dataclasses import dataclass, field

from docx.document import Document as Book
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from plugins.core.manuscript.pieces import ListMark
from plugins.tools.office.word.elements import Element, child, name, number, value

_PLAIN = re.compile(r"%(\d)[.)]?")  # a number that Markdown's lists can show
_PLACE = re.compile(r"%(\d)")
_LEVELS = 9
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_DECIMAL = ("decimal", "decimalZero", "")


@dataclass(frozen=True)
class Sign:
    """What stands before a paragraph of a list: a mark of Markdown's lists, or words.

    ``label`` is what Word shows: "1.", "a)", "II.", "1.2"; "-" for every bullet.
    """

    label: str
    mark: ListMark | None = None


@dataclass
class _List:
    """One list as it is counted."""

    levels: dict[int, Element]
    counts: list[int] = field(default_factory=lambda: [0] * _LEVELS)


class Numbering:
    """Counts along while a document is read."""

    def __init__(self, book: Book) -> None:
        self._numbers: dict[int, Element] = {}
        self._abstract: dict[int, Element] = {}
        self._lists: dict[int, _List] = {}
        self._seen: set[tuple[int, int]] = set()
        root = _root(book)
        if root is not None:
            self._numbers = _by_id(root, "w:num", "w:numId")
            self._abstract = _by_id(root, "w:abstractNum", "w:abstractNumId")

    def next(self, list_id: int, level: int) -> Sign | None:
        """The sign of the next paragraph of a list, None where the list is not defined."""
        instance = self._numbers.get(list_id)
        key = number(child(instance, "w:abstractNumId"))
        if instance is None or key is None or key not in self._abstract:
            return None
        found = self._lists.setdefault(key, _List(_levels(self._abstract[key])))
        self._restart(found, instance, list_id, level)
        return _sign(found, level)

    def _restart(self, found: _List, instance: Element, list_id: int, level: int) -> None:
        """Counts one further; deeper levels begin again."""
        if (list_id, level) not in self._seen:
            self._seen.add((list_id, level))
            start = _override(instance, level)
            if start is not None:
                found.counts[level] = start - 1
        if not found.counts[level]:
            start = number(child(found.levels.get(level), "w:start"))
            found.counts[level] = (1 if start is None else start) - 1
        found.counts[level] += 1
        found.counts[level + 1 :] = [0] * (_LEVELS - level - 1)


def _root(book: Book) -> Element | None:
    try:
        part = book.part.part_related_by(RT.NUMBERING)
    except KeyError:
        return None
    return getattr(part, "element", None)


def _by_id(root: Element, tag: str, attribute: str) -> dict[int, Element]:
    found = ((number(one, attribute), one) for one in root.iter(name(tag)))
    return {key: one for key, one in found if key is not None}


def _levels(abstract: Element) -> dict[int, Element]:
    return _by_id(abstract, "w:lvl", "w:ilvl")


def _override(instance: Element, level: int) -> int | None:
    overrides = _by_id(instance, "w:lvlOverride", "w:ilvl")
    return number(child(overrides.get(level), "w:startOverride"))


def _sign(found: _List, level: int) -> Sign | None:
    defined = found.levels.get(level)
    style, text = value(child(defined, "w:numFmt")), value(child(defined, "w:lvlText"))
    if style == "bullet":
        return Sign("-", ListMark(level + 1))
    if defined is None or style == "none" or not text.strip():
        return None
    label = _PLACE.sub(lambda match: _number(found, int(match[1]) - 1), text).strip()
    is_plain = _PLAIN.fullmatch(text.strip()) and style in _DECIMAL
    count = found.counts[level]
    return Sign(label, ListMark(level + 1, count) if is_plain and count > 0 else None)


def _number(found: _List, level: int) -> str:
    if not 0 <= level < _LEVELS:
        return ""
    count = max(found.counts[level], 1)
    style = value(child(found.levels.get(level), "w:numFmt"))
    if style in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 3 + 1)
        return letter.upper() if style == "upperLetter" else letter
    if style in ("lowerRoman", "upperRoman"):
        return _roman(count) if style == "upperRoman" else _roman(count).lower()
    return f"{count:02d}" if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for amount, letters in _ROMAN:
        times, count = divmod(min(count, 3999), amount)
        text += letters * times
    return text
