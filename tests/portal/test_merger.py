"""The page of the merger, and the notices that lead to it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from plugins.core.article_words import predecessor_banner
from plugins.core.catalogue import FormerName, Successor, Unit
from plugins.core.page import Page
from plugins.core.paper import PageFields, StandingPage
from plugins.core.portal import OldPortal, Portal
from plugins.core.site import Site
from plugins.honorees import honoree_pages, year_pages
from plugins.portal import paper_pages
from plugins.portal.views import MergerView
from tests.core.making import CATALOGUE, HONOUR, NO_WORDS, article, document, site

PAGE = StandingPage(file="pages/sap-xep.md", fields=PageFields(title="Sắp xếp"), body=NO_WORDS)
UNITS = (
    Unit(
        id="xa-moi",
        name="Xã Mới",
        kind="xa",
        former_names=(FormerName(name="Xã Cũ", until=date(2025, 6, 30)), "Xã Rất Cũ"),
    ),
    Unit(
        id="huyen",
        name="Huyện A",
        kind="huyen",
        successor=Successor(unit="xa-moi", date=date(2025, 7, 1)),
    ),
)
PORTAL = Portal(
    predecessor="tỉnh Cũ",
    predecessor_until=date(2025, 6, 30),
    old_portals=(
        OldPortal(name="Trang A", address="a.example", until=date(2025, 6, 30)),
        OldPortal(name="Trang B"),
    ),
)
WITH_UNITS = replace(CATALOGUE, units=UNITS)


def merged(portal: Portal = PORTAL) -> Site:
    old = replace(HONOUR, award_year=2024)
    new = replace(HONOUR, honoree="B", award_year=2025)
    articles = (
        article("cu", old, day="2024-05-01"),
        article("moi", new, day="2025-08-01"),
    )
    made = site(PAGE, document(), *articles, catalogue=WITH_UNITS)
    return replace(made, portal=portal)


def at(address: str, pages: Iterable[Page]) -> Page:
    return next(page for page in pages if page.address == address)


def view(made: Site) -> MergerView:
    shell = at("/sap-xep/", paper_pages.pages(made)).known().shell
    assert isinstance(shell, MergerView)
    return shell


def test_it_tells_what_of_the_old_province_stands_here() -> None:
    assert [(fact.term, fact.value, fact.href) for fact in view(merged()).facts] == [
        ("Trước sắp xếp", "tỉnh Cũ, đến ngày 30/6/2025", ""),
        ("Tin, bài", "1 (năm 2024)", "/tin-theo-thang/"),
        ("Văn bản", "1 (năm 2023)", "/van-ban/"),
        ("Trang cũ", "Trang A, a.example, đến ngày 30/6/2025", ""),
        ("", "Trang B", ""),
    ]


def test_it_tells_old_names_with_what_they_became() -> None:
    assert [(row.name, row.now.href, row.when) for row in view(merged()).names] == [
        ("Xã Cũ", "/bang-vang/don-vi/xa-moi/", "tên cũ dùng đến ngày 30/6/2025"),
        ("Xã Rất Cũ", "/bang-vang/don-vi/xa-moi/", ""),
        ("Huyện A", "/bang-vang/don-vi/xa-moi/", "từ ngày 01/7/2025"),
    ]


def test_neutral_settings_claim_no_merger() -> None:
    assert view(merged(Portal())).facts == ()


def test_honorees_and_years_of_before_say_so_and_lead_to_the_page() -> None:
    made = merged()
    people = list(honoree_pages.pages(made))
    years = list(year_pages.pages(made))
    (banner,) = at("/bang-vang/ho-so/a/", people).known().banners
    assert banner.text == "Khen thưởng của tỉnh Cũ trước khi sắp xếp, đến ngày 30/6/2025."
    assert banner.more.href == "/sap-xep/"
    assert at("/bang-vang/ho-so/b/", people).known().banners == ()
    assert len(at("/bang-vang/nam/2024/", years).known().banners) == 1
    assert at("/bang-vang/nam/2025/", years).known().banners == ()


def test_without_that_page_notices_lead_nowhere() -> None:
    made = replace(merged(), pages=())
    (banner,) = at("/bang-vang/nam/2024/", year_pages.pages(made)).known().banners
    assert banner.more is None


@pytest.mark.parametrize(("day", "is_old"), [("2025-06-30", True), ("2025-07-01", False)])
def test_the_last_day_is_still_of_the_old_province(day: str, is_old: bool) -> None:  # noqa: FBT001
    assert bool(predecessor_banner(merged(), "Bài", date.fromisoformat(day))) is is_old
