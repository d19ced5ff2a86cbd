"""The columns of the open data: one table for the CSV, the JSON Schema and the data dictionary."""

from dataclasses import dataclass, fields
from typing import Any

from plugins.honorees.data_rows import DataRow

_TEXT = {"type": ["string", "null"], "minLength": 1}
_DAY = {"type": ["string", "null"], "format": "date"}
_ID = {"type": "string", "pattern": "^kt-[0-9a-f]{12}$"}
_URL = {"type": "string", "pattern": "^(https?://[^/]+)?/"}


@dataclass(frozen=True)
class Column:
    """A column: its key, its Vietnamese name, what it means, and its JSON Schema."""

    key: str
    name: str
    meaning: str
    schema: Any


COLUMNS = (
    Column("record_id", "Mã", "mã riêng của khen thưởng này, không đổi", _ID),
    Column(
        "former_ids",
        "Mã cũ",
        "mã đã dùng trước khi có nguồn sớm hơn (thường là quyết định) được đưa vào",
        {"type": "array", "items": _ID},
    ),
    Column(
        "award_id",
        "Mã danh hiệu, hình thức",
        "mã trong danh mục của trang",
        {"type": "string", "pattern": "^[a-z0-9-]+$"},
    ),
    Column("award", "Danh hiệu, hình thức", "tên đầy đủ", {"type": "string", "minLength": 1}),
    Column(
        "class",
        "Hạng",
        "nhat, nhi, ba; cac-hang là nhiều hạng, nguồn không nói rõ; trống là không chia hạng",
        {"type": ["string", "null"]},
    ),
    Column(
        "kind",
        "Đối tượng",
        "person: cá nhân; collective: tập thể; household: hộ gia đình",
        {"enum": ["person", "collective", "household"]},
    ),
    Column("honoree_id", "Mã hồ sơ", "phần cuối địa chỉ /bang-vang/ho-so/…/", _TEXT),
    Column("honoree", "Tên", "đúng như khi được khen thưởng; trống khi chỉ có số lượng", _TEXT),
    Column("honorific", "Cách xưng", "ông, bà, bác sĩ… như nguồn viết", _TEXT),
    Column("role", "Chức vụ, nơi công tác", "vào lúc được khen thưởng, như nguồn viết", _TEXT),
    Column("unit_id", "Mã đơn vị", "mã trong danh mục đơn vị, nếu có", _TEXT),
    Column("unit", "Đơn vị", "tên đơn vị", _TEXT),
    Column(
        "count",
        "Số lượng",
        "khi nguồn chỉ cho biết số lượng; không bao giờ có cùng với tên",
        {"type": ["integer", "null"], "minimum": 1},
    ),
    Column(
        "part_of",
        "Nằm trong",
        "mã của dòng số lượng đã tính người này; khi cộng thì không cộng cả hai",
        {"type": ["string", "null"], "pattern": "^kt-[0-9a-f]{12}$"},
    ),
    Column(
        "name_left_out",
        "Không nêu tên",
        "true khi là học sinh: tên chỉ có trong bài, không đưa vào dữ liệu",
        {"type": "boolean"},
    ),
    Column(
        "award_year",
        "Năm khen thưởng",
        "năm của quyết định, không phải năm của bài; trống khi không nguồn nào nói",
        {"type": ["integer", "null"], "minimum": 1930, "maximum": 2100},
    ),
    Column(
        "basis",
        "Căn cứ",
        "decision: theo quyết định; article: chỉ theo tin, bài",
        {"enum": ["decision", "article"]},
    ),
    Column("decision_number", "Số quyết định", "số, ký hiệu", _TEXT),
    Column("decision_date", "Ngày quyết định", "năm-tháng-ngày", _DAY),
    Column(
        "decision_url",
        "Văn bản",
        "trang của quyết định, nếu đã đăng",
        {"type": ["string", "null"], "pattern": "^(https?://[^/]+)?/"},
    ),
    Column("posthumous", "Truy tặng", "true hoặc false", {"type": "boolean"}),
    Column("achievement", "Thành tích", "lý do, giai đoạn, như nguồn viết", _TEXT),
    Column("ceremony_date", "Ngày trao", "năm-tháng-ngày", _DAY),
    Column("presented_by", "Người trao", "như nguồn viết", _TEXT),
    Column("on_behalf_of", "Thừa ủy quyền của", "như nguồn viết", _TEXT),
    Column(
        "articles",
        "Tin, bài",
        "địa chỉ các bài nói đến, bài cũ trước; trong CSV cách nhau một dấu cách",
        {"type": "array", "items": _URL},
    ),
)
_FIELDS = tuple(field.name for field in fields(DataRow))


def values(row: DataRow) -> dict[str, Any]:
    """A row by the keys of its columns; days as ISO text."""
    found = (getattr(row, name) for name in _FIELDS)
    texts = (value.isoformat() if hasattr(value, "isoformat") else value for value in found)
    return dict(zip((column.key for column in COLUMNS), texts, strict=True))
