"""The head of a copied page: its title, its section, what stands around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.names import fold
from plugins.tools.sharepoint.model import Evidence
from plugins.tools.sharepoint.screen_text import lines as kinds

_WINDOW = 8  # lines in which the title stands
_SHORTEST = 12  # letters of a line whose repetition means something
_CRUMBS = re.compile(r"\s*(?:>|»|›|→|\|)+\s*")


@dataclass(frozen=True)
class Head:
    """What the head says; ``rest`` is everything below, ``furniture`` what is nobody's."""

    title: str | None
    category: str | None
    rest: tuple[str, ...]
    furniture: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def read_head(found: Sequence[str]) -> Head:
    """The title is a line that is said twice, else the first line that can be one."""
    keys = [_key(line) for line in found[:_WINDOW]]
    for place, key in enumerate(keys):
        is_title = kinds.is_title(found[place]) and not kinds.is_section(found[place])
        if is_title and keys.count(key) > 1 and len(key) >= _SHORTEST:
            return _said_twice(found, [at for at, one in enumerate(keys) if one == key])
    return _said_once(found)


def _said_twice(found: Sequence[str], places: Sequence[int]) -> Head:
    """Labels before and between are sections; the nearest above the last title counts."""
    title = found[places[0]]
    above = [found[place] for place in range(places[-1]) if place not in places]
    labels = [line for line in above if kinds.is_label(_section_of(line))]
    rest = list(found[places[-1] + 1 :])
    if not labels and rest and kinds.is_section(rest[0]):
        labels = [rest.pop(0)]
    category = _section_of(labels[-1]) if labels else None
    evidence = [Evidence("title", title, "dòng được nhắc lại ở đầu văn bản", title)]
    if category:
        evidence.append(Evidence("category", category, "dòng cạnh tiêu đề", labels[-1]))
    stays = [line for line in above if line not in labels]
    again = [title] * (len(places) - 1)
    unused = labels[:-1]
    crumbs = _around(labels[-1], category) if labels and category else []
    return Head(title, category, (*stays, *rest), (*again, *unused, *crumbs), tuple(evidence))


def _said_once(found: Sequence[str]) -> Head:
    """A section's name or a path above the title, or below it; else no section."""
    first, second = (*found[:2], "", "")[:2]
    section = _section_of(first)
    is_path = section != first and kinds.is_label(section)
    if (is_path or kinds.is_section(first)) and _outweighs(second, first, is_path=is_path):
        return Head(
            second,
            section,
            tuple(found[2:]),
            tuple(_around(first, section)),
            (_first_line(second), Evidence("category", section, "dòng trên tiêu đề", first)),
        )
    if is_path or kinds.is_section(first) or not kinds.is_title(first) or kinds.item(first):
        return _nothing(first, found)
    if kinds.is_section(second):
        evidence = Evidence("category", second, "dòng dưới tiêu đề", second)
        return Head(first, second, tuple(found[2:]), (), (_first_line(first), evidence))
    return Head(first, None, tuple(found[1:]), (), (_first_line(first),))


def _nothing(first: str, found: Sequence[str]) -> Head:
    """No title: the first line is offered, and stays where it is."""
    if not first:
        return Head(None, None, ())
    evidence = Evidence("title", first[:300], "dòng đầu văn bản", first[:120], is_taken=False)
    return Head(None, None, tuple(found), (), (evidence,))


def _first_line(title: str) -> Evidence:
    return Evidence("title", title, "dòng đầu văn bản không phải là câu", title)


def _outweighs(title: str, label: str, *, is_path: bool) -> bool:
    """A title below a section's name says more than it."""
    return kinds.is_title(title) and (is_path or len(title) > len(label))


def _section_of(line: str) -> str:
    """The last part of a path «Trang chủ > Tin tức», else the line."""
    parts = [part for part in _CRUMBS.split(line) if part]
    return parts[-1] if len(parts) > 1 and len(line) <= 160 else line


def _around(line: str, section: str) -> list[str]:
    rest = line[: len(line) - len(section)] if line.endswith(section) else ""
    return [rest.strip()] if rest.strip() else []


def _key(line: str) -> str:
    return fold(line).strip(" .")
