"""A page's facts, at hand or worked out later."""

from plugins.core.page import Later, Page


def test_facts_are_known_as_given_or_as_made() -> None:
    assert Page("/a/", None, (1, 2)).known() == (1, 2)
    assert Page("/a/", None, Later(lambda: (1, 2))).known() == (1, 2)


def test_nothing_is_worked_out_before_it_is_asked_for() -> None:
    asked: list[int] = []
    page = Page("/a/", None, Later(lambda: asked.append(1)))
    assert asked == []
    page.known()
    assert asked == [1]
