"""The ways from one page of a long list to the next."""

from dataclasses import dataclass
from typing import Any

from plugins.core import addresses
from plugins.core.lists import Slice
from plugins.core.typography import capital
from plugins.core.view_parts import Link


@dataclass(frozen=True)
class Pager:
    """Numbered pages of a list, counted from the oldest; newest stand on the list's own."""

    newer: Link | None
    older: Link | None
    position: str  # "Trang 2, đếm từ tin cũ nhất"


def address_of(list_address: str, number: int) -> str:
    """A page of a list; number 0 is the list's own address."""
    return addresses.numbered(list_address, number) if number else list_address


def pager(list_address: str, part: Slice[Any], things: str) -> Pager | None:
    """Older and newer neighbours; ``things`` is what the list holds: "tin", "bộ ảnh"."""
    if not part.pages:
        return None
    older = part.number - 1 if part.number else part.pages
    newer = part.number + 1 if part.number < part.pages else 0
    name = capital(things)
    return Pager(
        newer=Link(f"{name} mới hơn", address_of(list_address, newer)) if part.number else None,
        older=Link(f"{name} cũ hơn", address_of(list_address, older)) if older else None,
        position=f"Trang {part.number}, đếm từ {things} cũ nhất"
        if part.number
        else f"{name} mới nhất",
    )
