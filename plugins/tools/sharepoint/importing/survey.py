"""The first pass: every page is read once, and only what tells it from others is kept."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from plugins.core.old_address import parse
from plugins.tools.sharepoint.importing.list_links import list_links
from plugins.tools.sharepoint.importing.reader import Reader
from plugins.tools.sharepoint.importing.spool import Spool
from plugins.tools.sharepoint.keeping.ledger import Ledger, Seen
from plugins.tools.sharepoint.keeping.prints import Print, print_from, take_print
from plugins.tools.sharepoint.model import Capture, Holding, Refused, Unread
from plugins.tools.sharepoint.reading.day_order import Order, order_in, settled

Tick = Callable[[str], None]


@dataclass(frozen=True)
class Surveyed:
    """A page in few words: ``capture`` is without its bytes; a print or a reason is set.

    ``order`` is the profile with the order in which the page writes day and month; ``links`` is
    where a page that is no article leads.
    """

    capture: Capture
    print: Print | None = None
    unread: Unread | None = None
    order: tuple[str, Order] = ("", "")
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Survey:
    """Everything of a holding, in its order; ``rows`` are of lists without texts."""

    pages: tuple[Surveyed, ...]
    refused: tuple[Refused, ...]
    rows: tuple[Capture, ...] = ()


def survey(
    holding: Holding, reader: Reader, ledger: Ledger | None, spool: Spool, tick: Tick
) -> Survey:
    """Reads what the ledger does not know from an earlier run; without a ledger, everything."""
    pages: list[Surveyed] = []
    refused: list[Refused] = []
    rows: list[Capture] = []
    for found in holding.captures():
        if isinstance(found, Refused):
            refused.append(found)
            continue
        if found.record and found.record.is_row:
            rows.append(light(found))
            continue
        pages.append(_known(found, reader, ledger) or _read(found, holding, reader, ledger, spool))
        tick(found.source)
    return Survey(tuple(pages), tuple(refused), tuple(rows))


def settle_days(pages: Iterable[Surveyed], spool: Spool) -> None:
    """Days that may be either are settled by the other pages of the same portal and profile."""
    pages = tuple(pages)
    orders: dict[tuple[str, str], set[Order]] = defaultdict(set)
    for page in pages:
        orders[_portal(page)].add(page.order[1])
    for page in pages:
        reading = spool.get(page.capture.source) if page.order[1] == "either" else None
        if reading is not None:
            told = settled(reading, orders[_portal(page)])
            if told is not reading:
                spool.put(page.capture.source, told)


def _portal(page: Surveyed) -> tuple[str, str]:
    old = parse(page.capture.url) if page.capture.url else None
    return (old.host if old else "", page.order[0])


def read_again(holding: Holding, reader: Reader, spool: Spool, wanted: set[str]) -> None:
    """Pages that an earlier run had read, but whose articles it did not come to write."""
    for found in holding.captures() if wanted else ():
        if isinstance(found, Capture) and found.source in wanted:
            reading = reader.read(found)
            if not isinstance(reading, Unread):
                spool.put(found.source, reading)


def _known(capture: Capture, reader: Reader, ledger: Ledger | None) -> Surveyed | None:
    seen = ledger.seen(capture.source, capture.sha256, reader.version) if ledger else None
    if seen is None:
        return None
    try:
        return _from_facts(light(capture), seen.facts)
    except (KeyError, TypeError, ValueError):
        return None  # a ledger that somebody edited: the page is read again


def _from_facts(capture: Capture, facts: Any) -> Surveyed:  # noqa: ANN401 — JSON
    if "unread" in facts:
        rule, message, scores = facts["unread"]
        told = Unread(rule, message, tuple(map(tuple, scores)))
        return Surveyed(capture, unread=told, links=tuple(map(str, facts["links"])))
    profile, order = facts.get("order", ("", ""))
    return Surveyed(capture, print_from(facts["print"]), order=(profile, order))


def _read(
    capture: Capture, holding: Holding, reader: Reader, ledger: Ledger | None, spool: Spool
) -> Surveyed:
    reading = reader.read(capture)
    kept = light(capture)
    if isinstance(reading, Unread):
        links = list_links(capture) if reading.rule == "no-profile" else ()
        unread = [reading.rule, reading.message, list(reading.scores)]
        facts: dict[str, Any] = {"unread": unread, "links": links}
        found = Surveyed(kept, unread=reading, links=links)
    else:
        spool.put(capture.source, reading)
        order = (reading.profile, order_in(reading))
        taken = take_print(reading, capture, holding.name)
        found = Surveyed(kept, taken, order=order)
        facts = {"print": taken.as_json(), "order": order}
    if ledger is not None:
        ledger.note_seen(Seen(capture.source, capture.sha256, reader.version, facts))
    return found


def light(capture: Capture) -> Capture:
    """A capture without its bytes, which still knows their digest."""
    record = capture.record
    few = replace(record, body="", summary="", others=()) if record else None
    kept = replace(capture, data=b"", record=few)
    kept.__dict__["sha256"] = capture.sha256  # where the cached property would put it
    return kept
