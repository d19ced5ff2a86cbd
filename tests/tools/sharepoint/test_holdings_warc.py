"""WARC files, packed or not: pages by record, pictures by address, broken records alone lost."""

import datetime as dt
import gzip
import zlib
from pathlib import Path

import pytest

from plugins.tools.sharepoint.holdings import open_holding
from plugins.tools.sharepoint.model import Capture, Refused
from tests.tools.sharepoint.holding_files import HOST, page, redirect, warc_record, write
from tests.tools.sharepoint.test_import_command import run
from tests.tools.sharepoint.test_reading_pages import lacviet

PAGE = f"http://{HOST}/Pages/b.aspx?ItemID=3"
IMAGE = f"http://{HOST}/PublishingImages/Anh%201.jpg"
HTML = "Content-Type: text/html; charset=utf-8\r\n"


def image(*, packed: bool = False) -> bytes:
    return warc_record(IMAGE, b"\xff\xd8", http="Content-Type: image/jpeg\r\n", packed=packed)


def read(tmp_path: Path, data: bytes, name: str = "t.warc") -> tuple[list[Capture], list[Refused]]:
    found = list(open_holding(write(tmp_path, {name: data})).captures())
    pages = [one for one in found if isinstance(one, Capture)]
    return pages, [one for one in found if isinstance(one, Refused)]


@pytest.mark.parametrize(
    ("name", "is_packed", "is_whole"),
    [("t.warc", False, False), ("t.warc.gz", True, False), ("t.warc.gz", False, True)],
)
def test_pages_and_pictures(tmp_path: Path, name: str, *, is_packed: bool, is_whole: bool) -> None:
    first = warc_record(PAGE, page().encode(), packed=is_packed)
    rest = image(packed=is_packed) + warc_record(PAGE, page("Hai").encode(), packed=is_packed)
    data = gzip.compress(first + rest) if is_whole else first + rest
    holding = open_holding(write(tmp_path, {name: data}))
    one, two = holding.captures()
    assert isinstance(one, Capture)
    assert isinstance(two, Capture)
    assert (one.source, one.via, one.url, one.charset) == (f"{name}@0", "warc", PAGE, "utf-8")
    assert one.captured == dt.datetime(2019, 7, 30, 2, 3, 4, tzinfo=dt.UTC)
    assert one.data == page().encode()
    assert two.source != one.source
    for address in ("/PublishingImages/Anh 1.jpg", IMAGE.replace("http:", "https:")):
        held = holding.find(address, one)
        assert held
        assert held.read() == b"\xff\xd8"
    assert holding.find("/PublishingImages/khac.jpg", one) is None


@pytest.mark.parametrize(
    ("http", "body"),
    [
        (HTML + "Content-Encoding: gzip\r\n", gzip.compress(page().encode())),
        (HTML + "Content-Encoding: gzip\r\n", page().encode()),  # unpacked by the tool already
        (HTML + "Content-Encoding: deflate\r\n", zlib.compress(page().encode())),
        (HTML + "Content-Encoding: deflate\r\n", zlib.compress(page().encode())[2:-4]),
        (
            HTML + "Transfer-Encoding: chunked\r\n",
            f"{len(page().encode()):x}\r\n".encode() + page().encode() + b"\r\n0\r\n\r\n",
        ),
    ],
)
def test_payload_as_the_server_meant_it(tmp_path: Path, http: str, body: bytes) -> None:
    pages, refused = read(tmp_path, warc_record(PAGE, body, http=http))
    assert not refused
    assert [one.data for one in pages] == [page().encode()]


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        (b"rubbish that is no record\r\n\r\n", "broken-warc-record"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "broken-warc-record"),
        (
            warc_record(PAGE, b"x").replace(b"Content-Length: ", b"Content-Length: 9"),
            "truncated-warc-record",
        ),
        (
            warc_record(PAGE, b"\x1f\x8b gone", http=HTML + "Content-Encoding: gzip\r\n"),
            "broken-warc-record",
        ),
        (
            warc_record(PAGE, b"\x0b\x02", http=HTML + "Content-Encoding: br\r\n"),
            "broken-warc-record",
        ),
        (
            warc_record(
                PAGE,
                gzip.compress(page().encode())[:-12],
                http=HTML + "Content-Encoding: gzip\r\n",
            ),
            "broken-warc-record",
        ),
        (warc_record(PAGE, b"loi", status="503 No"), "server-error"),
        (warc_record(PAGE, b"  "), "empty-file"),
        (warc_record(PAGE, b"", kind="revisit"), "revisit-without-page"),
    ],
)
def test_broken_record_costs_only_itself(tmp_path: Path, broken: bytes, rule: str) -> None:
    whole = warc_record(f"http://{HOST}/a", page().encode())
    pages, refused = read(tmp_path, whole + broken + whole)
    assert [one.rule for one in refused] == [rule]
    assert refused[0].source == f"t.warc@{len(whole)}"
    assert len(pages) == 2


def test_broken_member_costs_only_itself(tmp_path: Path) -> None:
    whole = warc_record(f"http://{HOST}/a", page().encode(), packed=True)
    broken = bytearray(warc_record(PAGE, bytes(range(256)) * 40, packed=True))
    broken[60:70] = b"\xff" * 10
    pages, refused = read(tmp_path, whole + bytes(broken) + whole, "t.warc.gz")
    assert len(pages) == 2
    assert [(one.source, one.rule) for one in refused] == [
        (f"t.warc.gz@{len(whole)}", "broken-warc-record")
    ]


