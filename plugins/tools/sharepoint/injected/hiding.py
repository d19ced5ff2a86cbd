"""Whether an element is hidden from readers, by what stands at itself."""

import re
from functools import lru_cache

from bs4 import Tag

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LONGEST_STYLE = 4_000
_TINY = r"(?:0*[01]?(?:\.\d+)?)"
_END = r"(?=[;!\s]|$)"
_UNIT = r"(?:px|pt|r?em|ex|%|vw|vh)?"
_HIDDEN = re.compile(
    r"(?<![-\w])(?:"
    r"display:none|visibility:(?:hidden|collapse)|content-visibility:hidden"
    rf"|opacity:0*(?:\.0\d*)?%?{_END}"
    rf"|font-size:{_TINY}{_UNIT}{_END}|font:(?:[\w-]+\s)*0(?:px|pt|em|%)?[\s/]"
    r"|text-indent:-\d{3,}|text-indent:-\d{2,}(?:em|rem)"
    r"|(?:left|top|right|bottom|margin(?:-left|-top)?):-\d{3,}"
    r"|(?:left|top):(?:-\d{2,}(?:em|rem|%|vw|vh)|\d{5,}px)"
    r"|clip:rect\((?:0|1px)[^)]*\)|clip-path:(?:inset\((?:5\d|100)%|circle\(0)"
    r"|transform:scale[xy]?\(0(?:\.0+)?[,)]|transform:translate[xy]?\(-\d{3,}"
    r"|color:transparent|color:rgba\([^)]*,0(?:\.0+)?\)"
    r")"
)
_CUT = re.compile(r"(?<![-\w])overflow(?:-[xy])?:(?:hidden|clip)")
_SMALL = re.compile(rf"(?<![-\w])(?:max-)?(?:height|width):{_TINY}(?:px|pt|r?em|%)?{_END}")
_COLOUR = re.compile(r"(?<![-\w])color:([^;!]+)")
_GROUND = re.compile(r"(?<![-\w])background(?:-color)?:([^;!]+)")
_NAMED = {"white": "#ffffff", "black": "#000000"}
_RGB = re.compile(r"rgba?\((\d+),(\d+),(\d+)(?:,[\d.]+)?\)")
_MOST_ABOVE = 8  # ancestors that may paint the ground
_WHITE = 250  # of 255, each channel
_NEVER_SEEN = frozenset(("noscript", "template"))
_CLASSES = frozenset(("ms-hide", "hidden", "hide", "d-none", "visually-hidden", "sr-only"))
_FASTEST = 500  # pixels at once: nobody can read a marquee of that speed


def is_hidden(tag: Tag) -> bool:
    """Hidden by kind, attribute, class or style; what its ancestors do is not asked."""
    if tag.name in _NEVER_SEEN:
        return True
    attributes = tag.attrs
    if not attributes:
        return False
    if "hidden" in attributes or not _CLASSES.isdisjoint(tag.get_attribute_list("class")):
        return True
    if tag.name == "marquee":
        return _is_tiny_marquee(tag)
    style = attributes.get("style")
    if style:
        return hides(str(style)) or _is_same_colour(tag, str(style))
    return "color" in attributes and _is_same_colour(tag, "")


@lru_cache(maxsize=4096)  # the same few styles stand at thousands of elements
def hides(style: str) -> bool:
    """Whether a style takes an element out of sight."""
    plain = _plain(style)
    if _HIDDEN.search(plain):
        return True
    return bool(_CUT.search(plain) and _SMALL.search(plain))


@lru_cache(maxsize=4096)
def _plain(style: str) -> str:
    """Without comments, blanks around signs, and upper case."""
    style = style[:_LONGEST_STYLE].lower()
    if "/*" in style:
        style = _COMMENT.sub("", style)
    if "\\" in style:
        style = re.sub(r"\\0{0,4}([2-7][0-9a-f])\s?", lambda m: chr(int(m[1], 16)), style).lower()
    return re.sub(r"\s*([:;,()!])\s*", r"\1", style)


def _is_tiny_marquee(tag: Tag) -> bool:
    sizes = [str(tag.get(name, "")).strip().rstrip("px%") for name in ("height", "width")]
    speed = str(tag.get("scrollamount", "")).strip()
    is_small = any(size.isdecimal() and int(size[:6]) <= 2 for size in sizes)
    return (
        is_small
        or (speed.isdecimal() and int(speed[:6]) >= _FASTEST)
        or hides(str(tag.get("style", "")))
    )


def _is_same_colour(tag: Tag, style: str) -> bool:
    """Letters in the colour of their ground; white ones where nothing paints the ground."""
    said = _COLOUR.search(_plain(style)) if style else None
    colour = _hex(said.group(1) if said else str(tag.get("color", "")))
    if not colour:
        return False
    element: Tag | None = tag
    for _ in range(_MOST_ABOVE):
        if element is None:
            break
        ground = _ground(element)
        if ground is not None:
            return ground == colour
        element = element.parent
    return _is_white(colour)


def _ground(tag: Tag) -> str | None:
    """The colour that an element paints; "" for a picture or an unreadable one, None for none."""
    style = tag.attrs.get("style")
    said = _GROUND.search(_plain(str(style))) if style else None
    if said:
        return _hex(said.group(1))
    if "bgcolor" in tag.attrs:
        return _hex(str(tag["bgcolor"]))
    return "" if "background" in tag.attrs else None


def _hex(colour: str) -> str:
    colour = colour.strip().lower()
    if match := _RGB.fullmatch(colour):
        return "#" + "".join(f"{min(int(part[:3]), 255):02x}" for part in match.groups())
    colour = _NAMED.get(colour, colour)
    if re.fullmatch(r"#[0-9a-f]{3}", colour):
        return "#" + "".join(sign * 2 for sign in colour[1:])
    return colour if re.fullmatch(r"#[0-9a-f]{6}", colour) else ""


def _is_white(colour: str) -> bool:
    return all(int(colour[at : at + 2], 16) >= _WHITE for at in (1, 3, 5))
