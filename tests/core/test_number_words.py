"""Counts in words, as texts have them."""

import pytest

from plugins.core.rules.number_words import with_digits


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Năm cá nhân", "05 cá nhân"),
        ("mười tập thể, mười lăm cá nhân", "10 tập thể, 15 cá nhân"),
        ("hai mươi mốt hộ gia đình", "21 hộ gia đình"),
        ("một trăm linh ba cá nhân", "103 cá nhân"),
        ("một trăm hai mươi tư cá nhân", "124 cá nhân"),
        ("ba tập thể và một cá nhân", "03 tập thể và 01 cá nhân"),
    ],
)
def test_words_before_a_kind_are_a_count(text: str, read: str) -> None:
    assert with_digits(text) == read


@pytest.mark.parametrize(
    "text",
    [
        *("hằng năm cá nhân", "trong năm tập thể", "hạng ba cá nhân", "là một cá nhân"),
        *("nghìn hai cá nhân", "năm 2023, cá nhân", "hai ông", "nam cá nhân", "các tập thể"),
        "hơn một trăm cá nhân",
    ],
)
def test_years_classes_and_what_is_uncertain_are_none(text: str) -> None:
    assert with_digits(text) == text
