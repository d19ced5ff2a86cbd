"""The head of a copied page: its title, its section, what stands around them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.core.manuscript.evidence import Evidence
from plugins.core.names import fold
from plugins.tools.sharepoint.screen_text import lines as kinds

_WINDOW = 8  # lines in which the title stands
_MENU = 3  # labels above the title: two are a path, more are a menu
_SHORT_LABEL = 5  # words
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
    above = kinds.head_length(found)
    keys = [_key(line) for line in found[: max(_WINDOW, above)]]
    again = [key for place, key in enumerate(keys) if _is_said_again(found[place], key, keys)]
    title = max(again, key=len, default="")
    is_of_menu = above > _MENU and len(title.split()) <= _SHORT_LABEL  # said again as well
    if title and not is_of_menu:
        return _said_twice(found, [place for place, key in enumerate(keys) if key == title])
    return _below_menu(found, above) if above > _MENU else _said_once(found)


def _is_said_again(line: str, key: str, keys: Sequence[str]) -> bool:
    is_title = kinds.is_title(line) and not kinds.is_section(line)
    return is_title and len(key) >= _SHORTEST and keys.count(key) > 1


def _below_menu(found: Sequence[str], above: int) -> Head:
    """Below a menu the title is the long line right above the first sentence, or nobody knows."""
    menu, title = list(found[: above - 1]), found[above - 1]
    is_apart = len(title.split()) > _SHORT_LABEL and kinds.is_title(title)
    if not is_apart or not all(_is_of_menu(line) for line in menu):
        return _nothing(found[0], found)
    paths = [line for line in menu if _section_of(line) != line]
    section = _section_of(paths[-1]) if paths else None
    evidence = [Evidence("title", title, "dòng dưới trình đơn, ngay trên câu đầu tiên", title)]
    if section:
        evidence.append(Evidence("category", section, "đường dẫn ở đầu văn bản", paths[-1]))
    words = [line for line in menu if line not in paths[-1:]]
    words += _around(paths[-1], section) if section else []
    return Head(title, section, tuple(found[above:]), tuple(words), tuple(evidence))


def _is_of_menu(line: str) -> bool:
    return _section_of(line) != line or len(line.split()) <= _SHORT_LABEL


def _said_twice(found: Sequence[str], places: Sequence[int]) -> Head:
    """Labels before and between are sections; the nearest above the last title counts.

    Many labels above the first title are a menu, whose last entry is no section.
    """
    title = found[places[0]]
    above = [(place, found[place]) for place in range(places[-1]) if place not in places]
    named = [(place, line) for place, line in above if kinds.is_label(_section_of(line))]
    menu = [line for place, line in named if place < places[0] and _section_of(line) == line]
    is_menu = len(menu) >= _MENU
    labels = [
        line
        for place, line in named
        if not is_menu or place > places[0] or _section_of(line) != line
    ]
    rest = list(found[places[-1] + 1 :])
    if not labels and rest and kinds.is_section(rest[0]):
        labels = [rest.pop(0)]
    category = _section_of(labels[-1]) if labels else None
    evidence = [Evidence("title", title, "dòng được nhắc lại ở đầu văn bản", title)]
    if category:
        evidence.append(Evidence("category", category, "dòng cạnh tiêu đề", labels[-1]))
    stays = [line for place, line in above if (place, line) not in named]
    again = [title] * (len(places) - 1)
    unused = labels[:-1]
    crumbs = _around(labels[-1], category) if labels and category else []
    return Head(
        title,
        category,
        (*stays, *rest),
        (*again, *(menu if is_menu else ()), *unused, *crumbs),
        tuple(evidence),
    )


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
