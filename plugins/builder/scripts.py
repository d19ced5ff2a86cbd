"""The theme's scripts as published: what one imports at once stands in it, for one request.

No build tool: each imported module becomes a function that gives what it exports. Modules may
export constants and classes by name, and import by name; an ``import()`` for later stays one.
"""

import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";\n', re.MULTILINE)
_LATER = re.compile(r'(?<=import\(")\./([\w-]+\.js)(?="\))')
_FILE = re.compile(r'(?<=")\./([\w-]+\.\w+)(?=")')
_EXPORT = re.compile(r"^export (?=const |class )", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:const|class) (.*)$", re.MULTILINE)
_COMMENT = re.compile(r"^ *//.*\n|(?<=[;,{(]) +// [^\n\"'`]*$", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)


def published(sources: Mapping[str, str]) -> dict[str, str]:
    """The scripts that stand on their own, with all that they import; by file name.

    Raises ValueError for modules that import each other, or one that is not there.
    """
    joined = {f"{name}.js" for text in sources.values() for _, name in _IMPORT.findall(text)}
    return {name: _slim(_whole(name, sources)) for name in sources if name not in joined}


def loaded_later(text: str) -> list[str]:
    """File names of what a published script may load when it needs it."""
    return _LATER.findall(text)


def with_addresses(text: str, addresses: Mapping[str, str]) -> str:
    """The same, with the addresses of what it loads later."""
    return _LATER.sub(lambda match: addresses[match[1]], text)


def with_files(text: str, addresses: Mapping[str, str]) -> str:
    """The same, with addresses in the place of names such as "./site.css"."""
    return _FILE.sub(lambda match: addresses[match[1]], text)


def _whole(name: str, sources: Mapping[str, str]) -> str:
    modules = (_module(one, sources[one]) for one in _order(name, sources, ()))
    return "".join((*modules, _with_modules(sources[name])))


def _module(name: str, text: str) -> str:
    start = f"const {_called(name)} = (() => {{"
    body = _EXPORT.sub("", _with_modules(text))
    return f"{start}\n{body}\nreturn {{ {_exports(text)} }};\n}})();\n"


def _order(name: str, sources: Mapping[str, str], on_the_way: tuple[str, ...]) -> list[str]:
    """All that a script imports, each after what it imports itself."""
    if name in on_the_way:
        raise ValueError(f"scripts import each other: {' > '.join((*on_the_way, name))}")
    if name not in sources:
        raise ValueError(f"{on_the_way[-1]} imports {name}, which is not there")
    found: dict[str, None] = {}
    for _, imported in _IMPORT.findall(sources[name]):
        found |= dict.fromkeys(_order(f"{imported}.js", sources, (*on_the_way, name)))
        found[f"{imported}.js"] = None
    return list(found)


def _with_modules(text: str) -> str:
    """What it imports, taken from the modules in front of it."""
    return _IMPORT.sub(lambda match: f"const {match[1]} = {_called(match[2] + '.js')};\n", text)


def _exports(text: str) -> str:
    """The names after ``export const`` (several, between commas) and ``export class``."""
    found: list[str] = []
    for line in _EXPORTED.findall(text):
        found.extend(re.findall(r"(?:^|, )(\w+) = ", line) or [line.split()[0]])
    return ", ".join(found)


def _called(name: str) -> str:
    return f"module_{name.removesuffix('.js').replace('-', '_')}"


def _slim(text: str) -> str:
    """Without comments and without indents: half of the bytes, and nothing renamed."""
    return _INDENT.sub("", _COMMENT.sub("", text))
