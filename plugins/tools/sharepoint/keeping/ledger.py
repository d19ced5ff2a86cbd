"""The ledger of imports: one JSON line for every finished page and every written article.

It lies in ``.import/`` of the content root, where neither ``check`` nor Pelican looks. Lines are
only added, so that an import that was killed goes on where it was.
"""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from plugins.tools.sharepoint.keeping.lock import held

FOLDER = ".import"
LEDGER, _LOCK = "so-nhap.jsonl", "so-nhap.khoa"


@dataclass(frozen=True)
class Seen:
    """A page that was read: ``reader`` is the importer's version with the profiles' digest.

    ``facts`` are JSON values, the caller's own.
    """

    source: str
    sha256: str
    reader: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Written:
    """An article as an import last wrote it: ``files`` are names with their SHA-256.

    Without files, its folder is only chosen. ``keys`` say which article it is (see ``prints``);
    ``old`` are the old addresses that it claims; ``rules`` are those of ``cautions``, one by one.
    ``missing`` (kind, address) is what it refers to and nobody holds, for a later run with more
    files. ``label`` is its section as printed, ``category`` the one that it was put into.
    """

    folder: str
    keys: tuple[str, ...]
    batch: str
    files: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    old: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    label: str = ""
    category: str = ""
    text_loss: float = 0.0
    offered: str = ""  # SHA-256 of the newer text that lies beside an article that was touched


class Ledger:
    """What earlier imports did. ``damaged`` are the numbers of lines that could not be read."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._seen: dict[tuple[str, str, str], Seen] = {}
        self._written: dict[str, Written] = {}
        self._by_key: dict[str, str] = {}
        self.damaged: list[int] = []
        self._load()

    def seen(self, source: str, sha256: str, reader: str) -> Seen | None:
        """That page, where these very bytes were read by this very importer."""
        return self._seen.get((source, sha256, reader))

    def written(self, keys: Iterable[str]) -> Written | None:
        """The article that one of these keys names, the surest key first.

        A file's name is no proof against two different addresses.
        """
        keys = tuple(keys)
        for key in keys:
            found = self._written.get(self._by_key.get(key, ""))
            if found and (not key.startswith("src:") or _may_be(found.keys, keys)):
                return found
        return None

    def in_folder(self, folder: str) -> Written | None:
        """The article of a folder."""
        return self._written.get(folder)

    def articles(self) -> tuple[Written, ...]:
        """All articles, in the order in which they were first written."""
        return tuple(self._written.values())

    def note_seen(self, seen: Seen) -> None:
        """Remember a page that was read."""
        self._keep_seen(seen)
        self._append({"seen": vars(seen)})

    def note_written(self, written: Written) -> None:
        """Remember an article; the newest line of a folder counts."""
        if self._written.get(written.folder) != written:
            self._keep_written(written)
            self._append({"written": vars(written)})

    def _keep_seen(self, seen: Seen) -> None:
        self._seen[seen.source, seen.sha256, seen.reader] = seen

    def _keep_written(self, written: Written) -> None:
        self._written[written.folder] = written
        for key in written.keys:
            self._by_key[key] = written.folder

    def _append(self, line: Mapping[str, Any]) -> None:
        """One line at a time, handed to the system at once: a kill costs no more than that line."""
        data = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        self._file.write(data.encode("utf-8", "surrogatepass") + b"\n")
        self._file.flush()

    def _load(self) -> None:
        self._file.seek(0)
        ends = True
        for number, line in enumerate(self._file, start=1):
            ends = line.endswith(b"\n")
            if line.strip() and not self._read(line):
                self.damaged.append(number)
        if not ends:  # half of a line, left by a kill: what follows begins a new one
            self._file.write(b"\n")

    def _read(self, line: bytes) -> bool:
        try:
            found = json.loads(line.decode("utf-8", "surrogatepass"))
            if "seen" in found:
                self._keep_seen(Seen(**found["seen"]))
            else:
                self._keep_written(_written(found["written"]))
        except (ValueError, TypeError, KeyError, RecursionError):
            return False
        return True


@contextmanager
def open_ledger(root: Path) -> Iterator[Ledger]:
    """The ledger of a content root, held against a second import. Raises BusyError, OSError."""
    folder = root / FOLDER
    with held(folder / _LOCK), (folder / LEDGER).open("a+b") as file:
        yield Ledger(file)


def peek_ledger(root: Path) -> Ledger:
    """The ledger for a dry run: what is known, and nothing that is noted reaches the disk."""
    path = root / FOLDER / LEDGER
    return Ledger(io.BytesIO(path.read_bytes() if path.is_file() else b""))


def _written(found: Mapping[str, Any]) -> Written:
    """Raises ValueError on names that lead elsewhere: files of a ledger are rewritten, deleted."""
    names = ("keys", "old", "cautions", "rules")
    lists = {name: tuple(map(str, found.get(name, ()))) for name in names}
    files = {str(name): str(digest) for name, digest in found.get("files", {}).items()}
    missing = tuple((str(kind), str(address)) for kind, address in found.get("missing", ()))
    folders = str(found["folder"]).split("/")
    if len(folders) != 3 or not all(map(_is_plain, (*folders, *files))):
        raise ValueError(found["folder"])
    return Written(**{**found, **lists, "files": files, "missing": missing})


def _is_plain(name: str) -> bool:
    return name not in ("", ".", "..") and not set(name) & set("/\\:\0")


def _may_be(known: Iterable[str], asked: Iterable[str]) -> bool:
    """Whether nothing tells two articles apart: not both have addresses of their own."""
    sure = ("id:", "url:")
    theirs = {key for key in known if key.startswith(sure)}
    mine = {key for key in asked if key.startswith(sure)}
    return not theirs or not mine or bool(theirs & mine)
