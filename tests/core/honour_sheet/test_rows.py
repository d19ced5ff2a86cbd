"""Rows of data: every field, every slip, and that nothing is guessed."""

from datetime import date
from pathlib import Path

import pytest

from tests.core.honour_sheet.lists import PROVINCE, as_csv, of_text

FULL = {
    "Tên cá nhân": "Nguyễn Văn A",
    "Danh xưng": "ông",
    "Chức vụ": "Giám đốc",
    "Đơn vị công tác": "so-y-te",
    "Danh hiệu": "Huân chương Lao động",
    "Hạng": "Nhì",
    "Thành tích": "Đã có thành tích xuất sắc",
    "Năm": "2023",
    "Số quyết định": "1145/QĐ-CTN",
    "Ngày quyết định": "08/3/2023",
    "Người trao": "Trần Thị B",
    "Thay mặt": "Chủ tịch nước",
    "Người nhận thay": "Lê Văn C",
    "Truy tặng": "x",
    "Ngày trao tặng": "19/5/2023",
    "Tình trạng": "Đã hủy bỏ",
    "Ảnh": "DSC_1.jpg",
    "Mã": "nguyen-van-a",
    "visibility": "article",
}


def one_row(tmp_path: Path, **cells: str) -> list[tuple[int, str]]:
    """What is wrong with one row."""
    fields = {"Tên cá nhân": "A B", "Hình thức": PROVINCE} | {
        name.replace("_", " "): text for name, text in cells.items()
    }
    return of_text(tmp_path, as_csv((list(fields), list(fields.values())))).rules


def test_every_field_is_read(tmp_path: Path) -> None:
    assert of_text(tmp_path, as_csv((list(FULL), list(FULL.values())))).one() == {
        "award": "huan-chuong-lao-dong",
        "kind": "person",
        "basis": "decision",
        "grade": "nhi",
        "honoree": "Nguyễn Văn A",
        "honorific": "ông",
        "role": "Giám đốc",
        "unit": "so-y-te",
        "presented_by": "Trần Thị B",
        "on_behalf_of": "Chủ tịch nước",
        "received_by": "Lê Văn C",
        "photo": "DSC_1.jpg",
        "award_year": 2023,
        "decision": {"number": "1145/QĐ-CTN", "date": date(2023, 3, 8)},
        "status": "revoked",
        "posthumous": True,
        "ceremony_date": date(2023, 5, 19),
        "achievement": "Đã có thành tích xuất sắc",
        "visibility": "article",
        "id": "nguyen-van-a",
        "line": 2,
    }


def test_the_keys_of_front_matter_are_headings_as_well(tmp_path: Path) -> None:
    head = "honoree,award,class,kind,count,basis,decision,posthumous,status,part_of"
    row = ",co-thi-dua-chinh-phu,,collective,8,article,2023/qd-12,no,proposed,tong"
    found = of_text(tmp_path, f"{head}\n{row}\n")
    assert found.one() == {
        "award": "co-thi-dua-chinh-phu",
        "kind": "collective",
        "basis": "article",
        "count": 8,
        "decision": "2023/qd-12",
        "status": "proposed",
        "part_of": "tong",
        "line": 2,
    }


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"Tên cá nhân": ""}, "missing-field"),
        ({"Tên cá nhân": "123"}, "number-in-name"),
        ({"Tên cá nhân": "Nguyễn Văn A 1970"}, "number-in-name"),
        ({"Tên cá nhân": "Nguyễn Văn A, Giám đốc"}, "name-with-role"),
        ({"Tên cá nhân": "Nguyễn Văn A - Giám đốc"}, "name-with-role"),
        ({"Tên cá nhân": "Nguyễn Văn A; Trần B"}, "several-names"),
        ({"Tên cá nhân": "Nguyễn Thị Thu A\nTrưởng phòng Nội vụ"}, "name-with-role"),
        ({"Hình thức": ""}, "missing-field"),
        ({"Hình thức": "Bằng khenn"}, "unknown-award"),
        ({"Hình thức": "Bằng khen"}, "unknown-award"),
        ({"Hình thức": "Bằng khen; Giấy khen"}, "unknown-award"),
        ({"Hạng": "Ba"}, "unknown-class"),
        ({"Đối tượng": "người khác"}, "unknown-kind"),
        ({"Đơn vị công tác": "so-khong-co"}, "unknown-unit"),
        ({"Năm": "năm ngoái"}, "bad-value"),
        ({"Năm": "1823"}, "bad-value"),
        ({"Số lượng": "5"}, "missing-field"),
        ({"Số quyết định": "1/QĐ-UBND ngày 31/2/2023"}, "bad-value"),
        ({"Ngày trao tặng": "3/2023"}, "bad-value"),
        ({"Truy tặng": "có lẽ"}, "bad-value"),
        ({"Tình trạng": "xong"}, "unknown-value"),
        ({"Chức vụ": "Giám đốc\x07"}, "bad-value"),
    ],
)
def test_a_slip_is_one_line_with_its_row(tmp_path: Path, cells: dict[str, str], rule: str) -> None:
    assert one_row(tmp_path, **cells) == [(2, rule)]


