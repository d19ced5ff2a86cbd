"""Reports of earlier runs: only they have the evidence and both texts of unchanged pages."""

import shutil
from collections.abc import Sequence
from pathlib import Path

FOLDER = "bao-cao-truoc"
_MARK = "khong-doc-trang-nao"  # the last report tells nothing that an earlier one does not


def keep_former(folder: Path, names: Sequence[str], *, is_superseded: bool) -> tuple[str, ...]:
    """Lays the last report into ``bao-cao-truoc/<number>/``; gives the first pages, newest first.

    ``names`` are the first page and the folder of its parts. A report that read no page goes, as
    does one that is superseded: then every page was read again. Raises OSError.
    """
    first = names[0]
    is_empty = (folder / FOLDER / _MARK).is_file()
    if (folder / first).is_file() and not is_superseded and not is_empty:
        place = folder / FOLDER / f"{len(_kept(folder, first)) + 1:03d}"
        place.mkdir(parents=True)
        for name in names:
            if (folder / name).exists():
                shutil.move(folder / name, place / name)
    return tuple(f"{FOLDER}/{number}/{first}" for number in reversed(_kept(folder, first)))


def note_read(folder: Path, *, has_read: bool) -> None:
    """Whether the report tells of pages that were read: the next run asks."""
    if has_read:
        (folder / FOLDER / _MARK).unlink(missing_ok=True)
    elif (folder / FOLDER).is_dir():
        (folder / FOLDER / _MARK).touch()


def _kept(folder: Path, first: str) -> list[str]:
    return sorted(path.parent.name for path in (folder / FOLDER).glob(f"[0-9]*/{first}"))
