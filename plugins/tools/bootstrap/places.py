"""Where things stand: paths only, nothing is read or written here."""

import os
import sys
from pathlib import Path
from typing import NamedTuple


class Project(NamedTuple):
    """A project by its folder, links resolved: ``.venv`` holds this very path."""

    root: Path

    @property
    def tasks(self) -> Path:
        return self.root / "tasks.py"

    @property
    def requirements(self) -> Path:
        return self.root / "requirements.txt"

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The Python inside ``.venv``, which may not be there yet."""
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        """Written last: without it, or with another text, ``.venv`` is made anew."""
        return self.venv / "bang-vang-stamp"

    @property
    def lock(self) -> Path:
        """Beside ``.venv`` and not inside, because ``.venv`` gets removed under the lock."""
        return self.root / ".venv.lock"

    @property
    def log(self) -> Path:
        """What venv and pip said; kept only where set-up failed."""
        return self.root / ".venv-setup.log"


def project_of(tasks_file: str) -> Project:
    """Tell the project that this ``tasks.py`` belongs to."""
    return Project(Path(tasks_file).resolve().parent)


def is_inside(project: Project) -> bool:
    """Whether this process runs in the project's own ``.venv``.

    Files are compared, never strings: links, letter case, Windows short names and macOS letter
    forms make one folder look like two.
    """
    return _is_same(sys.prefix, project.venv)


def is_called_directly(project: Project) -> bool:
    """Whether ``tasks.py`` is what runs, and not an ``inv`` that loads it."""
    return _is_same(getattr(sys.modules["__main__"], "__file__", None) or os.devnull, project.tasks)


def _is_same(one: str, other: Path) -> bool:
    try:
        return other.samefile(one)
    except OSError:
        return False
