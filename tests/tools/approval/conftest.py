"""A content root with one article that nobody has submitted yet."""

import shutil
from pathlib import Path

import pytest

from tests.tools.approval.steps import (
    FOLDER,
    PROJECT,
    TEXT,
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "tests/site/content/catalogue", tmp_path / "catalogue")
    path = tmp_path / FOLDER / "index.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT.encode())
    return tmp_path
