"""Asking in a real browser: what stands in the list, and what a first question costs."""

import json
import re
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

from plugins.tools.bench.host import FAST, SLOW, Host
from plugins.tools.bench.measure import RunError
from plugins.tools.bench.search.question import PEOPLE, Question

_LATE = 150  # ms in which late requests still count
_STANDING = 1_000  # ms after which a page has been laid out and drawn
_NUMBER = re.compile(r"(\d+)(?:\.html|/)?$")
_PAGE_ITSELF = re.compile(r"^/(?:tim-kiem/)?$|\.(?:css|svg|jpg|avif|webp|ico|html)$")
_OF_ARTICLES = re.compile(r"/(?:tu|tin|loc)-\w+\.bin$")
# Tells when the list was said to be complete, by the page's own clock.
_WATCH = """
globalThis.answered = new Promise(resolve => new MutationObserver(() => {
  const isDone = document.getElementById("ket-qua")?.getAttribute("aria-busy") === "false";
  if (isDone) resolve(performance.now());
}).observe(document, { subtree: true, attributeFilter: ["aria-busy"] }));
"""
_MOMENTS = """async script => {
  const late = new Promise((_, reject) => setTimeout(reject, 120_000, new Error("120 s")));
  const end = await Promise.race([globalThis.answered, late]);
  const first = performance.getEntriesByType("resource").find(({ name }) => name.includes(script));
  return [first?.startTime ?? 0, end];
}"""
_MORE = """async () => {
  const list = document.getElementById("ket-qua"), before = list.children.length;
  document.querySelector("[data-more]").click();
  for (let turn = 0; turn < 200 && list.children.length === before; turn++)
    await new Promise(resolve => setTimeout(resolve, 20));
}"""
# The page answers a step back or forth as it answers a visit, without loading itself again.
_ASK = """async address => {
  const list = document.getElementById("ket-qua");
  const done = new Promise((resolve, reject) => {
    new MutationObserver((_, watch) => {
      if (list.getAttribute("aria-busy") !== "false") return;
      watch.disconnect();
      resolve();
    }).observe(list, { attributeFilter: ["aria-busy"] });
    setTimeout(reject, 120_000, new Error("120 s"));
  });
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
  await done;
}"""
_LIST = """list => [...list.children].map(item => {
  const link = item.querySelector("a");
  return [link.getAttribute("href"), link.textContent.trim()];
})"""


@dataclass(frozen=True)
class Engine:
    """Where a search is asked: ``script`` is a part of the first script's address.

    ``others`` are parts of those of the engine's other scripts that the page loads itself.
    ``called`` gives the name in an answer (address, words), ``rewrite`` what is typed.
    """

    title: str
    host: Host
    place: str
    script: str
    called: Callable[[str, str], str]
    rewrite: Callable[[str], str]
    kept: Path | None = None  # answers of other runs, which cannot have changed
    others: tuple[str, ...] = ()

    def address(self, question: Question) -> str:
        asked = {"q": self.rewrite(question.typed), **question.filters}
        return f"{self.host.origin}{self.place}?{urlencode(asked)}"


@dataclass(frozen=True)
class Cold:
    """A first question: bytes of bodies and requests without the page itself, and milliseconds.

    ``names`` are the bytes without those that look through articles. The clock runs from the
    request of the first script to the last of ten results, while the page is laid out; or, where
    the page was there before (``is_open``), from the moment at which the engine may come.
    """

    size: int
    names: int
    requests: int
    milliseconds: float


def answers(one: Browser, engine: Engine, questions: Sequence[Question]) -> list[tuple[str, ...]]:
    """The first ten answers of the kind that was asked for, to each question."""
    engine.host.line = FAST
    known = _known(engine.kept)
    page = visited(one, engine)
    try:
        for question in questions:
            if _key(question) not in known:
                known[_key(question)] = _answers(page, engine, question)
    finally:
        page.close()
        if engine.kept:
            engine.kept.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
    return [tuple(known[_key(question)]) for question in questions]


def _key(question: Question) -> str:
    return urlencode({"": question.about, "q": question.typed, **question.filters})


def _known(kept: Path | None) -> dict[str, Sequence[str]]:
    """By question."""
    found: dict[str, Sequence[str]] = {}
    if kept and kept.is_file():
        found |= json.loads(kept.read_text("utf-8"))
    return found


def visited(one: Browser, engine: Engine) -> Page:
    """The search page, before anything is asked; to be closed."""
    page = one.new_page()
    page.add_init_script(_WATCH)
    page.goto(engine.host.origin + engine.place)
    page.evaluate(_MOMENTS, engine.script)
    return page


def ask(page: Page, engine: Engine, question: Question) -> None:
    """Until the list is complete."""
    page.evaluate(_ASK, engine.address(question))


def _answers(page: Page, engine: Engine, question: Question) -> tuple[str, ...]:
    try:
        ask(page, engine, question)
        found = _kept(page, engine, question)
        more = page.locator("[data-more]")
        if len(found) < 10 and more.count() and more.is_visible():
            page.evaluate(_MORE)
            found = _kept(page, engine, question)
    except BrowserError as error:
        raise RunError(f"«{question.typed}»: {error.message.splitlines()[0]}") from None
    return found[:10]


def _kept(page: Page, engine: Engine, question: Question) -> tuple[str, ...]:
    """Answers to a question about people are names, to others numbers of articles."""
    items = page.locator("#ket-qua").evaluate(_LIST)
    kind = ("/bang-vang/ho-so/", "/nguoi/") if question.about == PEOPLE else ("/tin/", "/bai/")
    return tuple(engine.called(way, words) for way, words in items if way.startswith(kind))


def number_in(way: str) -> str:
    """The number that ends an address, without leading noughts."""
    found = _NUMBER.search(way)
    return str(int(found[1])) if found else ""


def cold(
    one: Browser, engine: Engine, question: Question, *, is_slow: bool, is_open: bool = False
) -> Cold:
    """Asked in a browser that knows nothing of the site. Raises RunError."""
    engine.host.line = SLOW if is_slow else FAST
    engine.host.hold(*([engine.script, *engine.others] if is_open else ()))
    context = one.new_context(service_workers="block")
    try:
        page = context.new_page()
        page.add_init_script(_WATCH)
        if is_slow:
            session = context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        engine.host.traffic.clear()
        page.goto(engine.address(question), wait_until="commit" if is_open else "load")
        let_in = _let_in(page, engine.host) if is_open else 0
        began, ended = page.evaluate(_MOMENTS, engine.script)
        page.wait_for_timeout(_LATE)
    except BrowserError as error:
        raise RunError(f"«{question.typed}»: {error.message.splitlines()[0]}") from None
    finally:
        context.close()
    sent = [x for x in engine.host.traffic.so_far() if not _PAGE_ITSELF.search(x.path)]
    names = sum(x.size for x in sent if not _OF_ARTICLES.search(x.path))
    return Cold(sum(x.size for x in sent), names, len(sent), ended - (let_in or began))


def _let_in(page: Page, host: Host) -> float:
    """Let the engine come to a page that stands; the moment, by the page's own clock."""
    page.locator("#ket-qua").wait_for(state="attached")
    page.wait_for_timeout(_STANDING)
    moment: float = page.evaluate("performance.now()")
    host.gate.set()
    return moment


def median_of(found: Sequence[Cold]) -> Cold:
    """Of several rounds of one question; bytes hardly differ."""
    return Cold(
        round(statistics.median(one.size for one in found)),
        round(statistics.median(one.names for one in found)),
        round(statistics.median(one.requests for one in found)),
        statistics.median(one.milliseconds for one in found),
    )
