"""The stamp in ``.venv``: says for what it was made, so that a ready one needs no lock."""

import hashlib
import os
from pathlib import Path
from typing import Dict

from plugins.tools.bootstrap.places import Project


def is_ready(project: Project) -> bool:
    """Whether ``.venv`` is whole and fits today's project; reads only, so it works read-only.

    ``pyvenv.cfg`` counts too: without it, the Python of a stamped ``.venv`` is not "inside".
    """
    try:
        whole = has_its_python(project.venv) and project.python.is_file()
        return whole and project.stamp.read_bytes() == _text(project)
    except OSError:
        return False


def has_its_python(venv: Path) -> bool:
    """Whether the Python that ``.venv`` was made with is still there, in that version.

    A ``.venv`` on a stick may have come to another laptop. Windows keeps a copy of python.exe in
    ``.venv``, which says nothing; the library of its version lies beside the original.
    """
    settings = _settings(venv / "pyvenv.cfg")
    home = Path(settings.get("home", os.devnull))
    libraries = [file.name.lower() for file in home.glob("python3[0-9]*.dll")]
    version = "".join(settings.get("version", "").split(".")[:2])
    return home.is_dir() and (not libraries or "python{}.dll".format(version) in libraries)


def write(project: Project) -> None:
    """Declare ``.venv`` ready."""
    project.stamp.write_bytes(_text(project))


def _settings(file: Path) -> Dict[str, str]:
    lines = file.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    pairs = (line.partition("=") for line in lines)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _text(project: Project) -> bytes:
    """Requirements, folder of ``.venv`` (scripts hold it in their first line) and base Python.

    Bytes, because a path read under ``LC_ALL=C`` by an old Python is no text that UTF-8 can hold.
    """
    digest = hashlib.sha256(project.requirements.read_bytes()).hexdigest().encode("ascii")
    base = project.python.resolve()
    folder = os.fsencode(str(project.venv.parent))
    return b"\n".join((digest, folder, os.fsencode(str(base)), b""))
