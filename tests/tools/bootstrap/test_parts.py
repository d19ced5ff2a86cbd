"""The parts of set-up that can be judged without installing: grammar, stamp, causes."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.tools.bootstrap import failures, install, stamp
from plugins.tools.bootstrap.housing import VARIABLE, Windows, house, remark
from plugins.tools.bootstrap.missing import missing, this_python, windows_python
from plugins.tools.bootstrap.places import Project
from plugins.tools.bootstrap.shell import Shell
from tests.tools.bootstrap.clone import BEFORE_THE_CHECK, PYTHON, ROOT


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
    """All but missing.py, which set-up runs as a program of its own."""
    for file in BEFORE_THE_CHECK:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                own = name.startswith("plugins.tools.bootstrap.") and "missing" not in name
                ours = own or name == "plugins.tools.bootstrap" or file.name == "missing.py"
                assert ours or name.split(".")[0] in sys.stdlib_module_names, (file, name)


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
        ("after connection broken by 'ProxyError'", "không trả lời"),
        ("'ProxyError(Tunnel connection failed: 407 Proxy Authentication", "mật khẩu"),
        ("'ProxyError(Tunnel connection failed: 403 Forbidden", "không cho tải"),
        ("Downloading x.whl (407 kB); broken by 'ProxyError'", "không trả lời"),
        ("'SSLError(1, '[SSL: WRONG_VERSION_NUMBER] wrong", "http://"),
        ("PermissionError: [WinError 5] Access is denied", "diệt virus"),
        ("HINT: ... does not have Windows Long Path support enabled", "quá dài"),
        ("broken by 'NewConnectionError' ... No matching distribution", "mạng"),
        ("ERROR: No matching distribution found for greenlet", "64 bit"),
        ("something new", "lệnh cài đặt báo lỗi"),
    ],
)
def test_the_cause_is_read_from_the_log(tmp_path: Path, logged: str, cause: str) -> None:
    project = Project(tmp_path)
    project.log.write_text(logged)
    assert cause in failures.explain(project)


# Where .venv lives

DISK, STICK = Windows(3, long_paths=False), Windows(2, long_paths=False)
SHARE = Windows(4, long_paths=True)
USER = {"USERPROFILE": "/nguoi-dung"}
LONG = Path("/" + "Thư mục rất dài " * 9)


@pytest.mark.parametrize(
    ("root", "windows", "moves"),
    [
        (Path("/Bảng Vàng"), None, False),
        (LONG, None, False),
        (Path("/Bảng Vàng"), DISK, False),
        (LONG, DISK, True),
        (LONG, Windows(3, long_paths=True), False),
        (Path("/Bảng Vàng"), STICK, True),
        (Path("/Bảng Vàng"), SHARE, True),
        (Path("/OneDrive - Sở Nội vụ/Bảng Vàng"), DISK, True),
        (Path("/Dropbox/Bảng Vàng"), DISK, True),
    ],
)
def test_a_venv_moves_out_where_it_cannot_be(
    root: Path, windows: Windows | None, *, moves: bool
) -> None:
    home = house(root, USER, windows)
    assert (home is not None) == moves
    assert home is None or home.parent == Path("/nguoi-dung/.bang-vang")
    assert house(root, {}, windows) is None


def test_a_chosen_folder_gets_one_folder_for_each_project(tmp_path: Path) -> None:
    """Only that one is ever removed, whatever else lies beside it."""
    chosen = {VARIABLE: str(tmp_path)}
    one, other = house(Path("/a"), chosen, None), house(Path("/b"), chosen, DISK)
    assert one is not None
    assert other is not None
    assert one.parent == other.parent == tmp_path
    assert one != other
    assert house(Path("/a"), {VARIABLE: "moi truong"}, None) == Path("/a/moi truong") / one.name


def test_what_a_person_should_know_of_the_place() -> None:
    assert "LongPathsEnabled" in remark(LONG, DISK)
    assert "OneDrive" in remark(Path("/OneDrive/Bảng Vàng"), DISK)
    assert not remark(Path("/Bảng Vàng"), DISK)
    assert not remark(LONG, None)


def test_a_venv_of_another_laptop_is_not_ready(project: Project, tmp_path: Path) -> None:
    """Windows: python.exe in .venv is a copy, only pyvenv.cfg tells whose."""
    home = tmp_path / "Python312"
    settings = project.venv / "pyvenv.cfg"
    settings.write_text(f"home = {home}\nversion = 3.12.4\n", encoding="utf-8")
    assert not stamp.has_its_python(project.venv)
    home.mkdir()
    assert stamp.has_its_python(project.venv)
    (home / "python313.dll").touch()
    assert not stamp.has_its_python(project.venv)
    (home / "python312.dll").touch()
    assert stamp.has_its_python(project.venv)


# Installing

AGAIN = """
import pathlib, sys
seen = pathlib.Path("seen")
first = not seen.exists()
seen.touch()
if first:
    print({said!r})
sys.exit(first)
"""


@pytest.mark.parametrize(
    ("said", "tries_again"),
    [
        ("[WinError 32] The process cannot access the file", True),
        ("SSLError(CERTIFICATE_VERIFY_FAILED)", True),
        ("something new", False),
    ],
)
def test_pip_runs_again_where_that_may_help(
    said: str, *, tries_again: bool, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "WAITS", (0, 0, 0))
    with project.log.open("wb") as log:
        command = [PYTHON, "-c", AGAIN.format(said=said)]
        assert install.persist(Shell(project, log), command) == tries_again
    assert ("--use-feature=truststore" in project.log.read_text("utf-8")) == ("SSL" in said)


LOCK = """
invoke==3.0.3 \\
    --hash=sha256:00 \\
    --hash=sha256:11
    # via -r requirements.in
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:22
Ruamel.Yaml==1.0 --hash=sha256:33
lxml==6.1 --hash=sha256:44
"""


def test_wheels_that_are_missing_are_named(tmp_path: Path) -> None:
    for name in (
        "invoke-3.0.3-py3-none-any.whl",
        "ruamel_yaml-1.0.0-py3-none-any.whl",
        "lxml-6.1-cp312-cp312-win_amd64.whl",
        "colorama-0.4.5-py3-none-any.whl",
        "not a wheel.whl",
    ):
        (tmp_path / name).touch()
    windows = windows_python("3.12.4", "AMD64", "win_amd64")
    (gap,) = missing(tmp_path, LOCK, windows)
    assert (gap.name, gap.version, gap.hashes) == ("colorama", "0.4.6", ["sha256:22"])
    assert [one.name for one in missing(tmp_path, LOCK, this_python())] == ["lxml"]
    newer = windows_python("3.13.1", "AMD64", "win_amd64")
    assert [one.name for one in missing(tmp_path, LOCK, newer)] == ["colorama", "lxml"]
