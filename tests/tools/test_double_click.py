"""Ban-bien-tap.cmd, read as cmd.exe reads it: there is no Windows here to run it on.

It was run by hand in wine's cmd.exe, in folders with blanks, accents, & ! ( ^ and 200 characters
(docs/decisions.md says what that could not show).
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.tools.bootstrap import probe, pythons

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "Ban-bien-tap.cmd"
PROBE = ROOT / "plugins" / "tools" / "bootstrap" / "probe.py"
LINES = FILE.read_bytes().decode("ascii").split("\r\n")
CODE = [line.strip() for line in LINES if not line.strip().startswith("rem ")]
GUIDE = (ROOT / "plugins/tools/bootstrap/can-python.txt").read_bytes()
MINORS = range(pythons.OLDEST[1], pythons.NEWEST[1] + 1)


def test_every_line_ends_as_cmd_needs_it() -> None:
    """And stays so in every checkout: bare line feeds make cmd.exe miss its labels."""
    assert len(LINES) > 50
    assert not any("\n" in line or "\r" in line for line in LINES)
    assert "*.cmd text eol=crlf\n" in (ROOT / ".gitattributes").read_text("utf-8")


def test_every_label_that_is_jumped_to_is_there() -> None:
    labels = {line[1:] for line in CODE if line.startswith(":")}
    jumps = set(re.findall(r"\b(?:goto|call :)\s*(\w+)", "\n".join(CODE)))
    assert len(jumps) > 4
    assert jumps <= labels
    assert labels <= jumps | {"stay"}


def test_a_folder_may_have_signs_that_mean_something_to_cmd() -> None:
    """Names stand in quotes; ``call`` reads its arguments twice, ``!`` needs delayed expansion."""
    folders = re.compile(
        r"%~\w*[01]|%CD%|%(?:HERE|TRY|FOUND|SEEN|WORD|LocalAppData|ProgramFiles)%|%%~?[dp]"
    )
    for line in CODE:
        outside = "".join(line.split('"')[::2])
        assert not folders.search(re.sub(r"for %%\w in|'%SystemRoot%\S+", "", outside)), line
        assert "call " not in line or re.fullmatch(r"call :\w+", line), line
    assert sum("setlocal" in line and "DisableDelayedExpansion" in line for line in CODE) == 1


def test_every_version_that_can_run_the_portal_is_looked_for() -> None:
    text = "\n".join(CODE)
    newest_first = list(reversed(MINORS))
    assert f"in ({' '.join(f'-3.{minor}' for minor in newest_first)} -3)" in text
    assert f"in ({' '.join(f'3{minor}' for minor in newest_first)})" in text
    assert f"in ({' '.join(f'3.{minor}' for minor in newest_first)})" in text
    assert f"từ 3.{MINORS[0]} đến 3.{MINORS[-1]}" in GUIDE.decode("utf-8")


def test_what_it_names_is_there() -> None:
    named = re.findall(r"%HERE%\\([\w.\\-]+)", "\n".join(CODE))
    assert len(named) > 4
    carried = {r"python\python.exe"}
    assert all((ROOT / name.replace("\\", "/")).is_file() for name in set(named) - carried)


def test_the_guide_fits_a_console_and_says_it_without_accents_as_well() -> None:
    text = GUIDE.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert max(len(line) for line in text.splitlines()) <= 100
    assert sum(line.startswith("echo [Khong dau]") for line in CODE) >= 2


def test_messages_name_what_the_editor_has() -> None:
    (own,) = (line for line in CODE if "BANG_VANG_COMMAND" in line)
    name, _, value = own[len('set "') : -1].partition("=")
    command = [sys.executable, str(ROOT / "tasks.py"), "nope"]
    done = subprocess.run(
        command, env=os.environ | {name: value}, capture_output=True, encoding="utf-8", check=False
    )
    assert f"Xem: {FILE.stem} --list" in done.stderr


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("", probe.GOOD),
        ("sys.version_info = (3, 10, 9);", probe.OLD),
        ("sys.maxsize = 2**31 - 1;", probe.NARROW),
        ("import importlib.util as u; u.find_spec = lambda name: None;", probe.WITHOUT_VENV),
        ("sys.base_prefix = sys.argv[1];", probe.CONDA),
    ],
)
def test_a_python_is_judged_by_its_exit_code(change: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "conda-meta").mkdir()
    script = f"import runpy, sys; {change} runpy.run_path({str(PROBE)!r}, run_name='__main__')"
    assert subprocess.call([sys.executable, "-c", script, str(tmp_path)]) == code
