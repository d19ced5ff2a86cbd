"""Command lines copied from Word, or typed in a hurry."""

import pytest

from plugins.tools.typed import as_meant


@pytest.mark.parametrize(
    "written", ["–path", "—path", "−path", "––path", "–-path", "-path", "--path"]
)
def test_dashes_of_word_begin_an_option(written: str) -> None:
    assert as_meant(["check", written, "a"]) == ["check", "--path", "a"]


def test_an_option_may_carry_its_value() -> None:
    assert as_meant(["check", "–path=a–b"]) == ["check", "--path=a–b"]


@pytest.mark.parametrize("kept", ["-", "–", "-h", "-1", "– Hội nghị", "–Hội", "a–b", "-Đ", "--"])
def test_other_dashes_are_kept(kept: str) -> None:
    assert as_meant(["new", kept]) == ["new", kept]


@pytest.mark.parametrize(
    "written",
    [
        ["“E:/Bài", "hội", "nghị.docx”"],
        ["“E:/Bài hội nghị.docx”"],
        ["”E:/Bài", "hội", "nghị.docx”"],
    ],
)
def test_curly_quotes_hold_a_value_together(written: list[str]) -> None:
    given = ["new", "–from", *written, "–photos", "“E:/Ảnh”"]
    assert as_meant(given) == ["new", "--from", "E:/Bài hội nghị.docx", "--photos", "E:/Ảnh"]


@pytest.mark.parametrize(
    "kept",
    [
        ["new", "“Lá", "lành”", "của", "xã"],
        ["return", "--why", "“A” và “B”"],
        ["return", "--why", "“A", "--by", "B”"],
        ["return", "--why", "“Chưa rõ"],
        ["return", "--why", "“"],
    ],
)
def test_curly_quotes_that_may_belong_to_the_words_are_kept(kept: list[str]) -> None:
    assert as_meant(kept) == kept
