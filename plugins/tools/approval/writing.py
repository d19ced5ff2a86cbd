"""Writes an act: the article's header and a line of the ledger, both or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.core.approval.ledger import FILE, Act, Verb, append, held, read_acts
from plugins.core.approval.person import Person
from plugins.core.approval.record import recorded
from plugins.core.approval.state import moment_text
from plugins.core.article import PublicationStatus
from plugins.core.dates import ICT
from plugins.core.header_edit import HeaderError
from plugins.tools.approval.desk import Paper, read_paper
from plugins.tools.on_disk import replace_file

_NOT_UTF8 = (
    f"sổ trình duyệt ({FILE}) đã bị lưu với bảng mã khác, không ghi thêm được;"
    " hãy lấy lại sổ từ bản lưu trước, hoặc lưu lại dạng «CSV UTF-8», rồi chạy lại lệnh"
)


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
        if now is None or not _is_as_before(now, paper):
            raise HeaderError("bài vừa được sửa trong lúc này; hãy xem lại rồi chạy lại lệnh")
        last = read_acts(root)[0].last(paper.folder)
        if change.verb == "submit" and last and is_waiting(now, last):
            raise HeaderError(f"{last.by} vừa trình bài này; không ghi lại lần nữa")
        _check_clock(last, person)
        before = paper.path.read_bytes()
        data = recorded(before, change.status, change.approval, change.date)
        replace_file(paper.path, data)
        try:
            _stands(root, paper, change)
            append(root, act)
        except (HeaderError, OSError):
            replace_file(paper.path, before)
            raise
        except UnicodeDecodeError:
            replace_file(paper.path, before)
            raise HeaderError(_NOT_UTF8) from None


def is_waiting(paper: Paper, last: Act) -> bool:
    """Whether it waits for approval just as it was submitted by the last act on it."""
    is_pending = paper.value.fields.status == "pending"
    return is_pending and (last.verb, last.hash) == ("submit", paper.digest)


def _is_as_before(now: Paper, before: Paper) -> bool:
    """Whether nobody edited it, nor did another act of it, since it was looked at."""
    then, fields = before.value.fields, now.value.fields
    acted = (fields.status, fields.approval) != (then.status, then.approval)
    return now.digest == before.digest and not acted


def _check_clock(last: Act | None, person: Person) -> None:
    """Times decide which act came last: one of before the last would not count."""
    if last and last.time > person.time:
        then, now = (moment_text(one.astimezone(ICT)) for one in (last.time, person.time))
        raise HeaderError(
            f"đồng hồ của máy này chỉ {now}, sớm hơn việc ghi gần nhất của bài trong sổ ({then});"
            " hãy chỉnh lại ngày giờ của máy rồi chạy lại lệnh"
        )


def _stands(root: Path, paper: Paper, change: Change) -> None:
    """What was written is read back: its hash must be the one that the ledger gets.

    As published an article keeps rules that a draft need not.
    """
    after = read_paper(root, paper.folder)
    if after and change.verb == "approve" and after.wrong:
        raise HeaderError(f"dòng {after.wrong[0].line}: {after.wrong[0].message}")
    if after is None or after.digest != change.hash:
        raise HeaderError("bài đọc lại không như nội dung vừa ghi nhận; không có gì thay đổi")
