"""Short words of awards written out: "Tập thể LĐXS" is "Tập thể lao động xuất sắc".

Only capitals are read so, and only where they mean one thing: HC is an order or a medal, CSTĐT a
province's or the nation's, and both stay as they are.
"""

import re

from plugins.core.names import canon

_WORDS = {
    "BKTTCP": "bằng khen của Thủ tướng Chính phủ", "BKTTG": "bằng khen của Thủ tướng Chính phủ",
    "CSTĐCS": "chiến sĩ thi đua cơ sở", "CSTĐTQ": "chiến sĩ thi đua toàn quốc",
    "CSTĐ": "chiến sĩ thi đua", "TTLĐXS": "tập thể lao động xuất sắc",
    "TTLĐTT": "tập thể lao động tiên tiến", "LĐXS": "lao động xuất sắc",
    "LĐTT": "lao động tiên tiến", "TTLĐ": "tập thể lao động", "CTĐ": "cờ thi đua",
    "BK": "bằng khen", "GK": "giấy khen", "KNC": "kỷ niệm chương", "HH": "huy hiệu",
    "TĐ": "thi đua", "LĐ": "lao động", "XS": "xuất sắc", "ĐV": "đơn vị", "TQ": "toàn quốc",
    "CP": "Chính phủ", "TTG": "Thủ tướng", "TTCP": "Thủ tướng Chính phủ", "GĐ": "Giám đốc",
    "GĐVH": "gia đình văn hóa", "VH": "văn hóa", "CT": "Chủ tịch",
}  # fmt: skip
_TOKEN = re.compile(r"[^\W\d_]+")
_COLLECTIVE = re.compile(r"\bTT(?=\s+(?:LĐ|lao động))")
_BASE = re.compile(r"\bCS$")  # "CSTĐ CS"
_ADVANCED = re.compile(r"(?<=LĐ )TT$|(?<=động )TT$")


def written_out(text: str) -> str:
    """The text with its short words in full; the same text where there are none."""
    plain = canon(text)
    for short, full in ((_COLLECTIVE, "tập thể"), (_BASE, "cơ sở"), (_ADVANCED, "tiên tiến")):
        plain = short.sub(full, plain)
    return _TOKEN.sub(_full, plain)


def _full(match: re.Match[str]) -> str:
    word = match[0]
    is_short = word.isupper() or word in ("TTg", "BKTTg")
    return _WORDS.get(word.upper(), word) if is_short else word
