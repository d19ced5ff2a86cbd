"""Totals that count nothing twice."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.core.article import PublicationStatus
from plugins.core.body import Body, Piece
from plugins.core.catalogue import Award
from plugins.core.honour import Decision, Honour, Kind, Status, Visibility
from plugins.core.pupil import is_pupil
from plugins.core.register import is_state_level, totals
from tests.core.making import (
    BADGE,
    CATALOGUE,
    CERTIFICATE,
    COUNT,
    HONOUR,
    LABOUR_ORDER,
    article,
    document,
    site,
)


def numbers(*honours: Honour) -> dict[str, int]:
    """Recipients by award, of one article with these honours."""
    found = site(article("x", *honours)).register
    return {total.award.id: total.number for total in totals(found.records, CATALOGUE)}


def test_names_count_one_and_counts_as_many_as_they_say() -> None:
    assert numbers(HONOUR, replace(HONOUR, honoree="B"), COUNT) == {
        "huan-chuong-lao-dong": 2,
        "bang-khen-tinh": 8,
    }


def test_a_name_that_is_part_of_a_count_is_not_counted_again() -> None:
    count = replace(COUNT, id="bk")
    named = replace(COUNT, honoree="Sở Y tế", count=None, part_of="bk")
    assert numbers(count, named, replace(named, honoree="Sở Nội vụ")) == {"bang-khen-tinh": 8}


def test_the_kinds_of_recipients_are_counted_apart() -> None:
    kinds: tuple[Kind, ...] = ("person", "collective", "household")
    given = [replace(COUNT, kind=kind, count=i) for i, kind in enumerate(kinds, start=1)]
    (total,) = totals(site(article("x", *given, *given)).register.records, CATALOGUE)
    assert dict(total.numbers) == {"person": 2, "collective": 4, "household": 6}
    assert total.number == 12


@pytest.mark.parametrize("status", ["proposed", "revoked"])
def test_proposals_and_revoked_awards_never_count(status: Status) -> None:
    assert numbers(replace(HONOUR, status=status), replace(COUNT, status=status)) == {}


@pytest.mark.parametrize("visibility", ["article", "withheld"])
def test_what_is_not_public_never_counts(visibility: Visibility) -> None:
    assert numbers(replace(HONOUR, visibility=visibility)) == {}


@pytest.mark.parametrize("status", ["draft", "pending", "withdrawn"])
def test_hidden_articles_honour_nobody(status: PublicationStatus) -> None:
    assert site(article("x", HONOUR, status=status)).register.records == ()


def test_one_award_told_by_two_articles_counts_once() -> None:
    """The decision is news, and so is the ceremony: the same ``id``, award and decision."""
    honour = replace(HONOUR, id="nguoi-a", decision="2023/qd", basis="decision")
    found = site(article("quyet-dinh", honour), article("le-trao", honour))
    (total,) = totals(found.register.records, CATALOGUE)
    assert total.number == 1


def test_the_same_person_may_have_an_award_in_two_years() -> None:
    first, second = replace(HONOUR, id="a"), replace(HONOUR, id="a", award_year=2024)
    assert numbers(first, second) == {"huan-chuong-lao-dong": 2}


def test_two_rows_of_one_decision_are_never_one_person() -> None:
    assert numbers(HONOUR, HONOUR) == {"huan-chuong-lao-dong": 2}


def test_years_are_those_of_the_award_and_never_of_the_article() -> None:
    honours = [replace(HONOUR, award_year=year) for year in (2022, None, 2023)]
    years = site(article("x", *honours, day="2024-01-15")).register.by_year
    assert list(years) == [2023, 2022]
    assert [len(listed) for listed in years.values()] == [1, 1]


def test_the_newest_article_stands_first_and_rows_keep_the_order_of_the_decision() -> None:
    old = article("a", replace(HONOUR, honoree="Ông Y"), replace(HONOUR, honoree="Bà A"))
    new = article("b", replace(HONOUR, honoree="Bà B"), day="2024-02-01")
    names = [listed.honour.honoree for listed in site(old, new).register.records]
    assert names == ["Bà B", "Ông Y", "Bà A"]


def test_awards_stand_in_the_order_of_the_catalogue() -> None:
    assert list(numbers(COUNT, HONOUR)) == ["huan-chuong-lao-dong", "bang-khen-tinh"]


@pytest.mark.parametrize(
    ("grades", "grade"),
    [
        (("nhi", "nhi"), "nhi"),
        (("nhat", "nhi"), "cac-hang"),
        ((None, None), None),
        (("cac-hang",), "cac-hang"),
    ],
)
def test_a_total_names_the_one_class_of_all(
    grades: tuple[str | None, ...], grade: str | None
) -> None:
    given = [replace(HONOUR, grade=each) for each in grades]
    (total,) = totals(site(article("x", *given)).register.records, CATALOGUE)
    assert total.grade == grade


@pytest.mark.parametrize(
    ("award", "is_state"), [(LABOUR_ORDER, True), (CERTIFICATE, False), (BADGE, False)]
)
def test_awards_of_the_state_are_those_of_the_law(award: Award, is_state: bool) -> None:  # noqa: FBT001 — a column of the table
    assert is_state_level(award) is is_state


def test_a_count_of_a_decision_that_names_only_some_is_the_total() -> None:
    decided = replace(COUNT, decision=Decision(number="19/QĐ-UBND"), basis="decision")
    count = replace(decided, id="bk")
    named = replace(decided, honoree="Sở Y tế", count=None, part_of="bk")
    assert numbers(count, named) == {"bang-khen-tinh": 8}


def test_a_count_and_the_decision_that_names_them_all_are_counted_once() -> None:
    fields = document().fields
    listed = tuple(replace(COUNT, count=None, honoree=name) for name in ("Sở A", "Sở B"))
    paper = replace(document(), fields=replace(fields, honours=listed))
    told = article("x", replace(COUNT, count=2, decision="2023/qd", basis="decision"))
    found = site(paper, told).register
    (total,) = totals(found.records, CATALOGUE)
    assert (total.number, total.named) == (2, 2)


def test_what_a_decision_lists_and_an_article_repeats_is_one_honour() -> None:
    paper = document()
    paper = replace(
        paper, fields=replace(paper.fields, honours=(replace(HONOUR, award_year=None),))
    )
    told = article("x", replace(HONOUR, decision="2023/qd", basis="decision", presented_by="Ông X"))
    (record,) = site(paper, told).register.records
    assert record.year == 2023
    assert record.document is paper
    assert [article.slug for article, _ in record.articles] == ["x"]


LE_VAN_THU = replace(HONOUR, honoree="Lê Văn Thu", unit="so-noi-vu", award_year=2022)


@pytest.mark.parametrize(
    "other",
    [
        replace(LE_VAN_THU, status="revoked"),
        replace(LE_VAN_THU, visibility="withheld"),
        replace(LE_VAN_THU, visibility="article"),
    ],
)
def test_another_source_that_revokes_or_withholds_takes_the_honour_out(other: Honour) -> None:
    """Whatever the order of the sources: the strictest telling decides."""
    for honours in ((LE_VAN_THU, other), (other, LE_VAN_THU)):
        found = site(*(article(f"a{n}", one) for n, one in enumerate(honours))).register
        assert found.records == ()
        assert found.honorees == ()


def test_a_proposal_elsewhere_takes_nothing_out() -> None:
    proposed = replace(LE_VAN_THU, status="proposed")
    found = site(article("a", LE_VAN_THU), article("b", proposed)).register
    assert len(found.records) == 1


def test_a_count_of_a_decision_keeps_those_that_are_not_named() -> None:
    decision = Decision(number="15/QĐ-UBND", date=date(2023, 3, 3))
    count = replace(COUNT, kind="person", count=8, decision=decision)
    named = replace(count, honoree="Lê Văn Thu", count=None)
    assert numbers(count, named) == {"bang-khen-tinh": 8}
    assert numbers(count, *(replace(named, honoree=f"Tên {n}") for n in range(9))) == {
        "bang-khen-tinh": 9
    }


def test_a_number_that_begins_anew_each_year_is_two_decisions() -> None:
    days = (date(2021, 6, 20), date(2023, 6, 20))
    rows = [
        replace(LE_VAN_THU, award_year=None, decision=Decision(number="15/QĐ-UBND", date=day))
        for day in days
    ]
    found = site(*(article(f"a{n}", one) for n, one in enumerate(rows))).register
    assert sorted(record.year or 0 for record in found.records) == [2021, 2023]


def test_which_of_two_namesakes_of_a_decision_is_meant_nobody_can_say() -> None:
    one = replace(HONOUR, honoree="Nguyễn Văn An", role="Kế toán", unit=None)
    bare = document("qd")
    rows = (one, replace(one, role="Bác sĩ"))
    paper = replace(bare, fields=replace(bare.fields, honours=rows))
    told = replace(one, role="Bác sĩ", decision=paper.key)
    found = site(paper, article("a", told)).register
    assert [len(record.tellings) for record in found.records] == [1, 1, 1]


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("Học sinh, lớp 9A Trường THCS Tiên Lạc", True),
        ("Em ngoan (học sinh)", True),
        ("Lớp 5B Trường Tiểu học Tiên Lạc", True),
        ("HS lớp 12A1", True),
        ("Bí thư chi đoàn lớp 11A1", True),
        ("Giám đốc Nhà Thiếu nhi tỉnh", False),
        ("Giáo viên dạy đội tuyển học sinh giỏi", False),
        ("Cựu học sinh Trường THPT Lam Trung", False),
        ("Tổng phụ trách Đội thiếu niên", False),
        ("Liên đội trưởng Trường THCS Tiên Lạc", True),
        ("Đội viên dân quân xã", False),
        ("Chủ nhiệm lớp 5B", False),
        ("Thợ lớp mái", False),
    ],
)
def test_pupils_are_told_from_those_who_teach_them(role: str, *, wanted: bool) -> None:
    assert is_pupil(replace(HONOUR, role=role)) is wanted


TEACHER = replace(HONOUR, honoree="Trần Văn A", role="Giáo viên", unit="so-y-te")


def people(*honours: Honour) -> dict[str, str]:
    whole = site(article("x", *honours))
    return whole.register.people_of(whole.articles[0])


def test_names_of_an_article_lead_to_their_pages() -> None:
    other = replace(HONOUR, honoree="Lê Thị B", award="bang-khen-tinh")
    assert people(TEACHER, other) == {
        "Trần Văn A": "/bang-vang/ho-so/tran-van-a/",
        "Lê Thị B": "/bang-vang/ho-so/le-thi-b/",
    }


@pytest.mark.parametrize(
    "namesake",
    [
        pytest.param(replace(TEACHER, role="Học sinh lớp 9", unit="Trường"), id="a pupil"),
        pytest.param(replace(TEACHER, unit=None, status="proposed"), id="one who is proposed"),
        pytest.param(replace(TEACHER, unit=None, visibility="article"), id="one without a page"),
        pytest.param(replace(TEACHER, honoree="Trần  Văn A", unit="Trường"), id="another page"),
        pytest.param(replace(COUNT, presented_by="Chủ tịch Trần Văn A"), id="the presenter"),
    ],
)
def test_a_name_that_two_people_of_the_article_bear_leads_nowhere(namesake: Honour) -> None:
    assert people(TEACHER, namesake) == {}
    assert people(namesake, TEACHER) == {}


@pytest.mark.parametrize(
    ("office", "leads"), [("Giám đốc Sở Y tế", False), ("giáo viên của trường", True)]
)
def test_a_name_with_another_office_in_the_text_leads_nowhere(office: str, *, leads: bool) -> None:
    piece = Piece(f"Dự hội nghị có đồng chí Trần Văn A, {office}.")
    whole = site(replace(article("x", TEACHER), body=Body((piece,))))
    assert bool(whole.register.people_of(whole.articles[0])) is leads


@pytest.mark.parametrize(
    "same",
    [
        pytest.param(replace(TEACHER, grade="ba", status="proposed"), id="proposed for more"),
        pytest.param(replace(COUNT, presented_by="Chủ tịch Phan Trần Văn An"), id="longer name"),
        pytest.param(replace(TEACHER, honoree="Trần Văn Á", unit="Trường"), id="other tones"),
    ],
)
def test_a_name_of_one_person_leads_to_their_page(same: Honour) -> None:
    assert people(TEACHER, same)["Trần Văn A"] == "/bang-vang/ho-so/tran-van-a/"


DECIDED = replace(
    COUNT,
    award="huan-chuong-lao-dong",
    kind="person",
    grade="cac-hang",
    decision=Decision(number="35/QĐ-CTN", date=date(2023, 1, 12)),
)


def named(number: int, grade: str | None, honour: Honour = DECIDED) -> list[Honour]:
    """So many names of a decision, of one class."""
    names = (f"Tên {grade} {n}" for n in range(number))
    return [replace(honour, count=None, grade=grade, honoree=name) for name in names]


def test_a_count_of_several_classes_holds_names_of_each() -> None:
    assert numbers(DECIDED, *named(2, "nhat"), *named(1, "nhi")) == {"huan-chuong-lao-dong": 8}
    assert numbers(*named(9, "ba"), DECIDED) == {"huan-chuong-lao-dong": 9}


def test_a_count_of_one_class_takes_its_names_before_one_of_several() -> None:
    second = replace(DECIDED, grade="nhi", count=3)
    assert numbers(DECIDED, second, *named(3, "nhi")) == {"huan-chuong-lao-dong": 11}
    assert numbers(DECIDED, second, *named(4, "nhi")) == {"huan-chuong-lao-dong": 11}
    assert numbers(second, *named(2, "nhat")) == {"huan-chuong-lao-dong": 5}
    both = (replace(DECIDED, count=2), second)
    assert numbers(*both, *named(3, "nhi"), *named(2, "nhat")) == {"huan-chuong-lao-dong": 5}


def test_names_of_another_year_are_not_in_a_count_of_the_same_number() -> None:
    other = replace(DECIDED, decision=Decision(number="35/QĐ-CTN", date=date(2021, 1, 12)))
    other = replace(other, award_year=2021)
    assert numbers(DECIDED, *named(2, "nhi", other)) == {"huan-chuong-lao-dong": 10}


def test_members_without_a_year_take_the_one_of_their_count() -> None:
    count = replace(COUNT, id="bk")
    member = replace(COUNT, count=None, honoree="Sở A", part_of="bk", award_year=None)
    apart = replace(member, honoree="Sở B", part_of=None)
    earlier = replace(member, honoree="Sở C", award_year=2021)
    found = site(article("x", count, member, apart, earlier)).register
    told = {record.honour.honoree: record.year for record in found.records}
    assert told == {None: 2023, "Sở A": 2023, "Sở B": None, "Sở C": 2021}


@pytest.mark.parametrize(
    ("years", "wanted"), [((2022, 2022), 2022), ((2022, None), 2022), ((2022, 2021), None)]
)
def test_a_count_takes_the_one_year_of_its_members(
    years: tuple[int | None, int | None], wanted: int | None
) -> None:
    count = replace(COUNT, id="bk", award_year=None)
    member = replace(COUNT, count=None, honoree="Sở A", part_of="bk")
    members = [replace(member, honoree=f"Sở {n}", award_year=y) for n, y in enumerate(years)]
    found = site(article("x", count, *members)).register
    (record,) = [record for record in found.records if record.honour.count]
    assert record.year == wanted
    told = [record.year for record in found.records if record.honour.honoree]
    assert told == ([wanted, wanted] if wanted else list(years))
    if wanted:
        (total,) = found.year_totals[wanted]
        assert total.number == 8
