"""The ledger of approvals: what is read of it, what is appended, what is damaged."""

import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from plugins.core.approval.ledger import FILE, Act, append, held, parse_acts, read_acts
from plugins.core.dates import ICT
from plugins.core.source import Source

PROJECT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ICT)
HASH = "0a" * 32
FOLDER = "articles/2025/le-trao-tang"
SUBMIT = Act(NOW, "submit", FOLDER, "Nguyễn Văn A", "", HASH)
RETURN = Act(
    NOW + timedelta(hours=1), "return", FOLDER, "Trần Thị B", "Trưởng ban", HASH, 'Sai "tên", năm'
)


def source(text: str) -> Source:
    return Source(FILE, text)


def test_what_is_appended_is_read_back_and_nothing_before_it_changes(tmp_path: Path) -> None:
    for act in (SUBMIT, RETURN):
        before = (tmp_path / FILE).read_bytes() if (tmp_path / FILE).exists() else b""
        with held(tmp_path):
            append(tmp_path, act)
        assert (tmp_path / FILE).read_bytes().startswith(before)
    acts, problems = read_acts(tmp_path)
    assert problems == []
    assert acts.by_folder == {FOLDER: (SUBMIT, RETURN)}
    assert acts.returned(FOLDER) == RETURN
    assert acts.last(FOLDER, "submit", "approve") == SUBMIT
    assert acts.last("articles/2025/khac") is None


def test_a_file_that_lost_its_last_line_end_gets_one(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(SUBMIT.row().rstrip("\n"), "utf-8")
    append(tmp_path, RETURN)
    assert read_acts(tmp_path)[0].by_folder[FOLDER] == (SUBMIT, RETURN)


def test_lines_merged_by_git_in_any_order_are_put_right_by_their_time() -> None:
    acts, problems = parse_acts(source(RETURN.row() + SUBMIT.row()))
    assert problems == []
    assert acts.returned(FOLDER) == RETURN


def test_a_return_is_answered_by_the_next_act() -> None:
    again = Act(NOW + timedelta(hours=2), "submit", FOLDER, "Nguyễn Văn A", "", HASH)
    acts, _ = parse_acts(source(SUBMIT.row() + RETURN.row() + again.row()))
    assert acts.returned(FOLDER) is None


def test_a_spreadsheet_may_have_saved_it() -> None:
    text = "time;act;article;by;position;hash;note\r\n".replace("\r", "")
    text += f"{NOW.isoformat()};submit;{FOLDER};Nguyễn Văn A;;{HASH};\n"
    acts, problems = parse_acts(source(text))
    assert problems == []
    assert acts.by_folder == {FOLDER: (SUBMIT,)}


@pytest.mark.parametrize(
    "line",
    [
        "rác",
        SUBMIT.row().replace("submit", "nop").strip(),
        SUBMIT.row().replace(HASH, HASH[:-1]).strip(),
        SUBMIT.row().replace("+07:00", "").strip(),
        SUBMIT.row().replace("2026-11-24", "24/11/2026").strip(),
        SUBMIT.row().replace("Nguyễn Văn A", "").strip(),
        SUBMIT.row().replace("articles/", "../articles/").strip(),
        '"' + SUBMIT.row().strip(),
    ],
)
def test_a_damaged_line_is_named_and_the_others_are_read(line: str) -> None:
    acts, (problem,) = parse_acts(source(SUBMIT.row() + line + "\n" + RETURN.row()))
    assert (problem.rule, problem.line, problem.is_fatal) == ("approval-line", 2, False)
    assert acts.by_folder == {FOLDER: (SUBMIT, RETURN)}


def test_marks_of_a_merge_are_named() -> None:
    text = f"<<<<<<< HEAD\n{SUBMIT.row()}=======\n{RETURN.row()}>>>>>>> khac\n"
    acts, problems = parse_acts(source(text))
    assert [(one.rule, one.level, one.line) for one in problems] == [
        ("approval-merge", "warning", number) for number in (1, 3, 5)
    ]
    assert len(acts.by_folder[FOLDER]) == 2


def writing(root: Path, times: int) -> subprocess.Popen[str]:
    """A process that writes so many lines."""
    script = f"""
from pathlib import Path
from tests.core.approval.test_ledger import SUBMIT
from plugins.core.approval.ledger import append, held
for _ in range({times}):
    with held(Path({str(root)!r})):
        append(Path({str(root)!r}), SUBMIT)
"""
    command = [sys.executable, "-X", "utf8", "-c", script]
    return subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE, encoding="utf-8")


def test_processes_that_write_at_once_lose_no_line(tmp_path: Path) -> None:
    running = [writing(tmp_path, 20) for _ in range(3)]
    for one in running:
        one.communicate()
    assert [one.returncode for one in running] == [0, 0, 0]
    acts, problems = read_acts(tmp_path)
    assert problems == []
    assert len(acts.by_folder[FOLDER]) == 60
    assert (tmp_path / FILE).read_text("utf-8").count("time,act") == 1


def test_who_comes_second_says_so_and_waits(tmp_path: Path) -> None:
    with held(tmp_path):
        second = writing(tmp_path, 1)
        assert second.stderr
        assert "Đang chờ một lệnh khác" in second.stderr.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(0.5)
        assert not (tmp_path / FILE).exists()
    assert second.communicate()[1] == ""
    assert len(read_acts(tmp_path)[0].by_folder[FOLDER]) == 1


@pytest.mark.parametrize("note", ["- thiếu ảnh", "=1+1", "＝1", "'- lời trích", "-- --"])
def test_no_cell_is_a_formula_and_the_words_come_back(tmp_path: Path, note: str) -> None:
    act = replace(RETURN, note=note)
    append(tmp_path, act)
    assert f",{note}" not in (tmp_path / FILE).read_text("utf-8") or note.startswith("'")
    assert read_acts(tmp_path)[0].last(FOLDER) == act


@pytest.mark.parametrize("empty", [b"", b"\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_gets_its_first_lines(tmp_path: Path, empty: bytes) -> None:
    (tmp_path / FILE).write_bytes(empty)
    append(tmp_path, SUBMIT)
    assert read_acts(tmp_path)[0].last(FOLDER) == SUBMIT
