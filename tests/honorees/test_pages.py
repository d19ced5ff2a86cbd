"""The lists and indexes of the honoree index, from facts to views."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from plugins.core.catalogue import (
    Award,
    Catalogue,
    Certainty,
    FormerName,
    Law,
    Successor,
    Term,
    Unit,
)
from plugins.core.honour import Honour
from plugins.core.page import Page
from plugins.honorees import letter_pages, list_pages, year_pages
from plugins.honorees.facts import award_facts, unit_facts
from plugins.honorees.filter_views import FilterView
from plugins.honorees.front_page import front
from tests.core.making import CATALOGUE, COUNT, HONOUR, article, document, site

NAMES = ("Lê Văn Ân", "Lê Văn An", "Trần Thị Đào", "Trần Thị Dung", "Y Moan", "Phạm Ánh")
UNIT = "so-y-te"
ORDER = "/bang-vang/danh-muc/huan-chuong-lao-dong/"
YEAR = "/bang-vang/nam/2023/"


def made(module: Any, *honours: Honour) -> dict[str, Any]:  # noqa: ANN401 — a module of pages
    pages: Sequence[Page] = list(module.pages(site(article("x", *honours))))
    return {page.address: page.view(page.known()) for page in pages}


def people(number: int) -> list[Honour]:
    return [replace(HONOUR, honoree=f"Lê Văn An{n}", unit=UNIT) for n in range(number)]


def lines(groups: Any) -> list[Any]:  # noqa: ANN401 — of a view
    return [line for group in groups for line in group.lines]


def test_letters_stand_in_vietnamese_order_by_given_name() -> None:
    views = made(letter_pages, *(replace(HONOUR, honoree=name, unit=UNIT) for name in NAMES))
    rows = views["/bang-vang/a-z/"].groups[0].rows
    assert [(row.text, row.href) for row in rows] == [
        ("Chữ A", "/bang-vang/a-z/a/"),
        ("Chữ Â", "/bang-vang/a-z/aa/"),
        ("Chữ D", "/bang-vang/a-z/d/"),
        ("Chữ Đ", "/bang-vang/a-z/dd/"),
        ("Chữ M", "/bang-vang/a-z/m/"),
    ]
    letter = views["/bang-vang/a-z/a/"]
    assert [row.text for row in letter.groups[0].rows] == ["Lê Văn An", "Phạm Ánh"]
    assert [(one.text, one.is_here) for one in letter.letters][:2] == [("A", True), ("Â", False)]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Trần Văn ổn", "oo"),
        ("Trần Văn Ửng", "uw"),
        ("Trần Thị Ên", "ee"),
        ("Vũ Ơn", "ow"),
        ("Vũ Ắn", "aw"),
        ("Wolfgang Weiß", "w"),
        ("Nguyễn Thị Ðào", "dd"),
        ("Nguyễn Văn 5", "khac"),
        ("Nguyễn Văn Łukasz", "khac"),
    ],
)
def test_every_letter_has_an_address_in_ascii(name: str, slug: str) -> None:
    views = made(letter_pages, replace(HONOUR, honoree=name, unit=UNIT))
    assert set(views) == {"/bang-vang/a-z/", f"/bang-vang/a-z/{slug}/"}


def test_collectives_and_households_have_their_own_parts_by_name() -> None:
    views = made(
        letter_pages,
        replace(HONOUR, honoree="Lê Văn Sen", unit=UNIT),
        replace(HONOUR, kind="collective", honoree="Sở Nội vụ"),
        replace(HONOUR, kind="household", honoree="Sáu Hòa"),
    )
    parts = [(group.title, group.rows[0].text) for group in views["/bang-vang/a-z/s/"].groups]
    assert parts == [
        ("Cá nhân", "Lê Văn Sen"),
        ("Tập thể", "Sở Nội vụ"),
        ("Hộ gia đình", "Sáu Hòa"),
    ]


def test_a_letter_with_many_names_is_cut_into_pages() -> None:
    views = made(letter_pages, *people(151))
    first, last = views["/bang-vang/a-z/a/"], views["/bang-vang/a-z/a/trang/2/"]
    assert len(first.groups[0].rows) == 150
    assert (first.title, last.title) == ("Chữ A, trang 1", "Chữ A, trang 2")
    assert first.earlier is None
    assert first.later.href == "/bang-vang/a-z/a/trang/2/"
    assert last.earlier.href == "/bang-vang/a-z/a/"


def test_what_rows_rest_on_is_said_once() -> None:
    decided = replace(HONOUR, unit=UNIT, decision="2023/qd", basis="decision")
    content = site(
        document(), article("x", *(replace(decided, honoree=name) for name in NAMES[:2]))
    )
    views = {page.address: page.known() for page in list_pages.pages(content)}
    (group,) = views[ORDER].groups
    assert group.basis == "Theo quyết định số 12/QĐ-UBND ngày 20/12/2023"
    assert [line.recipient.text for line in group.lines] == ["Lê Văn Ân", "Lê Văn An"]
    assert group.lines[0].detail == "năm 2023\u00a0· Sở Y tế tỉnh Lam Giang"


def test_a_pupil_is_in_no_list_by_name() -> None:
    pupil = replace(HONOUR, honoree="Lê Thị Bé", honorific="em", role="Học sinh lớp 8", unit=UNIT)
    views = made(list_pages, pupil) | made(letter_pages, pupil)
    (line,) = lines(views[ORDER].groups)
    assert (line.recipient.text, line.recipient.href) == ("01 học sinh", "")
    assert "Lê Thị Bé" not in repr(views)
    assert "lớp 8" not in repr(views)


def test_an_award_says_how_many_of_its_counts_are_named() -> None:
    count = replace(COUNT, id="bk")
    named = replace(COUNT, count=None, honoree="Sở Y tế tỉnh Lam Giang", part_of="bk")
    view = made(list_pages, count, named)["/bang-vang/danh-muc/bang-khen-tinh/"]
    facts = {fact.term: fact.value for fact in view.facts}
    assert facts["Đã khen thưởng"] == "08 tập thể\u00a0· đã nêu tên 1 trong 8".replace(
        "\u00a0·", ";"
    )


def test_only_what_the_catalogue_is_sure_of_is_told_as_such() -> None:
    award = Award(
        id="x",
        name="X",
        kind="huan-chuong",
        level="nha-nuoc",
        conferred_by=("ctn",),
        law_basis={"06/2022/QH15": "Điều 42"},
    )
    law = Law(id="06/2022/QH15", name="Luật năm 2022", certainty="found")
    conferrers = (Term(id="ctn", name="Chủ tịch nước"),)
    cases: tuple[tuple[Certainty, dict[str, str]], ...] = (
        ("found", {"Thẩm quyền": "Chủ tịch nước", "Căn cứ pháp luật": "Luật năm 2022: Điều 42"}),
        ("memory", {"Thẩm quyền": "Chủ tịch nước (chưa đối chiếu văn bản)"}),
    )
    for certainty, expected in cases:
        sure = replace(award, certainty={"conferrer": certainty, "article": certainty})
        catalogue = replace(CATALOGUE, awards=(sure,), conferrers=conferrers, laws=(law,))
        content = site(article("x", replace(HONOUR, award="x")), catalogue=catalogue)
        facts = award_facts(content.register.award_totals["x"], catalogue)
        told = {fact.term: fact.value for fact in facts}
        assert {term: told[term] for term in told if term != "Đã khen thưởng"} == expected


def test_a_unit_tells_its_former_names_and_what_became_of_it() -> None:
    old = Unit(
        id="huyen",
        name="Huyện Cũ",
        kind="huyen",
        successor=Successor(unit="xa", date=date(2025, 7, 1)),
    )
    former = (FormerName(name="Xã Trước", until=date(2025, 6, 30)), "Xã Đầu")
    new = Unit(id="xa", name="Xã Mới", kind="xa", short_name="X. Mới", former_names=former)
    catalogue = Catalogue(units=(old, new))
    assert [(fact.term, fact.value) for fact in unit_facts(new, catalogue)] == [
        ("Tên gọi tắt", "X. Mới"),
        ("Tên cũ", "Xã Trước (đến ngày 30/6/2025)"),
        ("", "Xã Đầu"),
        ("Đơn vị trước đây", "Huyện Cũ (kế tục từ ngày 01/7/2025)"),
    ]
    (fact,) = unit_facts(old, catalogue)
    assert (fact.value, fact.href) == ("Xã Mới, từ ngày 01/7/2025", "/bang-vang/don-vi/xa/")


def test_long_lists_are_numbered_from_the_oldest() -> None:
    views = made(list_pages, *people(130))
    assert len(lines(views[ORDER].groups)) == 70
    assert views[ORDER].pager is not None
    full = views[f"{ORDER}trang/1/"]
    assert len(lines(full.groups)) == 60
    assert full.facts == ()


def test_a_year_is_held_against_the_years_before() -> None:
    honours = [replace(COUNT, award_year=year, count=n) for year, n in ((2021, 4), (2023, 1200))]
    views = made(year_pages, *honours)
    assert views["/bang-vang/nam/2021/"].comparison is None
    found = views[YEAR].comparison
    drawn = [(bar.number, bar.width, bar.top, bar.base, bar.end) for bar in found.bars]
    assert drawn == [("4", 1, 4, 18, 51), ("1.200", 201, 32, 46, 251)]
    assert found.height == 56
    assert found.description == "năm 2021: 4; năm 2023: 1.200"
    assert [(row.name, row.numbers) for row in found.by_kind.rows] == [
        ("2021", ("0", "4", "0", "4")),
        ("2023", ("0", "1.200", "0", "1.200")),
    ]
    (row,) = found.by_award.rows
    assert (row.name, row.numbers) == ("Bằng khen của tỉnh", ("4", "1.200"))
    assert views[YEAR].older.href == "/bang-vang/nam/2021/"


def test_a_year_with_very_many_of_an_award_has_a_list_of_them() -> None:
    views = made(year_pages, *people(61))
    (group,) = views[YEAR].groups
    assert len(lines(group.groups)) == 12
    assert group.rest.text == "Xem đủ 61 mục"
    assert len(lines(views[group.rest.href].groups)) == 61
    assert set(made(year_pages, *people(60))) == {YEAR}


def test_the_front_leads_to_everything_and_grows_with_nothing() -> None:
    few, many = (
        front(site(article("x", *people(number))), FilterView("", ())) for number in (3, 300)
    )
    assert [letter.href for letter in many.letters] == ["/bang-vang/a-z/a/"]
    assert many.facts == ("Năm 2023", "300 khen thưởng", "300 hồ sơ")
    assert [row.href for row in many.newest] == ["/tin/2024/x/#khen-thuong"]
    assert [(row.href, row.count) for row in many.years] == [(YEAR, "300 cá nhân")]
    assert len(repr(many)) < len(repr(few)) + 100
    assert "không có nghĩa là không được khen thưởng" in many.note


def test_an_empty_index_has_its_pages() -> None:
    assert front(site(), FilterView("", ())).years == ()
    assert list(made(letter_pages)) == ["/bang-vang/a-z/"]
