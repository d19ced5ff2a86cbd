"""Old addresses: one key for all spellings, and everything else told apart."""

import time
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.old_address import LONGEST, parse, published_from, resolve, spellings

HERE = "https://www.lamgiang.example/tintuc/Pages/trang.aspx?x=1#y"
POST = "/tintuc/lists/posts/post.aspx"
SAME = {
    "/pages/hoi-nghi.aspx": (
        "/Pages/Hoi-nghi.aspx",
        "http://lamgiang.example/Pages/Hoi-nghi.aspx",
        "HTTPS://www.LamGiang.example:443/PAGES/hoi-nghi.ASPX",
        "//lamgiang.example/Pages/Hoi-nghi.aspx#noi-dung",
        " /Pages/Hoi-nghi.aspx&#10;",
        "/Pages/Hoi%2Dnghi.aspx?utm_source=a&Source=%2F&IsDlg=1&Mobile=0",
        "/Pages/Hoi-nghi.aspx/",
        "//lamgiang.example//Pages//Hoi-nghi.aspx",
        "/Pages/../Pages/./Hoi-nghi.aspx",
        "/(S(a1b2c3))/Pages/Hoi-nghi.aspx",
        "/Pages/Hoi-nghi.aspx;jsessionid=A1B2",
        "/Pages/Hoi-nghi\u200b.aspx",
        "/Pages/Hoi-nghi%E2%80%8B.aspx",
        "../../Pages/Hoi-nghi.aspx",
        # Mirrors
        "/Pages/Hoi-nghi.aspx.html",
        "/Pages/Hoi-nghi.aspx.htm#x",
        "/Pages/Hoi-nghi-aspx.html",
        "https://web.archive.org/web/20131105025500/http://lamgiang.example/Pages/Hoi-nghi.aspx",
        "web.archive.org/web/2013id_/http://lamgiang.example/Pages/Hoi-nghi.aspx",
        "../web.archive.org/web/20131105025500im_/http_/lamgiang.example/Pages/Hoi-nghi.aspx",
        "/web/20180318050951cs_/http/lamgiang.example/Pages/Hoi-nghi.aspx.html",
        "/web/20180318050951/https:/lamgiang.example:80/Pages/Hoi-nghi.aspx",
    ),
    f"{POST}?itemid=1424": (
        "/TinTuc/Lists/Posts/Post.aspx?CategoryId=2&ItemID=1424&PublishedDate=2017-02-28T08:50:00Z",
        f"{POST}?CategoryId=2&ItemId=1424&PublishedDate=2017-02-28 08:50:00",
        f"{POST}?ItemID=1424&#10;",
        f"{POST}?ItemID=1424%0A",
        f"{POST}?CategoryId=2&amp;ItemID=01424",
        f"{POST}?ID=1424",
        f"{POST}?ID=7&ItemID=1424",
        f"{POST}?itemid=+1424",
        f"{POST}@ItemID=1424.html",
        f"{POST}%3FItemID=1424.html",
        f"{POST}_ItemID=1424&CategoryId=2.html",
        "../Lists/Posts/Post.aspx?ItemID=1424",
    ),
    "/xem.aspx?lang=vi&newsid=5": (
        "/xem.aspx?newsid=5&lang=vi",
        "/Xem.aspx?Lang=VI&fbclid=x&NewsId=5",
    ),
    "/hoatdonganh/tin ảnh/img_4121.jpg": (
        "/HoatDongAnh/Tin ảnh/IMG_4121.jpg",
        "/HoatDongAnh/Tin%20%E1%BA%A3nh/_w/IMG_4121_jpg.jpg",
        "/HoatDongAnh/Tin a\u0309nh/_t/IMG_4121_JPG.jpg?RenditionID=5",
        "/HOATDONGANH/TIN ẢNH/IMG_4121.JPG",
    ),
    "/": (
        "/",
        "http://lamgiang.example",
        "http://lamgiang.example?x",
        "/Pages/default.aspx",
        "/default.aspx",
        "/SitePages/Home.aspx",
        "/index.html",
    ),
    "/vi": ("/vi/", "/vi/Pages/Default.aspx", "/VI/default.aspx"),
    "/tintuc/pages/khac.aspx": ("khac.aspx", "./Khac.aspx", "khac-aspx.html"),
    "/tintuc/pages/trang.aspx?itemid=9": ("?ItemID=9",),
    "/100%.aspx": ("/100%.aspx", "/100%25.aspx"),
    "/a%ff.aspx": ("/a%FF.aspx",),  # no UTF-8: it stays as it is written
}
NONE = [
    "",
    " ",
    "#len",
    "mailto:a@lamgiang.example",
    "javascript:void(0)",
    "data:image/png;base64,AAAA",
    "file:///C:/anh.jpg",
    "tel:0123",
    "\\\\may\\anh.jpg",
    "/a/%2e%2e/b",
    "/" + "a" * LONGEST,
]


@pytest.mark.parametrize(("key", "written"), [(key, one) for key in SAME for one in SAME[key]])
def test_all_spellings_have_one_key(key: str, written: str) -> None:
    old = parse(written, HERE)
    assert old
    assert old.key == key
    assert old.host.removeprefix("www.") == "lamgiang.example"


