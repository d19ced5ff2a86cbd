"""``wheels``: what cannot be wanted is said before anything is downloaded."""

from pathlib import Path

import pytest

from plugins.tools.wheels import Order, run


@pytest.mark.parametrize(
    ("python", "platform", "word"),
    [
        ("3.12", "", "cả hai"),
        ("", "win_amd64", "cả hai"),
        ("3.12", "win32", "win_arm64"),
        ("3.9", "win_amd64", "3.11"),
        ("3.13; rm", "win_amd64", "3.11"),
    ],
)
def test_what_cannot_be_wanted(
    python: str, platform: str, word: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(Order(tmp_path, python, platform)) == 1
    said = capfd.readouterr().err
    assert word in said
    assert len(said.splitlines()) == 1


def test_what_is_missing_is_only_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(Order(tmp_path, "3.13", "win_amd64", only_check=True)) == 1
    assert "colorama==" in capfd.readouterr().err
    assert not list(tmp_path.iterdir())
