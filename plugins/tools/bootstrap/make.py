"""Making ``.venv``: whole and stamped, or not there at all."""

import os
import shutil
import time
from pathlib import Path

from plugins.tools.bootstrap import stamp
from plugins.tools.bootstrap.failures import explain
from plugins.tools.bootstrap.install import install
from plugins.tools.bootstrap.ladder import create
from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.say import SetupError, say
from plugins.tools.bootstrap.shell import Shell

_PROOF = "import invoke, os, sys; sys.exit(not os.path.samefile(sys.prefix, sys.argv[1]))"
_ATTEMPTS = 5
_PAUSE = 0.5  # seconds


def make(project: Project) -> None:
    """Make ``.venv`` anew under the lock. Raises SetupError, and then leaves none behind."""
    say("Đang cài đặt môi trường .venv (lần đầu, hoặc dự án vừa đổi): khoảng một, hai phút…")
    if project.elsewhere:
        say("Môi trường được đặt tại {}".format(project.venv))
    remove(project.venv)
    try:
        with project.log.open("wb") as log:
            _fill(Shell(project, log))
        stamp.write(project)
    except BaseException:  # Ctrl-C too: a half-made .venv must never stay
        remove(project.venv)
        raise
    project.log.unlink()
    say("Đã cài đặt xong.")


def _fill(shell: Shell) -> None:
    pip = create(shell)
    install(shell, pip)
    if not shell.succeeds([str(shell.project.python), "-c", _PROOF, str(shell.project.venv)]):
        raise SetupError(explain(shell.project))


def remove(path: Path) -> None:
    """Remove what is there; a link is unlinked, never followed.

    Windows lets nobody remove a file that an antivirus is looking at: try again a little later.
    """
    for _ in range(_ATTEMPTS - 1):
        try:
            return _remove(path)
        except PermissionError:
            time.sleep(_PAUSE if os.name == "nt" else 0)
    return _remove(path)


def _remove(path: Path) -> None:
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(str(path))
