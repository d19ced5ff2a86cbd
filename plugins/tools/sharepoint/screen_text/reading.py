"""The article in a text that somebody copied from the screen: the form that offices still hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.core.dates import Moment
from plugins.core.manuscript.blocks import Block
from plugins.core.manuscript.byline import Byline
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.tools.sharepoint.screen_text import lines as kinds
from plugins.tools.sharepoint.screen_text.body import read_body
from plugins.tools.sharepoint.screen_text.foot import Foot, read_foot, without_others
from plugins.tools.sharepoint.screen_text.head import Head, read_head
from plugins.tools.sharepoint.text.dates import find_publication

_TOP, _BOTTOM = 8, 4  # lines in which a date may stand
_LONGEST_LEAD = 700


@dataclass(frozen=True)
class ScreenText:
    """What the text says. ``furniture`` are the lines that are no part of the article."""

    title: str | None
    category: str | None
    summary: str | None
    date: Moment | None
    blocks: tuple[Block, ...]
    byline: Byline | None
    furniture: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]


@dataclass(frozen=True)
class _Dated:
    """Lines that are nothing but a day, and what they say."""

    date: Moment | None
    lines: tuple[str, ...]
    rest: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def read_screen_text(text: str) -> ScreenText:
    """Lines that are not empty, each judged once; blanks of any kind count as one."""
    kept, furniture = without_others(kinds.lines_of(text))
    dated = _dated(kept)
    head = read_head(dated.rest)
    foot = read_foot(head.rest)
    summary, rest = _summary(foot.rest)
    body = read_body(rest)
    lead = (Evidence("summary", summary, "đoạn đầu", summary[:120]),) if summary else ()
    return ScreenText(
        title=head.title,
        category=head.category,
        summary=summary,
        date=dated.date,
        blocks=body.blocks,
        byline=foot.byline,
        furniture=(*furniture, *head.furniture, *dated.lines, *foot.lines, *body.marks),
        evidence=(*head.evidence, *dated.evidence, *foot.evidence, *lead),
        cautions=(*_cautions(head, dated, foot), *body.cautions),
    )


def _dated(found: Sequence[str]) -> _Dated:
    """Days of the top; of the bottom where the top has none."""
    places = range(len(found))
    high = max(_TOP, kinds.head_length(found))
    top = [place for place in places[:high] if kinds.is_date(found[place])]
    bottom = [place for place in places[high:][-_BOTTOM:] if kinds.is_date(found[place])]
    known = [(found[place], find_publication(found[place])) for place in top or bottom]
    days = {moment.day for _, moment in known if moment}
    date = (
        max((moment for _, moment in known if moment), key=_has_clock) if len(days) == 1 else None
    )
    evidence = tuple(
        Evidence("date", moment.iso(), "dòng ngày tháng", line, moment == date)
        for line, moment in known
        if moment
    )
    out = {*top, *bottom}
    lines = tuple(found[place] for place in sorted(out))
    return _Dated(date, lines, tuple(found[p] for p in places if p not in out), evidence)


def _has_clock(moment: Moment) -> bool:
    return moment.clock is not None


def _summary(found: Sequence[str]) -> tuple[str | None, Sequence[str]]:
    """The first line, where it is a sentence with more below it."""
    if len(found) < 2 or not kinds.is_sentence(found[0]) or len(found[0]) > _LONGEST_LEAD:
        return None, found
    return (
        (None, found) if kinds.item(found[0]) or kinds.picture(found[0]) else (found[0], found[1:])
    )


def _cautions(head: Head, dated: _Dated, foot: Foot) -> Iterator[Caution]:
    if head.title is None:
        yield Caution("title-missing", "không rõ dòng nào là tiêu đề: hãy điền «title»")
    if dated.date is None and dated.lines:
        said = ", ".join(f"«{line}»" for line in dated.lines[:3])
        yield Caution("date-unread", f"không chắc ngày đăng ({said}): hãy điền «date»")
    elif dated.date is None:
        yield Caution("date-missing", "văn bản không ghi ngày đăng: hãy điền «date» nếu biết chắc")
    if foot.byline is None and not foot.cautions:
        yield Caution(
            "author-missing", "văn bản không ghi tác giả: hãy điền «author» nếu biết chắc"
        )
    yield from foot.cautions
