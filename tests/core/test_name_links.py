"""Names lead to their pages, once each, and no word is changed."""

import re

import pytest

from plugins.core.name_links import linked_html, text_parts

PEOPLE = {"Lê Văn An": "/a/", "Lê Văn": "/b/", "Sở Y tế & Dân số": "/c/", "Trần Phú": "/d/"}


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>Ông Lê Văn An nhận.</p>", '<p>Ông <a href="/a/">Lê Văn An</a> nhận.</p>'),
        ("<p>Lê Văn Anh</p>", "<p>Lê Văn Anh</p>"),
        ("<p>Lê Văn nhận</p>", '<p><a href="/b/">Lê Văn</a> nhận</p>'),
        ("<p>Lê Vănh</p>", "<p>Lê Vănh</p>"),
        ("<h2>Lê Văn An</h2>", "<h2>Lê Văn An</h2>"),
        ('<p><a href="/x/">Lê Văn An</a></p>', '<p><a href="/x/">Lê Văn An</a></p>'),
        ("<p>Sở Y tế &amp; Dân số</p>", '<p><a href="/c/">Sở Y tế &amp; Dân số</a></p>'),
        (
            "<p>Lê Văn An, rồi Lê Văn An</p>",
            '<p><a href="/a/">Lê Văn An</a>, rồi Lê Văn An</p>',
        ),
    ],
)
def test_the_first_mention_outside_links_and_headings_is_a_link(html: str, linked: str) -> None:
    assert linked_html(html, PEOPLE)[0] == linked
    assert plain(linked) == plain(html)


def test_a_caption_is_cut_at_its_names_and_loses_nothing() -> None:
    text = "Bí thư trao thưởng cho ông Lê Văn An - Sở Y tế & Dân số"
    parts = text_parts(text, PEOPLE)
    assert "".join(part.text for part in parts) == text
    assert [(p.text, p.href) for p in parts if p.href] == [
        ("Lê Văn An", "/a/"),
        ("Sở Y tế & Dân số", "/c/"),
    ]
    assert text_parts("", PEOPLE) == ()


NO_PERSON = (
    "Trường THPT Trần Phú",
    "trường Trung học phổ thông chuyên Trần Phú",
    "Trường Tiểu học “Trần Phú”",
    "học sinh THCS Trần Phú",
    "Trường THPT <strong>Trần Phú</strong>",
    "đường Trần Phú",
    "Đường\u00a0Trần Phú",
    "số 12 phố Trần Phú",
    "xã Trần Phú",
    "UBND phường Trần Phú",
    "thị trấn Trần Phú",
    "Quỹ Khuyến học, khuyến tài Trần Phú",
    "Quỹ học bổng Trần Phú",
    "giải thưởng Trần Phú",
    "Giải bóng đá thiếu niên Trần Phú",
    "Nhà văn hóa Trần Phú",
    "Công ty Trần Phú",
    "Chi đội Trần Phú",
    "Lữ đoàn Trần Phú",
    "Trần Phú Anh",
    "Nguyễn Trần Phú",
)
A_PERSON = (
    "Ông Trần Phú",
    "Chủ tịch UBND tỉnh Lam Giang Trần Phú",
    "Chủ tịch UBND xã Bình An Trần Phú",
    "Giám đốc Sở Y tế Trần Phú",
    "Chủ tịch UBND tỉnh Trần Phú",
    "Trưởng thôn Trần Phú",
    "già làng Trần Phú",
    "Hiệu trưởng Trường THPT Lê Lợi, Trần Phú",
    "Trường THPT Lê Lợi trao quà cho Trần Phú",
    "Quỹ Khuyến học do ông Trần Phú sáng lập",
    "trao giải Nhất cho Trần Phú",
    "Giải thưởng cho Trần Phú",
    "Trần Phú Giám đốc",
    "các ông: Trần Phú, Lê Văn",
    "(Trần Phú)",
)


@pytest.mark.parametrize("text", NO_PERSON)
def test_what_is_called_after_somebody_is_not_that_person(text: str) -> None:
    html = f"<p>Tại {text}, đoàn trao quà.</p>"
    assert linked_html(html, {"Trần Phú": "/d/"})[0] == html
    assert [p for p in text_parts(plain(text), {"Trần Phú": "/d/"}) if p.href] == []


@pytest.mark.parametrize("text", A_PERSON)
def test_people_are_mentioned_with_office_honorific_or_alone(text: str) -> None:
    linked = linked_html(f"<p>{text}</p>", {"Trần Phú": "/d/"})[0]
    assert '<a href="/d/">Trần Phú</a>' in linked
    assert [p.text for p in text_parts(text, {"Trần Phú": "/d/"}) if p.href] == ["Trần Phú"]


def test_a_school_that_is_honoured_itself_has_its_link_and_lends_none() -> None:
    people = {"Trường THPT Trần Phú": "/t/", "Trần Phú": "/d/"}
    html = "<p>Trường THPT Trần Phú mừng Trường THPT Trần Phú và ông Trần Phú</p>"
    linked, left = linked_html(html, people)
    assert linked == (
        '<p><a href="/t/">Trường THPT Trần Phú</a> mừng Trường THPT Trần Phú'
        ' và ông <a href="/d/">Trần Phú</a></p>'
    )
    assert left == {"Trường THPT Trần Phú": "", "Trần Phú": ""}


def test_a_place_in_the_sentence_before_makes_no_place_of_a_name() -> None:
    linked = linked_html("<p>Đoàn đi bằng đường</p><p>Trần Phú nhận</p>", PEOPLE)[0]
    assert '<a href="/d/">' in linked
