"""A folder as a tree of files that never leads outside it."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from plugins.core.disk_reasons import reason_of
from plugins.tools.sharepoint.holdings.entries import Entry, Tree
from plugins.tools.sharepoint.holdings.kinds import SAVED_FOLDERS
from plugins.tools.sharepoint.model import Refused


def read_folder(root: Path) -> Tree:
    """Everything below a folder, in a stable order."""
    return _tree(root, _walk(root, root))


def read_single(path: Path) -> Tree:
    """One file with the folder that a browser saved beside it."""
    root = path.parent
    found = [_look(path, root)]
    for folder in saved_folders(path):
        found += _walk(root, folder)
    return _tree(root, iter(found))


def saved_folders(path: Path) -> list[Path]:
    """The folders that browsers saved with a page."""
    wanted = {_composed(f"{stem}{end}") for stem in (path.stem, path.name) for end in SAVED_FOLDERS}
    found = sorted(one for one in path.parent.iterdir() if _composed(one.name) in wanted)
    return [one for one in found if one.is_dir() and not one.is_symlink()]


def _composed(name: str) -> str:
    """A name as compared: archives that were packed on a Mac have their letters in pieces."""
    return unicodedata.normalize("NFC", name)


def _tree(root: Path, found: Iterator[Entry | Refused | None]) -> Tree:
    entries: dict[str, Entry] = {}
    refused = []
    for one in found:
        if isinstance(one, Entry):
            entries[one.name] = one
        elif one:
            refused.append(one)
    refused.sort(key=lambda one: one.source)
    ordered = tuple(entries[name] for name in sorted(entries, key=_order))
    return Tree(root.name, ordered, tuple(refused))


def _order(name: str) -> tuple[str, ...]:
    return tuple(name.split("/"))


def _walk(root: Path, folder: Path) -> Iterator[Entry | Refused | None]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as listing:
                found = [(Path(one.path), one.is_dir(follow_symlinks=False)) for one in listing]
        except OSError as error:
            yield _closed(root, here, error)
            continue
        for path, is_folder in found:
            if is_folder:
                waiting.append(path)
            else:
                yield _look(path, root)


def _look(path: Path, root: Path) -> Entry | Refused | None:
    """A file, or why it is none; a link to another file of the same folder is one."""
    name = _name(path, root)
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            return _linked(path, root, name)
        if not stat.S_ISREG(mode):
            message = "không phải là tệp thường (thiết bị, ống dẫn); đã bỏ qua, không đọc"
            return Refused(name, "device-file", message)
        return _entry(path, name, path.stat().st_size)
    except OSError as error:
        return _closed(root, path, error)


def _linked(path: Path, root: Path, name: str) -> Entry | Refused | None:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        message = "liên kết vòng tròn hoặc trỏ tới tệp không có; hãy chép tệp thật vào chỗ này"
        return Refused(name, "link-circle", message)
    base = root.resolve()
    if not target.is_relative_to(base):
        message = "liên kết trỏ ra ngoài thư mục nguồn nên không đọc; hãy chép tệp thật vào"
        return Refused(name, "link-outside", message)
    if target.is_dir():
        message = "liên kết vòng tới một thư mục chứa nó; không đi theo, không mất tệp nào"
        is_circle = path.parent.resolve().is_relative_to(target)
        return Refused(name, "link-circle", message) if is_circle else None
    if not target.is_file():
        return Refused(name, "device-file", "liên kết tới một thiết bị; đã bỏ qua, không đọc")
    return _entry(target, name, target.stat().st_size)


def _closed(root: Path, path: Path, error: OSError) -> Refused:
    message = f"không mở được ({reason_of(error)}); hãy kiểm tra quyền đọc rồi nhập lại"
    return Refused(_name(path, root), "unreadable-file", message)


def _entry(path: Path, name: str, size: int) -> Entry:
    return Entry(name, size, partial(_read, path), partial(_open, path))


def _name(path: Path, root: Path) -> str:
    """The name inside the holding; bytes that are no UTF-8 are written as escapes."""
    name = path.relative_to(root).as_posix()
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


def _open(path: Path) -> BinaryIO:
    return path.open("rb")
