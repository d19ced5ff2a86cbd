"""Names and values in the XML of Word files."""

from collections.abc import Iterator
from typing import TypeAlias

from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = BaseOxmlElement

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_OFF = frozenset(("0", "false", "off", "none"))


def name(prefixed: str) -> str:
    """``w:p`` as lxml writes it."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that name, or a child of a child."""
    for step in path:
        if element is None:
            return None
        element = element.find(name(step))
    return element


def value(element: Element | None, attribute: str = "w:val") -> str:
    """An attribute, "" where it or the element is absent."""
    return "" if element is None else str(element.get(name(attribute)) or "")


def plain_value(element: Element | None, attribute: str) -> str:
    """An attribute whose name has no prefix, as those of drawings; "" where it is absent."""
    return "" if element is None else str(element.get(attribute) or "")


def number(element: Element | None, attribute: str = "w:val") -> int | None:
    """An attribute as a whole number, None where it is none."""
    text = value(element, attribute)
    plain = text.removeprefix("-")
    return int(text) if plain.isdecimal() and len(plain) < 10 else None


def is_on(element: Element) -> bool:
    """Whether a switch such as ``<w:b/>`` is on."""
    return value(element).lower() not in _OFF


def tags(element: Element) -> Iterator[Element]:
    """The children that are elements: no comments, no processing instructions."""
    return (one for one in element if isinstance(one.tag, str))


def is_inside(element: Element, ancestor: str, top: Element) -> bool:
    """Whether an element of that name stands between an element and the one at the top."""
    wanted = name(ancestor)
    above = element.getparent()
    while above is not None and above is not top:
        if above.tag == wanted:
            return True
        above = above.getparent()
    return False
