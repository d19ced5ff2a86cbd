"""One build of the preview, in a process of its own."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Outcome:
    """How a build ended, what it said, and how long it took (seconds)."""

    ok: bool
    text: str
    seconds: float


def build(root: Path, output: Path) -> Outcome:
    """Build the project at ``root`` with drafts and future articles into ``output``.

    A build that fails writes nothing, so the pages of the last good one stay.
    """
    command = [sys.executable, "-m", "plugins.builder.build", "--preview", "--output", str(output)]
    start = time.monotonic()
    done = subprocess.run(
        command,
        cwd=root,
        env=os.environ | {"PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Outcome(done.returncode == 0, done.stdout.strip(), time.monotonic() - start)
