"""A title in capitals as a sentence: acronyms and names of the catalogue keep their letters."""

import re
from collections.abc import Iterator

from plugins.core.abbreviations import ABBREVIATIONS
from plugins.core.catalogue import Catalogue
from plugins.core.spelling.syllables import is_vietnamese

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVXLC]+")
_COUNTED = frozenset(
    (
        "khóa",
        "khoá",
        "thứ",
        "quý",
        "hạng",
        "tập",
        "cấp",
        "loại",
        "phần",
        "chương",
        "kỳ",
        "lần",
        "đợt",
    )
)
_START = re.compile(r"(?:^|[.!?]\s+)\W*(\w)")
_NAMES = (
    "Việt Nam", "Hồ Chí Minh", "Đảng", "Nhà nước", "Chính phủ", "Thủ tướng Chính phủ",
    "Chủ tịch nước", "Quốc hội", "Trung ương", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Bộ Chính trị",
    "Mặt trận Tổ quốc", "Bác Hồ", "Hội Chữ thập đỏ", "Quốc khánh", "Tết", "Tổ quốc",
    "Tết Nguyên đán", "Tết Trung thu", "Cách mạng Tháng Tám", "Điện Biên Phủ", "Liên hợp quốc",
)  # fmt: skip


def sentence_case(title: str, catalogue: Catalogue) -> str:
    """The proposal; names of people and places are an editor's to set."""
    words = _WORD.sub(lambda match: _word(match, title), title)
    known = {name.casefold(): name for name in (*_NAMES, *_names(catalogue))}
    phrases = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    named = re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)
    found = named.sub(lambda match: known[match[0].casefold()], words)
    return _START.sub(lambda match: match[0][:-1] + match[1].upper(), found)


def _word(match: re.Match[str], title: str) -> str:
    word = match[0]
    if word in ABBREVIATIONS or not is_vietnamese(word.lower()):
        return word
    if _ROMAN.fullmatch(word) and _before(title, match.start()) in _COUNTED:
        return word
    return word.lower()


def _before(title: str, end: int) -> str:
    words = title[:end].split()
    return words[-1].lower() if words else ""


def _names(catalogue: Catalogue) -> Iterator[str]:
    """What the catalogue calls by several words: one word may mean anything."""
    names = [
        *(one.name for one in catalogue.awards),
        *(one.name for one in catalogue.units),
        *(one.name for one in catalogue.movements),
    ]
    yield from (name for name in names if " " in name)
