"""Annexes as provincial offices make them, with everything that one finds in them."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.core.honour_sheet.lists import (
    ANNEX,
    PROVINCE,
    filled,
    first_sheet,
    of_rows,
    of_text,
    read,
    saved,
    text_file,
)

HEAD = ("STT", "Tên cá nhân", "Hình thức")
FULL = ("STT", "Tên cá nhân", "Đơn vị công tác", "Hình thức")


def test_numbers_that_begin_again_in_groups_of_two_levels(tmp_path: Path) -> None:
    rows = (
        *((line,) for line in ANNEX),
        (),
        ("STT", "Họ và tên", "Chức vụ, đơn vị công tác"),
        ("I", "TẬP THỂ: 02 tập thể"),
        (1, "Phòng A, Sở Y tế"),
        (2, "Trường THPT B"),
        ("II", "CÁ NHÂN: 03 cá nhân"),
        ("II.1", "Khối sở, ngành"),
        (1, "Ông Nguyễn Văn A", "Trưởng phòng"),
        (2, "Bà Trần Thị B", "nt"),
        ("II.2", "Khối xã, phường"),
        (1, "Ông Lê Văn C", "Chủ tịch UBND xã X"),
        (),
        ("", "Tổng cộng: 02 tập thể, 03 cá nhân"),
        ("", "", "TM. ỦY BAN NHÂN DÂN"),
        ("", "", "KT. CHỦ TỊCH"),
        ("", "", "PHÓ CHỦ TỊCH"),
        (),
        ("", "", "Phạm Văn Y"),
    )
    found = of_rows(tmp_path, rows)
    assert not found.problems
    assert found.all_of("honoree", "kind", "role") == [
        ("Phòng A, Sở Y tế", "collective", None),
        ("Trường THPT B", "collective", None),
        ("Nguyễn Văn A", "person", "Trưởng phòng"),
        ("Trần Thị B", "person", "Trưởng phòng"),
        ("Lê Văn C", "person", "Chủ tịch UBND xã X"),
    ]


def test_rows_numbered_below_a_letter_are_rows(tmp_path: Path) -> None:
    rows = (("STT", "Tên tập thể", "Hình thức"), ("I.1", "Sở A", PROVINCE), ("A.2", "B", PROVINCE))
    assert of_rows(tmp_path, rows).names == ["Sở A", "B"]


def test_a_plain_number_before_words_of_a_kind_is_a_group(tmp_path: Path) -> None:
    rows = (("STT", "Họ và tên", "Danh hiệu"), (1, "Tập thể"), (1, "Sở A", "TTLĐXS"))
    found = of_rows(tmp_path, (*rows, (2, "Cá nhân"), (1, "Lê Văn A", "LĐTT")))
    assert not found.problems
    assert found.all_of("honoree", "kind") == [("Sở A", "collective"), ("Lê Văn A", "person")]


def test_headings_and_numbers_of_every_printed_page(tmp_path: Path) -> None:
    page = (HEAD, ("(1)", "(2)", "(3)"))
    rows = (*page, (1, "A B", PROVINCE), ("Trang 1/2",), *page, (2, "C D", PROVINCE), ("- 2 -",))
    found = of_rows(tmp_path, (*rows, (None, None, 3), (3, "E F", PROVINCE)))
    assert not found.problems
    assert found.names == ["A B", "C D", "E F"]


@pytest.mark.parametrize(
    "mark",
    ["nt", "nt.", "Nt", "n.t", "-nt-", "//", "-//-", '"', "”", "''", "″", "Như trên", "như trên.",
     "-như trên-", "- Như trên -", '" "'],
)  # fmt: skip
def test_every_way_to_say_the_same_as_above(tmp_path: Path, mark: str) -> None:
    rows = (FULL, (1, "A B", "Sở Y tế", PROVINCE), (2, "C D", mark, mark), (3, "E F", mark, mark))
    found = of_rows(tmp_path, rows)
    assert not found.problems
    assert found.all_of("unit", "award") == [("Sở Y tế", "bang-khen-tinh")] * 3


@pytest.mark.parametrize(
    "row", [(1, "A B", "nt", PROVINCE), (1, "nt", "Sở Y tế", PROVINCE), (1, '"', "", PROVINCE)]
)
def test_what_repeats_nothing_is_refused(tmp_path: Path, row: tuple[object, ...]) -> None:
    found = of_rows(tmp_path, (FULL, row))
    assert found.rules == [(2, "bad-value")]
    assert "không rõ lặp lại chữ nào" in found.message("bad-value")
    assert not found.honours


def test_a_name_is_never_repeated_by_a_mark(tmp_path: Path) -> None:
    found = of_rows(tmp_path, (HEAD, (1, "A B", PROVINCE), (2, "nt", "LĐTT")))
    assert found.names == ["A B"]
    assert found.rules == [(3, "bad-value")]


def test_days_and_years_as_they_are_typed(tmp_path: Path) -> None:
    head = (*HEAD, "Số QĐ", "Ngày QĐ", "Năm")
    rows = (
        (1, "A B", PROVINCE, "12/QĐ-UBND", datetime(2023, 3, 8), "Năm 2023"),  # noqa: DTZ001 — as in a cell
        (2, "C D", PROVINCE, "12/QĐ-UBND", 44993),
        (3, "E F", PROVINCE, "12/QĐ-UBND ngày 8/3/2023", "09/3/2023"),
        (4, "G H", PROVINCE, "12/QĐ-UBND\n8/3/2023"),
        (5, "I K", PROVINCE, "12/QĐ-UBND, 13/QĐ-UBND"),
    )
    found = of_rows(tmp_path, (head, *rows))
    assert found.all_of("honoree", "award_year") == [("A B", 2023), ("G H", 2023)]
    assert found.rules == [(3, "bad-value"), (4, "bad-value"), (6, "bad-value")]
    said = [problem.as_line() for problem in found.problems]
    assert "có lẽ là 08/3/2023" in said[0]
    assert "khác ngày ghi cạnh số quyết định" in said[1]
    assert "nhiều quyết định" in said[2]


def test_notes_below_the_table(tmp_path: Path) -> None:
    rows = (
        (HEAD, (1, "A B", PROVINCE)),
        (("* Ghi chú: xếp theo vần",), ("Danh sách gồm 01 cá nhân",)),
        (("- Mức thưởng: 1.000.000 đồng",), ("1. Kinh phí từ quỹ thi đua",)),
        (("(Bằng chữ: Một triệu đồng)",), ("Người lập biểu", "", "Giám đốc")),
    )
    found = of_rows(tmp_path, [row for part in rows for row in part])
    assert not found.problems
    assert found.names == ["A B"]


def test_short_words_in_groups_are_awards_as_well(tmp_path: Path) -> None:
    rows = (
        (f"DANH SÁCH TẶNG {PROVINCE.upper()}",),
        ("STT", "Tên tập thể"),
        ("I", "Tập thể LĐXS (01)"),
        (1, "Sở A"),
        (None, "Cờ TĐ UBND tỉnh"),
        (2, "Sở B"),
        ("II", "BK UBND tỉnh"),
        (1, "Sở C"),
    )
    found = of_rows(tmp_path, rows)
    assert found.all_of("award") == [
        ("tap-the-lao-dong-xuat-sac",),
        ("co-thi-dua-tinh",),
        ("bang-khen-tinh",),
    ]


@pytest.mark.parametrize(
    ("award", "rule", "says"),
    [
        ("LĐTT, CSTĐCS", "unknown-award", "ô ghi nhiều hình thức"),
        ("LĐTT và CSTĐCS", "unknown-award", "ô ghi nhiều hình thức"),
        ("LĐTT năm 2022, CSTĐCS năm 2022", "unknown-award", "ô ghi nhiều hình thức"),
        ("HCLĐ hạng Nhì, hạng Ba", "unknown-class", "không có hạng"),
    ],
)
def test_two_awards_or_classes_in_one_cell(
    tmp_path: Path, award: str, rule: str, says: str
) -> None:
    found = of_rows(tmp_path, (HEAD, (1, "A B", award)))
    assert not found.honours
    assert says in found.message(rule)


def test_words_where_numbers_stand_are_not_lost(tmp_path: Path) -> None:
    rows = (HEAD, ("Mới", "A B", PROVINCE), ("rút", "C D", PROVINCE), ("*", "E F", PROVINCE))
    found = of_rows(tmp_path, rows)
    assert found.names == ["E F"]
    assert found.rules == [(2, "extra-cell"), (3, "extra-cell"), (3, "withdrawn-row")]


def test_sheets_and_groups_with_decisions_of_their_own(tmp_path: Path) -> None:
    book = Workbook()
    first = filled(first_sheet(book), (("STT", "Họ và tên", "Chức vụ"),))
    first.title = "Bằng khen"
    rows = (
        ("A", "BẰNG KHEN UBND TỈNH\n(Quyết định số 15 /QĐ–UBND ngày 05/01/2023)"),
        ("I", "TẬP THỂ"),
        (1, "Sở A"),
        ("II", "CÁ NHÂN"),
        (1, "Ông Nguyễn Văn A"),
        ("B", "CỜ THI ĐUA CỦA UBND TỈNH (Quyết định số 16/QĐ-UBND ngày 06/01/2023)"),
        (1, "Sở B"),
    )
    filled(first, rows, ("B2:C2", "B3:C3"))
    second = book.create_sheet("LĐTT")
    filled(second, ((ANNEX[1],), ("STT", "Họ tên", "Danh hiệu"), (1, "Lê Văn A", "LĐTT")))
    found = read(saved(tmp_path, book))
    assert not found.problems
    numbers = [
        decision["number"] if isinstance(decision, dict) else None
        for (decision,) in found.all_of("decision")
    ]
    assert numbers == ["15/QĐ-UBND", "15/QĐ-UBND", "16/QĐ-UBND", "123/QĐ-UBND"]
    assert found.all_of("award") == [
        ("bang-khen-tinh",),
        ("bang-khen-tinh",),
        ("co-thi-dua-tinh",),
        ("lao-dong-tien-tien",),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
def test_lists_with_semicolons_in_every_unicode(tmp_path: Path, encoding: str) -> None:
    text = "STT;Họ và tên;LĐTT;Ghi chú\r\n1;Nguyễn Văn Ân;x;Truy tặng\r\n"
    found = read(text_file(tmp_path, text.encode(encoding)))
    assert found.all_of("honoree", "award", "posthumous") == [
        ("Nguyễn Văn Ân", "lao-dong-tien-tien", True)
    ]


@pytest.mark.parametrize("encoding", ["cp1258", "utf-16-le", "latin-1"])
def test_other_code_pages_are_refused(tmp_path: Path, encoding: str) -> None:
    text = "STT;Họ và tên;LĐTT\r\n1;Nguyễn Văn Ân;x\r\n"
    found = read(text_file(tmp_path, text.encode(encoding, "replace")))
    assert found.rules == [(1, "not-utf8")]
    assert not found.honours


def test_a_blank_award_says_how_to_repeat_the_one_above(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"STT,Tên cá nhân,Hình thức\n1,A B,{PROVINCE}\n2,C D,\n")
    assert "ghi «nt»" in found.message("missing-field")
