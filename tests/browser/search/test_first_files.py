"""A first search on a slow line: what it needs is asked for early, and once."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.search.asking import LIST, SEARCH
from tests.browser.serve import Server


@pytest.mark.parametrize("words", ["Trần Xuân Hùng", "giao duc", "bằng khen tỉnh", "dân"])
def test_the_first_files_are_asked_for_while_the_search_is_on_its_way(
    page: Page, server: Server, words: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/du-lieu/" in one.url else None)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/a/search.*", hold)
    with (
        page.expect_request(re.compile(r"/tu-\d+\.bin")),
        page.expect_request(re.compile(r"/ten-\d+\.bin")),
    ):
        page.goto(f"{server.origin}{SEARCH}?q={words}", wait_until="commit")
    expect(page.locator("form.search")).to_be_visible()
    assert held
    held[0].continue_()
    expect(page.locator(LIST).first).to_be_visible()
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    assert len(asked) == len(set(asked))  # search.js goes on with what has come
