"""Making the empty ``.venv``: a ladder of ways, from the usual one to Debian's missing pieces.

Ask first whether ensurepip is there. Trying every rung after any failure once led from a colon in
the path to an apt run that upgraded eight system packages for nothing.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from typing import List

from plugins.tools.bootstrap.failures import explain
from plugins.tools.bootstrap.say import SetupError, say
from plugins.tools.bootstrap.shell import Shell

_PIP_WITH_PYTHON = (22, 3)  # the first pip that knows --python


def create(shell: Shell) -> List[str]:
    """Make ``.venv`` and return the pip command that installs into it."""
    if importlib.util.find_spec("ensurepip") is not None:
        return _with_venv(shell)
    if _system_pip() >= _PIP_WITH_PYTHON:
        _must(shell, [sys.executable, "-m", "venv", "--without-pip", str(shell.project.venv)])
        return [sys.executable, "-m", "pip", "--python", str(shell.project.python)]
    if importlib.util.find_spec("virtualenv") is not None:
        _must(shell, [sys.executable, "-m", "virtualenv", str(shell.project.venv)])
        return [str(shell.project.python), "-m", "pip"]
    _install_ensurepip(shell)
    return _with_venv(shell)


def _with_venv(shell: Shell) -> List[str]:
    _must(shell, [sys.executable, "-m", "venv", str(shell.project.venv)])
    return [str(shell.project.python), "-m", "pip"]


def _must(shell: Shell, command: List[str]) -> None:
    if not shell.succeeds(command):
        raise SetupError(explain(shell.project))


def _system_pip() -> tuple:  # type: ignore[type-arg]  # tuple[int, ...] is too new for 3.6
    """Tell the version of the pip beside this Python; () where there is none."""
    if importlib.util.find_spec("pip") is None:
        return ()
    command = [sys.executable, "-c", "import pip; print(pip.__version__)"]
    try:
        answer = subprocess.check_output(command, stderr=subprocess.DEVNULL)
        return tuple(int(part) for part in answer.decode("ascii").split(".")[:2])
    except (subprocess.CalledProcessError, ValueError):
        return ()


def _install_ensurepip(shell: Shell) -> None:
    """As root on Debian, install what ``venv`` lacks; else say how an administrator does it."""
    package = "python{}.{}-venv".format(*sys.version_info)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not (root and sys.base_prefix == "/usr" and shutil.which("apt-get")):
        raise SetupError(
            "Python trên máy thiếu phần tạo môi trường (venv); "
            "hãy nhờ người quản trị máy chạy: sudo apt install " + package
        )
    say("Python thiếu phần tạo môi trường: đang cài gói " + package + " bằng apt…")
    _must(shell, ["apt-get", "update"])
    _must(shell, ["apt-get", "install", "-y", "--no-install-recommends", package])
