"""The portal's settings: values only. publishconf.py changes the few that differ in public."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent

# Who publishes; docs/van-hanh.md tells what each value is for. The portal claims to be official
# only where "official" is True. "form" is "cổng" or "trang"; "predecessor" is the province of
# before the merger of July 2025, "predecessor_until" its last day; "old_portals" are those whose
# news stand here; "url" is the public address without a final stroke.
PORTAL = {
    "name": "Thi đua - Khen thưởng",
    "form": "trang",
    "province": "tỉnh Lam Giang",
    "agency": "Ban Thi đua - Khen thưởng tỉnh Lam Giang (đơn vị giả định)",
    "governing_agency": "",
    "responsible_person": "",
    "contact_person": "",
    "address": "",
    "phone": "",
    "email": "",
    "licence": "",
    "data_licence": "",
    "reply_within": "",
    "accessibility_checked": "",
    "predecessor": "",
    "predecessor_until": "",
    "old_portals": [],
    "security_contact": "",
    "security_expires": "",
    "approval_required": False,
    "official": False,
    "url": "",
    "menu": [
        {"text": "Trang chủ", "address": "/"},
        {"text": "Tin tức", "address": "/chuyen-muc/tin-tuc-su-kien/"},
        {"text": "Phong trào", "address": "/phong-trao/"},
        {"text": "Gương điển hình", "address": "/chuyen-muc/guong-dien-hinh/"},
        {"text": "Bảng vàng", "address": "/bang-vang/"},
        {"text": "Thư viện ảnh", "address": "/thu-vien-anh/"},
        {"text": "Văn bản", "address": "/van-ban/"},
    ],
    "footer_menu": [
        {"text": "Giới thiệu", "address": "/gioi-thieu/"},
        {"text": "Liên hệ", "address": "/lien-he/"},
        {"text": "Khả năng tiếp cận", "address": "/kha-nang-tiep-can/"},
        {"text": "Đính chính", "address": "/dinh-chinh/"},
        {"text": "Sắp xếp đơn vị hành chính", "address": "/sap-xep/"},
        {"text": "Lấy ý kiến Nhân dân", "address": "/lay-y-kien/"},
        {"text": "Về dữ liệu", "address": "/ve-du-lieu/"},
        {"text": "Dữ liệu mở", "address": "/du-lieu/"},
        {"text": "Chuyên mục", "address": "/chuyen-muc/"},
        {"text": "Tin theo tháng", "address": "/tin-theo-thang/"},
        {"text": "Đọc khi không có mạng", "address": "/ngoai-tuyen/"},
        {"text": "Nguồn tin Atom", "address": "/feeds/atom.xml"},
        {"text": "English", "address": "/en/", "lang": "en"},
    ],
}

# What a build shows. AT is the day that decides what is due ("2023-03-09"; "" is today).
AT = ""
SHOW_UNPUBLISHED = False
WITH_SAMPLES = True
JOBS = 1

# How photos are published (plugins/core/recipe.py has the defaults), and who develops them: ""
# is this machine; "dask://host:port" is a cluster, see docs/van-hanh.md.
PHOTO_RECIPE: dict[str, object] = {}
PHOTO_EXECUTOR = ""

# Pelican reads articles with our reader; the builder writes every page.
SITENAME = PORTAL["name"]
SITEURL = ""
PATH = str(PROJECT / "content")
PROJECT_CONTENT = str(PROJECT / "content")
CACHE = str(PROJECT / ".cache")
OUTPUT_PATH = str(PROJECT / "output")
THEME = str(PROJECT / "theme")
PLUGIN_PATHS = [str(PROJECT)]
PLUGINS = [
    "plugins.reader",
    "plugins.photos",
    "plugins.portal",
    "plugins.honorees",
    "plugins.galleries",
    "plugins.redirects",
    "plugins.search",
    "plugins.feeds",
    "plugins.builder",
]
ARTICLE_PATHS = ["articles"]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []  # or the sources of drafts would be copied to the output
THEME_STATIC_PATHS: list[str] = []  # the builder publishes the theme, named by content
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
WITH_FUTURE_DATES = True  # what is due is decided by AT, not by Pelican's clock
USE_FOLDER_AS_CATEGORY = False
ARTICLE_ORDER_BY = "source_path"
ARTICLE_TRANSLATION_ID = None
DELETE_OUTPUT_DIRECTORY = False
TYPOGRIFY = False
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
