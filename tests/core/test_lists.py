"""Long lists in numbered pages that never change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.lists import page_of, slices


@pytest.mark.parametrize(
    ("length", "head", "pages"),
    [(0, 0, 0), (1, 1, 0), (59, 59, 0), (60, 30, 1), (61, 31, 1), (89, 59, 1), (90, 30, 2)],
)
def test_the_head_is_neither_thin_nor_long(length: int, head: int, pages: int) -> None:
    found = slices(range(length))
    assert (len(found[0].items), len(found) - 1, found[0].pages) == (head, pages, pages)


@given(st.integers(0, 400))
def test_everything_stands_once_newest_first(length: int) -> None:
    head, *full = slices(range(length))
    assert [slice_.number for slice_ in full] == list(range(1, len(full) + 1))
    shown = [item for slice_ in (head, *reversed(full)) for item in slice_.items]
    assert shown == list(reversed(range(length)))


@given(st.integers(0, 400))
def test_a_new_entry_changes_no_full_page(length: int) -> None:
    before = [slice_.items for slice_ in slices(range(length))[1:]]
    after = [slice_.items for slice_ in slices(range(length + 1))[1:]]
    assert after[: len(before)] == before


@given(st.integers(1, 400), st.data())
def test_a_place_is_found_on_the_page_that_holds_it(length: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, length - 1))
    parts = {part.number: part.items for part in slices(range(length))}
    assert place in parts[page_of(place, length)]
