"""Who develops: this process, or a pool of processes that may die or hang without loss.

All run the same function on the same orders. Results come in any order, and every order has one.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from itertools import islice
from typing import TypeAlias

from plugins.core.children import end_all, end_with_parent
from plugins.photos.develop import Developed, Order, develop

Result: TypeAlias = tuple[Order, Developed]

_FEW = 4  # starting processes would take longer
_MOST_WORKERS = 61  # Windows waits for no more handles at once
# Then new processes start, and memory that codecs have fragmented is given back. Not by the pool's
# own max_tasks_per_child, which hangs in Python 3.11 to 3.14 (python/cpython#115634).
_PER_CHILD = 200
_PER_WORKER = 250_000_000  # bytes, measured for photos of 24 megapixels
_AHEAD = 3  # orders in hand for each worker: enough to keep it busy, few enough to hold in memory
_PATIENCE = 300  # seconds without any result: a worker hangs
_DIED = "máy không giải mã được ảnh này hoặc không đủ bộ nhớ; hãy thu nhỏ rồi lưu lại thành JPEG"


def in_pool(orders: Sequence[Order], jobs: int) -> Iterator[Result]:
    """On this machine, with no more processes than its memory bears."""
    workers = min(jobs, len(orders), _bearable(), _MOST_WORKERS)
    waiting = deque(orders)
    while waiting and workers > 1 and len(orders) >= _FEW:
        lost: list[Order] = []
        batch = deque(islice(waiting, workers * _PER_CHILD))
        with _pool(workers) as pool:
            if not _answers(pool):
                break
            yield from in_hand(pool, batch, workers * _AHEAD, lost.append)
        yield from ((order, alone(order)) for order in lost)
        waiting = deque(islice(waiting, workers * _PER_CHILD, None))
        waiting.extendleft(reversed(batch))  # what a broken pool was not given
    yield from ((order, develop(order)) for order in waiting)


def _as_it_is(order: Order) -> Order:
    return order


def in_hand(
    pool: Executor,
    waiting: deque[Order],
    most: int,
    lose: Callable[[Order], None],
    load: Callable[[Order], Order] = _as_it_is,
) -> Iterator[Result]:
    """Hands out orders, never more than ``most`` at once, until all are done or the pool breaks.

    What the pool was given and did not finish goes to ``lose``; what it was not given stays in
    ``waiting``. ``load`` makes an order ready at the last moment.
    """
    running: dict[Future[Developed], Order] = {}
    is_whole = True
    while running or (waiting and is_whole):
        while waiting and len(running) < most and is_whole:
            order = waiting.popleft()
            try:
                running[pool.submit(develop, load(order))] = order
            except (BrokenProcessPool, RuntimeError):
                waiting.appendleft(order)
                is_whole = False
        done, _ = wait(running, timeout=_PATIENCE, return_when=FIRST_COMPLETED)
        if running and not done:
            end_all(pool)
            done, is_whole = set(running), False
        for future in done:
            order = running.pop(future)
            developed = _result(future)
            if developed is not None:
                yield order, developed
            else:
                is_whole = is_whole and not _is_broken(future)
                lose(order)


def _result(future: Future[Developed]) -> Developed | None:
    """None where the worker gave none: it died, it hangs, or the machine it ran on is gone."""
    with suppress(Exception, CancelledError):
        return future.result(timeout=0)
    return None


def _is_broken(future: Future[Developed]) -> bool:
    return future.cancelled() or (
        future.done() and isinstance(future.exception(), BrokenProcessPool)
    )


def alone(order: Order) -> Developed:
    """A process of its own for a photo that others did not finish."""
    with _pool(1) as pool:
        future = pool.submit(develop, order)
        wait([future], timeout=_PATIENCE)
        if not future.done():
            end_all(pool)
            wait([future], timeout=_PATIENCE)
        return _result(future) or Developed(failure=_DIED)


def _pool(workers: int) -> ProcessPoolExecutor:
    """Spawned on every system: forking a process that has threads is not safe."""
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), end_with_parent)


def _answers(pool: ProcessPoolExecutor) -> bool:
    """Whether child processes live here at all (containers without semaphores, odd mains)."""
    try:
        return pool.submit(int).result(timeout=_PATIENCE) == 0
    except (OSError, ImportError, BrokenProcessPool, TimeoutError):
        return False


def _bearable() -> int:
    """How many workers half of the machine's memory holds; Windows does not say."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return os.cpu_count() or 1
    return max(1, memory // 2 // _PER_WORKER)
