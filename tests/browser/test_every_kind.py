"""Every kind of page, once opened under its policy, is whole, readable and within its width.

Opening a page costs more than most questions to it, so all of them are asked here, of one visit.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from tests.browser.axe import violations
from tests.browser.kinds import KINDS, NOWHERE
from tests.browser.looks import (
    collisions,
    cut_marks,
    cut_texts,
    sideways,
    small_targets,
    weak_texts,
)
from tests.browser.serve import POLICY, Server

_WIDTHS = (320, 360, 390, 768, 1280)
_LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
"""
_LOAD_ALL = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  return [...document.images].filter(image => !image.naturalWidth).map(image => image.src);
}"""

# WCAG 2.2, 1.4.12: what a reader may set, and nothing is lost.
_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
# A reader's own sheet, which no policy of a page keeps away.
_SET_STYLES = """rules => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = rules ? [sheet] : [];
}"""
_SPACED = "getComputedStyle(document.body).letterSpacing !== 'normal'"


@dataclass
class Visit:
    """A page that was opened, and all that happened while it was."""

    page: Page
    origin: str
    address: str
    answers: list[Response] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    broken_photos: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Writes down what the browser asks for, what fails, and what it says about it."""
        self.page.add_init_script(_LISTEN)
        # Playwright marks its handlers, and a built-in method takes no mark: hence the lambdas.
        self.page.on("request", lambda request: self.asked.append(request))  # noqa: PLW0108
        self.page.on("response", lambda response: self.answers.append(response))  # noqa: PLW0108
        self.page.on("requestfailed", lambda request: self.failed.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self) -> None:
        """Opens the page and fetches every photo, seen or not."""
        self.page.goto(self.origin + self.address)
        self.broken_photos = self.page.evaluate(_LOAD_ALL)


@pytest.fixture(scope="module", params=KINDS)
def visit(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Visit]:
    """One page of each kind, opened once for all tests of this file."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    visit = Visit(page, server.origin, KINDS[request.param][1])
    visit.listen()
    visit.open()
    yield visit
    page.close()


def test_it_comes_under_the_portals_policy_with_the_right_status(visit: Visit) -> None:
    first, *_ = visit.answers
    assert first.headers["content-security-policy"] == POLICY
    assert first.status == (404 if visit.address == NOWHERE else 200)


def test_nothing_breaks_the_policy_and_the_console_is_silent(visit: Visit) -> None:
    assert visit.page.evaluate("window.violations") == []
    expected = "the server responded with a status of 404"  # of the page itself, and only there
    assert [
        line for line in visit.said if not (visit.address == NOWHERE and expected in line)
    ] == []


def test_it_asks_only_its_own_host_and_gets_all_it_asks_for(visit: Visit) -> None:
    hosts = {urlsplit(request.url).netloc for request in visit.asked}
    assert hosts == {urlsplit(visit.origin).netloc}
    assert visit.failed == []
    assert [(answer.url, answer.status) for answer in visit.answers[1:] if not answer.ok] == []
    assert visit.broken_photos == []


def test_it_never_scrolls_sideways_and_no_texts_collide(visit: Visit) -> None:
    found = []
    for width in _WIDTHS:
        visit.page.set_viewport_size({"width": width, "height": 800})
        trouble = [*sideways(visit.page), *collisions(visit.page)]
        found += [f"{width}: {line}" for line in trouble]
    assert found == []


@pytest.mark.parametrize("width", [390, 1280])
def test_targets_are_large_enough_for_a_finger(visit: Visit, width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 800})
    assert small_targets(visit.page) == []


def test_tone_marks_are_not_cut_and_do_not_touch_the_line_above(visit: Visit) -> None:
    for width in (390, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        assert cut_marks(visit.page) == []


def test_all_text_has_contrast_light_and_dark(visit: Visit) -> None:
    visit.page.emulate_media(color_scheme="light")
    light = weak_texts(visit.page)
    visit.page.emulate_media(color_scheme="dark")
    assert [*light, *weak_texts(visit.page)] == []
    visit.page.emulate_media(color_scheme="light")


def test_wide_spacing_cuts_hides_and_overlaps_nothing(visit: Visit) -> None:
    visit.page.evaluate(_SET_STYLES, _SPACING)
    assert visit.page.evaluate(_SPACED)
    found = []
    for width in (360, 1280):
        visit.page.set_viewport_size({"width": width, "height": 800})
        trouble = [*sideways(visit.page), *cut_texts(visit.page), *collisions(visit.page)]
        found += [f"{width}: {line}" for line in trouble]
    visit.page.evaluate(_SET_STYLES, "")
    assert not visit.page.evaluate(_SPACED)
    assert found == []


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_axe_finds_nothing_light_or_dark(visit: Visit, width: int) -> None:
    assert list(violations(visit.page, widths=(width,))) == []
