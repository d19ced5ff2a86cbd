"""Work shared out to forked processes: whole and in order, whatever becomes of them."""

import os
import signal
import time

import pytest

from plugins.core import forked
from plugins.core.forked import shared_out

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
