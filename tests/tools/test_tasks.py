"""The command line as people meet it: tasks.py itself, in a process of its own."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.tools.program import explain, repeat_option

ROOT = Path(__file__).resolve().parents[2]


def declared() -> list[str]:
    """Every task of tasks.py by the name that is typed: its own, or the function's."""
    found = []
    for one in ast.parse((ROOT / "tasks.py").read_text("utf-8")).body:
        if isinstance(one, ast.FunctionDef) and one.decorator_list:
            told = getattr(one.decorator_list[0], "keywords", [])
            named = [ast.literal_eval(word.value) for word in told if word.arg == "name"]
            found += named or [one.name.replace("_", "-")]
    return found


TASKS = declared()


def tasks(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tasks.py"), *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=300
    )


def test_alone_it_lists_the_tasks_wherever_it_is_called(tmp_path: Path) -> None:
    done = tasks(folder=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Cách dùng: python3 tasks.py <việc>")
    listed = re.findall(r"^  (\w[\w-]*)  ", done.stdout, re.MULTILINE)
    assert set(TASKS) == set(listed)


def test_list_shows_every_task_with_its_help() -> None:
    done = tasks("--list")
    assert (done.returncode, done.stderr) == (0, "")
    for task in TASKS:
        assert re.search(rf"^  {task}  +\w", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("task", TASKS)
def test_every_task_and_option_has_help_in_vietnamese(task: str) -> None:
    done = tasks("--help", task)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Cách dùng: python3 tasks.py {task}")
    _, _, options = done.stdout.partition("Tùy chọn:\n")
    for line in filter(None, options.splitlines()):
        assert re.match(r"  (--\S+( …)?)?  +\S", line), line
    assert not re.search(r"STRING|Docstring|Usage", done.stdout)
    assert not re.search(r"\bbạn\b", done.stdout)  # nobody is called so


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("nope", ["«nope»", "--list"]),
        ("chek", ["«chek»", "có phải «check»?"]),
        ("--help nope", ["«nope»"]),
        ("build --jobs x", ["--jobs", "«x»", "từ 1 đến 64"]),
        ("build --jobs 0", ["--jobs", "«0»"]),
        ("build --jobs -1", ["--jobs"]),
        ("build --jobs ²", ["«²»"]),
        ("build --at 31/02/2023", ["--at", "31 tháng 2"]),
        ("build --at hôm-qua", ["--at", "«hôm-qua»"]),
        ("build --contents x", ["«build»", "«--contents»", "có phải «--content»?"]),
        ("serve --port abc", ["--port", "«abc»", "65535"]),
        ("serve --port 70000", ["--port", "«70000»"]),
        ("serve --port", ["«--port»", "cần một giá trị"]),
        ("check thừa", ["«check»", "«thừa»"]),
        ("check articles/2025/a", ["«articles/2025/a»", "ghi sau --path"]),
        ("submit --path a --by Nguyễn Văn A", ["«Văn»", 'ngoặc kép, ví dụ "Nguyễn Văn A"']),
        ("check –paths a", ["«check»", "«--paths»", "có phải «--path»?"]),
    ],
)
def test_a_wrong_command_is_one_vietnamese_line(arguments: str, words: list[str]) -> None:
    done = tasks(*arguments.split())
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert all(word in done.stderr for word in words), done.stderr


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    gone, writing = os.pipe()
    os.close(gone)
    command = [sys.executable, str(ROOT / "tasks.py")]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("check --path a", "check --path a"),
        ("check --path a b c", "check --path a --path b --path c"),
        ("check --path a b --json", "check --path a --path b --json"),
        ("check --path a --path b c", "check --path a --path b --path c"),
        ("check --path", "check --path"),
        ("build --content a", "build --content a"),
    ],
)
def test_path_takes_several_values(given: str, meant: str) -> None:
    assert repeat_option(given.split(), "--path") == meant.split()


def test_an_unknown_message_is_kept() -> None:
    assert explain("Strange!", "build", [], []) == "Không hiểu dòng lệnh (Strange!)"


# `test`: a project of a few lines, with the real ruff, mypy and pytest


def test_every_step_runs_though_one_fails_and_pytest_has_the_last_word(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_sum.py").write_text(
        "def test_sum() -> None:\n    assert 1 + 1 == 2\n"
    )
    (tmp_path / "wrong.py").write_text("import os\nx: int = 'a'\n")
    done = run_tests(tmp_path)
    assert done.returncode == 1
    failed = "Quy tắc viết mã (ruff check); Trình bày mã (ruff format); Kiểu dữ liệu (mypy)"
    for found in ("F401", "would be reformatted", "[assignment]", f"Chưa đạt: {failed}\n"):
        assert found in done.stdout
    assert re.search(r"= 1 passed in [\d.]+s =", done.stdout.splitlines()[-1])


def run_tests(project: Path) -> subprocess.CompletedProcess[str]:
    script = (
        "import sys; from pathlib import Path; from plugins.tools import testing;"
        "sys.exit(testing.run(Path(sys.argv[1])))"
    )
    return subprocess.run(
        [sys.executable, "-c", script, str(project)],
        cwd=ROOT,
        env=os.environ | {"PYTEST_XDIST_AUTO_NUM_WORKERS": "0"},  # starting them takes seconds
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # in one stream, as CI keeps them
        encoding="utf-8",
        check=False,
        timeout=300,
    )
