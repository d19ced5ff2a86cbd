"""Files on the disk: written whole or not at all, and never through a link that leads out."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

_JUNK = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_CHUNK = 1 << 20


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole, through a temporary one beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def new_folder(folder: Path, files: Iterable[tuple[str, bytes]], workshop: Path) -> None:
    """A folder that is not there yet appears with all of its files at once."""
    workshop.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=workshop))
    try:
        for name, data in files:
            (made / name).write_bytes(data)
        made.chmod(0o755)
        folder.parent.mkdir(parents=True, exist_ok=True)
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


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
