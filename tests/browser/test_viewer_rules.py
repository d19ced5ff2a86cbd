"""The open viewer obeys the policy, axe, readers who zoom, and paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import violations
from tests.browser.kinds import SEED_GALLERY
from tests.browser.looks import collisions, cut_marks, sideways, weak_texts
from tests.browser.serve import POLICY, Server
from tests.browser.viewing import viewer
from tests.output.built import SEED

_LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""
_INK = """() => getComputedStyle(document.querySelector("dialog")).backgroundColor"""
_NIGHT = "rgb(24, 20, 16)"  # #181410
_REACHES = """() => {  // what a reader can scroll to, by keys alone
  const slide = document.querySelector("dialog li:not([inert])");
  const bar = document.querySelector("dialog > div").getBoundingClientRect();
  slide.scrollTop = slide.scrollHeight;
  const words = slide.querySelector("a").getBoundingClientRect();
  return bar.bottom <= innerHeight && words.bottom <= bar.top + 1 && words.top > 0;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def test_walking_breaks_no_policy_and_the_console_is_silent(page: Page, server: Server) -> None:
    said: list[str] = []
    page.add_init_script(_LISTEN)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    answer = page.goto(server.origin + SEED)
    assert answer is not None
    assert answer.headers["content-security-policy"] == POLICY
    assert "require-trusted-types-for 'script'" in POLICY
    page.click("#anh-1 a")
    for _ in range(6):
        page.get_by_role("button", name="Ảnh sau").click()
    page.wait_for_function(
        "() => [...document.querySelectorAll('dialog img')].every(i => i.complete)"
    )
    page.get_by_role("button", name="Đóng").click()
    assert page.evaluate("window.violations") == []
    assert said == []


def test_axe_finds_nothing_while_it_is_open(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-2")
    assert list(violations(page, widths=(390, 1280))) == []
    page.keyboard.press("Home")  # where there is no way back
    assert list(violations(page, widths=(390,))) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_ground_is_dark_and_its_texts_stand_out(
    scheme: str, page: Page, server: Server
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-2")
    assert page.evaluate(_INK) == _NIGHT
    assert weak_texts(page) == []
    assert cut_marks(page) == []


@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 480), (844, 390), (1280, 800)])
def test_every_word_can_be_reached_at_four_hundred_percent_and_on_its_side(
    width: int, height: int, page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-2")
    found = viewer(page)
    assert found is not None
    assert page.evaluate(_REACHES)
    assert [line for line in [*sideways(page), *collisions(page)] if "dialog" in line] == []


def test_it_does_not_move(page: Page, server: Server) -> None:
    """Photos change at once: nothing to reduce for those who ask for less motion."""
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-1")
    style = "getComputedStyle(document.querySelector('dialog ul')).scrollBehavior"
    assert page.evaluate(style) == "auto"


def test_paper_shows_the_page_and_not_the_viewer(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-2")
    page.emulate_media(media="print")
    assert not page.locator("dialog").is_visible()
    assert page.locator("#anh-7 figcaption").is_visible()
