"""Runs one command and writes what it and all its descendants cost: a script of its own.

``python gauge.py CORE RESULT COMMAND…``. It is small on purpose: a new process starts with its
parent's memory as its peak. On Linux it adopts orphans, since a server of worker processes that
nobody waits for would otherwise take its workers' CPU seconds with it.
"""

import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

_ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER
_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss, in bytes


def main() -> int:
    """The command's own exit code; "-" for CORE pins to none."""
    core, result, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
        if core != "-":
            os.sched_setaffinity(0, {int(core)})
    began = time.monotonic()
    child = subprocess.Popen(command)
    code, wall = _wait_for_all(child.pid, began)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cost = {"cpu": used.ru_utime + used.ru_stime, "wall": wall, "peak": used.ru_maxrss * _UNIT}
    Path(result).write_text(json.dumps(cost), "utf-8")
    return code


def _wait_for_all(child: int, began: float) -> tuple[int, float]:
    """The child's exit code and seconds, when the last of its orphans has ended as well."""
    code, wall = 1, 0.0
    while True:
        try:
            ended, status = os.wait()
        except ChildProcessError:
            return code, wall
        if ended == child:
            code, wall = os.waitstatus_to_exitcode(status), time.monotonic() - began


if __name__ == "__main__":
    sys.exit(main())
