"""The small site of old addresses, built once for the folder."""

from pathlib import Path

import pytest

from tests.builder.sites import build
from tests.redirects.making import make_content


@pytest.fixture(scope="package")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its output, as a server is given it."""
    folder = tmp_path_factory.mktemp("địa chỉ cũ")
    done = build(make_content(folder / "content"), folder / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"
