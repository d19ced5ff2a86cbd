"""Rules that hold the days of honours against the day of their article, and against today."""

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.core.article import Article
from plugins.core.dates import day_text
from plugins.core.entry import Entries, Entry
from plugins.core.honour import Decision, Honour
from plugins.core.paper import Document
from plugins.core.problems import Problem

_LOOK = "hãy xem lại ngày của bài và của quyết định"


def of_days(entries: Entries, today: date | None) -> Iterator[Problem]:
    """Over everything that is not withdrawn. ``today`` None judges no day that is still to come.

    What is said of many rows of one file is said once.
    """
    signed = {entry.value.key: entry.value.fields.issue_date for entry in entries.documents}
    every: tuple[Entry[Article] | Entry[Document], ...] = (*entries.articles, *entries.documents)
    for entry in every:
        if entry.value.fields.status != "withdrawn":
            found = _of_entry(entry, signed, today)
            yield from {problem.message: problem for problem in reversed(list(found))}.values()


def _of_entry(
    entry: Entry[Article] | Entry[Document], signed: Mapping[str, date], today: date | None
) -> Iterator[Problem]:
    for index, honour in enumerate(entry.value.honours):
        if isinstance(entry.value, Article) and honour.status != "proposed":
            yield from _decided(entry, index, honour, _known(entry.value), signed)
        held = honour.ceremony_date
        if today and held and held > today and honour.is_awarded:
            message = f"ngày trao tặng {day_text(held)} chưa đến, mà khai báo là đã khen thưởng"
            hint = "hãy xem lại ngày; lễ chưa diễn ra thì chưa ghi «ceremony_date»"
            path = ("honours", index, "ceremony_date")
            yield entry.warning(path, "ceremony-to-come", message, hint)


def _known(article: Article) -> date:
    """Until when an article may know what it tells: its day, or that of its last change."""
    modified = article.fields.modified
    return max(article.when.day, modified.day) if modified else article.when.day


def _decided(
    entry: Entry[Article] | Entry[Document],
    index: int,
    honour: Honour,
    known: date,
    signed: Mapping[str, date],
) -> Iterator[Problem]:
    decision = honour.decision
    day = decision.date if isinstance(decision, Decision) else signed.get(decision or "")
    if day and day > known:
        message = f"quyết định ngày {day_text(day)} sau ngày của bài ({day_text(known)})"
        yield entry.warning(("honours", index, "decision"), "decided-after", message, _LOOK)
    elif honour.award_year and honour.award_year > known.year:
        message = f"năm khen thưởng {honour.award_year} sau ngày của bài ({day_text(known)})"
        yield entry.warning(("honours", index, "award_year"), "decided-after", message, _LOOK)
