"""How far an import is, on a terminal as one line, elsewhere now and then."""

import time
from types import TracebackType
from typing import Self, TextIO

_EVERY = 0.2  # seconds between two lines on a terminal
_SELDOM = 1000  # pages between two lines in a log
_WIDTH = 78


class Progress:
    """A line such as «đã đọc 1.250 trang: Pages/tin-1250.aspx»."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_terminal = out.isatty()
        self._counts: dict[str, int] = {}
        self._shown = 0.0

    def tick(self, stage: str, source: str) -> None:
        """One page more at a stage."""
        count = self._counts[stage] = self._counts.get(stage, 0) + 1
        if self._is_terminal and time.monotonic() - self._shown > _EVERY:
            self._shown = time.monotonic()
            line = f"đã {stage} {count} trang: {source}"[:_WIDTH]
            self._out.write(f"\r{line:<{_WIDTH}}")
            self._out.flush()
        elif not self._is_terminal and count % _SELDOM == 0:
            self._out.write(f"đã {stage} {count} trang\n")
            self._out.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._is_terminal:
            self._out.write("\r" + " " * _WIDTH + "\r")
