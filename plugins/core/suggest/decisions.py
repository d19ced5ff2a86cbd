"""Numbers and dates of decisions: "Quyết định số 1145/QĐ - CTN ngày 25/6/2018"."""

import re
from dataclasses import dataclass

from plugins.core.suggest.text import DASHES, Tokens

_SIGN = re.compile(r"QĐ[-/]?\w+")
_YEAR = range(1945, 2101)


@dataclass(frozen=True)
class Decision:
    """A decision as cited: its number, its sign ("QĐ-CTN") and the year that it tells."""

    start: int
    end: int
    number: str
    sign: str
    year: int | None = None


def decision_at(tokens: Tokens, start: int) -> Decision | None:
    """The decision whose number begins here: "318/QĐ-TTg", "1145/QĐ - CTN", "271/2023/QĐ-UBND"."""
    token = tokens[start]
    if not token.is_number or start + 2 >= len(tokens) or tokens[start + 1].text != "/":
        return None
    at, year = start + 2, None
    if tokens[at].text.isdecimal() and int(tokens[at].text) in _YEAR:
        year, at = int(tokens[at].text), at + 2
    if at >= len(tokens) or not tokens[at].key.startswith("qđ"):
        return None
    end = _sign_end(tokens, at)
    number = "".join(part.text for part in tokens[start:end])
    sign = "".join(part.text for part in tokens[at:end])
    day_end, day_year = _date(tokens, end)
    return Decision(start, day_end, number, sign, day_year or year)


def _sign_end(tokens: Tokens, at: int) -> int:
    end = at + 1
    while end + 1 < len(tokens) and (tokens[end].text in DASHES or tokens[end].text in "/&"):
        if not tokens[end + 1].is_word or not tokens[end + 1].text[0].isupper():
            break
        end += 2
    return end


def _date(tokens: Tokens, at: int) -> tuple[int, int | None]:
    """As in "(,) ngày 21/3/2023" or "ngày 21 tháng 3 năm 2023" behind a number."""
    end = at + 1 if at < len(tokens) and tokens[at].text == "," else at
    if end >= len(tokens) or tokens[end].key != "ngày":
        return at, None
    for index in range(end + 1, min(end + 8, len(tokens))):
        token = tokens[index]
        if token.is_number and token.text.isdecimal() and int(token.text) in _YEAR:
            return index + 1, int(token.text)
        parts = re.split(r"[.,]", token.text)
        if token.is_number and parts[-1].isdecimal() and int(parts[-1]) in _YEAR:
            return index + 1, int(parts[-1])
    return at, None
