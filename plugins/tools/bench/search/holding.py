"""How long an answer holds the page's main thread up, as a phone would feel it.

Tasks are counted by the processor time of their thread at full speed, times ``SLOWER``: what else
the machine does hardly counts, which cannot be said of a browser that is slowed down.
"""

import json
import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

from plugins.tools.bench.host import FAST
from plugins.tools.bench.measure import RunError
from plugins.tools.bench.search.asking import Engine, ask, visited
from plugins.tools.bench.search.question import Question

SLOWER = 4  # as Lighthouse takes a phone to be
_TASK = "ThreadControllerImpl::RunTask"


@dataclass(frozen=True)
class Held:
    """Milliseconds on the phone: the longest task of all, and all tasks of an answer (median)."""

    longest: float
    answer: float


def held(one: Browser, engine: Engine, questions: Sequence[Question]) -> Held:
    """Each asked in a page that has answered others, and again, when all files are kept.

    Raises RunError. ``answer`` is of the first time.
    """
    engine.host.line = FAST
    page = visited(one, engine)
    try:
        first, again = zip(*(_twice(one, page, engine, each) for each in questions), strict=True)
    except BrowserError as error:
        raise RunError(error.message.splitlines()[0]) from None
    finally:
        page.close()
    return Held(max(map(max, first + again)), statistics.median(map(sum, first)))


def _twice(
    one: Browser, page: Page, engine: Engine, question: Question
) -> tuple[list[float], list[float]]:
    return _tasks(one, page, engine, question), _tasks(one, page, engine, question)


def _tasks(one: Browser, page: Page, engine: Engine, question: Question) -> list[float]:
    one.start_tracing(page=page, categories=["toplevel"])
    try:
        ask(page, engine, question)
    finally:
        trace = one.stop_tracing()
    return tasks(trace)


def tasks(trace: bytes) -> list[float]:
    """Milliseconds of each task of the busiest main thread, on the phone; at least one."""
    events = json.loads(trace)["traceEvents"]
    called = {_thread(e): e["args"]["name"] for e in events if e.get("name") == "thread_name"}
    found: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0.0])
    for event in events:
        if event.get("name") == _TASK and called.get(_thread(event)) == "CrRendererMain":
            took = event.get("tdur", event.get("dur", 0))  # not every system tells of threads
            found[_thread(event)].append(took * SLOWER / 1000)
    return max(found.values(), key=sum, default=[0.0])


def _thread(event: dict[str, int]) -> tuple[int, int]:
    return event["pid"], event["tid"]
