"""Files on the disk: written whole or not at all, and never through a link that leads out."""

import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

_JUNK = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_CHUNK = 1 << 20
_TRIES, _PAUSE = 10, 0.3  # seconds: on Windows a virus scanner may hold a fresh file for a moment


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole, through a temporary one beside it; one that is there keeps its mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def new_folder(folder: Path, files: Iterable[tuple[str, bytes]], workshop: Path) -> None:
    """A folder that is not there yet appears with all of its files at once, or not at all.

    ``workshop`` is a place on the same disk. What goes wrong on the way (a full disk, Ctrl-C) is
    raised on; FileExistsError where the folder has appeared meanwhile.
    """
    workshop.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=workshop))
    try:
        for name, data in files:
            (made / name).write_bytes(data)
        made.chmod(0o755)
        folder.parent.mkdir(parents=True, exist_ok=True)
        _move(made, folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _move(made: Path, folder: Path) -> None:
    if os.path.lexists(folder):
        raise FileExistsError(f"đã có thư mục «{folder}»")
    for left in reversed(range(_TRIES)):
        try:
            made.rename(folder)
        except PermissionError:
            if not left or os.name != "nt":
                raise
            time.sleep(_PAUSE)
        else:
            return


def digests(folder: Path) -> Mapping[str, str]:
    """SHA-256 of the files of a folder; what systems and Office leave behind does not count."""
    return {
        path.name: digest(path)
        for path in sorted(folder.iterdir())
        if path.is_file() and not _is_junk(path.name)
    }


def digest(path: Path) -> str:
    """SHA-256 of a file, read in pieces."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            found.update(piece)
    return found.hexdigest()


def _is_junk(name: str) -> bool:
    return name.lower() in _JUNK or name.startswith((".", "~$"))
