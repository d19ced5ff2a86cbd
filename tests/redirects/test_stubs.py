"""Pages at old addresses: which there are, where they lead, and which no disk could hold."""

import re
from pathlib import Path

import pytest

from plugins.core.moves import page_moves
from plugins.core.page import Page
from plugins.redirects.stubs import MOST_CHOICES, stub_pages
from plugins.redirects.views import ChoiceView, MovedView
from tests.builder.sites import build, tree
from tests.core.test_moves import with_old
from tests.redirects.making import ANNEX, MEETING, SECOND, make_content, make_many


def stubs(*old_urls: str) -> dict[str, Page]:
    """Pages by their addresses, without those of the old front page."""
    pages = stub_pages(tuple(page_moves([with_old(*old_urls)])))
    return {page.address: page for page in pages if page.facts.meta.address != "/"}


@pytest.mark.parametrize(
    ("written", "addresses"),
    [
        ("/Pages/A.aspx", ["/Pages/A.aspx/", "/pages/a.aspx/"]),
        ("/pages/a.aspx", ["/pages/a.aspx/"]),
        ("/Cu/A.html", ["/Cu/A.html", "/cu/a.html"]),
        ("/cu/a.html/", ["/cu/a.html"]),
        ("/Cu/", ["/Cu/", "/cu/"]),
        ("/Tin%20%E1%BA%A3nh/A.aspx", ["/Tin ảnh/A.aspx/", "/tin ảnh/a.aspx/"]),
        ("/a\u200b.aspx", ["/a.aspx/", "/a\u200b.aspx/"]),
        ("/tin/2024/ten-cu/", ["/tin/2024/ten-cu/"]),
        # What some disk refuses, and what would stand in the way of the build's own files.
        ("/a%3Fb.aspx", []),
        ("/Pages/con.aspx", []),
        ("/Pages./a.aspx", []),
        ("/a%00b.aspx", ["/ab.aspx/"]),
        ("/" + "ệ" * 150, []),
        ("/anh/2019/a.jpg", []),
        ("/tin/2024/x/a/b", []),
        ("/404.html/a.aspx", []),
    ],
)
def test_a_page_stands_where_all_disks_can_hold_it(written: str, addresses: list[str]) -> None:
    assert list(stubs(written)) == addresses
    assert all(page.facts.target == "/tin/2024/x/" for page in stubs(written).values())


def test_spellings_of_a_page_are_one_file_where_case_does_not_count() -> None:
    one, other = stubs("/Pages/A.aspx").values()
    assert (one.template, one.facts) == (other.template, other.facts)


def test_an_address_of_many_is_a_page_of_choices_by_number() -> None:
    pages = stubs("/P.aspx?ItemID=10", "/P.aspx?ID=9", "/p.aspx", "/P.aspx?newsid=5")
    assert list(pages) == ["/P.aspx/", "/p.aspx/"]
    view = pages["/p.aspx/"].facts
    assert isinstance(view, ChoiceView)
    assert [choice.query for choice in view.choices] == ["", "newsid=5", "itemid=9", "itemid=10"]
    assert [choice.label for choice in view.choices] == ["", "newsid=5", "ItemID 9", "ItemID 10"]


def test_many_choices_are_parted_into_ranges() -> None:
    count = 2 * MOST_CHOICES + 1
    pages = stubs(*(f"/Tin ảnh/P.aspx?ItemID={number}" for number in range(1, count + 1)))
    first = pages["/Tin ảnh/P.aspx/"].facts
    assert [(part.first, part.last) for part in first.ranges] == [(1, 200), (201, 400), (401, 401)]
    assert first.ranges[1].href == "/Tin%20%E1%BA%A3nh/P.aspx/2/"
    assert pages["/tin ảnh/p.aspx/"].facts == first
    assert [len(pages[f"/Tin ảnh/P.aspx/{part}/"].facts.choices) for part in (1, 2, 3)] == [
        200,
        200,
        1,
    ]


def test_the_old_front_page_leads_home() -> None:
    pages = stub_pages(tuple(page_moves([with_old("/Pages/A.aspx")])))
    home = [
        page.address
        for page in pages
        if isinstance(page.facts, MovedView) and page.facts.target == "/"
    ]
    assert "/Pages/default.aspx/" in home
    assert "/pages/default.aspx/" in home


def test_the_page_leads_on_without_scripts_and_asks_to_be_left_out(output: Path) -> None:
    html = (output / "Pages/Hoi-nghi.aspx/index.html").read_text("utf-8")
    assert f'<meta http-equiv="refresh" content="0; url={MEETING}">' in html
    assert f'<link rel="canonical" href="{MEETING}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'href="{MEETING}">Hội nghị thử</a>' in html
    assert re.findall(r"<script.*", html) == re.findall(r"<script src=.*/a/size\..*", html)
    assert (output / "cu/Bai-hai.html").is_file()
    assert SECOND in (output / "cu/bai-hai.html").read_text("utf-8")


def test_attachments_have_a_page_and_pictures_none(output: Path) -> None:
    annex = output / "Lists/ThongBao/Attachments/12/Phụ lục.pdf/index.html"
    assert ANNEX in annex.read_text("utf-8")
    assert not (output / "HoatDongAnh").exists()


def test_what_was_withdrawn_keeps_its_title_and_drafts_have_no_page(output: Path) -> None:
    gone = (output / "Pages/Da-go.aspx/index.html").read_text("utf-8")
    assert "Bài viết đã được gỡ" in gone
    assert "TIEUDE" not in gone
    assert not (output / "Pages/Nhap.aspx").exists()


def test_two_builds_are_the_same_and_a_second_one_makes_nothing(
    output: Path, tmp_path: Path
) -> None:
    again = tmp_path / "output"
    content = make_content(tmp_path / "content")
    assert build(content, again).returncode == 0
    before = tree(output)
    assert tree(again) == before
    assert "ghi mới 0" in build(content, again).stdout


def test_hundreds_of_articles_at_one_address_stay_light(tmp_path: Path) -> None:
    content = make_many(tmp_path / "content", 450)
    assert build(content, tmp_path / "output").returncode == 0
    folder = tmp_path / "output/TinTuc/Lists/Posts/Post.aspx"
    sizes = {path.parent.name: path.stat().st_size for path in folder.rglob("index.html")}
    assert set(sizes) == {"Post.aspx", "1", "2", "3"}
    assert max(sizes.values()) < 60_000
    second = (folder / "2/index.html").read_text("utf-8")
    assert re.findall(r'data-query="itemid=(\d+)"', second) == [str(n) for n in range(201, 401)]
