"""No tone mark is cut, in any font of the notes: what is hidden looks as what is shown.

Where a box hides what runs over, «ỦY BAN» may be read as «ÚY BAN». A page is drawn twice, the
second time with nothing hidden: both pictures must be the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from plugins.tools.fonts import FAMILIES
from tests.browser.kinds import HOME, SEED_GALLERY
from tests.browser.serve import Server
from tests.extras import require_font
from tests.output.built import SEED

_PAGES = (HOME, SEED, SEED_GALLERY, "/bang-vang/", "/tim-kiem/?q=thi+dua")
_SAMPLE = "ẲNG ẴN ỦY BỬU ỘC ẬP ỴT gỵ phẩy"  # what reaches farthest up and down
_TEXTS = "h1, h2, h3, h4, label, summary, button, .kicker, .meta, .title, nav a, .tap, legend, th"
_FILL = """([sample, texts]) => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());)
    if (node.data.trim() && node.parentElement.closest(texts)) node.data = `${sample} ${node.data}`;
  for (const image of document.images) image.style.visibility = "hidden";
}"""
_SET_FONT = """family => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { font-family: "${family}" !important; caret-color: transparent }`);
  document.adoptedStyleSheets = [sheet];
}"""
_SHOW_ALL = """() => {
  window.shown = [];
  const isOut = element => element.closest(".vh, .skip");
  for (const element of document.body.querySelectorAll("*")) {
    const { overflowY, display } = getComputedStyle(element);
    if (isOut(element) || !["hidden", "clip"].includes(overflowY) || display === "none") continue;
    window.shown.push([element, element.style.cssText]);
    element.style.overflow = "visible";
    element.style.webkitLineClamp = "none";
  }
}"""
_HIDE_AGAIN = "() => { for (const [element, css] of window.shown) element.style.cssText = css; }"


@pytest.fixture(scope="module")
def pages(browser: Browser, server: Server) -> Iterator[dict[str, Page]]:
    """Every page opened once for all fonts and widths, its texts with the sample before them."""
    context = browser.new_context(bypass_csp=True)  # styles are changed
    pages = {address: context.new_page() for address in _PAGES}
    for address, page in pages.items():
        page.goto(server.origin + address, wait_until="networkidle")
        page.evaluate(_FILL, [_SAMPLE, _TEXTS])
    yield pages
    context.close()


@contextmanager
def everything_shown(page: Page) -> Iterator[None]:
    """For a while nothing is hidden."""
    page.evaluate(_SHOW_ALL)
    yield
    page.evaluate(_HIDE_AGAIN)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("family", [*FAMILIES, "DejaVu Sans"])
def test_no_tone_mark_is_cut(family: str, width: int, pages: dict[str, Page]) -> None:
    if family in FAMILIES:
        require_font(family)
    cut = []
    for address, page in pages.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(_SET_FONT, family)
        before = page.screenshot(full_page=True, animations="disabled")
        with everything_shown(page):
            if page.screenshot(full_page=True, animations="disabled") != before:
                cut.append(address)
    assert cut == []


def test_a_cut_mark_is_seen(pages: dict[str, Page]) -> None:
    page = pages[HOME]
    page.evaluate(_SET_FONT, "DejaVu Sans")
    style = "document.querySelector('h2').style.cssText"
    page.evaluate(f"{style} = 'overflow: hidden; line-height: 1'")
    before = page.screenshot(full_page=True)
    with everything_shown(page):
        assert page.screenshot(full_page=True) != before
    assert page.screenshot(full_page=True) == before
    page.evaluate(f"{style} = ''")
