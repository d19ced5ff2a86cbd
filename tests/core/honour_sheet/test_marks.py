"""Columns headed by an award: each cross is an honour."""

from pathlib import Path

import pytest

from tests.core.honour_sheet.lists import as_csv, of_rows, of_text

DECISION = "Kèm theo Quyết định số 1/QĐ-UBND ngày 08/3/2022"


def test_each_mark_is_an_honour_of_its_column(tmp_path: Path) -> None:
    text = (
        "STT,Tên cá nhân,Chức vụ,Bằng khen UBND tỉnh,CSTĐ cấp tỉnh,LĐTT\n"
        "1,A B,Giáo viên,x,,X\n2,C D,,,1,\n3,E F,,,,✓\n"
    )
    found = of_text(tmp_path, text)
    assert not found.problems
    assert found.all_of("honoree", "role", "award", "line") == [
        ("A B", "Giáo viên", "bang-khen-tinh", 2),
        ("A B", "Giáo viên", "lao-dong-tien-tien", 2),
        ("C D", None, "chien-si-thi-dua-tinh", 3),
        ("E F", None, "lao-dong-tien-tien", 4),
    ]


def test_short_names_of_columns_are_read_by_the_decision(tmp_path: Path) -> None:
    rows = ("STT,Tên tập thể,Bằng khen,Cờ thi đua", "1,Sở A,x,", "2,Sở B,,x")
    found = of_text(tmp_path, "\n".join((DECISION, *rows)))
    assert found.all_of("award") == [("bang-khen-tinh",), ("co-thi-dua-tinh",)]
    unknown = of_text(tmp_path, "\n".join(rows))
    assert unknown.rules == [(2, "unknown-award"), (3, "unknown-award")]


def test_headings_in_two_rows(tmp_path: Path) -> None:
    rows = (
        ("STT", "Tên cá nhân", "Danh hiệu thi đua", None, "Bằng khen", None),
        (None, None, "LĐTT", "CSTĐCS", "Thủ tướng", "UBND tỉnh"),
        (1, "A B", "x", "x", None, None),
        (2, "C D", None, None, "x", None),
    )
    expected = [
        ("A B", "lao-dong-tien-tien"),
        ("A B", "chien-si-thi-dua-co-so"),
        ("C D", "bang-khen-thu-tuong"),
    ]
    merged = of_rows(tmp_path, rows, ("A1:A2", "B1:B2", "C1:D1", "E1:F1"))
    plain = of_text(tmp_path, as_csv(rows))
    for found in (merged, plain):
        assert not found.problems
        assert found.all_of("honoree", "award") == expected


def test_a_list_of_names_and_awards_alone(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Tên tập thể;HCLĐ;Cờ thi đua của Chính phủ\nSở A;Nhì;\nSở B;;x\n")
    assert not found.problems
    assert found.all_of("award", "grade") == [
        ("huan-chuong-lao-dong", "nhi"),
        ("co-thi-dua-chinh-phu", None),
    ]


@pytest.mark.parametrize("cell", ["2021", "3", "12/QĐ-UBND", "chưa rõ", "hạng Tư"])
def test_what_is_no_mark_is_refused(tmp_path: Path, cell: str) -> None:
    found = of_text(tmp_path, f"STT,Tên cá nhân,LĐTT,CSTĐCS\n1,A B,{cell},x\n")
    assert found.rules == [(2, "bad-value")]
    assert not found.honours


@pytest.mark.parametrize("cell", ["", "-", "0", "không"])
def test_an_empty_cell_is_no_honour(tmp_path: Path, cell: str) -> None:
    found = of_text(tmp_path, f"STT,Tên cá nhân,LĐTT,CSTĐCS\n1,A B,{cell},x\n")
    assert found.all_of("award") == [("chien-si-thi-dua-co-so",)]


def test_a_row_without_any_mark_is_named(tmp_path: Path) -> None:
    title = "DANH SÁCH CÁ NHÂN ĐẠT DANH HIỆU LAO ĐỘNG TIÊN TIẾN"
    found = of_text(tmp_path, f"{title}\nSTT,Tên cá nhân,LĐTT,CSTĐCS\n1,A B,,\n")
    assert found.rules == [(3, "missing-field")]
    assert "«LĐTT» (cột C), «CSTĐCS» (cột D)" in found.message("missing-field")


@pytest.mark.parametrize("heading", ["Danh hiệu đã đạt", "Thành tích các năm", "Năm 2020"])
def test_what_was_awarded_before_is_not_awarded_again(tmp_path: Path, heading: str) -> None:
    rows = (
        ("STT", "Tên cá nhân", heading, None, "Hình thức"),
        (None, None, "LĐTT", "CSTĐCS", None),
        (1, "A B", "x", "x", "AHLĐ"),
    )
    found = of_rows(tmp_path, rows, ("A1:A2", "B1:B2", "C1:D1", "E1:E2"))
    assert {award for (award,) in found.all_of("award")} <= {"anh-hung-lao-dong"}
    assert found.problems


def test_a_column_of_proposals_is_never_an_award(tmp_path: Path) -> None:
    found = of_text(tmp_path, "STT,Tên cá nhân,Đề nghị tặng Bằng khen UBND tỉnh\n1,A B,x\n")
    assert found.all_of("status") == [("proposed",)]
    assert found.rules == [(1, "not-awarded")]


def test_marks_beside_a_column_of_awards(tmp_path: Path) -> None:
    found = of_text(tmp_path, "STT,Tên cá nhân,Danh hiệu,CSTĐ tỉnh\n1,A B,LĐTT,x\n2,C D,LĐTT,\n")
    assert found.all_of("honoree", "award") == [
        ("A B", "lao-dong-tien-tien"),
        ("A B", "chien-si-thi-dua-tinh"),
        ("C D", "lao-dong-tien-tien"),
    ]


def test_rows_are_counted_and_not_marks(tmp_path: Path) -> None:
    text = "STT,Tên cá nhân,LĐTT,CSTĐCS\n1,A B,x,x\n2,C D,x,\nTổng cộng: 02 cá nhân\n"
    assert not of_text(tmp_path, text).problems
