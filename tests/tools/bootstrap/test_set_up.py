"""Set-up, tried with real venvs and real pip: packages come from a wheel made here, offline."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.tools.bootstrap import lock, pythons, stamp
from plugins.tools.bootstrap.places import Project
from tests.tools.bootstrap.clone import (
    ODD,
    PYTHON,
    ROOT,
    assert_fails,
    call,
    run,
    start,
    without_ensurepip,
    without_rights,
)


@pytest.fixture(scope="module")
def first_run(
    tmp_path_factory: pytest.TempPathFactory, wheels: Path, make_project: Callable[[Path], Project]
) -> tuple[Project, subprocess.CompletedProcess[str]]:
    """A fresh clone and its first run, under everything that could mislead it."""
    folder = tmp_path_factory.mktemp("may")
    project = make_project(folder / "Dự án thi đua" / "Bảng Vàng")
    astray = {"PIP_USER": "1", "PIP_TARGET": str(folder / "lac"), "PYTHONPATH": str(folder)}
    settings = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels), "LC_ALL": "C"}
    return project, run(project, *ODD, environment=os.environ | settings | astray)


@pytest.fixture
def locked(first_run: tuple[Project, object]) -> Iterator[Project]:
    """The ready project with its folder closed for writing."""
    project = first_run[0]
    project.root.chmod(0o555)
    yield project
    project.root.chmod(0o755)


# What an old Python meets


def old_pythons() -> list[str]:
    named = [shutil.which(f"python3.{minor}") for minor in range(6, 11)]
    kept = Path.home().glob(".pyenv/versions/3.*/bin/python")
    found = [*filter(None, named), *map(str, sorted(kept))]
    check = "import sys; sys.exit(not (3, 6) <= sys.version_info < (3, 11))"
    return [python for python in found if call([python, "-c", check], {}).returncode == 0]


def test_an_old_python_says_what_is_needed(
    tmp_path: Path, make_project: Callable[[Path], Project]
) -> None:
    """Every old Python of this machine is tried; where there is none, the grammar test stands."""
    project = make_project(tmp_path)
    for python in old_pythons():
        done = run(project, environment={"PATH": "/nowhere", "LC_ALL": "C"}, python=python)
        assert_fails(done, project, "quá cũ", "3.11")
        assert len(done.stderr.splitlines()) == 1


def test_an_old_python_goes_on_with_a_newer_one(
    first_run: tuple[Project, object], tmp_path: Path
) -> None:
    """A shim that exists and fails, as pyenv's do, is passed over."""
    fill_path(tmp_path)
    for python in old_pythons():
        done = run(first_run[0], *ODD, environment={"PATH": str(tmp_path)}, python=python)
        assert (json.loads(done.stdout), done.returncode) == (ODD, 7)


def test_the_newest_python_that_works_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pythons.find_newer() is None
    fill_path(tmp_path)
    assert pythons.find_newer() == str(tmp_path / "python3.11")


def fill_path(folder: Path) -> None:
    shim = folder / "python3.14"
    shim.write_text("#!/bin/sh\nexit 127\n")
    shim.chmod(0o755)
    (folder / "python3.11").symlink_to(PYTHON)


# The first run, and a ready project


def test_first_run_installs_and_keeps_arguments_exit_code_and_stdout(
    first_run: tuple[Project, subprocess.CompletedProcess[str]],
) -> None:
    project, done = first_run
    assert (json.loads(done.stdout), done.returncode) == (ODD, 7)
    assert done.stderr.splitlines()[-1] == "Đã cài đặt xong."
    assert not project.log.exists()
    assert not (project.root.parents[1] / "lac").exists(), "PIP_TARGET was obeyed"
    assert stamp.is_ready(project)


def test_inv_is_the_same_inside(
    first_run: tuple[Project, object], environment: dict[str, str]
) -> None:
    inv = first_run[0].venv / "bin" / "inv"
    done = call([str(inv), "-c", "hello", "greet"], environment, first_run[0].root)
    assert (done.stdout, done.stderr) == ("Xin chào\n", "")


def test_inv_of_another_environment_is_told(
    first_run: tuple[Project, object], environment: dict[str, str]
) -> None:
    inv = [sys.executable, "-m", "invoke", "-c", "hello", "--list"]
    done = call(inv, environment, first_run[0].root)
    assert done.returncode == 1
    assert done.stderr == (
        "Lệnh này thuộc một môi trường khác; hãy chạy: python3 tasks.py <việc>\n"
    )


