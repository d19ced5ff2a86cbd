"""The page of no address: what it proposes, and where it leads."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.kinds import NOWHERE
from tests.browser.serve import Server
from tests.output.built import SEED


@pytest.fixture
def page(visitor: BrowserContext) -> Iterator[Page]:
    """A page that minds every error of a script."""
    page = visitor.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


def test_the_page_of_no_address_proposes_what_was_meant(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}/Pages/Hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022.aspx")
    guess = page.locator("[data-guess]")
    expect(guess).to_be_visible()
    assert SEED in [link.get_attribute("href") for link in guess.get_by_role("link").all()]
    form = page.get_by_role("search", name="Tìm trang này")
    form.get_by_role("searchbox").fill("tran xuan hung")
    form.get_by_role("button").click()
    expect(page.locator("#ket-qua > li").first).to_be_visible()


def test_an_address_of_nothing_known_proposes_nothing(page: Page, server: Server) -> None:
    page.goto(server.origin + NOWHERE, wait_until="networkidle")
    expect(page.locator("[data-guess]")).to_be_hidden()
