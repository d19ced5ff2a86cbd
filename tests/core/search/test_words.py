"""Words as the search sees them."""

import unicodedata

import pytest

from plugins.core.search.words import key_of, sentences


def keys(text: str) -> list[list[list[str]]]:
    return [[[word.key for word in part] for part in sentence] for sentence in sentences(text)]


def test_words_are_cut_at_sentences_and_signs() -> None:
    text = "Ông Lê Văn A, Sở Y tế: được khen. Nhân dịp này…\nĐoạn sau"
    assert keys(text) == [
        [["ong", "le", "van", "a"], ["so", "y", "te"], ["duoc", "khen"]],
        [["nhan", "dip", "nay"]],
        [["doan", "sau"]],
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lý", "Lí"),
        ("quý", "quí"),
        ("bác sỹ", "bác sĩ"),
        ("hoà", "hòa"),
        ("08/03/2023", "8/3/2023"),
        ("H'Hen", "HHen"),
        ("H’Hen", "hhen"),
        ("Ðặng", "Đặng"),
        ("Thu\u00adỷ", "Thuỷ"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Thủy"), "nguyen thi thuy"),
    ],
)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_other_words_stay_others() -> None:
    assert key_of("thuy") == "thuy"
    assert key_of("vy") != key_of("vi")
    assert key_of("đảng") == "dang"


def test_forms_keep_their_marks_in_one_spelling() -> None:
    ((words,),) = sentences("Hoà HÒA")
    assert [word.form for word in words] == ["hòa", "hòa"]
    assert [word.is_capital for word in words] == [True, True]
