"""The preview: a real server, a real watch, real processes; the builder is a small stand-in.

The stand-in keeps the one contract there is (the command line of plugins.builder.preview and its
report), so that these tests need no theme and no Pelican. It has no quick way to one article.
"""

import http.client
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

import pytest
from watchfiles import Change

from plugins.core.problems import Problem
from plugins.tools.preview.board import Board
from plugins.tools.preview.lines import MOST
from plugins.tools.preview.server import PortTakenError, PreviewServer, open_server
from plugins.tools.preview.told import Told
from plugins.tools.preview.trouble import BUILDING, trouble_page
from plugins.tools.preview.watch import Sources, changes

ROOT = Path(__file__).resolve().parents[2]
BUILDER = """
import json, sys
from pathlib import Path
options = dict(one[2:].split("=", 1) for one in sys.argv[1:])
content, output, report = (Path(options[name]) for name in ("content", "output", "report"))
text = (content / "index.md").read_text(encoding="utf-8")
if "chết" in text:
    raise OSError(28, "No space left on device")
if "sai" in text:
    problem = {"file": "articles/bai/index.md", "line": 3, "rule": "bad", "message": "<b> sai"}
    report.write_text(json.dumps({"problems": [problem], "sources": {}}), encoding="utf-8")
    sys.exit("articles/bai/index.md:3: LỖI: <b> không hợp lệ")
report.write_text(json.dumps({"problems": [], "sources": {"/": ["index.md", "Bản nháp", "A"]}}))
output.mkdir(parents=True, exist_ok=True)
(output / "index.html").write_text("MỘT " + text, encoding="utf-8")
(output / "404.html").write_text("Không tìm thấy trang", encoding="utf-8")
"""


# The server alone


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


def get(
    port: int, path: str, method: str = "GET", **headers: str
) -> tuple[int, http.client.HTTPMessage, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers=headers)
    answer = connection.getresponse()
    body = answer.read().decode("utf-8")
    connection.close()
    return answer.status, answer.headers, body


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


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("content/articles/2023/bai/index.md", True),
        ("content/articles/2023/Bài viết/DSC 1.JPG", True),
        ("theme/static/css/base.css", True),
        ("content/articles/2023/bai/~$index.docx", False),
        ("content/articles/2023/bai/.~lock.honours.xlsx#", False),
        ("content/articles/2023/bai/.index.md.swp", False),
        ("plugins/core/__pycache__/dates.cpython-311.pyc", False),
    ],
)
def test_only_sources_count(name: str, *, counts: bool) -> None:
    assert Sources()(Change.modified, f"/du-an/{name}") is counts


@pytest.mark.parametrize("polls", [False, True])
def test_a_folder_is_watched_again_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, polls: bool
) -> None:
    """``polls``: as on a network drive, where the system tells nothing."""
    monkeypatch.setattr("plugins.tools.preview.watch.is_remote", lambda _: polls)
    folder, settings = tmp_path / "content", tmp_path / "conf.py"
    folder.mkdir()
    turns = changes([folder], [settings])
    next(turns)

    def saw(path: Path) -> bool:
        return any(path in next(turns) for _ in range(60))

    (folder / "a.md").write_text("một", encoding="utf-8")
    assert saw(folder / "a.md")
    folder.rename(tmp_path / "elsewhere")
    assert saw(folder)
    (tmp_path / "elsewhere").rename(folder)
    assert saw(folder)
    assert saw(folder), "what changed before it was watched again would be lost"
    (folder / "a.md").write_text("hai, dài hơn", encoding="utf-8")
    assert saw(folder / "a.md")
    settings.touch()
    assert saw(settings)


