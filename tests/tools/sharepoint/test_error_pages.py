"""Pages on which a server says that there is none are told apart from news, short news included."""

import pytest

from plugins.tools.sharepoint.model import Reading, Unread
from plugins.tools.sharepoint.reading.error_pages import error_of
from tests.tools.sharepoint.test_reading_pages import lacviet, page, read

ERRORS = (
    *("Page not found", "404 - File or directory not found.", "Access Denied", "Sign In", "Error"),
    *("Không tìm thấy trang", "Trang không tồn tại", "Trang này không tồn tại hoặc đã bị xóa."),
    *("Đăng nhập", "Lỗi 404", "Truy cập bị từ chối", "Sorry, something went wrong"),
)
NEWS = (
    *("Lễ trao Bằng khen năm 2022", "Khắc phục lỗi trong hồ sơ khen thưởng", "Năm trăm gương sáng"),
    *("Không tìm thấy hồ sơ, vẫn được truy tặng Huân chương sau 40 năm chờ đợi của gia đình", ""),
    "Không tìm thấy hồ sơ liệt sĩ sau 40 năm",
    *("Đăng nhập hệ thống hồ sơ khen thưởng bằng tài khoản VNeID", "500 tập thể được khen"),
)
SHORT = "<p>Trang này không còn.</p>"


@pytest.mark.parametrize("title", ERRORS)
def test_an_error_is_no_article(title: str) -> None:
    found = read(lacviet(SHORT, title=title, time=""))
    assert isinstance(found, Unread)
    assert (found.rule, title[:60] in found.message) == ("server-error", True)


@pytest.mark.parametrize("title", ERRORS)
def test_a_long_text_under_any_title_is_an_article(title: str) -> None:
    assert isinstance(read(lacviet(f"<p>{'Bài viết dài. ' * 30}</p>", title=title)), Reading)


@pytest.mark.parametrize("title", NEWS)
def test_short_news_stays(title: str) -> None:
    assert error_of(title, "Vài chữ.") is None


def test_a_page_without_profile_says_what_it_is() -> None:
    for head, body in (
        ("<title>Sign In</title>", "<form><input type=password> Tên đăng nhập</form>"),
        ("<title>Cổng</title>", "<h1>Sorry, something went wrong</h1><p>Correlation ID</p>"),
    ):
        found = read(page(body, head))
        assert isinstance(found, Unread)
        assert found.rule == "server-error"
    other = read(page("<h1>Trang chủ</h1><p>Chữ.</p>", "<title>Cổng</title>"))
    assert isinstance(other, Unread)
    assert other.rule == "no-profile"


def test_a_page_that_does_not_end_is_said() -> None:
    whole = lacviet(f"<p>{'Bài viết dài. ' * 30}</p>")
    for data, is_said in (
        (whole, False),
        (whole + b"<!-- FILE ARCHIVED ON -->", False),
        (whole.replace(b"</body></html>", b"</BODY>"), False),
        (whole[: len(whole) - 60], True),
    ):
        found = read(data)
        assert isinstance(found, Reading)
        assert ("page-cut" in {one.rule for one in found.cautions}) == is_said
