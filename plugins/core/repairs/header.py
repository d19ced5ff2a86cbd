"""The header's fences and dates, where only one thing can be meant."""

import re

from plugins.core.dates import day_text, parse_day, parse_moment

_FENCE = re.compile(r"---[ \t]*")
_DASHES = re.compile(r"[ \t]*(?:[-–—]{1,3}|-{4,})[ \t]*")
_DATE = re.compile(
    r"(?P<key> *(?:- +)?(?:date|event_date|modified|issue_date|effective_date|ceremony_date|opens"
    r"|closes): +)(?P<quote>[\"']?)(?P<value>[^\"'#]+?)(?P=quote)[ \t]*"
)
_SPOKEN = re.compile(
    r"(?:(?:sáng|chiều|tối|thứ \w+|chủ nhật)?,? *ngày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})", re.IGNORECASE)


def with_fences(lines: list[str]) -> list[str]:
    """«---» for the dashes that Word makes of it, at the beginning and the end of the header."""
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if not _DASHES.fullmatch(lines[start]):
        return lines
    ends = range(start + 1, len(lines))
    end = next((i for i in ends if _FENCE.fullmatch(lines[i])), None)
    if end is None:
        end = next((i for i in ends if _DASHES.fullmatch(lines[i])), start)
    fences = {i for i in (start, end) if not _FENCE.fullmatch(lines[i])}
    return ["---" if i in fences else line for i, line in enumerate(lines)]


def with_dates(lines: list[str]) -> list[str]:
    """«08/3/2023» for «ngày 8 tháng 3 năm 2023», «8 / 3 / 2023»; what is readable stays."""
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    ends = range(start + 1, len(lines))
    end = next((i for i in ends if _FENCE.fullmatch(lines[i])), start)
    return [_dated(line) if start < i < end else line for i, line in enumerate(lines)]


def _dated(line: str) -> str:
    found = _DATE.fullmatch(line)
    if not found or _is_readable(found["value"]):
        return line
    value = found["value"].strip()
    parts = _SPOKEN.fullmatch(value) or _SPACED.fullmatch(value)
    if not parts:
        return line
    try:
        day = parse_day("/".join(parts.groups()))
    except ValueError:
        return line
    return f"{found['key']}{day_text(day)}"


def _is_readable(value: str) -> bool:
    try:
        parse_moment(value)
    except ValueError:
        return False
    return True
