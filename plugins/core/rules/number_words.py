"""Counts in words as digits, where a kind of recipient stands right behind: "năm cá nhân".

Read with tones, or "năm" would be "nam". A year, a class and "là một cá nhân" are no counts.
"""

import re

from plugins.core.names import canon

_UNITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9,
}  # fmt: skip
_LAST = _UNITS | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}  # behind a ten
_UNIT, _ENDING = "|".join(_UNITS), "|".join(_LAST)
_NUMBER = (
    rf"(?:(?P<hundreds>{_UNIT}) trăm )?"
    rf"(?:(?:(?P<tens>{_UNIT}) mươi|(?P<ten>mười))(?: (?P<ending>{_ENDING}))?"
    rf"|(?:(?<=trăm )(?:linh|lẻ) )?(?P<unit>{_UNIT}))"
)
_NO_COUNT_BEHIND = (
    "hạng ", "thứ ", "trong ", "hằng ", "hàng ", "cuối ", "đầu ", "mỗi ", "nhiều ", "từng ", "cả ",
    "các ", "những ", "là ", "ngày ", "tháng ", "lớp ", "nửa ", "giữa ", "hơn ", "gần ", "khoảng ",
    "mươi ", "mười ", "trăm ", "nghìn ", "ngàn ", "triệu ", "của ",
)  # fmt: skip
_FREE = "".join(f"(?<!{word})" for word in _NO_COUNT_BEHIND)
_COUNTED = re.compile(
    rf"(?<!\w){_FREE}{_NUMBER}(?= (?:cá nhân|tập thể|hộ gia đình|gia đình)(?!\w))"
)


def with_digits(text: str) -> str:
    """The text in small letters, its counts in words as digits of two places."""
    return _COUNTED.sub(_digits, canon(text).lower())


def _digits(match: re.Match[str]) -> str:
    hundreds = _UNITS.get(match["hundreds"] or "", 0)
    tens = 1 if match["ten"] else _UNITS.get(match["tens"] or "", 0)
    last = _LAST.get(match["ending"] or match["unit"] or "", 0)
    return f"{100 * hundreds + 10 * tens + last:02d}"
