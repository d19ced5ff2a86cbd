"""Setting text without changing a word of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.typography import bind, bind_html, bind_title, capital, joined, padded


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Trong năm 2023 này", ["năm 2023"]),
        ("Ngày 08/3/2023", ["Ngày 08/3/2023"]),
        ("khóa XIV, quý II", ["khóa XIV,", "quý II"]),
        ("hạng Nhì cho", ["hạng Nhì"]),
        ("hạng Nhất, hạng Ba.", ["hạng Nhất,", "hạng Ba."]),
        ("Bí thư - Chủ tịch", ["thư -"]),
        ("2021 – 2025", ["2021 –"]),
        ("năm học mới", []),
        ("hằng năm", []),
        ("a-b", []),
    ],
)
def test_short_words_and_dashes_are_bound(text: str, bound: list[str]) -> None:
    assert re.findall('<span class="nobr">(.*?)</span>', bind(text)) == bound


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Hội nghị tổng kết công tác thi đua,", ["tổng kết", "công tác", "thi đua,"]),
        ("Huân chương Lao động", ["Huân chương", "Lao động"]),
        ("Ủy ban nhân dân tỉnh", ["Ủy ban", "nhân dân"]),
        ("02 trường hợp, 1.586 hộ gia đình", ["02 trường hợp,", "1.586 hộ gia đình"]),
        ("năm 2022 khen thưởng", ["năm 2022", "khen thưởng"]),
        ("người lao độngx, tập", []),
    ],
)
def test_words_of_the_trade_are_bound_in_titles(text: str, bound: list[str]) -> None:
    assert re.findall('<span class="nobr">(.*?)</span>', bind_title(text)) == bound


@given(st.text(st.sampled_from("năm 2023 hạng Nhất - – XIV, ")))
def test_no_word_is_changed(text: str) -> None:
    assert re.sub("<[^>]*>", "", bind(text)) == text


def test_tags_are_left_alone() -> None:
    html = '<a href="/x" title="năm 2023">năm 2023</a>'
    assert bind_html(html) == (
        '<a href="/x" title="năm 2023"><span class="nobr">năm 2023</span></a>'
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "00"), (5, "05"), (99, "99"), (100, "100"), (1586, "1.586"), (1234567, "1.234.567")],
)
def test_counts_are_written_as_offices_do(number: int, text: str) -> None:
    assert padded(number) == text


def test_only_parts_with_words_are_joined() -> None:
    assert joined(("a", "", "b")) == "a\u00a0· b"
    assert joined(("", "")) == ""
    assert joined(("a", "b"), ", ") == "a, b"


@pytest.mark.parametrize(("text", "written"), [("ông A", "Ông A"), ("đ", "Đ"), ("", "")])
def test_only_the_first_letter_becomes_a_capital(text: str, written: str) -> None:
    assert capital(text) == written
