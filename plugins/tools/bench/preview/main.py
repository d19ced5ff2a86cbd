"""``tasks.py bench serve``: from saving a file to seeing it, in a site of 1,500 articles."""

import json
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from plugins.tools.bench.measure import RunError
from plugins.tools.bench.options import Options
from plugins.tools.bench.preview.desk import (
    Desk,
    browsing,
    photo_saved,
    serving,
    style_saved,
    text_saved,
)
from plugins.tools.bootstrap.say import say

ARTICLES, SAVES, OTHERS = 1_500, 30, 3
MEDIAN, P95 = 0.5, 1.0  # seconds: the goals for text
OTHER = 1.0  # seconds: the goal for a photo and for a style sheet
_WARM, _MOST_WARMING = 2.0, 10  # seconds, saves
_PAUSE = 1.5  # seconds between two saves: most fall into the whole build behind the one before


@dataclass(frozen=True)
class Waits:
    """Seconds from each save until it was seen."""

    text: tuple[float, ...]
    photo: tuple[float, ...]
    style: tuple[float, ...]


def run(options: Options) -> int:
    """Print what was measured; 1 where it could not be. ``few`` is a number of articles."""
    options.cache.mkdir(parents=True, exist_ok=True)
    articles = options.few or ARTICLES
    try:
        with TemporaryDirectory(dir=options.cache, prefix="preview-") as folder:
            waits = _measured(Path(folder), articles)
    except RunError as error:
        say(f"Không đo được: {error}.")
        return 1
    print(json.dumps(asdict(waits)) if options.as_json else as_text(waits, articles))
    return 0


def as_text(waits: Waits, articles: int) -> str:
    """A line for each kind of change, then the goals."""
    median, late = statistics.median(waits.text), p95(waits.text)
    rows = [f"Từ lúc lưu đến lúc trình duyệt hiện, {articles} bài:"]
    rows += [
        f"  {about}: trung vị {_seconds(statistics.median(found))}, p95 {_seconds(p95(found))},"
        f" chậm nhất {_seconds(max(found))} ({len(found)} lần)"
        for about, found in (("chữ", waits.text), ("ảnh", waits.photo), ("mẫu", waits.style))
    ]
    goals = (
        ("chữ, trung vị", median, MEDIAN),
        ("chữ, p95", late, P95),
        ("ảnh, trung vị", statistics.median(waits.photo), OTHER),
        ("mẫu, trung vị", statistics.median(waits.style), OTHER),
    )
    rows += [
        f"  mục tiêu {about} ≤ {_seconds(goal)}: {'đạt' if found <= goal else 'CHƯA ĐẠT'}"
        for about, found, goal in goals
    ]
    return "\n".join(rows)


def p95(found: tuple[float, ...]) -> float:
    """The wait that one in twenty is longer than."""
    ordered = sorted(found)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]


def _measured(folder: Path, articles: int) -> Waits:
    with serving(folder, articles) as desk, browsing() as page:
        page.goto(desk.address)
        _warm_up(desk, page)
        return Waits(
            text=_several(SAVES, text_saved, desk, page),
            photo=_several(OTHERS, photo_saved, desk, page),
            style=_several(OTHERS, style_saved, desk, page),
        )


def _warm_up(desk: Desk, page: Page) -> None:
    """Until the process that keeps the site has read it: it does after the first build.

    Its sentences have numbers that no measured one has, or the page would show those already.
    """
    for number in range(SAVES + 1, SAVES + 1 + _MOST_WARMING):
        if text_saved(desk, page, number) < _WARM:
            return
        time.sleep(_PAUSE)


def _several(
    times: int, one: Callable[[Desk, Page, int], float], desk: Desk, page: Page
) -> tuple[float, ...]:
    desk.rest()
    found = []
    for number in range(1, times + 1):
        found.append(one(desk, page, number))
        time.sleep(_PAUSE)
    return tuple(found)


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f} giây".replace(".", ",")
