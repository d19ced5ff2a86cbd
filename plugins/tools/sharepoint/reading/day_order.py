"""Whether a portal writes the day or the month first: one page seldom tells, its others do.

03/08/2023 is the third of August on a Vietnamese server and the eighth of March on an American one.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal, TypeAlias

from plugins.core.manuscript.evidence import Caution
from plugins.tools.sharepoint.model import Reading

Order: TypeAlias = Literal["day", "month", "either", ""]
RULE = "date-order"
_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<s>[/.-])(?P<other>\d{1,2})(?P=s)\d{4}(?![\d/]|[.-]\d)"
)
_LANGUAGE = re.compile(rb"(?:currentLanguage|g_wsaLCID)['\"]?\s*[:=]\s*['\"]?(\d{4,5})")
_AMERICAN = b"1033"


def order_of(text: str) -> Order:
    """What the first day in numbers tells; "" where there is none, or both numbers are equal."""
    match = _NUMBERS.search(text)
    one, other = (int(match["one"]), int(match["other"])) if match else (0, 0)
    if not match or one == other:
        return ""
    if one <= 12 and other <= 12:
        return "either"
    if other <= 12:
        return "day"
    return "month" if one <= 12 else ""


def is_american(data: bytes) -> bool:
    """Whether the page's own script says that its site is in American English."""
    if b"currentLanguage" not in data and b"g_wsaLCID" not in data:
        return False
    return {match[1] for match in _LANGUAGE.finditer(data)} == {_AMERICAN}


def doubt(text: str) -> Caution:
    """A day whose order is not sure."""
    message = (
        f"ngày đăng «{text[:60]}» có thể viết tháng trước ngày nên chưa lấy: hãy điền «date»"
        " nếu biết chắc"
    )
    return Caution(RULE, message)


def order_in(reading: Reading) -> Order:
    """The order of the day that a reading took, or could not take."""
    days = [one for one in reading.evidence if one.field == "date" and one.is_taken]
    if days:
        return order_of(days[0].quote)
    return "month" if any(one.rule == RULE for one in reading.cautions) else ""


def settled(reading: Reading, orders: Iterable[Order]) -> Reading:
    """A reading whose day may be either, in the light of ``orders`` of the portal's other pages."""
    seen = set(orders)
    is_doubted = any(one.rule == RULE for one in reading.cautions)
    if "month" not in seen and ("day" in seen or not is_doubted):
        return _without_doubt(reading)
    quote = next(one.quote for one in reading.evidence if one.field == "date" and one.is_taken)
    evidence = tuple(
        replace(one, is_taken=False) if one.field == "date" else one for one in reading.evidence
    )
    cautions = (*_without_doubt(reading).cautions, doubt(quote))
    return replace(reading, date=None, evidence=evidence, cautions=cautions)


def _without_doubt(reading: Reading) -> Reading:
    kept = tuple(one for one in reading.cautions if one.rule != RULE)
    return replace(reading, cautions=kept) if len(kept) < len(reading.cautions) else reading
