"""Chromium is found by what it does, not by its name, and a missing one is one clear line."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from plugins.tools import chromium


@pytest.fixture
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No command on PATH and an empty cache."""
    for name in (chromium.MISSING, "CHROME_PATH", "PLAYWRIGHT_BROWSERS_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def command(path: Path, code: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_the_machines_chromium_shows_a_page() -> None:
    with sync_playwright() as playwright:
        found = str(chromium.ensure())
        browser = playwright.chromium.launch(executable_path=found, args=chromium.LAUNCH)
        page = browser.new_page()
        page.set_content("<h1>Bảng vàng</h1>")
        assert page.inner_text("h1") == "Bảng vàng"
        browser.close()


def test_a_command_that_does_not_start_is_passed_over(empty_machine: Path) -> None:
    command(empty_machine / "chromium", 1)
    assert chromium.find() is None
    works = command(empty_machine / "google-chrome", 0)
    assert chromium.find() == works


def test_playwrights_own_is_found_in_its_cache(empty_machine: Path) -> None:
    cache = empty_machine / ".cache" / "ms-playwright" / "chromium_headless_shell-1"
    shell = command(cache / "chrome-linux" / "headless_shell", 0)
    assert chromium.find() == shell


def test_chrome_path_is_the_only_candidate(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command(empty_machine / "chromium", 0)
    chosen = command(empty_machine / "chrome riêng", 0)
    monkeypatch.setenv("CHROME_PATH", str(chosen))
    assert chromium.ensure() == chosen
    chosen.unlink()
    assert chromium.find() is None
    with pytest.raises(chromium.ChromiumError, match=r"^CHROME_PATH=.*chrome riêng"):
        chromium.ensure()


def test_none_and_none_to_be_had_is_one_line(
    empty_machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Playwright's cache cannot be made below a file, so its real installer fails at once."""
    (empty_machine / "file").touch()
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(empty_machine / "file" / "cache"))
    with pytest.raises(chromium.ChromiumError) as caught:
        chromium.ensure()
    line = str(caught.value)
    assert line.startswith("Không có Chromium")
    assert "CHROME_PATH" in line
    assert "\n" not in line


def test_a_failed_set_up_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(chromium.MISSING, "Không có Chromium (mất mạng)")
    with pytest.raises(chromium.ChromiumError, match="mất mạng"):
        chromium.ensure()
