"""What the search finds: something with an address, words, and facts to filter by."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """What stands in the list of results. ``picture`` is address, width and height, or empty."""

    address: str
    title: str
    kind: str  # "Tin tức - Sự kiện", "Văn bản"
    day: str  # "08/3/2023", "" for what has none
    picture: tuple[str, int, int] | tuple[()]
    flag: str  # "Bài mẫu", "" for ordinary ones


@dataclass(frozen=True)
class Entry:
    """One thing that may be found.

    ``texts`` are its paragraphs and captions, in order; ``others`` are words that it is found by as
    well, but which are no part of its text, such as tags: no excerpt shows them.
    """

    shown: Shown
    texts: tuple[str, ...]
    section: str  # id of what it is filtered by: a category, "van-ban", "trang"
    year: int | None
    awards: tuple[str, ...]  # ids
    movements: tuple[str, ...]  # ids
    others: tuple[str, ...] = ()
