"""What stands in a paragraph: letters as they are set, line breaks, pictures, text boxes."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from docx.opc.part import Part

from plugins.core.manuscript.blocks import Figure
from plugins.core.manuscript.paragraphs import Part as Bit
from plugins.core.manuscript.runs import LINE_END, Run, Setting
from plugins.tools.office.word.elements import Element, is_inside, name, tags, value
from plugins.tools.office.word.fields import Field, Fields
from plugins.tools.office.word.pictures import (
    WordPicture,
    of_drawing,
    of_vml,
    other_drawing,
)
from plugins.tools.office.word.styles import RunLook, Styles

_SYMBOLS = {
    0xF0E0: "→", 0xF0DF: "←", 0xF0E1: "↑", 0xF0E2: "↓", 0xF0F0: "⇒", 0xF0FC: "✓", 0xF0FB: "✗",
    0xF0B0: "°", 0xF0B1: "±", 0xF0B3: "≥", 0xF0A3: "≤", 0xF0B4: "×", 0xF0FE: "☑", 0xF06F: "□",
    0xF0A8: "□", 0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF02D: "-",
}  # fmt: skip
_BREAKS = ("page", "column")
_INSIDE = tuple(
    name(one) for one in ("w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo")
)


@dataclass
class Inline:
    """What was found in one paragraph.

    ``boxes`` are text boxes with whether a single picture is grouped with each; ``remarks`` what an
    editor should know, ``hidden`` and ``struck`` the words so set, ``points`` the largest size.
    """

    bits: list[Bit] = field(default_factory=list)
    boxes: list[tuple[Element, bool]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    points: float = 0.0
    has_contents: bool = False


@dataclass
class Reader:
    """Reads paragraphs of one part; fields stay open from one to the next."""

    part: Part
    styles: Styles
    usual_points: float
    sign: Callable[[str], str]  # the sign of a footnote, by its id
    fields: Fields = field(default_factory=Fields)
    links: int = 0

    def read(self, paragraph: Element) -> Inline:
        """All that a paragraph holds."""
        found = Inline(has_contents=self.fields.is_contents)
        self._walk(paragraph, paragraph, found, "")
        found.has_contents = found.has_contents or self.fields.is_contents
        return found

    def _walk(self, element: Element, paragraph: Element, found: Inline, target: str) -> None:
        for one in tags(element):
            if one.tag == name("w:r"):
                self._run(one, paragraph, found, target)
            elif one.tag == name("w:hyperlink"):
                self.links += 1
                self._walk(one, paragraph, found, self._target(one))
            elif one.tag == name("w:fldSimple"):
                self._simple_field(one, paragraph, found, target)
            elif one.tag == name("m:oMath") or one.tag == name("m:oMathPara"):
                self._formula(one, found)
            elif one.tag in _INSIDE:
                self._walk(one, paragraph, found, target)

    def _target(self, link: Element) -> str:
        relation = self.part.rels.get(value(link, "r:id"))
        return relation.target_ref if relation is not None and relation.is_external else ""

    def _simple_field(
        self, element: Element, paragraph: Element, found: Inline, target: str
    ) -> None:
        one = Field(value(element, "w:instr"), is_result=True)
        if one.kind in ("", "link"):
            self._walk(element, paragraph, found, one.target or target)

    def _formula(self, element: Element, found: Inline) -> None:
        words = "".join(one.text or "" for one in element.iter(name("m:t")))
        found.bits.append(Run(words, Setting()))
        if words.strip():
            found.remarks.append(f"công thức «{words[:60]}» chỉ giữ được chữ: hãy xem lại")

    def _run(self, run: Element, paragraph: Element, found: Inline, target: str) -> None:
        look = self.styles.of_run(run, paragraph)
        for one in tags(run):
            if one.tag == name("w:fldChar"):
                self._mark(value(one, "w:fldCharType"))
            elif one.tag == name("w:instrText"):
                self.fields.add(one.text or "")
            elif self.fields.is_shown:
                self._part(one, look, found, target or self.fields.target)

    def _mark(self, kind: str) -> None:
        self.fields.mark(kind)
        if kind == "separate":
            self.links += 1

    def _part(self, one: Element, look: RunLook, found: Inline, target: str) -> None:
        """One child of a run."""
        if one.tag in (name("w:drawing"), name("w:pict"), name("w:object")):
            self._drawing(one, found)
        elif one.tag == name("mc:AlternateContent"):
            chosen = next((part for part in tags(one)), None)  # the newest form comes first
            for part in () if chosen is None else tags(chosen):
                self._part(part, look, found, target)
        elif one.tag in (name("w:footnoteReference"), name("w:endnoteReference")):
            kind = "f" if one.tag == name("w:footnoteReference") else "e"
            sign = self.sign(f"{kind}{value(one, 'w:id')}")
            found.bits += [Run(sign, Setting(raised="note"))] if sign else []
        elif one.tag in (name("w:br"), name("w:cr")):
            found.bits += [] if value(one, "w:type") in _BREAKS else [LINE_END]
        else:
            self._text(_text_of(one, found), look, found, target)

    def _text(self, text: str, look: RunLook, found: Inline, target: str) -> None:
        if not text:
            return
        if look.is_hidden:
            found.hidden.append(text)
            return
        if look.is_struck and text.strip():
            found.struck.append(text)
        found.points = max(found.points, look.points if text.strip() else 0.0)
        setting = Setting(
            strong=look.strong,
            emphasis=look.emphasis,
            raised=look.raised,
            is_small=look.points < self.usual_points,
        )
        if target:
            setting = replace(setting, target=target, link=self.links)
        found.bits.append(Run(text, setting))

    def _drawing(self, drawing: Element, found: Inline) -> None:
        """Pictures, text boxes, and what can be neither."""
        if drawing.tag == name("w:object"):
            what = (
                "một đối tượng nhúng (Excel, PDF…) không đưa được vào bài: hãy chép nội dung của nó"
            )
            found.remarks.append(what)
            return
        is_new = drawing.tag == name("w:drawing")
        pictures = list(of_drawing(drawing, self.part) if is_new else of_vml(drawing, self.part))
        boxes = _boxes(drawing)
        found.bits += [Figure(one) for one in pictures]
        found.boxes += [(box, len(pictures) == 1) for box in boxes]
        other = other_drawing(drawing) if is_new and not pictures and not boxes else ""
        if other:
            what = f"{other} không đưa được vào bài: hãy chụp lại thành ảnh rồi thêm vào"
            found.bits.append(Figure(WordPicture("", trouble=what)))


def _boxes(drawing: Element) -> list[Element]:
    """The contents of its text boxes; those inside of others are read with them."""
    boxes = drawing.iter(name("w:txbxContent"))
    return [one for one in boxes if not is_inside(one, "w:txbxContent", drawing)]


def _text_of(one: Element, found: Inline) -> str:
    if one.tag == name("w:t"):
        return one.text or ""
    if one.tag == name("w:tab"):
        return "\t"
    if one.tag == name("w:noBreakHyphen"):
        return "-"
    return _symbol(one, found) if one.tag == name("w:sym") else ""


def _symbol(one: Element, found: Inline) -> str:
    """A letter of a symbol font."""
    text = value(one, "w:char")
    try:
        code = int(text, 16)
    except ValueError:
        return ""
    code = code if code >= 0xF000 else code + 0xF000
    if code not in _SYMBOLS:
        font = value(one, "w:font")
        found.remarks.append(
            f"ký hiệu {text} của phông «{font}» không giữ được: hãy gõ lại nếu cần"
        )
    return _SYMBOLS.get(code, "")
