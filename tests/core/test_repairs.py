"""Repairs change how a file is typed, never its words, and what is data stays as it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.core.repairs import mended, repairs
from plugins.core.repairs.tones import has_two_places, with_one_tone_place

HEAD = "---\ntitle: Bài mẫu\nhonours:\n  - honoree: Nguyễn  Văn Hoà\n---\n"


def mended_line(line: str) -> str:
    text = HEAD + line + "\n"
    return mended(text, repairs(text)).removeprefix(HEAD).removesuffix("\n")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hội  nghị\u00a0 tổng kết", "Hội nghị tổng kết"),
        ("Hội nghị , hội thảo .", "Hội nghị, hội thảo."),
        ("tỉnh,huyện;xã", "tỉnh, huyện; xã"),
        ('phía sau",“Cán bộ', 'phía sau", “Cán bộ'),
        ("năm 2023.Sau đó hết.", "năm 2023. Sau đó hết."),
        ("( nay là xã )", "(nay là xã)"),
        ("chữ\u200b ẩn\u00ad", "chữ ẩn"),
        ("tie\u0302\u0301ng", "tiếng"),
        ('“Vì nước" và "vì dân"', "“Vì nước” và “vì dân”"),
        ("hòa bình, hoà thuận, hòa", "hòa bình, hòa thuận, hòa"),
        ("uỷ ban, thuỷ lợi, hòa", "uỷ ban, thuỷ lợi, hoà"),
        ("- mục  một", "- mục một"),
        ('![ở  sân](a.jpg "Đại biểu  dự")', '![ở sân](a.jpg "Đại biểu dự")'),
    ],
)
def test_how_words_are_typed_is_repaired(line: str, expected: str) -> None:
    assert mended_line(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "số 1.586.000,5 lúc 08:30, ngày 8.3.2023",
        "TP.Hồ Chí Minh, PGS.TS, Ths.Nguyễn Văn A",
        "[xem](https://vi.du/a,b) và https://vi.du/x,y hoặc thu.dien@vi.du",
        "| a  |  b |",
        "`hai  dấu`",
        "Hòa và hoà: tên Hoà giữ nguyên",
        "hết dòng  ",
        "  - thụt vào",
        '"thẳng" tất cả, "thẳng"',
        '“lệch" và "thừa',
        "quý, quà, quỳ",
        "👩\u200d🌾 nông dân",
        "tỉ số 2 : 1",
        '<span title="a,b">chữ</span>',
    ],
)
def test_what_is_right_or_no_words_stays(line: str) -> None:
    assert mended_line(line) == line


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("date: ngày 8 tháng 3 năm 2023", "date: 08/3/2023"),
        ("date: 8 / 3 / 2023", "date: 08/3/2023"),
        ("date: 8.3.2023", "date: 8.3.2023"),
        ("date: 31 tháng 02 năm 2023", "date: 31 tháng 02 năm 2023"),
        ("date: tháng 3 năm 2023", "date: tháng 3 năm 2023"),
        ("title: Hội  nghị", "title: Hội nghị"),
        ("title: Hội nghị:một", "title: Hội nghị:một"),
        ('title: "Hội \\"nghị\\"  “a”"', 'title: "Hội \\"nghị\\"  “a”"'),
        ("summary: >-\n  Sáng  nay", "summary: >-\n  Sáng nay"),
        ("key_points:\n  - Sáng  nay", "key_points:\n  - Sáng nay"),
        ("credits:\n  photos: Nguyễn  Văn A", "credits:\n  photos: Nguyễn  Văn A"),
        ("author: Phạm  Thị Hoà , hòa", "author: Phạm  Thị Hoà , hòa"),
    ],
)
def test_of_the_header_only_sentences_and_dates_are_repaired(header: str, expected: str) -> None:
    text = f"---\n{header}\n---\nChữ.\n"
    assert mended(text, repairs(text)) == f"---\n{expected}\n---\nChữ.\n"


def test_dashes_of_word_become_the_headers_fences() -> None:
    text = "\ufeff—\ntitle: A\n–––\nChữ — và chữ.\n\n---\n"
    assert mended(text, repairs(text)).startswith("---\ntitle: A\n–––\nChữ — và chữ")
    text = "\ufeff—\ntitle: A\n–––\nChữ — và chữ.\n"
    assert mended(text, repairs(text)) == "---\ntitle: A\n---\nChữ — và chữ.\n"


def test_line_ends_and_the_repairs_of_one_line_follow_each_other() -> None:
    text = HEAD.replace("\n", "\r\n") + "Một  hai , ba\r\nbốn\r\n"
    found = repairs(text)
    assert [(r.line, r.rule) for r in found] == [(6, "double-blank"), (6, "blank-before-mark")]
    assert found[1].before == found[0].after == "Một hai , ba"
    assert mended(text, found).endswith("Một hai, ba\r\nbốn\r\n")
    assert repairs(mended(text, found)) == ()


def test_a_repair_of_a_line_that_changed_meanwhile_does_nothing() -> None:
    found = repairs(HEAD + "Một  hai\n")
    assert mended(HEAD + "Một  ba\n", found) == HEAD + "Một  ba\n"


def test_the_sign_of_offices_stays_at_the_end_of_the_text_alone() -> None:
    text = "---\nsummary: Sáng nay họp./.\n---\nHọp xong./.\n\nVề… /.\n\nHết./.\n"
    expected = "---\nsummary: Sáng nay họp.\n---\nHọp xong.\n\nVề…\n\nHết./.\n"
    assert mended(text, repairs(text)) == expected


_TONES = ["hòa", "hoà", "Hòa", "Hoà", "thủy", "thuỷ", "quý", "ủy", "uỷ", "khoẻ", "xhòa", "hòab"]
_MARKS = ["'", "’", "-", "“", '"', "`", "](", "[", ")", "<b>", "https://a.vn", "www.b", "a@b.vn"]
_LINES = ["\n", "\n---\n", "\ntitle: '", "\n- ", "\n# ", "anh.jpg", " ", " ", " "]


@given(st.lists(st.sampled_from([*_TONES, *_MARKS, *_LINES]), max_size=14).map("".join))
@example("title: 'hoà bình'\n---\nhòa")
def test_the_quick_look_at_tones_misses_nothing(text: str) -> None:
    """But words with an address stuck to them, where no other word ends so."""
    lines = f"---\n{text}".split("\n")
    is_stuck = "https://" in text or "www." in text
    if with_one_tone_place(lines) != lines and not is_stuck:
        assert has_two_places(f"---\n{text}")


def test_names_alone_need_no_closer_look() -> None:
    assert not has_two_places("Hòa và hoàn, Hoà và quý")
    assert has_two_places("hòa và hoà")
    assert has_two_places("hoà hòahttps://a.vn Hòa")
