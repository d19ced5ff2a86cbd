"""The stamp in ``.venv``: says for what it was made, so that a ready one needs no lock."""

import hashlib
import os

from plugins.tools.bootstrap.places import Project


def is_ready(project: Project) -> bool:
    """Whether ``.venv`` is whole and fits today's project; reads only, so it works read-only.

    ``pyvenv.cfg`` counts too: without it, the Python of a stamped ``.venv`` is not "inside".
    """
    try:
        whole = (project.venv / "pyvenv.cfg").is_file() and project.python.is_file()
        return whole and project.stamp.read_bytes() == _text(project)
    except OSError:
        return False


def write(project: Project) -> None:
    """Declare ``.venv`` ready."""
    project.stamp.write_bytes(_text(project))


def _text(project: Project) -> bytes:
    """Requirements, folder (scripts hold it in their first line) and base Python.

    Bytes, because a path read under ``LC_ALL=C`` by an old Python is no text that UTF-8 can hold.
    """
    digest = hashlib.sha256(project.requirements.read_bytes()).hexdigest().encode("ascii")
    base = project.python.resolve()
    return b"\n".join((digest, os.fsencode(str(project.root)), os.fsencode(str(base)), b""))
