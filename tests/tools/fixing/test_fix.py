"""``tasks.py fix``: shows first, writes after a yes, and nothing else changes."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.core.repairs.steps import STEPS
from plugins.tools.fixing import command
from plugins.tools.fixing.found import Repairable, found
from plugins.tools.fixing.showing import NAMES

PROJECT = Path(__file__).resolve().parents[3]
HEAD = "---\r\ntitle: Lễ trao tặng\r\ndate: 2026-01-05\r\ncategory: a\r\n"
TEXT = f"{HEAD}---\r\nSáng nay , Sở A  tổ chức lễ.\r\n\r\nDòng này  đúng\r\n`a  b`"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "content/articles/2026/le-trao/index.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT.encode())
    return path


def root(article: Path) -> Path:
    return article.parents[3]


def test_without_a_terminal_it_only_shows(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.run(content=root(article)) == 0
    out = capsys.readouterr().out
    assert "dòng 6: bỏ dấu cách trước dấu câu" in out
    assert "+ Sáng nay, Sở A" in out
    assert "--yes" in out
    assert article.read_bytes() == TEXT.encode()


def test_after_a_yes_only_the_slips_are_gone(article: Path) -> None:
    article.chmod(0o640)
    assert command.run(content=root(article), is_agreed=True) == 0
    expected = TEXT.replace("nay , Sở A  tổ", "nay, Sở A tổ").replace("này  đúng", "này đúng")
    assert article.read_bytes() == expected.encode()
    assert article.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in article.parent.iterdir()] == ["index.md"]


def test_a_second_run_finds_nothing(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command.run(content=root(article), is_agreed=True)
    capsys.readouterr()
    assert command.run(content=root(article), is_agreed=True) == 0
    assert capsys.readouterr().out == "Không có gì để máy sửa.\n"


def test_a_file_that_was_edited_meanwhile_stays(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file,) = found(root(article))
    assert isinstance(file, Repairable)
    article.write_bytes(b"other")
    assert not command.write(file)
    assert article.read_bytes() == b"other"
    assert "vừa được sửa ở nơi khác" in capsys.readouterr().err


def test_only_the_named_article_is_touched(article: Path) -> None:
    other = article.parents[1] / "hoi-nghi/index.md"
    other.parent.mkdir()
    other.write_bytes(TEXT.encode())
    code = command.run(
        paths=[Path("articles/2026/le-trao/index.md")], content=root(article), is_agreed=True
    )
    assert code == 0
    assert other.read_bytes() == TEXT.encode()
    assert article.read_bytes() != TEXT.encode()


def test_a_path_to_nothing_is_told(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [Path("articles/2025/none")]
    assert command.run(content=root(article), paths=paths, is_agreed=True) == 1
    assert "không có bài nào ở «articles/2025/none»" in capsys.readouterr().err


def test_an_approved_article_is_said_to_lose_its_approval(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approval = "approval:\r\n  by: Trần Thị B\r\n  time: hôm nay\r\n  hash: ab\r\n---"
    article.write_bytes(TEXT.replace("---\r\nSáng", f"{approval}\r\nSáng").encode())
    command.run(content=root(article))
    assert "phải trình và duyệt lại" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (TEXT.replace("Lễ trao tặng", '"Lễ: trao tặng”').encode(), "phần khai báo chưa đọc được"),
        ("Sở  A".encode("utf-16"), "tệp không lưu bằng UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_alone_and_told(
    article: Path, capsys: pytest.CaptureFixture[str], data: bytes, why: str
) -> None:
    article.write_bytes(data)
    assert command.run(content=root(article), is_agreed=True) == 0
    assert article.read_bytes() == data
    said = capsys.readouterr().err
    assert "bỏ qua «articles/2026/le-trao/index.md»" in said
    assert why in said


@pytest.mark.parametrize("answer", ["c", "k", ""])
def test_a_person_is_asked_once(article: Path, answer: str) -> None:
    ours, theirs = pty.openpty()
    script = f"""
from pathlib import Path
from plugins.tools.fixing.command import run
raise SystemExit(run(content=Path({str(root(article))!r})))
"""
    os.write(ours, f"{answer}\n".encode())
    environment = os.environ | {"PYTHONPATH": str(PROJECT), "NO_COLOR": "1"}
    arguments = [sys.executable, "-c", script]
    done = subprocess.run(
        arguments,
        stdin=theirs,
        stdout=theirs,
        cwd=PROJECT,
        env=environment,
        check=False,
        timeout=60,
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 0
    assert (article.read_bytes() != TEXT.encode()) is (answer == "c")


def test_every_repair_has_its_words() -> None:
    assert {step[0] for step in STEPS} == set(NAMES)
