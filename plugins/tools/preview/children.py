"""Processes that the preview starts: a slip in one, or its end, is never the server's."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

_PATIENCE = 3.0  # seconds for a process to end before it is killed


def start(module: str, options: list[str], root: Path, out: IO[Any] | int) -> subprocess.Popen[str]:
    """Starts a module of the project at ``root``, in a group of its own: Ctrl-C is for us alone."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return subprocess.Popen(
        [sys.executable, "-m", module, *options],
        cwd=root,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=out,
        stderr=subprocess.DEVNULL if out == subprocess.PIPE else subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=sys.platform != "win32",
        creationflags=flags,
    )


def end(process: subprocess.Popen[str]) -> None:
    """Ends it with all that it started; one that is dead already is no error."""
    if process.poll() is None:
        _tell(process, signal.SIGTERM)
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            _tell(process, getattr(signal, "SIGKILL", signal.SIGTERM))
            process.wait()
    for stream in (process.stdin, process.stdout):
        if stream:
            with suppress(OSError):
                stream.close()


def _tell(process: subprocess.Popen[str], what: int) -> None:
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, what)
