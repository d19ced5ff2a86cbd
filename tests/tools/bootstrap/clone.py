"""A fresh clone of the set-up, and how its first run is started and judged."""

import os
import subprocess
import sys
from pathlib import Path

from plugins.tools.bootstrap.places import Project

ROOT = Path(__file__).resolve().parents[3]
PYTHON = str(Path(sys.base_prefix) / "bin" / "python3")
BEFORE_THE_CHECK = [
    ROOT / "plugins" / "__init__.py",
    ROOT / "plugins" / "tools" / "__init__.py",
    *sorted((ROOT / "plugins" / "tools" / "bootstrap").glob("*.py")),
]
ECHO = """
import json, sys
from plugins.tools import bootstrap
bootstrap.enter(__file__)
if __name__ == "__main__":
    print(json.dumps(sys.argv[1:]))
    sys.exit(7)
"""
GREETING = """
import pathlib
from plugins.tools import bootstrap
bootstrap.enter(str(pathlib.Path(__file__).with_name("tasks.py")))
from invoke.tasks import task
@task
def greet(_): print("Xin chào")
"""
ODD = ["hai  dấu cách", 'ngoặc "kép"', "$HOME", "", "*", "Thừa ủy quyền", "--json"]


def run(
    project: Project, *arguments: str, environment: dict[str, str], python: str = PYTHON
) -> subprocess.CompletedProcess[str]:
    return call([python, str(project.tasks), *arguments], environment)


def call(
    command: list[str], environment: dict[str, str], folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=environment,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def without_ensurepip(project: Project) -> list[str]:
    """The command, as on a Debian without python3-venv: the module is hidden from set-up.

    It is also the faster way by seconds: no pip is put into .venv.
    """
    script = (
        "import runpy, sys; sys.modules['ensurepip'] = None; sys.argv = sys.argv[1:];"
        f"sys.path.insert(0, {str(project.root)!r}); runpy.run_path(sys.argv[0], {{}}, '__main__')"
    )
    return [PYTHON, "-c", script, str(project.tasks)]


def start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command,
        env=environment,
        start_new_session=True,  # so that Ctrl-C reaches it and its pip, and not the tests
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def without_rights(command: list[str]) -> list[str]:
    """Root may write anywhere; take that right away so that a closed folder is closed."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]


def assert_fails(done: subprocess.CompletedProcess[str], project: Project, *words: str) -> None:
    """One clear last line, exit 1, nothing on stdout, no half-made .venv."""
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    line = done.stderr.strip().splitlines()[-1]
    assert all(word in line for word in words), line
    assert not os.path.lexists(project.venv)
