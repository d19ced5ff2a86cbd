"""Two articles of one title or one text: mostly a folder that was copied and not filled in."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from plugins.core.article import Article
from plugins.core.dates import day_text
from plugins.core.entry import Entry
from plugins.core.names import fold
from plugins.core.problems import Problem

_FAR = timedelta(days=366)


def of_alike(articles: Iterable[tuple[Entry[Article], str]]) -> Iterator[Problem]:
    """Articles with the digest of their text, "" where it is too short to compare."""
    titles: dict[tuple[str, str], Entry[Article]] = {}
    texts: dict[str, Entry[Article]] = {}
    for entry, digest in articles:
        same = texts.setdefault(digest, entry) if digest else entry
        if same is not entry:
            message = f"lời văn giống hệt «{same.source.name}»"
            yield entry.warning(("title",), "same-text", message, "hãy xem lại, giữ một bài")
            continue
        # The same head a year later is another event; parts of a series have heads of their own.
        key = (fold(entry.value.fields.title), str(entry.value.year))
        same = titles.setdefault(key, entry)
        if same is not entry:
            message = f"tiêu đề (title) trùng với «{same.source.name}» cùng năm"
            yield entry.warning(
                ("title",), "same-title", message, "hãy thêm điều phân biệt hai bài"
            )


def of_schedule(entry: Entry[Article], today: date) -> Iterator[Problem]:
    """Days that the editor may not mean: nobody is told of a day of publication in its time."""
    fields = entry.value.fields
    is_told = fields.is_dated and not fields.sample
    if not is_told or "provenance" in entry.header.values:
        return
    day = entry.value.when.day
    if fields.status == "pending" and fields.date and day < today:
        message = f"ngày đăng (date) {day_text(day)} đã qua mà bài còn chờ duyệt"
        hint = "hãy duyệt bài rồi đặt ngày đăng mới"
        yield entry.warning(("date",), "schedule-passed", message, hint)
    if fields.status == "published" and day > today:
        yield from _to_come(entry, day, today)


def _to_come(entry: Entry[Article], day: date, today: date) -> Iterator[Problem]:
    if entry.value.fields.date is None:
        message = f"bài chưa ghi ngày đăng (date) nên chỉ hiện từ ngày diễn ra, {day_text(day)}"
        hint = "muốn đăng trước sự kiện thì ghi «date»"
        yield entry.warning(("event_date",), "waits-for-event", message, hint)
    elif day - today > _FAR:
        message = f"bài hẹn đăng ngày {day_text(day)}, hơn một năm nữa"
        yield entry.warning(("date",), "far-schedule", message, "hãy xem lại năm")
