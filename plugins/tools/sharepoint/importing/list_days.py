"""Lists without texts: their days of publication, for pages that are held and print none."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from plugins.core.dates import Moment, day_text
from plugins.core.manuscript.evidence import Caution, Evidence
from plugins.core.names import canon
from plugins.core.old_address import parse
from plugins.tools.sharepoint.importing.completing import OF_DATE
from plugins.tools.sharepoint.model import Capture, Reading
from plugins.tools.sharepoint.reading.record_item import dating_of

_FEWEST = 4  # words of a title that names one article


class ListDays:
    """Days by address, and by titles that one row alone has."""

    def __init__(self, rows: Iterable[Capture]) -> None:
        self._by_key: dict[str, list[tuple[Moment, str]]] = defaultdict(list)
        self._by_title: dict[str, list[tuple[Moment | None, str]]] = defaultdict(list)
        for row in rows:
            record = row.record
            if record is None or record.unpublished:
                continue
            day = dating_of(record).date
            old = parse(record.path, "/") if record.path else None
            if day is not None and old is not None and old.key != "/":
                self._by_key[old.key].append((day, row.source))
            self._by_title[canon(record.title)].append((day, row.source))

    def of(
        self, title: str | None, captures: Iterable[Capture], *, is_only: bool
    ) -> tuple[Moment, str] | None:
        """The day and the row that tells it; None where rows disagree or none tells it.

        ``is_only``: no other article of this import has that title.
        """
        keys = [old.key for one in captures if one.url and (old := parse(one.url))]
        found = [one for key in keys for one in self._by_key.get(key, ())]
        if found:
            return found[0] if len({day.day for day, _ in found}) == 1 else None
        rows = self._by_title.get(canon(title or ""), [])
        if not is_only or len(rows) != 1 or len((title or "").split()) < _FEWEST:
            return None
        day, source = rows[0]
        return (day, source) if day else None

    def dated(self, reading: Reading, captures: Iterable[Capture], *, is_only: bool) -> Reading:
        """The reading with the day of its row, where the page says nothing else."""
        found = self.of(reading.title, captures, is_only=is_only) if reading.date is None else None
        if found is None or not _agrees(reading, found[0]):
            return reading
        day, source = found
        evidence = Evidence("date", day.iso(), f"danh sách «{source}»", day.iso())
        message = (
            f"ngày đăng {day_text(day.day)} lấy từ danh sách («{source}»): trang không in ngày,"
            " hãy xem có đúng bài"
        )
        rest = (one for one in reading.cautions if one.rule not in OF_DATE)
        return replace(
            reading,
            date=day,
            evidence=(*reading.evidence, evidence),
            cautions=(*rest, Caution("completed", message)),
        )


def _agrees(reading: Reading, day: Moment) -> bool:
    """Whether the page prints no day at all, or that one among those that were not taken."""
    said = {one.rule for one in reading.cautions} & OF_DATE
    told = day.day.isoformat()
    return said <= {"date-missing"} or any(
        one.field == "date" and one.value.startswith(told) for one in reading.evidence
    )
