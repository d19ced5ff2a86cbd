"""What pure functions gave before, kept on the disk by the digest of everything that they read.

A damaged or locked memory costs time and nothing else.
"""

import pickle
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

_TABLE = (
    "CREATE TABLE IF NOT EXISTS known"
    " (root TEXT, what TEXT, state BLOB, value BLOB, PRIMARY KEY (root, what))"
)
_NO_MATTER = (OSError, sqlite3.Error)

T = TypeVar("T")


class DamagedRowError(Exception):
    """What was kept cannot be read again: the value has to be made anew."""


def pickled(value: object) -> bytes:
    """A value as it is kept."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpickled(row: bytes) -> Any:  # noqa: ANN401 — whatever was kept
    """The value of a row of our own cache. Raises DamagedRowError.

    A disk that turned a bit can make a pickle raise anything: a type that is not there, a length
    below nothing, letters of no alphabet. Python names no list of it, so all is caught, here alone.
    """
    try:
        return pickle.loads(row)  # noqa: S301 — our own cache, as trusted as our code
    except Exception as error:
        raise DamagedRowError from error


@dataclass
class Known:
    """Values of one content root by what they are of; ``file`` None remembers nothing."""

    file: Path | None = None
    root: Path = Path()
    _held: dict[str, tuple[bytes, bytes]] | None = None
    _asked: set[str] = field(default_factory=set)
    _learnt: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    _made: dict[str, tuple[bytes, Any]] = field(default_factory=dict)  # in this process

    def value(self, what: str, state: bytes | None, make: Callable[[], T]) -> T:
        """The value of this state, made where it is not known; a state of None is never known."""
        if self.file is None or state is None:
            return make()
        self._asked.add(what)
        before = self._made.get(what)
        if before and before[0] == state:
            again: T = before[1]
            return again
        held = self._all().get(what)
        if held and held[0] == state:
            with suppress(DamagedRowError):
                found: T = unpickled(held[1])
                return found
        made = make()
        self._learnt[what] = (state, pickled(made))
        self._made[what] = (state, made)
        return made

    def knows(self, what: str, state: bytes | None) -> bool:
        """Whether the value of this state is there to be given."""
        return state is not None and self._all().get(what, (None,))[0] == state

    def kept(self, what: str, state: bytes | None) -> bytes | None:
        """A value of this state that was learnt, as it is kept; None where none was."""
        learnt = self._learnt.get(what)
        return learnt[1] if learnt and learnt[0] == state else None

    def give(self, what: str, state: bytes | None, value: bytes) -> None:
        """A value that another process made, as ``pickled`` gave it there."""
        if self.file is not None and state is not None:
            self._all()[what] = self._learnt[what] = (state, value)

    def _all(self) -> dict[str, tuple[bytes, bytes]]:
        if self._held is None:
            self._held = {name: (old, value) for name, old, value in self._rows()}
        return self._held

    @property
    def has_learnt(self) -> bool:
        """Whether something had to be made."""
        return bool(self._learnt)

    def save(self) -> None:
        """Keeps what was learnt; what nobody asked for is forgotten."""
        gone = set(self._held or {}) - self._asked
        if self.file is None or not (self._learnt or gone):
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.file, timeout=10)) as base, base:
                self._write(base, gone)
        except sqlite3.OperationalError:
            return  # locked, or a disk that is full or read-only
        except _NO_MATTER:
            with suppress(OSError):
                self.file.unlink()

    def _write(self, base: sqlite3.Connection, gone: set[str]) -> None:
        base.execute(_TABLE)
        rows = [(str(self.root), what, *row) for what, row in self._learnt.items()]
        base.executemany("INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)", rows)
        lost = [(str(self.root), what) for what in gone]
        base.executemany("DELETE FROM known WHERE root = ? AND what = ?", lost)
        for (root,) in list(base.execute("SELECT DISTINCT root FROM known")):
            if not Path(root).is_dir():
                base.execute("DELETE FROM known WHERE root = ?", (root,))

    def _rows(self) -> list[tuple[Any, ...]]:
        if self.file is None or not self.file.is_file():
            return []
        query = "SELECT what, state, value FROM known WHERE root = ?"
        with suppress(*_NO_MATTER), closing(sqlite3.connect(self.file, timeout=10)) as base:
            return list(base.execute(query, (str(self.root),)))
        return []
