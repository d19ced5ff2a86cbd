"""What the rules for awards, counts and names say, and what they pass by."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.entry import Entries, Entry
from plugins.core.honour import Honour, Kind
from plugins.core.names import fold
from plugins.core.problems import Problem
from plugins.core.rules.award_rules import sign_of
from plugins.core.rules.text_rules import of_texts
from plugins.tools.check.command import check
from tests.core.making import FIELDS, body, header, made, source

PROJECT = Path(__file__).resolve().parents[2]


@cache
def catalogue() -> Catalogue:
    return read_catalogue(PROJECT / "content")[0]


def said(text: str, *honours: Honour) -> list[Problem]:
    """What the rules for texts say of one paragraph."""
    value = replace(made(replace(FIELDS, honours=honours)), body=body(text))
    entry = Entry(value, source(), header("title: T"))
    return list(of_texts(Entries(articles=(entry,)), catalogue()))


def count(award: str, number: int, kind: Kind = "person") -> Honour:
    return Honour(award=award, kind=kind, count=number, basis="article", award_year=2023)


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        ("15/QĐ-UBND", "QĐ-UBND"),
        ("15 / QĐ - UBND", "QĐ-UBND"),
        ("1145/QĐ – CTN", "QĐ-CTN"),
        ("231/QĐ-TTg", "QĐ-TTg"),
        ("15/2023/QĐ-UBND", "QĐ-UBND"),
        ("20-QĐ/TU", "QĐ/TU"),
        ("123/QĐ-SGDĐT", "QĐ-SGDĐT"),
        ("45A/QĐ-BTĐKT-NV", "QĐ-BTĐKT-NV"),
        ("123 KT/CTN", "KT/CTN"),
        ("QĐ-UBND", ""),
        ("15/UBND", ""),
        ("15/QD-UBND", ""),
        ("15", ""),
    ],
)
def test_a_number_tells_who_decided(number: str, sign: str) -> None:
    assert sign_of(number) == sign


@pytest.mark.parametrize(
    "text",
    [
        "Thừa ủy quyền của Chủ tịch nước, Chủ tịch UBND tỉnh trao Cờ thi đua của Chính phủ.",
        "Thừa uỷ quyền Chủ tịch nước, ông A trao tặng Bằng khen của Thủ tướng Chính phủ cho B.",
        "Thừa ủy quyền của Giám đốc Sở, ông A trao Cờ thi đua của Chính phủ.",
        "Thừa ủy quyền của Bộ trưởng Bộ Y tế, ông A trao Huân chương Lao động hạng Ba cho B.",
        "Sáng nay, thừa ủy quyền của Thủ tướng, ông A trao Huân chương Lao động hạng Nhì cho B.",
    ],
)
def test_a_text_that_names_the_wrong_conferrer_warns(text: str) -> None:
    assert [problem.rule for problem in said(text)] == ["wrong-conferrer"]


@pytest.mark.parametrize(
    "text",
    [
        "Thừa ủy quyền của Chủ tịch nước, ông A trao Huân chương Độc lập hạng Ba cho B.",
        "Thừa ủy quyền của Thủ tướng Chính phủ, ông A trao Cờ thi đua của Chính phủ cho B.",
        "Thừa ủy quyền của Chủ tịch nước, A trao Huân chương Lao động và Bằng khen cấp tỉnh.",
        "Thừa ủy quyền của Chủ tịch nước, ông A phát biểu. Tỉnh có Cờ thi đua của Chính phủ.",
        "Thừa ủy quyền của Trưởng ban, ông A trao Cờ thi đua của Chính phủ.",
        "Thừa ủy quyền của Bộ trưởng Bộ Y tế, ông A trao Bằng khen của Bộ trưởng Bộ Y tế.",
        "Bí thư Tỉnh ủy trao Cờ thi đua của UBND tỉnh cho các tập thể.",
    ],
)
def test_a_text_that_may_be_right_is_left_alone(text: str) -> None:
    assert said(text) == []


def test_the_seed_is_warned_of_and_not_changed() -> None:
    """Whether the man of the photo is one of the three of that year, its text does not say.

    Its slips of typing stay as they were published, and are said.
    """
    found = [problem for problem in check(PROJECT / "content") if "2023/hoi-nghi" in problem.file]
    rules = sorted(problem.rule for problem in found)
    slips = ["misspelt-word", "misspelt-word", "blank-after-mark", "mixed-quotes"]
    assert rules == sorted(["count-and-names", "wrong-conferrer", *slips])
    assert {problem.level for problem in found} == {"warning"}
    said = [problem.message for problem in found if problem.rule == "wrong-conferrer"]
    assert "Cờ thi đua của Chính phủ" in said[0]


def test_the_samples_leave_nothing_to_warn_of() -> None:
    assert [p.as_line() for p in check(PROJECT / "content") if "2023/hoi-nghi" not in p.file] == []


@pytest.mark.parametrize(
    "text",
    [
        "05 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
        "03 tập thể và 05 cá nhân vinh dự được Thủ tướng Chính phủ tặng Bằng khen.",
        "Thủ tướng tặng Bằng khen của Thủ tướng Chính phủ cho 03 tập thể, 05 cá nhân.",
    ],
)
def test_a_count_that_differs_warns(text: str) -> None:
    given = (count("bang-khen-thu-tuong", 4), count("bang-khen-thu-tuong", 3, "collective"))
    assert [problem.rule for problem in said(text, *given)] == ["count-differs"]
    right = (count("bang-khen-thu-tuong", 5), count("bang-khen-thu-tuong", 3, "collective"))
    assert said(text, *right) == []


@pytest.mark.parametrize(
    "text",
    [
        "Giai đoạn 2018-2023, 60 cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
        "Tỉnh đề nghị tặng Bằng khen của Thủ tướng Chính phủ cho 09 cá nhân.",
        "Hơn 200 cá nhân dự lễ trao Bằng khen của Thủ tướng Chính phủ.",
        "12 tập thể, cá nhân được tặng Bằng khen của Thủ tướng Chính phủ.",
        "07 tập thể được tặng Bằng khen của Thủ tướng Chính phủ.",  # no collective in the data
        "Năm 2023 có 05 cá nhân tiêu biểu.",
    ],
)
def test_a_count_of_something_else_is_passed_by(text: str) -> None:
    assert said(text, count("bang-khen-thu-tuong", 4)) == []


def test_counts_of_one_class_are_held_against_that_class() -> None:
    given = (
        replace(count("huan-chuong-lao-dong", 2), grade="nhi"),
        replace(count("huan-chuong-lao-dong", 3), grade="ba"),
    )
    assert said("02 cá nhân được tặng Huân chương Lao động hạng Nhì.", *given) == []
    assert said("05 cá nhân được tặng thưởng Huân chương Lao động các hạng.", *given) == []
    assert len(said("03 cá nhân được tặng Huân chương Lao động hạng Nhì.", *given)) == 1


def test_the_longest_name_is_found_first() -> None:
    finder = AwardFinder(catalogue())
    found = [award.id for _, award in finder.awards("co thi dua cua chinh phu va bang khen cap bo")]
    assert found == ["co-thi-dua-chinh-phu", "bang-khen-bo-nganh"]
    assert finder.conferrer("Thủ tướng Chính phủ") == "thu-tuong"
    assert finder.conferrer("Trưởng ban") == ""


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("person", "cá nhân"),
        ("collective", "TẬP THỂ"),
        ("household", "hộ gia đình"),
        ("household", "gia đình"),
    ],
)
def test_counts_of_every_kind_are_read(kind: Kind, words: str) -> None:
    text = f"05 {words} được tặng Bằng khen của Thủ tướng Chính phủ."
    assert len(said(text, count("bang-khen-thu-tuong", 4, kind))) == 1


@cache
def names() -> tuple[str, ...]:
    awards = catalogue().awards
    told = (fold(n) for a in awards for n in (a.name, *a.aliases, *a.abbreviations))
    return tuple(sorted(set(told), key=len, reverse=True))


@given(st.data())
def test_the_names_as_branches_find_what_all_side_by_side_find(data: st.DataObject) -> None:
    piece = st.sampled_from([*names(), " ", " ", ", ", "hang nhat", "a", "_"])
    cut = st.tuples(piece, st.integers(1, 60)).map(lambda pair: pair[0][: pair[1]])
    text = "".join(data.draw(st.lists(piece | cut, max_size=8)))
    plain = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names()))})(?!\w)")
    found = [match.span() for match, _ in AwardFinder(catalogue()).awards(text)]
    assert found == [match.span() for match in plain.finditer(text)]
