"""Who may know whom, read from the imports: core, plugins, tools, tasks.py.

Core imports nothing of ours above it and has no circle; plugins import core, never each other nor
tools; tools import core, and two of them the builder's one entry; tasks.py calls tools and that
entry. The same walk holds files and functions to their length.
"""

import ast
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
ENTRY = "plugins.builder.build"
MAY_BUILD = ("preview", "publishing")
NOT_PLUGINS = ("core", "tools")
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


@dataclass(frozen=True)
class Import:
    """One imported module, as its full name, and where."""

    module: str
    line: int
    is_inside: bool  # inside a function


def name_of(path: Path) -> str:
    parts = path.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


FILES = {name_of(path): path for path in sorted((PROJECT / "plugins").rglob("*.py"))}
PLUGINS = sorted({name.split(".")[1] for name in FILES if name.count(".")} - set(NOT_PLUGINS))
CORE = [name for name in FILES if name.startswith("plugins.core.")]
EVERY_MODULE = pytest.mark.parametrize("module", FILES)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(path: Path) -> list[Import]:
    return list(_walk(tree(path), is_inside=False))


def _walk(node: ast.AST, *, is_inside: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, is_inside)
        elif isinstance(child, ast.ImportFrom):
            assert not child.level, "imports are written in full"
            for alias in child.names:
                full = f"{child.module}.{alias.name}"
                yield Import(full if full in FILES else f"{child.module}", child.lineno, is_inside)
        is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _walk(child, is_inside=is_inside or is_function)


def ours(module: str) -> set[str]:
    """The modules of plugins/ that a module imports."""
    found = {imported.module for imported in imports(FILES[module])}
    return {name for name in found if name.split(".")[0] == "plugins"}


def is_in(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def test_the_walk_sees_the_whole_house() -> None:
    assert {"reader", "photos", "portal", "honorees", "builder"} <= set(PLUGINS)
    assert len(CORE) > 20
    assert "plugins.core.problems" in ours("plugins.core.source")
    command = FILES["plugins.tools.office.command"]
    assert Import("plugins.tools.office.word", 1, is_inside=True) in [
        Import(found.module, 1, found.is_inside) for found in imports(command)
    ]


@pytest.mark.parametrize("module", CORE)
def test_core_knows_only_core(module: str) -> None:
    assert {name for name in ours(module) if not is_in(name, "plugins.core")} == set()
    foreign = {found.module.split(".")[0] for found in imports(FILES[module])}
    assert foreign.isdisjoint(
        {"pelican", "jinja2", "invoke", "urllib", "http", "socket", "pelicanconf"}
    )


def test_core_has_no_circle() -> None:
    TopologicalSorter({module: ours(module) for module in CORE}).prepare()


def test_core_loads_without_pelican_jinja_or_invoke() -> None:
    script = f"""
import importlib, sys
for name in {CORE}:
    importlib.import_module(name)
print([name for name in ("pelican", "jinja2", "invoke", "markupsafe") if name in sys.modules])
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_the_importer_starts_without_what_only_the_portal_needs() -> None:
    script = """
import sys
import plugins.tools.sharepoint.command
slow = ("PIL", "plugins.core.article", "plugins.core.reading", "openpyxl", "pelican")
print([name for name in slow if name in sys.modules])
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


@pytest.mark.parametrize("plugin", PLUGINS)
def test_plugins_know_core_and_themselves(plugin: str) -> None:
    package = f"plugins.{plugin}"
    known = {name for module in FILES if is_in(module, package) for name in ours(module)}
    assert {name for name in known if not is_in(name, package, "plugins.core")} == set()


@pytest.mark.parametrize("plugin", PLUGINS)
def test_plugins_have_one_shape(plugin: str) -> None:
    """``__init__.py`` says what it is for and offers ``register``, nothing else."""
    assert f"plugins.{plugin}.plugin" in FILES
    docstring, *statements = tree(FILES[f"plugins.{plugin}"]).body
    assert isinstance(docstring, ast.Expr)
    assert [ast.unparse(statement) for statement in statements] == [
        f"from plugins.{plugin}.plugin import register",
        "__all__ = ['register']",
    ]


@pytest.mark.parametrize("module", [name for name in FILES if is_in(name, "plugins.tools")])
def test_tools_know_core_and_tools_and_two_of_them_the_entry_of_the_builder(module: str) -> None:
    may_build = is_in(module, *(f"plugins.tools.{tool}" for tool in MAY_BUILD))
    allowed = ("plugins.core", "plugins.tools", *([ENTRY] if may_build else []))
    assert {name for name in ours(module) if not is_in(name, *allowed)} == set()


def test_tasks_call_tools_and_the_entry_and_only_when_they_run() -> None:
    found = imports(PROJECT / "tasks.py")
    at_the_top = {imported.module for imported in found if not imported.is_inside}
    inside = {imported.module for imported in found if imported.is_inside}
    allowed = {"plugins.tools.bootstrap", "plugins.tools.program"}
    assert {name for name in at_the_top if is_in(name, "plugins")} <= allowed
    assert {name.split(".")[0] for name in at_the_top} <= {"sys", "pathlib", "invoke", "plugins"}
    assert {name for name in inside if not is_in(name, "plugins.tools", ENTRY)} == set()
    assert ENTRY in inside


@EVERY_MODULE
def test_no_import_hides_from_the_program(module: str) -> None:
    assert "TYPE_CHECKING" not in {
        getattr(node, "id", "") for node in ast.walk(tree(FILES[module]))
    }
    assert not any(found.module.startswith("typing.TYPE") for found in imports(FILES[module]))


@EVERY_MODULE
def test_an_import_inside_a_function_says_why_on_its_line(module: str) -> None:
    with tokenize.open(FILES[module]) as lines:
        comments = {
            token.start[0]: token.string
            for token in tokenize.generate_tokens(lines.readline)
            if token.type == tokenize.COMMENT
        }
    for found in imports(FILES[module]):
        if found.is_inside:
            reason = comments.get(found.line, "").rpartition("PLC0415")[2]
            assert len(reason.split()) >= 3, f"line {found.line}: {found.module}"


@EVERY_MODULE
def test_a_module_says_what_it_is_for(module: str) -> None:
    assert ast.get_docstring(tree(FILES[module]))


@EVERY_MODULE
def test_files_and_functions_are_short(module: str) -> None:
    text = FILES[module].read_text("utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(tree(FILES[module])):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name}: {length} lines"
