"""How much of what is true a tool's Markdown has: the same count for everybody."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from plugins.core.names import fold
from plugins.tools.bench.importing.truth import Truth

_NEAR = 200  # letters after a picture in which its caption is bound to it
_MARKS = re.compile(r"[*_\\>#|\u200b]+")


@dataclass(frozen=True)
class Page:
    """What a tool made of a page."""

    title: str | None
    date: str | None
    markdown: str


@dataclass(frozen=True)
class Score:
    """Counts over all pages; a date that is neither right nor None is wrong."""

    pages: int = 0
    titles: int = 0
    dates_right: int = 0
    dates_wrong: int = 0
    begins: int = 0
    ends: int = 0
    pictures: int = 0
    pictures_true: int = 0
    captions: int = 0
    captions_true: int = 0
    chrome: int = 0  # pages with words of menus and lists


def score(truths: Iterable[Truth], made: Mapping[str, Page]) -> Score:
    """Adds up what each page has; a page that a tool did not read has nothing."""
    total = Score()
    for truth in truths:
        page = made.get(truth.file, Page(None, None, ""))
        total = _sum(total, _of(truth, page))
    return total


def _of(truth: Truth, page: Page) -> Score:
    text, day = _plain(page.markdown), (page.date or "")[:10]
    captioned = [one for one in truth.pictures if one[1]]
    return Score(
        pages=1,
        titles=int(_plain(page.title or "") == _plain(truth.title)),
        dates_right=int(day == (truth.date or "")),
        dates_wrong=int(day not in ("", truth.date)),
        begins=int(not truth.begins or any(_plain(one) in text for one in truth.begins)),
        ends=int(_plain(truth.ends) in text),
        pictures=sum(file in page.markdown for file, _ in truth.pictures),
        pictures_true=len(truth.pictures),
        captions=sum(_is_bound(page.markdown, *one) for one in captioned),
        captions_true=len(captioned),
        chrome=int(any(_plain(one) in text for one in truth.chrome)),
    )


def _is_bound(markdown: str, file: str, caption: str) -> bool:
    """The caption is part of the picture's own Markdown, as its title or its alternative text."""
    wanted = _plain(caption)
    return any(
        wanted in _plain(match[0])
        for match in re.finditer(rf"!\[[^\]]*\]\([^)\s]*{re.escape(file)}[^)]*\)", markdown)
    )


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", fold(text)).split())


def _sum(one: Score, other: Score) -> Score:
    names = [field.name for field in fields(Score)]
    return Score(**{name: getattr(one, name) + getattr(other, name) for name in names})
