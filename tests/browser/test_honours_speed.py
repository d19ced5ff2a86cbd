"""A question to 100,000 honours is answered within a tenth of a second; the page stays light.

Machines are noisy, so each answer is held against a yardstick of the same browser at the same time:
a search through 100,000 texts, 46 times over, which takes the tenth of a second where this was
written (an idle core of 2026). ``-s`` shows the milliseconds.
"""

import gzip
import statistics
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.builder.assets import read_assets
from plugins.builder.frame import frame_of
from plugins.builder.make import Workshop, make
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.page import Page as Made
from plugins.core.paper import Document
from plugins.core.site import Site
from plugins.honorees import plugin
from plugins.tools.bench.honours import crowd
from tests.browser.serve import Server, serving
from tests.core.making import document, site
from tests.output.built import ROOT

_NUMBER = 100_000
_MOST_BYTES = 60_000
_SLACK = 1.25  # both are the quickest of three, and still shake
_YARDSTICK = """() => {
  self.yard ??= Array.from({ length: 100000 }, (_, n) => `nguyen thi thanh huong ${n * 7919}`);
  const began = performance.now();
  let found = 0;
  for (let times = 0; times < 46; times++)
    for (const text of self.yard) if (text.includes("zz" + times)) found++;
  return performance.now() - began + found;
}"""
# The quickest of these counts, and a slow answer is asked for again: other programs run on the same
# machine, but not all the time.
_TIMES, _AGAIN = 3, 9
_WORDS = (
    *("le thi thuy", "Đặng Đình", "nguyễn", "n", "tran van", "Thúy", "thuỷ", "huyện", "so y te"),
    *("bang khen", "huan chuong lao dong hang ba", "bằng khen nguyễn thị", "zzz", "2015 le"),
)
_CHOICES = (
    *(("nam", "2015"), ("danh-hieu", "bang-khen-tinh"), ("doi-tuong", "person")),
    *(("don-vi", "so-3"), ("don-vi", ""), ("cap", "tinh")),
)
_ASK = """async ([name, value]) => {
  const form = document.querySelector("form[data-filter]"), control = form.elements[name];
  const region = document.querySelector("[data-results]");
  control.value = value;
  const answered = new Promise(done => new MutationObserver(() => {
    if (region.getAttribute("aria-busy") === "false") done();
  }).observe(region, { attributes: true }));
  const began = performance.now();
  if (name === "q") form.requestSubmit();
  else control.dispatchEvent(new Event("change"));
  await answered;
  document.body.offsetHeight;
  return performance.now() - began;
}"""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """The front of an index of 100,000 honours with its data, served."""
    folder = tmp_path_factory.mktemp("crowded")
    catalogue = replace(read_catalogue(ROOT / "content")[0], units=crowd.units())
    found, assets = _site(catalogue), read_assets(ROOT / "theme")
    # It comes first; the pages of a hundred thousand honours are not made for it.
    front = list(takewhile(_is_front, plugin.pages(found)))
    frame = frame_of(found, assets, set())
    output = folder / "output"
    make([*front, *assets.pages], Workshop(ROOT / "theme/templates", output, folder, frame))
    with serving(output) as server:
        yield server, output


def _is_front(page: Made) -> bool:
    return page.address == "/bang-vang/" or page.address.startswith("/du-lieu/tra-cuu/")


def _site(catalogue: Catalogue) -> Site:
    papers = [_document(decided) for decided in crowd.decisions(_NUMBER)]
    return site(*papers, catalogue=catalogue)


def _document(decided: crowd.Decided) -> Document:
    paper = document(f"qd-{decided.number}")
    number = f"{decided.number}/QĐ-UBND"
    fields = replace(paper.fields, number=number, issue_date=decided.day, honours=decided.honours)
    return replace(paper, fields=fields)


def test_a_question_is_answered_within_a_tenth_of_a_second(
    browser: Browser, crowded: tuple[Server, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    page = browser.new_page()
    page.goto(f"{crowded[0].origin}/bang-vang/?q=nguyen&nam=2015")
    page.wait_for_selector("[data-results] li")
    questions: list[tuple[str, str]] = [("nam", ""), *(("q", words) for words in _WORDS)]
    questions += [("q", ""), *_CHOICES]
    measured = {question: _quickest(page, questions, at) for at, question in enumerate(questions)}
    spent = [answer for answer, _ in measured.values()]
    parts = {question: answer / yard for question, (answer, yard) in measured.items()}
    page.close()
    with capsys.disabled():
        middle, yard = statistics.median(spent), statistics.median(y for _, y in measured.values())
        print(f" {middle:.0f} ms median, {max(spent):.0f} at most, yardstick {yard:.0f}", end=" ")
    assert {asked: part for asked, part in parts.items() if part > _SLACK} == {}


def _quickest(page: Page, questions: list[tuple[str, str]], at: int) -> tuple[float, float]:
    """Milliseconds, of an answer and of the yardstick beside it.

    The question before is asked in between, so that something changes.
    """
    spent: list[Any] = []
    yards: list[Any] = []
    for times in range(_TIMES + _AGAIN):
        if times >= _TIMES and min(spent) <= min(yards) * _SLACK:
            break
        yards.append(page.evaluate(_YARDSTICK))
        spent.append(page.evaluate(_ASK, questions[at]))
        if questions[at][0] == "q":
            page.evaluate(_ASK, ("q", questions[at - 1][1]))
    page.evaluate(_ASK, questions[at])
    return float(min(spent)), float(min(yards))


def test_the_front_of_a_large_index_stays_light(crowded: tuple[Server, Path]) -> None:
    front = (crowded[1] / "bang-vang" / "index.html").read_bytes()
    assert len(gzip.compress(front, 9)) <= _MOST_BYTES
