"""Awards, kinds, names, decisions and counts as words say them."""

import unicodedata
from datetime import date

import pytest

from plugins.core.honour import Kind
from plugins.core.honour_sheet.award_words import class_of
from plugins.core.honour_sheet.awards import AwardBook, Setting
from plugins.core.honour_sheet.counts import Tally, differ, in_group, in_total
from plugins.core.honour_sheet.decisions import Cited, cited, in_cell
from plugins.core.honour_sheet.grid import clean
from plugins.core.honour_sheet.kinds import called, kind_in, kind_of
from tests.core.honour_sheet.lists import CATALOGUE

BOOK = AwardBook(CATALOGUE)
PROVINCE = Setting(sign="QĐ-UBND")
KINDS_SEEN: tuple[tuple[Kind, int], ...] = (
    ("household", 1),
    ("person", 1),
    ("person", 1),
    ("collective", 8),
)


@pytest.mark.parametrize(
    ("text", "award", "grade"),
    [
        ("bang-khen-tinh", "bang-khen-tinh", ""),
        ("Huân chương Lao động hạng Nhì", "huan-chuong-lao-dong", "nhi"),
        ("HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA", "huan-chuong-lao-dong", "ba"),
        ("Huân chương lao động, hạng II", "huan-chuong-lao-dong", "nhi"),
        ("HCLĐ hạng 1", "huan-chuong-lao-dong", "nhat"),
        ("Huân chương Lao động các hạng", "huan-chuong-lao-dong", "cac-hang"),
        ("Huân chương Lao động hạng Tư", "huan-chuong-lao-dong", "hạng tư"),
        ("Huân chương Độc  lập", "huan-chuong-doc-lap", ""),
        ("huan chuong lao dong hang nhi", "huan-chuong-lao-dong", "nhi"),
        ("Chiến sỹ thi đua cơ sở", "chien-si-thi-dua-co-so", ""),
        ("chien sy thi dua co so", "chien-si-thi-dua-co-so", ""),
        ("Danh hiệu “Chiến sĩ thi đua cấp tỉnh”", "chien-si-thi-dua-tinh", ""),
        ("Tặng Bằng khen của Chủ tịch UBND tỉnh", "bang-khen-tinh", ""),
        ("Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh", "bang-khen-tinh", ""),
        ("Bằng khen của Chủ tịch UBND tỉnh Lam Giang", "bang-khen-tinh", ""),
        ("Bằng khen của Chủ tịch UBND tỉnh năm 2022", "bang-khen-tinh", ""),
        ("Bằng khen của Bộ trưởng Bộ Y tế", "bang-khen-bo-nganh", ""),
        ("Giấy khen của Chủ tịch UBND xã An Lạc Thủy", "giay-khen-xa", ""),
        ("Bằng khen của Bộ Y tế", "bang-khen-bo-nganh", ""),
        ("Bằng khen của Bộ Tư lệnh Quân khu 2", "bang-khen-quan-khu", ""),
        ("Bằng khen của Bộ Chỉ huy quân sự tỉnh", "", ""),
        ("Cờ thi đua tỉnh", "co-thi-dua-tinh", ""),
        ("Cờ thi đua cấp tỉnh năm 2022", "co-thi-dua-tinh", ""),
        ("Cờ thi đua UBND tỉnh", "co-thi-dua-tinh", ""),
        ("Cờ thi đua tỉnh Lam Giang", "co-thi-dua-tinh", ""),
        ("Giấy khen Giám đốc Sở Y tế", "giay-khen-co-quan", ""),
        ("Giấy khen của Sở Nội vụ", "giay-khen-co-quan", ""),
        ("LĐTT", "lao-dong-tien-tien", ""),
        ("Huy hiệu 40 năm tuổi Đảng", "huy-hieu-dang", "40"),
        ("Huân chương Hữu nghị của Vương quốc Campuchia", "foreign-award", ""),
        ("Huân chương Hữu nghị của Nhà nước Lào", "", ""),
        ("Lao động tiên tiến xuất sắc", "", ""),
        ("Bằng khen; Giấy khen", "", ""),
        ("Nghệ sĩ ưu tú Nguyễn Văn A", "", ""),
        ("x" * 300, "", ""),
        ("", "", ""),
    ],
)
def test_awards_are_what_the_catalogue_calls_them(text: str, award: str, grade: str) -> None:
    told = BOOK.told(text, Setting())
    assert (told.award, told.grade if award else "") == (award, grade)


