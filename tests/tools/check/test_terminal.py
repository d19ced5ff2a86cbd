"""What people see of ``check`` in a terminal, and what a terminal is asked for."""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.core.problems import Problem
from plugins.tools.check.paths import below, nearest, nowhere
from plugins.tools.check.telling import Teller
from plugins.tools.program import lacks_value
from plugins.tools.terminal import Terminal, put, readable, terminal

PROJECT = Path(__file__).resolve().parents[3]
MANY = PROJECT / "tests/data/bad/many-broken-files"
FILE = "articles/2024/a/index.md"
LONG = "ảnh chưa có mô tả cho người không nhìn thấy ảnh nên máy đọc không biết nói gì về ảnh này"
PROBLEMS = (
    Problem(FILE, 3, "missing-alt", LONG, "hãy viết điều thấy trong ảnh", "warning"),
    Problem(FILE, 9, "missing-field", "thiếu trường «category»", "hãy thêm dòng"),
)


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def lines(width: int = 60, *, colour: bool = False) -> list[str]:
    screen = Terminal(is_read=True, has_colour=colour, width=width)
    return list(Teller(screen, {FILE: "Lễ trao tặng"}, lambda file: file).lines(PROBLEMS))


@pytest.mark.parametrize("width", [30, 45, 80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert [line for line in lines(width) if len(line) > width] == []


def test_errors_stand_before_warnings_and_the_end_says_what_to_do() -> None:
    said = lines(100)
    assert said[:2] == ["Lễ trao tặng", FILE]
    assert said[2] == "  LỖI, dòng 9: Thiếu trường «category»"
    assert said[3] == "    → Hãy thêm dòng"
    assert said[4].startswith("  CẢNH BÁO, dòng 3: Ảnh chưa có mô tả")
    assert "1 lỗi phải sửa" in " ".join(said)
    assert f"mở {FILE}, dòng 9" in " ".join(said)


def test_colours_change_no_word() -> None:
    plain = [re.sub(r"\033\[[\d;]*m", "", line) for line in lines(60, colour=True)]
    assert plain == lines(60)
    assert lines(60, colour=True) != plain


@pytest.mark.parametrize(
    ("is_tty", "settings", "has_colour", "is_read"),
    [
        (True, {}, True, True),
        (True, {"TERM": "dumb"}, False, True),
        (True, {"NO_COLOR": "1"}, False, True),
        (True, {"NO_COLOR": ""}, True, True),
        (False, {}, False, False),
        (False, {"FORCE_COLOR": "1"}, True, True),
        (False, {"FORCE_COLOR": "0"}, False, False),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, True),
    ],
)
def test_colour_where_it_can(
    *, is_tty: bool, settings: dict[str, str], has_colour: bool, is_read: bool
) -> None:
    found = terminal(Screen() if is_tty else io.StringIO(), settings)
    assert (found.has_colour, found.is_read) == (has_colour, is_read)


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "LỖI → «đúng» – Ngô Ð"),
        ("ascii", 'LOI > "dung" - Ngo ?'),
        ("cp1252", "LOI > «dúng» – Ngô Ð"),
    ],
)
def test_a_console_that_lacks_letters_gets_readable_ones(encoding: str, expected: str) -> None:
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding=encoding, newline="\n")
    put("LỖI → «đúng» – Ngô Ð", stream)
    stream.flush()
    assert buffer.getvalue().decode(encoding) == f"{expected}\n"
    assert readable("Ngô", "utf-8") == "Ngô"


def test_a_person_in_a_terminal_sees_groups_and_colours() -> None:
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm"}
    for name in ("NO_COLOR", "FORCE_COLOR"):
        environment.pop(name, None)
    arguments = [sys.executable, "tasks.py", "check", "--content", str(MANY)]
    process = subprocess.Popen(arguments, stdout=theirs, cwd=PROJECT, env=environment)
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        seen += part
    os.close(ours)
    assert process.wait(60) == 1
    assert "\033[1;31mLỖI\033[0m, dòng".encode() in seen
    assert "Việc tiếp theo".encode() in seen


def test_a_file_is_named_from_where_the_person_stands_if_that_is_shorter() -> None:
    assert nearest(MANY, FILE, MANY / "articles/2024/a") == "index.md"
    assert nearest(MANY, FILE, MANY) == FILE
    assert nearest(MANY, FILE, PROJECT) == FILE
    assert nearest(MANY, "articles/2024/none/x.md", MANY / "articles") == "articles/2024/none/x.md"


@pytest.mark.parametrize("path", [r"articles\2024\a", r'"articles\2024\a\index.md"', FILE])
def test_a_path_may_have_strokes_of_windows(path: str) -> None:
    assert below(MANY, [Path(path)]) == (["articles/2024/a"], [])


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["check", "--path"], True),
        (["check", "--path", "--json"], True),
        (["check", "--path", ""], True),
        (["check", "--path="], True),
        (["check", "--path", "a", "--path", "b"], False),
        (["check", "--path=a"], False),
        (["check"], False),
    ],
)
def test_a_path_without_a_name_is_none(arguments: list[str], *, expected: bool) -> None:
    assert lacks_value(arguments, "--path") is expected


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("content/articles/2024/AA", "có phải «many/articles/2024/aa»?"),
        (r"articles\2023\aa\INDEX.md", "có phải «many/articles/2024/aa»?"),
        ("articles/2024", "hãy kéo thư mục của bài thả vào cửa sổ lệnh"),
    ],
)
def test_a_path_to_nothing_names_the_folder_that_was_meant(
    path: str, hint: str, tmp_path: Path
) -> None:
    folder = tmp_path / "many/articles/2024/aa"
    folder.mkdir(parents=True)
    (folder / "index.md").touch()
    told = nowhere(tmp_path / "many", Path(path))
    assert told.startswith(f"không có bài nào ở «{path}»")
    assert told.endswith(hint)
