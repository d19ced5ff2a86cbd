"""Telling what changed, for as long as the preview runs.

Watching never ends by itself: a folder that is renamed or deleted is watched again once it is
back, and where the system cannot tell of changes (a network drive), files are compared instead.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

_TICK = 100  # milliseconds between two turns
_QUIET = 10  # milliseconds without a change: a save is over
_LONGEST = 300  # milliseconds that one save may take: Word writes, renames, deletes
_POLL = 7  # turns between two comparisons of all files
_REMOTE = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "vboxsf", "fuse.sshfs", "prl_fs", "afs")
_DRIVE_REMOTE = 4  # Windows: GetDriveType


class Sources(DefaultFilter):
    """What counts as a source: not caches, nor what Office and editors leave while a file is open.

    Word writes ``~$bài.docx``, LibreOffice ``.~lock.bài.docx#``, Emacs ``.#index.md``.
    """

    ignore_entity_patterns = (
        *DefaultFilter.ignore_entity_patterns,
        r"^~\$",
        r"^~.*\.tmp$",
        r"^\.~lock\.",
        r"^\.#",
        r"\.tmp$",
    )


def changes(folders: Sequence[Path], files: Sequence[Path]) -> Iterator[frozenset[Path]]:
    """Yield for ever, several times a second: what changed since the last time.

    Changes made while the caller works are kept for the next turn; watching begins before the
    first turn, so nothing that happens during the first build is lost. ``files`` are compared by
    their times: editors that save by renaming would end a watch on one file.
    """
    polls = any(map(is_remote, folders))
    marks = {file: _mark(file) for file in files}
    there = {folder: _identity(folder) for folder in folders}
    lost: set[Path] = set()
    while True:
        watched = dict(there)
        try:
            for found in _turns([one for one, known in watched.items() if known], polls=polls):
                before, marks = marks, {file: _mark(file) for file in files}
                changed = {file for file in files if marks[file] != before[file]}
                there = {folder: _identity(folder) for folder in folders}
                again, lost = lost, {one for one in folders if there[one] != watched[one]}
                yield frozenset((*found, *changed, *again, *lost))
                if lost:  # told once more when it is watched: it may change until then
                    break
        except (OSError, RuntimeError):  # no such folder any more, or no watches left to be had
            polls = True
            there = dict.fromkeys(folders)  # whatever stands there now is looked at again
            time.sleep(_TICK / 1000)
            yield frozenset()


def _turns(folders: Sequence[Path], *, polls: bool) -> Iterator[set[Path]]:
    """What the system tells of these folders; nothing but the time where there are none."""
    if not folders:
        while True:
            time.sleep(_TICK / 1000)
            yield set()
    if polls:
        yield from _compared(folders)
    for found in watch(
        *folders,
        watch_filter=Sources(),
        rust_timeout=_TICK,
        yield_on_timeout=True,
        debounce=_LONGEST,
        step=_QUIET,
    ):
        yield {Path(path) for _, path in found}


def _compared(folders: Sequence[Path]) -> Iterator[set[Path]]:
    """The same by comparing. watchfiles compares whole seconds: of two saves in one it sees one."""
    known = _marks(folders)
    for turn in count(1):
        time.sleep(_TICK / 1000)
        if turn % _POLL:
            yield set()
            continue
        before, known = known, _marks(folders)
        paths = before.keys() | known.keys()
        yield {Path(path) for path in paths if before.get(path) != known.get(path)}


def _marks(folders: Sequence[Path]) -> dict[str, tuple[int, int] | None]:
    """What tells each source from its earlier states."""
    counts = Sources()
    walks = (found for folder in folders for found in os.walk(folder))
    names = (f"{place}{os.sep}{name}" for place, _, files in walks for name in files)
    return {name: _mark(Path(name)) for name in names if counts(Change.modified, name)}


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on another machine, of whose changes this one is not told."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 — Windows alone has windll

        anchor = folder.resolve().anchor
        is_far: bool = ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
        return anchor.startswith("\\\\") or is_far
    return _kind_of_disk(folder) in _REMOTE


def _kind_of_disk(folder: Path) -> str:
    """The file system below a folder, "" where the system does not say (macOS)."""
    try:
        lines = Path("/proc/mounts").read_text("utf-8").splitlines()
    except OSError:
        return ""
    place = str(folder.resolve())
    rows = [line.split() for line in lines]
    found = [
        (len(row[1]), row[2])
        for row in rows
        if place == row[1] or place.startswith(row[1].rstrip("/") + "/")
    ]
    return max(found)[1] if found else ""


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which folder stands there; None for none."""
    try:
        facts = folder.stat()
    except OSError:
        return None
    return (facts.st_dev, facts.st_ino) if folder.is_dir() else None


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size
