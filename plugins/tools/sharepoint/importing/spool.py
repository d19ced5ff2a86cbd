"""Readings between the two passes, on the disk: ten thousand of them are too much for memory.

The file belongs to this process alone and is gone with it; nothing is ever unpickled that another
program could have written.
"""

import pickle
from tempfile import TemporaryFile

from plugins.tools.sharepoint.model import Reading


class Spool:
    """Keeps readings by the source of their page."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 — close() closes it
        self._places: dict[str, tuple[int, int]] = {}

    def close(self) -> None:
        """Forget everything."""
        self._file.close()

    def put(self, source: str, reading: Reading) -> None:
        """Keep a reading."""
        data = pickle.dumps(reading, pickle.HIGHEST_PROTOCOL)
        self._places[source] = (self._file.seek(0, 2), len(data))
        self._file.write(data)

    def __contains__(self, source: str) -> bool:
        """Whether this run has read that page; asking costs nothing."""
        return source in self._places

    def get(self, source: str) -> Reading | None:
        """The reading of a page, or None where this run has not read it."""
        if source not in self._places:
            return None
        start, length = self._places[source]
        self._file.seek(start)
        reading: Reading = pickle.loads(self._file.read(length))  # noqa: S301 — our own, see above
        return reading
