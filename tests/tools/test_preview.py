"""The preview as a task: a real server, a real watch, real processes; its builder is a stand-in.

The stand-in keeps the one contract there is (the command line of plugins.builder.preview and its
report), so that these tests need no theme and no Pelican. It has no quick way to one article.
"""

import http.client
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tools.preview_asking import get

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


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The real preview in a small project with the stand-in as its builder."""
    for name in ("plugins/__init__.py", "plugins/tools/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name in ("core", "tools/bootstrap", "tools/preview", "tools/check"):
        shutil.copytree(ROOT / "plugins" / name, tmp_path / "plugins" / name)
    for name in ("project.py", "terminal.py"):
        shutil.copy(ROOT / "plugins" / "tools" / name, tmp_path / "plugins" / "tools")
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
