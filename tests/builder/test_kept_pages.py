"""Which pages a reader's device may keep, and what the worker that keeps them knows."""

import re
from pathlib import Path

import pytest

from plugins.builder.scripts import with_files
from tests.builder.sites import SITE, build, preview

_MARK = "<body data-kept>"  # as sw.js looks for it


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site as citizens may see it."""
    folder = tmp_path_factory.mktemp("kept") / "output"
    assert build(SITE, folder).returncode == 0
    return folder


def _kept(output: Path) -> set[str]:
    pages = output.rglob("*.html")
    return {path.parts[len(output.parts)] for path in pages if _MARK in path.read_text("utf-8")}


def test_articles_and_their_photos_may_be_kept_and_nothing_else(output: Path) -> None:
    assert _kept(output) == {"tin", "thu-vien-anh"}
    for address in ("tin/2023/hoi-nghi", "tin/2023/hoi-nghi/nhe", "thu-vien-anh/2022/bo-anh"):
        assert _MARK in (output / address / "index.html").read_text("utf-8")
    for address in ("thu-vien-anh", "tin/2024/da-go"):  # a list, a notice of what was withdrawn
        assert _MARK not in (output / address / "index.html").read_text("utf-8")


def test_the_worker_looks_for_the_mark_that_pages_carry(output: Path) -> None:
    assert f'const MARK="{_MARK}"' in (output / "sw.js").read_text("utf-8")


def test_the_worker_knows_files_that_are_there(output: Path) -> None:
    files = re.findall(r'"/(a/[^"]+|ngoai-tuyen/)"', (output / "sw.js").read_text("utf-8"))
    assert len(files) == 10
    for file in files:
        assert (output / file).exists()


def test_a_preview_stays_on_no_device(tmp_path: Path) -> None:
    assert preview(SITE, tmp_path / "output").returncode == 0
    assert _kept(tmp_path / "output") == set()


def test_a_worker_that_names_a_file_that_is_no_more_stops_the_build() -> None:
    assert with_files('["./a.css"]', {"a.css": "/a/a.1.css"}) == '["/a/a.1.css"]'
    with pytest.raises(KeyError):
        with_files('["./b.css"]', {"a.css": "/a/a.1.css"})
