"""Writes an act: the article's header and a line of the ledger, both or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.approval.ledger import Act, Verb, append, held
from plugins.core.approval.record import recorded
from plugins.core.article import PublicationStatus
from plugins.core.dates import ICT
from plugins.core.header_edit import HeaderError
from plugins.tools.approval.desk import Paper, read_paper
from plugins.tools.sharepoint.keeping.on_disk import replace_file


@dataclass(frozen=True)
class Person:
    """Who acts, in which office, and when; ``now`` is aware."""

    by: str
    position: str
    now: datetime

    @property
    def time(self) -> datetime:
        """The time in Vietnam, to the second."""
        return self.now.astimezone(ICT).replace(microsecond=0)


@dataclass(frozen=True)
class Change:
    """What an act makes of an article; ``hash`` is of its content after it."""

    verb: Verb
    status: PublicationStatus
    hash: str
    note: str = ""
    approval: Mapping[str, str] | None = None
    date: str | None = None


def write(root: Path, paper: Paper, person: Person, change: Change) -> None:
    """Raises HeaderError where the file cannot take it or was edited meanwhile, and OSError."""
    act = Act(
        time=person.time,
        verb=change.verb,
        folder=paper.folder,
        by=person.by,
        position=person.position,
        hash=change.hash,
        note=change.note,
    )
    with held(root):
        now = read_paper(root, paper.folder)
        if now is None or now.digest != paper.digest:
            raise HeaderError("bài vừa được sửa trong lúc này; hãy xem lại rồi chạy lại lệnh")
        before = paper.path.read_bytes()
        data = recorded(before, change.status, change.approval, change.date)
        replace_file(paper.path, data)
        try:
            _stands(root, paper, change)
            append(root, act)
        except (HeaderError, OSError):
            replace_file(paper.path, before)
            raise


def _stands(root: Path, paper: Paper, change: Change) -> None:
    """What was written is read back: its hash must be the one that the ledger gets.

    As published an article keeps rules that a draft need not.
    """
    after = read_paper(root, paper.folder)
    if after and change.verb == "approve" and after.wrong:
        raise HeaderError(f"dòng {after.wrong[0].line}: {after.wrong[0].message}")
    if after is None or after.digest != change.hash:
        raise HeaderError("bài đọc lại không như nội dung vừa ghi nhận; không có gì thay đổi")
