"""The folder of a new article: its name, and how it appears whole or not at all."""

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from plugins.core.content_root import ARTICLES
from plugins.core.file_names import is_device
from plugins.core.header_edit import HeaderError, values_of
from plugins.core.names import canon, slugify
from plugins.tools.office.draft import OfficeError
from plugins.tools.on_disk import new_folder

_WORKSHOP = ".dang-tao"  # in the content root, where nothing is read as an article
_MOST_NAMES = 100
_LONGEST_TITLE = 10_000  # characters
_CLAUSE_END = re.compile(r"[;:.!?–—(]|\s-\s")
_LEAST_WORDS = 5  # of a clause that can stand for the title


def choose(root: Path, year: int, title: str) -> Path:
    """A folder that is not there yet. Raises OfficeError where the article seems to be there."""
    slug = short_slug(title)
    slug = f"bai-{slug}" if is_device(slug) else slug
    if not slug:
        raise OfficeError(f"tiêu đề «{title}» không có chữ hay số nào; hãy đặt tiêu đề khác")
    year_folder = root / ARTICLES / str(year)
    taken = {path.name.lower(): path for path in year_folder.glob("*")}
    for number in range(1, _MOST_NAMES):
        name = slug if number == 1 else f"{slug}-{number}"
        there = taken.get(name)
        if there is None:
            return year_folder / name
        if _may_be(there, title):
            raise OfficeError(
                f"đã có thư mục «{there}» cho tiêu đề này, không ghi đè; hãy sửa tiếp bài ấy, "
                "hoặc chuyển thư mục ấy đi rồi chạy lại, hoặc đặt tiêu đề khác"
            )
    raise OfficeError(f"đã có {_MOST_NAMES - 1} thư mục tên «{slug}»; hãy đặt tiêu đề khác")


def short_slug(title: str) -> str:
    """At most 80 characters; a longer title ends with a clause, or else with a whole word.

    "Hội nghị tổng kết năm 2022; phát động …" is "hoi-nghi-tong-ket-nam-2022".
    """
    whole = slugify(title)
    if whole == slugify(title, _LONGEST_TITLE):
        return whole
    ends = [mark.start() for mark in _CLAUSE_END.finditer(title)]
    clauses = [slugify(title[:end], _LONGEST_TITLE) for end in ends]
    fitting = [one for one in clauses if one.count("-") + 1 >= _LEAST_WORDS and one in whole]
    return max(fitting, key=len, default=whole)


def _may_be(folder: Path, title: str) -> bool:
    """Whether a folder holds the article of that title, or nobody can say that it does not."""
    try:
        there = values_of((folder / "index.md").read_bytes()).get("title")
    except (OSError, HeaderError):
        return True
    return canon(str(there or "")).casefold() == canon(title).casefold()


def write(folder: Path, files: Iterable[tuple[str, bytes]], root: Path) -> None:
    """Makes the folder beside its place and moves it there when it is whole.

    Whatever goes wrong on the way (a full disk, Ctrl-C) leaves nothing behind and is raised on.
    """
    workshop, had_year = root / _WORKSHOP, folder.parent.exists()
    try:
        new_folder(folder, files, workshop)
    except BaseException:
        if not had_year:
            _remove_empty(folder.parent)
        raise
    finally:
        _remove_empty(workshop)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
