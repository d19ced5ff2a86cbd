"""Lists that a server gives in pages: whether the pages that the links speak of are all there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from plugins.tools.sharepoint.model import Refused

_AFTER = re.compile(r"p_ID=(\d{1,10})")
_DELETED = 20  # numbers that a list may lack between two parts
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class ListPage:
    """One page of a paged list: what it holds, and where the next one begins."""

    source: str
    first: int
    last: int
    items: int
    following: str  # the address of the next page, "" on the last


def list_page(source: str, numbers: list[int], following: str) -> ListPage:
    known = [number for number in numbers if number] or [0]
    return ListPage(source, min(known), max(known), len(numbers), unquote(following)[:500])


def item_number(text: str) -> int:
    """An item's id as a number, 0 where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 11 else 0


def no_export(source: str) -> Refused:
    message = (
        "không phải bản xuất tin, bài của SharePoint (không có tiêu đề và nội dung); "
        "hãy kiểm tra xem có chọn nhầm tệp không"
    )
    return Refused(source, "no-export", message)


def missing_pages(pages: list[ListPage]) -> Iterator[Refused]:
    """What a list's own links say that is not in the holding."""
    for page in pages:
        if page.following and not any(_continues(page, other, pages) for other in pages):
            message = (
                f"danh sách còn trang sau (sau mục {page.last}) mà trong nguồn không thấy; "
                f"hãy tải tiếp rồi lưu cạnh tệp này: {page.following}"
            )
            yield Refused(page.source, "missing-list-page", message)


def _continues(page: ListPage, other: ListPage, pages: list[ListPage]) -> bool:
    """Whether a file is the next part of this list, and not of another one in the same folder.

    Parts of one list are named alike («tin-001», «tin-002»); where names tell nothing, a part that
    follows one of its own name belongs to that.
    """
    if not _follows(page, other):
        return False
    family = _family(other)
    return _family(page) == family or not any(
        _family(one) == family and one.following and _follows(one, other) for one in pages
    )


def _family(page: ListPage) -> str:
    return _DIGITS.sub("", page.source)


def _follows(page: ListPage, other: ListPage) -> bool:
    """Whether another file begins soon after where this one ends.

    Items are deleted, so that numbers have gaps. Where the names do not say that it is the same
    list, a short list's gap is no larger than the list: another list's numbers come near by chance.
    """
    if other.source == page.source:
        return False
    after = _AFTER.search(page.following)
    last = int(after[1]) if after else page.last
    gap = max(page.items, _DELETED) if _family(page) == _family(other) else page.items
    return last < other.first <= last + gap
