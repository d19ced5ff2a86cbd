"""Numbered pages of long lists: full pages count from the oldest and never change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

PAGE_SIZE = 30  # the head holds 30 to 59 of the newest: never thin, and never over 60


@dataclass(frozen=True)
class Slice(Generic[Item]):
    """A page of a list, its items newest first. Number 0 is the list's own address (the head)."""

    number: int
    items: tuple[Item, ...]
    pages: int  # how many full pages stand beside the head


def slices(items: Sequence[Item], size: int = PAGE_SIZE) -> tuple[Slice[Item], ...]:
    """Cuts a list (oldest first) into the head and full pages, numbered from the oldest.

    The head repeats nothing: it holds what no full page holds, at least ``size`` where there is
    so much.
    """
    pages = max(0, len(items) // size - 1)
    head = Slice(0, tuple(reversed(items[pages * size :])), pages)
    full = (
        Slice(number, tuple(reversed(items[(number - 1) * size : number * size])), pages)
        for number in range(1, pages + 1)
    )
    return (head, *full)


def page_of(place: int, length: int, size: int = PAGE_SIZE) -> int:
    """The number of the page that holds an item; both count from the oldest, ``place`` from 0."""
    number = place // size + 1
    return number if number <= max(0, length // size - 1) else 0
