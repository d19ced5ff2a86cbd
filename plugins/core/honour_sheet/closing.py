"""Rows that are neither honours nor groups: titles of the next list, signatures, notes."""

import re
from collections.abc import Sequence

from plugins.core.honour_sheet.columns import Columns
from plugins.core.honour_sheet.grid import Row, one_line
from plugins.core.honour_sheet.groups import NUMBER

_TITLE = re.compile(
    r"(?:phụ lục|biểu (?:số|mẫu)|danh sách (?!(?:này |trên )?(?:gồm|có))|bảng tổng hợp"
    r"|\(?(?:ban hành )?kèm theo|cộng hòa xã hội|độc lập - tự do)",
    re.IGNORECASE,
)
_OFFICES = (
    r"CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHÁNH VĂN PHÒNG|THỦ TRƯỞNG|TRƯỞNG BAN|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|THỦ TƯỚNG|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|NGƯỜI LẬP"
    r"|NGƯỜI TỔNG HỢP|THƯ KÝ|XÁC NHẬN"
)
_SIGNATURE = re.compile(
    rf"(?:(?:TM|KT|TL|TUQ|Q)\.|T/M)\s*\S.*|(?P<office>(?:PHÓ )?(?:{_OFFICES})\b.*)"
    r"|\(?(?i:đã ký|ký tên|ký, |ký và |nơi nhận|người lập|người tổng hợp|xác nhận của).*"
    r"|[^\d,]{0,40}, (?i:ngày) [\d .…]{0,8}(?i:tháng) [\d .…]{0,8}(?i:năm).*"
)
_NOTE = re.compile(
    r"(?:\(?\*+\)?\s|\(?ghi chú\b|\(?lưu ý\b|-+$|\./\.$|_+$|\W*trang (?:số )?\d+\b|-\s*\d+\s*-$"
    r"|(?:\W|\d{1,2}[.)])*(?:bằng chữ|mức (?:tiền )?thưởng|(?:tổng |nguồn )?kinh phí|số tiền)\b)",
    re.IGNORECASE,
)
_MARK = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?")


def is_title(row: Row) -> bool:
    """Whether a row belongs to the title of a list."""
    return len(row.filled) < 3 and any(_TITLE.match(row.own(column)) for column in row.filled)


def is_note(row: Row) -> bool:
    """Whether a row is a footnote, or the number of a printed page."""
    return bool(_NOTE.match(row.said)) and len(row.filled) < 3


def is_page_number(row: Row, columns: Columns) -> bool:
    """Whether a row is only a number below nobody's name, and where no count may stand."""
    count = columns.of("count")
    is_alone = len(row.filled) == 1 and row.said.isdecimal() and len(row.said) < 4
    return is_alone and not (columns.has_name(row) or (count and row.filled[0] in count.at))


def is_signature(row: Row, columns: Columns) -> bool:
    """Whether a row begins the place for signatures: what follows is no list any more."""
    if is_numbered(row, columns):
        return False
    texts = [one_line(row.own(column)) for column in row.filled]
    names = [text for column in columns.name_columns() if (text := column.text(row))]
    return len(texts) < 4 and any(map(_is_signed, texts)) and all(map(_is_signed, names))


def _is_signed(text: str) -> bool:
    match = _SIGNATURE.fullmatch(text)
    office = match["office"] if match else None
    return bool(match) and office in (None, text.upper())


def is_numbered(row: Row, columns: Columns) -> bool:
    """Whether a row has its number, as rows of data have."""
    index = columns.of("index")
    return bool(index and NUMBER.fullmatch(index.text(row)))


def numbers_columns(row: Row) -> bool:
    """Whether a row only numbers the columns: (1), (2), (3) or A, B, 1."""
    texts: Sequence[str] = [row.own(column) for column in row.filled]
    numbers = [int(digits[0]) for text in texts if (digits := re.findall(r"\d+", text))]
    in_order = numbers == list(range(1, len(numbers) + 1))
    return len(texts) > 2 and in_order and all(_MARK.fullmatch(text) for text in texts)
