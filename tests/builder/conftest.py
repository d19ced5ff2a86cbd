"""A tiny site to edit."""

import shutil
from pathlib import Path

import pytest

from tests.builder.sites import SITE


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the tiny site to edit."""
    return shutil.copytree(SITE, tmp_path / "content")
