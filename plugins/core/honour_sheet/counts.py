"""Numbers that a list says of itself: "(05 tập thể)", "Tổng cộng: 12"; and whether they hold."""

import re
from collections.abc import Mapping

from plugins.core.honour import KIND_NAMES, Kind
from plugins.core.typography import padded

_WORDS: dict[str, Kind | None] = {
    "tập thể": "collective", "cá nhân": "person", "hộ gia đình": "household", "hộ": "household",
    "gia đình": "household", "người": None, "đơn vị": None, "đồng chí": None, "trường hợp": None,
    "ông": None, "bà": None, "danh hiệu": None, "lượt": None, "": None,
}  # fmt: skip
_COUNT = re.compile(
    r"(?<![\d.,/-])(?P<number>\d{1,5})(?![\d./-]|,\d)(?:\s*\([^()\d]*\))?\s*"
    rf"(?P<word>{'|'.join(sorted(filter(None, _WORDS), key=len, reverse=True))})?\b"
    r"(?!\s*(?:triệu|nghìn|đồng(?! chí)|đ\b|%))",
    re.IGNORECASE,
)
_NOT_A_COUNT = re.compile(
    r"(?:năm|tháng|ngày|số|điều|khóa|thứ|quý|đoạn|huy hiệu|khối|cụm|hạng|đợt|lần)\s*$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_AT_THE_END = re.compile(r":\s*(\d{1,5})\s*$")
_TOTAL = re.compile(
    r"(?:tổng (?:cộng|số)|tong (?:cong|so)|tổng(?=\s*[:\d(]|$)|cộng(?=\s*[:\d(]|$))"
    r"|\(?(?:ấn định |tổng hợp )?(?:danh sách|bảng)(?: này)? (?:gồm|có)\b",
    re.IGNORECASE,
)


Counts = Mapping[Kind | None, int]
_TALLIED: tuple[Kind | None, ...] = (None, "person", "collective", "household")


def in_group(text: str) -> Counts:
    """The counts of a group row: in brackets, with the word for whom, or at its end."""
    told = [counts for inside in _BRACKETS.findall(text) if (counts := _in_brackets(inside))]
    if told:
        return told[-1]
    at_the_end = _AT_THE_END.search(text)
    return _named(text) or ({None: int(at_the_end[1])} if at_the_end else {})


def in_total(text: str) -> Counts | None:
    """The counts of a row that adds up; None where a row does not, {} where no number is read."""
    return _counts(text) if _TOTAL.match(text) else None


def differ(counts: Counts, found: Counts) -> str:
    """How the rows differ from what is said of them, in words; "" where they agree.

    ``found`` holds all rows under None, and for each kind those that may be of it.
    """
    if len(counts) == 1:
        kind, said = next(iter(counts.items()))
        is_true = said in (found[kind], found[None])
        return "" if is_true else f"ghi {padded(said)}, có {padded(found[kind])}"
    wrong = [
        f"ghi {padded(said)} {KIND_NAMES[kind]}, có {padded(found[kind])}"
        for kind, said in counts.items()
        if kind and said != found[kind]
    ]
    return "; ".join(wrong)


class Tally:
    """Rows of data counted as they come, so that any stretch of them is summed at once."""

    def __init__(self) -> None:
        self._sums: list[Counts] = [dict.fromkeys(_TALLIED, 0)]

    def __len__(self) -> int:
        return len(self._sums) - 1

    def add(self, kind: Kind | None, number: int) -> None:
        """A row; one whose kind is not known may be of any."""
        fits = (None, kind) if kind else _TALLIED
        self._sums.append({k: n + number * (k in fits) for k, n in self._sums[-1].items()})

    def since(self, start: int) -> Counts:
        """All rows but the first ones."""
        before, now = self._sums[start], self._sums[-1]
        return {kind: number - before[kind] for kind, number in now.items()}


def _in_brackets(inside: str) -> Counts:
    is_bare = inside.strip().isdecimal() and len(inside.strip()) < 6
    return {None: int(inside)} if is_bare else _named(inside)


def _named(text: str) -> Counts:
    return {kind: number for kind, number, word in _matches(text) if word}


def _counts(text: str) -> Counts:
    found = _matches(text)
    return _named(text) or ({None: found[0][1]} if len(found) == 1 else {})


def _matches(text: str) -> list[tuple[Kind | None, int, str]]:
    return [
        (_WORDS[(match["word"] or "").lower()], int(match["number"]), match["word"] or "")
        for match in _COUNT.finditer(text)
        if not _NOT_A_COUNT.search(text, 0, match.start())
    ]
