"""Whole builds of the preview, each in a process of its own."""

import re
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from plugins.tools.preview import children
from plugins.tools.preview.told import Told, read_told

_MODULE = "plugins.builder.preview"
_PLACE = re.compile(r'^ *File "(?P<file>[^"]+)", line (?P<line>\d+)', re.MULTILINE)
_FULL = re.compile(r"No space left on device|Errno 28|not enough space|Disk quota", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """How a build ended, what it said, how long it took (seconds), what it told of the content."""

    ok: bool
    text: str
    seconds: float
    told: Told | None = None


@dataclass(frozen=True)
class Places:
    """Where a build reads and writes: ``root`` is the project."""

    root: Path
    content: Path
    pages: Path

    @property
    def report(self) -> Path:
        """What the last build told."""
        return self.pages.with_name(f"{self.pages.name}.json")


@dataclass
class Build:
    """A build that runs. ``save`` is the number of the last save that it shows."""

    places: Places
    save: int
    began: float = field(default_factory=time.monotonic)
    _said: IO[Any] = field(default_factory=tempfile.TemporaryFile)

    def __post_init__(self) -> None:
        with suppress(OSError):
            self.places.report.parent.mkdir(parents=True, exist_ok=True)
            self.places.report.unlink(missing_ok=True)
        folders = ("content", self.places.content), ("output", self.places.pages)
        options = [f"--{name}={path}" for name, path in (*folders, ("report", self.places.report))]
        self._process = children.start(_MODULE, options, self.places.root, self._said)

    def outcome(self) -> Outcome | None:
        """None while it runs."""
        if self._process.poll() is None:
            return None
        text = self._text()
        told = read_told(self.places.report)
        self.end()
        ok = self._process.returncode == 0
        return Outcome(ok, text, time.monotonic() - self.began, told)

    def end(self) -> None:
        """Stops it, if it still runs: what it wrote so far is known to the next one."""
        children.end(self._process)
        self._said.close()

    def wait(self, seconds: float) -> None:
        """Until it ends, but no longer."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)

    def _text(self) -> str:
        self._said.seek(0)
        return bytes(self._said.read()).decode("utf-8", "replace").strip()


def in_plain_words(text: str, root: Path) -> str:
    """Why a build ended that told nothing of the content: the last thing that it said, and where.

    What is no traceback was said for people already.
    """
    if _FULL.search(text):
        return "Ổ đĩa đã đầy nên không ghi được trang. Hãy xóa bớt tệp không dùng rồi lưu lại bài."
    if "Traceback (most recent call last)" not in text and "SyntaxError" not in text:
        return text or "Lệnh tạo trang dừng mà không nói lý do."
    places = [(Path(found["file"]), found["line"]) for found in _PLACE.finditer(text)]
    ours = [(path, line) for path, line in places if path.is_relative_to(root)]
    path, line = (ours or places or [(root, "1")])[-1]
    where = path.relative_to(root).as_posix() if path.is_relative_to(root) else path
    return (
        f"{where}, dòng {line}: lỗi trong mã chương trình ({text.splitlines()[-1].strip()})."
        " Trang sẽ tự tạo lại khi tệp ấy được sửa."
    )
