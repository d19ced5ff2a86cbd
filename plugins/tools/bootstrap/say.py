"""What set-up tells people: one line at a time, in Vietnamese, never on standard output."""

import os
import sys


class SetupError(Exception):
    """Set-up cannot go on; the message is one line for the person at the keyboard."""


LAUNCHER = "py" if os.name == "nt" else "python3"
# How a task is called here: Ban-bien-tap.cmd says its own name, for a laptop may have no py.
COMMAND = os.environ.get("BANG_VANG_COMMAND") or LAUNCHER + " tasks.py"


def say(line: str) -> None:
    """Print on stderr as UTF-8, whatever the locale: ``LC_ALL=C`` knows no Vietnamese letters."""
    buffer = getattr(sys.stderr, "buffer", None)
    if buffer is None:
        return
    buffer.write((line + "\n").encode("utf-8", "replace"))
    buffer.flush()


def speak_utf8() -> None:
    """Make the tasks' own printing UTF-8: ``inv`` on Windows would use the code page."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
