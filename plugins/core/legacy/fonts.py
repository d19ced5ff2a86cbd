"""Fonts that dressed windows-1252 letters up as Vietnamese ones, by their names."""

import re
from dataclasses import dataclass
from typing import Literal

_LEGACY = re.compile(r"(?:\.vn[\w-]+|vni[- ]\w+|vps \w+)(?: \w+)*", re.IGNORECASE)


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
