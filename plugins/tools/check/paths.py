"""Paths as people give them, and problems' files as people find them."""

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.core.content_root import as_on_disk, is_there
from plugins.core.nearest import nearest as near_miss

_INDEX = "index.md"
_DRAG = "hãy kéo thư mục của bài thả vào cửa sổ lệnh"


def below(root: Path, paths: Iterable[Path]) -> tuple[list[str], list[Path]]:
    """Names relative to the content root, and the paths that lead nowhere in it.

    A path may be given from where the person stands, or from the content root; with or without
    index.md, which stands for its folder; with strokes of Windows or of others.
    """
    wanted: list[str] = []
    strangers: list[Path] = []
    for path in paths:
        place = next((p.resolve() for p in _places(root, path) if _is_inside(p, root)), None)
        if place is None:
            strangers.append(path)
            continue
        place = place.parent if place.name == _INDEX else place
        name = place.relative_to(root).as_posix()
        wanted.append(unicodedata.normalize("NFC", name))  # as problems name files
    return wanted, strangers


def nowhere(root: Path, path: Path) -> str:
    """What is said of a path that leads to nothing: the folder of that name, or how to find one."""
    spelled = Path(str(path).strip('"').replace("\\", "/"))
    name = spelled.parent.name if spelled.name.lower() == _INDEX else spelled.name
    folders = {one.parent.name: one.parent for one in root.glob(f"*/*/*/{_INDEX}")}
    close = folders.get(near_miss(name, folders))
    hint = f"có phải «{root.name}/{close.relative_to(root).as_posix()}»?" if close else _DRAG
    return f"không có bài nào ở «{path}» trong thư mục nội dung {root}; {hint}"


def is_wanted(file: str, wanted: Sequence[str]) -> bool:
    """Whether a file, relative to the root, lies at or below one of these names (none: all do)."""
    return not wanted or any(name in (".", file) or file.startswith(f"{name}/") for name in wanted)


def nearest(root: Path, file: str, standing: Path) -> str:
    """The file from where the person stands where that is shorter, else from the content root."""
    try:
        found = os.path.relpath(root / file, standing)
    except ValueError:  # another drive of Windows
        return file
    is_true = len(found) < len(file) and (standing / found).exists()
    return found if is_true else file


def _places(root: Path, path: Path) -> Iterator[Path]:
    for spelling in dict.fromkeys((path, Path(str(path).strip('"').replace("\\", "/")))):
        yield from map(as_on_disk, (spelling, root / spelling, root.parent / spelling))


def _is_inside(path: Path, root: Path) -> bool:
    return is_there(path) and path.resolve().is_relative_to(root)
