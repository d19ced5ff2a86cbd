"""Whether a name in a text is somebody's, or part of a longer name: Trường THPT Trần Phú.

Places and institutions are called after people. A link that is missing is a small loss, a link to
the wrong person is none that a reader would notice: where it is not sure, there is none.
"""

import re

# Right before a name they make a place of it.
_PLACES = (
    "đường|phố|ngõ|ngách|hẻm|đại lộ|phường|xã|thị trấn|huyện|quận|thị xã|thành phố|đặc khu"
    "|thôn|xóm|ấp|bản|buôn|làng|khu|khu phố|tổ dân phố|khu dân cư|khối|cầu|chợ|bến|cảng|hồ|sông|núi"
    "|công viên|quảng trường|vườn hoa|tượng đài|đền|đình|chùa|nhà thờ|lăng|mộ|nghĩa trang"
    "|khu di tích|di tích|bảo tàng|thư viện|nhà lưu niệm|nhà văn hóa|nhà thi đấu|sân vận động|rạp"
    "|nhà hát|cung|trung tâm|bệnh viện|phòng khám|chi đội|liên đội|lớp|câu lạc bộ|tổ|đội|nhóm"
    "|lữ đoàn|trung đoàn|tiểu đoàn|chiến dịch|phong trào|công ty|doanh nghiệp|hợp tác xã|htx"
    "|tập đoàn|cơ sở|hộ kinh doanh|cửa hàng|nhà hàng|khách sạn|nhà xe|nhà xuất bản|mang tên|họ|thời"
)
# These have words between: "Trường Trung học phổ thông chuyên …", "Quỹ Khuyến học, khuyến tài …".
_NAMED_AFTER = "trường|đại học|cao đẳng|học viện|thpt|thcs|tiểu học|mầm non|ptdtnt|quỹ|học bổng"
_PRIZES = "giải thưởng|giải|cúp|hội thi|cuộc thi"
# Words that end such a name: what stands behind them is a person again.
_ENDS = (
    r"ông|bà|anh|chị|em|cháu|cô|thầy|cụ|mẹ|đồng chí|đ/c|cho|của|do|là|gồm|cùng|và|với|từ|tặng|trao"
    r"|thưởng|đến|có|gặp|thăm|chúc mừng|nhất|nhì|ba|khuyến khích|học sinh|sinh viên|giáo viên"
    r"|hiệu trưởng|nhà giáo|giám đốc|chủ tịch"
)
_PLACE = re.compile(rf"(?<!\w)(?<!trưởng )(?<!già )(?:{_PLACES})[ \u00a0]*[“\"']?$", re.IGNORECASE)
_INSTITUTION = re.compile(
    rf"(?<!\w)(?P<head>{_NAMED_AFTER}|{_PRIZES})(?P<between>(?: [^\s.;:()]+){{0,7}}) *[“\"']?$",
    re.IGNORECASE,
)
_END = re.compile(rf"(?<!\w)(?:{_ENDS})(?!\w)", re.IGNORECASE)
# The most common only, not suggest's STRONG: less common ones (Mai, Hà, Sơn) stand before a name as
# ordinary words as well, and every one of them would cost links.
_FAMILY_NAME = re.compile(
    r"(?<!\w)(?:Nguyễn|Trần|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Lê) $"
)
_OFFICES = (
    "Giám|Chủ|Phó|Nguyên|Trưởng|Bí|Ủy|Hiệu|Bác|Thạc|Tiến|Kỹ|Đại|Thiếu|Trung|Thượng|Cán|Nhân|Giáo"
    "|Công|Nông|Hội|Chi|Tổ|Ban|Viện|Phòng|Sở"
)
_LONGER = re.compile(rf" (?!(?:{_OFFICES})(?!\w))(?P<next>\w+)")


def is_mention(name: str, before: str, after: str) -> bool:
    """Whether somebody of that name is meant, by the text before and after it.

    What is no person's name by its capitals (Sở Y tế) is meant wherever it stands.
    """
    if not all(word[:1].isupper() for word in name.split()):
        return True
    return not (_is_of_place(before[-80:]) or _is_part(before, after))


def _is_of_place(before: str) -> bool:
    if _PLACE.search(before):
        return True
    found = _INSTITUTION.search(before)
    return found is not None and not _is_over(found["between"])


def _is_over(between: str) -> bool:
    """Whether the name of an institution ends before the name: "Trường THPT Lê Lợi, Trần Phú"."""
    parts = between.split(",")[1:]  # but "Quỹ Khuyến học, khuyến tài …" goes on
    return bool(_END.search(between)) or any(not part.strip()[:1].islower() for part in parts)


def _is_part(before: str, after: str) -> bool:
    """Of a longer name: Lê Văn in "Lê Văn An", Trần Phú in "Nguyễn Trần Phú"."""
    longer = _LONGER.match(after)
    return bool(_FAMILY_NAME.search(before)) or bool(longer and longer["next"][0].isupper())
