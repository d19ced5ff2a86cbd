"""The permanent addresses of the portal. docs/addresses.md lists every kind."""

HOME = "/"
NOT_FOUND = "/404.html"
CATEGORIES = "/chuyen-muc/"
MOVEMENTS = "/phong-trao/"
MONTHS = "/tin-theo-thang/"
DOCUMENTS = "/van-ban/"
HONOURS = "/bang-vang/"
AWARDS = "/bang-vang/danh-muc/"
UNITS = "/bang-vang/don-vi/"
LETTERS = "/bang-vang/a-z/"
CONSULTATION = "/lay-y-kien/"
DATA = "/du-lieu/"
DATA_CSV = "/du-lieu/khen-thuong.csv"
DATA_JSON = "/du-lieu/khen-thuong.json"
DATA_SCHEMA = "/du-lieu/khen-thuong.schema.json"
GALLERIES = "/thu-vien-anh/"
OFFLINE = "/ngoai-tuyen/"
WORKER = "/sw.js"
SEARCH = "/tim-kiem/"
SEARCH_FILES = "/tim-kiem/du-lieu/"
CORRECTIONS = "/dinh-chinh/"
FEEDS = "/feeds/"
FEED = "/feeds/atom.xml"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
MERGER = "/sap-xep/"
SECURITY_REPORTS = "/bao-mat/"
SECURITY = "/.well-known/security.txt"
MOVED_NGINX = "/chuyen-huong/nginx.conf"
MOVED_APACHE = "/chuyen-huong/apache.conf"
MOVED_APACHE_PAGES = "/chuyen-huong/apache-trang.txt"
MOVED_APACHE_FILES = "/chuyen-huong/apache-tep.txt"
MOVED_IIS = "/chuyen-huong/web.config"
MOVED_JSON = "/chuyen-huong/map.json"

# First parts of an address that a standing page may not take.
RESERVED = frozenset(
    {
        "a",
        "anh",
        "bang-vang",
        "chuyen-huong",
        "chuyen-muc",
        "du-lieu",
        "feeds",
        "lay-y-kien",
        "ngoai-tuyen",
        "phieu-trinh",
        "phong-trao",
        "thu-vien-anh",
        "tim-kiem",
        "tin",
        "tin-theo-thang",
        "van-ban",
    }
)


def article(year: int | str, slug: str) -> str:
    """An article; ``year`` is that of ``date``, else of ``event_date`` (see ``Article.year``)."""
    return f"/tin/{year}/{slug}/"


def kept(article_address: str, slug: str, kind: str) -> str:
    """A copy of an article for download; ``kind`` is "html" or "md"."""
    return f"{article_address}luu/{slug}.{kind}"


def light(article_address: str) -> str:
    """The light page of an article: its text without photos."""
    return f"{article_address}nhe/"


def approval_sheet(year: int | str, slug: str) -> str:
    """The printed sheet for the approval of an article; only a preview has it."""
    return f"/phieu-trinh/{year}/{slug}.html"


def gallery(year: int | str, slug: str) -> str:
    """The photo page of an article."""
    return f"{GALLERIES}{year}/{slug}/"


def document(year: int, slug: str) -> str:
    """A document (văn bản)."""
    return f"{DOCUMENTS}{year}/{slug}/"


def standing(slug: str) -> str:
    """A standing page."""
    return f"/{slug}/"


def category(identifier: str) -> str:
    """A category's list."""
    return f"{CATEGORIES}{identifier}/"


def movement(identifier: str) -> str:
    """A movement's list."""
    return f"{MOVEMENTS}{identifier}/"


def category_feed(identifier: str) -> str:
    """The Atom feed of a category."""
    return f"{FEEDS}{identifier}.atom.xml"


def movement_feed(identifier: str) -> str:
    """The Atom feed of a movement: apart, since a category may have the same id."""
    return f"{FEEDS}phong-trao/{identifier}.atom.xml"


def sitemap_part(number: int) -> str:
    """A part of a sitemap that is too long for one file, from 1."""
    return f"/sitemap-{number}.xml"


def year(number: int) -> str:
    """The articles of a year."""
    return f"{MONTHS}{number}/"


def month(of_year: int, number: int) -> str:
    """The articles of a month, two digits."""
    return f"{year(of_year)}{number:02d}/"


def honours_year(number: int) -> str:
    """The honours of a year."""
    return f"{HONOURS}nam/{number}/"


def honours_year_award(number: int, identifier: str) -> str:
    """The honours of one award in a year, where they are many."""
    return f"{honours_year(number)}{identifier}/"


def honoree(slug: str) -> str:
    """The page (hồ sơ) of a person, collective or household."""
    return f"{HONOURS}ho-so/{slug}/"


def award(identifier: str) -> str:
    """Everyone who has an award."""
    return f"{AWARDS}{identifier}/"


def unit(identifier: str) -> str:
    """The honours of a unit and of its people."""
    return f"{UNITS}{identifier}/"


def letter(slug: str) -> str:
    """Honorees whose given name begins with a letter."""
    return f"{LETTERS}{slug}/"


def filter_file(digest: str) -> str:
    """What the index filters with; the digest lets it be cached for ever."""
    return f"{DATA}tra-cuu/{digest}.json"


def search_file(name: str) -> str:
    """A part of the index of the search."""
    return f"{SEARCH_FILES}{name}.bin"


def numbered(list_address: str, number: int) -> str:
    """A full page of a list, counted from the oldest."""
    return f"{list_address}trang/{number}/"


def photo(folder: str, name: str, width: int, digest: str, suffix: str) -> str:
    """A size of a photo; the digest lets it be cached for ever."""
    return f"/anh/{folder}/{name}-{width}.{digest}.{suffix}"


def output_path(address: str) -> str:
    """The file of an address, relative to the output folder."""
    return f"{address[1:]}index.html" if address.endswith("/") else address[1:]
