"""Finding a Python that is new enough."""

import shutil
import subprocess
import sys
from typing import Optional

OLDEST = (3, 11)
NEWEST = (3, 14)  # the newest whose wheels were looked up
_CHECK = "import sys; sys.exit(sys.version_info < {!r})".format(OLDEST)


# Some packages have no wheels for 32 bits.
NARROW = (
    "Python trên máy là bản 32 bit; hãy cài Python bản 64 bit (Windows installer, 64-bit) "
    "rồi chạy lại."
)


def is_64_bit() -> bool:
    """Whether the Python that runs this is one of 64 bits."""
    return sys.maxsize > 2**32


def is_new_enough() -> bool:
    """Whether the Python that runs this can run the project."""
    return sys.version_info >= OLDEST


def find_newer() -> Optional[str]:
    """Look for the newest fitting Python on PATH that really starts (a pyenv shim may not)."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which("python3.{}".format(minor))
        if found and _works(found):
            return found
    return None


def _works(python: str) -> bool:
    try:
        code = subprocess.call(
            [python, "-c", _CHECK],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return False
    return code == 0


def too_old() -> str:
    """Say so in one line."""
    return (
        "Python {}.{} quá cũ, dự án cần Python {}.{} trở lên; hãy cài Python mới rồi chạy lại."
    ).format(*(tuple(sys.version_info[:2]) + OLDEST))
