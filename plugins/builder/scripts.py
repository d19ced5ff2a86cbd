"""The theme's scripts as published: what one imports at once stands in it, for one request.

No build tool: each imported module becomes a function that gives what it exports. Modules may
export constants and classes by name, and import by name; an ``import()`` for later stays one.
What a page loads beside another script (``asking.js``) stays a file of its own, and the other takes
from it what both need.
"""

import itertools
import re
from collections.abc import Mapping

_IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";\n', re.MULTILINE)
_LATER = re.compile(r'(?:(?<=import\(")|(?<=from "))\./([\w-]+\.js)(?=")')
_FILE = re.compile(r'(?<=")\./([\w-]+\.\w+)(?=")')
_BESIDE = frozenset({"asking.js"})  # what pages load in front of scripts that import it
_EXPORT = re.compile(r"^export (?=const |class )", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:const|class) (.*)$", re.MULTILINE)
_COMMENT = re.compile(r"^ *//.*\n|(?<=[;,{(]) +// [^\n\"'`]*$", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_TEXT = re.compile(r"""("[^"]*"|`[^`]*`)""")
_DOUBTFUL = re.compile(r"""['/\\"`]""")  # beside texts: what may be a regular expression
_BLANK = re.compile(r" (?=[=<>*&|,;{}()\[\]?:])|(?<=[=<>*&|,;{}()\[\]?:]) (?!\.)")


def published(sources: Mapping[str, str]) -> dict[str, str]:
    """The scripts that stand on their own, with all that they import; by file name.

    Raises ValueError for modules that import each other, or one that is not there.
    """
    joined = {one for text in sources.values() for one in _imported(text)} - _BESIDE
    return {name: _slim(_whole(name, sources)) for name in sources if name not in joined}


def loaded_later(text: str) -> list[str]:
    """File names of what a published script takes from others, at once or when it needs it."""
    return _LATER.findall(text)


def with_addresses(text: str, addresses: Mapping[str, str]) -> str:
    """The same, with the addresses of the others."""
    return _LATER.sub(lambda match: addresses[match[1]], text)


def with_files(text: str, addresses: Mapping[str, str]) -> str:
    """The same, with addresses in the place of names such as "./site.css"."""
    return _FILE.sub(lambda match: addresses[match[1]], text)


def _whole(name: str, sources: Mapping[str, str]) -> str:
    order = _order(name, sources, ())
    there = {at: _order(at, sources, ()) for at in order if at in _BESIDE}
    elsewhere = {*_BESIDE, *itertools.chain(*there.values())}
    taken = (f'import {{ {_calls(some)} }} from "./{at}";\n' for at, some in there.items())
    modules = (_module(one, sources[one]) for one in order if one not in elsewhere)
    given = f"export {{ {_calls(order)} }};\n" if name in _BESIDE else ""
    return "".join((*taken, *modules, _with_modules(sources[name]), given))


def _imported(text: str) -> list[str]:
    return [f"{name}.js" for _, name in _IMPORT.findall(text)]


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
    for imported in _imported(sources[name]):
        found |= dict.fromkeys(_order(imported, sources, (*on_the_way, name)))
        found[imported] = None
    return list(found)


def _with_modules(text: str) -> str:
    """What it imports, taken from the modules in front of it."""
    return _IMPORT.sub(_with_module, text)


def _with_module(match: re.Match[str]) -> str:
    names, module = match[1], f"{match[2]}.js"
    return match[0] if module in _BESIDE else f"const {names} = {_called(module)};\n"


def _exports(text: str) -> str:
    """The names after ``export const`` (several, between commas) and ``export class``."""
    found: list[str] = []
    for line in _EXPORTED.findall(text):
        found.extend(re.findall(r"(?:^|, )(\w+) = ", line) or [line.split()[0]])
    return ", ".join(found)


def _calls(names: list[str]) -> str:
    return ", ".join(map(_called, names))


def _called(name: str) -> str:
    return f"module_{name.removesuffix('.js').replace('-', '_')}"


def _slim(text: str) -> str:
    """Without comments, indents and blanks around signs: half of the bytes, and nothing renamed."""
    lines = _INDENT.sub("", _COMMENT.sub("", text)).splitlines()
    return "".join(_tight(line) for line in lines if line)


def _tight(line: str) -> str:
    """A line without blanks around signs; as it is where a pattern or half a text may stand."""
    if _DOUBTFUL.search(_TEXT.sub("", line)):
        return f"{line}\n"
    parts = _TEXT.split(line)
    told = "".join(part if at % 2 else _BLANK.sub("", part) for at, part in enumerate(parts))
    return told if told.endswith(("{", ",", ";", "(")) else f"{told}\n"
