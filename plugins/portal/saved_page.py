"""The page of what a reader's own device keeps; sw.js shows it in the place of others, offline."""

from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.page import Page
from plugins.core.view_parts import HOME, Meta
from plugins.portal.views import SavedView

_TITLE = "Đọc khi không có mạng"
_INTRO = (
    "Bài đã mở được lưu trên máy, tối đa 50 trang và 50 MB, để đọc lại khi không có mạng. "
    "Trang danh sách và trang chủ không được lưu; "
    "bài đã gỡ tự mất khi mở lại trang này lúc có mạng."
)


def pages() -> Iterator[Page]:
    """One page; what it lists stands in the device."""
    meta = Meta(_TITLE, _INTRO, addresses.OFFLINE, trail=(HOME,), noindex=True, has_saved=True)
    yield Page(addresses.OFFLINE, "saved.html", SavedView(meta, _TITLE, _INTRO))
