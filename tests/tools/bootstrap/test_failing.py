"""Where set-up cannot be helped: one line that says why, and no half-made environment."""

import os
import signal
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

from plugins.tools.bootstrap.places import Project
from tests.tools.bootstrap.clone import (
    PYTHON,
    assert_fails,
    call,
    run,
    start,
    without_ensurepip,
    without_rights,
)


def test_no_network(tmp_path: Path, make_project: Callable[[Path], Project]) -> None:
    project = make_project(tmp_path)
    nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull}
    done = call(without_ensurepip(project), os.environ | nowhere | {"PIP_FIND_LINKS": ""})
    assert_fails(done, project, "mạng", project.log.name)
    assert project.log.exists()


def test_a_wrong_hash(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path)
    version = metadata.version("invoke")
    project.requirements.write_text(f"invoke=={version} --hash=sha256:{'0' * 64}\n")
    assert_fails(call(without_ensurepip(project), environment), project, "mã băm")


def test_a_colon_in_the_path(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path / "8:30")
    assert_fails(run(project, environment=environment), project, "dấu hai chấm")


def test_no_requirements(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path)
    project.requirements.unlink()
    assert_fails(run(project, environment=environment), project, "requirements.txt")


def test_a_folder_that_is_closed_for_writing(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path / "đóng")
    project.root.chmod(0o555)
    done = call(without_rights([PYTHON, str(project.tasks)]), environment)
    project.root.chmod(0o755)
    assert_fails(done, project, "không có quyền ghi")


def test_ctrl_c_leaves_no_venv(
    tmp_path: Path, make_project: Callable[[Path], Project], environment: dict[str, str]
) -> None:
    project = make_project(tmp_path)
    running = start([PYTHON, str(project.tasks)], environment)
    while not project.python.exists():
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)
    stderr = running.communicate()[1]
    assert (running.returncode, stderr.splitlines()[-1]) == (130, "Đã dừng việc cài đặt.")
    assert not project.venv.exists()
