"""Files that are written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.tools.on_disk import new_folder, replace_file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "index.md"
    replace_file(file, b"mot")
    assert file.stat().st_mode & 0o777 == 0o644
    file.chmod(0o664)
    replace_file(file, b"hai")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"hai", 0o664)
    assert names(tmp_path) == ["index.md"]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "index.md").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 — which one is the system's
        replace_file(tmp_path / "index.md", b"mot")
    assert names(tmp_path) == ["index.md"]


def test_a_folder_appears_whole(tmp_path: Path) -> None:
    new_folder(tmp_path / "2025" / "bai", [("index.md", b"mot")], tmp_path / "xuong")
    assert names(tmp_path / "2025" / "bai") == ["index.md"]
    assert names(tmp_path / "xuong") == []


def test_what_is_broken_off_leaves_no_folder(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "index.md", b"mot"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        new_folder(tmp_path / "bai", files(), tmp_path / "xuong")
    assert not os.path.lexists(tmp_path / "bai")
    assert names(tmp_path / "xuong") == []


def test_a_folder_that_has_appeared_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "bai").mkdir()
    with pytest.raises(FileExistsError):
        new_folder(tmp_path / "bai", [("index.md", b"mot")], tmp_path / "xuong")
    assert names(tmp_path / "bai") == []
