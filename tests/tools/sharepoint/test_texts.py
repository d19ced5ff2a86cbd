"""Bytes to Unicode, legacy character sets, printed days, words lost."""

import datetime as dt
import unicodedata

import pytest
from bs4 import BeautifulSoup

from plugins.core.dates import Moment
from plugins.core.legacy.repair import repair_text
from plugins.core.legacy.syllables import is_syllable, share
from plugins.core.legacy.tables import TCVN3, VISCII, VNI
from plugins.core.manuscript.event_days import find_event_days
from plugins.tools.sharepoint.text.dates import find_publication
from plugins.tools.sharepoint.text.decoding import decode
from plugins.tools.sharepoint.text.legacy import repair_soup
from plugins.tools.sharepoint.text.loss import measure

TEXT = (
    "hội nghị tổng kết công tác thi đua, khen thưởng; phát động và ký kết giao ước thi đua. "
    "các đại biểu dự hội nghị đánh giá phong trào thi đua yêu nước của tỉnh có nhiều chuyển biến "
    "tích cực, đổi mới và sáng tạo trong tổ chức thực hiện, đều khắp trên các lĩnh vực."
)
FRENCH = "Le général a été décoré à Genève par le préfet, très ému, à côté du maire âgé. " * 4


def _written(text: str, table: dict[int, str]) -> bytes:
    back = {letter: code for code, letter in table.items()}
    return bytes(back.get(char, ord(char)) for char in text)


def _as_vni(text: str) -> str:
    back = {letter: sign for sign, letter in VNI.items()}
    return "".join(back.get(char, char) for char in text)


TCVN3_TEXT = _written(TEXT, TCVN3).decode("cp1252", "replace")


@pytest.mark.parametrize("table", [TCVN3, VISCII])
def test_pages_that_name_no_character_set_are_read_by_their_syllables(
    table: dict[int, str],
) -> None:
    found = decode(_written(TEXT, table), None)
    assert found.text == TEXT
    assert found.evidence
    assert found.cautions


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_of_any_kind(name: str) -> None:
    assert decode(TEXT.encode(name), None).text == TEXT


def test_windows_1258_composes() -> None:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    apart = ""
    for char in TEXT:
        marks = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in marks if mark in tones)
        apart += unicodedata.normalize("NFC", "".join(m for m in marks if m not in tones)) + tone
    found = decode(apart.encode("cp1258"), "windows-1258")
    assert repair_text(found.text).text == TEXT


def test_a_cut_file_is_read_and_said() -> None:
    found = decode(TEXT.encode()[:-1] + b"\xe1\xbb", "utf-8")
    assert found.text.startswith(TEXT[:80])
    assert [one.rule for one in found.cautions] == ["undecodable"]


def test_nothing_fails_on_garbage() -> None:
    for size in range(0, 600, 7):
        decode(bytes((n * 7919 + size) % 256 for n in range(size)), "latin-1")


def test_tcvn3_and_vni_are_known_by_their_syllables() -> None:
    for text, name in ((TCVN3_TEXT, "TCVN3"), (_as_vni(TEXT), "VNI")):
        found = repair_text(text)
        assert found.text == TEXT
        assert [one.value for one in found.evidence] == [name]


def test_french_and_short_texts_stay() -> None:
    assert repair_text(FRENCH).text == FRENCH
    assert repair_text("Café, naïve, Zürich").text == "Café, naïve, Zürich"


def test_a_font_decides_even_for_two_words() -> None:
    assert repair_text("Héi nghÞ", ".VnTime").text == "Hội nghị"
    assert repair_text("Héi nghÞ", ".VnTimeH").text == "HỘI NGHỊ"
    assert repair_text("Hoäi nghò", "VNI-Times").text == "Hội nghị"


def test_soft_hyphens_go_only_after_that() -> None:
    assert "khen thưởng" in repair_text(TCVN3_TEXT).text
    assert repair_text("khen\u00ad thưởng\u200b").text == "khen thưởng"


def test_half_composed_letters_are_composed_and_tones_stay_where_they_are() -> None:
    assert repair_text("ă\u0301 hoà hòa").text == "ắ hoà hòa"


