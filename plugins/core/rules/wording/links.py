"""The links of a text: where each stands and where it leads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.rules.wording.prose import Prose

_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]]*)\]\(\s*<?(?P<target>[^\s)>]*)>?(?:\s+[\"'][^)]*)?\)"
    r"|^ {0,3}\[(?!\^)[^\]]+\]:\s*<?(?P<reference>[^\s>]+)"
    r"|<a\s[^>]*href=[\"'](?P<html>[^\"']*)"
)
_CODE = re.compile(r"(`+)[^`].*?\1")
_ID = re.compile(r"\bid=[\"']([^\"']+)")

_ADDRESS = re.compile(
    r"(?:(?P<scheme>[a-zA-Z][\w+.-]*):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?:\?[^#]*)?"
    r"(?:#(?P<fragment>.*))?"
)


@dataclass(frozen=True)
class Target:
    """The parts of an address that tell where it leads; "" where it has none."""

    scheme: str
    host: str
    path: str
    fragment: str


def target_of(address: str) -> Target:
    """An address taken apart: everything is one."""
    found = _ADDRESS.match(address)
    told = found.groupdict("") if found else {}
    return Target(**{part: told.get(part, "") for part in ("scheme", "host", "path", "fragment")})


@dataclass(frozen=True)
class Link:
    """A link in a line of a file; ``target`` as it is written."""

    line: int
    words: str
    target: str


def links(prose: Prose) -> Iterator[Link]:
    """All links of the body, in their order."""
    text = prose.source.text
    if "](" not in text and "]:" not in text and "<a " not in text:
        return
    for number in range(prose.body_line, len(prose.lines) + 1):
        line = prose.lines[number - 1]
        if "]" not in line and "<a" not in line:
            continue
        for match in _LINK.finditer(_CODE.sub("", line)):
            target = match["target"] or match["reference"] or match["html"] or ""
            yield Link(number, match["words"] or "", target)


def anchors(prose: Prose) -> frozenset[str]:
    """Names of places in the text itself: headings have none, footnotes make theirs."""
    return frozenset(_ID.findall(prose.source.text)) if "id=" in prose.source.text else frozenset()
