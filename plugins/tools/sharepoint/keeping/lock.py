"""One import at a time into a content root."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.core.file_lock import take


class BusyError(Exception):
    """Another import is running; the message is one line for the person at the keyboard."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of this file until the block ends, or the process does. Raises BusyError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        if not take(file, wait=False):
            raise BusyError(
                f"một lần nhập khác đang ghi vào «{path.parents[1]}»; hãy chờ lần đó xong rồi"
                " chạy lại"
            )
        yield
