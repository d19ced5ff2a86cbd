"""The browser of the benches."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from plugins.tools import chromium
from plugins.tools.bench.measure import RunError


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium. Raises RunError where there is none."""
    program = chromium.find()
    if program is None:
        raise RunError("máy không có Chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=chromium.LAUNCH)
        yield running
        running.close()
