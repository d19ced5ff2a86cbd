"""Decisions as papers cite them: "Quyết định số 123/QĐ-UBND ngày 08 tháng 3 năm 2023"."""

import re
from dataclasses import dataclass, replace
from datetime import date

from plugins.core.dates import parse_day

_SIGNED = (
    r"\d{1,6}[A-Za-z]?(?:\s*/\s*\d{4})?\s*[/-]\s*"
    r"(?:Q[ĐđD](?:\s*[-/]\s*[A-ZĐ]\w*(?:-[A-ZĐ]\w*)*|[.]?[A-ZĐ]\w*)?|qđ(?:[-/][a-zđ]+)*)"
)
_NUMBER = re.compile(
    rf"(?<![\w/])(?P<signed>{_SIGNED})"
    rf"|(?i:\b(?:quyết định|qđ)(?: khen thưởng)? số)\s*:?\s*(?!{_SIGNED})"
    r"(?P<other>\d(?:[\w/.&-]*\w)?)"
)
_NO_NUMBER = re.compile(r"số\s*[:.]?[\s.…_]*/\s*QĐ", re.IGNORECASE)
_ATTACHED = re.compile(r"kèm theo[^0-9]{0,60}$", re.IGNORECASE)
# A row that only cites a decision, as it stands above those that it is for.
_CITATION = re.compile(
    r"[\s(*+-]*(?:(?:ban hành )?(?:kèm )?theo |căn cứ |tại |thuộc )?(?:quyết định|qđ)"
    r"(?: (?:khen thưởng|tặng thưởng|số)\b|\s*:|\s*\d|\s*$)"
    r"|[\s(*+-]*(?:(?:kèm )?theo )?(?:số\s*:?\s*)?\d{1,6}\w?\s*/\s*(?:\d{4}\s*/\s*)?qđ\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"ngày\s*(\d{1,2})[\s,./-]*tháng\s*(\d{1,2})[\s,./-]*năm\s*(\d{4})"
    r"|ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(r"(?<![\d/.-])(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})(?!\d)")
# Six signs look like a hyphen and two letters like Đ; each stands for one, so places stay.
_ALIKE = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"Ð": "Đ", "ð": "đ"})
_BLANKS = re.compile(r"\s*([/-])\s*")
_LETTERS = re.compile(r"[/-]\s*(?:Q[ĐđD]|qđ).*")
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

    def is_same(self, other: "Cited | None") -> bool:
        """Whether another one has this number, however its dashes and blanks are written."""
        return other is not None and _plain(self.number) == _plain(other.number)


def cited(text: str) -> tuple[Cited, ...]:
    """The decisions that a text names; the one to which it is the annex alone, where it says so."""
    text = text.translate(_ALIKE)
    matches = list(_NUMBER.finditer(text))
    attached = [m for m in matches if _ATTACHED.search(text, 0, m.start())]
    found = [_cited(match, text) for match in attached[:1] or matches]
    if not found and _NO_NUMBER.search(text):
        return (Cited("", trouble="quyết định chưa có số"),)
    return tuple({decision.number: decision for decision in reversed(found)}.values())[::-1]


def is_citation(text: str) -> bool:
    """Whether a text begins by citing a decision, as nobody's name does."""
    return bool(_CITATION.match(text.translate(_ALIKE)))


def in_group(text: str) -> Cited | None:
    """The one decision of a group row; with its trouble where it is not one that can be read."""
    found = cited(text)
    if len(found) == 1:
        return found[0]
    if found:
        numbers = ", ".join(decision.number for decision in found)
        return Cited("", trouble=f"nêu nhiều quyết định ({numbers})")
    return Cited("", trouble="quyết định chưa có số") if is_citation(text) else None


def in_cell(text: str) -> Cited:
    """The decision that a cell of its own names, in whatever form."""
    plain = text.translate(_ALIKE)
    found = cited(plain)
    if not found or not found[0].number:
        return Cited(_BLANKS.sub(r"\1", plain))
    if len(found) > 1:
        return replace(found[0], trouble="ô ghi nhiều quyết định")
    bare = _BARE_DAY.findall(plain)
    if found[0].day or found[0].trouble or not bare:
        return found[0]
    return _with_day(found[0].number, bare[0])


def _cited(match: re.Match[str], text: str) -> Cited:
    number = _written(match["signed"] or match["other"])
    after = text[match.end() : match.end() + _FAR]
    following = _NUMBER.search(after)
    after = after[: following.start()] if following else after
    written = _DAY.search(after)
    if not written:
        is_open = re.match(r"[\s,(]*ngày\b", after, re.IGNORECASE)
        return Cited(number, None, "ngày của quyết định chưa đọc được" if is_open else "")
    day, month, year = (part for part in written.groups() if part)
    return _with_day(number, f"{day}/{month}/{year}")


def _with_day(number: str, day: str) -> Cited:
    try:
        return Cited(number, parse_day("".join(day.split())))
    except ValueError as error:
        return Cited(number, None, str(error))


def _written(number: str) -> str:
    """A number without its blanks, and its letters as decisions have them: "qđ-ctn" is QĐ-CTN."""
    plain = _BLANKS.sub(r"\1", number)
    letters = _LETTERS.search(plain)
    if not letters:
        return plain
    sign = letters[0].upper() if "qđ" in letters[0] else letters[0]
    return plain[: letters.start()] + re.sub(r"^(.)Q[ĐđD]", r"\1QĐ", sign)


def _plain(number: str) -> str:
    return _written(number.translate(_ALIKE))