def test_all_slips_of_a_row_are_said_together(tmp_path: Path) -> None:
    slip = {"Tên cá nhân": "A 1", "Hình thức": "Bằng", "Năm": "x", "Đối tượng": "y"}
    rules = one_row(tmp_path, **slip)
    slips = {"unknown-award", "bad-value", "unknown-kind", "number-in-name"}
    assert {rule for _, rule in rules} == slips


def test_the_year_of_the_decision_and_not_of_the_work(tmp_path: Path) -> None:
    cells = {"Số quyết định": "1/QĐ-UBND", "Ngày quyết định": "08/3/2023", "Năm": "2022"}
    assert one_row(tmp_path, **cells) == [(2, "award-year")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Họ và tên,Hình thức,Đối tượng\nA B,{},tập thể\n", "collective"),
        ("Họ và tên,Danh hiệu\nA B,Lao động tiên tiến\n", "person"),
        ("Họ và tên,Danh hiệu\nA B,Gia đình văn hóa\n", "household"),
        ("Họ và tên,Hình thức\nÔng Nguyễn A B,{}\n", "person"),
        ("Danh xưng,Họ và tên,Hình thức\nBà,Nguyễn A B,{}\n", "person"),
        ("Họ và tên,Hình thức\nHộ ông Nguyễn A B,{}\n", "household"),
        ("DANH SÁCH CÁC HỘ GIA ĐÌNH\nHọ và tên,Hình thức\nA B,{}\n", "household"),
        ("Tên tập thể,Hình thức\nA B,{}\n", "collective"),
        ("I. CÁ NHÂN\nTên tập thể,Hình thức\nA B,{}\n", "person"),
    ],
)
def test_what_tells_the_kind(tmp_path: Path, text: str, kind: str) -> None:
    assert of_text(tmp_path, text.format(PROVINCE)).one()["kind"] == kind


