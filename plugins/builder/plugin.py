"""Pelican's hook: the one generator that writes."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from blinker import ANY, signal
from pelican import Pelican, signals

from plugins.builder.assets import read_assets
from plugins.builder.frame import frame_of
from plugins.builder.make import Workshop, make
from plugins.core.addresses import output_path
from plugins.core.page import Page
from plugins.core.problems import ContentErrors, Problem
from plugins.core.site import Site


@dataclass
class Builder:
    """Asks ``get_pages`` of every plugin, then ``get_indexes`` of these pages; makes them all."""

    context: dict[str, Any]
    settings: dict[str, Any]
    path: str
    theme: str
    output_path: str

    def generate_context(self) -> None:
        """Nothing to read: the reader has read."""

    def generate_output(self, _writer: object) -> None:
        """Writes the whole output. Raises ContentErrors where two pages claim one address.

        With ``READ_ONLY`` it only hands over the site: for the process that shows one article.
        """
        if self.settings.get("READ_ONLY"):
            signal("site_read").send(self.context["site"])
            return
        with _settled():
            self._write(prepared(self.context["site"]))

    def _write(self, site: Site) -> None:
        assets = read_assets(Path(self.theme))
        pages = [*_gather(site), *assets.pages]
        pages += _indexes(site, tuple(pages))
        _check_addresses(pages)
        workshop = Workshop(
            templates=Path(self.theme) / "templates",
            output=Path(self.output_path),
            lists=Path(self.settings["CACHE"]) / "pages",
            frame=frame_of(site, assets, {page.address for page in pages}),
            jobs=int(self.settings.get("JOBS", 1)),
        )
        signal("pages_made").send(make(pages, workshop), site=site)


@contextmanager
def _settled() -> Iterator[None]:
    """What was read stays until the end, so the collector of cycles rests meanwhile.

    Walking through 100,000 honours again and again is a fifth of the time; rendering leaves few
    cycles, and a frozen heap stays shared with forked processes.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        if was_on:
            gc.enable()


def prepared(site: Site) -> Site:
    """Plugins may do what pages depend on, and take out of the site what turned out bad."""
    for receiver in signal("prepare_site").receivers_for(ANY):
        site = receiver(site)
    return site


def _gather(site: Site) -> list[Page]:
    answers = signal("get_pages").send(site)
    return [page for _, pages in answers for page in pages]


def _indexes(site: Site, pages: tuple[Page, ...]) -> list[Page]:
    """What can be told only where all pages are known: the sitemap."""
    answers = signal("get_indexes").send(site, pages=pages)
    return [page for _, found in answers for page in found]


def _check_addresses(pages: list[Page]) -> None:
    seen: dict[str, Page] = {}
    problems = []
    for page in pages:
        place = output_path(page.address).lower()  # Windows and macOS do not tell case apart
        other = seen.setdefault(place, page)
        if other is not page and not _are_spellings(other, page):
            message = f"hai trang cùng nhận địa chỉ {page.address}"
            problems.append(Problem("content", 1, "same-address", message, "hãy đổi tên một trang"))
    if problems:
        raise ContentErrors(problems)


def _are_spellings(one: Page, other: Page) -> bool:
    """The same file under two spellings: where case does not count, one may replace the other."""
    is_same = (one.template, one.facts) == (other.template, other.facts)
    return is_same and one.address != other.address and one.template is not None


def _builder(_pelican: Pelican) -> type[Builder]:
    return Builder


def register() -> None:
    """Connects the builder to Pelican."""
    signals.get_generators.connect(_builder)
