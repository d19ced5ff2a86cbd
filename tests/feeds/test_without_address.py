"""Before the portal has a public address: no feed, no sitemap, and one line that says so."""

from pathlib import Path

from tests.builder.sites import SITE, build, preview

SAID = "Chưa ghi địa chỉ trang (url, pelicanconf.py): chưa có nguồn tin Atom, sitemap.xml."


def test_a_build_makes_none_and_says_why(tmp_path: Path) -> None:
    output = tmp_path / "output"
    done = build(SITE, output)
    assert done.returncode == 0
    assert done.stdout.splitlines().count(SAID) == 1
    assert (output / "robots.txt").is_file()
    assert not (output / "sitemap.xml").exists()
    assert not (output / "feeds").exists()
    home = (output / "index.html").read_text("utf-8")
    assert not [word for word in ("atom", "og:", "sitemap") if word in home]


def test_a_preview_says_nothing_of_it_at_every_save(tmp_path: Path) -> None:
    done = preview(SITE, tmp_path / "output")
    assert SAID not in done.stdout + done.stderr
