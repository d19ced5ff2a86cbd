"""Where things stand: paths only, nothing is read or written here."""

import os
import sys
from pathlib import Path
from typing import NamedTuple, Optional

from plugins.tools.bootstrap.housing import house, windows_at


class Project(NamedTuple):
    """A project by its folder, links resolved, and the place of its ``.venv`` if not in there."""

    root: Path
    elsewhere: Optional[Path] = None

    @property
    def tasks(self) -> Path:
        return self.root / "tasks.py"

    @property
    def requirements(self) -> Path:
        return self.root / "requirements.txt"

    @property
    def wheels(self) -> Path:
        """Packages that were carried here, for machines without network; often not there."""
        return self.root / "wheels"

    @property
    def venv(self) -> Path:
        return self.elsewhere or self.root / ".venv"

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
        return self.venv.with_name(self.venv.name + ".lock")

    @property
    def log(self) -> Path:
        """What venv and pip said; kept only where set-up failed."""
        return self.venv.with_name(self.venv.name + "-setup.log")

    @property
    def shown_log(self) -> str:
        """The log's name as a person finds it."""
        return str(self.log) if self.elsewhere else self.log.name


def project_of(tasks_file: str) -> Project:
    """Tell the project that this ``tasks.py`` belongs to."""
    root = Path(tasks_file).resolve().parent
    return Project(root, house(root, os.environ, windows_at(root)))


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
