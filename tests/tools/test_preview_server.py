"""The preview's server alone: what it sends, to whom, and what it says of trouble."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

import pytest

from plugins.core.problems import Problem
from plugins.tools.preview.board import Board
from plugins.tools.preview.lines import MOST
from plugins.tools.preview.server import PortTakenError, PreviewServer, open_server
from plugins.tools.preview.told import Told
from plugins.tools.preview.trouble import BUILDING, trouble_page
from tests.tools.preview_asking import get


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "tin").mkdir()
    (tmp_path / "anh").mkdir()
    (tmp_path / "index.html").write_text("Trang chủ", encoding="utf-8")
    (tmp_path / "tin" / "index.html").write_text("Tin", encoding="utf-8")
    (tmp_path / "404.html").write_text("Không tìm thấy", encoding="utf-8")
    return tmp_path


@pytest.fixture
def server(pages: Path) -> Iterator[PreviewServer]:
    server = open_server("127.0.0.1", 0, Board(pages, trouble=None))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_served_and_never_kept(server: PreviewServer) -> None:
    later = {"If-Modified-Since": "Fri, 01 Jan 2038 00:00:00 GMT"}
    status, headers, body = get(server.server_port, "/", **later)
    assert (status, body.startswith("Trang chủ<script")) == (200, True)
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_folder_without_its_slash_is_sent_on(server: PreviewServer) -> None:
    status, headers, _ = get(server.server_port, "/tin?a=1")
    assert (status, headers["Location"]) == (301, "/tin/?a=1")


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/nope/",
        "/%00",
        "/a%00.js",
        f"/{'x' * 5000}.js",
        "/anh/",
        "/../../etc/passwd",
        "/%2e%2e/x",
    ],
)
def test_what_is_not_there_is_our_404_page(server: PreviewServer, path: str) -> None:
    status, headers, body = get(server.server_port, path)
    assert (status, body.startswith("Không tìm thấy<script")) == (404, True)
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    status, _, body = get(server.server_port, path, "HEAD")
    assert (status, body) == (404, "")


def test_parts_of_a_file_are_sent_and_what_its_content_names_is_kept(
    server: PreviewServer, pages: Path
) -> None:
    (pages / "a").mkdir()
    (pages / "a" / "tep.0a1b.css").write_text("0123456789", encoding="utf-8")
    status, headers, body = get(server.server_port, "/a/tep.0a1b.css", Range="bytes=2-4")
    assert (status, headers["Content-Range"], body) == (206, "bytes 2-4/10", "234")
    status, headers, _ = get(server.server_port, "/a/tep.0a1b.css", Range="bytes=10-")
    assert (status, headers["Content-Range"]) == (416, "bytes */10")
    status, headers, body = get(server.server_port, "/a/tep.0a1b.css", "HEAD", Range="bytes=2-4")
    assert (status, headers["Content-Length"], body) == (206, "3", "")
    kept = get(server.server_port, "/a/tep.0a1b.css")[1]["Cache-Control"]
    assert (kept, get(server.server_port, "/")[1]["Cache-Control"]) == (
        "private, max-age=86400",
        "no-store",
    )


@contextmanager
def listening(port: int) -> Iterator[TextIO]:
    """A tab's line, when it was told the first time."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as tab:
        tab.sendall(b"GET /_xem-thu/su-kien?trang=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        with tab.makefile("r", encoding="utf-8") as line:
            assert any(said.startswith("data: ") for said in line)
            yield line


def test_of_many_tabs_the_newest_hold_a_line_and_pages_still_load(server: PreviewServer) -> None:
    with ExitStack() as tabs:
        lines = [tabs.enter_context(listening(server.server_port)) for _ in range(MOST + 3)]
        for line in lines[:3]:  # ends: the server has hung up
            assert "event: dong" in line.read()
        assert get(server.server_port, "/")[0] == 200
        server.board.pin(is_building=False)
        for line in lines[3:]:
            assert any('"building": false' in said for said in line)
    once = get(server.server_port, "/_xem-thu/su-kien?trang=/&mot-lan=1")[2]
    assert once.count("data: ") == 1


def test_a_photo_is_waited_for_while_it_is_being_made(server: PreviewServer) -> None:
    name = "anh/2023/bai/b-960.aa11.avif"
    server.board.pin(is_building=True)
    later = threading.Timer(0.3, lambda: server.board.pin(fresh={name: (1, b"anh")}))
    later.start()
    status, headers, body = get(server.server_port, f"/{name}")
    assert (status, headers["Cache-Control"], body) == (200, "no-store", "anh")
    server.board.pin(is_building=False, fresh={})
    assert get(server.server_port, f"/{name}")[0] == 404


def test_without_a_404_page_a_line_says_so(server: PreviewServer, pages: Path) -> None:
    (pages / "404.html").unlink()
    status, _, body = get(server.server_port, "/nope")
    assert (status, "Không có trang này" in body) == (404, True)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.csv", "text/csv; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("tin-tuc.atom.xml", "application/atom+xml; charset=utf-8"),
        ("a.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.JPG", "image/jpeg"),
        ("a.avif", "image/avif"),
        ("a.webp", "image/webp"),
        ("a.woff2", "font/woff2"),
        ("a.pdf", "application/pdf"),
        ("a", "application/octet-stream"),
    ],
)
def test_types_do_not_depend_on_the_machine(
    server: PreviewServer, pages: Path, name: str, kind: str
) -> None:
    (pages / name).touch()
    status, headers, _ = get(server.server_port, f"/{name}")
    assert (status, headers["Content-Type"]) == (200, kind)


