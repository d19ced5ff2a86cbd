"""Other people's tools, installed on demand into ``.cache/bench`` and never into the project."""

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.tools.bench.measure import last_line
from plugins.tools.bootstrap.say import say
from plugins.tools.bootstrap.shell import child_environment

_PATIENCE = 600  # seconds


class UnavailableError(Exception):
    """Something that the bench needs is not to be had; the message is one Vietnamese line."""


def python_with(cache: Path, name: str, version: str) -> Path:
    """The Python of a .venv of the benches' own that has this package. Raises UnavailableError."""
    venv = cache / "venv"
    python = venv / "bin" / "python"
    if not python.exists():
        call((sys.executable, "-m", "venv", str(venv)), cache)
    if not _has(python, name, version):
        say(f"Đang cài {name} {version} vào {venv}…")
        install = (str(python), "-m", "pip", "install", "-q", "--only-binary=:all:")
        call((*install, f"{name}=={version}"), cache)
    return python


def _has(python: Path, name: str, version: str) -> bool:
    script = f"from importlib.metadata import version; assert version({name!r}) == {version!r}"
    done = subprocess.run([python, "-c", script], capture_output=True, check=False)
    return done.returncode == 0


def node_with(cache: Path, packages: Mapping[str, str]) -> tuple[Path, Path]:
    """Node, and a folder where scripts find these packages. Raises UnavailableError."""
    node = found("node")
    folder = cache / "node"
    if any(_installed(folder, name) != version for name, version in packages.items()):
        npm = found("npm")
        say(f"Đang cài {', '.join(packages)} vào {folder}…")
        folder.mkdir(parents=True, exist_ok=True)
        wanted = {"private": True, "dependencies": dict(packages)}
        (folder / "package.json").write_text(json.dumps(wanted), "utf-8")
        call((str(npm), "install", "--no-audit", "--no-fund"), folder)
    return node, folder


def _installed(folder: Path, name: str) -> str:
    about = folder / "node_modules" / name / "package.json"
    return str(json.loads(about.read_text("utf-8"))["version"]) if about.is_file() else ""


def found(program: str) -> Path:
    """Where a program is. Raises UnavailableError."""
    place = shutil.which(program)
    if place is None:
        raise UnavailableError(f"máy không có {program}")
    return Path(place)


def call(arguments: Sequence[str], folder: Path) -> None:
    """Run an installer quietly in a folder. Raises UnavailableError with its last line."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(
            arguments,
            cwd=folder,
            env=child_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnavailableError(f"cài quá {_PATIENCE} giây mà chưa xong") from None
    if done.returncode != 0:
        raise UnavailableError(last_line(done.stdout) or f"{arguments[0]}: {done.returncode}")
