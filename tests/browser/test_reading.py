"""Pages while they are read: they stay still, obey the keyboard, and print well."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import GALLERIES, HOME, SEED_GALLERY
from tests.browser.serve import Server
from tests.output.built import SEED

HONOREE = "/bang-vang/ho-so/tran-xuan-hung/"

_READ = [HOME, SEED, GALLERIES, SEED_GALLERY]
_WATCH = """
window.shifts = [];
const told = box => `${box.x},${box.y} ${box.width}x${box.height}`;
const moved = ({ node, previousRect, currentRect }) =>
  `${node?.nodeName} from ${told(previousRect)} to ${told(currentRect)}`;
new PerformanceObserver(list => {
  for (const shift of list.getEntries())
    window.shifts.push([shift.value, ...shift.sources.map(moved)]);
}).observe({ type: "layout-shift", buffered: true });
"""
_STEP = """() => { scrollBy({ top: 500, behavior: "instant" });
  return scrollY + innerHeight >= document.documentElement.scrollHeight - 1; }"""
_LATE = """() => {  // pictures that came after the first paint
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const pictures = performance.getEntriesByType("resource")
    .filter(({ name }) => /\\.(svg|jpg|avif)$/.test(name));
  return pictures.filter(({ responseEnd }) => responseEnd > paint.startTime).length;
}"""
_WHEN_ALL_ARE_HERE = "() => Promise.all([...document.images].map(image => image.decode()))"
_SETTLED = """async () => {  // what is in view has come, and was painted twice
  const inView = image => image.getBoundingClientRect().top < innerHeight;
  await Promise.all([...document.images].filter(inView).map(image => image.decode()));
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
_FOCUSED = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return { name: at.outerHTML.slice(0, 100), html: at === document.body,
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    ink: style.outlineColor, inMain: !!at.closest("main"), href: at.getAttribute("href"),
    seen: box.width > 1 && box.height > 1 && style.clipPath === "none" &&
      box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth };
}"""
_STOPS = """[...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])")]
  .filter(stop => stop.checkVisibility()).length"""
_A4 = (595, 842)  # points
_MOST_SHEETS = {SEED: 4, SEED_GALLERY: 2}


@pytest.fixture(scope="module")
def slow_server(server: Server) -> Iterator[Server]:
    """Photos and the seal come half a second late."""
    server.picture_delay = 0.5
    yield server
    server.picture_delay = 0.0


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", _READ)
def test_nothing_moves_while_late_pictures_come_in(
    address: str, width: int, page: Page, slow_server: Server
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(_WATCH)
    page.goto(slow_server.origin + address, wait_until="domcontentloaded")
    page.evaluate(_SETTLED)
    while not page.evaluate(_STEP):
        page.evaluate(_SETTLED)
    page.evaluate(_SETTLED)
    assert page.evaluate(_LATE)  # else this shows nothing
    assert page.evaluate("window.shifts") == []


@pytest.mark.parametrize("address", _READ)
def test_the_first_tab_shows_a_link_that_leads_past_the_menu(
    address: str, page: Page, server: Server
) -> None:
    page.goto(server.origin + address)
    page.keyboard.press("Tab")
    skip = page.evaluate(_FOCUSED)
    assert skip["href"] == "#noi-dung"
    assert skip["seen"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(_FOCUSED)["inMain"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", _READ)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    address: str, width: int, page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.origin + address)
    stops = []
    for _ in range(page.evaluate(_STOPS)):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(_FOCUSED))
    assert [stop["name"] for stop in stops if not (stop["outline"] and stop["seen"])] == []
    assert not any(stop["html"] for stop in stops)


def test_the_printed_article_has_all_its_text_and_leaves_the_menus_out(
    page: Page, server: Server
) -> None:
    page.goto(server.origin + SEED)
    page.emulate_media(media="print")
    printed = page.locator("body").inner_text()
    for passage in ("Dự hội nghị có bà Lê Thị Thủy", "khen thưởng./.", "Ảnh 7/7", "Phạm Nga"):
        assert passage in printed
    assert SEED in printed  # where to find it again
    assert "Gương điển hình" not in printed
    told = "main p:not([role=status])"  # a message of the tools comes when one is used
    on_screen = page.locator(f"{told}, main figcaption, main h1, main h2, main td, main th")
    assert [text for text in on_screen.all_inner_texts() if not text.strip()] == []


def test_the_printed_honoree_page_has_its_facts_and_leaves_the_menus_out(
    page: Page, server: Server
) -> None:
    page.goto(server.origin + HONOREE)
    page.emulate_media(media="print")
    printed = page.locator("body").inner_text()
    for passage in (
        "Trần Xuân Hùng",
        "Huân chương Lao động hạng Nhì",
        "Thừa ủy quyền",
        "Trích dẫn",
    ):
        assert passage in printed
    assert HONOREE in printed  # the permanent address
    assert "không thay thế quyết định khen thưởng" in printed
    assert "Gương điển hình" not in printed
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True))) <= 2


@pytest.mark.parametrize("address", _MOST_SHEETS)
def test_the_seed_is_printed_on_few_sheets_of_a4(address: str, page: Page, server: Server) -> None:
    page.goto(server.origin + address)
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.evaluate(_WHEN_ALL_ARE_HERE)
    pdf = page.pdf(prefer_css_page_size=True, print_background=False)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) <= _MOST_SHEETS[address]
    boxes = {
        (round(float(width)), round(float(height)))
        for width, height in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    }
    assert boxes == {_A4}
    assert len(re.findall(rb"/Subtype\s*/Image\b", pdf)) >= 7
