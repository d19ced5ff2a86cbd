"""Days of publication as portals print them."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from plugins.core.dates import ICT, Moment
from plugins.core.manuscript.day import day_of

_ENGLISH_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sep", "sept"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_VIETNAMESE_MONTHS = {
    name: number
    for number, name in enumerate(
        ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một",
         "mười hai"),
        start=1,
    )
} | {"giêng": 1, "chạp": 12}  # fmt: skip
_MONTH = "|".join(sorted(_ENGLISH_MONTHS, key=len, reverse=True))
_THANG = "|".join(sorted(_VIETNAMESE_MONTHS, key=len, reverse=True))
_ISO = re.compile(
    r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"(?:[T ](?P<h>\d{2}):(?P<min>\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
    r"(?![\d-])"
)
_FORMS = (
    re.compile(
        r"(?<![\d/.-])(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})(?![\d/]|[.-]\d)"
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})\s*tháng\s*(?P<m>\d{{1,2}}|{_THANG})\s*,?\s*(?:năm\s*)?(?P<y>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_MONTH})\.?,?\s+(?P<y>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)",
        re.IGNORECASE,
    ),
)
_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<h>\d{1,2})(?::|\s?(?:giờ|h|g)\s?)(?P<min>\d{2})(?::\d{2})?(?!\d)"
    r"\s*(?P<half>AM|PM|SA|CH|A\.M\.|P\.M\.)?(?!\w)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\(?\[?(?:GMT|UTC)\s*[+-]?\s*\d{0,2}(?::\d{2})?\]?\)?", re.IGNORECASE)
_CHANGED = re.compile(r"cập nhật|chỉnh sửa|sửa đổi|(?:last )?(?:updated|modified)", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?<!lần )(?:thứ\s*(?P<number>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?<!\w)cn)"
    r"[\s,.|-]*(?:ngày\s*)?$",
    re.IGNORECASE,
)
_WEEKDAYS = ("chủ nhật", "", "hai", "ba", "tư", "năm", "sáu", "bảy")
_LONGEST = 2000  # letters in which a date is looked for


def find_publication(text: str) -> Moment | None:
    """The one day that a printed line tells, with its time; None where it tells none or several.

    A line with AM or PM may write the month first: 3/8/2023 2:30 PM is nobody's day, nor is one
    whose day of the week is another's. Where a line tells of publishing and of a later change, the
    first counts.
    """
    line = " ".join(unicodedata.normalize("NFC", text[:_LONGEST]).split())
    found = list(_moments(line))
    changed = _CHANGED.search(line)
    if changed and len({moment.day if moment else None for moment in found}) > 1:
        found = list(_moments(line[: changed.start()]))
    if not found or None in found:
        return None
    moments = [moment for moment in found if moment is not None]
    return moments[0] if len({moment.day for moment in moments}) == 1 else None


def _moments(line: str) -> Iterator[Moment | None]:
    """Every day that the line writes; None for one that cannot be told or does not exist."""
    line = _ZONE.sub(" ", line)
    for match in _ISO.finditer(line):
        yield _of_iso(match)
    rest = _ISO.sub(" ", line)
    found = [match for form in _FORMS for match in form.finditer(rest)]
    for match in found:
        clock = _clock(rest, match) if len(found) == 1 else None
        day = _day(match, rest[match.end() :])
        is_told = day is not None and _fits(day, rest[: match.start()])
        yield Moment(day, clock) if day and is_told else None


def _of_iso(match: re.Match[str]) -> Moment | None:
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    hour, minute = int(match["h"] or 0), int(match["min"] or 0)
    if day is None or not match["h"] or hour > 23 or minute > 59:
        return Moment(day) if day else None
    clock = dt.time(hour, minute)
    if not match["zone"]:
        return Moment(day, clock)
    zone = match["zone"].replace("Z", "+00:00").replace(":", "")
    offset = dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[3:]))
    utc = dt.datetime.combine(day, clock, dt.UTC) - (offset if zone[0] == "+" else -offset)
    local = utc.astimezone(ICT)
    return Moment(local.date(), local.time())


def _day(match: re.Match[str], after: str) -> dt.date | None:
    year, day, month = int(match["y"]), int(match["d"]), _month(match["m"])
    clock = _CLOCK.search(after)
    is_american = clock is not None and (clock["half"] or "").upper().strip(".")[:1] in ("A", "P")
    if is_american and match["m"].isdigit() and day != month:
        if day <= 12 and month <= 12:
            return None
        if month > 12:
            day, month = month, day
    return day_of(year, month, day)


def _fits(day: dt.date, before: str) -> bool:
    """Whether the day of the week that stands before a day is its own."""
    match = _WEEKDAY.search(before[-40:])
    if not match:
        return True
    said = (match["number"] or "chủ nhật").lower()
    number = int(said) if said.isdigit() else _WEEKDAYS.index(said) or 1
    return day.isoweekday() % 7 + 1 == number


def is_another_weekday(text: str) -> bool:
    """Whether a line would tell its day but for the day of the week, which is another's."""
    if find_publication(text) is not None:
        return False
    words = r"thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|\bcn\b"
    bare = re.sub(words, " ", unicodedata.normalize("NFC", text), flags=re.IGNORECASE)
    return find_publication(bare) is not None


def is_only_changed(text: str) -> bool:
    """Whether the line tells of a change alone: «Cập nhật lúc 14:30 08/03/2023»."""
    line = unicodedata.normalize("NFC", text[:_LONGEST]).strip(" ([")
    return _CHANGED.match(line) is not None


def _month(text: str) -> int:
    plain = " ".join(text.lower().split())
    if plain.isdigit():
        return int(plain)
    return _ENGLISH_MONTHS.get(plain) or _VIETNAMESE_MONTHS[plain]


def _clock(line: str, day: re.Match[str]) -> dt.time | None:
    """The time after the day, else before it."""
    match = _CLOCK.search(line, day.end()) or _CLOCK.search(line[: day.start()])
    if not match:
        return None
    hour, minute = int(match["h"]), int(match["min"])
    half = (match["half"] or "").upper()
    if half[:1] in ("P", "C") and hour < 12:
        hour += 12
    elif half[:1] in ("A", "S") and hour == 12:
        hour = 0
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
