"""Answers ``get_pages`` with the front of the index and a page for each year of award."""

from collections.abc import Iterator

from blinker import signal

from plugins.core import addresses
from plugins.core.honour import KIND_NAMES
from plugins.core.honour_words import (
    basis_text,
    recipient,
    ribbon,
    role_and_unit,
    status_text,
)
from plugins.core.page import Page
from plugins.core.record import Record
from plugins.core.register import AwardTotal, totals
from plugins.core.site import Site
from plugins.core.typography import joined, padded
from plugins.core.view_parts import HOME, CountedLink, Link, Meta
from plugins.honorees.views import AwardGroup, HonoursView, HonoursYearView, YearRow

_TITLE = "Bảng vàng"
_NOTE = (
    "Danh sách lập từ tin, bài của trang, không thay thế quyết định khen thưởng."
    " Không thấy tên ở đây không có nghĩa là không được khen thưởng."
)


def pages(site: Site) -> Iterator[Page]:
    """Years are counted by the year of award, never by the article's date."""
    years = site.register.by_year
    yield Page(addresses.HONOURS, "honours.html", _index(years))
    for year, entries in years.items():
        yield Page(addresses.honours_year(year), "honours_year.html", _year(site, year, entries))


def _index(years: dict[int, tuple[Record, ...]]) -> HonoursView:
    intro = f"Tra cứu khen thưởng theo năm. {_NOTE}"
    address = addresses.HONOURS
    rows = tuple(
        CountedLink(f"Năm {year}", addresses.honours_year(year), f"{len(entries)} mục")
        for year, entries in years.items()
    )
    return HonoursView(Meta(_TITLE, intro, address, address, (HOME,)), _TITLE, intro, rows)


def _year(site: Site, year: int, entries: tuple[Record, ...]) -> HonoursYearView:
    title = f"Khen thưởng năm {year}"
    intro = "Theo năm của quyết định khen thưởng, từ hình thức cao nhất."
    trail = (HOME, Link(_TITLE, addresses.HONOURS))
    meta = Meta(title, intro, addresses.honours_year(year), addresses.HONOURS, trail)
    groups = tuple(_group(site, total) for total in totals(entries, site.catalogue))
    return HonoursYearView(meta, title, intro, _NOTE, groups)


def _group(site: Site, total: AwardTotal) -> AwardGroup:
    return AwardGroup(
        anchor=total.award.id,
        award=total.award.name,
        ribbon=ribbon(total.award),
        totals=tuple(f"{padded(number)} {KIND_NAMES[kind]}" for kind, number in total.numbers),
        rows=tuple(_row(site, entry) for entry in total.records),
    )


def _row(site: Site, entry: Record) -> YearRow:
    grade = site.catalogue.class_name.get(entry.honour.grade or "", "")
    detail = joined((grade, role_and_unit(entry.honour, site.catalogue)))
    return YearRow(
        recipient=recipient(entry.honour),
        detail=detail,
        status=status_text(entry.honour),
        basis=basis_text(entry.honour, site.document),
        article=Link(entry.tellings[-1].source.fields.title, entry.tellings[-1].source.address),
    )


def register() -> None:
    """Offers the index to the builder."""
    signal("get_pages").connect(pages)
