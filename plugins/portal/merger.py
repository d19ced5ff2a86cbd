"""What the page of the merger adds to its words: old portals, what stands here, old names."""

from collections.abc import Iterator, Sequence
from datetime import date

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.catalogue import Unit
from plugins.core.dates import day_text
from plugins.core.paper import Document
from plugins.core.portal import OldPortal
from plugins.core.site import Site
from plugins.core.typography import joined
from plugins.core.view_parts import Link
from plugins.portal.views import Fact, OldName


def facts(site: Site) -> Iterator[Fact]:
    """The old province and portals, and what of before the merger stands here."""
    portal = site.portal
    if portal.predecessor and portal.predecessor_until:
        last = portal.predecessor_until
        yield Fact("Trước sắp xếp", f"{portal.predecessor}, đến ngày {day_text(last)}")
        yield from _kept("Tin, bài", site.articles, last, addresses.MONTHS)
        yield from _kept("Văn bản", site.documents, last, addresses.DOCUMENTS)
    for place, old in enumerate(portal.old_portals):
        yield Fact("" if place else "Trang cũ", _told(old))


def _kept(term: str, values: Sequence[Article | Document], last: date, way: str) -> Iterator[Fact]:
    days = [value.when.day for value in values if value.when.day <= last]
    if days:
        span = joined(tuple(dict.fromkeys((str(days[0].year), str(days[-1].year)))), "-")
        yield Fact(term, f"{len(days)} (năm {span})", way)


def _told(old: OldPortal) -> str:
    """Its address is told and not linked: a name that lapses may be somebody else's tomorrow."""
    until = f"đến ngày {day_text(old.until)}" if old.until else ""
    return joined((old.name, old.address, until), ", ")


def old_names(site: Site) -> Iterator[OldName]:
    """Former names and units that others took over, in the order of the catalogue."""
    for unit in site.catalogue.units:
        for former in unit.former:
            until = f"tên cũ dùng đến ngày {day_text(former.until)}" if former.until else ""
            yield OldName(former.name, _page(unit), until)
        after = site.catalogue.unit.get(unit.successor.unit) if unit.successor else None
        if unit.successor and after:
            since = unit.successor.date
            yield OldName(unit.name, _page(after), f"từ ngày {day_text(since)}" if since else "")


def _page(unit: Unit) -> Link:
    return Link(unit.name, addresses.unit(unit.id))
