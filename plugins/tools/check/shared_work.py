"""Batches that two processes do between them: the first from the front, the second from the end.

Whenever the second one has done a batch it is given another, by the pool's own thread, whatever the
first one is busy with. Futures that were given are not taken back: a pool of Python 3.11 that loses
its process stumbles over cancelled ones, and leaves those who wait for the others waiting.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import suppress
from threading import Lock
from typing import Generic, TypeVar

_AHEAD = 2  # batches in its hands: it never waits, and little is left when the first one is done

Batch = TypeVar("Batch")
Done = TypeVar("Done")


class SharedWork(Generic[Batch, Done]):
    """``work`` is what the second process does with a batch; both are sent to it."""

    def __init__(
        self, pool: ProcessPoolExecutor, work: Callable[[Batch], Done], batches: Iterable[Batch]
    ) -> None:
        self._pool, self._work = pool, work
        self._left = deque(batches)
        self._given: deque[Future[Done]] = deque()
        self._lock = Lock()
        for _ in range(_AHEAD):
            self._give()

    def mine(self) -> Iterator[Batch]:
        """Batches to be done here, until the second process has the rest."""
        while True:
            with self._lock:
                if not self._left:
                    return
                batch = self._left.popleft()
            yield batch

    def done(self) -> Iterator[Done]:
        """What the second process did, when nothing is left. Raises what stopped it."""
        while self._given:
            yield self._given.popleft().result()

    def _give(self) -> None:
        with self._lock:
            if not self._left:
                return
            future = self._pool.submit(self._work, self._left.pop())
            self._given.append(future)
        future.add_done_callback(self._go_on)

    def _go_on(self, future: Future[Done]) -> None:
        if not future.cancelled() and not future.exception():
            with suppress(RuntimeError):  # the pool has been shut down, or its process died
                self._give()
