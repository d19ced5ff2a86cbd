"""What a question to 100,000 honours costs, counted: ``bench honours`` has the milliseconds."""

import gzip
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Page

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
from plugins.tools.bench.honours.answers import ADDRESS, ASK, QUESTIONS
from tests.browser.serve import Server, serving
from tests.core.making import document, site
from tests.output.built import ROOT

_NUMBER = 100_000
_MOST_BYTES = 60_000
# Blocks of code entered for each honour: "n", which begins a word of most, and what none has.
_MOST_STEPS, _STEPS_FOR_NOTHING = 25, 1.1  # 22.0 and 1.01 are measured


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


def test_a_question_takes_few_steps_for_each_honour(
    browser: Browser, crowded: tuple[Server, Path]
) -> None:
    page = browser.new_page()
    counting = page.context.new_cdp_session(page)
    counting.send("Profiler.enable")
    counting.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": True})
    page.goto(crowded[0].origin + ADDRESS)
    page.wait_for_selector("[data-results] li")
    steps = {question: _steps(page, counting, question) for question in QUESTIONS}
    page.close()
    assert max(steps.values()) <= _MOST_STEPS * _NUMBER
    assert _NUMBER < steps[("q", "zzz")] <= _STEPS_FOR_NOTHING * _NUMBER


def _steps(page: Page, counting: CDPSession, question: tuple[str, str]) -> int:
    """How often a block of code was entered until the question was answered."""
    counting.send("Profiler.takePreciseCoverage")  # counts anew
    page.evaluate(ASK, question)
    scripts = counting.send("Profiler.takePreciseCoverage")["result"]
    functions = [one for script in scripts if "/a/" in script["url"] for one in script["functions"]]
    return sum(block["count"] for one in functions for block in one["ranges"])


def test_the_front_of_a_large_index_stays_light(crowded: tuple[Server, Path]) -> None:
    front = (crowded[1] / "bang-vang" / "index.html").read_bytes()
    assert len(gzip.compress(front, 9)) <= _MOST_BYTES