def test_trouble_stands_at_every_address_as_text(server: PreviewServer) -> None:
    server.board.pin(trouble="index.md:3: LỖI: <script>")
    for path in ("/", "/nope"):
        status, _, body = get(server.server_port, path)
        assert status == 503
        assert "index.md:3: LỖI: &lt;script&gt;" in body
        assert 'http-equiv="refresh"' in body
    server.board.pin(trouble=None)
    assert get(server.server_port, "/")[0] == 200


def test_a_page_of_elsewhere_cannot_read_drafts_through_a_name(server: PreviewServer) -> None:
    status, headers, body = get(server.server_port, "/", Host="trang.example")
    assert (status, "Trang chủ" in body) == (403, False)
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert get(server.server_port, "/_xem-thu/doc-soat/", Host="trang.example")[0] == 403


def test_a_worker_of_before_is_replaced_by_one_that_removes_itself(
    server: PreviewServer, pages: Path
) -> None:
    (pages / "sw.js").write_text("ours", encoding="utf-8")
    status, headers, body = get(server.server_port, "/sw.js")
    assert (status, headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert "registration.unregister()" in body


def test_the_way_to_a_telephone_is_told_with_and_without_lan(server: PreviewServer) -> None:
    way = "/_xem-thu/dien-thoai/"
    assert "--lan" in get(server.server_port, way)[2]
    server.board.pin(is_shared=True)
    body = get(server.server_port, way)[2]
    assert "<svg" in body
    assert f":{server.server_port}/" in body
    assert "bản nháp" in body


def test_what_is_to_be_mended_is_a_page_of_its_own(server: PreviewServer) -> None:
    bad = Problem("articles/2023/a/index.md", 3, "bad", "sai <b>", "hãy sửa")
    other = Problem("articles/2023/b/index.md", 3, "bad", "khác", "hãy sửa")
    server.board.pin(told=Told((bad, other)))
    body = get(server.server_port, "/_xem-thu/doc-soat/")[2]
    assert ("Sai &lt;b&gt;" in body, "Khác" in body) == (True, True)
    body = get(server.server_port, "/_xem-thu/doc-soat/?tep=articles/2023/a/index.md")[2]
    assert ("Sai &lt;b&gt;" in body, "Khác" in body) == (True, False)


def test_waiting_for_the_first_build_is_no_mistake_of_the_editor() -> None:
    assert "cần sửa" not in trouble_page(BUILDING)
    assert BUILDING in trouble_page(BUILDING)


def test_a_taken_port_is_named_and_another_proposed(server: PreviewServer, pages: Path) -> None:
    port = server.server_port
    with pytest.raises(PortTakenError, match=rf"^Cổng {port} .*--port {port + 1}$"):
        open_server("127.0.0.1", port, Board(pages))
