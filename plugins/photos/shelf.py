"""Where developed photos are kept between builds: whole files or none, checked when read."""

import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

_SEAL = 16  # bytes
_DAY = 86_400  # seconds
_TOUCHED_EVERY = 30 * _DAY
_UNUSED_AFTER = 120 * _DAY
_ABANDONED_AFTER = _DAY


@dataclass(frozen=True)
class Shelf:
    """Files by a key that names their whole content, so two builds may share it.

    Each file ends with a digest of itself: what a dying machine left half-written is not there.
    """

    folder: Path

    def has(self, key: str) -> bool:
        """Whether a file is there. Its date only says how long it has not been wanted."""
        place = self._place(key)
        try:
            status = place.stat()
        except OSError:
            return False
        if time.time() - status.st_mtime > _TOUCHED_EVERY:
            with suppress(OSError):
                os.utime(place)
        return status.st_size > _SEAL

    def weigh(self, key: str) -> int:
        """How many bytes the file has; 0 where it is not there."""
        with suppress(OSError):
            return max(0, self._place(key).stat().st_size - _SEAL)
        return 0

    def read(self, key: str) -> bytes | None:
        """The file's bytes; None where it is not there or damaged."""
        try:
            sealed = self._place(key).read_bytes()
        except OSError:
            return None
        data = sealed[:-_SEAL]
        return data if sealed[-_SEAL:] == _seal(data) else None

    def keep(self, key: str, data: bytes) -> None:
        """Through a name of its own, so that nobody ever sees half a file."""
        place = self._place(key)
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f"{place.name}.{token_hex(8)}.tmp")
        temporary.write_bytes(data + _seal(data))
        try:
            temporary.replace(place)
        except PermissionError:  # Windows, while another build reads the same file
            temporary.unlink()
            if not place.exists():
                raise

    def sweep(self) -> None:
        """Removes what no build has wanted for four months, and what killed builds left; daily."""
        now = time.time()
        mark = self.folder / "swept"
        if mark.exists() and now - mark.stat().st_mtime < _DAY:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        mark.touch()
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                age = now - path.stat().st_mtime
                if age > (_ABANDONED_AFTER if path.suffix == ".tmp" else _UNUSED_AFTER):
                    path.unlink()

    def _place(self, key: str) -> Path:
        name = hashlib.blake2b(key.encode(), digest_size=20).hexdigest()
        return self.folder / name[:2] / name[2:]


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_SEAL).digest()
