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
# Family names; who has another one is asked about, where nothing else tells a person.
_FAMILY = re.compile(
    r"nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh"
    r"|đào|mai|lương|tạ|cao|quách|khuất|nghiêm|tô|hà|lâm|phùng|chu|châu|thái|trương|vương"
    r"|triệu|nông|hứa|la|kiều|đoàn|tống|lưu|tăng|từ|thạch|bế|cầm|quàng|vi|sùng|giàng|vừ|lò"
    r"|thào|bàn|đàm|điểu|ninh|cù|nhữ|phí|thân|tôn|ông|âu|bạch|bành|bồ|cam|cấn|chế|chung|chử"
    r"|cung|danh|diệp|doãn|dư|đái|đậu|đồng|đổng|giang|giáp|hạ|hàn|hoa|kha|khâu|khổng|khúc"
    r"|khương|kim|lại|lạc|lều|liễu|long|lô|lộc|lục|lữ|lường|lù|mạc|mã|mạch|mông|ngụy|nguỵ"
    r"|nhan|nhâm|quan|sái|sầm|sử|tẩn|tề|tiết|tòng|trà|trầm|ung|uông|vàng|văn|vì|viên|xa"
    r"|xồng|moong|phàn|chảo|cà|bạc|đèo|khoàng|cụt|ksor|siu|rơ|rmah|kpă|nay|rcom|krông|niê"
    r"|alăng|bríu|hốih|zơrâm|pơloong|y|a|lầu|mùa|cứ|tráng|cáp|hờ|chang|ly|lỳ|pờ"
)
_HOUSEHOLD = re.compile(r"(?:hộ|gia đình)\s", re.IGNORECASE)
_UNIT = re.compile(
    r"(?:sở|ban|ủy ban|ubnd|huyện|thành phố|thị xã|thị trấn|xã|phường|công ty|trường|bệnh viện"
    r"|công an|đoàn|hội|văn phòng|chi cục|cục|trung tâm|hợp tác xã|htx|đảng ủy|đảng bộ|chi bộ"
    r"|phòng|khoa|đội|tổ|thôn|ấp|lớp|trạm|chi hội|chi đoàn|tập thể)\b",
)
# Other things that begin as family names do.
_NOBODY = re.compile(
    r"(?:cao đẳng|y tế|y bác|văn phòng|văn hóa|văn nghệ|lý luận|hoa sen|hà nội|từ thiện|đồng chí"
    r"|đồng bào|đồng đội|đồng nghiệp|chung cư|quan họ|long thành)\b"
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
    """Whether a text is surely somebody's name, with whatever stands behind it."""
    first = _JOINED.split(_LISTED.split(raw.partition("(")[0])[0])[0]
    who = called(first)
    plain = canon(who.name).lower()
    is_unit = _UNIT.match(plain) and not re.match(r"đoàn (?:văn|thị)\b", plain)
    is_other = is_unit or _NOBODY.match(plain) or re.search(r"\d", first)
    return not is_other and (bool(who.honorific) or is_personal(first))


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
