"""A first search on a slow line: what it needs is asked for early, and once."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from plugins.core.search.postings import hash_of
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


def test_single_words_are_asked_for_before_their_neighbours_have_come(
    page: Page, server: Server
) -> None:
    page.goto(f"{server.origin}{SEARCH}")
    known = json.loads(page.locator("script[data-known]").get_attribute("data-known") or "")
    rare = [word for word in ("tran", "xuan", "hung") if word not in known["common"]]
    last = f"/tu-{hash_of(rare[-1]) % known['shards']}.bin"
    page.route("**/tu-*", lambda _: None)
    with page.expect_request(lambda one: last in one.url):
        page.goto(f"{server.origin}{SEARCH}?q=tran xuan hung", wait_until="commit")
    page.unroute("**/tu-*")


def test_things_are_asked_for_before_late_names(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/du-lieu/" in one.url else None)
    late: list[Route] = []
    is_free = False

    def hold(route: Route) -> None:
        route.continue_() if is_free else late.append(route)

    page.route("**/ten-*", hold)
    with page.expect_request(re.compile(r"/tin-\d+\.bin")):
        page.goto(f"{server.origin}{SEARCH}?q=tran xuan hung", wait_until="commit")
    assert late
    is_free = True
    for route in late:
        route.continue_()
    expect(page.locator(LIST).first).to_be_visible()
    expect(page.locator("#ket-qua")).to_have_attribute("aria-busy", "false")
    assert len(asked) == len(set(asked))
