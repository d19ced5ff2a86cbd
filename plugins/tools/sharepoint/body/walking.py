"""Walks through the elements of a body and writes down what they say, as pieces in their order.

Elements are nested in any way on old pages (paragraphs in emphasis, blocks in paragraphs), so
settings are handed down and a block's beginning and end close the paragraph that is open.
"""

from collections.abc import Iterable
from dataclasses import replace

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from plugins.core.manuscript.blocks import Block, Figure, Items, Quote, Rule, Table
from plugins.core.manuscript.captions import bind
from plugins.core.manuscript.evidence import Caution
from plugins.core.manuscript.grid import Grid, GridCell
from plugins.core.manuscript.grids import read_grid
from plugins.core.manuscript.paragraphs import Part, Place, pieces_of
from plugins.core.manuscript.pieces import Piece, finish
from plugins.core.manuscript.runs import LINE_END, Run, Setting, clean
from plugins.core.manuscript.word_lists import gather
from plugins.tools.sharepoint.body.addresses import is_too_long, unsafe_scheme
from plugins.tools.sharepoint.body.around import OUTSIDE, Around, in_block, in_line
from plugins.tools.sharepoint.body.embeds import EMBEDS, read_embed
from plugins.tools.sharepoint.body.looks import look_of, names_of
from plugins.tools.sharepoint.body.originals import with_originals
from plugins.tools.sharepoint.body.pictures import read_picture
from plugins.tools.sharepoint.model import Video

_SIGNS = frozenset("oüØvqw§·n")
_DEEPEST = 100  # nested elements; what is deeper is read as words alone
_DROPPED = frozenset(
    """
    script style head title meta link noscript template input select option textarea button
    datalist map xml param source track canvas svg col colgroup rp
    """.split()  # noqa: SIM905 — reads better
) - {"math"}
_BLOCKS = frozenset(
    """
    p div section article header footer main aside nav center address fieldset legend form figure
    figcaption dl dt dd tr td th tbody thead tfoot caption blockquote h1 h2 h3 h4 h5 h6 li ul ol
    table pre hr details summary menu dir html body
    """.split()  # noqa: SIM905 — reads better
)


