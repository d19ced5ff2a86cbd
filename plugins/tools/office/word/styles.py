"""How letters and paragraphs look: as they say, else as their styles say, else by default."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from plugins.core.manuscript.pieces import Alignment, Raised
from plugins.tools.office.word.elements import Element, child, is_on, name, number, value

StyleKind = Literal["", "title", "lead", "caption", "toc", "quote"]
_KINDS: tuple[tuple[StyleKind, re.Pattern[str]], ...] = (
    ("title", re.compile(r"title|tiêu đề bài|tên bài|tieu de bai|ten bai")),
    ("lead", re.compile(r"subtitle|sa-?po|lead|chapeau|tóm tắt|tom tat")),
    (
        "caption",
        re.compile(r"(?:image |photo )?caption|figure|chú thích(?: ảnh| hình)?|chu thich.*"),
    ),
    ("toc", re.compile(r"toc(?: heading|\s*\d)|contents heading|contents \d|mục lục.*")),
    ("quote", re.compile(r"(?:intense )?quote|quotations|trích dẫn")),
)
_HEADING = re.compile(r"(?:heading|tiêu đề|đầu đề)\s*([1-9])")
_LIST = re.compile(r"list (?:bullet|number) ([2-5])")
_ALIGN: dict[str, Alignment] = {"center": "center", "right": "right", "end": "right"}
_RAISED: dict[str, Raised] = {"superscript": "superscript", "subscript": "subscript"}
_USUAL = 10.0  # points, where nothing says a size
_DEEPEST = 20  # styles that are based on each other
_FONTS = ("w:ascii", "w:hAnsi", "w:cs")


@dataclass(frozen=True)
class RunLook:
    """How letters look. ``points`` is their size, ``font`` the name of their font."""

    strong: bool = False
    emphasis: bool = False
    raised: Raised = ""
    points: float = _USUAL
    font: str = ""
    is_hidden: bool = False
    is_struck: bool = False


@dataclass(frozen=True)
class ParagraphLook:
    """How a paragraph looks. ``heading`` is its level from 1, 0 for none.

    ``list_depth`` is how deep an item stands: «List Bullet 2» is a list of its own.
    """

    alignment: Alignment = ""
    heading: int = 0
    kind: StyleKind = ""
    list_id: int = 0
    list_level: int = 0
    list_depth: int = 0


class Styles:
    """The styles of a document."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_id = {value(one, "w:styleId"): one for one in root.iter(name("w:style"))}
        self._chains: dict[str, tuple[Element, ...]] = {}

    @cached_property
    def _usual(self) -> str:
        """The style of paragraphs that name none."""
        usual = (
            style_id
            for style_id, style in self._by_id.items()
            if value(style, "w:type") == "paragraph" and value(style, "w:default") in ("1", "true")
        )
        return next(usual, "")

    def chain(self, style_id: str) -> tuple[Element, ...]:
        """A style and those that it is based on, nearest first."""
        if style_id not in self._chains:
            found: list[Element] = []
            style = self._by_id.get(style_id)
            while style is not None and style not in found and len(found) < _DEEPEST:
                found.append(style)
                style = self._by_id.get(value(child(style, "w:basedOn")))
            self._chains[style_id] = tuple(found)
        return self._chains[style_id]

    def of_paragraph(self, paragraph: Element) -> ParagraphLook:
        """The look of a paragraph."""
        own = child(paragraph, "w:pPr")
        chain = self._chain_of(own)
        sources = [
            one for one in (own, *(child(style, "w:pPr") for style in chain)) if one is not None
        ]
        list_id, level = _numbering(sources)
        return ParagraphLook(
            alignment=_ALIGN.get(value(_first(sources, "w:jc")), ""),
            heading=_heading(chain, sources),
            kind=_kind(chain),
            list_id=list_id,
            list_level=level,
            list_depth=level or _depth(chain),
        )

    def of_run(self, run: Element, paragraph: Element) -> RunLook:
        """The look of a run's letters."""
        own = child(run, "w:rPr")
        styles = (
            *self.chain(value(child(own, "w:rStyle"))),
            *self._chain_of(child(paragraph, "w:pPr")),
        )
        default = child(self._root, "w:docDefaults", "w:rPrDefault", "w:rPr")
        candidates = (own, *(child(style, "w:rPr") for style in styles), default)
        sources = [one for one in candidates if one is not None]
        size = number(_first(sources, "w:sz"))
        return RunLook(
            strong=_is_set(sources, "w:b"),
            emphasis=_is_set(sources, "w:i"),
            raised=_RAISED.get(value(_first(sources, "w:vertAlign")), ""),
            points=size / 2 if size else _USUAL,
            font=_font(sources),
            is_hidden=_is_set(sources, "w:vanish"),
            is_struck=_is_set(sources, "w:strike") or _is_set(sources, "w:dstrike"),
        )

    def has_borders(self, table: Element) -> bool:
        """Whether a table shows lines: its own, or its style's."""
        own = child(table, "w:tblPr")
        chain = self.chain(value(child(own, "w:tblStyle")))
        sources = [own, *(child(style, "w:tblPr") for style in chain)]
        return any(has_lines(child(one, "w:tblBorders")) for one in sources)

    def _chain_of(self, properties: Element | None) -> tuple[Element, ...]:
        return self.chain(value(child(properties, "w:pStyle")) or self._usual)


def has_lines(borders: Element | None) -> bool:
    """Whether any border is drawn."""
    if borders is None:
        return False
    return any(value(one).lower() not in ("", "nil", "none") for one in borders)


def _first(sources: list[Element], tag: str) -> Element | None:
    return next((found for one in sources if (found := child(one, tag)) is not None), None)


def _is_set(sources: list[Element], tag: str) -> bool:
    found = _first(sources, tag)
    return found is not None and is_on(found)


def _font(sources: list[Element]) -> str:
    fonts = (child(one, "w:rFonts") for one in sources)
    named = (value(one, part) for one in fonts if one is not None for part in _FONTS)
    return next((one for one in named if one), "")


def _numbering(sources: list[Element]) -> tuple[int, int]:
    """Which list, 0 for none, and how deep; a level may stand nearer than the list."""
    found = [one for source in sources if (one := child(source, "w:numPr")) is not None]
    ids = (number(child(one, "w:numId")) for one in found)
    levels = (number(child(one, "w:ilvl")) for one in found)
    list_id = next((one for one in ids if one is not None), 0)
    return list_id, min(max(next((one for one in levels if one is not None), 0), 0), 8)


def _names(chain: tuple[Element, ...]) -> list[str]:
    return [value(child(style, "w:name")).strip().lower() for style in chain]


def _depth(chain: tuple[Element, ...]) -> int:
    found = (_LIST.fullmatch(style) for style in _names(chain)[:1])
    return next((int(match[1]) - 1 for match in found if match), 0)


def _kind(chain: tuple[Element, ...]) -> StyleKind:
    for style in _names(chain):
        for kind, words in _KINDS:
            if words.fullmatch(style):
                return kind
    return ""


def _heading(chain: tuple[Element, ...], sources: list[Element]) -> int:
    for style in _names(chain):
        if match := _HEADING.fullmatch(style):
            return int(match[1])
    level = number(_first(sources, "w:outlineLvl"))
    return level + 1 if level is not None and 0 <= level < 9 else 0
