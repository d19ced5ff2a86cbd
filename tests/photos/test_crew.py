"""Processes that die or hang, machines that come and go: every photo has its result."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.core.photo_file import digest_of
from plugins.core.photo_notes import PhotoNotes
from plugins.core.recipe import Recipe
from plugins.photos.crew import in_pool
from plugins.photos.develop import Order, Size, develop
from plugins.photos.progress import pace
from tests.builder.sites import tree
from tests.extras import require
from tests.photos import sites, traps

PHOTOS = 16


def orders(folder: Path, count: int) -> list[Order]:
    """Orders of small honest photos."""
    made = []
    for number in range(count):
        path = folder / f"{number}.jpg"
        path.write_bytes(traps.saved(traps.scene((400 + number, 300))))
        sizes = (Size("avif", 320, 240), Size("jpg", 320, 240))
        made.append(Order(str(path), digest_of(path.read_bytes()), sizes, Recipe(), PhotoNotes()))
    return made


def test_every_order_has_its_own_result(tmp_path: Path) -> None:
    given = orders(tmp_path, 9)
    results = dict(in_pool(given, 2))
    assert results == {order: develop(order) for order in given}
    assert all(len(developed.files) == 2 for developed in results.values())


def test_a_file_that_is_gone_is_a_failure_and_not_an_end(tmp_path: Path) -> None:
    given = orders(tmp_path, 6)
    Path(given[3].path).unlink()
    results = dict(in_pool(given, 2))
    assert "không mở được tệp" in results[given[3]].failure
    assert [order for order in given if results[order].failure] == [given[3]]


@pytest.mark.parametrize("pause", [0, 0.5], ids=["at once", "while nobody looks"])
def test_a_killed_worker_costs_no_photo(tmp_path: Path, pause: float) -> None:
    """The system kills what takes too much memory; here, we do, after the first result."""
    given = orders(tmp_path, 24)
    results = {}
    for order, developed in in_pool(given, 2):
        results[order] = developed
        if len(results) == 1:
            children = _children()
            assert children
            os.kill(children[-1], signal.SIGKILL)
            time.sleep(pause)
    assert [order.path for order in given if results[order].failure] == []
    assert len(results) == len(given)


def _children() -> list[int]:
    """Our own worker processes (Linux: /proc)."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rsplit(")", 1)[1].split()
            command = (status.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and b"spawn_main" in command:
            found.append(int(status.parent.name))
    return sorted(found)


@pytest.mark.parametrize(
    ("done", "total", "seconds", "said"),
    [
        (0, 10, 0.0, "đang bắt đầu"),
        (10, 60, 5.0, "2,0 ảnh/giây, còn 25 giây"),
        (10, 1000, 5.0, "2,0 ảnh/giây, còn 8 phút"),
        (10, 100_000, 5.0, "2,0 ảnh/giây, còn 14 giờ"),
    ],
)
def test_the_pace_is_told_in_words(done: int, total: int, seconds: float, said: str) -> None:
    assert pace(done, total, seconds) == said


# On a cluster: a real scheduler and two real workers on loopback


def test_a_cluster_that_loses_a_worker_makes_the_same_bytes(tmp_path: Path) -> None:
    require("dask")
    photos = {
        f"anh-{number:02d}.jpg": traps.saved(traps.scene((1300 + number, 900)), quality=85)
        for number in range(PHOTOS)
    }
    sites.article(tmp_path / "content", photos)
    local = sites.build(tmp_path / "content", tmp_path / "local", JOBS=2)
    assert local.returncode == 0, local.stderr
    with _cluster(tmp_path) as (engine, workers):
        killer = _kill_half_way(tmp_path / "far", workers[0])
        done = sites.build(tmp_path / "content", tmp_path / "far", PHOTO_EXECUTOR=engine)
        assert killer.wait() == 0, "the worker was not killed half-way"
        assert workers[0].wait(10) == -signal.SIGKILL
    assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "far/output") == tree(tmp_path / "local/output")


def test_a_cluster_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    require("dask")
    sites.article(tmp_path / "content", {"anh.jpg": traps.jpeg()})
    engine = f"dask://127.0.0.1:{_free_port()}"
    done = sites.build(tmp_path / "content", tmp_path, PHOTO_EXECUTOR=engine)
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        f"pelicanconf.py:1: LỖI: không nối được tới {engine}; hãy xem scheduler có đang chạy"
    )


def test_a_cluster_without_workers_is_one_line(tmp_path: Path) -> None:
    require("dask")
    sites.article(tmp_path / "content", {"anh.jpg": traps.jpeg()})
    with _cluster(tmp_path, count=0) as (engine, _):
        done = sites.build(tmp_path / "content", tmp_path, PHOTO_EXECUTOR=engine)
    assert done.returncode == 1
    assert f"cụm {engine} chưa có máy nào làm việc; hãy chạy" in done.stderr.splitlines()[0]


def test_an_engine_that_nobody_knows_is_one_line(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", {"anh.jpg": traps.jpeg()})
    done = sites.build(tmp_path / "content", tmp_path, PHOTO_EXECUTOR="ray://x")
    assert done.returncode == 1
    assert "hãy viết dask://máy:cổng" in done.stderr.splitlines()[0]


def _kill_half_way(place: Path, worker: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    """Kills the worker when some photos are on the shelf, and not all; exit code 0 if it could."""
    script = f"""
import os, sys, time
from pathlib import Path
for _ in range(3000):
    time.sleep(0.02)
    there = len(list(Path({str(place / "cache/photos")!r}).glob("*/*")))
    if there >= 10:
        os.kill({worker.pid}, 9)
        sys.exit(0 if there <= {PHOTOS * 5 // 2} else 1)
sys.exit(2)
"""
    return subprocess.Popen([sys.executable, "-c", script])


@contextmanager
def _cluster(place: Path, count: int = 2) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    port = _free_port()
    address = f"tcp://127.0.0.1:{port}"
    options = ["--no-dashboard"]
    scheduler = _dask(place, "scheduler", "--host", "127.0.0.1", "--port", str(port), *options)
    worker = ["worker", address, "--nthreads", "1", "--no-nanny", *options]
    workers = [_dask(place, *worker) for _ in range(count)]
    try:
        _wait_for_port(port)
        time.sleep(3 if count else 0)  # workers register
        yield f"dask://127.0.0.1:{port}", workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def _dask(place: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """As on another machine: this project's code, no folder shared."""
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments],
        cwd=place,
        env=os.environ | {"PYTHONPATH": str(sites.PROJECT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for_port(port: int) -> None:
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("no scheduler within a minute")
