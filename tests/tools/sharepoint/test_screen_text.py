"""Text copied from the screen: the seed's article comes out as it stands in content/.

Texts of other habits lose nothing and guess nothing.
"""

import random
import re
from itertools import chain
from pathlib import Path

import pytest
import yaml

from plugins.core.manuscript.blocks import Figure, Items, Paragraph, plain
from plugins.core.manuscript.walking import words
from plugins.tools.sharepoint.model import Capture, Unread
from plugins.tools.sharepoint.reading.screen import read_screen
from plugins.tools.sharepoint.screen_text.lines import (
    is_date,
    is_furniture,
    is_tail,
    lines_of,
    picture,
)
from plugins.tools.sharepoint.screen_text.reading import ScreenText, read_screen_text
from plugins.tools.sharepoint.screen_text.several import second_title
from plugins.tools.sharepoint.text.loss import measure

ARTICLE = (
    Path(__file__).parents[3]
    / "content/articles/2023/hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022/index.md"
)
FIGURE = re.compile(r'!\[[^\]]*\]\((\S+) "(.*)"\)')
TITLE = "Lam Giang tổ chức lễ phát động phong trào thi đua năm 2019"
SECTION = "Tin tức - Sự kiện"
LEAD = "Sáng ngày 17/4/2019, UBND tỉnh Lam Giang tổ chức lễ phát động phong trào thi đua."
BODY = (
    "Dự lễ có lãnh đạo các sở, ngành, đoàn thể và đông đảo bà con. Phong trào kéo dài cả năm.",
    "Các đơn vị cam kết thực hiện tốt ba nội dung của phong trào./.",
)


def lines(*parts: str) -> str:
    return "\n\n".join(parts)


def figures(found: ScreenText) -> list[tuple[str, str]]:
    shown = [block for block in found.blocks if isinstance(block, Figure)]
    return [(figure.picture.address, plain(figure.caption)) for figure in shown]


def paragraphs(found: ScreenText) -> list[str]:
    return [plain(block.children) for block in found.blocks if isinstance(block, Paragraph)]


def rules(found: ScreenText) -> set[str]:
    return {caution.rule for caution in found.cautions}


def lost(text: str, found: ScreenText) -> tuple[str, ...]:
    line = found.byline
    people = (line.author, line.photos, line.source) if line else ()
    names = (figure[0] for figure in figures(found))
    said = chain((found.title, found.category, found.summary), people, words(found.blocks), names)
    article = "\n".join(part for part in said if part)
    return measure(text, article, "\n".join(found.furniture)).lost


def as_copied(markdown: str, title: str, summary: str, author: str) -> str:
    """The article as a screen shows it: skip links, the title twice, ways of picture lines."""
    ways = ("{}\n\n{}", "{}\xa0{}", "\xa0{}\n\n{}", "{}\xa0\n\n{}", "{} \n{}")
    found = list(FIGURE.finditer(markdown))
    for place, match in enumerate(found):
        markdown = markdown.replace(match[0], ways[place % len(ways)].format(match[1], match[2]))
    head = (
        f"Skip Ribbon Commands\nSkip to main content\n\n{title}\n\n{SECTION}  \n{title}\n{summary}"
    )
    return f"{head}\n\n\n{markdown.strip()}\n\n{author}"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_the_seed_gives_its_article(start: str, end: str) -> None:
    _, front, markdown = ARTICLE.read_text(encoding="utf-8").split("---\n", 2)
    known = yaml.safe_load(front)
    text = as_copied(markdown, known["title"], known["summary"], known["author"])
    found = read_screen_text(start + text.replace("\n", end))
    assert found.title == known["title"]
    assert found.summary == known["summary"]
    assert found.category == SECTION
    assert found.byline is not None
    assert found.byline.author == known["author"]
    assert figures(found) == FIGURE.findall(markdown)
    wanted = [part for part in markdown.strip().split("\n\n") if not FIGURE.fullmatch(part)]
    assert paragraphs(found) == wanted
    assert rules(found) == {"date-missing"}
    assert not lost(text, found)


