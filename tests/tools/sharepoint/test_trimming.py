"""What is furniture among the blocks, and what only looks like it."""

import pytest

from plugins.core.manuscript.blocks import Block, Heading, Paragraph, Text
from plugins.tools.sharepoint.reading.trimming import cut, pattern, trim

TITLE = "Hội nghị tổng kết phong trào thi đua năm 2022"


def para(text: str) -> Paragraph:
    return Paragraph((Text(text),))


@pytest.mark.parametrize(
    "line",
    [
        "Số lượt người xem: 13",
        "Lượt xem: 1.024",
        "Bản in",
        "In bài viết",
        "Quay lại",
        "Xem chi tiết tại đây",
        "Tại đây",
        "Tải file đính kèm tại đây",
        "Skip Ribbon Commands",
        "Về đầu trang",
    ],
)
def test_page_lines_go(line: str) -> None:
    found = trim([para("Bài."), para(line)], TITLE, None)
    assert found.blocks == (para("Bài."),)
    assert found.furniture == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "In bài viết này thành 300 bản để phát cho các thôn.",
        "Quay lại với công việc thường ngày, ông vẫn dậy từ bốn giờ sáng.",
        "Chi tiết tại đây được chạm bằng tay trong ba tháng.",
    ],
)
def test_sentences_stay(line: str) -> None:
    assert trim([para(line)], TITLE, None).blocks == (para(line),)


def test_the_title_said_again_goes_from_the_beginning_only() -> None:
    again: list[Block] = [Heading(2, (Text(TITLE.upper()),)), para("Bài."), para("Thêm.")]
    assert trim(again, TITLE, None).blocks == (para("Bài."), para("Thêm."))
    last: list[Block] = [para("Một."), para("Hai."), para("Ba."), para(TITLE)]
    assert trim(last, TITLE, None).blocks == tuple(last)


def test_a_first_line_that_says_more_than_the_title_stays() -> None:
    more = para(f"{TITLE} (07/5/1954 – 07/5/2019)")
    assert trim([more], TITLE, None).blocks == (more,)


def test_a_first_line_of_one_word_of_the_title_stays() -> None:
    assert trim([para("Hội nghị")], TITLE, None).blocks == (para("Hội nghị"),)


def test_a_profile_adds_its_own_lines() -> None:
    lines = pattern(["cập nhật lúc .*"])
    assert trim([para("Cập nhật lúc 14:30")], TITLE, lines).blocks == ()


def test_titles_lose_the_portal_but_never_everything() -> None:
    assert cut("Sở Nội vụ - Tổng kết năm", ["^.{2,60} [-–|] (?=\\S)"]) == "Tổng kết năm"
    assert cut("Sở Nội vụ", ["^.*$"]) == "Sở Nội vụ"
