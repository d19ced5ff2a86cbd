"""Running venv and pip: their output goes to a log, their environment is cleaned."""

import os
import subprocess
from pathlib import Path
from typing import IO, Dict, List, NamedTuple, Union

from plugins.tools.bootstrap.places import Project

# Each of these sends the packages elsewhere or the Python astray.
_DROPPED = (
    "PYTHONHOME",
    "PYTHONPATH",
    "__PYVENV_LAUNCHER__",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_PYTHON",
    "PIP_DRY_RUN",
    "PIP_REQUIREMENT",
)
_SET = {
    "PIP_USER": "0",
    "PIP_REQUIRE_VIRTUALENV": "0",
    "PIP_NO_INPUT": "1",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PYTHONUTF8": "1",
}


def child_environment() -> Dict[str, str]:
    """Today's environment without what would mislead venv, pip or the task.

    Not ``pip --isolated``: an office's mirror, proxy and certificates must go on working.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _DROPPED}
    kept.update(_SET)
    return kept


class Shell(NamedTuple):
    """Runs commands in the project's folder and logs what they say."""

    project: Project
    log: IO[bytes]

    def succeeds(self, command: List[str]) -> bool:
        """Run a command and tell whether it ended well."""
        return self._run(command, self.log).returncode == 0

    def answer(self, command: List[str]) -> List[str]:
        """Run a command and give the lines that it prints; what goes wrong is in the log.

        No line where it fails: whoever asks goes on without the answer.
        """
        done = self._run(command, subprocess.PIPE)
        return done.stdout.decode("utf-8", "replace").splitlines() if done.returncode == 0 else []

    def _run(
        self, command: List[str], output: Union[int, IO[bytes]]
    ) -> "subprocess.CompletedProcess[bytes]":
        """``close_fds=False`` hands the lock down (see lock.py)."""
        self.log.write(("$ " + " ".join(command) + "\n").encode("utf-8", "replace"))
        self.log.flush()
        return subprocess.run(
            command,
            cwd=str(self.project.root),
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=self.log,
            close_fds=False,
            check=False,
        )


def log_text(log: Path, start: int = 0) -> str:
    """Read what was logged, from a byte on."""
    return log.read_bytes()[start:].decode("utf-8", "replace")
