"""The static pages of the index, from facts to views."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from plugins.core.honour import Honour
from plugins.core.page import Page
from plugins.honorees import honoree_pages, letter_pages, list_pages, year_pages
from tests.core.making import COUNT, HONOUR, article, site

NAMES = ("Lê Văn Ân", "Lê Văn An", "Trần Thị Đào", "Trần Thị Dung", "Y Moan", "Phạm Ánh")
UNIT = "so-y-te"


def made(module: Any, *honours: Honour) -> dict[str, Any]:  # noqa: ANN401 — a module of pages
    pages: Sequence[Page] = list(module.pages(site(article("x", *honours))))
    return {page.address: page.view(page.facts) for page in pages}


def test_letters_stand_in_vietnamese_order_by_given_name() -> None:
    people = [replace(HONOUR, honoree=name, unit=UNIT) for name in NAMES]
    views = made(letter_pages, *people)
    rows = views["/bang-vang/a-z/"].groups[0].rows
    assert [(row.text, row.href) for row in rows] == [
        ("Chữ A", "/bang-vang/a-z/a/"),
        ("Chữ Â", "/bang-vang/a-z/aa/"),
        ("Chữ D", "/bang-vang/a-z/d/"),
        ("Chữ Đ", "/bang-vang/a-z/dd/"),
        ("Chữ M", "/bang-vang/a-z/m/"),
    ]
    (group,) = views["/bang-vang/a-z/a/"].groups
    assert [row.text for row in group.rows] == ["Lê Văn An", "Phạm Ánh"]


def test_a_letter_with_many_names_is_cut_into_pages() -> None:
    people = [replace(HONOUR, honoree=f"Lê Văn An{n}", unit=UNIT) for n in range(301)]
    views = made(letter_pages, *people)
    (group,) = views["/bang-vang/a-z/a/"].groups
    assert [row.count for row in group.rows] == ["300 hồ sơ", "1 hồ sơ"]
    assert len(views["/bang-vang/a-z/a/trang/2/"].groups[0].rows) == 1


def test_a_page_tells_what_when_by_whom_and_names_the_others() -> None:
    one = replace(HONOUR, honoree="Lê Văn An", unit=UNIT, presented_by="Trần Thị B", grade="nhi")
    other = replace(one, unit="Sở Nội vụ", award_year=2022)
    view = made(honoree_pages, one, other)["/bang-vang/ho-so/le-van-an/"]
    (event,) = view.events
    assert event.award.text == "Huân chương Lao động hạng Nhì"
    assert (event.year, event.presented) == ("Năm 2023", "Người trao: Trần Thị B")
    assert [link.text for link in view.homonyms] == ["Lê Văn An, Sở Nội vụ"]
    assert "không thay thế quyết định" in view.note


def test_an_award_says_how_many_of_its_counts_are_named() -> None:
    count = replace(COUNT, id="bk")
    named = replace(COUNT, count=None, honoree="Sở Y tế tỉnh Lam Giang", part_of="bk")
    view = made(list_pages, count, named)["/bang-vang/danh-muc/bang-khen-tinh/"]
    facts = {fact.term: fact.value for fact in view.facts}
    assert facts["Đã khen thưởng"] == "08 tập thể; đã nêu tên 1 trong 8"


def test_long_lists_are_numbered_from_the_oldest() -> None:
    people = [replace(HONOUR, honoree=f"Lê Văn An{n}", unit=UNIT) for n in range(100)]
    views = made(list_pages, *people)
    head = views["/bang-vang/danh-muc/huan-chuong-lao-dong/"]
    assert len(head.rows) == 40
    assert head.pager is not None
    assert len(views["/bang-vang/danh-muc/huan-chuong-lao-dong/trang/1/"].rows) == 30


def test_a_year_is_held_against_the_years_before() -> None:
    honours = [replace(COUNT, award_year=year, count=n) for year, n in ((2021, 4), (2023, 8))]
    views = made(year_pages, *honours)
    assert views["/bang-vang/nam/2021/"].table is None
    table = views["/bang-vang/nam/2023/"].table
    assert table.years == ("2021", "2023")
    assert [row.numbers for row in table.rows] == [("4", "8")]
    assert [(bar.number, bar.length) for bar in table.bars] == [("4", 50), ("8", 100)]
    assert views["/bang-vang/nam/2023/"].older.href == "/bang-vang/nam/2021/"
