"""Offers the open data: a page that explains it, and its three files."""

from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.changes import newest_change
from plugins.core.linked_data.register import dataset_jsonld
from plugins.core.page import Listed, Page
from plugins.core.site import Site
from plugins.core.typography import padded
from plugins.core.view_parts import HOME, Link, Meta
from plugins.honorees.data_columns import COLUMNS
from plugins.honorees.data_files import Dataset, csv_bytes, json_bytes, schema_bytes
from plugins.honorees.data_rows import rows
from plugins.honorees.data_views import DataFile, DataPart, DataTerm, DataView

_TITLE = "Dữ liệu mở về khen thưởng"
_INTRO = (
    "Mỗi dòng là một khen thưởng đã công bố trong tin, bài và văn bản của trang."
    " Dữ liệu không thay thế quyết định khen thưởng."
)
_NO_LICENCE = (
    "Cơ quan quản lý chưa công bố giấy phép cho dữ liệu này. Khi dùng lại, xin ghi nguồn và địa chỉ"
    " của bài; không dùng để lập hồ sơ, quảng cáo hay liên hệ với người được nêu tên."
)
_COVERED = """
Khen thưởng đã có quyết định hoặc đã được tin, bài đưa: của cá nhân, tập thể, hộ gia đình có tên, \
và những số lượng mà nguồn chỉ đếm chứ không nêu tên.
Một khen thưởng được nhiều bài nhắc đến chỉ có một dòng. Khi cộng số người, bỏ qua những dòng có \
part_of, và bỏ qua dòng số lượng nếu cùng quyết định ấy đã có đủ tên.
Năm là năm của quyết định. Không thấy tên ở đây không có nghĩa là không được khen thưởng.
"""
_LEFT_OUT = """
Trường hợp mới đề nghị, quyết định đã hủy bỏ, danh hiệu đã tước.
Ngày sinh, dân tộc, nơi ở, Huy hiệu Đảng, người nhận thay trong gia đình.
Tên, trường, lớp của học sinh: dòng của học sinh chỉ còn danh hiệu, năm và bài viết.
Những gì đã được gỡ theo yêu cầu của người được nêu tên.
"""
_STABLE = """
record_id được tính từ nguồn, đối tượng, tên, danh hiệu, hạng, đơn vị và chức vụ: thêm hay xếp lại \
các dòng khác không làm đổi mã. Sửa tên, đơn vị hay chức vụ thì mã đổi.
Khi quyết định được đăng sau bài viết, dòng nhận mã theo quyết định; mã trước đó còn ở former_ids.
Yêu cầu sửa hoặc gỡ xin nêu record_id; mã ấy cũng dùng trong sổ theo dõi việc gỡ.
"""
_FILES = """
CSV dùng bảng mã UTF-8 có BOM nên mở thẳng được bằng Excel. Ô bắt đầu bằng = + - @ được thêm một \
dấu nháy đơn để không thành công thức; JSON thì giữ nguyên.
Ngày viết theo năm-tháng-ngày. Ô trống là điều không nguồn nào nói.
"""
_PARTS = (
    ("co-gi", "Có gì trong dữ liệu", _COVERED),
    ("khong-co-gi", "Không có gì trong dữ liệu", _LEFT_OUT),
    ("ma", "Mã không đổi", _STABLE),
    ("tep", "Mở tệp", _FILES),
)


def pages(site: Site) -> Iterator[Page]:
    """The page is there even while there is no record, so that its address never breaks."""
    data = _dataset(site)
    listed = Listed(newest_change(site.register.by_source))
    yield Page(addresses.DATA, "data.html", _view(site, data), listed=listed)
    yield Page(addresses.DATA_CSV, None, data.rows, csv_bytes)
    yield Page(addresses.DATA_JSON, None, data, json_bytes)
    yield Page(addresses.DATA_SCHEMA, None, data.title, schema_bytes)


def _dataset(site: Site) -> Dataset:
    sources = {told.source for record in site.register.records for told in record.tellings}
    days = [source.when.day for source in sources]
    portal = site.portal
    return Dataset(
        title=_TITLE,
        publisher=portal.agency or portal.name,
        licence=portal.data_licence or _NO_LICENCE,
        schema_url=portal.url + addresses.DATA_SCHEMA,
        date_modified=max(days).isoformat() if days else "",
        rows=tuple(rows(site)),
    )


def _view(site: Site, data: Dataset) -> DataView:
    years = site.register.years
    covered = f"Từ năm {years[0]} đến năm {years[-1]}" if years else ""
    trail = (HOME, Link("Bảng vàng", addresses.HONOURS))
    linked = dataset_jsonld(site.portal, _TITLE, _INTRO, data.date_modified, years)
    meta = Meta(_TITLE, _INTRO, addresses.DATA, addresses.HONOURS, trail, json_ld=linked)
    licence = ("giay-phep", "Giấy phép, ghi nguồn", data.licence)
    return DataView(
        meta=meta,
        title=_TITLE,
        intro=_INTRO,
        facts=tuple(filter(None, (f"{padded(len(data.rows))} dòng", covered))),
        files=(
            DataFile("Bảng khen thưởng", addresses.DATA_CSV, "CSV"),
            DataFile("Bảng khen thưởng cho lập trình", addresses.DATA_JSON, "JSON"),
            DataFile("Lược đồ của tệp JSON", addresses.DATA_SCHEMA, "JSON Schema"),
        ),
        parts=tuple(
            DataPart(anchor, name, tuple(text.strip().split("\n")))
            for anchor, name, text in (*_PARTS, licence)
        ),
        columns=tuple(DataTerm(c.key, c.name, c.meaning) for c in COLUMNS),
    )
