"""Messages name a command as the person at this keyboard types it.

Who began with Ban-bien-tap.cmd has no python3 to type: tools say ``COMMAND``, which knows; core and
Pelican's plugins, which must not ask, say «lệnh check».
"""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_TYPED = re.compile(r"\b(?:python3?|py) tasks\.py\b")
_DESCRIBED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def _sayings(tree: ast.Module) -> Iterator[str]:
    """Every text of a file but its docstrings."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, _DESCRIBED) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docs and isinstance(node.value, str):
            yield node.value


def test_no_message_says_python_to_who_has_none() -> None:
    files = sorted((PROJECT / "plugins").rglob("*.py"))
    told = {
        path.relative_to(PROJECT).as_posix(): text
        for path in files
        for text in _sayings(ast.parse(path.read_text("utf-8")))
        if _TYPED.search(text)
    }
    assert len(files) > 100
    assert told == {}


def test_the_preview_says_what_the_double_clicked_file_is_called() -> None:
    code = "from plugins.tools.preview.own_pages import _HOW; print(_HOW)"
    env = os.environ | {"BANG_VANG_COMMAND": "Ban-bien-tap", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "<pre>Ban-bien-tap serve --lan</pre>" in done.stdout, done.stderr
