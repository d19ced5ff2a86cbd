"""The viewer of photos as a reader meets it: what is open, which photo is shown, where focus is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

_STEPS, _FRAME = 10, 16  # a finger's way, and milliseconds between its touches
_STATE = """() => {
  const dialog = document.querySelector("dialog[open]");
  if (!dialog) return null;
  const list = dialog.querySelector("ul"), slides = [...list.children];
  const numbers = test => slides.flatMap((slide, place) => test(slide) ? [place + 1] : []);
  return {
    shown: Math.round(list.scrollLeft / list.clientWidth) + 1,
    said: dialog.querySelector("output").firstChild.data,
    live: numbers(slide => !slide.inert),
    hash: location.hash,
  };
}"""
_LOADED = """() => [...document.querySelectorAll("dialog li")].flatMap(
  (slide, place) => slide.querySelector("img") ? [place + 1] : [])"""
_STILL = """() => new Promise(done => {
  const list = document.querySelector("dialog ul");
  let before = -1;
  const look = () => {
    if (list.scrollLeft === before) return done();
    before = list.scrollLeft;
    setTimeout(look, 100);
  };
  look();
})"""
_FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  return {
    figure: at.closest("main figure")?.id ?? "",
    inDialog: !!at.closest("dialog"),
    name: at === document.body ? "" : (at.getAttribute("aria-label") ?? at.textContent).trim(),
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


@dataclass(frozen=True)
class Shown:
    """The viewer, open at a photo; numbers count from 1."""

    shown: int
    said: str
    live: tuple[int, ...]  # slides that are not inert
    hash: str


@dataclass(frozen=True)
class Focus:
    """Where the keyboard is: in the dialog, or on the link of a figure of the page ("anh-3")."""

    figure: str
    in_dialog: bool
    name: str
    is_seen: bool


def viewer(page: Page) -> Shown | None:
    """The viewer, None while it is closed."""
    state: Any = page.evaluate(_STATE)
    if state is None:
        return None
    return Shown(state["shown"], state["said"], tuple(state["live"]), state["hash"])


def at(number: int, total: int) -> Shown:
    """The viewer as it must be at this photo."""
    return Shown(number, f"Ảnh {number}/{total}", (number,), f"#anh-{number}")


def loaded(page: Page) -> list[int]:
    """The photos that the viewer has fetched, or is fetching."""
    found: list[int] = page.evaluate(_LOADED)
    return found


def settled(page: Page) -> Shown | None:
    """The viewer once its slides stand still."""
    page.evaluate(_STILL)
    return viewer(page)


def focus(page: Page) -> Focus:
    """Where the keyboard is."""
    found: Any = page.evaluate(_FOCUS)
    return Focus(found["figure"], found["inDialog"], found["name"], found["seen"])


def swipe(page: Page, across: int) -> None:
    """A finger draws over the photo, to the left where ``across`` is below zero; pixels."""
    session = page.context.new_cdp_session(page)
    places = [195 + across * (step / _STEPS - 0.5) for step in range(_STEPS + 1)]
    for place in places:
        kind = "touchStart" if place == places[0] else "touchMove"
        touch = {"type": kind, "touchPoints": [{"x": place, "y": 300}]}
        session.send("Input.dispatchTouchEvent", touch)
        page.wait_for_timeout(_FRAME)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def pinch(page: Page, scale: float) -> None:
    """Two fingers zoom the page as a whole."""
    page.context.new_cdp_session(page).send(
        "Input.synthesizePinchGesture", {"x": 195, "y": 300, "scaleFactor": scale}
    )


@contextmanager
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a telephone of 390 by 844 with a touch screen."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()