def test_another_environments_python_is_fine(
    first_run: tuple[Project, object], environment: dict[str, str]
) -> None:
    done = run(first_run[0], environment=environment, python=sys.executable)
    assert (done.returncode, done.stderr) == (7, "")


def test_a_ready_project_works_read_only_and_offline(locked: Project) -> None:
    offline = os.environ | {"PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
    done = call(without_rights([PYTHON, str(locked.tasks), "a"]), offline)
    assert (done.returncode, done.stdout, done.stderr) == (7, '["a"]\n', "")


def test_a_project_behind_a_link_is_the_same_project(
    first_run: tuple[Project, object], tmp_path: Path, environment: dict[str, str]
) -> None:
    link = tmp_path / "liên kết"
    link.symlink_to(first_run[0].root)
    done = call([PYTHON, str(link / "tasks.py")], environment)
    assert (done.returncode, done.stderr) == (7, "")


# A .venv that does not fit


def test_inside_a_stale_venv_the_task_runs_and_says_so(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path)
    call([PYTHON, "-m", "venv", "--without-pip", str(project.venv)], environment)
    done = run(project, environment=environment, python=str(project.python))
    assert done.returncode == 7
    assert len(done.stderr.splitlines()) == 1
    assert "deactivate" in done.stderr


def test_two_at_once_install_once_over_a_link_and_do_not_follow_it(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path / "du-an")
    elsewhere = tmp_path / "nơi khác"
    elsewhere.mkdir()
    (elsewhere / "quý.txt").touch()
    project.venv.symlink_to(elsewhere)
    both = [start(without_ensurepip(project), environment) for _ in range(2)]
    said = "".join(one.communicate()[1] for one in both)
    assert [one.returncode for one in both] == [7, 7]
    assert said.count("Đã cài đặt xong.") == 1
    assert said.count("xin chờ") == 1
    assert (elsewhere / "quý.txt").exists()


def test_an_orphan_of_a_killed_set_up_still_holds_the_lock(tmp_path: Path) -> None:
    holder = (
        "import os, subprocess; from plugins.tools.bootstrap import lock, places\n"
        f"with lock.held(places.Project(__import__('pathlib').Path({str(tmp_path)!r}))):\n"
        "    subprocess.Popen(['sleep', '1'], close_fds=False)\n"
        "    os._exit(9)\n"
    )
    start = time.monotonic()
    assert subprocess.call([sys.executable, "-c", holder], cwd=ROOT) == 9
    with lock.held(Project(tmp_path)):
        assert time.monotonic() - start > 0.9


def test_without_ensurepip_the_system_pip_installs(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path)
    done = call(without_ensurepip(project), environment)
    assert (done.returncode, done.stdout) == (7, "[]\n"), done.stderr
    assert not (project.venv / "bin" / "pip").exists()


def test_a_venv_that_is_never_inside_is_not_run_for_ever(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path)
    script = 'BANG_VANG_SETUP_PROCESS=$$ exec "$0" "$1"'
    done = call(["sh", "-c", script, PYTHON, str(project.tasks)], environment)
    assert_fails(done, project, "hãy xóa thư mục .venv")


# Carried wheels, and a .venv that is kept elsewhere


def test_carried_wheels_need_no_network_and_venv_may_be_elsewhere(
    tmp_path: Path, wheels: Path, make_project: Callable[[Path], Project]
) -> None:
    project = make_project(tmp_path / "Dự án & khen thưởng (100%)")
    shutil.copytree(wheels, project.wheels)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull}
    elsewhere = {"PIP_FIND_LINKS": "", "BANG_VANG_VENV": str(tmp_path / "nơi khác")}
    environment = os.environ | nowhere | elsewhere
    done = call(without_ensurepip(project), environment)
    assert (done.returncode, done.stdout) == (7, "[]\n"), done.stderr
    assert not project.venv.exists()
    again = run(project, environment=environment)
    assert (again.returncode, again.stderr) == (7, "")


def test_wheels_that_lack_a_package_say_which(
    tmp_path: Path, make_project: Callable[[Path], Project]
) -> None:
    project = make_project(tmp_path)
    project.wheels.mkdir()
    (project.wheels / "other-1.0-py3-none-any.whl").touch()
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull}
    done = call(without_ensurepip(project), os.environ | nowhere | {"PIP_FIND_LINKS": ""})
    assert_fails(done, project, "thiếu 1 gói", "invoke==", "mạng")
