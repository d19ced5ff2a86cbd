"""The honours of a year: numbers against the years before, then the honours by award."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from plugins.core import addresses
from plugins.core.article_words import predecessor_banner
from plugins.core.changes import newest_telling
from plugins.core.honour_words import ribbon
from plugins.core.page import Later, Listed, Page
from plugins.core.register import AwardTotal
from plugins.core.site import Site
from plugins.core.total_words import kinds_text
from plugins.core.view_parts import Link, Meta
from plugins.honorees.lines import NOTE, TRAIL, Told, source_lines
from plugins.honorees.list_pages import Head, list_pages
from plugins.honorees.numbers import comparison, named_text, number_texts
from plugins.honorees.views import AwardGroup, Fact, HonoursYearView

_MOST = 60  # honours of one award on the year's own page; more have a list of their own
_FIRST = 12  # so many of them stand there as well


def pages(site: Site) -> Iterator[Page]:
    """Years are counted by the year of award, never by the article's date."""
    numbers = site.register.year_totals
    for year, found in numbers.items():
        view = Later(partial(_view, site, year, numbers))
        listed = Listed(newest_telling(site.register.by_year[year]))
        yield Page(addresses.honours_year(year), "honours_year.html", view, listed=listed)
        for total in found:
            if len(total.records) > _MOST:
                yield from list_pages(site, _head(year, total), total.records)


def _view(site: Site, year: int, numbers: dict[int, tuple[AwardTotal, ...]]) -> HonoursYearView:
    title = f"Khen thưởng năm {year}"
    intro = "Theo năm của quyết định khen thưởng, từ hình thức cao nhất."
    meta = Meta(title, intro, addresses.honours_year(year), addresses.HONOURS, TRAIL)
    years = site.register.years
    place = years.index(year)
    banner = predecessor_banner(site, "Khen thưởng", date(year, 12, 31))
    return HonoursYearView(
        meta=meta,
        title=title,
        intro=intro,
        note=NOTE,
        banners=(banner,) if banner else (),
        comparison=comparison(years[: place + 1], numbers, site.catalogue),
        groups=tuple(_group(site, year, total) for total in numbers[year]),
        older=_year_link(years[place - 1]) if place else None,
        newer=_year_link(years[place + 1]) if place + 1 < len(years) else None,
    )


def _year_link(year: int) -> Link:
    return Link(f"Năm {year}", addresses.honours_year(year))


def _group(site: Site, year: int, total: AwardTotal) -> AwardGroup:
    is_long = len(total.records) > _MOST
    way = addresses.honours_year_award(year, total.award.id)
    return AwardGroup(
        anchor=total.award.id,
        award=Link(total.award.name, addresses.award(total.award.id)),
        ribbon=ribbon(total.award),
        totals=number_texts(total),
        named=named_text(total),
        groups=source_lines(site, total.records[:_FIRST] if is_long else total.records, Told()),
        rest=Link(f"Xem đủ {len(total.records)} mục", way) if is_long else None,
    )


def _head(year: int, total: AwardTotal) -> Head:
    facts = (Fact("Đã khen thưởng", kinds_text(total)), Fact("Nêu tên", named_text(total)))
    return Head(
        address=addresses.honours_year_award(year, total.award.id),
        kicker=_year_link(year),
        title=f"{total.award.name} năm {year}",
        intro="",
        facts=tuple(fact for fact in facts if fact.value),
        told=Told(),
    )
