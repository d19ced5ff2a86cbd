"""``suggest --apply``: asks about each proposal, and writes what the editor says yes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from plugins.core.catalogue import Catalogue
from plugins.core.disk_reasons import reason_of
from plugins.core.header_edit import HeaderError, values_of
from plugins.core.honour import KIND_NAMES
from plugins.core.photo_memory import PhotoMemory
from plugins.core.problems import Problem, errors
from plugins.core.reading import read_article
from plugins.core.suggest.finding import Event, Finding
from plugins.core.typography import padded
from plugins.tools.bootstrap.say import say
from plugins.tools.check.command import check
from plugins.tools.on_disk import replace_file
from plugins.tools.suggest.entries import Entry, Header, Proposal, header_of
from plugins.tools.suggest.header import with_entries
from plugins.tools.suggest.opening import Opened
from plugins.tools.suggest.report import proposal

Answer = Literal["yes", "no", "each", "stop"]

_ANSWERS: dict[str, Answer] = {
    "c": "yes", "có": "yes", "co": "yes", "k": "no", "không": "no", "khong": "no",
    "t": "each", "từng": "each", "d": "stop", "dừng": "stop", "dung": "stop",
}  # fmt: skip


class _StoppedError(Exception):
    """The editor stops; what was said yes to is written already."""


@dataclass
class _Session:
    """One article being worked on. Each yes is written at once: nothing is lost by a stop."""

    text: Opened
    root: Path
    catalogue: Catalogue
    written: int = 0
    known: int = 0

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the article as it lies on disk."""
        _, found = read_article(self.root, self.text.path, self.catalogue, PhotoMemory(None))
        return errors(found)

    def write(self, entries: Sequence[Entry]) -> None:
        """Add the entries, or leave the file as it was where an error would come with them."""
        before = self.text.path.read_bytes()
        wrong = len(self.problems())
        replace_file(self.text.path, with_entries(before, entries))
        found = self.problems()
        if len(found) > wrong:
            replace_file(self.text.path, before)
            raise HeaderError(f"không ghi được: {found[-1].message}")
        self.written += len(entries)


def run(text: Opened, findings: Sequence[Finding], catalogue: Catalogue) -> int:
    """Ask about every proposal in turn; 1 where the file cannot take any, or input ended."""
    if not text.is_article or text.content is None:
        say(f"«{text.path.name}» không phải bài viết trong thư mục nội dung: --apply chỉ ghi vào"
            " index.md của một bài")  # fmt: skip
        return 1
    session = _Session(text, text.content, catalogue)
    status = _asked(session, findings)
    if session.written or not status:
        _close(session)
    return status


def _asked(session: _Session, findings: Sequence[Finding]) -> int:
    try:
        values_of(session.text.path.read_bytes())
        for finding in findings:
            for event in finding.events:
                _ask(session, event)
    except _StoppedError:
        return 0
    except (EOFError, KeyboardInterrupt):
        print()
        say("đã ngừng giữa chừng; những đề xuất đã chọn «có» đều nằm trong bài")
        return 1
    except (HeaderError, OSError) as error:
        why = reason_of(error) if isinstance(error, OSError) else error
        say(f"«{session.text.source.name}»: {why}")
        return 1
    return 0


def _ask(session: _Session, event: Event) -> None:
    """One proposal: yes, no, name by name, or stop."""
    header = header_of(values_of(session.text.path.read_bytes()))
    entries = Proposal(event, session.catalogue).entries(header)
    if not entries:
        session.known += 1
        return
    print("\n".join([*proposal(event, session.catalogue), *_notes(entries, header)]))
    match _answer("Ghi vào bài", is_list=len(entries) > 1):
        case "yes":
            session.write(entries)
        case "each":
            _each(session, entries)
        case "stop":
            raise _StoppedError


def _notes(entries: Sequence[Entry], header: Header) -> list[str]:
    """What may be counted twice."""
    counts = [one for one in entries if "count" in one]
    named = max((header.named_like(one) for one in counts), default=0)
    way = "nếu thuộc số này, hãy thêm «part_of» cho các dòng ấy"
    return [f"    Lưu ý: bài đã nêu tên {padded(named)} trường hợp cùng loại; {way}."] * bool(named)


def _each(session: _Session, entries: Sequence[Entry]) -> None:
    """Name by name; a name whose count was left out belongs to no count."""
    counts: set[object] = set()
    for entry in entries:
        match _answer(f"    {_told(entry)}", is_list=False):
            case "yes":
                counts.add(entry.get("id"))
                is_lost = entry.get("part_of") not in counts
                kept = {k: v for k, v in entry.items() if k != "part_of" or not is_lost}
                session.write([kept])
            case "stop":
                raise _StoppedError


def _told(entry: Entry) -> str:
    """An entry in a few words."""
    if "count" in entry:
        return f"{padded(int(str(entry['count'])))} {KIND_NAMES[str(entry['kind'])]}"
    return str(entry["honoree"])


def _answer(question: str, *, is_list: bool) -> Answer:
    """Ask until the answer is one of those offered."""
    offered = "c = có, k = không, d = dừng" + (", t = hỏi từng dòng" if is_list else "")
    while True:
        given = _ANSWERS.get(input(f"{question}? ({offered}): ").strip().lower())
        if given and (is_list or given != "each"):
            return given


def _close(session: _Session) -> None:
    """Say what was written, and what ``check`` says of the article now."""
    if session.known:
        print(f"{padded(session.known)} đề xuất đã có sẵn trong bài.")
    print(f"Đã ghi {padded(session.written)} khen thưởng vào bài.")
    if session.written:
        name = session.text.path.relative_to(session.root).as_posix()
        found = [one for one in check(session.root) if one.file == name]
        for problem in found:
            print(problem.as_line())
        if not errors(found):
            print("Bài vẫn qua được check.")
