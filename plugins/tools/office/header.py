"""The header of a new article: what is known first, then every other field, ready to be used.

A field that is not used stands behind a "#": to use it, take that sign away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.core.catalogue import Catalogue
from plugins.core.dates import day_text
from plugins.core.header_text import one_line, scalar


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is known of an article; "" and None where nothing tells it."""

    title: str
    event_date: date | None = None
    category: str = ""
    author: str = ""
    summary: str = ""
    photo_credit: str = ""


@dataclass(frozen=True)
class _Field:
    """A field that may stay empty, as it is written when it is used; ``remark`` says what it is."""

    key: str
    lines: tuple[str, ...]
    remark: str


_OPENING = (
    "# Dòng bắt đầu bằng dấu # là ghi chú, máy không đọc.",
    "# Mỗi dòng là «trường: giá trị»; giá trị có dấu hai chấm thì đặt trong ngoặc kép.",
)
_REST = (
    "# Các trường chưa dùng. Cần trường nào thì xóa dấu # và một dấu cách ở đầu (các) dòng của nó.",
)
_AUTHOR = _Field("author", ("author: Nguyễn Văn A",), "tác giả")
_CREDITS = _Field(
    "credits",
    ("credits:", "  text: Nguyễn Văn A", "  photos: Trần Thị B", "  source: Báo tỉnh"),
    "ghi nguồn: người viết tin, người chụp ảnh, nơi lấy tin",
)
_OTHERS = (
    _Field("date", ("date: 09/3/2023 08:00",), "ngày đăng, ghi khi đăng bài; có thể kèm giờ"),
    _Field("movements", ("movements: [{movement}]",), "phong trào: mã trong movements.yml"),
    _Field(
        "honours",
        (
            "honours:",
            "  - award: {award}",
            "    kind: person",
            "    honoree: Nguyễn Văn A",
            "    award_year: 2023",
            "    basis: article",
        ),
        "khen thưởng kể trong lời văn; kind: person, collective (tập thể), household (hộ)",
    ),
    _Field(
        "key_points", ("key_points:", "  - Điều thứ nhất", "  - Điều thứ hai"), "các điểm chính"
    ),
    _Field("tags", ("tags: [nông thôn mới, điển hình]",), "từ khóa"),
    _Field(
        "attachments",
        ("attachments:", "  - name: Kế hoạch số 12", "    file: ke-hoach.pdf"),
        "tài liệu kèm theo; tệp để cạnh bài",
    ),
    _Field(
        "videos",
        ("videos:", "  - title: Phóng sự lễ trao tặng", "    url: https://video.example.vn/1"),
        "video ở nơi khác, chỉ dẫn tới",
    ),
    _Field("series", ("series:", "  name: Tên loạt bài", "  part: 1"), "loạt bài, kỳ mấy"),
    _Field("related", ("related: [2022/ten-thu-muc-bai]",), "bài liên quan chọn bằng tay"),
    _Field(
        "consultation",
        ("consultation:", "  opens: 09/3/2023", "  closes: 25/3/2023", "  contact: Ban Thi đua"),
        "lấy ý kiến Nhân dân: ngày bắt đầu, ngày cuối, nơi nhận ý kiến",
    ),
    _Field("modified", ("modified: 10/3/2023",), "ngày cập nhật, khi người đọc cần biết"),
    _Field(
        "corrections",
        ("corrections:", "  - date: 10/3/2023", "    note: Sửa tên đơn vị"),
        "đính chính công khai",
    ),
    _Field("slug", ("slug: ten-ngan",), "phần cuối địa chỉ, nếu khác tên thư mục"),
    _Field("old_urls", ("old_urls: [/Pages/bai-cu.aspx]",), "địa chỉ cũ của bài"),
    _Field(
        "old_files",
        ("old_files:", "  - file: ke-hoach.pdf", "    url: /Lists/ke-hoach.pdf"),
        "địa chỉ cũ của tệp",
    ),
    _Field("sample", ("sample: true",), "bài mẫu, không đưa lên mạng"),
)  # fmt: skip
# Written by programs: named here so that nobody looks for them, never an example to copy.
_BY_PROGRAMS = {"approval": "duyệt bài", "provenance": "xuất xứ của bài nhập từ trang cũ"}


def header(known: Known, catalogue: Catalogue) -> str:
    """The lines from ``---`` to ``---``. What must still be filled in stands there empty."""
    empty = [field for field in (_AUTHOR, _CREDITS) if not _is_known(field, known)]
    lines = [
        "---",
        *_OPENING,
        *_filled(known, catalogue),
        "",
        *_REST,
        *(line for field in (*empty, *_OTHERS) for line in _unused(field, _examples(catalogue))),
        *(f"# {key}: máy tự ghi ({what})" for key, what in _BY_PROGRAMS.items()),
        "---",
    ]
    return "\n".join(lines) + "\n"


def _is_known(field: _Field, known: Known) -> bool:
    return bool(known.author if field is _AUTHOR else known.photo_credit)


def _filled(known: Known, catalogue: Catalogue) -> Iterator[str]:
    day = day_text(known.event_date) if known.event_date else ""
    yield from _field("title", known.title, "Tiêu đề")
    yield from _field("event_date", day, "Ngày diễn ra: ngày trước, tháng sau, như 08/3/2023")
    yield "# Chuyên mục, ghi một mã:"
    yield from (f"#   {one.id}: {one.name}" for one in catalogue.categories)
    yield _line("category", known.category)
    yield from _field("summary", known.summary, "Sapo: một đoạn tóm tắt, không xuống dòng")
    if known.author:
        yield from _field("author", known.author, "Tác giả")
    if known.photo_credit:
        yield "# Ghi nguồn: người chụp tất cả ảnh trong bài"
        yield "credits:"
        yield f"  {_line('photos', known.photo_credit)}"
    status = "Trạng thái: draft (bản nháp), pending (chờ duyệt), published (đã đăng)"
    yield from _field("status", "draft", status)


def _field(key: str, value: str, remark: str) -> Iterator[str]:
    yield f"# {remark}"
    yield _line(key, value)


def _line(key: str, value: str) -> str:
    return f"{key}: {scalar(one_line(value))}" if value else f"{key}:"


def _unused(field: _Field, examples: Mapping[str, str]) -> Iterator[str]:
    first, *rest = (line.format_map(examples) for line in field.lines)
    yield f"# {first}  # {field.remark}"
    yield from (f"# {line}" for line in rest)


def _examples(catalogue: Catalogue) -> Mapping[str, str]:
    """Ids that are in the catalogue, so that an example that is used as it stands is no error."""
    return {
        "movement": next((one.id for one in catalogue.movements), "ma-phong-trao"),
        "award": next((one.id for one in catalogue.awards), "ma-hinh-thuc"),
    }
