"""A lock on an open file, which the system gives back when its process ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def held(place: Path, waiting: str) -> Iterator[None]:
    """While it lasts, nobody else holds this file. Who has to wait is told so in one line.

    Raises OSError.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("ab") as file:
        if not take(file, wait=False):
            print(waiting, file=sys.stderr, flush=True)
            take(file, wait=True)
        yield  # closing the file gives the lock back


def take(file: IO[bytes], *, wait: bool) -> bool:
    """Whether the lock is ours now. Waiting ends only with the lock."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 — there on Windows only

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 — not there on Windows

            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return wait and take(file, wait=True)  # Windows gives up after ten seconds: try again
    return True