@pytest.mark.parametrize(
    ("text", "setting", "award"),
    [
        ("Bằng khen", PROVINCE, "bang-khen-tinh"),
        ("Bằng khen", Setting(sign="QĐ-TTg"), "bang-khen-thu-tuong"),
        ("Bằng khen", Setting(sign="QĐ-BYT"), "bang-khen-bo-nganh"),
        ("Bằng khen", Setting("bang-khen-tinh-uy", "QĐ-UBND"), "bang-khen-tinh-uy"),
        ("Cờ thi đua", PROVINCE, "co-thi-dua-tinh"),
        ("Bằng khen", Setting(), ""),
        ("Bằng khen", Setting("huan-chuong-lao-dong"), ""),
        ("Giấy khen", PROVINCE, ""),
    ],
)
def test_short_names_are_read_by_what_the_list_says(
    text: str, setting: Setting, award: str
) -> None:
    told = BOOK.told(text, setting)
    assert told.award == award
    assert bool(told.unclear) == (not award)


@pytest.mark.parametrize(
    ("text", "award"),
    [
        ("DANH SÁCH ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH", "bang-khen-tinh"),
        ("Danh sách tặng Giấy khen của Giám đốc Sở và Bằng khen của Bộ Y tế", ""),
        (
            "Tặng Bằng khen của Thủ tướng tại lễ đón nhận Huân chương Lao động",
            "bang-khen-thu-tuong",
        ),
        ("DANH SÁCH ĐƯỢC TẶNG BẰNG KHEN CỦA BỘ Y TẾ", "bang-khen-bo-nganh"),
        ("DANH SÁCH ĐƯỢC TẶNG CỜ THI ĐUA TỈNH", "co-thi-dua-tinh"),
        ("DANH SÁCH ĐƯỢC BỘ CHỈ HUY TẶNG BẰNG KHEN CỦA BỘ CHỈ HUY", ""),
        ("Danh sách khen thưởng", ""),
        ("Huân chương Hữu nghị của Nhà nước Lào", ""),
        ("truy tặng Huân chương Độc lập hạng Ba", "huan-chuong-doc-lap"),
    ],
)
def test_a_title_names_one_award_or_none(text: str, award: str) -> None:
    assert BOOK.mentioned(text, Setting()).award == award


@pytest.mark.parametrize(
    ("text", "posthumous", "status"),
    [
        ("Truy tặng Bằng Tổ quốc ghi công", True, None),
        ("Tặng và truy tặng Huân chương Độc lập", False, None),
        ("Danh sách đề nghị tặng Bằng khen", False, "proposed"),
        ("Danh sách lấy ý kiến Nhân dân", False, "proposed"),
        ("Khen thưởng theo đề nghị của Sở Nội vụ", False, None),
        ("Danh sách thu hồi Bằng khen", False, "revoked"),
        ("Có thành tích trong thu hồi đất", False, None),
    ],
)
def test_what_is_no_plain_award(text: str, posthumous: bool, status: str | None) -> None:  # noqa: FBT001 — a column of the table
    told = BOOK.mentioned(text, Setting())
    assert (told.posthumous, told.status) == (posthumous, status)