HEADS = (
    (lines(TITLE, SECTION, TITLE), TITLE, SECTION),
    (lines(SECTION, TITLE), TITLE, SECTION),
    (lines(TITLE), TITLE, None),
    (lines(TITLE, SECTION), TITLE, SECTION),
    (lines("Trang chủ > Tin tức > Thi đua", TITLE), TITLE, "Thi đua"),
    (lines("Trang chủ » Gương sáng Lam Giang", TITLE, TITLE), TITLE, "Gương sáng Lam Giang"),
    (lines("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH LAM GIANG", "Trang chủ", TITLE), TITLE, None),
    (lines("Bỏ qua các lệnh Ribbon", "Chuyển tới nội dung chính", TITLE, TITLE), TITLE, None),
    (lines("Chia sẻ yêu thương mùa xuân"), "Chia sẻ yêu thương mùa xuân", None),
    (lines("Bao giờ thì được khen thưởng?"), "Bao giờ thì được khen thưởng?", None),
    (lines(TITLE.upper(), TITLE), TITLE.upper(), None),
    ("", None, None),
    (lines("Tin tức"), None, None),
    (lines("anh-le-phat-dong.jpg"), None, None),
)


@pytest.mark.parametrize(("head", "title", "category"), HEADS)
def test_heads(head: str, title: str | None, category: str | None) -> None:
    text = lines(head, LEAD, *BODY, "Nguyễn Văn A")
    found = read_screen_text(text)
    assert (found.title, found.category) == (title, category)
    assert ("title-missing" in rules(found)) == (title is None)
    assert not lost(text, found)


DATES = (
    ("Thứ tư, 08/03/2023, 14:30", "2023-03-08T14:30:00+07:00"),
    ("Ngày đăng: 08/03/2023", "2023-03-08"),
    ("(26.07.2019 14:14)", "2019-07-26T14:14:00+07:00"),
    ("Cập nhật lúc 14:30, 08/03/2023", "2023-03-08T14:30:00+07:00"),
    ("Ngày 08 tháng 3 năm 2023", "2023-03-08"),
    ("08/03/2023 | Lượt xem: 13", "2023-03-08"),
    ("3/8/2023 2:30 PM", None),
    ("08/03/2023\n\n09/03/2023", None),
)


@pytest.mark.parametrize("is_below", [False, True])
@pytest.mark.parametrize(("line", "wanted"), DATES)
def test_a_line_that_is_a_date(line: str, wanted: str | None, is_below: bool) -> None:  # noqa: FBT001
    parts = (*(BODY * 4), line) if is_below else (line, *BODY)
    found = read_screen_text(lines(TITLE, LEAD, *parts))
    assert (found.date.iso() if found.date else None) == wanted
    assert ("date-unread" in rules(found)) == (wanted is None)
    assert found.summary == LEAD
    taken = {one.value for one in found.evidence if one.field == "date" and one.is_taken}
    assert taken == ({wanted} if wanted else set())


@pytest.mark.parametrize(
    "line",
    ["Ngày 12/4, Sở Nội vụ họp.", "Lam Giang, ngày 08 tháng 3 năm 2023", "08/03/2023 có 5 tập thể"],
)
def test_words_beside_a_day_are_no_date_line(line: str) -> None:
    assert not is_date(line)


FEET = (
    (("./.", "Nguyễn Văn A"), "Nguyễn Văn A", None, None),
    (("Nguyễn Văn A",), "Nguyễn Văn A", None, None),
    (("(Nguyễn Văn A)",), "Nguyễn Văn A", None, None),
    (("Nguyễn Văn A", "Lượt xem: 13", "In bài viết", "Chia sẻ"), "Nguyễn Văn A", None, None),
    (("Tin, ảnh: Trần Thị B",), "Trần Thị B", "Trần Thị B", None),
    (("Bài: Trần Thị B Ảnh: Lê Văn D",), "Trần Thị B", "Lê Văn D", None),
    (("Bài: Trần Thị B", "Ảnh: Lê Văn D"), "Trần Thị B", "Lê Văn D", None),
    (("Theo Báo Lam Giang",), None, None, "Báo Lam Giang"),
    (("Nguồn: Sở Nội vụ",), None, None, "Sở Nội vụ"),
)


