"""What tells one state of a file from another without reading it (as git does with its index)."""

import os
import time
from pathlib import Path

FRESH = 2_000_000_000  # nanoseconds: the coarsest clock of a file system (FAT)


def stamp(path: Path | str, fresh: int = FRESH) -> str:
    """Its size, times and inode; "" for a file that may still change unseen, or is not there.

    A time no older than ``fresh`` nanoseconds is no finer than the clock can tell apart.
    """
    try:
        status = os.stat(path)
    except OSError:
        return ""
    if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) < fresh:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"
