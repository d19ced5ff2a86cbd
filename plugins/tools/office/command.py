"""``python3 tasks.py new``: the folder of a new article, from Word, photos and an Excel list."""

import errno
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.content_root import catalogue_root, is_content_root
from plugins.core.dates import ICT
from plugins.core.disk_reasons import reason_of
from plugins.core.header_text import one_line
from plugins.core.problems import Problem
from plugins.core.suggest.book import make_book
from plugins.core.suggest.reading import read
from plugins.tools.bootstrap.say import COMMAND, say
from plugins.tools.check.command import check
from plugins.tools.office import asking, folder, summary
from plugins.tools.office.card import Card, read_card
from plugins.tools.office.draft import Draft, Note, OfficeError
from plugins.tools.office.gps import without_place
from plugins.tools.office.header import Known
from plugins.tools.office.lists import HonourLists, gather
from plugins.tools.office.placing import Placed, place
from plugins.tools.office.writing import index_text
from plugins.tools.project import CONTENT

_REASONS = {
    errno.ENOSPC: "ổ đĩa đã đầy; hãy xóa bớt tệp rồi chạy lại",
    errno.EFBIG: "ổ đĩa không nhận tệp lớn như vậy",
    errno.EACCES: "không có quyền đọc hoặc ghi; hãy đóng tệp đang mở, hoặc hỏi người quản trị máy",
    errno.ENAMETOOLONG: "đường dẫn quá dài; hãy đặt tiêu đề ngắn hơn",
    errno.ENOENT: "tệp không còn ở đó; thẻ nhớ có thể đã bị rút ra",
}


@dataclass(frozen=True, kw_only=True)
class Order:
    """What an editor asks for; None and "" for what was not given."""

    title: str = ""
    word: Path | None = None
    photos: Path | None = None
    honours: Path | None = None
    category: str = ""
    content: Path = CONTENT


@dataclass(frozen=True)
class _Made:
    """An article before it is written."""

    known: Known
    placed: Placed
    lists: HonourLists
    notes: tuple[Note, ...]


def run(order: Order) -> int:
    """Makes the folder and says what is in it; 1 with one line, and no folder, where it cannot."""
    root = order.content.resolve()
    try:
        catalogue = _catalogue(root, order.content)
        made = _read(order, catalogue)
        place_for = folder.choose(root, _year(made.known), made.known.title)
        folder.write(place_for, _files(made, catalogue), root)
    except OfficeError as error:
        say(f"Chưa tạo bài: {error}")
    except OSError as error:
        reason = _REASONS.get(error.errno or 0) or reason_of(error)
        say(f"Chưa tạo bài, không để lại gì: {reason} ({error.filename or root})")
    except KeyboardInterrupt:
        say("Đã dừng; chưa tạo bài, không để lại gì.")
    else:
        _tell(root, place_for, made, catalogue)
        return 0
    return 1


def _catalogue(root: Path, given: Path) -> Catalogue:
    if not is_content_root(root):
        raise OfficeError(f"«{given}» không phải thư mục nội dung: không có thư mục con articles")
    catalogue, _ = read_catalogue(catalogue_root(root, CONTENT))
    return catalogue


def _read(order: Order, catalogue: Catalogue) -> _Made:
    """Everything that the files tell. Raises OfficeError."""
    if order.category:
        asking.category(order.category, catalogue)  # a slip is said before anything takes time
    draft = _draft(order.word, catalogue)
    title = _title(order.title, draft)
    lists = gather(order.honours, draft.lists, catalogue)
    card = read_card(order.photos) if order.photos else Card((), ())
    placed = place(draft, card)
    about_files = (*card.notes, *placed.notes, *lists.notes)
    known = Known(
        title=title,
        event_date=draft.event_date,
        category=asking.category(order.category, catalogue, ask=asking.at_keyboard()),
        author=draft.author or "",
        summary=draft.summary or "",
        photo_credit=placed.credit,
    )
    return _Made(known, placed, lists, (*draft.notes, *_other_title(title, draft), *about_files))


def _draft(word: Path | None, catalogue: Catalogue) -> Draft:
    if word is None:
        return Draft()
    from plugins.tools.office.word import read_word  # noqa: PLC0415 — lxml takes time to load

    return read_word(word, catalogue)


def _title(given: str, draft: Draft) -> str:
    title = one_line(given) or one_line(draft.title or "")
    if not title:
        raise OfficeError(
            f'chưa có tiêu đề; hãy ghi sau chữ new: {COMMAND} new "Tiêu đề của bài" …'
        )
    return title


def _other_title(title: str, draft: Draft) -> Iterator[Note]:
    if draft.title and one_line(draft.title) != title:
        yield Note(f"Tiêu đề trong Word là «{draft.title}»; bài dùng tiêu đề ghi trong lệnh")


def _year(known: Known) -> int:
    return (known.event_date or datetime.now(ICT).date()).year


def _files(made: _Made, catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The files of the folder, read one by one when they are written."""
    yield "index.md", index_text(made.known, made.placed, catalogue).encode()
    yield from made.lists.files
    for file in made.placed.files:
        yield file.name, without_place(file.read())


def _tell(root: Path, place_for: Path, made: _Made, catalogue: Catalogue) -> None:
    shown = _from_here(place_for)
    _print(summary.made(shown, made.placed, made.lists, made.known))
    _print(summary.to_look_at(made.notes))
    _print(summary.checked(_problems(root, place_for)))
    _print(summary.next_steps(shown, is_told=_tells_honours(made.placed, catalogue)))


def _print(lines: Iterator[str]) -> None:
    for line in lines:
        print(line)


def _from_here(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _problems(root: Path, place_for: Path) -> list[Problem]:
    """What ``check`` says of this folder."""
    name = unicodedata.normalize("NFC", place_for.relative_to(root).as_posix())
    return [problem for problem in check(root) if problem.file.startswith(f"{name}/")]


def _tells_honours(placed: Placed, catalogue: Catalogue) -> bool:
    """Whether ``suggest`` would find anything in the text."""
    texts = [block for block in placed.blocks if isinstance(block, str)]
    found = read(make_book(catalogue), texts, is_one_story=True)
    return any(finding.events for finding in found)
