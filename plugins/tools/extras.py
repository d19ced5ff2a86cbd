"""``python3 tasks.py extra NAME``: parts that few need, each installed from a lock of its own."""

import subprocess
import sys
from importlib import invalidate_caches
from importlib.util import find_spec

from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_OPTIONS = ("--require-hashes", "--only-binary=:all:", "--progress-bar=off", "--quiet")

# Name of the extra: the module that shows it is there, and what it is for.
EXTRAS = {
    "heic": ("pillow_heif", "đọc ảnh HEIC của điện thoại"),
    "dask": ("distributed", "làm ảnh trên nhiều máy (PHOTO_EXECUTOR)"),
}


def run(name: str) -> int:
    """Install one extra; the exit code. Prints what was done, or what can be had."""
    if name not in EXTRAS:
        known = "; ".join(f"{extra} ({purpose})" for extra, (_, purpose) in EXTRAS.items())
        say(f"Không có phần bổ sung «{name}». Có thể cài: {known}.")
        return 1
    if not _install(name):
        say(f"Chưa cài được «{name}»; hãy kiểm tra mạng rồi chạy lại. pip đã báo lỗi ở trên.")
        return 1
    print(f"Đã có «{name}»: {EXTRAS[name][1]}.")
    return 0


def is_there(name: str) -> bool:
    """Whether an extra is installed."""
    invalidate_caches()
    return find_spec(EXTRAS[name][0]) is not None


def _install(name: str) -> bool:
    lock = str(PROJECT / f"requirements-{name}.txt")
    command = [sys.executable, "-m", "pip", "install", *_OPTIONS, "-r", lock]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode == 0
