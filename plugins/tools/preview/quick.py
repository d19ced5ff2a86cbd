"""One article alone: asked of a process that keeps the whole site in memory.

It dies, hangs, or has a slip in its code: then there is no quick way until it was started again,
and the whole build behind each save shows everything all the same.
"""

import json
import subprocess
from base64 import b64decode
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, TypeAlias

from plugins.core.problems import Problem
from plugins.tools.preview import children
from plugins.tools.preview.board import Size
from plugins.tools.preview.builds import Places
from plugins.tools.preview.told import PageSource

_MODULE = "plugins.builder.warm"
_PATIENCE = 8.0  # seconds for one answer: a page, or a photo in one size


Files: TypeAlias = dict[str, bytes | None]  # by path; None for what the whole build's file still is


@dataclass(frozen=True)
class Made:
    """What one article gave first: its page, or problems and no files."""

    address: str
    source: PageSource
    problems: tuple[Problem, ...]
    files: Files


@dataclass(frozen=True)
class Theme:
    """The theme's own files, with the address of its style sheet."""

    sheet: str
    files: Files


@dataclass(frozen=True)
class Slip:
    """A template that cannot be used: what Python said."""

    text: str


class Quick:
    """The process and its pipe. Ready once it has said so; every failure ends it."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._process: subprocess.Popen[str] | None = None
        self._answers: Queue[str] = Queue()
        self.is_ready = False
        self._has_more = False

    def start(self) -> None:
        """Starts it anew; it reads the site meanwhile."""
        self.end()
        self._answers = Queue()
        options = [f"--content={self._places.content}", f"--output={self._places.pages}"]
        self._process = children.start(_MODULE, options, self._places.root, subprocess.PIPE)
        Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()

    @property
    def is_running(self) -> bool:
        """Whether it lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def is_reading(self) -> bool:
        """Whether it lives and reads the site: what changes meanwhile it may miss."""
        return self.is_running and not self.is_ready

    def look(self) -> None:
        """Notices that it has become ready."""
        if not self.is_ready:
            with suppress(Empty):
                self.is_ready = self._answers.get_nowait() == "ready"

    def make(self, article: Path, wanted: Size) -> Made | Slip | None:
        """The page of one article; None where it must wait for a whole build. See ``more``."""
        answer = self._ask({"article": str(article), "wanted": wanted})
        if answer is None or "failure" in answer:
            return Slip(answer["failure"]) if answer else None
        if "problems" not in answer:
            return None
        return Made(
            address=answer["address"],
            source=PageSource(*answer["source"]),
            problems=tuple(Problem(**one) for one in answer["problems"]),
            files=_files(answer),
        )

    def theme(self, addresses: Collection[str]) -> Theme | Slip | None:
        """The changed theme, then by ``more`` the pages at these addresses as it makes them."""
        answer = self._ask({"theme": sorted(addresses)})
        if answer is None:
            return None
        if "failure" in answer:
            return Slip(answer["failure"])
        return Theme(answer["sheet"], _files(answer))

    def more(self) -> Iterator[Files | Slip]:
        """What else the last order gives, as it comes. To be asked for after each order."""
        while self._has_more:
            answer = self._next()
            if answer is None:
                return
            yield Slip(answer["failure"]) if "failure" in answer else _files(answer)

    def read_again(self) -> None:
        """Something else than one article changed: it reads the whole site again."""
        if self.is_ready and self._send({"read": True}):
            self.is_ready = False

    def end(self) -> None:
        """Ends the process."""
        self.is_ready = self._has_more = False
        if self._process:
            children.end(self._process)
            self._process = None

    def _ask(self, order: dict[str, Any]) -> dict[str, Any] | None:
        if not self.is_ready or not self._send(order):
            return None
        return self._next()

    def _next(self) -> dict[str, Any] | None:
        try:
            found: dict[str, Any] = json.loads(self._answers.get(timeout=_PATIENCE))
        except (Empty, ValueError):  # it hangs, or said something else than an answer
            self.end()
            return None
        self._has_more = bool(found.get("more"))
        return found

    def _send(self, order: dict[str, Any]) -> bool:
        if not self.is_running or not self._process or not self._process.stdin:
            self.is_ready = False
            return False
        try:
            self._process.stdin.write(json.dumps(order) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            self.end()
            return False
        return True


def _files(answer: dict[str, Any]) -> Files:
    return {
        path: None if data is None else b64decode(data) for path, data in answer["files"].items()
    }


def _listen(process: subprocess.Popen[str], answers: Queue[str]) -> None:
    """Hands on what it says, line by line; an empty line is its end."""
    if process.stdout:
        with suppress(OSError, ValueError):
            for line in process.stdout:
                answers.put(line.rstrip("\n"))
    answers.put("")