@pytest.mark.parametrize("tail", [(), ("Tin đã đưa", "Trao Bằng khen (02/4)", "Lễ ra quân")])
@pytest.mark.parametrize(("foot", "author", "photos", "source"), FEET)
def test_feet(
    foot: tuple[str, ...],
    author: str | None,
    photos: str | None,
    source: str | None,
    tail: tuple[str, ...],
) -> None:
    text = lines(TITLE, LEAD, *BODY, *foot, *tail)
    found = read_screen_text(text)
    assert found.byline is not None
    assert (found.byline.author, found.byline.photos, found.byline.source) == (
        author,
        photos,
        source,
    )
    assert paragraphs(found) == [BODY[0], BODY[1] + ("./." if "./." in foot else "")]
    assert set(tail) <= set(found.furniture)
    assert not lost(text, found)


def test_a_name_on_the_line_of_the_closing_mark() -> None:
    found = read_screen_text(lines(TITLE, LEAD, BODY[0], BODY[1] + " Nguyễn Văn A"))
    assert found.byline is not None
    assert found.byline.author == "Nguyễn Văn A"
    assert paragraphs(found) == [*BODY]


@pytest.mark.parametrize("last", ["Nguyễn Văn A", "Lam Giang"])
def test_a_name_below_no_closing_mark_is_offered_and_stays(last: str) -> None:
    found = read_screen_text(lines(TITLE, LEAD, BODY[0], last))
    assert found.byline is None
    assert paragraphs(found)[-1] == last
    assert "author-unsure" in rules(found)
    assert [one.value for one in found.evidence if one.field == "author"] == [last]


@pytest.mark.parametrize("last", ["Ban Tổ chức", "nguyễn văn a", "Xin trân trọng cảm ơn!"])
def test_what_is_no_name_is_no_author(last: str) -> None:
    found = read_screen_text(lines(TITLE, LEAD, *BODY, last))
    assert found.byline is None
    assert "author-missing" in rules(found)


PICTURES = (
    (("a.jpg", "Các đại biểu"), [("a.jpg", "Các đại biểu")]),
    (("a.jpg\xa0Các đại biểu",), [("a.jpg", "Các đại biểu")]),
    (("\xa0a.jpg", "Các đại biểu"), [("a.jpg", "Các đại biểu")]),
    (("a.jpg\xa0", "Các đại biểu"), [("a.jpg", "Các đại biểu")]),
    (("a.jpg", "b.PNG", "Các đại biểu"), [("a.jpg", ""), ("b.PNG", "Các đại biểu")]),
    (("a.jpg", BODY[0]), [("a.jpg", "")]),
    (("a.jpg", "- Một nội dung"), [("a.jpg", "")]),
    (("a.jpg", "Các nội dung gồm:"), [("a.jpg", "")]),
    (("le phat dong 1.jpg", "Các đại biểu"), [("le phat dong 1.jpg", "Các đại biểu")]),
    (("ảnh_lễ-phát.động.jpeg", "Các đại biểu"), [("ảnh_lễ-phát.động.jpeg", "Các đại biểu")]),
)


@pytest.mark.parametrize(("shown", "wanted"), PICTURES)
def test_pictures(shown: tuple[str, ...], wanted: list[tuple[str, str]]) -> None:
    text = lines(TITLE, LEAD, BODY[0], *shown, *BODY)
    found = read_screen_text(text)
    assert figures(found) == wanted
    assert "caption-unsure" not in rules(found) or shown[-1] == BODY[0]
    assert not lost(text, found)


