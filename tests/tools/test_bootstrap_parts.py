"""The parts of set-up that can be judged without installing: grammar, stamp, causes."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.tools.bootstrap import failures, stamp
from plugins.tools.bootstrap.places import Project

ROOT = Path(__file__).resolve().parents[2]
PYTHON = str(Path(sys.base_prefix) / "bin" / "python3")
BEFORE_THE_CHECK = [
    ROOT / "plugins" / "__init__.py",
    ROOT / "plugins" / "tools" / "__init__.py",
    *sorted((ROOT / "plugins" / "tools" / "bootstrap").glob("*.py")),
]


@pytest.mark.parametrize(
    "file",
    [ROOT / "tasks.py", *BEFORE_THE_CHECK],
    ids=lambda file: file.relative_to(ROOT).as_posix(),
)
def test_set_up_parses_on_python_3_6(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__ import annotations" not in source


def test_set_up_imports_only_the_standard_library() -> None:
    for file in BEFORE_THE_CHECK:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                own = name.startswith("plugins.tools.bootstrap")
                assert own or name.split(".")[0] in sys.stdlib_module_names, (file, name)


def test_packages_above_set_up_import_nothing() -> None:
    for file in BEFORE_THE_CHECK[:2]:
        (docstring,) = ast.parse(file.read_text(encoding="utf-8")).body
        assert isinstance(docstring, ast.Expr)


def test_tasks_imports_nothing_to_install_before_set_up() -> None:
    above, _, _ = (ROOT / "tasks.py").read_text(encoding="utf-8").partition("bootstrap.enter(")
    imports = [line for line in above.splitlines() if line.startswith(("import ", "from "))]
    assert imports == [
        "import sys",
        "from pathlib import Path",
        "from plugins.tools import bootstrap",
    ]


def change_requirements(project: Project) -> None:
    project.requirements.write_text("# đổi\n", encoding="utf-8")


def break_python(project: Project) -> None:
    project.python.unlink()
    project.python.symlink_to("/nowhere/python")


def exchange_python(project: Project) -> None:
    project.python.unlink()
    project.python.symlink_to(shutil.which("true") or "/bin/true")


def remove_settings(project: Project) -> None:
    (project.venv / "pyvenv.cfg").unlink()


def remove_stamp(project: Project) -> None:
    project.stamp.unlink()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A stamped .venv without packages: enough for questions about the stamp."""
    project = Project(tmp_path / "dự án")
    project.root.mkdir()
    project.requirements.touch()
    subprocess.run([PYTHON, "-m", "venv", "--without-pip", project.venv], check=True)
    stamp.write(project)
    return project


@pytest.mark.parametrize(
    "spoil", [change_requirements, break_python, exchange_python, remove_settings, remove_stamp]
)
def test_a_venv_that_does_not_fit_is_not_ready(
    spoil: Callable[[Project], None], project: Project
) -> None:
    assert stamp.is_ready(project)
    spoil(project)
    assert not stamp.is_ready(project)


def test_a_moved_project_is_not_ready(project: Project) -> None:
    moved = project.root.with_name("mới")
    project.root.rename(moved)
    assert not stamp.is_ready(Project(moved))


@pytest.mark.parametrize(
    ("logged", "cause"),
    [
        ("OSError: [Errno 28] No space left on device", "đĩa đã đầy"),
        ("SSLError(CERTIFICATE_VERIFY_FAILED)", "chứng chỉ"),
        ("after connection broken by 'ProxyError'", "proxy"),
        ("broken by 'NewConnectionError' ... No matching distribution", "mạng"),
        ("ERROR: No matching distribution found for greenlet", "64 bit"),
        ("something new", "lệnh cài đặt báo lỗi"),
    ],
)
def test_the_cause_is_read_from_the_log(tmp_path: Path, logged: str, cause: str) -> None:
    project = Project(tmp_path)
    project.log.write_text(logged)
    assert cause in failures.explain(project)
