"""Decisions as papers cite them: "Quyết định số 123/QĐ-UBND ngày 08 tháng 3 năm 2023"."""

import re
from dataclasses import dataclass
from datetime import date

from plugins.core.dates import parse_day

_SIGNED = (
    r"\d{1,6}[A-Za-z]?(?:\s*/\s*\d{4})?\s*[/-]\s*Q[Đđ](?:\s*[-/–]\s*[A-ZĐ]\w*(?:-[A-ZĐ]\w*)*)?"
)
_NUMBER = re.compile(
    rf"(?<![\w/])(?P<signed>{_SIGNED})|(?i:quyết định số)\s*:?\s*(?P<other>\d[\w/.&-]*\w)"
)
_NO_NUMBER = re.compile(r"số\s*[:.]?[\s.…_]*/\s*QĐ", re.IGNORECASE)
_ATTACHED = re.compile(r"kèm theo[^0-9]{0,60}$", re.IGNORECASE)
_DAY = re.compile(
    r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})"
    r"|ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s*([/–-])\s*")
_SIGN = re.compile(r"(?:QĐ|KT|LCT)\b.*", re.IGNORECASE)
_FAR = 70  # characters between a number and its date


@dataclass(frozen=True)
class Cited:
    """A decision with what a text says of it; ``number`` is "" where it is left open."""

    number: str
    day: date | None = None
    trouble: str = ""  # why a part of it could not be read

    @property
    def sign(self) -> str:
        """The part that tells who decided: "QĐ-UBND"."""
        match = _SIGN.search(self.number)
        return match[0] if match else ""


def cited(text: str) -> tuple[Cited, ...]:
    """The decisions that a text names; the one to which it is the annex alone, where it says so."""
    matches = list(_NUMBER.finditer(text))
    attached = [m for m in matches if _ATTACHED.search(text, 0, m.start())]
    found = [_cited(match, text) for match in attached[:1] or matches]
    if not found and _NO_NUMBER.search(text):
        return (Cited("", trouble="quyết định chưa có số"),)
    return tuple({decision.number: decision for decision in reversed(found)}.values())[::-1]


def in_cell(text: str) -> Cited:
    """The decision that a cell of its own names, in whatever form."""
    found = cited(text)
    return found[0] if found and found[0].number else Cited(_BLANKS.sub(r"\1", text))


def _cited(match: re.Match[str], text: str) -> Cited:
    number = _BLANKS.sub(r"\1", match["signed"] or match["other"]).replace("–", "-")
    after = text[match.end() : match.end() + _FAR]
    following = _NUMBER.search(after)
    after = after[: following.start()] if following else after
    written = _DAY.search(after)
    if not written:
        is_open = re.match(r"[\s,]*ngày\b", after, re.IGNORECASE)
        return Cited(number, None, "ngày của quyết định chưa đọc được" if is_open else "")
    day, month, year = (part for part in written.groups() if part)
    try:
        return Cited(number, parse_day(f"{day}/{month}/{year}"))
    except ValueError as error:
        return Cited(number, None, str(error))
