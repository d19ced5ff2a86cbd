"""Text copied from the screen: the seed's article comes out as it stands in content/.

Texts of other habits lose nothing and guess nothing.
"""

import random
import re
from pathlib import Path

import pytest
import yaml

from plugins.core.manuscript.blocks import Items
from plugins.tools.sharepoint.screen_text.lines import (
    is_date,
    picture,
)
from plugins.tools.sharepoint.screen_text.reading import read_screen_text
from tests.tools.sharepoint.screen_copied import (
    BODY,
    LEAD,
    SECTION,
    TITLE,
    figures,
    lines,
    lost,
    paragraphs,
    rules,
)

ARTICLE = (
    Path(__file__).parents[3]
    / "content/articles/2023/hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022/index.md"
)
FIGURE = re.compile(r'!\[[^\]]*\]\((\S+) "(.*)"\)')


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