def test_a_tree_is_repaired_by_paragraph_and_addresses_stay() -> None:
    half = len(TCVN3_TEXT) // 2
    soup = BeautifulSoup(
        f"<p><b>{TCVN3_TEXT[:half]}</b>{TCVN3_TEXT[half:]}</p>"
        '<p>Thường<a href="/a\u200b.aspx">liên\u200bkết</a></p>',
        "html.parser",
    )
    repair_soup(soup)
    assert soup.find_all("p")[0].get_text() == TEXT
    link = soup.find("a")
    assert link is not None
    assert link["href"] == "/a\u200b.aspx"
    assert link.get_text() == "liênkết"


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("nghiêng", True),
        ("khuỷu", True),
        ("quý", True),
        ("été", False),
        ("Zürich", False),
        ("ươi", True),
    ],
)
def test_syllables(word: str, *, wanted: bool) -> None:
    assert is_syllable(word) is wanted


def test_the_share_of_syllables() -> None:
    assert share(TEXT)[0] > 0.98
    assert share(TCVN3_TEXT)[0] < 0.6


CLOCK = dt.time(14, 14)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("30/07/2019", (2019, 7, 30), None),
        ("(26.07.2019 14:14)", (2019, 7, 26), CLOCK),
        ("thứ ba, Ngày 09/04/2019, 08:00", (2019, 4, 9), dt.time(8)),
        ("Thứ Sáu, 26/07/2019, 14:14 [GMT+7]", (2019, 7, 26), CLOCK),
        ("Ngày 08 tháng 3 năm 2023", (2023, 3, 8), None),
        ("08-03-2023 14:14:05", (2023, 3, 8), CLOCK),
        ("Date:\n15 May 2003", (2003, 5, 15), None),
        ("May 15, 2003", (2003, 5, 15), None),
        ("2003-05-20T22:00:00Z", (2003, 5, 21), dt.time(5)),
        ("7/26/2019 2:14 PM", (2019, 7, 26), CLOCK),
        ("Cập nhật lúc 14:14 26/07/2019", (2019, 7, 26), CLOCK),
    ],
)
def test_printed_days(text: str, day: tuple[int, int, int], clock: dt.time | None) -> None:
    assert find_publication(text) == Moment(dt.date(*day), clock)


@pytest.mark.parametrize(
    "text", ["3/8/2023 2:30 PM", "31/02/2019", "mới đây", "", "01/01/2019 đến 02/01/2019", "1/1/19"]
)
def test_days_that_nobody_can_tell(text: str) -> None:
    assert find_publication(text) is None


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        ("Sáng ngày 08/3/2023, UBND tỉnh tổ chức", None, ("2023-03-08", True)),
        ("Sáng 17/4, tại nhà văn hóa", dt.date(2019, 4, 20), ("2019-04-17", True)),
        ("Sáng 17/4, tại nhà văn hóa", dt.date(2019, 7, 30), ("2019-04-17", False)),
        ("Ngày 12/4, hội nghị lần thứ V, năm 2019, nhiệm kỳ 2016-2021", None, ("2019-04-12", True)),
        ("Chiều 30/12, lễ tổng kết", dt.date(2023, 1, 2), ("2022-12-30", True)),
        ("Từ ngày 5 đến 7/3/2023, hội thi", None, ("2023-03-05", True)),
        ("Sáng ngày 08/3/2023 họp", dt.date(2023, 3, 1), ("2023-03-08", False)),
    ],
)
def test_days_of_events(text: str, published: dt.date | None, wanted: tuple[str, bool]) -> None:
    found = find_event_days(text, published)
    assert [(one.value, one.is_taken) for one in found] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "thực hiện Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị",
        "theo Quyết định số 12/QĐ-UBND ngày 05/3/2023",
        "tỷ lệ 3/4 số phiếu",
    ],
)
def test_days_of_papers_are_no_events(text: str) -> None:
    assert find_event_days(text, None) == ()


def test_words_are_counted_as_often_as_they_stand() -> None:
    found = measure("một hai hai ba trang chủ", "Hai, MỘT.", "Trang chủ")
    assert found.lost == ("hai", "ba")
    assert found.share == pytest.approx(0.5)
    assert found.furniture == ("trang", "chủ")
    assert measure("", "", "").share == 0