@pytest.mark.parametrize(
    ("text", "grade"),
    [("Nhì", "nhi"), ("hạng Ba", "ba"), ("III", "ba"), ("1", "nhat"), ("nhat", "nhat"),
     ("Các hạng", "cac-hang"), ("Tư", "Tư"), ("40", "40"), ("", "")],
)  # fmt: skip
def test_classes_in_a_cell_of_their_own(text: str, grade: str) -> None:
    assert class_of(text) == grade


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Cá nhân", "person"), ("CN", "person"), ("tập thể", "collective"), ("Tap the", "collective"),
     ("Hộ gia đình", "household"), ("HGĐ", "household"), ("Hộ", "household"), ("khác", None)],
)  # fmt: skip
def test_kinds_in_a_cell(text: str, kind: Kind | None) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [("I. TẬP THỂ", "collective"), ("CA NHAN", "person"), ("Các hộ gia đình", "household"),
     ("Tập thể, cá nhân", None), ("Cán bộ hộ tịch", None), ("Khối các sở", None)],
)  # fmt: skip
def test_kinds_in_a_text(text: str, kind: Kind | None) -> None:
    assert kind_in(text) == kind


@pytest.mark.parametrize(
    ("text", "name", "honorific", "kind"),
    [
        ("Ông Nguyễn Văn A", "Nguyễn Văn A", "Ông", "person"),
        ("BÀ TRẦN THỊ B", "TRẦN THỊ B", "BÀ", "person"),
        ("Ông: Nguyễn A", "Nguyễn A", "Ông", "person"),
        ("Đ/c Lê Văn C", "Lê Văn C", "Đ/c", "person"),
        ("3. Nguyễn Văn A", "Nguyễn Văn A", "", None),
        ("- Trường Tiểu học số 2", "Trường Tiểu học số 2", "", None),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu", "", None),
        ("Ông Thị Mai", "Ông Thị Mai", "", None),
        ("Ông Sáu", "Ông Sáu", "", None),
        ("Hộ ông Nguyễn Văn A", "Hộ ông Nguyễn Văn A", "", "household"),
        ("Gia đình bà Trần Thị B", "Gia đình bà Trần Thị B", "", "household"),
        ("Hộ kinh doanh Minh Phát", "Hộ kinh doanh Minh Phát", "", None),
        ("Hội Nông dân xã", "Hội Nông dân xã", "", None),
    ],
)
def test_names_without_what_stands_before_them(
    text: str, name: str, honorific: str, kind: Kind | None
) -> None:
    found = called(text)
    assert (found.name, found.honorific, found.kind) == (name, honorific, kind)


def test_a_posthumous_award_beside_a_name() -> None:
    assert called("Ông Lê Văn A (truy tặng)").posthumous
    assert called("Ông Lê Văn A (truy tặng)").name == "Lê Văn A"


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        (
            "Quyết định số 123/QĐ-UBND ngày 08 tháng 3 năm 2023",
            Cited("123/QĐ-UBND", date(2023, 3, 8)),
        ),
        ("QUYẾT ĐỊNH SỐ: 123/QĐ-UBND, NGÀY 08/3/2023", Cited("123/QĐ-UBND", date(2023, 3, 8))),
        ("Số: 1145/QĐ - CTN Hà Nội, ngày 8-3-2023", Cited("1145/QĐ-CTN", date(2023, 3, 8))),
        ("Quyết định số 12-QĐ/TU ngày 8.3.2023", Cited("12-QĐ/TU", date(2023, 3, 8))),
        ("Quyết định số 5/2023/QĐ-TTg", Cited("5/2023/QĐ-TTg")),
        ("Quyết định số 45KT/CTN ngày 08/3/1963", Cited("45KT/CTN", date(1963, 3, 8))),
        ("theo QĐ số 12/QĐ-SNV-TĐKT của Sở", Cited("12/QĐ-SNV-TĐKT")),
    ],
)
def test_decisions_as_papers_cite_them(text: str, decision: Cited) -> None:
    assert cited(text) == (decision,)


@pytest.mark.parametrize(
    "text",
    [
        "Kèm theo Tờ trình số 12/TTr-SNV ngày 08/3/2023",
        "Công văn số 5/UBND-NC",
        "năm 2023",
        "",
    ],
)
def test_other_papers_are_no_decisions(text: str) -> None:
    assert cited(text) == ()


