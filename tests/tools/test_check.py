"""``tasks.py check``: what it prints where, and how it ends.

The command line in processes of its own; what depends on paths alone in this one.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from plugins.tools.check import command

PROJECT = Path(__file__).resolve().parents[2]
BAD = PROJECT / "tests/data/bad"
GOOD, MANY, WARNED = BAD / "good-figure", BAD / "many-broken-files", BAD / "alt-is-empty"
KEYS = ["file", "line", "level", "rule", "message", "hint"]


def check(
    *options: str | Path, content: Path | str = MANY, folder: Path = PROJECT, **environment: str
) -> subprocess.CompletedProcess[str]:
    arguments = ["check", "--content", str(content), *map(str, options)]
    return subprocess.run(
        [sys.executable, str(PROJECT / "tasks.py"), *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@dataclass(frozen=True)
class Printed:
    """What the command's function printed and gave back."""

    code: int
    out: str
    err: str

    @property
    def files(self) -> set[str]:
        """The files that it had something to say of."""
        return {problem["file"] for problem in json.loads(self.out)}


class Run(Protocol):
    """The command's function in this process: what ``tasks.py check --path …`` calls."""

    def __call__(
        self, *paths: str | Path, content: Path = MANY, folder: Path = PROJECT, as_json: bool = True
    ) -> Printed: ...


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def call(
        *paths: str | Path, content: Path = MANY, folder: Path = PROJECT, as_json: bool = True
    ) -> Printed:
        monkeypatch.chdir(folder)
        code = command.run(paths=[Path(path) for path in paths], content=content, as_json=as_json)
        return Printed(code, *capsys.readouterr())

    return call


def test_clean_content_says_so() -> None:
    done = check(content=GOOD)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Nội dung không có lỗi, không có cảnh báo.\n"


def test_warnings_alone_are_no_failure() -> None:
    done = check(content=WARNED)
    assert done.returncode == 0
    line, total = done.stdout.splitlines()
    assert line.startswith("articles/2024/x/index.md:9: CẢNH BÁO: ")
    assert total == "Tổng cộng: 0 lỗi, 1 cảnh báo."


def test_errors_of_all_files_are_lines_with_place_and_remedy() -> None:
    done = check()
    assert (done.returncode, done.stderr) == (1, "")
    *lines, total = done.stdout.splitlines()
    expected = json.loads((MANY / "expected.json").read_text("utf-8"))
    wrong = sum(problem["level"] == "error" for problem in expected)
    assert len(lines) == len(expected)
    assert "articles/2024/a/index.md:2: LỖI: " in done.stdout
    assert total == f"Tổng cộng: {wrong} lỗi, {len(expected) - wrong} cảnh báo."


@pytest.mark.parametrize(("content", "code"), [(GOOD, 0), (MANY, 1)])
def test_json_is_one_array_and_nothing_else(content: Path, code: int) -> None:
    done = check("--json", content=content)
    assert (done.returncode, done.stderr) == (code, "")
    problems = json.loads(done.stdout)
    assert isinstance(problems, list)
    assert len(problems) == len(json.loads((content / "expected.json").read_text("utf-8")))
    for problem in problems:
        assert list(problem) == KEYS
        assert isinstance(problem["line"], int)
        assert problem["level"] in ("error", "warning")
        assert (content / problem["file"]).is_file()


def test_json_is_utf8_whatever_the_console() -> None:
    done = check("--json", content=WARNED, PYTHONIOENCODING="", PYTHONUTF8="0", LC_ALL="C")
    assert "ảnh" in json.loads(done.stdout)[0]["message"]


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        pytest.param("articles/2024/a", PROJECT, id="from the content root"),
        pytest.param("articles/2024/a/", MANY, id="where the person stands"),
        pytest.param("a/index.md", MANY / "articles/2024", id="one file, deeper down"),
        pytest.param("../a", MANY / "articles/2024/b", id="upwards"),
        pytest.param("many-broken-files/articles/2024/a", PROJECT, id="with the root's name"),
        pytest.param(MANY / "articles/2024/a", Path("/"), id="absolute"),
    ],
)
def test_a_path_may_be_given_in_every_usual_way(run: Run, path: str | Path, folder: Path) -> None:
    assert run(path, folder=folder).files == {"articles/2024/a/index.md"}


def test_a_path_means_that_folder_and_no_name_that_begins_like_it(run: Run, tmp_path: Path) -> None:
    content = shutil.copytree(MANY, tmp_path / "content")
    shutil.copytree(content / "articles/2024/a", content / "articles/2024/ab")
    assert run("articles/2024/a", content=content).files == {"articles/2024/a/index.md"}


def test_several_paths_add_up() -> None:
    done = check("--json", "--path", "articles/2024/a", "pages/anh.md", "--path", "articles/le.md")
    assert {problem["file"] for problem in json.loads(done.stdout)} == {
        "articles/2024/a/index.md",
        "pages/anh.md",
        "articles/le.md",
    }


def test_the_whole_root_is_a_path_too(run: Run) -> None:
    assert run(MANY) == run()


def test_problems_elsewhere_do_not_fail_a_path(run: Run) -> None:
    assert run("articles/2024/f") == Printed(0, "[]\n", "")


@pytest.mark.parametrize("path", ["articles/2024/khong-co", "/", "../many-broken-files"])
def test_a_path_that_is_not_there_fails_and_says_so(run: Run, path: str) -> None:
    done = run(path, content=GOOD)
    assert done.code == 1
    assert f"«{path}»" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_path_that_is_not_there_brings_up_nothing_else(run: Run) -> None:
    assert run("articles/2024/khong-co").out == "[]\n"


def test_a_wrong_path_says_nothing_about_the_content(run: Run) -> None:
    assert "không có lỗi" not in run("khong-co", content=GOOD, as_json=False).out


def test_a_path_as_a_mac_writes_it_is_found(run: Run, tmp_path: Path) -> None:
    """The folder's name is decomposed on the disk and composed in what is reported."""
    content = shutil.copytree(BAD / "colon-in-title", tmp_path / "content")
    folder = content / "articles/2024/ho\u0302\u0323i"
    (content / "articles/2024/x").rename(folder)
    assert run(folder, content=content).files == {"articles/2024/hội/index.md"}


def test_what_is_no_content_root_is_refused(tmp_path: Path) -> None:
    done = check(content=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"«{tmp_path}»" in done.stderr
    assert "articles" in done.stderr


def test_a_content_root_elsewhere_uses_the_catalogue_of_the_project(tmp_path: Path) -> None:
    content = shutil.copytree(GOOD, tmp_path / "content")
    assert not (content / "catalogue").exists()
    assert check(content="./content", folder=tmp_path).returncode == 0


def test_a_catalogue_of_its_own_replaces_that_of_the_project(run: Run, tmp_path: Path) -> None:
    content = shutil.copytree(GOOD, tmp_path / "content")
    (content / "catalogue").mkdir()
    (content / "catalogue/categories.yml").write_text("- {id: a, name: A}\n")
    done = run(content=content)
    assert [problem["rule"] for problem in json.loads(done.out)] == ["unknown-category"]


def test_the_content_of_the_project_has_no_errors(run: Run) -> None:
    done = run(content=PROJECT / "content", as_json=False)
    assert done.code == 0, done.out
