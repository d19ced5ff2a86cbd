"""Making ``.venv``: whole and stamped, or not there at all."""

import shutil
from pathlib import Path

from plugins.tools.bootstrap import stamp
from plugins.tools.bootstrap.failures import explain
from plugins.tools.bootstrap.ladder import create
from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.say import SetupError, say
from plugins.tools.bootstrap.shell import Shell

_PROOF = "import invoke, os, sys; sys.exit(not os.path.samefile(sys.prefix, sys.argv[1]))"
_OPTIONS = [
    "--require-hashes",
    "--only-binary=:all:",  # building needs tools that have no hashes
    "--progress-bar=off",
    "--retries=2",
    "--timeout=30",
]


def make(project: Project) -> None:
    """Make ``.venv`` anew under the lock. Raises SetupError, and then leaves none behind."""
    say("Đang cài đặt môi trường .venv (lần đầu, hoặc dự án vừa đổi): khoảng nửa phút, cần mạng…")
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
    python = str(shell.project.python)
    commands = (
        [*pip, "install", *_OPTIONS, "-r", str(shell.project.requirements)],
        [python, "-c", _PROOF, str(shell.project.venv)],
    )
    for command in commands:
        if not shell.succeeds(command):
            raise SetupError(explain(shell.project))


def remove(path: Path) -> None:
    """Remove what is there; a link is unlinked, never followed."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(str(path))
