"""Who is one person and who is not, and the address of each."""

from dataclasses import replace

from plugins.core.honoree import Honoree
from plugins.core.honour import Decision, Honour
from tests.core.making import HONOUR, article, document, site

AN = replace(HONOUR, honoree="Lê Văn An", unit="so-y-te")


def people(*contents: object) -> list[Honoree]:
    return list(site(*contents).register.honorees)  # type: ignore[arg-type]  # articles, documents


def slugs(*honours: Honour) -> list[str]:
    return [one.slug for one in people(article("x", *honours))]


def test_a_name_alone_never_joins_people() -> None:
    nobody = replace(AN, unit=None)
    assert slugs(nobody, replace(nobody, award_year=2022)) == ["le-van-an", "le-van-an-2"]


def test_name_and_unit_join_and_other_units_are_homonyms_with_addresses_of_their_own() -> None:
    other = replace(AN, unit="Sở Nội vụ", award_year=2022)
    found = people(article("x", AN, other), article("y", replace(AN, award_year=2024)))
    assert [(one.slug, len(one.records), one.is_homonym) for one in found] == [
        ("le-van-an", 2, True),
        ("le-van-an-so-noi-vu", 1, True),
    ]


def test_an_id_joins_whatever_the_unit() -> None:
    named = replace(AN, id="an")
    assert slugs(named, replace(named, unit="Sở Nội vụ", award_year=2024)) == ["le-van-an"]


def test_two_rows_of_one_decision_are_never_one_person() -> None:
    decision = Decision(number="15/QĐ-UBND")
    rows = [replace(AN, decision=decision, role=role) for role in ("Bác sĩ", "Lái xe")]
    assert slugs(*rows) == ["le-van-an", "le-van-an-so-y-te-tinh-lam-giang"]


def test_a_decision_and_the_article_that_tells_of_it_are_one_honour() -> None:
    told = replace(AN, decision="2023/qd", basis="decision", photo="a.jpg")
    paper = document("qd")
    decided = replace(paper, fields=replace(paper.fields, honours=(replace(AN, award_year=None),)))
    (one,) = people(decided, article("x", told))
    (record,) = one.records
    assert len(record.tellings) == 2
    assert (record.document, record.year) == (decided, 2023)


def test_a_unit_of_the_catalogue_is_one_under_any_of_its_names() -> None:
    unit = replace(AN, kind="collective", unit=None)
    long = replace(unit, honoree="Sở Y tế tỉnh Lam Giang")
    assert slugs(long, replace(long, award_year=2024)) == ["so-y-te-tinh-lam-giang"]


def test_pupils_have_no_page() -> None:
    assert slugs(replace(AN, role="Học sinh lớp 9A"), replace(AN, honorific="em")) == []


def test_two_roles_in_an_article_without_decision_are_two_people() -> None:
    rows = [replace(AN, role=role) for role in ("Bác sĩ", "Lái xe")]
    assert len(slugs(*rows)) == 2
    assert len(slugs(*(replace(row, id="an") for row in rows))) == 1


def test_a_longer_form_of_a_role_or_none_is_the_same_person() -> None:
    rows = [replace(AN, role=role) for role in ("Giám đốc", "Giám đốc Sở Y tế", None)]
    assert slugs(*rows) == ["le-van-an"]
    assert slugs(*reversed(rows)) == ["le-van-an"]


def test_two_articles_may_tell_two_roles_of_one_person() -> None:
    found = people(
        article("a", replace(AN, role="Phó giám đốc")),
        article("b", replace(AN, role="Giám đốc", award_year=2024)),
    )
    assert [len(one.records) for one in found] == [2]
