"""Rules for articles that ask for public comment on proposals."""

from collections.abc import Iterator
from datetime import date, timedelta

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.problems import Problem

_FEWEST = 10  # working days (Decree 98/2023/NĐ-CP, article 46)


def of_consultation(entry: Entry[Article]) -> Iterator[Problem]:
    """It must last long enough, and propose something."""
    span = entry.value.fields.consultation
    if span is None:
        return
    if span.closes < span.opens:
        message = "ngày cuối lấy ý kiến (closes) sớm hơn ngày bắt đầu (opens)"
        path = ("consultation", "closes")
        yield entry.problem(path, "consultation-dates", message, "hãy xem lại hai ngày")
    elif (days := _working_days(span.opens, span.closes)) < _FEWEST:
        message = f"thời gian lấy ý kiến chỉ có {days} ngày làm việc"
        hint = f"Nghị định 98/2023/NĐ-CP, Điều 46: {_FEWEST} ngày làm việc; hãy xem lại"
        yield entry.warning(("consultation", "closes"), "consultation-short", message, hint)
    proposed = [honour for honour in entry.value.honours if honour.status == "proposed"]
    if not any(honour.is_shown for honour in proposed):
        what = "được nêu trên trang" if proposed else "đang đề nghị"
        message = f"bài lấy ý kiến Nhân dân nhưng chưa có trường hợp nào {what}"
        hint = "hãy ghi từng trường hợp trong «honours» với «status: proposed», không «withheld»"
        yield entry.warning(("consultation",), "consultation-empty", message, hint)


def _working_days(first: date, last: date) -> int:
    """Monday to Friday, both ends included; holidays are not known here."""
    days = (first + timedelta(number) for number in range((last - first).days + 1))
    return sum(day.weekday() < 5 for day in days)
