"""Everyone who has an award, the honours of a unit, and the indexes that lead to them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core import addresses
from plugins.core.catalogue import Award, Unit
from plugins.core.dates import day_text
from plugins.core.lists import slices
from plugins.core.page import Page
from plugins.core.pager import address_of, pager
from plugins.core.record import Record
from plugins.core.register import totals
from plugins.core.site import Site
from plugins.core.typography import joined
from plugins.core.view_parts import CountedLink, Link, Meta
from plugins.honorees.lines import NOTE, TITLE, TRAIL, line
from plugins.honorees.views import Fact, Group, GroupsView, HonourListView
from plugins.honorees.year_pages import named_text, numbers_text

AWARDS = Link("Danh hiệu, hình thức khen thưởng", addresses.AWARDS)
UNITS = Link("Đơn vị", addresses.UNITS)
_ROWS = 60


@dataclass(frozen=True)
class _Head:
    """What all pages of one list share."""

    address: str
    kicker: Link
    title: str
    intro: str
    facts: tuple[Fact, ...]
    with_award: bool


def pages(site: Site) -> Iterator[Page]:
    """Awards and units with their indexes."""
    yield Page(addresses.AWARDS, "index.html", _awards(site))
    for award in site.catalogue.awards:
        if award.id in site.register.by_award:
            records = site.register.by_award[award.id]
            yield from _list(site, _award_head(site, award, records), records)
    yield Page(addresses.UNITS, "index.html", _units(site))
    for unit in site.catalogue.units:
        yield from _list(site, _unit_head(site, unit), site.register.by_unit.get(unit.id, ()))


def _list(site: Site, head: _Head, records: tuple[Record, ...]) -> Iterator[Page]:
    for part in slices(records[::-1], _ROWS // 2):
        address = address_of(head.address, part.number)
        suffix = f", trang {part.number}" if part.number else ""
        trail = (*TRAIL, head.kicker)
        meta = Meta(
            head.title + suffix, head.intro or head.title, address, addresses.HONOURS, trail
        )
        view = HonourListView(
            meta=meta,
            kicker=head.kicker.text,
            title=head.title,
            intro=head.intro,
            facts=() if part.number else head.facts,  # a full page never changes
            rows=tuple(line(site, record, with_award=head.with_award) for record in part.items),
            note=NOTE,
            pager=pager(head.address, part, "mục"),
        )
        yield Page(address, "honours_list.html", view)


def _award_head(site: Site, award: Award, records: tuple[Record, ...]) -> _Head:
    (total,) = totals(records, site.catalogue)
    conferrers = {term.id: term.name for term in site.catalogue.conferrers}
    levels = {term.id: term.name for term in site.catalogue.levels}
    classes = (site.catalogue.class_name.get(grade, "") for grade in award.classes)
    facts = (
        Fact("Cấp", levels.get(award.level, "")),
        Fact("Hạng", ", ".join(classes)),
        Fact("Thẩm quyền", "; ".join(conferrers.get(c, "") for c in award.conferred_by)),
        Fact("Đã khen thưởng", joined((numbers_text(total), named_text(total)), "; ")),
    )
    known = tuple(fact for fact in facts if fact.value)
    return _Head(addresses.award(award.id), AWARDS, award.name, "", known, with_award=False)


def _unit_head(site: Site, unit: Unit) -> _Head:
    successor = site.catalogue.unit.get(unit.successor.unit) if unit.successor else None
    since = unit.successor.date if unit.successor else None
    day = f", từ ngày {day_text(since)}" if since else ""
    facts = (
        Fact("Tên cũ", "; ".join(former for former in unit.names if former != unit.name)),
        Fact(
            "Đơn vị kế tục",
            f"{successor.name}{day}" if successor else "",
            addresses.unit(successor.id) if successor else "",
        ),
    )
    known = tuple(fact for fact in facts if fact.value)
    intro = "Khen thưởng của đơn vị và của cá nhân, tập thể thuộc đơn vị."
    return _Head(addresses.unit(unit.id), UNITS, unit.name, intro, known, with_award=True)


def _awards(site: Site) -> GroupsView:
    levels: dict[str, list[CountedLink]] = defaultdict(list)
    for (total,) in (totals(found, site.catalogue) for found in site.register.by_award.values()):
        award = total.award
        row = CountedLink(award.name, addresses.award(award.id), numbers_text(total))
        levels[award.level].append(row)
    groups = tuple(
        Group(term.name, "", tuple(levels[term.id]))
        for term in site.catalogue.levels
        if term.id in levels
    )
    intro = "Danh hiệu, hình thức khen thưởng đã có trong dữ liệu của trang, theo cấp."
    return groups_view(AWARDS, intro, groups)


def _units(site: Site) -> GroupsView:
    rows = tuple(
        CountedLink(
            unit.name,
            addresses.unit(unit.id),
            f"{len(site.register.by_unit.get(unit.id, ()))} mục",
            "; ".join(name for name in unit.names if name != unit.name),
        )
        for unit in site.catalogue.units
    )
    intro = "Các đơn vị trong danh mục, kể cả đơn vị đã sáp nhập, đổi tên."
    return groups_view(UNITS, intro, (Group("", "", rows),))


def groups_view(link: Link, intro: str, groups: tuple[Group, ...]) -> GroupsView:
    """An index at an address of its own."""
    meta = Meta(link.text, intro, link.href, addresses.HONOURS, TRAIL)
    return GroupsView(meta, TITLE, link.text, intro, groups)
