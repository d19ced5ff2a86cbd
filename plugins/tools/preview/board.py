"""What the preview knows at this moment: pages, problems, and whoever waits for news of them."""

import hashlib
import re
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path, PurePosixPath
from threading import Condition
from typing import Any, TypeAlias

from plugins.core.problems import Problem
from plugins.core.typography import capital
from plugins.tools.preview.told import PageSource, Told, problems_of
from plugins.tools.preview.trouble import BUILDING, trouble_page

Size: TypeAlias = tuple[str, int]  # of a photo that a page asks for: its kind, its width in pixels

_SHEET = re.compile(rb"/a/site\.[0-9a-f]+\.css")
_PHOTO = re.compile(r"-(?P<width>\d+)(?P<digest>\.[0-9a-f]+)\.(?P<kind>avif|jpg)$")
_OPEN = 15.0  # seconds after a tab was told something: it is still there
_MOST_SEEN = 500  # addresses: somebody asks for any
_NO_404_PAGE = "<!doctype html><title>404</title><p>Không có trang này."


@dataclass(frozen=True)
class Answer:
    """A page as it would be sent now."""

    status: HTTPStatus
    data: bytes

    @property
    def version(self) -> str:
        """Tells one state of the page from another, but for the style sheet that it names."""
        said = _SHEET.sub(b"", self.data) + str(int(self.status)).encode()
        return hashlib.blake2b(said, digest_size=8).hexdigest()

    @property
    def sheet(self) -> str:
        """The address of its style sheet; "" where it has none of ours."""
        found = _SHEET.search(self.data)
        return found[0].decode() if found else ""


@dataclass(frozen=True)
class Again:
    """What an article that was read again since the last whole build said; ``save`` as of it."""

    save: int
    problems: tuple[Problem, ...]
    source: PageSource
    address: str


@dataclass
class Board:
    """Shared by the server's threads and the desk: every change goes through ``pin``.

    ``fresh`` are files that one article alone was made to, newer than those in ``pages``, each with
    the number of the save that it shows; ``mended`` are the articles that were read again since
    the last whole build, by their files. ``sheet`` is the address of a style sheet newer than that
    of the pages, with its number. ``seen`` are open pages and when they were told something last;
    ``wanted`` is the size of photos that the last of them asked for. ``trouble`` is
    shown instead of pages where there are none.
    """

    pages: Path
    trouble: str | None = BUILDING
    is_building: bool = True
    is_shared: bool = False  # with --lan
    told: Told = field(default_factory=Told)
    said: str = ""  # why the last build failed, where no problem of the content tells
    fresh: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    mended: dict[str, Again] = field(default_factory=dict)
    sheet: tuple[int, str] | None = None
    seen: dict[str, float] = field(default_factory=dict)
    wanted: Size = ("avif", 960)
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
                self.sheet = self.sheet if self.sheet and self.sheet[0] > until else None
            self.mended = {file: one for file, one in self.mended.items() if one.save > until}

    def page(self, path: str) -> Answer:
        """The page of an address: that of the file, our 404, or what keeps it from being made."""
        if self.trouble is not None:
            page = trouble_page(self.trouble)
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE, page.encode())
        data = self.file(path)
        if data is not None:
            return Answer(HTTPStatus.OK, self._dressed(data))
        missing = self.file("404.html") or _NO_404_PAGE.encode()
        return Answer(HTTPStatus.NOT_FOUND, self._dressed(missing))

    def _dressed(self, page: bytes) -> bytes:
        """In the newest style sheet, whichever it was made for."""
        return _SHEET.sub(self.sheet[1].encode(), page) if self.sheet else page

    def open_pages(self) -> set[str]:
        """The addresses that somebody looks at."""
        latest = time.monotonic() - _OPEN
        return {address for address, when in dict(self.seen).items() if when > latest}

    def photo(self, path: str) -> bytes | None:
        """A photo of an article that was saved just now: this size, or another of the same."""
        name = path.lstrip("/")
        if name in self.fresh:
            return self.fresh[name][1]
        size = _PHOTO.search(name)
        if size is None:
            return None
        begin, end = f"{name[: size.start()]}-", f"{size['digest']}.{size['kind']}"
        fresh = dict(self.fresh).items()
        alike = (one for it, (_, one) in fresh if it.startswith(begin) and it.endswith(end))
        return next(alike, None)

    def asked(self, path: str) -> None:
        """Notes which size of photos a page asks for."""
        found = _PHOTO.search(path)
        if found:
            self.wanted = (found["kind"], int(found["width"]))

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
        before = {one for file in self.mended for one in problems_of(self.told.problems, file)}
        left = (one for one in self.told.problems if one not in before)
        found = (one for again in self.mended.values() for one in again.problems)
        return tuple(sorted({*left, *found}))

    @property
    def sources(self) -> Mapping[str, PageSource]:
        """Where pages come from that one file makes, by their addresses."""
        return {**self.told.sources, **{one.address: one.source for one in self.mended.values()}}

    def state(self, address: str) -> Mapping[str, Any]:
        """What the script of a page is told; ``version`` None while there is none to compare."""
        problems, source = self.problems, self.sources.get(address, PageSource(""))
        waits = self.trouble == BUILDING
        page = self.page(address)
        if len(self.seen) > _MOST_SEEN:
            self.seen.clear()
        self.seen[address] = time.monotonic()
        return {
            "version": None if waits else page.version,
            "sheet": page.sheet,
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
        {"file": one.file, "line": one.line, "message": capital(one.message), "hint": one.hint}
        for one in problems
    ]
