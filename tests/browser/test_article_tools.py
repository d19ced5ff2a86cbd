"""The tools of an article: printing, text size, sharing and copying, with scripts and without."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import HOME, KINDS
from tests.browser.looks import collisions, cut_texts, sideways, small_targets
from tests.browser.serve import Server
from tests.output.built import SEED

_ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
_LARGEST = "try { localStorage.setItem('co-chu', 2) } catch {}"
_NO_STORAGE = """Object.defineProperty(window, "localStorage",
  { get() { throw new DOMException("no", "SecurityError"); } });"""
_SHIFTS = """window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(one => one.value)))
  .observe({ type: "layout-shift", buffered: true });"""
_PRINTER = """window.print = () => { window.printed = [...document.querySelectorAll("main img")]
  .filter(image => image.complete && image.naturalWidth).length; };"""
_SHEET = "navigator.share = async data => { window.shared = data; };"


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A reader with a storage of their own, who lets pages copy."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server.origin)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()


def _press(page: Page, name: str) -> None:
    page.click(f"[data-tool={name}]")


def test_text_grows_and_shrinks_in_steps_and_says_so(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED)
    sizes = [page.evaluate(_ROOT_SIZE)]
    for name in ("larger", "larger", "larger", "smaller", "usual", "smaller", "smaller"):
        _press(page, name)
        sizes.append(page.evaluate(_ROOT_SIZE))
    assert sizes == [16, 19.2, 24, 24, 19.2, 16, 15, 15]
    assert page.inner_text("[data-said]") == "Cỡ chữ nhỏ"


def test_the_size_is_kept_on_every_page_from_the_first_paint(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED)
    _press(page, "larger")
    page.add_init_script(_SHIFTS)
    for address in (HOME, SEED, KINDS["honours"][1]):
        page.goto(server.origin + address)
        assert page.evaluate(_ROOT_SIZE) == 19.2, address
        assert page.evaluate("window.shifts") == [], address


def test_text_grows_where_nothing_may_be_stored(page: Page, server: Server) -> None:
    page.add_init_script(_NO_STORAGE)
    page.goto(server.origin + SEED)
    _press(page, "larger")
    assert page.evaluate(_ROOT_SIZE) == 19.2


_SIZED = [kind for kind, (template, _) in KINDS.items() if template != "light.html"]


@pytest.fixture(scope="module")
def largest(visitor: BrowserContext) -> Page:
    """A page of a reader who has chosen the largest text; one for all kinds, each opened in it."""
    page = visitor.new_page()
    page.add_init_script(_LARGEST)
    return page


@pytest.mark.parametrize("kind", _SIZED)
def test_the_largest_text_fits_the_narrowest_screen(
    kind: str, largest: Page, server: Server
) -> None:
    largest.set_viewport_size({"width": 390, "height": 800})
    largest.goto(server.origin + KINDS[kind][1])
    assert largest.evaluate(_ROOT_SIZE) == 24
    for width in (320, 960, 1280):
        largest.set_viewport_size({"width": width, "height": 800})
        assert [*sideways(largest), *cut_texts(largest), *collisions(largest)] == [], width


def test_all_photos_are_fetched_before_the_paper_is(page: Page, server: Server) -> None:
    page.add_init_script(_PRINTER)
    page.goto(server.origin + SEED)
    _press(page, "print")
    page.wait_for_function("() => window.printed !== undefined")
    assert page.evaluate("window.printed") == 7


def test_the_address_and_the_citation_are_copied(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED)
    page.click("summary:has-text('Chia sẻ')")
    _press(page, "copy")
    page.wait_for_selector("[data-said]:has-text('Đã sao chép địa chỉ')")
    assert page.evaluate("navigator.clipboard.readText()") == server.origin + SEED
    page.click("summary:has-text('Trích dẫn')")
    _press(page, "cite")
    page.wait_for_selector("[data-said]:has-text('Đã sao chép trích dẫn')")
    assert page.evaluate("navigator.clipboard.readText()") == page.inner_text("[data-cite]")


def test_who_may_not_copy_is_told(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(
        "navigator.clipboard.writeText = async () => { throw new DOMException('no'); };"
    )
    page.goto(server.origin + SEED)
    page.click("summary:has-text('Chia sẻ')")
    _press(page, "copy")
    page.wait_for_selector("[data-said]:has-text('Trình duyệt không cho sao chép')")
    context.close()


def test_the_devices_own_sheet_gets_title_and_address(page: Page, server: Server) -> None:
    page.add_init_script(_SHEET)
    page.goto(server.origin + SEED)
    page.click("summary:has-text('Chia sẻ')")
    _press(page, "share")
    assert page.evaluate("window.shared") == {
        "title": page.inner_text("h1").replace("\n", " "),
        "url": server.origin + SEED,
    }


def test_what_a_device_lacks_is_not_offered(page: Page, server: Server) -> None:
    page.add_init_script("delete Navigator.prototype.share;")
    page.goto(server.origin + SEED)
    page.click("summary:has-text('Chia sẻ')")
    assert not page.is_visible("[data-tool=share]")
    assert page.is_visible("[data-tool=copy]")


@pytest.mark.parametrize("width", [320, 1280])
def test_open_tools_fit_and_have_large_targets(width: int, page: Page, server: Server) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.origin + SEED)
    for summary in page.locator(".tools summary").all():
        summary.click()
    assert [*sideways(page), *collisions(page), *small_targets(page)] == []
    heights = [
        box["height"] for one in page.locator(".tool:visible").all() if (box := one.bounding_box())
    ]
    assert len(heights) >= 8
    assert min(heights) >= 44


def test_without_scripts_links_and_citation_are_there_and_dead_buttons_are_not(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.origin + SEED)
    for summary in page.locator(".tools summary").all():
        summary.click()
    assert page.locator(".tools button:visible").count() == 0
    assert page.is_visible("[data-address]")
    assert page.is_visible("[data-cite]")
    context.close()
