"""CPU seconds, wall seconds and peak memory of a command with all its descendants."""

import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_GAUGE = Path(__file__).with_name("gauge.py")
_LONGEST = 1800  # seconds

# Every library that would start threads of its own is asked not to.
_ONE_THREAD = {
    "UV_THREADPOOL_SIZE": "1",
    "GOMAXPROCS": "1",
    "HUGO_NUMWORKERMULTIPLIER": "1",
    "VIPS_CONCURRENCY": "1",
    "OMP_NUM_THREADS": "1",
}


class RunError(Exception):
    """A command that failed; the message is its last line."""


@dataclass(frozen=True)
class Command:
    """A program with its arguments and the folder it runs in."""

    arguments: tuple[str, ...]
    folder: Path


@dataclass(frozen=True)
class Usage:
    """Seconds of CPU (user and system) and of the clock; bytes of the largest single process."""

    cpu: float
    wall: float
    peak: int


@dataclass(frozen=True)
class Spread:
    """What several rounds gave."""

    median: float
    least: float
    most: float


def spread(values: Sequence[float]) -> Spread:
    """At least one value."""
    return Spread(statistics.median(values), min(values), max(values))


def can_measure() -> bool:
    """Whether the system tells what child processes cost: Windows does not."""
    return os.name == "posix"


def one_core() -> int | None:
    """The core to pin to, or None where the system cannot."""
    return max(os.sched_getaffinity(0)) if sys.platform == "linux" else None


def run(command: Command, core: int | None = None) -> Usage:
    """Run a command to its end, on one core where one is given. Raises RunError."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "cost.json"
        pin = "-" if core is None else str(core)
        gauge = (sys.executable, "-I", "-S", str(_GAUGE), pin, str(result))
        _run_to_its_end((*gauge, *command.arguments), command.folder)
        return Usage(**json.loads(result.read_text("utf-8")))


def _run_to_its_end(arguments: Sequence[str], folder: Path) -> None:
    process = subprocess.Popen(
        arguments,
        cwd=folder,
        env=os.environ | _ONE_THREAD,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise RunError(f"chạy quá {_LONGEST} giây") from None
    except KeyboardInterrupt:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    if process.returncode != 0:
        raise RunError(last_line(said) or f"kết thúc với mã {process.returncode}")


def last_line(text: str) -> str:
    """The last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
