"""The day of an event, as the lead of its news tells it: «Sáng ngày 08/3/2023, …»."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plugins.core.manuscript.day import day_of
from plugins.core.manuscript.evidence import Evidence

_DAYTIME = "rạng sáng|sáng|trưa|chiều|tối|đêm"
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
_EVENT = re.compile(
    rf"(?<!\w)(?:(?P<daytime>{_DAYTIME})(?:\s+nay)?[\s,(]*(?:{_WEEKDAY}[\s,(]*)?(?:các\s+)?"
    r"(?P<named>ngày\s+)?|(?P<bare>(?:từ\s+|vào\s+|trong\s+)?(?:hai\s+|ba\s+|các\s+)?ngày\s+))"
    r"(?P<d>\d{1,2})(?P<till>\s*(?:-|–|đến|và|,)\s*\d{1,2}(?!\d))?"
    r"(?:\s*(?P<s>[/.-])\s*(?P<m>\d{1,2})(?:\s*(?P=s)\s*(?P<y>\d{4}))?"
    r"|\s+tháng\s+(?P<m2>\d{1,2})(?:\s*(?:,\s*)?năm\s+(?P<y2>\d{4}))?"
    r"|(?P<open>\s+(?=đến\s+(?:hết\s+)?ngày)))(?!\d|[/.-]\d)",
    re.IGNORECASE,
)
_END_OF_RANGE = re.compile(
    r"\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}"
    r"(?:[/.-](?P<m>\d{1,2})|\s+tháng\s+(?P<m2>\d{1,2}))"
    r"(?:[/.-](?P<y>\d{4})|\s*năm\s+(?P<y2>\d{4}))?",
    re.IGNORECASE,
)
# What the day before which it stands belongs to: a paper, an anniversary, a limit of time.
_PAPER = re.compile(
    r"(?<!\w)(?:chỉ thị|nghị quyết|quyết định|kế hoạch|công văn|công điện|thông báo|luật|nghị định"
    r"|thông tư|thông tri|hướng dẫn|kết luận|văn bản|tờ trình|báo cáo|pháp lệnh|giấy mời|số)"
    r"(?!\w)[^.;:]{0,90}$",
    re.IGNORECASE,
)
_FEAST = re.compile(
    r"(?<!\w)(?:kỷ niệm|kỉ niệm|chào mừng|hưởng ứng|nhân dịp|lập thành tích|truyền thống"
    r"|quốc khánh|quốc tế|chiến thắng|thành lập|sinh|mất|lịch sử)(?!\w)[^.;:]{0,60}$",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?<!\w)(?:đến|hết|trước|sau|hạn|kể từ|tính từ|chậm nhất|hiệu lực(?: từ| kể từ)?)\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\w)năm\s+(?P<y>(?:19|20)\d{2})(?!\d|\s*[-–]\s*\d)", re.IGNORECASE)
# News that looks back or ahead names other years than its own.
_OTHER_YEARS = re.compile(
    r"(?<!\w)(?:tổng kết|sơ kết|kết quả|phương hướng|nhiệm vụ|kế hoạch|giai đoạn|kỷ niệm|dự toán)"
    r"(?!\w)",
    re.IGNORECASE,
)
_NEAREST = 60  # days from an event to its news
_OLDEST = 370  # days: a bare «ngày» longer ago is history told in the lead
_AREA = 600  # letters in which the lead tells of its event


@dataclass(frozen=True)
class _Told:
    """A day of which the text tells; ``is_sure`` where nothing about it is supplied by us."""

    day: dt.date
    quote: str
    is_sure: bool
    is_range: bool = False


def find_event_days(text: str, published: dt.date | None) -> tuple[Evidence, ...]:
    """Days of which the lead tells, at most one of them taken.

    Taken is the first, where it is certain: a day without a year only by a single year that the
    lead names, or by a publication within 60 days after it. Days of papers, feasts and limits of
    time are no events.
    """
    area = text[:_AREA]
    told = list(dict.fromkeys(_events(area, published)))
    sure = next((one for one in told if one.is_sure), None)
    if sure and any(_differs(one, sure) for one in told[: told.index(sure)]):
        sure = None
    return tuple(
        Evidence("event_date", one.day.isoformat(), "đoạn mở đầu", one.quote, one is sure)
        for one in told
    )


def _differs(one: _Told, other: _Told) -> bool:
    return (one.day.day, one.day.month) != (other.day.day, other.day.month)


def _events(area: str, published: dt.date | None) -> Iterator[_Told]:
    for match in _EVENT.finditer(area):
        before = area[: match.start()]
        if match["bare"] and _is_no_event(before):
            continue
        found = _read(match, area, published)
        if found is not None:
            is_plausible = _is_plausible(match, found, published) and not _is_dateline(match, area)
            yield replace(found, is_sure=found.is_sure and is_plausible)


def _is_dateline(match: re.Match[str], area: str) -> bool:
    """«Lam Giang, ngày 9 tháng 4 năm 2019» alone on its line: when a paper was signed."""
    start = area.rfind("\n", 0, match.start()) + 1
    after = area[match.end() :].partition("\n")[0]
    before = area[start : match.start()].strip()
    return bool(match["bare"]) and not after.strip(" .") and before.endswith(",")


def _is_no_event(before: str) -> bool:
    tail = before[-100:]
    return bool(_PAPER.search(tail) or _FEAST.search(tail) or _LIMIT.search(tail))


def _is_plausible(match: re.Match[str], found: _Told, published: dt.date | None) -> bool:
    """Not after its own news; «từ ngày» alone may be a beginning of anything."""
    if match["bare"] and match["bare"].lower().startswith("từ") and not found.is_range:
        return False
    if published is None:
        return True
    age = (published - found.day).days
    return age >= 0 and (bool(match["daytime"]) or age <= _OLDEST)


def _read(match: re.Match[str], area: str, published: dt.date | None) -> _Told | None:
    day, month, year = int(match["d"]), match["m"] or match["m2"], match["y"] or match["y2"]
    end = _END_OF_RANGE.match(area, match.end()) if not year else None
    if end is not None:
        month, year = month or end["m"] or end["m2"], end["y"] or end["y2"]
    if not month:
        return None
    quote = " ".join(area[match.start() : (end or match).end()].split())
    if year:
        found = day_of(int(year), int(month), day)
        told = _Told(found, quote, is_sure=True) if found else None
    else:
        told = _without_year(day, int(month), quote, area, published)
    return replace(told, is_range=bool(match["till"] or end)) if told else None


def _without_year(
    day: int, month: int, quote: str, area: str, published: dt.date | None
) -> _Told | None:
    for year in (published.year, published.year - 1) if published else ():
        found = day_of(year, month, day)
        if found and published and 0 <= (published - found).days <= _NEAREST:
            return _Told(found, quote, is_sure=True)
    years = {int(match["y"]) for match in _YEAR.finditer(area)}
    if len(years) == 1:
        found = day_of(years.pop(), month, day)
        return _Told(found, quote, is_sure=not _OTHER_YEARS.search(area)) if found else None
    found = day_of(published.year, month, day) if published else None
    return _Told(found, quote, is_sure=False) if found else None
