"""``python3 tasks.py wheels``: a folder of packages, to set up laptops that have no network.

What is downloaded is what requirements.txt pins, hash by hash; set-up takes the folder
``wheels/`` beside tasks.py where it is there (plugins/tools/bootstrap/install.py).
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from plugins.tools.bootstrap.missing import Entry, Target, missing, this_python, windows_python
from plugins.tools.bootstrap.pythons import NEWEST, OLDEST
from plugins.tools.bootstrap.say import say
from plugins.tools.project import PROJECT

_LOCK = PROJECT / "requirements.txt"
_OPTIONS = ("--no-deps", "--require-hashes", "--only-binary=:all:", "--progress-bar=off", "--quiet")
_MACHINES = {"win_amd64": "AMD64", "win_arm64": "ARM64"}
_NEWEST_PATCH = ".99"  # of a version that was given without one
_MEGABYTE = 1_000_000


class Order(NamedTuple):
    """What somebody wants: for which Python («3.12») and machine; "" is what this runs on."""

    into: Path
    python: str = ""
    platform: str = ""
    only_check: bool = False

    @property
    def words(self) -> str:
        return f"Python {self.python}, {self.platform}" if self.platform else "Python của máy này"


def run(order: Order) -> int:
    """Download what is missing, or only say what is; the exit code."""
    if trouble := _trouble(order):
        say(trouble)
        return 1
    gaps = _missing(order)
    if gaps and not order.only_check:
        if not _download(order, gaps):
            say("Chưa tải đủ; hãy kiểm tra mạng rồi chạy lại. pip đã báo lỗi ở trên.")
            return 1
        gaps = _missing(order)
    if gaps:
        names = ", ".join(f"{gap.name}=={gap.version}" for gap in gaps)
        say(f"{order.into} thiếu {len(gaps)} gói cho {order.words}: {names}.")
        return 1
    print(f"{order.into} có đủ gói cho {order.words} ({_megabytes(order.into)} MB).")
    return 0


def _trouble(order: Order) -> str:
    if bool(order.python) != bool(order.platform):
        return (
            "Hãy ghi cả --python (như 3.13) và --platform (như win_amd64), hoặc không ghi cả hai."
        )
    if order.platform and order.platform not in _MACHINES:
        return (
            f"Không nhận --platform «{order.platform}»; có thể ghi: {', '.join(_MACHINES)}. Với hệ "
            "điều hành khác, hãy chạy lệnh này trên một máy cùng loại, không ghi --platform."
        )
    minor = re.fullmatch(r"3\.(\d{1,2})(\.\d{1,2})?", order.python)
    if order.python and not (minor and OLDEST[1] <= int(minor[1]) <= NEWEST[1]):
        return (
            f"Không nhận --python «{order.python}»; có thể ghi từ 3.{OLDEST[1]} đến 3.{NEWEST[1]}."
        )
    return ""


def _missing(order: Order) -> list[Entry]:
    return missing(order.into, _LOCK.read_text("utf-8"), _target(order))


def _target(order: Order) -> Target:
    if not order.platform:
        return this_python()
    full = order.python if order.python.count(".") == 2 else order.python + _NEWEST_PATCH
    return windows_python(full, _MACHINES[order.platform], order.platform)


def _download(order: Order, gaps: list[Entry]) -> bool:
    """Let pip download these packages; whether all came. It checks every hash.

    Markers are gone from the list: pip would ask them of this Python, not of the one wanted.
    """
    target = [f"--platform={order.platform}", f"--python-version={order.python}"]
    command = [sys.executable, "-m", "pip", "download", *_OPTIONS, f"--dest={order.into}"]
    command += [*target, "--implementation=cp"] if order.platform else []
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder, "requirements.txt")
        lock.write_text("".join(f"{_line(gap)}\n" for gap in gaps), "utf-8")
        return subprocess.run([*command, "-r", str(lock)], check=False).returncode == 0


def _line(gap: Entry) -> str:
    return " ".join([f"{gap.name}=={gap.version}", *(f"--hash={digest}" for digest in gap.hashes)])


def _megabytes(folder: Path) -> int:
    return round(sum(file.stat().st_size for file in folder.glob("*.whl")) / _MEGABYTE)
