"""The honours of a year: numbers by award against the years before, then every honour."""

from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.honour import KIND_NAMES
from plugins.core.honour_words import ribbon
from plugins.core.page import Page
from plugins.core.register import AwardTotal, totals
from plugins.core.site import Site
from plugins.core.typography import padded
from plugins.core.view_parts import Link, Meta
from plugins.honorees.lines import NOTE, TRAIL, line
from plugins.honorees.views import AwardGroup, Bar, HonoursYearView, YearRow, YearTable

_BEFORE = 2  # years that a year is compared with: a table of three fits the narrowest phone


def pages(site: Site) -> Iterator[Page]:
    """Years are counted by the year of award, never by the article's date."""
    numbers = {
        year: totals(records, site.catalogue) for year, records in site.register.by_year.items()
    }
    for year in site.register.by_year:
        view = _view(site, year, numbers)
        yield Page(addresses.honours_year(year), "honours_year.html", view)


def numbers_text(total: AwardTotal) -> str:
    """How many persons, collectives and households: "05 cá nhân, 03 tập thể"."""
    return ", ".join(f"{padded(number)} {KIND_NAMES[kind]}" for kind, number in total.numbers)


def named_text(total: AwardTotal) -> str:
    """How many of a count are known by name; "" where all are."""
    if total.named >= total.number:
        return ""
    return f"đã nêu tên {total.named} trong {total.number}" if total.named else "chưa nêu tên"


def _view(
    site: Site,
    year: int,
    numbers: dict[int, tuple[AwardTotal, ...]],
) -> HonoursYearView:
    title = f"Khen thưởng năm {year}"
    intro = "Theo năm của quyết định khen thưởng, từ hình thức cao nhất."
    meta = Meta(title, intro, addresses.honours_year(year), addresses.HONOURS, TRAIL)
    years = site.register.years
    place = years.index(year)
    return HonoursYearView(
        meta=meta,
        title=title,
        intro=intro,
        note=NOTE,
        table=_table(years[max(0, place - _BEFORE) : place + 1], numbers),
        groups=tuple(_group(site, total) for total in numbers[year]),
        older=_year_link(years[place - 1]) if place else None,
        newer=_year_link(years[place + 1]) if place + 1 < len(years) else None,
    )


def _year_link(year: int) -> Link:
    return Link(f"Năm {year}", addresses.honours_year(year))


def _group(site: Site, total: AwardTotal) -> AwardGroup:
    return AwardGroup(
        anchor=total.award.id,
        award=Link(total.award.name, addresses.award(total.award.id)),
        ribbon=ribbon(total.award),
        totals=tuple(f"{padded(number)} {KIND_NAMES[kind]}" for kind, number in total.numbers),
        named=named_text(total),
        rows=tuple(line(site, record) for record in total.records),
    )


def _table(years: tuple[int, ...], numbers: dict[int, tuple[AwardTotal, ...]]) -> YearTable | None:
    """None for a first year, which has nothing to be held against."""
    if len(years) < 2:
        return None
    found = {year: {total.award.id: total for total in numbers[year]} for year in years}
    awards = {total.award.id: total.award for year in years for total in numbers[year]}
    sums = {year: sum(total.number for total in numbers[year]) for year in years}
    longest = max(sums.values()) or 1
    return YearTable(
        caption=f"Số cá nhân, tập thể, hộ gia đình được khen thưởng, {years[0]}-{years[-1]}",
        years=tuple(str(year) for year in years),
        rows=tuple(
            YearRow(
                award.name,
                tuple(
                    str(found[year][key].number) if key in found[year] else "0" for year in years
                ),
            )
            for key, award in awards.items()
        ),
        bars=tuple(
            Bar(str(year), str(number), round(100 * number / longest))
            for year, number in sums.items()
        ),
    )
