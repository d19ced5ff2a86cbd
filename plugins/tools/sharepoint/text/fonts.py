"""Legacy fonts as pages name them: in styles, attributes and classes."""

import re
from typing import Literal

from bs4 import Tag

from plugins.core.legacy.fonts import Font, legacy_font

# ``mso-bidi-font-family`` and its like are Word's and show nothing.
_FAMILY = re.compile(r"(?<![\w-])font(?:-family)?\s*:\s*([^;]{1,200})", re.IGNORECASE)
_IN_CLASS = re.compile(r"(?<![\w-])\.?(vn(?:time|arial|avant)h?|vni-\w+)(?![\w-])", re.IGNORECASE)
_SIZES = re.compile(r"^.*?\d[\w.%/]*\s+(?=\D)")  # «italic 12pt .VnTime»


def font_of(tag: Tag) -> Font | Literal[""] | None:
    """What a tag says of its font: a legacy one, "" for another one, None where it says nothing.

    The first family of a list counts: it is the one that the writer saw.
    """
    named = _named(tag)
    if named:
        return legacy_font(named) or ""
    found = _IN_CLASS.search(" ".join(tag.get_attribute_list("class"))) if _has_class(tag) else None
    if found is None:
        return None
    return legacy_font(found[1] if "-" in found[1] else f".{found[1]}")


def _has_class(tag: Tag) -> bool:
    return bool(tag.attrs.get("class"))


def _named(tag: Tag) -> str:
    style = str(tag.attrs.get("style", ""))
    match = _FAMILY.search(style)
    if match:
        return _SIZES.sub("", match[1].split(",", 1)[0].strip()).strip(" '\"")
    return str(tag.attrs.get("face", "")).split(",", 1)[0].strip(" '\"")
