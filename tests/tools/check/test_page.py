"""The page of the preview with everything that ``check`` found."""

import re
from html.parser import HTMLParser

from plugins.core.problems import Problem
from plugins.tools.check.page import problems_page

FIRST, SECOND = "articles/2024/a/index.md", "articles/2024/b/index.md"
ODD = Problem(FIRST, 3, "missing-alt", "ảnh <x> chưa có mô tả", "hãy viết & lưu", "warning")
WRONG = Problem(SECOND, 9, "missing-field", "thiếu trường «category»", "hãy thêm dòng")
LATER = Problem(SECOND, 2, "missing-alt", "ảnh chưa có mô tả", level="warning")
TITLES = {FIRST: 'Bài «A» & "B"', SECOND: "Bài hai"}


class Seen(HTMLParser):
    """Texts and links of a page, as a browser would read them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1] != "style":
            self.texts.append(data.strip())


def test_files_with_errors_stand_first_and_errors_before_warnings() -> None:
    seen = Seen(problems_page((ODD, LATER, WRONG), TITLES, {}))
    words = " | ".join(seen.texts)
    assert words.index("Bài hai") < words.index("Bài «A»")
    assert words.index("dòng 9") < words.index("dòng 2") < words.index("dòng 3")
    assert "1 lỗi phải sửa" in words
    assert "2 cảnh báo" in words
    assert seen.open == []


def test_a_title_leads_to_its_page_and_nothing_else_is_loaded() -> None:
    page = problems_page((ODD, WRONG), TITLES, {FIRST: "/tin/2024/a/"})
    assert Seen(page).links == ["/tin/2024/a/"]
    assert "<script" not in page
    assert "@import" not in page
    assert not re.search(r"url\(", page)


def test_what_editors_wrote_is_text_and_not_markup() -> None:
    seen = Seen(problems_page((ODD,), TITLES, {FIRST: '/tin/"><i>/'}))
    assert "Ảnh <x> chưa có mô tả" in " ".join(seen.texts)
    assert 'Bài «A» & "B"' in seen.texts
    assert "i" not in seen.open
    assert seen.links == ['/tin/"><i>/']


def test_a_file_without_a_title_is_named_by_its_path() -> None:
    seen = Seen(problems_page((ODD,), {}, {}))
    assert seen.texts.count(FIRST) == 1


def test_clean_content_says_so() -> None:
    assert "Nội dung không có lỗi, không có cảnh báo." in problems_page((), {}, {})
