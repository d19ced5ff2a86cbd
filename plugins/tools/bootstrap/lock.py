"""One set-up at a time: a lock file beside ``.venv``, held by pip as well."""

import os
import sys
import time
from contextlib import contextmanager
from typing import Iterator

from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.say import say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def held(project: Project) -> Iterator[None]:
    """Hold the lock; says so once where another window has it, and waits.

    The handle is inheritable on purpose: where this process is killed, the orphaned pip goes on
    writing into ``.venv``, and the next run must wait for it.
    """
    with project.lock.open("ab") as file:
        os.set_inheritable(file.fileno(), True)  # noqa: FBT003 - takes no keyword
        if not _take(file.fileno()):
            say("Một cửa sổ khác đang cài đặt .venv của dự án; xin chờ…")
            while not _take(file.fileno()):
                time.sleep(0.2)
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
