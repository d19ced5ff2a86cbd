"""Tells how far the photos are: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
from rich.text import Text

Item = TypeVar("Item")

_LINE_EVERY = 10  # seconds


def told(items: Iterator[Item], total: int) -> Iterator[Item]:
    """The items, with what is done, the rate and the time left told on standard error."""
    if sys.stderr.isatty():
        yield from _with_bar(items, total)
    else:
        yield from _with_lines(items, total)


def _with_bar(items: Iterator[Item], total: int) -> Iterator[Item]:
    columns = (TextColumn("Ảnh"), BarColumn(), MofNCompleteColumn(), _Pace())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        for item in items:
            yield item
            progress.advance(task)


class _Pace(ProgressColumn):
    """«5,1 ảnh/giây, còn 2 phút»."""

    def render(self, task: Task) -> Text:
        return Text(pace(int(task.completed), int(task.total or 0), task.elapsed or 0))


def _with_lines(items: Iterator[Item], total: int) -> Iterator[Item]:
    start = last = time.monotonic()
    for number, item in enumerate(items, start=1):
        yield item
        now = time.monotonic()
        if now - last >= _LINE_EVERY and number < total:
            last = now
            print(f"Ảnh: {number}/{total}, {pace(number, total, now - start)}", file=sys.stderr)


def pace(done: int, total: int, seconds: float) -> str:
    """How fast it goes and how long it will take."""
    if not done or seconds <= 0:
        return "đang bắt đầu"
    rate = done / seconds
    return f"{rate:.1f} ảnh/giây, còn {_duration((total - done) / rate)}".replace(".", ",")


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{round(seconds)} giây"
    if seconds < 3600:
        return f"{round(seconds / 60)} phút"
    return f"{round(seconds / 3600)} giờ"
