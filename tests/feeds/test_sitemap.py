"""sitemap.xml and robots.txt: valid, whole, and cut where they are too long."""

import pytest

from plugins.core.page import Listed, ListedPhoto, Page
from plugins.feeds import robots, sitemap_pages
from plugins.feeds.sitemap_pages import Row, parted
from tests.feeds.making import ORIGIN, site
from tests.feeds.xml_rules import IMAGE, SITEMAP, index_faults, parsed, sitemap_faults

PHOTO = ListedPhoto("/anh/2024/x/a-1600.0a1b.jpg", "Trao cờ <thi đua> & bằng khen")


def page(address: str, listed: Listed | None) -> Page:
    return Page(address, "page.html", None, listed=listed)


def made(*pages: Page) -> dict[str, bytes]:
    found = sitemap_pages.pages(ORIGIN, pages)
    return {one.address: one.view(one.facts) for one in found}


def test_it_lists_what_may_be_found_with_photos_and_the_days_that_are_known() -> None:
    files = made(
        page("/tin/2024/x/", Listed("2024-01-15", (PHOTO, ListedPhoto("/anh/b.jpg", "")))),
        page("/van-ban/", Listed()),
        page("/404.html", None),
    )
    assert list(files) == ["/sitemap.xml"]
    assert sitemap_faults(files["/sitemap.xml"]) == []
    first, second = parsed(files["/sitemap.xml"])
    assert first.findtext(f"{SITEMAP}loc") == f"{ORIGIN}/tin/2024/x/"
    assert first.findtext(f"{SITEMAP}lastmod") == "2024-01-15"
    captions = [image.findtext(f"{IMAGE}caption") for image in first.findall(f"{IMAGE}image")]
    assert captions == [PHOTO.caption, None]
    assert second.find(f"{SITEMAP}lastmod") is None


def test_letters_beyond_ascii_are_written_with_percent_signs() -> None:
    (file,) = made(page("/tin/2024/hội nghị/", Listed())).values()
    assert sitemap_faults(file) == []
    assert b"/tin/2024/h%E1%BB%99i%20ngh%E1%BB%8B/" in file


def test_100_000_honorees_make_an_index_of_parts() -> None:
    pages = [
        page(f"/bang-vang/ho-so/nguoi-{number}/", Listed("2024-01-15" if number else "2025-02-03"))
        for number in range(100_001)
    ]
    files = made(*pages)
    parts = [f"/sitemap-{number}.xml" for number in (1, 2, 3)]
    assert list(files) == ["/sitemap.xml", *parts]
    assert index_faults(files["/sitemap.xml"]) == []
    assert [part.findtext(f"{SITEMAP}loc") for part in parsed(files["/sitemap.xml"])] == [
        ORIGIN + part for part in parts
    ]
    changed = [part.findtext(f"{SITEMAP}lastmod") for part in parsed(files["/sitemap.xml"])]
    assert changed == ["2025-02-03", "2024-01-15", "2024-01-15"]
    assert [sitemap_faults(files[part]) for part in parts] == [[], [], []]
    assert [len(parsed(files[part])) for part in parts] == [50_000, 50_000, 1]


def test_a_part_is_closed_before_it_is_too_long_in_bytes() -> None:
    rows = [Row("<url><loc>https://x.org/ộ</loc></url>\n", "") for _ in range(9)]
    (page,) = sitemap_pages.pages(ORIGIN, ())
    around = len(page.view(()))
    parts = list(parted(rows, most_bytes=around + 4 * len(rows[0].xml.encode())))
    assert [len(part) for part in parts] == [4, 4, 1]


@pytest.mark.parametrize(
    "broken",
    [
        "<url><loc>/tin/</loc></url>",
        "<url><lastmod>2024-01-15</lastmod></url>",
        "<url><loc>https://example.org/a/</loc><lastmod>15/01/2024</lastmod></url>",
        "<url><loc>https://example.org/a/</loc><lastmod>2024-02-30</lastmod></url>",
        "<url><loc>https://example.org/a/</loc></url><url><loc>https://example.org/a/</loc></url>",
        "",
    ],
)
def test_the_rules_find_what_is_broken(broken: str) -> None:
    space = SITEMAP.strip("{}")
    assert sitemap_faults(f'<urlset xmlns="{space}">{broken}</urlset>'.encode())


def test_robots_may_read_all_but_the_index_of_the_search() -> None:
    there, nowhere = robots.page(site()), robots.page(site(url=""))
    rules = "User-agent: *\nDisallow: /tim-kiem/du-lieu/\n"
    assert there.view(there.facts).decode() == f"{rules}\nSitemap: {ORIGIN}/sitemap.xml\n"
    assert nowhere.view(nowhere.facts).decode() == rules
