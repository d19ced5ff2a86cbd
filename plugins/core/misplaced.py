"""What lies in a content root where nothing reads it."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from plugins.core.content_root import ARTICLES, DOCUMENTS, LISTS, PAGES, leading_out
from plugins.core.disk_reasons import reason_of
from plugins.core.problems import Problem


def misplaced(root: Path) -> list[Problem]:
    """Names texts that lie where nothing is read, lists that nothing reads yet, empty folders."""
    found = []
    for kind, depth, wanted in (
        (ARTICLES, 4, f"{ARTICLES}/<năm>/<tên-bài>/index.md"),
        (DOCUMENTS, 4, f"{DOCUMENTS}/<năm>/<tên-văn-bản>/index.md"),
        (PAGES, 2, f"{PAGES}/<tên-trang>.md"),
    ):
        for path in sorted(_texts(root / kind)):
            parts = path.relative_to(root).parts
            is_read = path.suffix == ".md" and len(parts) == depth
            is_read = is_read and (kind == PAGES or path.name == "index.md")
            is_read = is_read or (kind != PAGES and len(parts) == depth and path.name in LISTS)
            if not is_read and path.is_file():
                found.append(_unread_file(root, path, wanted))
        if kind != PAGES:
            found += _without_index(root, root / kind)
            found += _outside(root, root / kind)
    return found


def _outside(root: Path, folder: Path) -> list[Problem]:
    """Folders that are links out of the content root: what is published lies in it."""
    found = []
    for place in leading_out(root, _places(folder)):
        name = unicodedata.normalize("NFC", place.relative_to(root).as_posix())
        message = "thư mục là liên kết ra ngoài nơi chứa nội dung nên không được đọc"
        hint = "hãy chép chính thư mục vào đây"
        found.append(Problem(name, 1, "outside-folder", message, hint))
    return found


def _texts(folder: Path) -> Iterator[Path]:
    """Everything below a folder that somebody meant to be read; links to folders are not walked."""
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if _is_text(name))


def _places(folder: Path) -> list[Path]:
    """Folders of articles or documents: those in years."""
    return sorted(place for place in folder.glob("*/*") if place.is_dir())


def _unread_file(root: Path, path: Path, wanted: str) -> Problem:
    name = unicodedata.normalize("NFC", path.relative_to(root).as_posix())
    if path.name.lower() in LISTS:
        wanted = f"{wanted.rsplit('/', 1)[0]}/{path.name.lower()}"
    message = f"tệp nằm sai chỗ nên không được đọc; cần ở {wanted}"
    hint = "hãy chuyển hoặc đổi tên tệp"
    return Problem(name, 1, "misplaced-file", message, hint)


def _without_index(root: Path, folder: Path) -> list[Problem]:
    """Folders with files that are no article, because nothing in them is called index.md."""
    found = []
    for place in _places(folder):
        name = unicodedata.normalize("NFC", place.relative_to(root).as_posix())
        try:
            inside = list(place.iterdir())
        except OSError as error:  # not searched by anybody else either, who say nothing
            message = f"không mở được thư mục ({reason_of(error)})"
            hint = "hãy kiểm tra quyền đọc thư mục"
            found.append(Problem(name, 1, "unreadable-file", message, hint))
            continue
        wanted = (path for path in inside if _is_text(path.name) and path.name not in LISTS)
        if any(path.is_file() for path in wanted):
            continue
        if any(path.is_file() for path in inside):
            message = "thư mục chưa có index.md nên chưa thành bài"
            hint = "hãy viết index.md, hoặc xóa thư mục"
            found.append(Problem(name, 1, "missing-index", message, hint, "warning"))
    return found


def _is_text(name: str) -> bool:
    """Whether somebody meant it to be read: Markdown in any spelling, honour lists."""
    low = name.lower()
    return low.endswith(".md") or low.startswith("index.md") or low in LISTS
