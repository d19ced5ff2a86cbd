"""Work shared out to forked processes, which may die or hang without loss.

Children inherit what they work on, since a page's views are functions that no pipe carries. What a
child was given and did not finish is done by this process: the system ends a process where memory
runs short, and a pool that waits for it would wait for ever, as multiprocessing's own does.
"""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, TypeVar

from plugins.core.children import end_all, end_with_parent

_PATIENCE = 300  # seconds without any result: a child hangs

Share = TypeVar("Share")
Done = TypeVar("Done")


def can_fork() -> bool:
    """Windows has no fork."""
    return hasattr(os, "fork")


def shared_out(work: Callable[[Share], Done], shares: Sequence[Share], jobs: int) -> list[Done]:
    """What ``work`` makes of each share, in their order, by ``jobs`` forked processes.

    Shares and what is made of them go through a pipe; ``work`` does not. Raises what it raises.
    """
    done: dict[int, Done] = {}
    with _pool(work, jobs) as pool, _harmless():
        running = {pool.submit(_do, share): at for at, share in enumerate(shares)}
        for future in _ended(running, pool):
            done[running[future]] = future.result()
    return [done[at] if at in done else work(share) for at, share in enumerate(shares)]


@contextmanager
def _pool(work: Callable[[Any], Any], jobs: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"), _keep, (work,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


_inherited: list[Callable[[Any], Any]] = []


def _keep(work: Callable[[Any], Any]) -> None:
    _inherited[:] = [work]
    end_with_parent()


def _do(share: Any) -> Any:  # noqa: ANN401 — of any kind
    return _inherited[0](share)


def _ended(running: dict[Future[Any], int], pool: ProcessPoolExecutor) -> Iterator[Future[Any]]:
    """In the order in which they end; children that end nothing for long are killed."""
    waiting = set(running)
    while waiting:
        ended, waiting = wait(waiting, _PATIENCE, FIRST_COMPLETED)
        if not ended:
            end_all(pool)
        yield from ended


@contextmanager
def _harmless() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        reason = " ".join(str(error).split())
        print(f"Tiến trình phụ đã dừng ({reason}); vẫn làm đủ, chậm hơn.", file=sys.stderr)
