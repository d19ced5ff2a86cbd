"""Work shared out to forked processes: whole and in order, whatever becomes of them."""

import os
import signal
import subprocess
import sys
import time

import pytest

from plugins.core import forked
from plugins.core.forked import shared_out
from plugins.tools.project import PROJECT

pytestmark = pytest.mark.skipif(not forked.can_fork(), reason="Windows has no fork")


def test_all_is_done_in_order_by_other_processes() -> None:
    here = os.getpid()
    done = shared_out(lambda share: (share * 2, os.getpid()), range(40), 2)
    assert [doubled for doubled, _ in done] == list(range(0, 80, 2))
    assert here not in {process for _, process in done}


def test_what_the_work_raises_is_raised() -> None:
    def work(share: int) -> int:
        return 10 // (share - 3)

    with pytest.raises(ZeroDivisionError):
        shared_out(work, range(8), 2)


def test_a_child_that_is_killed_loses_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    here = os.getpid()

    def work(share: int) -> int:
        if share == 5 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return share

    assert shared_out(work, range(40), 2) == list(range(40))
    told = capfd.readouterr().err.strip()
    assert told.startswith("Tiến trình phụ đã dừng (")
    assert "\n" not in told


def test_children_that_hang_are_ended(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    here = os.getpid()

    def work(share: int) -> int:
        if os.getpid() != here:
            time.sleep(3600)
        return share

    monkeypatch.setattr(forked, "_PATIENCE", 1)
    assert shared_out(work, range(4), 2) == list(range(4))
    assert capfd.readouterr().err.startswith("Tiến trình phụ đã dừng (")


FORKED = """
import time
from plugins.core.forked import shared_out
shared_out(lambda _: print("begun", flush=True) or time.sleep(3600), [1], 2)
"""
SPAWNED = """
import time
from plugins.photos.crew import _pool
if __name__ == "__main__":
    with _pool(1) as pool:
        pool.submit(print, "begun", flush=True)
        pool.submit(time.sleep, 3600)
"""


@pytest.mark.parametrize("script", [FORKED, SPAWNED], ids=["forked", "spawned"])
def test_children_end_with_a_parent_that_is_killed(script: str) -> None:
    """They write to its output, which ends when the last of them does."""
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        assert parent.stdout.readline() == b"begun\n"
        parent.kill()
        assert parent.communicate(timeout=60)[0] == b""
