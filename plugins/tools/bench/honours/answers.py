"""Questions to the filter of /bang-vang/, and how long a browser takes to answer each."""

import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page

from plugins.tools.bench.browsing import browser
from plugins.tools.bench.host import hosting
from plugins.tools.bench.measure import RunError

ADDRESS = "/bang-vang/?q=nguyen&nam=2015"  # with an answer, so that all data are loaded
_WORDS = (
    *("le thi thuy", "Đặng Đình", "nguyễn", "n", "tran van", "Thúy", "thuỷ", "huyện", "so y te"),
    *("bang khen", "huan chuong lao dong hang ba", "bằng khen nguyễn thị", "zzz", "2015 le"),
)
_CHOICES = (
    *(("nam", "2015"), ("danh-hieu", "bang-khen-tinh"), ("doi-tuong", "person")),
    *(("don-vi", "so-3"), ("don-vi", ""), ("cap", "tinh")),
)
# Field of the form and what is typed or chosen there, one after the other.
QUESTIONS = (("nam", ""), *(("q", words) for words in _WORDS), ("q", ""), *_CHOICES)
# The milliseconds from a question until its answer is laid out.
ASK = """async ([name, value]) => {
  const form = document.querySelector("form[data-filter]"), control = form.elements[name];
  const region = document.querySelector("[data-results]");
  control.value = value;
  const answered = new Promise(done => new MutationObserver((_, watch) => {
    if (region.getAttribute("aria-busy") !== "false") return;
    watch.disconnect();
    done();
  }).observe(region, { attributes: true }));
  const began = performance.now();
  if (name === "q") form.requestSubmit();
  else control.dispatchEvent(new Event("change"));
  await answered;
  document.body.offsetHeight;
  return performance.now() - began;
}"""


@dataclass(frozen=True)
class Answers:
    """Milliseconds over all questions, each the median of its rounds, and the slowest question."""

    median: float
    most: float
    slowest: str


def asked(output: Path, rounds: int) -> Answers:
    """Ask all questions so many times over a built site. Raises RunError."""
    try:
        with hosting(output) as host, browser() as running:
            page = running.new_page()
            page.goto(host.origin + ADDRESS)
            page.locator("[data-results][aria-busy=false]").wait_for(state="attached")
            found = [_round(page) for _ in range(rounds)]
    except Error as error:
        raise RunError(error.message.splitlines()[0]) from None
    medians = [statistics.median(times) for times in zip(*found, strict=True)]
    slowest = QUESTIONS[medians.index(max(medians))]
    return Answers(statistics.median(medians), max(medians), " = ".join(slowest))


def _round(page: Page) -> list[float]:
    found: list[Any] = [page.evaluate(ASK, question) for question in QUESTIONS]
    return found
