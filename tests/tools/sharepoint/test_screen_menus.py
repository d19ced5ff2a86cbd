"""Text copied from the screen with more than its article: menus, a second article."""

import pytest

from plugins.tools.sharepoint.model import Capture, Unread
from plugins.tools.sharepoint.reading.screen import read_screen
from plugins.tools.sharepoint.screen_text.lines import (
    lines_of,
)
from plugins.tools.sharepoint.screen_text.reading import read_screen_text
from plugins.tools.sharepoint.screen_text.several import second_title
from tests.tools.sharepoint.screen_copied import (
    BODY,
    LEAD,
    SECTION,
    TITLE,
    lines,
    lost,
    paragraphs,
    rules,
)

MENU = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản", "Thủ tục hành chính", "Liên hệ")


@pytest.mark.parametrize("menu", [MENU, MENU * 4])
@pytest.mark.parametrize("head", [(TITLE,), (TITLE, TITLE), (TITLE, SECTION, TITLE)])
@pytest.mark.parametrize("date", [(), ("Thứ tư, 17/4/2019 10:15", "Cỡ chữ: A- A A+")])
def test_a_menu_copied_along_is_neither_title_nor_section_nor_text(
    menu: tuple[str, ...], head: tuple[str, ...], date: tuple[str, ...]
) -> None:
    text = lines(*menu, *head, *date, LEAD, *BODY, "Nguyễn Văn A")
    found = read_screen_text(text)
    assert found.title == TITLE
    assert found.category == (SECTION if SECTION in head else None)
    assert found.summary == LEAD
    assert paragraphs(found) == [*BODY]
    assert bool(found.date) == bool(date)
    assert not lost(text, found)


def test_a_path_below_a_menu_names_the_section() -> None:
    found = read_screen_text(lines(*MENU, "Trang chủ > Gương sáng", TITLE, LEAD, *BODY))
    assert (found.title, found.category) == (TITLE, "Gương sáng")


@pytest.mark.parametrize(
    "above",
    [
        (*MENU, "Huyện Lam Sơn tổ chức hội thi tay nghề giỏi", TITLE),  # which of the two?
        (*MENU, "Ra quân", "Lễ"),
    ],
)
def test_below_a_menu_no_title_is_guessed(above: tuple[str, ...]) -> None:
    text = lines(*above, LEAD, *BODY)
    found = read_screen_text(text)
    assert found.title is None
    assert "title-missing" in rules(found)
    assert not lost(text, found)


OTHER = ("Huyện Lam Sơn họp mặt điển hình tiên tiến năm 2018", LEAD, *BODY)


@pytest.mark.parametrize(
    "between",
    [(), ("Nguyễn Văn A",), ("Tin: Trần Thị B", "Ảnh: Lê Văn D", "Lượt xem: 4", "18/4/2019")],
)
def test_a_second_article_is_seen(between: tuple[str, ...]) -> None:
    text = lines(TITLE, LEAD, *BODY, *between, *OTHER)
    assert second_title(lines_of(text)) == OTHER[0]


def test_a_second_page_copied_below_is_seen_by_its_skip_links() -> None:
    first = (TITLE, LEAD, BODY[0])
    text = lines(*first, "Skip Ribbon Commands", "Skip to main content", *OTHER)
    assert second_title(lines_of(text)) == OTHER[0]


@pytest.mark.parametrize(
    "after",
    [
        ("Nguyễn Văn A", "Tin đã đưa", "Huyện Lam Sơn họp mặt điển hình tiên tiến (02/4)"),
        ("Huyện Lam Sơn họp mặt điển hình tiên tiến năm 2018",),  # a title alone is no article
        (BODY[0],),
    ],
)
def test_one_article_is_one(after: tuple[str, ...]) -> None:
    assert second_title(lines_of(lines(TITLE, LEAD, *BODY, *after))) is None


def test_two_articles_in_one_file_are_not_read_as_one() -> None:
    data = lines(TITLE, LEAD, *BODY, "Nguyễn Văn A", *OTHER, "Trần Thị B").encode()
    found = read_screen(Capture(source="bai.txt", form="text", data=data, via="text"))
    assert isinstance(found, Unread)
    assert found.rule == "several-articles"
    assert OTHER[0] in found.message


def test_a_caption_whose_picture_was_not_copied_is_said_and_credits_nobody() -> None:
    line = "Ảnh: Quang cảnh buổi lễ"
    found = read_screen_text(lines(TITLE, LEAD, BODY[0], line, *BODY, "Ảnh: Đại biểu dự lễ"))
    assert found.byline is None
    assert {line, "Ảnh: Đại biểu dự lễ"} < set(paragraphs(found))
    assert "caption-alone" in rules(found)


@pytest.mark.parametrize(
    ("text", "is_article"),
    [
        (lines(*MENU, *MENU, "Sơ đồ trang", "Hỏi đáp trực tuyến cho người dân"), False),
        (lines(*MENU, *MENU, "anh-le-phat-dong.jpg"), True),
        (lines(TITLE, "Danh sách tập thể", *(f"Xã Đồng Mỹ {n}" for n in range(9)), LEAD), True),
    ],
)
def test_a_menu_alone_is_no_article(text: str, is_article: bool) -> None:  # noqa: FBT001
    found = read_screen(Capture(source="a.txt", form="text", data=text.encode(), via="text"))
    assert isinstance(found, Unread) != is_article
    if isinstance(found, Unread):
        assert found.rule == "only-labels"
