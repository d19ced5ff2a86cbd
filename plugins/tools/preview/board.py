"""What the preview knows at this moment: pages, problems, and whoever waits for news of them."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from threading import Condition
from typing import Any

from plugins.core.problems import Problem
from plugins.tools.preview.told import PageSource, Told, problems_of
from plugins.tools.preview.trouble import BUILDING, trouble_page

_NO_404_PAGE = "<!doctype html><title>404</title><p>Không có trang này."


@dataclass(frozen=True)
class Answer:
    """A page as it would be sent now."""

    status: HTTPStatus
    data: bytes

    @property
    def version(self) -> str:
        """Tells one state of the page from another."""
        said = self.data + str(int(self.status)).encode()
        return hashlib.blake2b(said, digest_size=8).hexdigest()


@dataclass
class Board:
    """Shared by the server's threads and the desk: every change goes through ``pin``.

    ``fresh`` are files that one article alone was made to, newer than those in ``pages``, each with
    the number of the save that it shows; ``mended`` are the problems of articles that were read
    again since the last whole build. ``trouble`` is shown instead of pages where there are none.
    """

    pages: Path
    trouble: str | None = BUILDING
    is_building: bool = True
    is_shared: bool = False  # with --lan
    told: Told = field(default_factory=Told)
    said: str = ""  # why the last build failed, where no problem of the content tells
    fresh: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    mended: dict[str, tuple[int, tuple[Problem, ...], PageSource, str]] = field(
        default_factory=dict
    )
    news: Condition = field(default_factory=Condition)
    turn: int = 0

    def pin(self, **changes: Any) -> None:  # noqa: ANN401 — its own fields
        """Changes what is known, and tells everybody who waits."""
        with self.news:
            for name, value in changes.items():
                setattr(self, name, value)
            self.turn += 1
            self.news.notify_all()

    def wait(self, seen: int, seconds: float) -> None:
        """Until there is another change than ``seen``, or the time is up."""
        with self.news:
            self.news.wait_for(lambda: self.turn != seen, seconds)

    def forget(self, until: int, *, is_built: bool) -> None:
        """A whole build has come to where these were made: what it found counts, and its files."""
        with self.news:
            if is_built:
                self.fresh = {path: one for path, one in self.fresh.items() if one[0] > until}
            self.mended = {file: one for file, one in self.mended.items() if one[0] > until}

    def page(self, path: str) -> Answer:
        """The page of an address: that of the file, our 404, or what keeps it from being made."""
        if self.trouble is not None:
            page = trouble_page(self.trouble)
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, page.encode())
        data = self.file(path)
        if data is not None:
            return Answer(HTTPStatus.OK, data)
        missing = self.file("404.html")
        return Answer(HTTPStatus.NOT_FOUND, _NO_404_PAGE.encode() if missing is None else missing)

    def file(self, path: str) -> bytes | None:
        """The bytes of a file of the output; of a folder, its page."""
        name = path.lstrip("/")
        name = f"{name}index.html" if not name or name.endswith("/") else name
        if name in self.fresh:
            return self.fresh[name][1]
        if ".." in PurePosixPath(name).parts:
            return None
        try:
            return (self.pages / name).read_bytes()
        except (OSError, ValueError):
            return None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Of the last whole build; of articles that were read again since, what was found then."""
        again = {
            problem for file in self.mended for problem in problems_of(self.told.problems, file)
        }
        left = (one for one in self.told.problems if one not in again)
        found = (one for _, problems, _, _ in self.mended.values() for one in problems)
        return tuple(sorted({*left, *found}))

    @property
    def sources(self) -> Mapping[str, PageSource]:
        """Where pages come from that one file makes, by their addresses."""
        again = {address: source for _, _, source, address in self.mended.values()}
        return {**self.told.sources, **again}

    def state(self, address: str) -> Mapping[str, Any]:
        """What the script of a page is told; ``version`` None while there is none to compare."""
        problems, source = self.problems, self.sources.get(address, PageSource(""))
        waits = self.trouble == BUILDING
        return {
            "version": None if waits else self.page(address).version,
            "building": self.is_building,
            "errors": [*_rows(one for one in problems if one.level == "error"), *self._said()],
            "file": source.file,
            "status": source.status,
            "warnings": sum(one.level == "warning" for one in problems_of(problems, source.file)),
            "shared": self.is_shared,
        }

    def _said(self) -> list[dict[str, Any]]:
        """What a build said that ended without a report: a slip in the code, a full disk."""
        return [{"file": "", "line": 0, "message": self.said, "hint": ""}] if self.said else []


def _rows(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [
        {"file": one.file, "line": one.line, "message": one.message, "hint": one.hint}
        for one in problems
    ]
