"""Lines of a page that belong to the portal around an article, one by one."""

import pytest

from plugins.tools.sharepoint.screen_text.lines import (
    is_furniture,
    is_tail,
)

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
