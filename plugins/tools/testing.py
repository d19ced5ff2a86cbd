"""``tasks.py test``: everything that CI runs, all of it even where something fails early."""

import os
import subprocess
import sys
from pathlib import Path

from plugins.tools import chromium, extras, fonts, nginx
from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_CHECKS = (
    ("Quy tắc viết mã (ruff check)", ("ruff", "check", ".")),
    ("Trình bày mã (ruff format)", ("ruff", "format", "--check", ".")),
    ("Kiểu dữ liệu (mypy)", ("mypy",)),
)
# By file: what a module's tests share (a built site, a made .venv) is then made once.
_TESTS = ("Kiểm thử (pytest)", ("pytest", "-n", "auto", "--dist", "loadfile"))


def run(root: Path = PROJECT) -> int:
    """Run all steps in the project at ``root``; 0 only where every one passed.

    pytest comes last and nothing is printed after it: readers of CI's output look for its closing
    line at the very end.
    """
    environment = _environment()
    failed = _complete()
    failed += [title for title, module in _CHECKS if not _passes(title, module, root, environment)]
    if failed:
        say(f"Chưa đạt: {'; '.join(failed)}")
    return 0 if _passes(*_TESTS, root, environment) and not failed else 1


def _passes(title: str, module: tuple[str, ...], root: Path, environment: dict[str, str]) -> bool:
    print(f"== {title}", flush=True)
    command = [sys.executable, "-m", *module]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode == 0


def _complete() -> list[str]:
    """Under ``REQUIRE_ALL=1`` (CI) nothing may be skipped: optional parts are installed first."""
    if os.environ.get("REQUIRE_ALL") != "1":
        return []
    missing = [name for name in extras.EXTRAS if not extras.is_there(name)]
    failed = [f"extra {name}" for name in missing if extras.run(name) != 0]
    reasons = {"nginx": "" if nginx.find() else nginx.install(), "phông chữ": fonts.install()}
    return [*failed, *(f"{name} ({reason})" for name, reason in reasons.items() if reason)]


def _environment() -> dict[str, str]:
    """Make sure of Chromium; where there is none, tell browser tests why they must fail."""
    environment = dict(os.environ)
    try:
        environment["CHROME_PATH"] = str(chromium.ensure())
    except chromium.ChromiumError as error:
        say(str(error))
        environment[chromium.MISSING] = str(error)
    return environment
