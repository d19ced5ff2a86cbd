"""No tone mark is cut, in any font of the notes: what is hidden looks as what is shown.

Where a box hides what runs over, «ỦY BAN» may be read as «ÚY BAN». A page is drawn twice, the
second time with nothing hidden: both pictures must be the same.
"""

from collections.abc import Iterator

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
_SET = """([family, sample, texts]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { font-family: "${family}" !important; caret-color: transparent }`);
  document.adoptedStyleSheets = [sheet];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());)
    if (node.data.trim() && node.parentElement.closest(texts)) node.data = `${sample} ${node.data}`;
  for (const image of document.images) image.style.visibility = "hidden";
}"""
_SHOW_ALL = """() => {
  const isOut = element => element.closest(".vh, .skip");
  for (const element of document.body.querySelectorAll("*")) {
    const { overflowY, display } = getComputedStyle(element);
    if (isOut(element) || !["hidden", "clip"].includes(overflowY) || display === "none") continue;
    element.style.overflow = "visible";
    element.style.webkitLineClamp = "none";
  }
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose styles the test may change."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("family", [*FAMILIES, "DejaVu Sans"])
def test_no_tone_mark_is_cut(family: str, width: int, page: Page, server: Server) -> None:
    if family in FAMILIES:
        require_font(family)
    page.set_viewport_size({"width": width, "height": 900})
    for address in _PAGES:
        page.goto(server.origin + address, wait_until="networkidle")
        page.evaluate(_SET, [family, _SAMPLE, _TEXTS])
        before = page.screenshot(full_page=True, animations="disabled")
        page.evaluate(_SHOW_ALL)
        assert page.screenshot(full_page=True, animations="disabled") == before, address


def test_a_cut_mark_is_seen(page: Page, server: Server) -> None:
    page.goto(server.origin + HOME)
    page.evaluate(_SET, ["DejaVu Sans", _SAMPLE, _TEXTS])
    page.evaluate("document.querySelector('h2').style.cssText = 'overflow: hidden; line-height: 1'")
    before = page.screenshot(full_page=True)
    page.evaluate(_SHOW_ALL)
    assert page.screenshot(full_page=True) != before
