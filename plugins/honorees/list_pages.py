"""Lists of honours in numbered pages: of an award, of a unit, and the indexes that lead to them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.core import addresses
from plugins.core.changes import newest_change, newest_telling
from plugins.core.lists import Slice, slices
from plugins.core.page import Later, Listed, Page
from plugins.core.pager import address_of, pager
from plugins.core.record import Record
from plugins.core.site import Site
from plugins.core.total_words import kinds_text
from plugins.core.typography import padded
from plugins.core.view_parts import CountedLink, Link, Meta
from plugins.honorees.facts import award_facts, unit_facts
from plugins.honorees.lines import NOTE, TITLE, TRAIL, Told, source_lines
from plugins.honorees.views import Fact, Group, GroupsView, HonourListView

AWARDS = Link("Danh hiệu, hình thức khen thưởng", addresses.AWARDS)
UNITS = Link("Đơn vị", addresses.UNITS)
_ROWS = 60  # of a full page: light on slow data, and a decision of 300 fills five


@dataclass(frozen=True)
class Head:
    """What all pages of one list share."""

    address: str
    kicker: Link
    title: str
    intro: str
    facts: tuple[Fact, ...]
    told: Told


def pages(site: Site) -> Iterator[Page]:
    """Awards and units with their indexes."""
    listed = Listed(newest_change(site.register.by_source))
    yield Page(addresses.AWARDS, "index.html", _awards(site), listed=listed)
    for identifier, records in site.register.by_award.items():
        award = site.catalogue.award[identifier]
        facts = award_facts(site.register.award_totals[award.id], site.catalogue)
        head = Head(addresses.award(award.id), AWARDS, award.name, "", facts, Told(year=True))
        yield from list_pages(site, head, records)
    yield Page(addresses.UNITS, "index.html", _units(site), listed=listed)
    intro = "Khen thưởng của đơn vị và của cá nhân, tập thể thuộc đơn vị."
    for unit in site.catalogue.units:
        facts = unit_facts(unit, site.catalogue)
        head = Head(
            addresses.unit(unit.id), UNITS, unit.name, intro, facts, Told(award=True, year=True)
        )
        yield from list_pages(site, head, site.register.by_unit.get(unit.id, ()))


def list_pages(site: Site, head: Head, records: tuple[Record, ...]) -> Iterator[Page]:
    """The pages of one list; records are newest first, and full pages count from the oldest."""
    for part in slices(records[::-1], _ROWS):
        address = address_of(head.address, part.number)
        facts = Later(partial(_list_view, site, head, part))
        listed = Listed(newest_telling(part.items))
        yield Page(address, "honours_list.html", facts, listed=listed)


def _list_view(site: Site, head: Head, part: Slice[Record]) -> HonourListView:
    address = address_of(head.address, part.number)
    suffix = f", trang {part.number}" if part.number else ""
    about = head.intro or f"{head.title}: ai được khen thưởng, theo quyết định hay tin, bài nào."
    trail = (*TRAIL, head.kicker)
    return HonourListView(
        meta=Meta(head.title + suffix, about, address, addresses.HONOURS, trail),
        kicker=head.kicker.text,
        title=head.title + suffix,
        intro=head.intro,
        facts=() if part.number else head.facts,  # a full page never changes
        groups=source_lines(site, part.items, head.told),
        note=NOTE,
        pager=pager(head.address, part, "mục"),
    )


def award_groups(site: Site) -> tuple[Group, ...]:
    """The awards that somebody has, by level, with their numbers."""
    levels: dict[str, list[CountedLink]] = defaultdict(list)
    for total in site.register.award_totals.values():
        award = total.award
        row = CountedLink(award.name, addresses.award(award.id), kinds_text(total))
        levels[award.level].append(row)
    return tuple(
        Group(term.name, "", tuple(levels[term.id]))
        for term in site.catalogue.levels
        if term.id in levels
    )


def _awards(site: Site) -> GroupsView:
    intro = "Danh hiệu, hình thức khen thưởng đã có trong dữ liệu của trang, theo cấp."
    return _groups_view(AWARDS, intro, award_groups(site))


def _units(site: Site) -> GroupsView:
    counts = {unit: len(found) for unit, found in site.register.by_unit.items()}
    rows = tuple(
        CountedLink(
            unit.name,
            addresses.unit(unit.id),
            f"{padded(counts[unit.id])} mục" if unit.id in counts else "chưa có",
            "; ".join(name for name in unit.names if name != unit.name),
        )
        for unit in site.catalogue.units
    )
    intro = "Các đơn vị trong danh mục, kể cả đơn vị đã sáp nhập, đổi tên."
    return _groups_view(UNITS, intro, (Group("", "", rows),))


def _groups_view(link: Link, intro: str, groups: tuple[Group, ...]) -> GroupsView:
    meta = Meta(link.text, intro, link.href, addresses.HONOURS, TRAIL)
    return GroupsView(meta, TITLE, link.text, intro, groups)
