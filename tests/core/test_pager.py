"""The ways between the pages of a list."""

from plugins.core.lists import slices
from plugins.core.pager import Pager, address_of, pager
from plugins.core.view_parts import Link

LIST = "/chuyen-muc/x/"


def pagers(count: int) -> list[Pager | None]:
    """Those of the head and of each full page, two entries each."""
    return [pager(LIST, part, "tin") for part in slices(range(count), 2)]


def test_a_list_of_one_page_needs_none() -> None:
    assert pagers(3) == [None]


def test_each_page_leads_to_the_older_and_the_newer_one() -> None:
    assert pagers(6) == [
        Pager(None, Link("Tin cũ hơn", f"{LIST}trang/2/"), "Tin mới nhất"),
        Pager(Link("Tin mới hơn", f"{LIST}trang/2/"), None, "Trang 1, đếm từ tin cũ nhất"),
        Pager(
            Link("Tin mới hơn", LIST),
            Link("Tin cũ hơn", f"{LIST}trang/1/"),
            "Trang 2, đếm từ tin cũ nhất",
        ),
    ]


def test_number_nought_is_the_lists_own_address() -> None:
    assert address_of(LIST, 0) == LIST
    assert address_of(LIST, 7) == f"{LIST}trang/7/"
