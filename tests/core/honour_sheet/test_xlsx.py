"""Workbooks: merged cells, hidden parts, numbers and days as Excel stores them, formulas."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.core.honour_sheet.lists import (
    ANNEX,
    PROVINCE,
    filled,
    first_sheet,
    of_rows,
    read,
    saved,
)

YEARS = (2023, 2023.0, "2023", " 2023 ")
HEAD = ("STT", "Tên cá nhân", "Hình thức", "Đơn vị công tác", "Năm")


def test_merged_cells_hold_for_all_their_rows(tmp_path: Path) -> None:
    rows = (
        HEAD,
        (1, "A B", PROVINCE, "Sở Y tế", 2022),
        (2, "C D"),
        (3, "E F", None, "Sở Nội vụ", 2021),
    )
    found = of_rows(tmp_path, rows, ("C2:C4", "D2:D3", "E2:E3"))
    assert not found.problems
    assert found.all_of("honoree", "award", "unit", "award_year") == [
        ("A B", "bang-khen-tinh", "Sở Y tế", 2022),
        ("C D", "bang-khen-tinh", "Sở Y tế", 2022),
        ("E F", "bang-khen-tinh", "Sở Nội vụ", 2021),
    ]


def test_a_name_merged_over_two_awards_is_honoured_twice(tmp_path: Path) -> None:
    rows = (HEAD, (1, "A B", PROVINCE), (None, None, "Lao động tiên tiến"), (2, "C D", PROVINCE))
    found = of_rows(tmp_path, rows, ("A2:A3", "B2:B3"))
    assert not found.problems
    assert found.all_of("honoree", "award", "line") == [
        ("A B", "bang-khen-tinh", 2),
        ("A B", "lao-dong-tien-tien", 3),
        ("C D", "bang-khen-tinh", 4),
    ]


def test_a_column_merged_across_the_groups_still_lets_them_begin(tmp_path: Path) -> None:
    rows = (
        ("STT", "Họ và tên", "Hình thức"),
        ("I", "TẬP THỂ", PROVINCE),
        (1, "Sở Y tế"),
        ("II", "CÁ NHÂN"),
        (1, "A B"),
    )
    found = of_rows(tmp_path, rows, ("C2:C5",))
    assert not found.problems
    assert found.all_of("honoree", "kind") == [("Sở Y tế", "collective"), ("A B", "person")]


def test_a_heading_of_two_rows_and_its_numbers(tmp_path: Path) -> None:
    rows = (
        ("TT", "Họ và tên", "Năm sinh", None, "Quyết định", None, "Khen thưởng"),
        (None, None, "Nam", "Nữ", "Số", "Ngày", "Hình thức"),
        ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
        (1, "Bà Trần Thị B", None, 1980, "12/QĐ-UBND", datetime(2023, 3, 8), PROVINCE),  # noqa: DTZ001 — as in a cell
    )
    found = of_rows(tmp_path, rows, ("A1:A2", "B1:B2", "C1:D1", "E1:F1"))
    assert found.rules == [(1, "private-column")]
    assert "«Năm sinh - Nam» (cột C), «Năm sinh - Nữ» (cột D)" in found.message("private-column")
    assert found.honours == (
        {
            "award": "bang-khen-tinh",
            "kind": "person",
            "basis": "decision",
            "honoree": "Trần Thị B",
            "honorific": "Bà",
            "award_year": 2023,
            "decision": {"number": "12/QĐ-UBND", "date": date(2023, 3, 8)},
            "line": 4,
        },
    )


def test_a_heading_merged_far_down_swallows_no_rows(tmp_path: Path) -> None:
    head = ("STT", "Tên cá nhân", "Hình thức", "Ghi chú")
    rows = [(i, f"A {name}", PROVINCE) for i, name in enumerate("BCDE", start=1)]
    assert len(of_rows(tmp_path, (head, *rows), ("D1:D5",)).names) == 4


def test_names_under_nam_and_nu_are_names(tmp_path: Path) -> None:
    rows = (("TT", "Họ và tên", None, "Danh hiệu"), (None, "Nam", "Nữ"), (1, "A B", None, "LĐTT"))
    found = of_rows(tmp_path, (*rows, (2, None, "C D", "LĐTT")), ("A1:A2", "B1:C1", "D1:D2"))
    assert not found.problems
    assert found.all_of("honoree", "kind") == [("A B", "person"), ("C D", "person")]


def test_a_wide_heading_above_family_and_given_names(tmp_path: Path) -> None:
    rows = (("TT", "Tên cá nhân", None, "Danh hiệu"), (1, "Nguyễn Văn", "A", "LĐTT"))
    assert of_rows(tmp_path, rows, ("B1:C1",)).names == ["Nguyễn Văn A"]


def test_group_rows_merged_across(tmp_path: Path) -> None:
    rows = (
        *((line,) for line in ANNEX),
        ("STT", "Họ và tên", "Chức vụ", "Ghi chú"),
        ("I. TẬP THỂ (01 tập thể)",),
        (1, "Phòng Nội vụ huyện A", None),
        ("II. CÁ NHÂN (01 cá nhân)",),
        (1, "Nguyễn Văn A", "Trưởng phòng"),
    )
    found = of_rows(tmp_path, rows, ("A1:D1", "A2:D2", "A4:D4", "B5:C5", "A6:D6"))
    assert found.rules == [(3, "unused-column")]
    assert found.all_of("honoree", "kind", "role") == [
        ("Phòng Nội vụ huyện A", "collective", None),
        ("Nguyễn Văn A", "person", "Trưởng phòng"),
    ]


def test_hidden_rows_and_columns_are_read_and_named(tmp_path: Path) -> None:
    book = Workbook()
    sheet = filled(first_sheet(book), (HEAD, (1, "A B", PROVINCE), (2, "C D", PROVINCE, "Sở Y tế")))
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["D"].hidden = True
    found = read(saved(tmp_path, book))
    assert found.names == ["A B", "C D"]
    assert found.rules == [(1, "hidden-cells"), (2, "hidden-cells")]


def test_all_sheets_with_a_heading_are_read(tmp_path: Path) -> None:
    book = Workbook()
    people = filled(first_sheet(book), ((ANNEX[1],), ("Tên cá nhân", "Hình thức"), ("A B", "LĐTT")))
    people.title = "Cá nhân"
    groups = book.create_sheet("Tập thể")
    filled(groups, (("Tên tập thể", "Hình thức"), ("Sở Y tế", PROVINCE), ("Sở A", "Bằng khenn")))
    filled(book.create_sheet("Nháp"), (("vài chữ",),))
    hidden = filled(book.create_sheet("Cũ"), (("Tên tập thể", "Hình thức"), ("Sở B", PROVINCE)))
    hidden.sheet_state = "hidden"
    lists = filled(book.create_sheet("Danh mục"), ((PROVINCE,),))
    lists.sheet_state = "veryHidden"
    book.create_sheet("Trống")
    found = read(saved(tmp_path, book))
    assert found.names == ["A B", "Sở Y tế", "Sở B"]
    said = [problem.as_line() for problem in found.problems]
    assert sorted(rule for _, rule in found.rules) == [
        "hidden-cells",
        "unclear-decision",
        "unclear-decision",
        "unknown-award",
        "unread-sheet",
    ]
    assert any("3: LỖI: tờ «Tập thể»: hình thức «Bằng khenn»" in line for line in said)
    assert any("tờ «Nháp» không có hàng tiêu đề" in line for line in said)


def test_numbers_are_whole_however_they_are_stored(tmp_path: Path) -> None:
    rows = [
        (1.0, f"A {name}", PROVINCE, None, year) for name, year in zip("BCDE", YEARS, strict=True)
    ]
    found = of_rows(tmp_path, (HEAD, *rows))
    assert not found.problems
    assert found.all_of("award_year") == [(2023,)] * 4


@pytest.mark.parametrize(
    "value",
    [datetime(2023, 3, 8), date(2023, 3, 8), "08/3/2023", "8.3.2023", "2023-03-08"],  # noqa: DTZ001 — as in a cell
)
def test_days_are_days_or_text_with_the_day_first(tmp_path: Path, value: object) -> None:
    head = ("Tên cá nhân", "Hình thức", "Số QĐ", "Ngày ký")
    found = of_rows(tmp_path, (head, ("A B", PROVINCE, "12/QĐ-UBND", value)))
    assert found.one()["decision"] == {"number": "12/QĐ-UBND", "date": date(2023, 3, 8)}
    assert found.one()["award_year"] == 2023


def test_a_day_with_a_time_or_without_a_month_is_a_slip_of_its_row(tmp_path: Path) -> None:
    head = ("Tên cá nhân", "Hình thức", "Ngày trao tặng")
    rows = (head, ("A B", PROVINCE, datetime(2023, 3, 8, 9)), ("C D", PROVINCE, "13/13/2023"))  # noqa: DTZ001 — as in a cell
    assert of_rows(tmp_path, rows).rules == [(2, "bad-value"), (3, "bad-value")]


def test_a_formula_that_nobody_worked_out_is_one_line_and_its_number_harmless(
    tmp_path: Path,
) -> None:
    rows = (
        HEAD,
        (1, "A B", PROVINCE),
        ("=A2+1", "C D", PROVINCE),
        ("=A3+1", "E F", '="Bằng "&"khen"'),
        ("=A4+1",),
        (None, "Tổng cộng", "=COUNTA(B2:B4)"),
    )
    found = of_rows(tmp_path, rows)
    assert found.names == ["A B", "C D"]
    assert found.rules == [(4, "formula-without-value")]
    assert "«Hình thức» (cột C)" in found.message("formula-without-value")


def test_a_value_that_excel_calls_wrong_is_a_slip(tmp_path: Path) -> None:
    found = of_rows(tmp_path, (HEAD, (1, "A B", PROVINCE, "#REF!")))
    assert found.rules == [(2, "formula-without-value")]


def test_crosses_and_booleans_say_yes(tmp_path: Path) -> None:
    head = ("Tên cá nhân", "Hình thức", "Truy tặng")
    said = ("x", "X", "có", "Yes", True, False, "không", None, "chắc vậy")
    rows = [(f"A {name}", PROVINCE, value) for name, value in zip("BCDEGHIKL", said, strict=True)]
    found = of_rows(tmp_path, (head, *rows))
    flags = [honour.get("posthumous", False) for honour in found.honours]
    assert flags == [True] * 5 + [False] * 3
    assert (10, "bad-value") in found.rules


def test_line_breaks_of_excel_are_blanks(tmp_path: Path) -> None:
    rows = (("Tên tập\nthể", "Hình thức"), ("Sở Y tế_x000D_\ntỉnh", PROVINCE))
    assert of_rows(tmp_path, rows).one()["honoree"] == "Sở Y tế tỉnh"
