"""The theme's scripts as published: what one imports at once stands in it, for one request.

No build tool: imported modules stand in front, in one scope, so no name may be given twice in one
script. Modules may export constants and classes by name, and import by name; an ``import()`` for
later stays one. What a page loads beside another script (``asking.js``) stays a file of its own,
and the other takes from it what both need.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

_IMPORT = re.compile(r'^import \{ ([^}]*) \} from "\./([\w-]+)\.js";\n', re.MULTILINE)
_LATER = re.compile(r'(?:(?<=import\(")|(?<=from "))\./([\w-]+\.js)(?=")')
_FILE = re.compile(r'(?<=")\./([\w-]+\.\w+)(?=")')
_BESIDE = "asking.js"  # what pages load in front of a script that imports it
_EXPORT = re.compile(r"^export (?=const |class )", re.MULTILINE)
_GIVEN = re.compile(r"^(?:export )?(?:const|let|class) (.*)$", re.MULTILINE)
_INNER = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_NAME = re.compile(r"(?:^|, )(\w+)(?= =|[,;]| extends| ?$)")
_COMMENT = re.compile(r"^ *//.*\n|(?<=[;,{(]) +// [^\n\"'`]*$", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_TEXT = re.compile(r"""("[^"]*"|`[^`]*`)""")
_DOUBTFUL = re.compile(r"""['/\\"`]""")  # beside texts: what may be a regular expression
_BLANK = re.compile(r" (?=[=<>*&|,;{}()\[\]?:])|(?<=[=<>*&|,;{}()\[\]?:]) (?!\.)")
_SUM = re.compile(r"(?<=[\w)\]]) ([-+]) (?=[\w(\[])")


def published(sources: Mapping[str, str]) -> dict[str, str]:
    """The scripts that stand on their own, with all that they import; by file name.

    Raises ValueError for modules that import each other, one that is not there, or a name that is
    given twice.
    """
    joined = {one for text in sources.values() for one in _imported(text)} - {_BESIDE}
    return {name: _slim(_whole(name, sources)) for name in sources if name not in joined}


def others_of(text: str) -> list[str]:
    """File names of what a published script takes from others, at once or when it needs it."""
    return _LATER.findall(text)


def with_addresses(text: str, addresses: Mapping[str, str]) -> str:
    """The same, with the addresses of the others."""
    return _LATER.sub(lambda match: addresses[match[1]], text)


def with_files(text: str, addresses: Mapping[str, str]) -> str:
    """The same, with addresses in the place of names such as "./site.css"."""
    return _FILE.sub(lambda match: addresses[match[1]], text)


def _whole(name: str, sources: Mapping[str, str]) -> str:
    here, there = _parts(name, sources)
    taken = _needed(here, there, sources)
    _refuse_twice(name, here, taken, sources)
    start = f'import {{ {", ".join(taken)} }} from "./{_BESIDE}";\n' if taken else ""
    inner = (_EXPORT.sub("", sources[one]) for one in here[:-1])
    given = _given(here[:-1], sources) if name == _BESIDE else []
    end = f"export {{ {', '.join(given)} }};\n" if given else ""
    return start + _IMPORT.sub("", "".join((*inner, sources[name]))) + end


def _parts(name: str, sources: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """The modules of a script, itself last, and those that stand in the script beside it."""
    order = _order(name, sources, ())
    there = [*_order(_BESIDE, sources, ()), _BESIDE] if _BESIDE in order else []
    return [one for one in (*order, name) if one not in there], there


def _needed(here: Iterable[str], there: Collection[str], sources: Mapping[str, str]) -> list[str]:
    """What some modules import from others, as it is written."""
    lists = (found for one in here for found in _IMPORT.findall(sources[one]))
    names = (name for some, module in lists if f"{module}.js" in there for name in some.split(", "))
    return list(dict.fromkeys(names))


def _given(inner: Collection[str], sources: Mapping[str, str]) -> list[str]:
    """What the others take from the modules in the script beside them."""
    others = (one for one in sources if _BESIDE in _order(one, sources, ()))
    return _needed((part for one in others for part in _parts(one, sources)[0]), inner, sources)


def _refuse_twice(
    name: str, here: Iterable[str], taken: Iterable[str], sources: Mapping[str, str]
) -> None:
    own = (one for module in here for one in _declared(sources[module]))
    count = Counter((*own, *(one.split(" as ")[-1] for one in taken)))
    if twice := sorted(one for one, many in count.items() if many > 1):
        raise ValueError(f"names given twice in {name}: {', '.join(twice)}")


def _declared(text: str) -> list[str]:
    """The names of constants, variables and classes that stand at a line's beginning."""
    lines = _GIVEN.findall(_COMMENT.sub("", text))
    return [name for line in lines for name in _NAME.findall(_bare(line))]


def _bare(line: str) -> str:
    """Without what stands in brackets, or after one that stays open."""
    while (less := _INNER.sub("", line)) != line:
        line = less
    return re.split(r"[({\[]|=>", line)[0]


def _imported(text: str) -> list[str]:
    return [f"{name}.js" for _, name in _IMPORT.findall(text)]


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


def _slim(text: str) -> str:
    """Without comments, indents and blanks around signs: half of the bytes, and nothing renamed."""
    lines = _INDENT.sub("", _COMMENT.sub("", text)).splitlines()
    return "".join(_tight(line) for line in lines if line)


def _tight(line: str) -> str:
    """A line without blanks around signs; as it is where a pattern or half a text may stand."""
    if _DOUBTFUL.search(_TEXT.sub("", line)):
        return f"{line}\n"
    parts = _TEXT.split(line)
    told = "".join(
        part if at % 2 else _SUM.sub(r"\1", _BLANK.sub("", part)) for at, part in enumerate(parts)
    )
    return told if told.endswith(("{", ",", ";", "(")) else f"{told}\n"
