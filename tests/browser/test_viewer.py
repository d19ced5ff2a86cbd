"""The viewer opens at a photo, and keys, buttons and fingers walk through all of them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import SEED_GALLERY
from tests.browser.serve import Server
from tests.browser.viewing import at, focus, loaded, phone, pinch, settled, swipe, viewer
from tests.output.built import SEED

_ALL = 7  # photos of the seed
_OPENED = """() => document.querySelector("dialog[open]")"""
_BOXES = """() => [...document.querySelectorAll("dialog button")].map(button => {
  const box = button.getBoundingClientRect();
  return [button.textContent, box.width, box.height, box.bottom <= innerHeight];
})"""
_CAPTION = r"""() => {
  const caption = document.querySelector("dialog li:not([inert]) figcaption");
  const { top, left, right, bottom } = caption.getBoundingClientRect();
  const isSeen = top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
  return [caption.textContent.replace(/\s+/g, " ").trim(), isSeen];
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page at a desk."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def test_an_address_opens_a_photo_page_at_that_photo(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    assert viewer(page) == at(3, _ALL)
    assert focus(page).name == "Đóng"
    told = page.get_by_role("dialog").get_by_role("status")  # which screen readers read out
    assert told.inner_text().startswith("Ảnh 3/7")
    page.keyboard.press("ArrowRight")
    assert told.inner_text().startswith("Ảnh 4/7")


def test_a_changed_address_leads_to_that_photo(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED_GALLERY)
    assert viewer(page) is None
    page.evaluate("location.hash = 'anh-5'")
    page.wait_for_function(_OPENED)
    assert viewer(page) == at(5, _ALL)


def test_in_an_article_an_address_only_leads_to_the_figure(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED}#anh-3")
    assert viewer(page) is None
    page.click("#anh-3 a")
    assert viewer(page) == at(3, _ALL)


def test_keys_walk_and_stay_at_both_ends(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    walk = {"ArrowRight": 4, "ArrowLeft": 3, "End": 7, "ArrowRight ": 7, "Home": 1, "ArrowLeft ": 1}
    for key, number in walk.items():
        page.keyboard.press(key.strip())
        assert viewer(page) == at(number, _ALL), key


def test_only_the_photo_and_its_neighbours_are_fetched(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    assert loaded(page) == [2, 3, 4]
    page.keyboard.press("ArrowRight")
    assert loaded(page) == [2, 3, 4, 5]


def test_keys_with_a_modifier_stay_the_browsers(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    for modifier in ("Alt", "Control", "Meta", "Shift"):
        page.keyboard.press(f"{modifier}+End")
        assert viewer(page) == at(3, _ALL)


def test_buttons_walk_and_keep_the_focus_at_the_ends(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-6")
    page.get_by_role("button", name="Ảnh sau").click()
    assert viewer(page) == at(7, _ALL)
    page.get_by_role("button", name="Ảnh sau").click(force=True)  # Playwright waits for "disabled"
    assert focus(page).name == "Ảnh sau"
    page.get_by_role("button", name="Ảnh trước").click()
    assert viewer(page) == at(6, _ALL)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_buttons_are_large_and_in_view_with_the_caption(
    width: int, page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-2")  # the longest caption
    boxes = page.evaluate(_BOXES)
    assert [name for name, *_ in boxes] == ["Ảnh trước", "Ảnh sau", "Đóng"]
    assert [name for name, across, tall, seen in boxes if min(across, tall) < 44 or not seen] == []
    caption, is_seen = page.evaluate(_CAPTION)
    assert caption.startswith("Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy")
    assert caption.endswith("Mở ảnh lớn")
    assert is_seen


def test_a_finger_walks(browser: Browser, server: Server) -> None:
    with phone(browser) as page:
        page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
        swipe(page, -250)
        assert settled(page) == at(4, _ALL)
        swipe(page, 250)
        assert settled(page) == at(3, _ALL)


def test_a_finger_moves_within_a_photo_that_two_have_zoomed(
    browser: Browser, server: Server
) -> None:
    with phone(browser) as page:
        page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
        page.wait_for_load_state()
        pinch(page, 2)
        assert page.evaluate("visualViewport.scale") > 1.5
        before = page.evaluate("visualViewport.offsetLeft")
        swipe(page, -150)
        assert settled(page) == at(3, _ALL)
        assert page.evaluate("visualViewport.offsetLeft") > before + 30


def test_a_turned_telephone_keeps_the_photo(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-5")
    for width, height in ((800, 390), (390, 800)):
        page.set_viewport_size({"width": width, "height": height})
        assert settled(page) == at(5, _ALL)


def test_tab_stays_inside(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}{SEED_GALLERY}#anh-3")
    stops = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stops.append(focus(page))
    names = ["Các ảnh", "Mở ảnh lớn", "Ảnh trước", "Ảnh sau", "Đóng"]
    assert {stop.name for stop in stops if stop.in_dialog} == set(names)
    assert {stop.name for stop in stops if not stop.in_dialog} <= {""}  # the browser's own bars


def test_an_article_with_one_photo_opens_it_without_ways_on(page: Page, server: Server) -> None:
    page.goto(f"{server.origin}/tin/2023/luat-thi-dua-khen-thuong-nam-2022-nhung-diem-can-biet/")
    page.click("#anh-1 a")
    page.wait_for_function(_OPENED)
    shown = page.locator("dialog button:visible")
    assert shown.all_inner_texts() == ["Đóng"]
