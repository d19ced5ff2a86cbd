"""Dates as offices write them: day first, 08/3/2023, always Asia/Ho_Chi_Minh."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

ICT = timezone(timedelta(hours=7), "ICT")  # Asia/Ho_Chi_Minh has had no other offset since 1975
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})")
_ISO_T = re.compile(r"(?<=\d)T(?=\d)")
_CLOCK = re.compile(r"(?P<h>\d{1,2})[:hg](?P<min>\d{2})(:\d{2})?")
_EARLIEST, _LATEST = 1930, 2100
WAYS = "hãy viết ngày trước, tháng sau, như 08/3/2023, hoặc 2023-03-08"


@dataclass(frozen=True, order=True)
class Moment:
    """A day, with a time of day where the author gave one."""

    day: date
    clock: time | None = None

    def instant(self) -> datetime:
        """The moment as a point in time; a day without a time begins at midnight ICT."""
        return datetime.combine(self.day, self.clock or time(), ICT)

    def end_of_day(self) -> datetime:
        """The last moment of the day: what ``--at 2023-03-09`` means, that day included."""
        return datetime.combine(self.day, time.max, ICT)

    def iso(self) -> str:
        """For ``<time datetime>``: the day alone where no time is known."""
        return self.instant().isoformat() if self.clock else self.day.isoformat()


def parse_moment(text: str) -> Moment:
    """A day with an optional time. Raises ValueError with a Vietnamese message."""
    day_text, _, clock_text = _ISO_T.sub(" ", text.strip()).partition(" ")
    return Moment(parse_day(day_text), _parse_clock(clock_text.strip()) if clock_text else None)


def parse_day(text: str) -> date:
    """A day, day first. Raises ValueError with a Vietnamese message."""
    match = _ISO.fullmatch(text.strip()) or _DAY_FIRST.fullmatch(text.strip())
    if not match:
        raise ValueError(f"«{text}» không phải là ngày đọc được; {WAYS}")
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if not _EARLIEST <= year <= _LATEST:
        raise ValueError(f"năm {year} trong «{text}» nằm ngoài {_EARLIEST}-{_LATEST}")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"không có ngày {day} tháng {month} năm {year}; {WAYS}") from None


def day_text(day: date) -> str:
    """As Vietnamese offices write it: two-digit day, month padded only below 3 (Decree 30/2020).

    Source: Decree 30/2020/NĐ-CP, annex I, part II: days under 10 and months 1 and 2 take a zero.
    """
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def weekday(day: date) -> str:
    """Thứ Hai to Chủ nhật."""
    return _WEEKDAYS[day.weekday()]


def _parse_clock(text: str) -> time:
    match = _CLOCK.fullmatch(text)
    if not match or int(match["h"]) > 23 or int(match["min"]) > 59:
        raise ValueError(f"«{text}» không phải là giờ đọc được; hãy viết như 08:30")
    return time(int(match["h"]), int(match["min"]))
