"""Every old address, in every spelling, followed through a real nginx to a page that is there."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.redirects.nginx import nginx_bytes
from plugins.redirects.tables import Row, Tables
from tests.extras import require_nginx
from tests.redirects.making import ANNEX, GONE, MEETING, PAPER, PHOTO, SECOND
from tests.redirects.web_server import Answer, WebServer, nginx_serving

POST = "/TinTuc/tintuc/Lists/Posts/Post.aspx"
FOLLOWED = [
    # Paths: as written, in small and in capital letters, with a stroke, with a foreign query.
    ("/Pages/Hoi-nghi.aspx", MEETING),
    ("/pages/hoi-nghi.aspx", MEETING),
    ("/PAGES/HOI-NGHI.ASPX", MEETING),
    ("/Pages//Hoi-nghi.aspx/", MEETING),
    ("/Pages/Hoi-nghi.aspx?Source=%2F&utm_source=x", MEETING),
    ("/Pages/Hoi%2Dnghi.aspx?ID=12", MEETING),
    ("/cu/Bai-hai.html", SECOND),
    ("/cu/bai-hai.html?x=1", SECOND),
    # The number of an item, whatever stands around it.
    (f"{POST}?CategoryId=2&ItemID=1424&PublishedDate=2019-03-01T08:50:00Z", MEETING),
    (f"{POST.lower()}?categoryid=2&itemid=1424&PublishedDate=2019-03-01%2008:50:00", MEETING),
    (f"{POST}?ItemId=1424%0A", MEETING),
    (f"{POST}?CategoryId=9&ItemID=0001424", MEETING),
    (f"{POST.upper()}?ITEMID=+1425", SECOND),
    (f"{POST}?x=1&amp;ItemID=1425", SECOND),
    (f"{POST}?ID=1424&ItemID=1425", SECOND),
    ("/VanBan/DispForm.aspx?ID=7&Source=%2Fa", PAPER),
    ("/vanban/dispform.aspx?id=7", PAPER),
    # Another number in the query.
    ("/Pages/xem.aspx?newsid=5&lang=vi", SECOND),
    ("/Pages/XEM.aspx?lang=vi&NewsID=5", SECOND),
    # Vietnamese letters: raw, encoded, decomposed, with a letter that nobody sees.
    ("/Tin%20t%E1%BB%A9c/H%E1%BB%99i%20ngh%E1%BB%8B.aspx", MEETING),
    ("/Tin%20tức/Hội%20nghị.aspx", MEETING),
    ("/tin%20tức/hội%20nghị.ASPX", MEETING),
    ("/Tin%20tu\u031b\u0301c/Ho\u0323\u0302i%20nghi\u0323.aspx", MEETING),
    ("/Pages/khoa-san\u200b.aspx", MEETING),
    ("/Pages/khoa-san%E2%80%8B.aspx", MEETING),
    ("/Pages/khoa-san.aspx", MEETING),
    ("/Pages/$x-%231;%7By%7D'%22%5Ctz~.aspx", MEETING),
    # Files.
    ("/HoatDongAnh/Tin%20ảnh/_w/IMG_4121_JPG.jpg", PHOTO),
    ("/HoatDongAnh/Tin%20%E1%BA%A3nh/_t/IMG_4121_jpg.jpg", PHOTO),
    ("/hoatdonganh/Tin%20ảnh/IMG_4121.JPG", PHOTO),
    ("/PublishingImages/anh.jpg?RenditionID=5", PHOTO),
    ("/PublishingImages/ANH.JPG", PHOTO),
    ("/Lists/ThongBao/Attachments/12/Ph%E1%BB%A5%20l%E1%BB%A5c.pdf", ANNEX),
    ("/lists/thongbao/attachments/12/Phụ%20lục.pdf", ANNEX),
    # What was withdrawn leads to its notice, the old front page to the new one.
    ("/Pages/Da-go.aspx", GONE),
    ("/Pages/default.aspx", "/"),
    ("/", ""),
]


@pytest.fixture(scope="module")
def server(output: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebServer]:
    """The small site behind nginx."""
    program = require_nginx()
    with nginx_serving(program, output, tmp_path_factory.mktemp("nginx")) as running:
        yield running


def follow(server: WebServer, target: str) -> tuple[str, Answer]:
    """Where an address ends, and what stands there."""
    at = target
    for _ in range(3):
        answer = server.ask(at.encode())
        if not answer.location:
            break
        at = answer.location
    return at, answer


@pytest.mark.parametrize(("old", "new"), FOLLOWED)
def test_an_old_address_leads_to_its_page(server: WebServer, old: str, new: str) -> None:
    first = server.ask(old.encode())
    at, answer = follow(server, old)
    assert answer.status == 200
    assert at.startswith(new)
    if new == PHOTO:  # its address changes with its bytes
        assert (first.status, answer.kind) == (302, "image/jpeg")
    elif new:
        assert (first.status, at) == (301, new)
        assert answer.kind == ("application/pdf" if new == ANNEX else "text/html")


@pytest.mark.parametrize(
    "nowhere",
    [
        "/Pages/Khong-co.aspx",
        "/Pages/Nhap.aspx",
        "/VanBan/DispForm.aspx?ID=8",
        "/Pages/xem.aspx?newsid=6",
        "/Pages/Hoi-nghi.aspx/them",
        "/%E1%BB%A9%ff?ItemID=%ff",
    ],
)
def test_what_never_was_leads_nowhere_new(server: WebServer, nowhere: str) -> None:
    _, answer = follow(server, nowhere)
    at_choices = "Form.aspx" in nowhere or "xem.aspx" in nowhere
    assert server.ask(nowhere.encode()).location in ("", nowhere.replace("?", "/?"))
    assert answer.status == (200 if at_choices else 404)


def test_an_unknown_number_shows_what_else_stood_there(server: WebServer) -> None:
    at, answer = follow(server, f"{POST}?ItemID=9")
    assert (at, answer.status) == (f"{POST}/?ItemID=9", 200)


def test_every_key_of_the_map_is_followed(server: WebServer, output: Path) -> None:
    """What importers and others read agrees with what the server does."""
    rows = json.loads((output / "chuyen-huong/map.json").read_text("utf-8"))
    assert len(rows) > 8
    for key, new in rows.items():
        target = key.replace(" ", "%20").replace("#", "%23").replace('"', "%22")
        assert follow(server, target)[0] == new, key


@pytest.mark.parametrize("long", ["/" + "ệ" * 600, "/dai"])
def test_ten_thousand_rows_start_at_once(tmp_path: Path, long: str) -> None:
    """The tables are as large as nginx asks for: it would warn, or refuse, otherwise."""
    program = require_nginx()
    rows = [
        Row(f"/tintuc/{'x' * (number % 90)}/post.aspx?itemid={number}", "/")
        for number in range(9_000)
    ]
    paths = [Row(f"/pages/{number}.aspx", f"/tin/2019/{number}/") for number in range(9_000)]
    tables = Tables((*rows, *paths, Row(long, "/tin/2019/dai/")), ())
    (tmp_path / "chuyen-huong").mkdir()
    (tmp_path / "chuyen-huong/nginx.conf").write_bytes(nginx_bytes(tables))
    begun = time.monotonic()
    with nginx_serving(program, tmp_path, tmp_path) as running:
        assert time.monotonic() - begun < 5
        assert running.ask(long.encode()).location == "/tin/2019/dai/"
        assert running.ask(b"/tintuc/xx/post.aspx?ItemID=8912").location == "/"
    assert (tmp_path / "error.log").read_text("utf-8") == ""