@pytest.mark.parametrize("written", NONE)
def test_what_is_no_page_of_a_site_is_none(written: str) -> None:
    assert parse(written, HERE) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/Pages/a.aspx", "/Pages/b.aspx"),
        (f"{POST}?ItemID=1", f"{POST}?ItemID=2"),
        (f"{POST}?ItemID=1", f"{POST}?ItemID=12"),
        (f"{POST}?ItemID=1", POST),
        ("/xem.aspx?newsid=5", "/xem.aspx?newsid=6"),
        ("/xem.aspx?newsid=5", "/xem.aspx"),
        ("/hoà.aspx", "/hòa.aspx"),
        ("/a/_x/anh_jpg.jpg", "/a/anh.jpg"),
        ("/x.aspx?a=1&copy=2", "/x.aspx?a=1"),
        ("/web/2013/bao.example/a.aspx", "/a.aspx"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    first, second = parse(one), parse(other)
    assert first
    assert second
    assert first.key != second.key


def test_a_relative_address_means_nothing_without_its_page() -> None:
    assert parse("a.aspx") is None
    assert parse("?ItemID=5") is None


def test_the_host_is_known_and_the_path_kept_as_written() -> None:
    old = parse("http://Lam-Giang.example:8080/Pages/Hội%20nghị\u200b.aspx?ID=3")
    assert old
    assert (old.host, old.path, old.query) == (
        "lam-giang.example:8080",
        "/Pages/Hội nghị\u200b.aspx",
        "itemid=3",
    )


@pytest.mark.parametrize(
    ("written", "must_have"),
    [
        ("/Pages/A.aspx", {"/Pages/A.aspx", "/pages/a.aspx"}),
        ("/Pages/a\u200b.aspx", {"/Pages/a\u200b.aspx", "/Pages/a.aspx"}),
        ("/Tin%20%E1%BA%A2nh.aspx", {"/Tin Ảnh.aspx", "/tin ảnh.aspx", "/tin a\u0309nh.aspx"}),
        ("/A/B_1.JPG", {"/A/B_1.JPG", "/A/_w/B_1_JPG.jpg", "/A/_t/B_1_JPG.jpg"}),
        ("/A/_w/B_1_JPG.jpg", {"/A/B_1.JPG", "/A/_w/B_1_JPG.jpg", "/A/_t/B_1_JPG.jpg"}),
        ("/vi/Pages/default.aspx", {"/vi/Pages/default.aspx", "/vi"}),
        ("mailto:a@b", set()),
    ],
)
def test_servers_are_told_the_spellings_that_they_do_not_fold(
    written: str, must_have: set[str]
) -> None:
    assert must_have <= set(spellings(written))
    assert len(spellings(written)) == len(set(spellings(written)))


MOVED = {
    "/pages/a.aspx": "/tin/2019/a/",
    f"{POST}?itemid=5": "/tin/2019/nam/",
    "/anh/x.jpg": "/anh/2019/x.jpg",
}


@pytest.mark.parametrize(
    ("written", "new"),
    [
        ("/Pages/A.aspx", "/tin/2019/a/"),
        ("../../pages/a.aspx?ID=7", "/tin/2019/a/"),
        ("http://lamgiang.example/Pages/a.aspx#x", "/tin/2019/a/"),
        ("http://cu.lamgiang.example/Pages/a.aspx", "/tin/2019/a/"),
        (f"{POST}?CategoryId=1&ItemID=5", "/tin/2019/nam/"),
        (f"{POST}?ItemID=6", None),
        ("/anh/_t/x_jpg.jpg", "/anh/2019/x.jpg"),
        ("http://khac.example/Pages/a.aspx", None),
        ("/Pages/b.aspx", None),
        ("mailto:a@b", None),
    ],
)
def test_a_link_of_an_old_page_leads_to_the_new_one(written: str, new: str | None) -> None:
    assert resolve(MOVED, written, HERE, frozenset({"cu.lamgiang.example"})) == new


@pytest.mark.parametrize(
    ("written", "stated"),
    [
        (f"{POST}?ItemID=5&PublishedDate=2017-02-28T08:50:00Z", "2017-02-28 08:50"),
        (f"{POST}?PublishedDate=2017-02-28 08:50:00", "2017-02-28 08:50"),
        (f"{POST}?publisheddate=2017-02-28%2008%3A50%3A00", "2017-02-28 08:50"),
        (f"{POST}?PublishedDate=2017-02-28", "2017-02-28"),
        (f"{POST}?PublishedDate=2017-02-31", None),
        (f"{POST}?PublishedDate=2017-02-28T25:00:00Z", None),
        (f"{POST}?ItemID=5", None),
    ],
)
def test_the_date_in_an_address_is_on_the_local_clock(written: str, stated: str | None) -> None:
    assert published_from(written) == stated


@given(st.text(max_size=80) | st.from_regex(r"(/|http_?:?/{0,2}|web/|%[0-9a-f]|[@?&;=.#\w]){0,30}"))
def test_nothing_that_a_page_may_hold_breaks_it(written: str) -> None:
    for base in (None, HERE, written):
        old = parse(written, base)
        assert old is None or old.key.startswith("/")
    spellings(written)
    published_from(written)


@given(st.from_regex(r"(/[a-zA-ZăắÂặĐỹ _.()-]{1,8}){1,4}(\.aspx|\.JPG|/)?", fullmatch=True))
def test_every_spelling_has_the_key_of_its_address(written: str) -> None:
    old = parse(written)
    if old is None:
        return
    for spelled in spellings(written):
        again = parse(quote(spelled))
        assert again
        assert again.place == old.place


@pytest.mark.parametrize(
    "part", ["/web/20131105025500/http://", "/..", "%", "&#10;", "a@b=", "/(S("]
)
def test_long_garbage_is_quick(part: str) -> None:
    begun = time.monotonic()
    for number in range(20):
        parse((f"{number}{part}" * LONGEST)[:LONGEST], HERE)
        parse(f"/{number}" + (part * LONGEST)[: LONGEST - 9], HERE)
    assert time.monotonic() - begun < 1
