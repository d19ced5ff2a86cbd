"""Whether a text gives a name another office than an honour does: then it is about somebody else.

«đồng chí Trần Thị B, Giám đốc Sở Nội vụ» at the head of an article is not the «Trần Thị B, Chuyên
viên» of its list. Where the honour tells no role, nothing can be compared.
"""

import re
from collections.abc import Iterable

# Heads of an office, in lower case; the longer one first. Of suggest's ROLES on purpose only those
# that tell people apart: «giáo viên», «cán bộ», «đại biểu», «bác sĩ» are said of anybody beside the
# office that a list gives, and would part a person from herself.
HEADS = (
    "phó tổng giám đốc|tổng giám đốc|phó giám đốc|giám đốc|phó chủ tịch|chủ tịch|phó bí thư|bí thư"
    "|phó hiệu trưởng|hiệu trưởng|phó viện trưởng|viện trưởng|phó chánh văn phòng|chánh văn phòng"
    "|phó trưởng phòng|trưởng phòng|phó trưởng ban|trưởng ban|phó chủ nhiệm|chủ nhiệm"
    "|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng"
)
_OFFICE = re.compile(rf"(?<!\w)(?:{HEADS})(?!\w)")
_FIRST = r"[ \u00a0]*(?:,|\(|-|–)[ \u00a0]*(?:nguyên )?"
_SAID = re.compile(rf"{_FIRST}(?P<said>(?:{HEADS})(?!\w)[^;.]{{0,160}})")


def has_other_office(name: str, role: str | None, texts: Iterable[str]) -> bool:
    """Whether one of the texts calls the name by an office that is not of this role."""
    if not role:
        return False
    there = (text.lower() for text in texts if name in text)
    said = (one for text in there for one in _said(name, text))
    return any(_differs(one, role.lower()) for one in said)


def _said(name: str, text: str) -> list[str]:
    """What stands right behind each mention, from an office on; in lower case."""
    behind = (text[found.end() :] for found in re.finditer(re.escape(name.lower()), text))
    return [match["said"] for after in behind if (match := _SAID.match(after))]


def _differs(said: str, role: str) -> bool:
    """One of several offices is enough to be the same: Bí thư Đảng ủy, Giám đốc Sở."""
    is_told = re.search(rf"(?<!\w)(?<!phó ){re.escape(role)}(?!\w)", said)
    return not is_told and not set(_OFFICE.findall(role)) & set(_OFFICE.findall(said))
