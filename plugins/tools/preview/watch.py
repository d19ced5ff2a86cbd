"""Telling when the preview must be built again."""

from collections.abc import Iterator
from pathlib import Path

from watchfiles import DefaultFilter, watch

_FOLDERS = ("content", "theme", "plugins")
_SETTINGS = "pelicanconf.py"
_POLL = 300  # milliseconds between two looks at the settings file


class Sources(DefaultFilter):
    """What counts as a source: not caches, nor what Office and editors leave while a file is open.

    Word writes ``~$bài.docx``, LibreOffice ``.~lock.bài.docx#``, Emacs ``.#index.md``.
    """

    ignore_entity_patterns = (
        *DefaultFilter.ignore_entity_patterns,
        r"^~\$",
        r"^\.~lock\.",
        r"^\.#",
        r"\.tmp$",
    )


def changes(root: Path) -> Iterator[bool]:
    """Yield for ever, several times a second: whether a source changed since the last time.

    Changes made while the caller builds are kept for the next turn; watching begins before the
    first turn, so nothing that happens during the first build is lost. The settings file is
    compared by its time: editors that save by renaming would end a watch on one file.
    """
    folders = [folder for name in _FOLDERS if (folder := root / name).is_dir()]
    settings = _mark(root / _SETTINGS)
    for found in watch(
        *folders,
        watch_filter=Sources(),
        rust_timeout=_POLL,
        yield_on_timeout=True,
        debounce=400,
    ):
        before, settings = settings, _mark(root / _SETTINGS)
        yield bool(found) or settings != before


def _mark(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except FileNotFoundError:
        return None
    return facts.st_mtime_ns, facts.st_size