def test_the_annex_belongs_to_one_decision() -> None:
    text = "Căn cứ Quyết định số 1/QĐ-TTg. (Kèm theo Quyết định số 2/QĐ-UBND ngày 08/3/2023)"
    assert [decision.number for decision in cited(text)] == ["2/QĐ-UBND"]
    assert len(cited("Quyết định số 1/QĐ-TTg và Quyết định số 2/QĐ-TTg")) == 2
    assert len(cited("Quyết định số 1/QĐ-TTg; Quyết định số 1/QĐ-TTg")) == 1


def test_what_a_draft_leaves_open_is_said() -> None:
    assert cited("Quyết định số ……/QĐ-UBND ngày   tháng 3 năm 2023")[0].trouble
    assert cited("Quyết định số 12/QĐ-UBND ngày    tháng 3 năm 2023")[0].trouble
    assert "không có ngày 31" in cited("Quyết định số 12/QĐ-UBND ngày 31/02/2023")[0].trouble


@pytest.mark.parametrize(
    "text",
    [
        "1145/QĐ - CTN",
        "1145 /QĐ-CTN",
        "Số: 1145/QĐ–CTN",
        "1145/QĐ — CTN",
        "1145/QĐ\u2011CTN",
        "1145\u00a0/\u00a0QĐ\u00a0-\u00a0CTN",
        unicodedata.normalize("NFD", "Quyết định số 1145/QĐ-CTN"),
        "1145/Q\u00d0-CTN",
        "1145/qđ-ctn",
        "1145/QD-CTN",
        "QĐ số 1145 / QĐ- CTN",
        "Quyết định số 1145 /QĐ - CTN",
    ],
)
def test_blanks_dashes_and_letters_of_numbers_read_the_same(text: str) -> None:
    plain = clean(text)
    assert [decision.number for decision in cited(plain)] == ["1145/QĐ-CTN"]
    assert in_cell(plain) == Cited("1145/QĐ-CTN")
    assert Cited(text if "ố" not in plain else "1145/QĐ-CTN").is_same(Cited("1145/QĐ-CTN"))


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("1145/QĐ-CTN, 8/3/2023", Cited("1145/QĐ-CTN", date(2023, 3, 8))),
        ("1145/QĐ-CTN\n08 - 3 - 2023", Cited("1145/QĐ-CTN", date(2023, 3, 8))),
        ("1/QĐ-TTg; 2/QĐ-TTg", Cited("1/QĐ-TTg", trouble="ô ghi nhiều quyết định")),
        ("Quyết định số 2 ngày 8/3/2023", Cited("2", date(2023, 3, 8))),
        ("12/QĐUBND", Cited("12/QĐUBND")),
    ],
)
def test_cells_with_a_number_and_its_day(text: str, decision: Cited) -> None:
    assert in_cell(text) == decision


@pytest.mark.parametrize(
    ("text", "award"),
    [
        ("Tập thể LĐXS", "tap-the-lao-dong-xuat-sac"),
        ("TT LĐXS", "tap-the-lao-dong-xuat-sac"),
        ("TTLĐXS", "tap-the-lao-dong-xuat-sac"),
        ("Tập thể LĐTT", "tap-the-lao-dong-tien-tien"),
        ("LĐTT", "lao-dong-tien-tien"),
        ("Lao động TT", "lao-dong-tien-tien"),
        ("CSTĐCS", "chien-si-thi-dua-co-so"),
        ("CSTĐ CS", "chien-si-thi-dua-co-so"),
        ("CSTĐ cấp cơ sở", "chien-si-thi-dua-co-so"),
        ("CSTĐ cấp tỉnh", "chien-si-thi-dua-tinh"),
        ("CSTĐTQ", "chien-si-thi-dua-toan-quoc"),
        ("CSTĐ ngành", "chien-si-thi-dua-bo-nganh"),
        ("BK UBND tỉnh", "bang-khen-tinh"),
        ("Bằng khen UBND tỉnh", "bang-khen-tinh"),
        ("BK của TTg", "bang-khen-thu-tuong"),
        ("GK của Giám đốc Sở Y tế", "giay-khen-co-quan"),
        ("GK CT UBND xã", "giay-khen-xa"),
        ("Cờ TĐ của Chính phủ", "co-thi-dua-chinh-phu"),
        ("Cờ thi đua UBND tỉnh", "co-thi-dua-tinh"),
        ("GĐVH", "gia-dinh-van-hoa"),
        ("ĐV quyết thắng", "don-vi-quyet-thang"),
    ],
)
def test_short_words_of_awards_are_written_out(text: str, award: str) -> None:
    assert BOOK.told(text, Setting()).award == award


