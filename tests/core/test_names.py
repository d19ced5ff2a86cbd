"""Folding, slugs and the order of Vietnamese dictionaries."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.core.names import canon, fold, person_key, slugify, sort_key

LETTERS = "aăâđeêoôơuưyAĂÂĐEÊOÔƠUƯY nghtb-,5\u0300\u0301\u0303\u0309\u0323"
VIETNAMESE = st.text(st.sampled_from(LETTERS))


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        pytest.param("hoà", "hòa", id="old tone placement"),
        pytest.param("HOÀ BÌNH", "HÒA BÌNH", id="capitals stay"),
        pytest.param("Oá", "Óa", id="one capital stays"),
        pytest.param("khoẻ thuỷ", "khỏe thủy", id="every rhyme with two placements"),
        pytest.param("hoàn", "hoàn", id="not inside a syllable"),
        pytest.param("Quý quỳ quỷ", "Quý quỳ quỷ", id="not after q"),
        pytest.param("Ðặng Ðình", "Đặng Đình", id="Icelandic letter"),
        pytest.param("  Trần \u00a0 Hùng\n", "Trần Hùng", id="blanks"),
        pytest.param("Tra\u0302\u0300n", "Trần", id="decomposed"),
        pytest.param("Lý", "Lý", id="y is no i"),
    ],
)
def test_names_are_compared_in_one_spelling(written: str, compared: str) -> None:
    assert canon(written) == compared


def test_y_and_i_make_different_names() -> None:
    assert canon("Lý") != canon("Lí")


@given(VIETNAMESE)
def test_the_one_spelling_is_final(text: str) -> None:
    assert canon(canon(text)) == canon(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đồng chí Nguyễn Thị Ước", "dong chi nguyen thi uoc"), ("HOÀ", "hoa"), ("Ðắc", "dac")],
)
def test_search_sees_neither_tones_nor_letter_marks(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_does_not_depend_on_the_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Đồng chí Nguyễn Thị Ước được tặng thưởng", "dong-chi-nguyen-thi-uoc-duoc-tang-thuong"),
        ("ĐẮK LẮK", "dak-lak"),
        ("12/QĐ-UBND", "12-qd-ubnd"),
        ("  --  ", ""),
        ("a" * 100, "a" * 80),
        ("hội nghị " * 20, "-".join(["hoi-nghi"] * 9)),
    ],
)
def test_slugs_are_cut_between_words(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_slugs_hold_only_letters_digits_and_single_hyphens(text: str) -> None:
    slug = slugify(text)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug.strip("-") == slug
    assert "--" not in slug
    assert len(slug) <= 80
    assert slugify(slug) == slug


@pytest.mark.parametrize(
    "ordered",
    [
        pytest.param(["a", "à", "ả", "ã", "á", "ạ"], id="tones"),
        pytest.param(["a", "ă", "â", "b", "d", "đ", "e", "ê"], id="letters are letters"),
        pytest.param(["o", "ô", "ơ", "p", "u", "ư", "v"], id="horns"),
        pytest.param(["An", "Anh", "Ăn", "Ân"], id="letters before length"),
        pytest.param(["ba", "bà", "bá", "bac"], id="letters of the whole word before any tone"),
        pytest.param(["lan", "Lan", "làn"], id="small before capital, after tones"),
        pytest.param(["an b", "an, b", "an1", "anh"], id="blank, sign, digit, letter"),
        pytest.param(["khóa 2", "khóa 3", "khóa IX"], id="digits before letters"),
    ],
)
def test_the_order_is_that_of_dictionaries(ordered: list[str]) -> None:
    keys = [sort_key(text) for text in ordered]
    assert keys == sorted(set(keys))


@given(st.lists(st.text(), max_size=6))
@example(["\u0301", "q\u0300"])
@example(["İ"])
def test_every_text_has_its_place_in_the_order(texts: list[str]) -> None:
    keys = sorted(sort_key(text) for text in texts)
    assert all(one <= other for one, other in pairwise(keys))
    decomposed = [unicodedata.normalize("NFD", text) for text in texts]
    assert sorted(sort_key(text) for text in decomposed) == keys


@given(VIETNAMESE, VIETNAMESE)
def test_texts_that_differ_in_letters_have_different_places(one: str, other: str) -> None:
    letters = [c for c in unicodedata.normalize("NFC", one).lower() if c.isalpha()]
    others = [c for c in unicodedata.normalize("NFC", other).lower() if c.isalpha()]
    if letters != others:
        assert sort_key(one) != sort_key(other)


def test_people_are_listed_by_given_name_then_family_then_middle_name() -> None:
    names = ["Trần Văn An", "Lê Thị Bình", "Lê Văn An", "Lê Anh An", "Ân"]
    ordered = ["Lê Anh An", "Lê Văn An", "Trần Văn An", "Ân", "Lê Thị Bình"]
    assert sorted(names, key=person_key) == ordered


def test_a_name_of_one_word_and_no_name_have_places_too() -> None:
    assert person_key("") < person_key("An")
