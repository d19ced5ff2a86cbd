"""``pelicanconf.py`` as ``check`` reads it: the portal's settings, with the line of each."""

import ast
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.core.frontmatter import Header
from plugins.core.frontmatter import Path as KeyPath
from plugins.core.portal import Portal
from plugins.core.problems import Problem
from plugins.core.schema import read_fields
from plugins.core.source import Source

NAME = "pelicanconf.py"
# What a file of values raises where a quote, a comma or a name is wrong.
_SLIPS = (OSError, SyntaxError, NameError, TypeError, ValueError, LookupError, ImportError)


def read_portal(path: Path) -> tuple[Portal | None, Header, list[Problem]]:
    """``PORTAL`` of a settings file, where its keys stand, and what is wrong with it."""
    try:
        values = runpy.run_path(str(path)).get("PORTAL", {})
    except _SLIPS as error:
        line = getattr(error, "lineno", None) or 1
        message = f"không đọc được tệp cài đặt: {error}"
        hint = "hãy xem lại dấu ngoặc kép và dấu phẩy ở dòng này và dòng trên"
        return None, Header({}, {}), [Problem(NAME, line, "settings-file", message, hint)]
    header = portal_header(values, path)
    portal, problems = typed_portal(header)
    return portal, header, problems


def portal_header(values: dict[str, Any], path: Path) -> Header:
    """These values with the lines at which the file has their keys, where it can be read."""
    try:
        tree = ast.parse(path.read_text("utf-8"))
    except (OSError, ValueError, SyntaxError):
        return Header(values, {})
    told = (node for node in tree.body if isinstance(node, ast.Assign))
    named = (node.value for node in told if ast.unparse(node.targets[0]) == "PORTAL")
    return Header(values, {path: line for value in named for path, line in _lines(value, ())})


def typed_portal(header: Header) -> tuple[Portal | None, list[Problem]]:
    """The typed settings, or None with every problem found in them."""
    return read_fields(Portal, Source(NAME, ""), header)


def _lines(node: ast.expr, path: KeyPath) -> Iterator[tuple[KeyPath, int]]:
    yield path, node.lineno
    if isinstance(node, ast.List):
        for place, item in enumerate(node.elts):
            yield from _lines(item, (*path, place))
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant):
                yield from _lines(value, (*path, str(key.value)))