@pytest.mark.parametrize("text", ["BK", "GK", "CSTĐ", "Cờ TĐ", "KNC"])
def test_short_words_that_mean_several_are_asked_about(text: str) -> None:
    told = BOOK.told(text, Setting())
    assert (told.award, told.unclear) == ("", text)
    assert "; " in BOOK.names(Setting(), text)


@pytest.mark.parametrize("text", ["CSTĐT", "HCKC", "LĐXS", "TTTT", "HC Ba", "lđ tt", "BK Ba"])
def test_short_words_that_nobody_can_be_sure_of_stay(text: str) -> None:
    assert not BOOK.told(text, Setting()).award


@pytest.mark.parametrize("text", ["HCLĐ Ba", "HCLĐ III", "HCLĐ 3", "HCLĐ3", "HC LĐ (ba)"])
def test_a_class_may_stand_without_its_word(text: str) -> None:
    told = BOOK.told(text, Setting())
    assert (told.award, told.grade) == ("huan-chuong-lao-dong", "ba")


def test_a_cell_holds_a_number_in_whatever_form() -> None:
    assert in_cell("123 / QĐ-UBND").number == "123/QĐ-UBND"
    assert in_cell("45 LCT").number == "45 LCT"
    assert in_cell("12/QĐ-UBND ngày 08/3/2023").day == date(2023, 3, 8)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("TẬP THỂ (05 tập thể)", {"collective": 5}),
        ("TẬP THỂ (05)", {None: 5}),
        ("CÁ NHÂN: 12 cá nhân", {"person": 12}),
        ("Cá nhân: 12", {None: 12}),
        ("BẰNG KHEN (05 tập thể, 12 cá nhân)", {"collective": 5, "person": 12}),
        ("Huy hiệu 40 năm tuổi Đảng (12 đồng chí)", {None: 12}),
        ("Khen thưởng năm 2022", {}),
        ("Khen thưởng (giai đoạn 2018-2022)", {}),
        ("Khen thưởng (đợt 1)", {}),
        ("Cụm thi đua số 3", {}),
        ("Quyết định số 123/QĐ-UBND", {}),
    ],
)
def test_counts_of_groups(text: str, counts: dict[Kind | None, int]) -> None:
    assert in_group(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tổng cộng: 12", {None: 12}),
        ("Tong cong 12", {None: 12}),
        ("Tổng số: 05 tập thể và 12 (mười hai) cá nhân", {"collective": 5, "person": 12}),
        ("Cộng: 3 người", {None: 3}),
        ("(Danh sách này gồm có 17 cá nhân./.)", {"person": 17}),
        ("Ấn định danh sách này có 2 hộ", {"household": 2}),
        ("Tổng số tiền: 12.000.000 đồng", {}),
        ("Cộng đồng dân cư thôn 3", None),
        ("Tổng công ty May", None),
        ("Nguyễn Văn Cộng", None),
    ],
)
def test_rows_that_add_up(text: str, counts: dict[Kind | None, int] | None) -> None:
    assert in_total(text) == counts


def test_counts_are_compared_by_kind() -> None:
    tally = Tally()
    for kind, number in KINDS_SEEN:
        tally.add(kind, number)
    assert len(tally) == 4
    found = tally.since(1)
    assert differ({"person": 2, "collective": 8}, found) == ""
    assert differ({None: 10}, found) == ""
    assert differ({"person": 3, "collective": 8}, found) == "ghi 03 cá nhân, có 02"
    assert differ({"person": 3}, found) == "ghi 03, có 02"


def test_a_row_of_unknown_kind_may_be_of_any() -> None:
    tally = Tally()
    tally.add(None, 1)
    assert differ({"person": 1, "collective": 1}, tally.since(0)) == ""
