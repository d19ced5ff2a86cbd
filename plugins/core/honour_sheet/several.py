"""Cells with more than one name: nobody can tell which honour, role or unit is whose."""

import re
from collections.abc import Iterable

from plugins.core.honour import Kind
from plugins.core.honour_sheet.kinds import called
from plugins.core.names import canon

_JOINED = re.compile(
    r"\s*[&+/|]\s*|\s+(?:và|cùng(?: với)?|với)\s+|\s*[,;]?\s+\d{1,2}\s*[.)]\s*", re.IGNORECASE
)
_LISTED = re.compile(r"\s*[,;]\s*|\s+[-–]\s+|\s*\n\s*")
_IN_ROWS = re.compile(r"\s*[;&+\n]\s*|\s*,\s*|\s+(?:và|cùng)\s+", re.IGNORECASE)
_FAMILY = re.compile(
    r"nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh"
    r"|đào|mai|lương|tạ|cao|quách|khuất|nghiêm|tô|hà|lâm|phùng|chu|châu|thái|trương|vương"
    r"|triệu|nông|hứa|la|kiều|đoàn|tống|lưu|tăng|từ|thạch|bế|cầm|quàng|vi|sùng|giàng|vừ|lò"
    r"|thào|bàn|đàm|điểu|ninh|cù|nhữ|phí|thân|tôn|ông"
)
_HOUSEHOLD = re.compile(r"(?:hộ|gia đình)\s", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:sở|ban|ủy ban|ubnd|huyện|thành phố|thị xã|thị trấn|xã|phường|công ty|trường|bệnh viện"
    r"|công an|đoàn|hội|văn phòng|chi cục|cục|trung tâm|hợp tác xã|htx|đảng ủy|đảng bộ|chi bộ"
    r"|phòng|khoa|đội|tổ|thôn|ấp|lớp|trạm|chi hội|chi đoàn|tập thể)\b",
)
# Words for people of one sort, and for things that are named in capitals as people are.
_NOBODY = re.compile(
    r"(?:học sinh|sinh viên|giáo viên|cán bộ|công chức|viên chức|nhân viên|công nhân|nông dân"
    r"|doanh nhân|doanh nghiệp|đoàn viên|hội viên|người lao động|lãnh đạo|nhân dân|nhóm|khối|cụm"
    r"|câu lạc bộ|clb|khu phố|khu dân cư|bản|buôn|tổng|hộ|gia đình|đại đội|tiểu đoàn|trung đoàn"
    r"|đồn|xí nghiệp|nhà máy|liên đội|cơ quan|đơn vị|viện|báo|đài|bộ|tỉnh|quỹ|chùa|giáo xứ)\b"
)


def are_several(raw: str, kind: Kind | None) -> bool:
    """Whether a cell names more than one of its kind; ``raw`` keeps its line breaks.

    A person's name has no "và"; a household may have two heads, and a collective two fields of
    work, so these are several only where each part begins as a name of its own.
    """
    if kind == "person":
        return _are_people(raw)
    parts = [part for part in _IN_ROWS.split(raw) if part]
    if kind == "household":
        begun = [bool(_HOUSEHOLD.match(part)) for part in parts]
        return sum(begun) > 1 or (not any(begun) and sum(map(is_personal, parts)) > 1)
    return kind == "collective" and _are_units(raw, parts)


def names_another(role: str) -> bool:
    """Whether what follows a name is no role but somebody else."""
    parts = [part for piece in _LISTED.split(role) for part in _JOINED.split(piece)]
    return any(is_personal(part) and len(called(part).name.split()) > 2 for part in parts) or any(
        called(part).honorific for part in parts
    )


def is_personal(text: str) -> bool:
    """Whether a text is plainly somebody's name: a usual family name, and all of it capitals."""
    words = called(text).name.split()
    is_known = bool(words) and bool(_FAMILY.fullmatch(canon(words[0]).lower()))
    return is_known and 1 < len(words) < 7 and all(word[0].isupper() for word in words)


def is_name_like(raw: str) -> bool:
    """Whether a text may be somebody's name: capitals only, and no word that begins a unit's."""
    first = _JOINED.split(_LISTED.split(raw.partition("(")[0])[0])[0]
    words = called(first).name.split()
    plain = canon(" ".join(words)).lower()
    is_unit = _UNIT.match(plain) and not re.match(r"đoàn (?:văn|thị)\b", plain)
    is_other = _NOBODY.match(plain) or re.search(r"\d", first)
    is_short = 1 < len(words) < 8
    return is_short and all(word[0].isupper() for word in words) and not (is_unit or is_other)


def _are_people(raw: str) -> bool:
    names = [called(line).name for line in raw.split("\n")]  # without "Đ/c"
    if any(len(_filled(_JOINED.split(name))) > 1 for name in names):
        return True
    lines = [line for line in raw.split("\n") if len(line.split()) > 1]
    is_wrapped = len(lines) > 1 and all(is_personal(line) for line in lines)
    return is_wrapped or sum(map(is_personal, _LISTED.split(raw))) > 1


def _are_units(raw: str, parts: list[str]) -> bool:
    begun = [match[0] for part in parts if (match := _UNIT.match(canon(part).lower()))]
    return len(begun) > 1 and (len(set(begun)) < len(begun) or ";" in raw)


def _filled(parts: Iterable[str]) -> list[str]:
    return [part for part in parts if part.strip()]