def test_a_kind_that_nothing_tells_is_never_guessed(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên,Hình thức\nNguyễn Văn A,{PROVINCE}\n")
    assert found.rules == [(2, "unknown-kind")]
    assert "cột «Đối tượng»" in found.message("unknown-kind")


def test_names_with_their_roles_are_taken_apart_for_persons_only(tmp_path: Path) -> None:
    head = '"Họ và tên, chức vụ, đơn vị công tác",Hình thức,Đối tượng'
    rows = (
        f'"Ông Nguyễn Văn A, Chủ tịch UBND xã B, huyện C",{PROVINCE},cá nhân',
        f'"Phòng A, Sở B",{PROVINCE},tập thể',
        f'"Bà Trần Thị C\nGiáo viên",{PROVINCE},',
    )
    found = of_text(tmp_path, "\n".join((head, *rows)))
    assert not found.problems
    assert found.all_of("honorific", "honoree", "role") == [
        ("Ông", "Nguyễn Văn A", "Chủ tịch UBND xã B, huyện C"),
        (None, "Phòng A, Sở B", None),
        ("Bà", "Trần Thị C", "Giáo viên"),
    ]


def test_counts_instead_of_names(tmp_path: Path) -> None:
    text = (
        f"Họ và tên,Hình thức,Đối tượng,Số lượng\n,{PROVINCE},tập thể,08\nCá nhân,{PROVINCE},,5\n"
    )
    found = of_text(tmp_path, text)
    assert not found.problems
    assert found.all_of("honoree", "kind", "count") == [
        (None, "collective", 8),
        (None, "person", 5),
    ]


def test_marks_that_repeat_the_row_above(tmp_path: Path) -> None:
    rows = (
        ("Tên cá nhân", "Chức vụ", "Hình thức"),
        ("A B", "Giáo viên", PROVINCE),
        ("C D", "nt", "-nt-"),
        ("E F", '"', "như trên"),
    )
    found = of_text(tmp_path, as_csv(rows))
    assert not found.problems
    assert found.all_of("role", "award") == [("Giáo viên", "bang-khen-tinh")] * 3


def test_the_same_row_twice_is_a_warning(tmp_path: Path) -> None:
    text = f"Tên cá nhân,Chức vụ,Hình thức\nA B,x,{PROVINCE}\nA B,y,{PROVINCE}\nA  B,x,{PROVINCE}\n"
    found = of_text(tmp_path, text)
    assert len(found.honours) == 3
    assert found.rules == [(4, "honour-twice")]
    assert "ở hàng 2" in found.message("honour-twice")


def test_the_class_of_a_group_is_for_its_own_award(tmp_path: Path) -> None:
    head = "STT,Tên cá nhân,Hình thức\nHuân chương Lao động hạng Ba"
    assert of_text(tmp_path, f"{head}\n1,A B,\n2,C D,Huân chương Độc lập\n").all_of(
        "award", "grade"
    ) == [
        ("huan-chuong-lao-dong", "ba"),
        ("huan-chuong-doc-lap", None),
    ]


def test_two_classes_for_one_award_contradict(tmp_path: Path) -> None:
    text = "Tên cá nhân,Hình thức,Hạng\nA B,Huân chương Lao động hạng Ba,Nhì\n"
    assert of_text(tmp_path, text).rules == [(2, "unknown-class")]


def test_a_decision_of_a_row_goes_before_the_title(tmp_path: Path) -> None:
    title = "Kèm theo Quyết định số 1/QĐ-UBND ngày 08/3/2023"
    rows = (
        (title,),
        ("Tên cá nhân", "Hình thức", "Số QĐ", "Ngày QĐ"),
        ("A B", PROVINCE, "2/QĐ-UBND", "09/3/2022"),
        ("C D", PROVINCE, "1/QĐ-UBND"),
        ("E F", PROVINCE, "3/QĐ-UBND"),
    )
    found = of_text(tmp_path, as_csv(rows))
    assert not found.problems
    assert found.all_of("award_year") == [(2022,), (2023,), (None,)]


def test_a_day_that_contradicts_the_decision_above(tmp_path: Path) -> None:
    title = "Kèm theo Quyết định số 1/QĐ-UBND ngày 08/3/2023"
    rows = f"A B,{PROVINCE},2023-03-08\nC D,{PROVINCE},09/3/2023\n"
    found = of_text(tmp_path, f"{title}\nTên cá nhân,Hình thức,Ngày ký\n{rows}")
    assert found.rules == [(4, "bad-value")]


def test_the_same_slip_in_many_rows_is_one_problem(tmp_path: Path) -> None:
    rows = "".join(f"A {name},{PROVINCE}\n" for name in "BCDEFGHI")
    found = of_text(tmp_path, f"Tên,Hình thức\n{rows}")
    assert found.rules == [(2, "unknown-kind")]
    assert "(8 hàng: 2-9)" in found.message("unknown-kind")


def test_names_stay_as_they_are_written(tmp_path: Path) -> None:
    names = ("NGUYỄN  VĂN A", "Y Blô Niê", "A Lăng Thị B", "Điểu K’Rứt", "Lê Văn A (tức Ba)")
    rows = "".join(f"{name},{PROVINCE}\n" for name in names)
    found = of_text(tmp_path, f"Tên cá nhân,Hình thức\n{rows}")
    assert found.names == ["NGUYỄN VĂN A", *names[1:]]
