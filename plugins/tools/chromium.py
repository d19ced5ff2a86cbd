"""Finding Chromium, or installing it: browser tests drive a real one.

Playwright's ``channel="chromium"`` does not find a distribution's browser: hand it the path.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.tools import debian
from plugins.tools.bootstrap.say import say

# Set by `tasks.py test` where set-up failed: browser tests then fail with this reason, at once.
MISSING = "CHROMIUM_MISSING"

# How tests launch what find() returns: p.chromium.launch(executable_path=…, args=LAUNCH).
LAUNCH = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "msedge",
    "microsoft-edge",
    "microsoft-edge-stable",
)
_WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


class ChromiumError(Exception):
    """No Chromium, and none could be installed; the message is one Vietnamese line."""


def find() -> Path | None:
    """Return a Chromium that starts, or None. ``CHROME_PATH``, where set, is the only candidate."""
    return next(filter(_starts, _candidates()), None)


def ensure() -> Path:
    """Return a Chromium, installed now if need be. Raises ChromiumError."""
    if reason := os.environ.get(MISSING):
        raise ChromiumError(reason)
    if found := find():
        return found
    if chosen := os.environ.get("CHROME_PATH"):
        raise ChromiumError(f"CHROME_PATH={chosen} không phải là một Chromium chạy được.")
    reasons = []
    for install in (_install_with_apt, _install_with_playwright):
        reasons.append(install())
        if found := find():
            return found
    raise ChromiumError(
        "Không có Chromium và không cài được "
        f"({'; '.join(filter(None, reasons))}); hãy cài Chromium hoặc Chrome, hoặc đặt CHROME_PATH."
    )


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("CHROME_PATH"):
        yield Path(chosen)
        return
    yield from map(Path, filter(None, map(shutil.which, _COMMANDS)))
    yield from _usual_places()
    yield from _playwright_places()


def _usual_places() -> Iterator[Path]:
    if sys.platform == "darwin":
        yield from map(Path, _MAC_PLACES)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            yield from (Path(folder) / place for place in _WINDOWS_PLACES)


def _playwright_places() -> Iterator[Path]:
    """Yield what ``playwright install --only-shell`` leaves in its cache, newest first."""
    caches = {"darwin": "Library/Caches", "win32": "AppData/Local"}
    default = Path.home() / caches.get(sys.platform, ".cache") / "ms-playwright"
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or default)
    for pattern in ("headless_shell*", "chrome-headless-shell*"):
        found = cache.glob(f"chromium_headless_shell-*/*/{pattern}")
        yield from sorted(filter(Path.is_file, found), reverse=True)


def _starts(path: Path) -> bool:
    """Try it: on Ubuntu ``chromium-browser`` may be a stub that only asks for a snap."""
    if not path.is_file():
        return False
    if sys.platform == "win32":  # there, --version opens a window and prints nothing
        return True
    try:
        answer = subprocess.run(  # output is only swallowed
            [path, "--version"], capture_output=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _install_with_apt() -> str:
    """Install Debian's package as root; return why not, or an empty line."""
    if not debian.can_install():
        return ""
    say("Đang cài Chromium bằng apt (khoảng 120 MB)…")
    return debian.install("chromium")


def _install_with_playwright() -> str:
    say("Đang tải Chromium bằng Playwright…")
    return debian.run_quietly(
        [sys.executable, "-m", "playwright", "install", "chromium", "--only-shell"]
    )
