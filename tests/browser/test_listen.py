"""Reading aloud, with a voice in the place of the device's: what is said, marked, kept."""

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from plugins.core.spoken import spoken
from tests.browser.axe import violations
from tests.browser.serve import Server
from tests.output.built import SEED, Portal

# The browser's own part, as a device has it: voices that may come late, an end for each utterance
# that the test calls, and what was said.
_DEVICE = """
window.said = [];
window.device = { voices: VOICES, speaking: false, pending: false, onvoiceschanged: null,
  getVoices() { return this.voices; },
  speak(utterance) { this.speaking = true; this.now = utterance; said.push(utterance); },
  cancel() { this.speaking = false; const now = this.now; this.now = null;
    if (now) now.onerror?.({ error: "interrupted" }); },
  end() { this.speaking = false; const now = this.now; this.now = null; now?.onend?.({}); } };
Object.defineProperty(window, "speechSynthesis", { value: window.device });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
_LINH = '[{ lang: "en-US" }, { lang: "vi-VN", name: "Linh", localService: true }]'
_HEARD = """() => {
  const marked = [...document.querySelectorAll(".heard")];
  return marked.map(one => [one.tagName, one.getAttribute("aria-current")]);
}"""
_READ_ALL = """() => {
  const texts = [];
  let last = null;
  while (device.now) {
    const marked = document.querySelector(".heard");
    if (marked !== last) texts.push("");
    last = marked;
    texts[texts.length - 1] += device.now.text;
    device.end();
  }
  return texts.map(text => text.replace(/\\s+/g, " ").trim());
}"""
_WRITTEN = """() => [...document.querySelectorAll(
    "h1, .sapo, .points h2, .points li, .prose > p, figcaption")].map(part => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll(".footnote-ref").forEach(note => note.remove());
  return copy.textContent.replace(/\\s+/g, " ").trim();
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page of a device with a Vietnamese voice."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.add_init_script(_DEVICE.replace("VOICES", _LINH))
    yield page
    page.close()


@pytest.fixture
def listening(page: Page, server: Server) -> Page:
    """The seed, being read aloud."""
    page.goto(server.origin + SEED)
    page.get_by_role("button", name="Nghe bài").click()
    return page


def _said(page: Page) -> list[str]:
    texts: list[str] = page.evaluate("said.map(one => one.text.trim())")
    return texts


def _button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.parametrize("voices", ["[]", '[{ lang: "en-US" }]'])
def test_without_a_vietnamese_voice_nothing_is_offered_and_nothing_loaded(
    voices: str, browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(_DEVICE.replace("VOICES", voices))
    page.goto(server.origin + SEED)
    page.wait_for_load_state("networkidle")
    assert page.get_by_role("button", name="Nghe bài").count() == 0
    assert not [url for url in asked if "/listen." in url]
    page.close()


def test_a_voice_that_comes_late_is_taken(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.add_init_script(_DEVICE.replace("VOICES", "[]"))
    page.goto(server.origin + SEED)
    page.evaluate('device.voices.push({ lang: "vi_VN" }); device.onvoiceschanged()')
    page.get_by_role("button", name="Nghe bài").click()
    assert page.evaluate("[said[0].lang, said[0].voice.lang]") == ["vi-VN", "vi_VN"]
    page.close()


@pytest.mark.parametrize(
    "address",
    [
        SEED,
        "/tin/2023/luat-thi-dua-khen-thuong-nam-2022-nhung-diem-can-biet/",
        "/tin/2024/ke-hoach-phat-dong-thi-dua-nam-2024/",
        "/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-lam-giang-lan-thu-vi/",
    ],
)
def test_every_paragraph_is_said_as_the_rules_in_python_say_it(
    address: str, page: Page, server: Server
) -> None:
    page.goto(server.origin + address)
    page.get_by_role("button", name="Nghe bài").click()
    heard = page.evaluate(_READ_ALL)
    written = [spoken(text) for text in page.evaluate(_WRITTEN)]
    assert [text for text in written if text not in heard] == []
    assert heard[0] == written[0]  # the title comes first
    assert max(len(text) for text in _said(page)) <= 200
    assert page.get_by_role("button", name="Nghe bài").is_visible()  # at the end, from the start


def test_the_paragraph_that_is_read_is_marked_and_seen(listening: Page) -> None:
    assert listening.evaluate(_HEARD) == [["H1", "true"]]
    for _ in range(12):
        listening.evaluate("device.end()")
    assert len(listening.evaluate(_HEARD)) == 1
    box = listening.locator(".heard").bounding_box()
    assert box is not None
    assert box["y"] < 800


def test_the_mark_is_seen_in_forced_colours(listening: Page) -> None:
    listening.emulate_media(forced_colors="active")
    width = listening.locator(".heard").evaluate("one => getComputedStyle(one).outlineWidth")
    assert width == "3px"


def test_pausing_stops_the_voice_and_going_on_repeats_the_sentence(listening: Page) -> None:
    listening.evaluate("device.end()")
    _button(listening, "Tạm dừng")
    assert not listening.evaluate("device.speaking")
    _button(listening, "Nghe tiếp")
    *_, before, after = _said(listening)
    assert before == after


def test_escape_pauses(listening: Page) -> None:
    listening.keyboard.press("Escape")
    assert not listening.evaluate("device.speaking")


def test_a_touched_paragraph_is_read_next_and_touched_again_it_pauses(listening: Page) -> None:
    second = listening.locator(".prose > p").nth(1)
    second.click(position={"x": 5, "y": 5})
    assert second.get_attribute("aria-current") == "true"
    assert spoken(second.inner_text()).startswith(_said(listening)[-1][:40])
    second.click(position={"x": 5, "y": 5})
    assert not listening.evaluate("device.speaking")


def test_before_the_button_is_pressed_a_touch_reads_nothing(page: Page, server: Server) -> None:
    page.goto(server.origin + SEED)
    page.get_by_role("button", name="Nghe bài").wait_for()
    page.locator(".prose > p").first.click(position={"x": 5, "y": 5})
    assert _said(page) == []


def test_buttons_lead_back_and_on(listening: Page) -> None:
    first = _said(listening)[0]
    _button(listening, "Đoạn sau")
    assert _said(listening)[-1] != first
    _button(listening, "Đoạn trước")
    assert _said(listening)[-1] == first
    _button(listening, "Đoạn trước")  # there is none before
    assert _said(listening)[-1] == first


def test_a_voice_that_never_tells_its_end_is_followed_all_the_same(listening: Page) -> None:
    listening.evaluate("device.now = null; device.speaking = false")
    listening.wait_for_function("() => said.length === 2", timeout=5_000)


def test_leaving_stops_the_voice_and_coming_back_finds_the_place(
    listening: Page, server: Server
) -> None:
    _button(listening, "Đoạn sau")
    _button(listening, "Đoạn sau")
    here = listening.locator(".heard").inner_text()
    listening.evaluate(
        "() => addEventListener('pagehide', () => { sessionStorage.left = device.speaking })"
    )
    listening.goto(server.origin + "/lien-he/")
    assert listening.evaluate("sessionStorage.left") == "false"
    listening.goto(server.origin + SEED)
    _button(listening, "Nghe tiếp")
    assert listening.locator(".heard").inner_text() == here
    _button(listening, "Thôi nghe")
    assert listening.evaluate(_HEARD) == []
    listening.reload()
    assert listening.get_by_role("button", name="Nghe bài").is_visible()


def test_axe_finds_nothing_while_it_reads(listening: Page) -> None:
    assert list(violations(listening, widths=(360, 1280))) == []


def test_buttons_are_large_enough_for_a_finger(listening: Page) -> None:
    boxes = [one.bounding_box() for one in listening.locator(".listen button").all()]
    assert len(boxes) == 4
    assert all(box and min(box["width"], box["height"]) >= 44 for box in boxes)


def test_without_scripts_there_is_no_button(browser: Browser, server: Server) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.origin + SEED)
    assert page.locator(".listen").is_hidden()
    page.close()


def test_it_weighs_little(portal: Portal) -> None:
    (listen,) = (portal.output / "a").glob("listen.*.js")
    assert len(gzip.compress(listen.read_bytes(), 9)) <= 1_800
