"""Which changes of files the preview sees."""

from pathlib import Path

import pytest
from watchfiles import Change

from plugins.tools.preview.watch import Sources, changes


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("content/articles/2023/bai/index.md", True),
        ("content/articles/2023/Bài viết/DSC 1.JPG", True),
        ("theme/static/css/base.css", True),
        ("content/articles/2023/bai/~$index.docx", False),
        ("content/articles/2023/bai/.~lock.honours.xlsx#", False),
        ("content/articles/2023/bai/.index.md.swp", False),
        ("plugins/core/__pycache__/dates.cpython-311.pyc", False),
    ],
)
def test_only_sources_count(name: str, *, counts: bool) -> None:
    assert Sources()(Change.modified, f"/du-an/{name}") is counts


@pytest.mark.parametrize("polls", [False, True])
def test_a_folder_is_watched_again_when_it_is_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, polls: bool
) -> None:
    """``polls``: as on a network drive, where the system tells nothing."""
    monkeypatch.setattr("plugins.tools.preview.watch.is_remote", lambda _: polls)
    folder, settings = tmp_path / "content", tmp_path / "conf.py"
    folder.mkdir()
    turns = changes([folder], [settings])
    next(turns)

    def saw(path: Path) -> bool:
        return any(path in next(turns) for _ in range(60))

    (folder / "a.md").write_text("một", encoding="utf-8")
    assert saw(folder / "a.md")
    folder.rename(tmp_path / "elsewhere")
    assert saw(folder)
    (tmp_path / "elsewhere").rename(folder)
    assert saw(folder)
    assert saw(folder), "what changed before it was watched again would be lost"
    (folder / "a.md").write_text("hai, dài hơn", encoding="utf-8")
    assert saw(folder / "a.md")
    settings.touch()
    assert saw(settings)
