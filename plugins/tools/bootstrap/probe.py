"""Whether this Python can run the portal: asked by Ban-bien-tap.cmd, answered by the exit code.

Run as a file by every Python that a machine has; where it does not even parse, that is an answer.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

GOOD, OLD, NARROW, WITHOUT_VENV, CONDA = 0, 11, 12, 13, 14


def answer() -> int:
    """Tell the exit code. A Python of conda is passed over: its ``venv`` may lack OpenSSL."""
    if sys.version_info < (3, 11):
        return OLD
    if sys.maxsize <= 2**32:
        return NARROW
    if (Path(sys.base_prefix) / "conda-meta").is_dir():
        return CONDA
    if find_spec("ensurepip") is None or find_spec("venv") is None:
        return WITHOUT_VENV  # the embeddable Python has neither
    return GOOD


if __name__ == "__main__":
    sys.exit(answer())
