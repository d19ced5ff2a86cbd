"""What photo files were found to be, so that a build reads again only the files that changed.

A file counts as unchanged only where its size, its times and its inode are all the same, and its
time is no fresher than the clock can tell apart (as git does with its index). The key of whatever
is made from a photo is the digest of its bytes; this only spares computing it again.
"""

import hashlib
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import PIL

from plugins.core.file_stamp import stamp
from plugins.core.known import DamagedRowError, pickled, unpickled
from plugins.core.photo import Photo
from plugins.core.photo_file import UnreadablePhotoError, read_photo

MEMORY = "known-photos.sqlite"  # the file's name in a cache folder
_TABLES = (
    "CREATE TABLE IF NOT EXISTS photo (key TEXT PRIMARY KEY, stamp TEXT, found BLOB)",
    "CREATE TABLE IF NOT EXISTS bad (digest TEXT PRIMARY KEY, reader TEXT, reason TEXT)",
)


@dataclass
class PhotoMemory:
    """Reads photos, and remembers them in a file; ``file`` None remembers nothing.

    Without ``hashes`` photos that are not known yet come without a digest: 0.2 ms of 0.4 each.
    """

    file: Path | None = None
    hashes: bool = True
    _known: dict[str, tuple[str, bytes]] | None = None
    _learnt: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    _bad: dict[str, str] | None = None
    _learnt_bad: dict[str, str] = field(default_factory=dict)

    def read(self, root: Path, path: Path) -> Photo:
        """As ``read_photo``. Raises UnreadablePhotoError; a bad file is read again each time.

        What a build could not develop is bad as well: ``check`` says what builds say.
        """
        bad = self.bad()
        photo = self._read(root, path, hashes=self.hashes or bool(bad))
        if photo.digest in bad:
            raise UnreadablePhotoError(bad[photo.digest])
        return photo

    def bad(self) -> Mapping[str, str]:
        """Photos that looked right and could not be developed: the reason by the digest."""
        if self._bad is None:
            rows = self._rows("SELECT digest, reason FROM bad WHERE reader = ?", _reader())
            self._bad = dict(rows)
        return self._bad

    def learn_bad(self, digest: str, reason: str) -> None:
        """A photo that looked right and could not be developed."""
        self._learnt_bad[digest] = reason

    def handed_over(self) -> dict[str, tuple[str, bytes]]:
        """What was learnt since the last time, for ``take`` in another process."""
        learnt, self._learnt = self._learnt, {}
        return learnt

    def take(self, learnt: Mapping[str, tuple[str, bytes]]) -> None:
        """What another process learnt of the same content root."""
        self._learnt.update(learnt)

    def save(self) -> None:
        """Keeps what was learnt; a cache that cannot be written costs time and nothing else."""
        if self.file is None or not (self._learnt or self._learnt_bad):
            return
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.file, timeout=10)) as base, base:
                self._write(base)
        except sqlite3.OperationalError:
            return  # locked, or a disk that is full or read-only
        except (OSError, sqlite3.DatabaseError):
            self.file.unlink(missing_ok=True)

    def _read(self, root: Path, path: Path, *, hashes: bool) -> Photo:
        stamp, key = _stamp(path), f"{root}|{path.relative_to(root)}"
        known = self._recall(root).get(key)
        if known and known[0] == stamp:
            with suppress(DamagedRowError):
                found: Photo = unpickled(known[1])
                if found.digest or not hashes:
                    return found
        found = read_photo(root, path, hashes=hashes)
        if stamp and _stamp(path) == stamp:
            self._learnt[key] = (stamp, pickled(found))
        return found

    def _recall(self, root: Path) -> dict[str, tuple[str, bytes]]:
        """Everything that is known of a content root, read once."""
        if self._known is None:
            query = "SELECT key, stamp, found FROM photo WHERE key BETWEEN ? AND ?"
            rows = self._rows(query, f"{root}|", f"{root}}}")  # "}" is the letter after "|"
            self._known = {key: (stamp, found) for key, stamp, found in rows}
        return self._known

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        """[] where there is no memory or it cannot be read."""
        if self.file is None or not self.file.is_file():
            return []
        with (
            suppress(OSError, sqlite3.Error),
            closing(sqlite3.connect(self.file, timeout=10)) as base,
        ):
            return list(base.execute(query, values))
        return []

    def _write(self, base: sqlite3.Connection) -> None:
        for table in _TABLES:
            base.execute(table)
        rows = [(key, *row) for key, row in self._learnt.items()]
        base.executemany("INSERT OR REPLACE INTO photo VALUES (?, ?, ?)", rows)
        bad = [(digest, _reader(), reason) for digest, reason in self._learnt_bad.items()]
        base.executemany("INSERT OR REPLACE INTO bad VALUES (?, ?, ?)", bad)
        _forget_lost_roots(base)


def _forget_lost_roots(base: sqlite3.Connection) -> None:
    """Removes what is known of content roots that are gone."""
    roots = base.execute("SELECT DISTINCT substr(key, 1, instr(key, '|') - 1) FROM photo")
    for (root,) in list(roots):
        if not Path(root).is_dir():
            base.execute("DELETE FROM photo WHERE key BETWEEN ? AND ?", (f"{root}|", f"{root}}}"))


def _stamp(path: Path) -> str:
    """The file's stamp with the code that read it; "" for one that may still change unseen."""
    found = stamp(path)
    return f"{found} {_reader()}" if found else ""


@cache
def _reader() -> str:
    """The code that read it: another reader may find something else in the same bytes."""
    folder = Path(__file__).parent
    names = ("photo.py", "photo_file.py", "photo_notes.py", "photo_blocks.py", "source.py")
    sources = [(folder / name).read_bytes() for name in names]
    return hashlib.blake2b(b"".join(sources) + PIL.__version__.encode(), digest_size=8).hexdigest()
