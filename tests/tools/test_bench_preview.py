"""The bench of the preview: its site and its figures (tests/browser has the preview itself)."""

from pathlib import Path

from plugins.core.content_root import article_files, is_content_root
from plugins.tools.bench.preview.content import write
from plugins.tools.bench.preview.main import Waits, as_text, p95


def test_the_site_has_as_many_articles_as_asked_for_and_the_projects_own(tmp_path: Path) -> None:
    write(tmp_path / "content", 40)
    assert is_content_root(tmp_path / "content")
    assert len(article_files(tmp_path / "content")) == 40
    assert any((tmp_path / "content" / "articles" / "2023").glob("hoi-nghi-tong-ket*"))


def test_one_wait_in_twenty_is_longer_than_p95() -> None:
    assert p95(tuple(number / 100 for number in range(1, 101))) == 0.95
    assert p95((0.3,)) == 0.3


def test_goals_are_told_reached_or_not() -> None:
    text = as_text(Waits((0.3,) * 28 + (0.4, 2.0), (1.0,), (0.3,)), 1500)
    assert "chữ: trung vị 0,30 giây, p95 0,40 giây, chậm nhất 2,00 giây (30 lần)" in text
    assert text.count(": đạt") == 4
    assert as_text(Waits((0.6,) * 30, (1.1,), (3.0,)), 1500).count("CHƯA ĐẠT") == 3
