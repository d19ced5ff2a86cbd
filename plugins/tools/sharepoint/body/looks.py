"""How an element looks, as far as that carries meaning: emphasis, alignment, size, list signs."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bs4 import Tag

from plugins.core.manuscript.pieces import Alignment, Raised

_MOST_STYLE = 2000  # letters of a style attribute that are read
_SIZE = re.compile(r"([\d.]{1,8})(px|pt|em|rem|%)")
_SMALL_FROM = {"px": 12.0, "pt": 10.0, "em": 0.88, "rem": 0.88, "%": 88.0}
_SMALL_WORDS = frozenset(("small", "x-small", "xx-small", "smaller"))
_LEVEL = re.compile(r"level(\d)")
_CAPTION = re.compile(
    r"(?:^|[-_ ])(?:(?:photo|image|img|picture|pic|figure|wp|publishingimage|rteimage)[-_]?)?"
    r"(?:captions?|chu[-_]?thich)(?:[-_]?text)?(?:$| )",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:^| )(?:sapo|lead|chapeau)(?:$| )", re.IGNORECASE)
_HEADING = re.compile(r"(?:^| )(?:ms-rteElement-H|(?:Mso)?Heading)([1-6])[A-Z]?(?:$| )")
_ALIGN: dict[str, Alignment] = {"center": "center", "right": "right", "-webkit-center": "center"}


@dataclass(frozen=True)
class Look:
    """What a style attribute says; None where it says nothing."""

    strong: bool | None = None
    emphasis: bool | None = None
    raised: Raised | None = None
    alignment: Alignment | None = None
    is_small: bool | None = None
    is_afloat: bool = False
    has_border: bool = False
    is_indent: bool = False
    list_level: int = 0
    is_list_sign: bool = False


_PLAIN = Look()


def look_of(tag: Tag) -> Look:
    """The look that the element's own style attribute gives it."""
    style = tag.attrs.get("style")
    return _look(style[:_MOST_STYLE].lower()) if isinstance(style, str) and style else _PLAIN


@lru_cache(maxsize=2048)
def _look(style: str) -> Look:
    said = dict(_pairs(style))
    weight = said.get("font-weight") or (said.get("font", "").partition(" ")[0])
    font_style = said.get("font-style", "")
    align = said.get("text-align", "")
    mark = said.get("mso-list", "")
    level = _LEVEL.search(mark)
    return Look(
        strong=_is_bold(weight),
        emphasis=(font_style in ("italic", "oblique")) if font_style else None,
        raised=_raised(said.get("vertical-align", "")),
        alignment=_ALIGN.get(align, "") if align else None,
        is_small=_is_small(said.get("font-size", "")),
        is_afloat=said.get("float") in ("left", "right"),
        has_border=any(_is_line(said[name]) for name in said if name.startswith("border")),
        is_indent=said.get("margin-right", "") in ("0", "0px"),
        list_level=int(level[1]) if level else 0,
        is_list_sign="ignore" in mark,
    )


def _pairs(style: str) -> list[tuple[str, str]]:
    found = []
    for part in style.split(";"):
        name, _, value = part.partition(":")
        found.append((name.strip(), value.replace("!important", "").strip()))
    return found


def _is_bold(weight: str) -> bool | None:
    if weight in ("bold", "bolder", "600", "700", "800", "900"):
        return True
    return False if weight in ("normal", "lighter", "400", "300", "100", "200") else None


def _raised(align: str) -> Raised | None:
    return {"super": "superscript", "sub": "subscript"}.get(align)  # type: ignore[return-value]  # two literals


def _is_small(size: str) -> bool | None:
    if not size:
        return None
    if size in _SMALL_WORDS:
        return True
    match = _SIZE.fullmatch(size.replace(" ", ""))
    try:
        return float(match[1]) <= _SMALL_FROM[match[2]] if match else False
    except ValueError:  # "1.2.3px"
        return None


def _is_line(value: str) -> bool:
    return "solid" in value or "dotted" in value or "double" in value


def names_of(tag: Tag) -> str:
    """The element's classes in one text."""
    names = tag.attrs.get("class")
    if not names:
        return ""
    return names if isinstance(names, str) else " ".join(names)


@dataclass(frozen=True)
class ClassLook:
    """What the class names tell."""

    heading: int = 0
    is_caption: bool = False
    is_lead: bool = False
    is_small: bool = False
    is_note_sign: bool = False
    is_list_item: bool = False
    is_afloat: bool = False


@lru_cache(maxsize=2048)
def class_look(names: str) -> ClassLook:
    """What class names say; those of SharePoint's editor that only colour say nothing."""
    heading = _HEADING.search(names)
    low = names.lower()
    return ClassLook(
        heading=int(heading[1]) if heading else 0,
        is_caption=_CAPTION.search(names) is not None,
        is_lead=_LEAD.search(names) is not None,
        is_small="ms-rtefontsize-1" in low,
        is_note_sign="msofootnotereference" in low or "msoendnotereference" in low,
        is_list_item="msolistparagraph" in low,
        is_afloat="pull-left" in low or "pull-right" in low or "ms-rteposition-" in low,
    )