def test_a_picture_may_be_the_last_line() -> None:
    assert figures(read_screen_text(lines(TITLE, LEAD, *BODY, "a.jpg"))) == [("a.jpg", "")]


def test_a_short_sentence_below_a_picture_is_asked_about() -> None:
    text = lines(TITLE, LEAD, "a.jpg", "Các đại biểu dự lễ.", *BODY)
    found = read_screen_text(text)
    assert figures(found) == [("a.jpg", "")]
    assert "Các đại biểu dự lễ." in paragraphs(found)
    assert "caption-unsure" in rules(found)


@pytest.mark.parametrize(
    "line", ["xem tại a.jpg", "https://lamgiang.example/a.jpg", "a.pdf", ".jpg"]
)
def test_other_lines_are_no_pictures(line: str) -> None:
    found = picture(line)
    assert found is None or " " in found.file


def test_lists() -> None:
    text = lines(
        TITLE,
        LEAD,
        "- Một là nêu gương",
        "- Hai là làm mẫu",
        "Kết quả:",
        "1. Tốt",
        "2. Khá",
        "5) Yếu",
    )
    found = read_screen_text(text)
    lists = [block for block in found.blocks if isinstance(block, Items)]
    assert [(one.is_ordered, one.start, len(one.items)) for one in lists] == [
        (False, 1, 2),
        (True, 1, 2),
        (True, 5, 1),
    ]
    assert not lost(text, found)


def test_a_heading_over_other_news_in_the_middle_swallows_no_article() -> None:
    text = lines("Các tin khác", "Lễ ra quân", TITLE, LEAD, "Tin liên quan", "Lễ ra quân", *BODY)
    found = read_screen_text(text)
    assert found.title is None or paragraphs(found)
    assert {*BODY} <= set(paragraphs(found))
    assert not lost(text, found)


FURNITURE = (
    "Skip to main content",
    "Bỏ qua để đến nội dung chính",
    "Turn on more accessible mode",
    "[In]",
    "Số lượt xem: 1.234",
    "Số lượt người xem: 13",
    "13 lượt xem",
    "In bài viết",
    "Quay lại",
    "Chia sẻ:",
    "Chia sẻ Facebook",
    "Gửi email",
    "Xem thêm",
    "Tải file đính kèm",
    "Về đầu trang",
)
WORDS = (
    "Chia sẻ yêu thương",
    "Quay lại trường xưa",
    "Bỏ qua mọi khó khăn",
    "In sâu lời Bác dạy",
    "Xem thêm một lần trao thưởng",
    "Người đọc sách mê say",
    "Trang chủ mới của tỉnh",
)
TAILS = (
    "Tin đã đưa",
    "CÁC TIN KHÁC:",
    "Tin liên quan",
    "Các bài viết khác",
    "Tin, bài cùng chuyên mục",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", WORDS)
def test_words_of_an_article_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize("line", TAILS)
def test_tails(line: str) -> None:
    assert is_tail(line)


@pytest.mark.parametrize("line", ["Tin vui", "Bài khác hẳn nhau", "Tin mừng đã đưa về xã"])
def test_no_tails(line: str) -> None:
    assert not is_tail(line)


def test_no_text_makes_it_fall_and_no_word_is_lost() -> None:
    chance = random.Random(5)  # noqa: S311 — a test's seed
    pieces = [
        TITLE,
        SECTION,
        LEAD,
        *BODY,
        "a.jpg",
        "Nguyễn Văn A",
        "Tin đã đưa",
        "1. Tốt",
        "08/03/2023",
    ]
    pieces += ["./.", "-", ">", "a > b", "Theo X", "\0", "\u0301", "Ảnh: B", "Bài: A", "2. Khá", ""]
    for _ in range(1500):
        text = "\n".join(chance.choices(pieces, k=chance.randrange(14)))
        found = read_screen_text(text)
        assert not lost(text, found), text


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