# The whole task


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The real preview in a small project with the stand-in as its builder."""
    for name in ("plugins/__init__.py", "plugins/tools/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("core", "tools/bootstrap", "tools/preview", "tools/check"):
        shutil.copytree(ROOT / "plugins" / name, tmp_path / "plugins" / name)
    shutil.copy(ROOT / "plugins" / "tools" / "terminal.py", tmp_path / "plugins" / "tools")
    for name in ("content", "theme", "plugins/builder"):
        (tmp_path / name).mkdir()
    (tmp_path / "plugins" / "builder" / "preview.py").write_text(BUILDER, encoding="utf-8")
    (tmp_path / "content" / "index.md").write_text("bài", encoding="utf-8")
    (tmp_path / "pelicanconf.py").touch()
    return tmp_path


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


Serve = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def serve(project: Path, port: int) -> Iterator[Serve]:
    """Start the task as tasks.py does; whatever still runs afterwards is ended."""
    running: list[subprocess.Popen[str]] = []

    def start(*, lan: bool = False) -> subprocess.Popen[str]:
        call = f"serve.run(port={port}, lan={lan})"
        script = f"import sys; from plugins.tools.preview import serve; sys.exit({call})"
        with (project / "said.txt").open("w") as out:
            task = subprocess.Popen(
                [sys.executable, "-c", script],
                cwd=project,
                stdout=out,
                stderr=subprocess.PIPE,
                encoding="utf-8",
            )
        running.append(task)
        return task

    yield start
    for task in running:
        task.kill()
        task.communicate()


def wait_until(happened: Callable[[], bool]) -> None:
    """Look until it happened. Fails after half a minute (others may be busy on this machine)."""
    latest = time.monotonic() + 30
    while not happened():
        assert time.monotonic() < latest, "never happened"
        time.sleep(0.05)


def wait_for(port: int, status: int, text: str) -> None:
    """Ask until the home page answers so."""

    def answers() -> bool:
        try:
            seen = get(port, "/")
        except ConnectionError:
            return False
        return seen[0] == status and text in seen[2]

    wait_until(answers)


def end(task: subprocess.Popen[str]) -> None:
    """Ctrl-C: a clean end."""
    task.send_signal(signal.SIGINT)
    _, stderr = task.communicate(timeout=30)
    assert (task.returncode, stderr) == (0, "")


def said(project: Path) -> str:
    return (project / "said.txt").read_text(encoding="utf-8")


def test_every_change_is_built_and_a_broken_one_keeps_the_pages(
    project: Path, port: int, serve: Serve
) -> None:
    task = serve()
    wait_for(port, 200, "MỘT bài")
    content, builder = (
        project / "content" / "index.md",
        project / "plugins" / "builder" / "preview.py",
    )
    content.write_text("bài đã sửa", encoding="utf-8")
    wait_for(port, 200, "MỘT bài đã sửa")
    builder.write_text(BUILDER.replace("MỘT", "HAI"), encoding="utf-8")
    wait_for(port, 200, "HAI bài đã sửa")
    content.write_text("sai", encoding="utf-8")
    wait_until(lambda: "vẫn giữ trang tạo được lần trước" in said(project))
    assert "HAI bài đã sửa" in get(port, "/")[2]
    end(task)
    assert f"http://localhost:{port}/" in said(project)
    assert "LỖI: <b> không hợp lệ" in said(project)
    assert not (project / "output").exists()


def test_problems_of_the_first_build_are_shown_until_mended(
    project: Path, port: int, serve: Serve
) -> None:
    (project / "content" / "index.md").write_text("sai", encoding="utf-8")
    task = serve()
    wait_for(port, 503, "articles/bai/index.md:3: LỖI: &lt;b&gt; không hợp lệ")
    (project / "content" / "index.md").write_text("đúng", encoding="utf-8")
    wait_for(port, 200, "MỘT đúng")
    end(task)
    assert "đang chờ sửa" in said(project)


def test_settings_saved_by_renaming_are_noticed_again_and_again(
    project: Path, port: int, serve: Serve
) -> None:
    task = serve()
    wait_for(port, 200, "MỘT")
    for turn in range(2):
        (project / ".cache" / "preview" / "index.html").unlink()
        (project / "new").write_text(f"# {turn}", encoding="utf-8")
        (project / "new").rename(project / "pelicanconf.py")
        wait_for(port, 200, "MỘT")
    end(task)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no polite kill")
def test_a_closed_window_and_a_polite_kill_end_as_ctrl_c_does(
    project: Path, port: int, serve: Serve
) -> None:
    for number in (signal.SIGTERM, signal.SIGHUP):
        task = serve()
        wait_for(port, 200, "MỘT")
        task.send_signal(number)
        _, stderr = task.communicate(timeout=30)
        assert (task.returncode, stderr) == (0, "")
    assert said(project).count("Đã dừng xem thử.") >= 1


def test_a_taken_port_is_one_line(project: Path, port: int, serve: Serve) -> None:
    with socket.create_server(("127.0.0.1", port)):
        task = serve()
        _, stderr = task.communicate(timeout=30)
    assert (task.returncode, said(project), len(stderr.splitlines())) == (1, "", 1)
    assert f"Cổng {port} đang có chương trình khác dùng" in stderr


@pytest.mark.parametrize("lan", [False, True])
def test_other_machines_see_it_only_with_lan(
    project: Path, port: int, serve: Serve, *, lan: bool
) -> None:
    """127.0.0.2 stands for another address of this machine (Linux answers on all of 127/8)."""
    task = serve(lan=lan)
    wait_for(port, 200, "MỘT")
    with socket.socket() as other:
        assert (other.connect_ex(("127.0.0.2", port)) == 0) is lan
    end(task)
    assert ("mọi máy trong mạng này" in said(project)) is lan


def test_a_full_disk_a_slip_in_a_plugin_and_a_lost_folder_end_nothing(
    project: Path, port: int, serve: Serve
) -> None:
    task = serve()
    wait_for(port, 200, "MỘT bài")
    text, builder = project / "content/index.md", project / "plugins/builder/preview.py"
    text.write_text("chết", encoding="utf-8")
    wait_until(lambda: "Ổ đĩa đã đầy" in state(port, "/"))
    builder.write_text("def (", encoding="utf-8")
    wait_until(lambda: "plugins/builder/preview.py, dòng 1: lỗi trong mã" in state(port, "/"))
    builder.write_text(BUILDER, encoding="utf-8")
    (project / "content").rename(project / "noi-dung")
    wait_until(lambda: said(project).count("Chưa tạo được") >= 3)
    assert "MỘT bài" in get(port, "/")[2]
    (project / "noi-dung").rename(project / "content")
    text.write_text("về rồi", encoding="utf-8")
    wait_for(port, 200, "MỘT về rồi")
    text.write_text("lại sửa", encoding="utf-8")
    wait_for(port, 200, "MỘT lại sửa")
    assert '"errors": []' in state(port, "/")
    end(task)
    assert "Traceback" not in said(project)


def state(port: int, address: str) -> str:
    """The first news that a tab of this address is told."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", f"/_xem-thu/su-kien?trang={address}")
    line = connection.getresponse().readline().decode("utf-8")
    connection.close()
    return line
