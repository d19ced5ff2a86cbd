"""Names that tell too much, and names that are as they should be."""

from dataclasses import replace

import pytest

from plugins.core.entry import Entry
from plugins.core.frontmatter import Header
from plugins.core.rules.name_rules import of_names
from tests.core.making import HONOUR, article, source


def rules(name: str, **fields: str) -> list[str]:
    honour = replace(HONOUR, honoree=name, **fields)  # type: ignore[arg-type]  # texts only
    entry = Entry(article("x", honour), source(), Header({}, {}))
    return [problem.rule for problem in of_names(entry)]


@pytest.mark.parametrize(
    "name",
    [
        *("ông Lê Văn Nhầm", "Bà Trần Thị B", "em Nguyễn Văn C", "Đồng chí Nguyễn Văn A"),
        *("Đ/c Lê Văn D", "Bác sỹ Nguyễn Văn A", "Đại úy Lê Văn D", "TS. Lê Văn D", "bà Bình"),
        *("Hòa thượng Thích Tâm A", "Hoà thượng Thích Tâm A", "ÔNG LÊ VĂN NHẦM"),
    ],
)
def test_an_honorific_has_a_place_of_its_own(name: str) -> None:
    assert rules(name) == ["honorific-in-name"]


@pytest.mark.parametrize(
    "name",
    [
        *("Ông Ích Đường", "Anh Đức", "Đồng Văn A", "Lê Thị Bà", "Bác Văn A", "Nguyễn Đại Đức"),
        *("Thượng Văn Tướng", "Tô Thị Em", "H'Hen Niê", "Cao Bá Cụ", "Giáo Văn Sư", "Mẹ"),
    ],
)
def test_names_that_begin_like_honorifics_are_left_in_peace(name: str) -> None:
    assert rules(name) == []


@pytest.mark.parametrize(
    ("presenter", "is_odd"),
    [
        ("Nguyễn Văn A", True),
        ("Nguyễn Văn  a", True),
        ("Chủ tịch UBND tỉnh Nguyễn Văn A", True),
        ("Nguyễn Văn Ân", False),
        ("Trần Nguyễn Văn An", False),
        ("mẹ của anh Nguyễn Văn A", False),
        ("Lê Thị B, vợ ông Nguyễn Văn A", False),
    ],
)
def test_nobody_presents_to_themselves(presenter: str, *, is_odd: bool) -> None:
    for key in ("presented_by", "received_by"):
        assert bool(rules("Nguyễn Văn A", **{key: presenter})) is is_odd
