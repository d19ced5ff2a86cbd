"""Builds of the tiny site, each in a process of its own as people run them."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup

PROJECT = Path(__file__).resolve().parents[2]
SITE = PROJECT / "tests" / "site" / "content"


def build(
    content: Path, output: Path, *options: str, at: str = "2026-11-24", **environment: str
) -> subprocess.CompletedProcess[str]:
    """``tasks.py build`` on a content root; exit code and what was printed."""
    command = [sys.executable, "tasks.py", "build", "--content", str(content)]
    return subprocess.run(
        [*command, "--output", str(output), "--at", at, *options],
        cwd=PROJECT,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def preview(content: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The builder with drafts, on a content root of the test's own, through Pelican's own command.

    ``python -m pelican`` must work as well as ours: same settings, same plugins.
    """
    command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py"]
    settings = ["-e", "SHOW_UNPUBLISHED=true", 'AT="2026-11-24"']
    return subprocess.run(
        [*command, "-o", str(output), "--fatal", "warnings", *settings, *options],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def text(page: Path) -> str:
    """The words of a page as readers see them."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    return " ".join(soup.get_text().split())


def tree(output: Path) -> dict[str, str]:
    """Every file of an output with the digest of its bytes."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def all_bytes(output: Path) -> bytes:
    """Everything that an output publishes, names included."""
    files = [path for path in sorted(output.rglob("*")) if path.is_file()]
    return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in files)


def edit(path: Path, old: str, new: str) -> None:
    """Other words for the first of these, which must be there."""
    text = path.read_text("utf-8")
    assert old in text, f"{path} says nowhere «{old}»"
    path.write_text(text.replace(old, new, 1), "utf-8")
