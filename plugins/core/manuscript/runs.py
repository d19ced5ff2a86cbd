"""Runs of equally set letters into inline content: blanks single and outside of the emphasis."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.core.manuscript.blocks import Break, Inline, Link, Styled, Text
from plugins.core.manuscript.pieces import Mark, Raised
from plugins.core.source import INVISIBLE

_UNSEEN = re.compile(f"{INVISIBLE.pattern}|[\u200b\u2060\ufeff]")
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d", "•"))


@dataclass(frozen=True)
class Setting:
    """How letters are set. ``link`` counts elements, so that two links stay two."""

    strong: bool = False
    emphasis: bool = False
    raised: Raised = ""
    target: str = ""
    link: int = 0
    is_small: bool = False


@dataclass(frozen=True)
class Run:
    """Letters set in one way."""

    value: str
    setting: Setting


class LineEnd:
    """A line break among runs."""


LINE_END = LineEnd()
_PLAIN = Setting()


def clean(text: str) -> str:
    """Words with single blanks, none at the ends, and no letters that a page may not carry."""
    words = " ".join(text.split())
    if _UNSEEN.search(words):
        words = " ".join(_UNSEEN.sub("", words.translate(_BULLETS)).split())
    return words


def lines(parts: Sequence[Run | LineEnd]) -> list[list[Run]]:
    """The runs of each line, those without words being empty."""
    found: list[list[Run]] = [[]]
    for part in parts:
        if isinstance(part, Run):
            found[-1].append(part)
        else:
            found.append([])
    return [tidy(line) for line in found]


def tidy(runs: Iterable[Run]) -> list[Run]:
    """The runs of a line, blanks single, none at the ends, each between words a run of its own."""
    found: list[Run] = []
    blank = False
    for run in runs:
        words = clean(run.value)
        blank = blank or run.value[:1].isspace()
        if words:
            if blank and found:
                found.append(_between(found[-1], run))
            found.append(Run(words, run.setting))
            blank = False
        blank = blank or run.value[-1:].isspace()
    return found


def _between(before: Run, after: Run) -> Run:
    """A blank belongs to both sides only as far as they are set alike."""
    one, two = before.setting, after.setting
    if one == two:
        return Run(" ", one)
    if one.link != two.link:
        return Run(" ", _PLAIN)
    return Run(
        " ",
        Setting(
            strong=one.strong and two.strong,
            emphasis=one.emphasis and two.emphasis,
            target=one.target,
            link=one.link,
            is_small=one.is_small and two.is_small,
        ),
    )


def inline(found: Sequence[Sequence[Run]]) -> tuple[Inline, ...]:
    """Lines as inline content with breaks between them; links around emphasis."""
    children: list[Inline] = []
    for line in found:
        if children:
            children.append(Break())
        for (link, target), runs in groupby(line, _link_of):
            inside = _strong(list(runs))
            children.extend((Link(target, inside),) if link else inside)
    return tuple(children)


def _link_of(run: Run) -> tuple[int, str]:
    return run.setting.link, run.setting.target


def _strong(runs: list[Run]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for is_strong, group in groupby(runs, lambda run: run.setting.strong):
        inside = _emphasis(list(group))
        found.extend((Styled("strong", inside),) if is_strong else inside)
    return tuple(found)


def _emphasis(runs: list[Run]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for is_emphasis, group in groupby(runs, lambda run: run.setting.emphasis):
        inside = _raised(list(group))
        found.extend((Styled("emphasis", inside),) if is_emphasis else inside)
    return tuple(found)


def _raised(runs: list[Run]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for raised, group in groupby(runs, lambda run: run.setting.raised):
        text = Text("".join(run.value for run in group))
        found.append(Styled(raised, (text,)) if raised else text)
    return tuple(found)


def marks_of(found: Sequence[Sequence[Run]]) -> frozenset[Mark]:
    """How all of the words are set."""
    runs = [run for line in found for run in line if run.value.strip()]
    if not runs:
        return frozenset()
    marks: set[Mark] = set()
    if all(run.setting.strong for run in runs if any(map(str.isalnum, run.value))):
        marks.add("bold")
    if all(run.setting.emphasis for run in runs if any(map(str.isalnum, run.value))):
        marks.add("italic")
    if all(run.setting.is_small for run in runs):
        marks.add("small")
    return frozenset(marks)


def without_start(runs: Sequence[Run], size: int) -> list[Run]:
    """The runs of a line without its first letters."""
    found: list[Run] = []
    for run in runs:
        kept = run.value[size:]
        size = max(0, size - len(run.value))
        if kept:
            found.append(Run(kept, run.setting))
    return tidy(found)
