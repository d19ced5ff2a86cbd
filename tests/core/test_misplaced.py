"""What lies where nothing can read it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.core.misplaced import misplaced

_NOBODY = 65534


@pytest.fixture
def closed() -> Iterator[Path]:
    """A content root with a folder that may not be opened; whoever may do all gives that up."""
    root = Path(tempfile.mkdtemp())
    folder = root / "articles/2026/khoa"
    folder.mkdir(parents=True)
    (folder / "index.md").touch()
    root.chmod(0o755)
    folder.chmod(0)
    was = os.geteuid()
    if was == 0:
        os.seteuid(_NOBODY)
    try:
        yield root
    finally:
        os.seteuid(was)
        folder.chmod(0o755)
        shutil.rmtree(root)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_a_folder_that_may_not_be_opened_is_an_error_and_no_silence(closed: Path) -> None:
    (problem,) = misplaced(closed)
    assert problem.as_line() == (
        "articles/2026/khoa:1: LỖI: không mở được thư mục (không có quyền, hoặc tệp đang mở ở"
        " chương trình khác); hãy kiểm tra quyền đọc thư mục"
    )