@pytest.mark.parametrize("cut", [1, 30, 300])
def test_cut_off_archive_keeps_what_is_whole(tmp_path: Path, cut: int) -> None:
    data = warc_record(PAGE, page().encode(), packed=True)
    pages, refused = read(tmp_path, (data + data)[:-cut], "t.warc.gz")
    assert len(pages) == 1
    assert [one.rule for one in refused] == ["truncated-warc-record"]


def test_revisit_is_a_page_where_its_address_is_new(tmp_path: Path) -> None:
    digest = "WARC-Payload-Digest: sha1:AAAA\r\n"
    first = warc_record(PAGE, page().encode(), extra=digest)
    same = warc_record(PAGE, b"", kind="revisit", extra=digest)
    other = warc_record(f"http://{HOST}/khac.aspx", b"", kind="revisit", extra=digest)
    pages, refused = read(tmp_path, first + same + other)
    assert not refused
    assert [one.url for one in pages] == [PAGE, f"http://{HOST}/khac.aspx"]
    assert pages[1].data == page().encode()


def test_resource_is_a_page_and_requests_are_none(tmp_path: Path) -> None:
    data = (
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"
        b"WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: http://a.vn/\r\n"
        b"Content-Type: application/http; msgtype=request\r\nContent-Length: 18\r\n\r\n"
        b"GET / HTTP/1.1\r\n\r\n\r\n\r\n"
    )
    data += warc_record(PAGE, page().encode(), kind="resource")
    pages, refused = read(tmp_path, data)
    assert not refused
    assert [one.url for one in pages] == [PAGE]


def test_redirects_are_followed_and_circles_named(tmp_path: Path) -> None:
    base = f"http://{HOST}"
    data = warc_record(PAGE, page().encode()) + image()
    data += redirect(f"{base}/cu.jpg", "/moi.jpg") + redirect(f"{base}/moi.jpg", IMAGE)
    data += redirect(f"{base}/a", "/b") + redirect(f"{base}/b", "/c") + redirect(f"{base}/c", "/a")
    for step in range(12):
        data += redirect(f"{base}/{step}.jpg", f"/{step + 1}.jpg")
    holding = open_holding(write(tmp_path, {"t.warc": data}))
    found = list(holding.captures())
    one = found[0]
    assert isinstance(one, Capture)
    held = holding.find("/cu.jpg", one)
    assert held
    assert held.read() == b"\xff\xd8"
    assert holding.find("/a", one) is None
    refused = [one for one in found if isinstance(one, Refused)]
    assert sorted(one.rule for one in refused) == ["redirect-chain", "redirect-circle"]
    circle = next(one for one in refused if one.rule == "redirect-circle")
    assert all(f"{HOST}/{name}" in circle.message for name in "abc")


def test_addresses_that_led_to_a_page_are_its_own_as_well(tmp_path: Path) -> None:
    base = f"http://{HOST}"
    data = warc_record(PAGE, page().encode())
    data += redirect(f"{base}/tin/Lễ-trao", "/tin/cu") + redirect(f"{base}/tin/cu", PAGE)
    data += redirect("http://khac.example/x", PAGE)
    assert read(tmp_path, data)[0][0].aliases == (f"{base}/tin/Lễ-trao", f"{base}/tin/cu")
    # What anything leads to is the server's way to say that there is nothing.
    catch_all = b"".join(redirect(f"{base}/{step}.aspx", PAGE) for step in range(30))
    assert read(tmp_path, data + catch_all)[0][0].aliases == ()


def test_a_broken_record_names_its_page(tmp_path: Path) -> None:
    whole = warc_record(PAGE, page().encode())
    for broken in (
        whole.replace(b"Content-Length: ", b"Content-Length: 9", 1),
        warc_record(PAGE, b"\x00\x01", http=HTML + "Content-Encoding: br\r\n"),
        warc_record(PAGE, b"", http=HTML),
    ):
        _, refused = read(tmp_path, broken)
        assert [PAGE in one.message for one in refused] == [True]


def test_links_to_redirected_addresses_lead_to_the_article(tmp_path: Path) -> None:
    base = f"http://{HOST}"
    text = f"<p>{'Bài viết đủ dài để là một bài. ' * 6}<a href='/tin/cu'>bài kia</a></p>"
    one = lacviet(text, title="Bài thứ nhất", time="08/3/2019")
    other = lacviet(text * 2, title="Bài thứ hai", time="08/3/2019")
    data = warc_record(f"{base}/Pages/mot.aspx", one) + warc_record(f"{base}/Pages/hai.aspx", other)
    data += redirect(f"{base}/tin/cu", "/Pages/hai.aspx")
    source = write(tmp_path / "kho", {"t.warc": data})
    assert run(str(source), "--into", str(tmp_path / "c")).returncode == 0
    articles = tmp_path.glob("c/articles/*/*/index.md")
    found = {path.parent.name: path.read_text("utf-8") for path in articles}
    assert "](/tin/2019/bai-thu-hai/)" in found["bai-thu-nhat"]
    assert "  - /tin/cu\n" in found["bai-thu-hai"]