class Walker:
    """Collects the pieces of a body, with the videos and doubts met on the way."""

    def __init__(self) -> None:
        self.cautions: dict[Caution, None] = {}
        self.videos: dict[Video, None] = {}
        self._pieces: list[Piece] = []
        self._parts: list[Part] = []
        self._links = 0

    def blocks(self, elements: Iterable[PageElement], around: Around | None = None) -> list[Block]:
        """The finished blocks of elements."""
        return self._finished(self._apart(elements, around or OUTSIDE))

    def _finished(self, pieces: list[Piece]) -> list[Block]:
        bound, cautions = bind(pieces)
        self.cautions |= dict.fromkeys(cautions)
        return [finish(piece) for piece in gather(with_originals(bound))]

    def _apart(self, elements: Iterable[PageElement], around: Around) -> list[Piece]:
        """The pieces of elements that stand for themselves: a cell, an item."""
        before = self._pieces, self._parts
        self._pieces, self._parts = [], []
        self._walk(elements, around)
        self._close(around.place)
        found = self._pieces
        self._pieces, self._parts = before
        return found

    def _close(self, place: Place) -> None:
        """Ends the paragraph that is open."""
        if self._parts:
            self._pieces.extend(pieces_of(self._parts, place))
            self._parts = []

    def _walk(self, elements: Iterable[PageElement], around: Around) -> None:
        for element in elements:
            if isinstance(element, Tag):
                self._tag(element, around)
            elif isinstance(element, NavigableString):
                self._string(element, around)

    def _string(self, text: NavigableString, around: Around) -> None:
        if isinstance(text, PreformattedString):
            return  # comments, declarations, Word's conditions
        if not around.is_pre:
            if self._parts or not text.isspace():
                self._parts.append(Run(text, around.setting))
            return
        for number, line in enumerate(text.strip("\n").split("\n")):
            if number:
                self._parts.append(LINE_END)
            self._parts.append(Run(line, around.setting))

    def _tag(self, tag: Tag, around: Around) -> None:
        name = tag.name.lower()
        if name in _DROPPED or name.startswith("w:"):
            return
        if around.depth >= _DEEPEST:
            self._flat(tag, around)
        elif name == "br":
            self._parts.append(LINE_END)
        elif name == "img":
            self._picture(tag, around)
        elif name in EMBEDS:
            self._embed(tag)
        elif name in _BLOCKS:
            self._block(tag, name, around)
        else:
            self._inline(tag, name, around)

    def _flat(self, tag: Tag, around: Around) -> None:
        """Words and pictures of what is nested too deep to be anybody's intention."""
        self._doubt("nesting-deep", "một phần bài lồng quá sâu: chỉ giữ chữ và ảnh, hãy xem lại")
        for element in tag.descendants:
            if isinstance(element, NavigableString):
                self._string(element, around)
            elif isinstance(element, Tag) and element.name == "img":
                self._picture(element, around)

    def _doubt(self, rule: str, message: str) -> None:
        self.cautions[Caution(rule, message)] = None

    def _picture(self, tag: Tag, around: Around) -> None:
        found = read_picture(tag, around.setting.target)
        self.cautions |= dict.fromkeys(found.cautions)
        if found.picture:
            self._parts.append(Figure(found.picture))

    def _embed(self, tag: Tag) -> None:
        video, caution = read_embed(tag)
        if video:
            self.videos[video] = None
        if caution:
            self.cautions[caution] = None

    def _inline(self, tag: Tag, name: str, around: Around) -> None:
        inside = in_line(tag, around)
        if name == "a":
            inside = replace(inside, setting=self._linked(tag, inside.setting))
        elif name == "span" and look_of(tag).is_list_sign and _is_sign(tag):
            self._parts.append(Run("• ", inside.setting))
            return
        self._walk(tag.contents, inside)

    def _linked(self, tag: Tag, setting: Setting) -> Setting:
        href = tag.attrs.get("href")
        if not isinstance(href, str):
            return setting
        target = href.strip()
        if target.startswith("#") and len(target) > 1:
            return setting  # footnotes, tables of contents: a place in the old page
        words = clean(tag.get_text(" ")[:300]).strip()
        reason = _no_link(target)
        if reason and words and not (target == "#" and tag.find("img")):
            message = f"liên kết «{words[:80]}» {reason}: đã giữ chữ, hãy tìm lại địa chỉ nếu cần"
            self._doubt("link-dropped", message)
        if reason:
            return setting
        self._links += 1
        return replace(setting, target=target, link=self._links)

    def _block(self, tag: Tag, name: str, around: Around) -> None:
        self._close(around.place)
        inside = in_block(tag, around)
        if name in ("ul", "ol", "dir", "menu"):
            self._list(tag, name, inside)
        elif name == "table":
            self._table(tag, inside)
        elif name == "blockquote":
            self._quote(tag, inside)
        elif name == "hr":
            self._rule()
        else:
            self._walk(tag.contents, inside)
            self._close(inside.place)

    def _rule(self) -> None:
        if self._pieces and not isinstance(self._pieces[-1], Rule):
            self._pieces.append(Rule())

    def _list(self, tag: Tag, name: str, around: Around) -> None:
        """Items; what stands between them belongs to the one before."""
        items: list[list[Piece]] = []
        around = replace(around, place=Place(is_caption=around.place.is_caption))
        for element in tag.contents:
            is_item = isinstance(element, Tag) and element.name == "li"
            pieces = self._apart(
                element.contents if isinstance(element, Tag) and is_item else (element,), around
            )
            if is_item or not items:
                items.append(pieces)
            else:
                items[-1].extend(pieces)
        found = tuple(tuple(self._finished(item)) for item in items if item)
        if found:
            self._pieces.append(Items(name == "ol", found, _start(tag)))

    def _quote(self, tag: Tag, around: Around) -> None:
        """What SharePoint's indent button made is no quotation, nor is what holds the article."""
        pieces = self._apart(tag.contents, around)
        is_other = any(isinstance(piece, Figure | Table) for piece in pieces)
        if is_other or look_of(tag).is_indent:
            self._pieces.extend(pieces)
        elif pieces:
            self._pieces.append(Quote(tuple(self._finished(pieces))))

    def _table(self, tag: Tag, around: Around) -> None:
        place = Place(is_caption=around.place.is_caption, is_lead=around.place.is_lead)
        alignment = "" if tag.attrs.get("align") else around.place.alignment
        around = replace(around, place=replace(place, alignment=alignment))
        before: list[Piece] = []
        caption: list[Piece] = []
        rows: list[tuple[GridCell, ...]] = []
        for element, is_head in _table_parts(tag):
            if isinstance(element, Tag) and element.name == "tr":
                rows.append(self._row(element, around, is_head=is_head))
            elif isinstance(element, Tag) and element.name == "caption":
                caption.extend(self._apart(element.contents, around))
            else:
                before.extend(self._apart((element,), around))
        grid = Grid(tuple(rows), tuple(caption), *_table_looks(tag))
        pieces, cautions = read_grid(grid)
        self.cautions |= dict.fromkeys(cautions)
        self._pieces.extend((*before, *pieces))

    def _row(self, row: Tag, around: Around, *, is_head: bool) -> tuple[GridCell, ...]:
        cells = []
        around = in_block(row, around)
        for cell in row.contents:
            if isinstance(cell, Tag) and cell.name in ("td", "th"):
                inside = in_block(cell, around)
                cells.append(
                    GridCell(
                        tuple(self._apart(cell.contents, inside)),
                        _span(cell, "colspan"),
                        _span(cell, "rowspan"),
                        is_head=is_head or cell.name == "th",
                        has_border=look_of(cell).has_border,
                    )
                )
            else:
                stray = self._apart((cell,), around)
                if stray:
                    cells.append(GridCell(tuple(stray)))
        return tuple(cells)


