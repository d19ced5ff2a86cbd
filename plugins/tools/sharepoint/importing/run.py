"""One import from its first page to its report."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace

from plugins.core.manuscript.evidence import Caution
from plugins.core.old_address import parse
from plugins.tools.sharepoint.importing.absent import Absent, count_items
from plugins.tools.sharepoint.importing.alike import alike
from plugins.tools.sharepoint.importing.articles import (
    Desk,
    Planned,
    doubles,
    plan,
    write_article,
)
from plugins.tools.sharepoint.importing.leads import Leads, leads_of
from plugins.tools.sharepoint.importing.list_days import ListDays
from plugins.tools.sharepoint.importing.outcome import PageOutcome
from plugins.tools.sharepoint.importing.reader import Reader
from plugins.tools.sharepoint.importing.spool import Spool
from plugins.tools.sharepoint.importing.standing import gains, is_undated, standing
from plugins.tools.sharepoint.importing.survey import Survey, read_again, settle_days, survey
from plugins.tools.sharepoint.keeping.duplicates import Grouping, group
from plugins.tools.sharepoint.keeping.missing import Missing, MissingThing
from plugins.tools.sharepoint.model import Capture, Holding

Tick = Callable[[str, str], None]  # stage, source
_MANY = 200_000  # objects between two collections


@dataclass(frozen=True)
class Imported:
    """Everything that the report tells."""

    pages: tuple[PageOutcome, ...]
    missing: tuple[MissingThing, ...]

    @property
    def is_clean(self) -> bool:
        """Whether every page became an article, or is part of one."""
        return all(page.status in ("imported", "unchanged", "skipped") for page in self.pages)


def run(holding: Holding, reader: Reader, desk: Desk, tick: Tick) -> Imported:
    """Reads, groups, drafts and writes; what fails is told, and the rest goes on."""
    with _seldom_collected(), closing(Spool()) as spool:
        return _run(holding, reader, desk, tick, spool)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Trees of pages are many small circles: collecting them by the hundred thousand is cheaper."""
    before = gc.get_threshold()
    gc.set_threshold(_MANY, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _run(holding: Holding, reader: Reader, desk: Desk, tick: Tick, spool: Spool) -> Imported:
    ledger = None if desk.is_dry else desk.ledger
    found = survey(holding, reader, ledger, spool, lambda source: tick("đọc", source))
    captures = {page.capture.source: page.capture for page in found.pages}
    grouping = group([page.print for page in found.pages if page.print is not None])
    keys = {old.key for one in captures.values() if one.url and (old := parse(one.url))}
    days = ListDays(found.rows)
    done = dict(_standing(grouping, captures, spool, desk, keys, days))
    wanted = {
        source for one in grouping.groups if one.winner.source not in done for source in one.sources
    }
    read_again(holding, reader, spool, {one for one in wanted if one not in spool})
    settle_days(found.pages, spool)
    todo = [one for one in grouping.groups if one.winner.source not in done]
    planned = plan(todo, captures, spool, desk, days)
    missing = Missing()
    count_items(missing, captures.values())
    stand = [
        Planned(one, tuple(captures[source] for source in one.sources), article.rpartition("/")[0])
        for one in grouping.groups
        if one.winner.source in done and (article := done[one.winner.source][0].article)
    ]
    leads = leads_of((one.captures, one.address) for one in (*stand, *planned))
    absent = Absent(missing, desk.find, frozenset(keys | set(leads.moved) | set(leads.waiting)))
    for one in stand:
        known = desk.ledger.in_folder(one.folder)
        if known:
            absent.still(one.captures[0], known, desk.root / one.folder)
    for page in found.pages:
        absent.listed(page.capture, page.links)
    near = alike(grouping)
    written: list[PageOutcome] = []
    for one in planned:
        written += _written(one, spool, leads, near, desk, absent)
        tick("ghi", one.group.winner.source)
    pages = [*_refused(found), *_unread(found), *(p for ps in done.values() for p in ps), *written]
    order = {source: place for place, source in enumerate(captures)}
    pages.sort(key=lambda page: order.get(page.source, -1))
    return Imported(tuple(pages), missing.rows())


def _standing(  # noqa: PLR0913, PLR0917 — all that an article may gain by
    grouping: Grouping,
    captures: Mapping[str, Capture],
    spool: Spool,
    desk: Desk,
    keys: set[str],
    days: ListDays,
) -> Iterator[tuple[str, list[PageOutcome]]]:
    """Articles of earlier runs whose pages all are as they were, and that gain nothing now."""
    if desk.is_dry:
        return
    for one in grouping.groups:
        if any(source in spool for source in one.sources):
            continue
        known = desk.ledger.written(one.keys)
        first = captures[one.winner.source]
        if known is None or gains(known, first, desk.find, keys, desk.sections):
            continue
        if is_undated(known) and days.of(known.title, (first,), is_only=True):
            continue
        found = standing(desk.root, known, first, "")
        if found is not None:
            others = (captures[source] for source in one.sources[1:])
            yield first.source, [found, *doubles(others, found)]


def _written(  # noqa: PLR0913, PLR0917 — what all articles share, and the one
    one: Planned,
    spool: Spool,
    leads: Leads,
    near: Mapping[str, list[Caution]],
    desk: Desk,
    absent: Absent,
) -> list[PageOutcome]:
    source = one.group.winner.source
    reading = spool.get(source)
    if reading is None:
        return []
    one = replace(one, absent=absent.pages(one.captures[0], reading))
    made, outcomes = write_article(one, reading, leads, near.get(source, ()), desk)
    absent.of(one.captures[0], made, one.absent)
    return outcomes


def _refused(found: Survey) -> Iterator[PageOutcome]:
    for one in found.refused:
        yield PageOutcome(
            source=one.source,
            status="failed",
            reason=one.message,
            warnings=((one.rule, one.message),),
        )


def _unread(found: Survey) -> Iterator[PageOutcome]:
    for page in found.pages:
        if page.unread is not None:
            unread = page.unread
            message = f"{_address(page.capture)}{unread.message}"
            yield PageOutcome(
                source=page.capture.source,
                status="quarantined" if unread.rule == "planted-page" else "failed",
                reason=message,
                warnings=((unread.rule, message),),
            )


def _address(capture: Capture) -> str:
    """A record of an archive has no name that says anything: its address does."""
    return f"{capture.url[:300]}: " if capture.via == "warc" and capture.url else ""
