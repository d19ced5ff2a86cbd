"""What every edit of an article's header needs: its values, its lines, and where it ends.

An edit changes lines and leaves every other byte; what it did is read back and compared.
"""

import re
from collections.abc import Mapping

from plugins.core.frontmatter import Value, parse_header, split
from plugins.core.source import decode

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_BOM = "\ufeff"


class HeaderError(Exception):
    """The header cannot be read, or cannot take the edit; the message is one line for editors."""


def values_of(data: bytes) -> Mapping[str, Value]:
    """The header's values. Raises HeaderError where it cannot be read without guessing."""
    source, problems = decode("index.md", data)
    if source is None:
        raise HeaderError(problems[0].message)
    parts, wrong = split(source)
    if parts is None:
        raise HeaderError(wrong[0].message)
    header, wrong = parse_header(source, parts.header)
    if wrong:
        raise HeaderError(f"dòng {wrong[0].line}: {wrong[0].message}")
    return header.values


def lines_of(data: bytes) -> list[str]:
    """The lines of a file that ``values_of`` could read, with their ends as they are."""
    return [line for line in _LINE.findall(data.decode("utf-8")) if line]


def fences(lines: list[str]) -> tuple[int, int]:
    """The two lines "---"."""
    marks = [i for i, line in enumerate(lines) if line.removeprefix(_BOM).rstrip() == "---"]
    return marks[0], marks[1]


def newline_of(line: str) -> str:
    """The line end that the file uses."""
    return "\r\n" if line.endswith("\r\n") else "\n"