def _is_sign(tag: Tag) -> bool:
    """Whether Word drew the sign of a list with a letter of a symbol font."""
    return tag.get_text().strip(" \xa0\r\n\t") in _SIGNS


def _no_link(target: str) -> str:
    if not target or target == "#":
        return "không có địa chỉ"
    scheme = unsafe_scheme(target)
    if scheme == "file":
        return "trỏ tới máy của người soạn"
    if scheme:
        return f"là mã lệnh ({scheme}:)"
    return "có địa chỉ dài bất thường" if is_too_long(target) else ""


def _start(tag: Tag) -> int:
    value = tag.attrs.get("start")
    return int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 6 else 1


def _span(cell: Tag, name: str) -> int:
    value = cell.attrs.get(name)
    number = int(value) if isinstance(value, str) and value.isdecimal() and len(value) < 4 else 1
    return min(max(number, 1), 100)


def _table_looks(tag: Tag) -> tuple[bool, bool]:
    """Whether it was made as a data table, and whether it has lines."""
    names = names_of(tag).lower()
    border = tag.attrs.get("border")
    is_made = "ms-rtetable" in names or "msotablegrid" in names
    has_lines = isinstance(border, str) and border.strip() not in ("", "0", "0px", "none")
    return is_made, has_lines or look_of(tag).has_border


def _table_parts(tag: Tag) -> list[tuple[PageElement, bool]]:
    """Rows and captions of the table itself, and what strayed between them."""
    found: list[tuple[PageElement, bool]] = []
    for child in tag.contents:
        if isinstance(child, Tag) and child.name in ("tbody", "thead", "tfoot"):
            found.extend((part, child.name == "thead") for part in child.contents)
        else:
            found.append((child, False))
    return found
