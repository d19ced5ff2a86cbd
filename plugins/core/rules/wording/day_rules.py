"""Days in the text: days of the week that disagree, days that are none, a lead of another year."""

import re
from collections.abc import Iterator
from datetime import date

from plugins.core.article import Article
from plugins.core.dates import day_text, weekday
from plugins.core.entry import Entry
from plugins.core.problems import Problem
from plugins.core.rules.wording.prose import Prose

# Days of papers and of decrees are in the past of any year; only spoken weekdays are compared.
_DAY = re.compile(
    r"(?:(?P<weekday>(?i:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật))[ ,(]*(?:ngày )?)?"
    r"(?<![\d/.,-])(?:(?P<d>\d{1,2})[/](?P<m>\d{1,2})[/](?P<y>(?:19|20)\d\d)(?![\d/])"
    r"|(?P<d2>\d{1,2}) tháng (?P<m2>\d{1,2}) năm (?P<y2>(?:19|20)\d\d)(?!\d))"
)
# The same without what stands before it: a quick look at a whole text.
_ANY_DAY = re.compile(r"\d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )(?:19|20)\d\d")
_WEEKDAY = re.compile(r"(?i:thứ|chủ nhật)")
_NUMBERED = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}
_OF_PAPER = re.compile(r"(?i:số|luật|nghị định|thông tư|quyết định) ?$")
_HELD = re.compile(r"(?i:^\W*(?:sáng|chiều|tối|trưa|trong|vừa qua|hôm|ngày)[^.;]{0,12}?)$")


def of_days_in_text(prose: Prose, entry: Entry[Article] | None) -> Iterator[Problem]:
    """``entry`` is the article, None for other files."""
    text = prose.source.text
    days = list(_ANY_DAY.finditer(text))
    is_odd = any(_parsed(day[0]) is None for day in days)
    if is_odd or any(_WEEKDAY.search(text, day.start() - 20, day.start()) for day in days):
        for part in prose.parts:
            for match in _DAY.finditer(part.text):
                yield from _of_day(prose, part.line, match)
    if entry:
        yield from _of_lead(prose, entry)


def _of_day(prose: Prose, line: int, match: re.Match[str]) -> Iterator[Problem]:
    day = _day(match)
    told = match[0].strip(" ,(")
    if day is None and not _OF_PAPER.search(match.string, 0, match.start()):
        message = f"không có ngày «{told}»"
        yield prose.warning(line, "no-such-day", message, "hãy xem lại ngày, tháng")
    elif day and match["weekday"] and _number(match["weekday"]) != day.weekday():
        message = f"«{told}» không đúng thứ: {day_text(day)} là {weekday(day)}"
        yield prose.warning(line, "weekday-differs", message, "hãy xem lại thứ và ngày")


def _day(match: re.Match[str]) -> date | None:
    year, month, day = (int(match[key] or match[f"{key}2"]) for key in ("y", "m", "d"))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parsed(words: str) -> date | None:
    match = _DAY.search(words)
    return _day(match) if match else None


def _number(words: str) -> int:
    last = words.lower().split()[-1]
    if last == "nhật":
        return 6
    return _NUMBERED[last] if last in _NUMBERED else int(last) - 2


def _of_lead(prose: Prose, entry: Entry[Article]) -> Iterator[Problem]:
    """«Sáng ngày 08/3/2022» where the event was in 2023: the year of a template."""
    held = entry.value.fields.event_date
    if held is None or not entry.value.fields.summary:
        return
    match = _DAY.search(entry.value.fields.summary)
    day = _day(match) if match else None
    if not match or day is None or not _HELD.search(entry.value.fields.summary[: match.start()]):
        return
    if day.year != held.year and (day.day, day.month) == (held.day, held.month):
        message = f"sapo ghi {day_text(day)} còn ngày diễn ra (event_date) là {day_text(held)}"
        line = entry.header.line("summary")
        yield prose.warning(line, "lead-of-another-year", message, "hãy xem lại năm")
