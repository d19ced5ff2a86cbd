"""Who did what with an article, and when: ``approvals.csv``, a file that only grows.

A row is one act: time, act, folder, who, position, hash, note. Rows of two branches of the content
merge by keeping the lines of both, in any order: times decide. The ledger tells what happened;
an article is approved by its own record (see ``content.holds``), until
the ledger tells that it was returned or withdrawn after that (see ``heeding``).
"""

import csv
import io
import os
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol, get_args

from plugins.core import file_lock
from plugins.core.problems import Problem
from plugins.core.source import Source, read_source

FILE = "approvals.csv"
Verb = Literal["submit", "approve", "return", "withdraw"]
COLUMNS = ("time", "act", "article", "by", "position", "hash", "note")
_LOCK = ".approvals.lock"  # not the file itself, which Excel may hold open
_TOP = f"""# Sổ trình duyệt: mỗi dòng là một việc, do submit, approve, return, withdraw ghi thêm.
# Luôn lưu tệp này cùng nội dung; không sửa, không xóa dòng nào. Đây không phải chữ ký số.
{",".join(COLUMNS)}
"""
_FOLDER = re.compile(r"(?:articles|documents)/[^/]+/[^/]+")
_HASH = re.compile(r"[0-9a-f]{64}")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_MERGE = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class Record(Protocol):
    """The approval in a header, as far as the ledger asks."""

    @property
    def time(self) -> str: ...  # ISO 8601, or what somebody typed

    @property
    def hash(self) -> str: ...


@dataclass(frozen=True)
class Act:
    """One act; ``time`` is aware, ``folder`` relative to the content root, ``note`` a reason."""

    time: datetime
    verb: Verb
    folder: str
    by: str
    position: str
    hash: str
    note: str = ""

    def row(self) -> str:
        """Its line in the file."""
        told = (
            self.time.isoformat(timespec="seconds"),
            self.verb,
            self.folder,
            self.by,
            self.position,
            self.hash,
            self.note,
        )
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(_safe(" ".join(c.split())) for c in told)
        return line.getvalue()


@dataclass(frozen=True, eq=False)
class Acts:
    """What the ledger tells, by folder, each oldest first."""

    by_folder: Mapping[str, tuple[Act, ...]]

    def last(self, folder: str, *verbs: Verb) -> Act | None:
        """The last act on a folder, or the last of these."""
        acts = self.by_folder.get(folder, ())
        return next((act for act in reversed(acts) if not verbs or act.verb in verbs), None)

    def returned(self, folder: str) -> Act | None:
        """The return that nobody has answered yet."""
        act = self.last(folder)
        return act if act and act.verb == "return" else None

    def taking_back(self, folder: str, record: Record | None) -> Act | None:
        """The return or withdrawal that came after the approval that an article carries.

        A time that is none, or has no zone, was typed by hand: then every return counts.
        """
        act = self.last(folder, "approve", "return", "withdraw")
        if record is None or act is None or act.verb == "approve":
            return None
        try:
            since = datetime.fromisoformat(record.time)
        except ValueError:
            return act
        return act if since.tzinfo is None or since <= act.time else None

    def tells_of(self, folder: str, record: Record) -> bool:
        """Whether it has the line of an approval."""
        acts = self.by_folder.get(folder, ())
        return any((act.verb, act.hash) == ("approve", record.hash) for act in acts)


NO_ACTS = Acts({})


def read_acts(root: Path) -> tuple[Acts, list[Problem]]:
    """The ledger of a content root; without a file nothing was submitted yet."""
    path = root / FILE
    if not path.exists():
        return NO_ACTS, []
    source, problems = read_source(root, path)
    if source is None:
        return NO_ACTS, list(problems)
    acts, found = parse_acts(source)
    return acts, [*problems, *found]


def parse_acts(source: Source) -> tuple[Acts, list[Problem]]:
    """Every row that can be understood, and one problem for each line that cannot."""
    problems: list[Problem] = []
    found: dict[str, list[Act]] = {}
    for number, line in enumerate(source.text.split("\n"), start=1):
        cells = _cells(line)
        if not line.strip() or line.startswith("#") or cells == COLUMNS:
            continue
        act = _act(cells)
        if act is None:
            problems.append(_strange(source, number, line))
        else:
            found.setdefault(act.folder, []).append(act)
    ordered = {
        folder: tuple(sorted(acts, key=lambda act: act.time)) for folder, acts in found.items()
    }
    return Acts(ordered), problems


def held(root: Path) -> AbstractContextManager[None]:
    """While it lasts, nobody else writes the ledger or what it tells of. Raises OSError."""
    return file_lock.held(root / _LOCK, "Đang chờ một lệnh khác ghi xong sổ trình duyệt…")


def append(root: Path, act: Act) -> None:
    """One more line at the end, for the holder of the lock.

    Raises OSError, and UnicodeDecodeError where a spreadsheet saved the file in another code.
    """
    path = root / FILE
    before = path.read_bytes() if path.exists() else b""
    before.decode("utf-8")
    top = b"" if before.strip() else _TOP.encode()
    gap = b"" if before.endswith(b"\n") or not before else b"\n"
    with path.open("ab") as file:
        file.write(gap + top + act.row().encode())
        file.flush()
        os.fsync(file.fileno())


def _safe(cell: str) -> str:
    """A reason may begin with a stroke: a spreadsheet must not take it for a formula."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _cells(line: str) -> tuple[str, ...]:
    """The cells as we or a spreadsheet wrote them: it uses what the system's region asks for."""
    for mark in (",", ";", "\t"):
        try:
            cells = next(csv.reader([line], delimiter=mark, strict=True), [])
        except csv.Error:
            continue
        if len(cells) == len(COLUMNS):
            return tuple(_plain(cell.strip()) for cell in cells)
    return ()


def _act(cells: tuple[str, ...]) -> Act | None:
    if len(cells) != len(COLUMNS):
        return None
    time, verb, folder, by, position, digest, note = cells
    try:
        when = datetime.fromisoformat(time)
    except ValueError:
        return None
    known: Mapping[str, Verb] = {word: word for word in get_args(Verb)}
    is_told = when.tzinfo is not None and by and _FOLDER.fullmatch(folder)
    if verb not in known or not is_told or not _HASH.fullmatch(digest):
        return None
    return Act(when, known[verb], folder, by, position, digest, note)


def _strange(source: Source, number: int, line: str) -> Problem:
    if line.startswith(_MERGE):
        message = "sổ trình duyệt còn dấu của git khi gộp hai bản; dòng của cả hai đều được đọc"
        hint = "hãy xóa dòng này, giữ mọi dòng khác"
        return source.warning(number, "approval-merge", message, hint)
    message = f"không hiểu dòng «{line.strip()[:60]}» của sổ trình duyệt"
    hint = "hãy lấy lại dòng cũ từ bản lưu trước (git); không sửa tay tệp này"
    return Problem(source.name, number, "approval-line", message, hint, is_fatal=False)
