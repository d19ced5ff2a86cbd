"""Running ``tasks.py`` again with another Python: same arguments, same exit code."""

import os
import signal
import subprocess
import sys
from typing import Dict, List

from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.say import SetupError
from plugins.tools.bootstrap.shell import child_environment

_GUARD = "BANG_VANG_SETUP_PROCESS"


def refuse_endless() -> None:
    """Stop where this very process was already handed to ``.venv`` and is not inside.

    ``execve`` keeps the process number, so the number is the proof (POSIX only).
    """
    if os.environ.get(_GUARD) == str(os.getpid()):
        raise SetupError("Môi trường .venv không chạy đúng; hãy xóa thư mục .venv rồi chạy lại.")


def with_venv(project: Project) -> None:
    """Hand over to the project's Python; does not return."""
    environment = child_environment()
    if os.name != "nt":
        environment[_GUARD] = str(os.getpid())
    _hand_over(str(project.python), project, environment)


def with_python(python: str, project: Project) -> None:
    """Hand over to a newer Python, which goes through set-up itself; does not return."""
    _hand_over(python, project, dict(os.environ))


def _hand_over(python: str, project: Project, environment: Dict[str, str]) -> None:
    command = [python, str(project.tasks), *sys.argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        sys.exit(_wait_for(command, environment))
    os.execve(python, command, environment)  # noqa: S606 - no shell is the point


def _wait_for(command: List[str], environment: Dict[str, str]) -> int:
    """Windows has no true exec: start, leave Ctrl-C to the child, pass its exit code on."""
    with subprocess.Popen(command, env=environment) as child:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return child.wait()
