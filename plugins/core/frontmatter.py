"""The YAML header of a content file: every scalar as written, every key with its line.

YAML 1.1 would read ``no`` as false, ``0123`` as 83 and ``12:30`` as 750, so nothing is resolved
here: scalars stay text, and what they mean is decided by the field that they fill.
"""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from plugins.core.problems import Problem
from plugins.core.source import INVISIBLE, Source

Path: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

_FENCE = re.compile(r"---[ \t]*")
_WORD_FENCE = re.compile(r"[-–—]{1,3}[ \t]*")  # what Word makes of three hyphens
_LONG_DASHES = re.compile(r"[-–—]*[–—][-–—]*[ \t]*|-{4,}[ \t]*")
_MOST_REPAIRS = 50
_NOTHING = "tag:yaml.org,2002:null"


class _Plain(yaml.CSafeLoader):
    """Looks for nothings among plain scalars and for nothing else: all others stay text."""

    yaml_implicit_resolvers = {  # noqa: RUF012 — PyYAML's own way
        first: [found for found in resolvers if found[0] == _NOTHING]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


@dataclass(frozen=True)
class Header:
    """A parsed header: values by key, and the line of each path (``("honours", 0)``)."""

    values: dict[str, Value]
    lines: dict[Path, int] = field(hash=False)

    def line(self, *path: str | int) -> int:
        """The line of a path, or of the nearest part above it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


@dataclass(frozen=True)
class Split:
    """A content file in its two parts; ``body_line`` is the line where the body begins."""

    header: str
    body: str
    body_line: int


def split(source: Source) -> tuple[Split | None, tuple[Problem, ...]]:
    """Header and body of a file that begins with a line ``---``."""
    lines = source.text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[start]):
        return None, (_no_opening(source, start, lines[start]),)
    for end in range(start + 1, len(lines)):
        if _FENCE.fullmatch(lines[end]):
            header = "\n" * (start + 1) + "\n".join(lines[start + 1 : end])
            return Split(header, "\n".join(lines[end + 1 :]), end + 2), ()
    dashes = next(
        (i for i in range(start + 1, len(lines)) if _LONG_DASHES.fullmatch(lines[i])), None
    )
    if dashes is not None:
        return None, (_not_a_fence(source, dashes, lines[dashes]),)
    message = "phần khai báo đầu tệp chưa được đóng"
    hint = "hãy thêm một dòng chỉ có --- sau trường cuối cùng"
    return None, (source.problem(start + 1, "front-matter-open", message, hint),)


def parse_header(
    source: Source, text: str, list_name: str = ""
) -> tuple[Header, tuple[Problem, ...]]:
    """The header's values; a line that YAML cannot read is named and read as plain text.

    ``text`` begins at line 1 of the file, so that lines count as editors see them. A file that is
    one list is read as if it stood under ``list_name``.
    """
    text = text.replace("\u00a0", " ")  # a non-breaking blank out of Word separates nothing in YAML
    problems: list[Problem] = []
    text = INVISIBLE.sub(" ", text)  # named already, where the file was decoded
    for _ in range(_MOST_REPAIRS):
        try:
            node = yaml.compose(text, Loader=_Plain)
        except yaml.YAMLError as error:
            line = _error_line(error)
            if line not in {problem.line for problem in problems}:
                problems.append(_explain(source, text, line, str(getattr(error, "problem", error))))
            repaired = _quote_line(text, line)
            if repaired is None:
                return Header({}, {}), tuple(problems)
            text = repaired
            continue
        walk = _Walk(source)
        values = walk.root(node, list_name)
        return Header(values, walk.lines), (*problems, *walk.problems)
    return Header({}, {}), tuple(problems)


def is_whole(source: Source) -> bool:
    """Whether its header reads without a problem: only then do commands write into the file."""
    parts, _ = split(source)
    return parts is not None and not parse_header(source, parts.header)[1]


class _Walk:
    """Turns YAML nodes into plain values and remembers where each stood."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines: dict[Path, int] = {(): 1}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def root(self, node: yaml.Node | None, list_name: str) -> dict[str, Value]:
        if node is None:
            return {}
        if list_name and isinstance(node, yaml.SequenceNode):
            return {list_name: self._value(node, (list_name,))}
        value = self._value(node, ())
        if isinstance(value, dict):
            return value
        message = "phần khai báo phải gồm các dòng dạng «trường: giá trị»"
        self.problems.append(self.source.problem(_line(node), "front-matter-shape", message))
        self.lines.clear()
        return {}

    def _value(self, node: yaml.Node, path: Path) -> Value:
        self.lines.setdefault(path, _line(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._seen:
            message = "không dùng dấu & và * để lặp lại một đoạn khai báo"
            self.problems.append(self.source.problem(_line(node), "yaml-alias", message))
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self._mapping(node, path)

    @staticmethod
    def _scalar(node: yaml.ScalarNode) -> str | None:
        is_null = not node.style and node.tag == _NOTHING
        return None if is_null else str(node.value).strip()

    def _mapping(self, node: yaml.Node, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in values:
                message = f"trường «{key}» khai báo hai lần"
                hint = f"lần đầu ở dòng {self.lines[*path, key]}; hãy giữ lại một"
                self.problems.append(
                    self.source.problem(_line(key_node), "duplicate-key", message, hint)
                )
                continue
            self.lines[*path, key] = _line(key_node)
            values[key] = self._value(value_node, (*path, key))
        return values


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _error_line(error: yaml.YAMLError) -> int:
    begins, ends = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    is_unclosed = "quoted scalar" in str(getattr(error, "context", ""))  # found far below
    mark = begins if is_unclosed else ends or begins
    return int(mark.line) + 1 if mark else 1


def _explain(source: Source, text: str, line: int, reason: str) -> Problem:
    lines = text.split("\n")
    found = lines[line - 1].strip() if line <= len(lines) else ""
    colons = len(re.findall(r":(?: |$)", found))
    is_indented = lines[min(line, len(lines)) - 1].startswith(" ") and colons == 1
    if "mapping values are not allowed" in reason and not is_indented:
        message = f"không đọc được «{found}»: trong giá trị có dấu hai chấm"
        hint = 'hãy đặt cả giá trị trong ngoặc kép: title: "…: …"'
        hint += "; “ ” của Word không phải ngoặc kép của khai báo" if "“" in found else ""
        return source.problem(line, "yaml-colon", message, hint)
    if "\t" in lines[min(line, len(lines)) - 1]:
        message = f"không đọc được «{found}»: dòng có ký tự tab"
        return source.problem(line, "yaml-tab", message, "hãy thay tab bằng dấu cách")
    message = f"không đọc được «{found}»" if found else "không đọc được phần khai báo"
    hint = (
        "hãy xem lại dấu ngoặc kép, dấu cách đầu dòng của dòng này và dòng trên;"
        ' giá trị có ký hiệu đặc biệt thì đặt trong ngoặc kép "…"'
    )
    return source.problem(line, "yaml-unreadable", message, hint)


_PLAIN_LINE = re.compile(r"(?P<key>[ ]*(?:- )?[\w-]+:)[ ]+(?P<value>.*\S)[ ]*")


def _quote_line(text: str, line: int) -> str | None:
    """The header with that line's value in quotes, so that the rest can be read as well."""
    lines = text.split("\n")
    match = _PLAIN_LINE.fullmatch(lines[line - 1]) if line <= len(lines) else None
    if not match or match["value"].startswith("'"):
        return None
    quoted = match["value"].replace("'", "''")
    lines[line - 1] = f"{match['key']} '{quoted}'"
    return "\n".join(lines)


def _no_opening(source: Source, index: int, found: str) -> Problem:
    if _WORD_FENCE.fullmatch(found):
        return _not_a_fence(source, index, found)
    message = "tệp không bắt đầu bằng phần khai báo"
    hint = "hãy đặt dòng --- ở đầu tệp, rồi các trường (title, category…), rồi dòng ---"
    return source.problem(index + 1, "front-matter-missing", message, hint)


def _not_a_fence(source: Source, index: int, found: str) -> Problem:
    message = f"dòng này là «{found.strip()}», không phải ba dấu gạch nối ---"
    hint = "Word hay đổi dấu gạch; hãy gõ lại đúng ba dấu gạch nối"
    return source.problem(index + 1, "front-matter-missing", message, hint)
