"""Who publishes is a setting: the portal claims to be official only where it says so."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.core.catalogue_files import read_catalogue
from plugins.core.dates import ICT
from plugins.core.photo_memory import PhotoMemory
from plugins.core.portal import Portal
from plugins.core.problems import ContentErrors
from plugins.core.reading import read_entries
from plugins.core.site import Places, Scope, Site, select
from plugins.portal import article_pages, home_page
from plugins.portal.views import ArticleView
from plugins.reader.settings import read_settings

CONTENT = Path(__file__).resolve().parents[1] / "site" / "content"


def _site(portal: Portal) -> Site:
    catalogue, _ = read_catalogue(CONTENT)
    entries, problems = read_entries(CONTENT, catalogue, PhotoMemory())
    assert not problems
    scope = Scope(datetime(2026, 11, 24, tzinfo=ICT))
    return select(entries, Places(CONTENT, CONTENT), portal, catalogue, scope)


def _shell(site: Site, key: str) -> ArticleView:
    pages = {page.address: page for page in article_pages.pages(site)}
    view = pages[site.article[key].address].facts.shell
    assert isinstance(view, ArticleView)
    return view


def test_the_default_portal_claims_nothing() -> None:
    assert "không phải trang chính thức" in Portal().claim
    assert Portal().tagline == "Trang thông tin điện tử"


@pytest.mark.parametrize(
    ("form", "claim", "tagline"),
    [
        ("cổng", "Cổng chính thức của Sở X", "Cổng thông tin điện tử tỉnh Y"),
        ("trang", "Trang chính thức của Sở X", "Trang thông tin điện tử tỉnh Y"),
    ],
)
def test_an_official_portal_says_whose_it_is(form: str, claim: str, tagline: str) -> None:
    values = {"form": form, "agency": "Sở X", "province": "tỉnh Y", "official": "true"}
    portal = read_settings(_pelican(values)).portal
    assert (portal.claim, portal.tagline) == (claim, tagline)


def test_a_misspelt_setting_is_named_before_anything_is_read() -> None:
    with pytest.raises(ContentErrors) as refused:
        read_settings(_pelican({"provinse": "tỉnh Y"}))
    assert "có phải «province»?" in str(refused.value)


def test_articles_of_the_predecessor_say_so() -> None:
    portal = replace(Portal(), predecessor="tỉnh Cũ", predecessor_until=date(2023, 6, 30))
    site = _site(portal)
    old = [banner.kind for banner in _shell(site, "2023/hoi-nghi").banners]
    new = [banner.kind for banner in _shell(site, "2024/ky-1").banners]
    assert (old, new) == (["archive"], [])


def test_permanent_addresses_carry_the_public_origin() -> None:
    site = _site(replace(Portal(), url="https://thidua.example.org"))
    assert _shell(site, "2024/ky-1").permalink == "https://thidua.example.org/tin/2024/ky-1/"


def test_the_series_leads_both_ways() -> None:
    site = _site(Portal())
    first, second = _shell(site, "2024/ky-1").series, _shell(site, "2024/ky-2").series
    assert first is not None
    assert second is not None
    assert (first.previous, second.following) == (None, None)
    assert first.following is not None
    assert first.following.text == "Kỳ 2: Kỳ sau của loạt bài"


def test_related_articles_are_older_ones() -> None:
    site = _site(Portal())
    for article in site.articles:
        for other in _shell(site, article.key).related:
            assert date.fromisoformat(other.day.iso[:10]) <= article.when.day


def test_the_numbers_of_the_home_page_count_awards_only() -> None:
    """One named and six counted for 2022; three that are only proposed are no honour."""
    (page,) = home_page.pages(_site(Portal()))
    (number,) = page.facts.numbers
    assert page.facts.numbers_title == "Khen thưởng cấp Nhà nước năm 2022"
    assert (number.number, number.label) == ("07", "Huân chương Lao động các hạng")
    assert number.href == "/bang-vang/nam/2022/#huan-chuong-lao-dong"


def _pelican(portal: dict[str, str]) -> dict[str, object]:
    return {"PATH": str(CONTENT), "PROJECT_CONTENT": str(CONTENT), "CACHE": ".", "PORTAL": portal}
