"""Parts of files: players and readers of PDF ask for ranges of bytes (RFC 9110, 14)."""

import re
from dataclasses import dataclass

_ONE = re.compile(r"bytes=(?P<first>\d*)-(?P<last>\d*)", re.ASCII)
_MOST = 8_000_000  # bytes of one answer; who wants more asks again


@dataclass(frozen=True)
class Part:
    """``first`` and ``last`` are places of bytes, the last one included."""

    first: int
    last: int
    size: int  # of the whole file

    @property
    def header(self) -> str:
        """The value of ``Content-Range``."""
        return f"bytes {self.first}-{self.last}/{self.size}"


def part_of(asked: str | None, size: int) -> Part | None:
    """The part that a ``Range`` header asks for; None where the whole file is the answer.

    Raises ValueError where nothing of the file is asked for.
    """
    found = _ONE.fullmatch((asked or "").replace(" ", ""))
    if found is None or not (found["first"] or found["last"]):
        return None  # several ranges, other units, nonsense: the whole file is a right answer
    if len(asked or "") > 60:
        return None
    if found["first"]:
        first = int(found["first"])
        last = int(found["last"]) if found["last"] else size - 1
    else:
        first, last = max(0, size - int(found["last"])), size - 1
    if found["last"] and found["first"] and last < first:
        return None
    if first >= size:
        raise ValueError(asked)
    return Part(first, min(last, size - 1, first + _MOST - 1), size)
