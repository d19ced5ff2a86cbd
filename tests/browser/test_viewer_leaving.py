"""The viewer closes by key, button and Back, gives focus back, and leaves other clicks alone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import HOME, SEED_GALLERY
from tests.browser.serve import Server
from tests.browser.viewing import at, focus, viewer
from tests.output.built import SEED

_CLOSED = """() => !document.querySelector("dialog")?.open && !history.state
  && document.activeElement.closest("main figure")"""
_WAYS: dict[str, Callable[[Page], object]] = {
    "key": lambda page: page.keyboard.press("Escape"),
    "button": lambda page: page.get_by_role("button", name="Đóng").click(),
    "Back": lambda page: page.go_back(),
}


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page that has read the home page before."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(server.origin + HOME)
    yield page
    page.close()


@pytest.mark.parametrize("way", _WAYS)
def test_closing_leads_to_the_photo_that_was_seen_last(
    way: str, page: Page, server: Server
) -> None:
    page.goto(server.origin + SEED_GALLERY)
    page.click("#anh-2 a")
    page.keyboard.press("End")
    _close(page, way)
    found = focus(page)
    assert (found.figure, found.is_seen) == ("anh-7", True)
    expect(page).to_have_url(server.origin + SEED_GALLERY)


@pytest.mark.parametrize("way", _WAYS)
def test_what_an_address_has_opened_closes_as_well(way: str, page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    page.keyboard.press("ArrowRight")
    _close(page, way)
    found = focus(page)
    assert (found.figure, found.is_seen) == ("anh-4", True)
    expect(page).to_have_url(server.origin + SEED_GALLERY)
    page.go_back()
    expect(page).to_have_url(server.origin + HOME)  # one page in the history, however many photos


def test_forward_opens_again_and_a_reload_keeps_it_open(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED_GALLERY)
    page.click("#anh-2 a")
    page.keyboard.press("ArrowRight")
    _close(page, "Back")
    page.go_forward()
    page.wait_for_function("() => document.querySelector('dialog').open")
    assert viewer(page) == at(3, 7)
    page.reload()
    assert viewer(page) == at(3, 7)
    _close(page, "key")
    expect(page).to_have_url(server.origin + SEED_GALLERY)


def test_an_article_keeps_the_place_that_its_address_named(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED}#anh-2")
    page.click("#anh-5 a")
    _close(page, "key")
    expect(page).to_have_url(f"{server.origin}{SEED}#anh-2")
    assert focus(page).figure == "anh-5"


def test_reading_goes_on_where_it_was_after_another_page(page: Page, server: Server) -> None:
    """While the viewer is open the browser must not scroll by itself; afterwards it must again."""
    page.goto(server.origin + SEED_GALLERY)
    page.click("#anh-7 a")
    _close(page, "key")
    page.wait_for_function("() => history.scrollRestoration === 'auto'")


@pytest.mark.parametrize("key", ["Control", "Shift", "Meta", "Alt"])
def test_a_click_with_a_key_is_the_browsers(key: str, page: Page, server: Server) -> None:
    page.goto(server.origin + SEED_GALLERY)
    page.evaluate("""() => document.addEventListener("click", event => {
      window.wasLeftAlone = !event.defaultPrevented;
      event.preventDefault();
    })""")
    page.locator("#anh-1 a").dispatch_event("click", {f"{_FLAGS[key]}Key": True})
    assert page.evaluate("window.wasLeftAlone")
    assert viewer(page) is None


_FLAGS = {"Control": "ctrl", "Shift": "shift", "Meta": "meta", "Alt": "alt"}


@pytest.mark.parametrize("how", ["Control", "middle"])
def test_a_photo_opens_in_another_tab(how: str, page: Page, server: Server) -> None:
    page.goto(server.origin + SEED_GALLERY)
    with page.context.expect_page() as opened:
        if how == "middle":
            page.click("#anh-1 a", button="middle")
        else:
            page.click("#anh-1 a", modifiers=["Control"])
    opened.value.wait_for_url("**/*.jpg", wait_until="commit")  # it stays behind: its load may wait
    assert viewer(page) is None


def test_the_photo_in_full_is_one_link_away(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    full = page.locator("#anh-3 a").get_attribute("href")
    page.locator("dialog li:not([inert])").get_by_text("Mở ảnh lớn").click()
    page.wait_for_url("**/*.jpg")
    expect(page).to_have_url(f"{server.origin}{full}")
    page.go_back()
    page.wait_for_function("() => document.querySelector('dialog')?.open")
    assert viewer(page) == at(3, 7)


def _close(page: Page, way: str) -> None:
    _WAYS[way](page)
    page.wait_for_function(_CLOSED)
    page.wait_for_timeout(100)  # what a browser may still scroll by itself
