"""One import at a time into a content root."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class BusyError(Exception):
    """Another import is running; the message is one line for the person at the keyboard."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of this file until the block ends, or the process does. Raises BusyError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        if not _take(file.fileno()):
            raise BusyError(
                f"một lần nhập khác đang ghi vào «{path.parents[1]}»; hãy chờ lần đó xong rồi"
                " chạy lại"
            )
        yield


def _take(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
