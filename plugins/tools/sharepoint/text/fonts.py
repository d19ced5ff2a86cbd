"""Fonts that dressed windows-1252 letters up as Vietnamese ones, as pages name them."""

import re
from dataclasses import dataclass
from typing import Literal

from bs4 import Tag

# ``mso-bidi-font-family`` and its like are Word's and show nothing.
_FAMILY = re.compile(r"(?<![\w-])font(?:-family)?\s*:\s*([^;]{1,200})", re.IGNORECASE)
_LEGACY = re.compile(r"(?:\.vn[\w-]+|vni[- ]\w+|vps \w+)(?: \w+)*", re.IGNORECASE)
_IN_CLASS = re.compile(r"(?<![\w-])\.?(vn(?:time|arial|avant)h?|vni-\w+)(?![\w-])", re.IGNORECASE)
_SIZES = re.compile(r"^.*?\d[\w.%/]*\s+(?=\D)")  # «italic 12pt .VnTime»


@dataclass(frozen=True)
class Font:
    """The name of a legacy font, which encoding it shows, and whether it knows only capitals."""

    name: str
    encoding: Literal["TCVN3", "VNI", "VPS"]
    is_capital: bool = False


def legacy_font(name: str) -> Font | None:
    """The legacy font of that name, or None. The capital fonts of ABC end in H."""
    plain = name.strip(" \t\r\n'\"")
    if not _LEGACY.fullmatch(plain):
        return None
    key = plain.lower()
    if key.startswith(".vn"):
        return Font(plain, "TCVN3", is_capital=key.endswith("h"))
    return Font(plain, "VNI" if key.startswith("vni") else "VPS")


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
