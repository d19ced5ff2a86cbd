"""Pupils: class and school become role and unit, so that no child has a page."""

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.core.honour_sheet import read_sheet
from plugins.core.honour_sheet.crowd import Crowd, crowd_of
from plugins.core.pupil import is_pupil
from tests.core.honour_sheet.lists import CATALOGUE, PROVINCE, as_csv, of_rows, of_text, text_file


def pupils(tmp_path: Path, *rows: tuple[object, ...]) -> list[tuple[str | None, str | None, bool]]:
    """Role, unit and whether it is a pupil, of every honour of a list without problems."""
    found, problems = read_sheet("x", text_file(tmp_path, as_csv(rows)), CATALOGUE)
    assert [problem.as_line() for problem in problems] == []
    return [(one.honour.role, one.honour.unit, is_pupil(one.honour)) for one in found]


def test_class_and_school_are_role_and_unit(tmp_path: Path) -> None:
    assert pupils(
        tmp_path,
        ("STT", "Họ và tên", "Lớp", "Trường", "Hình thức"),
        (1, "Nguyễn Văn A", "5A", "Tiểu học X", PROVINCE),
        (2, "Nguyễn Văn B", "Lớp 10A1", "THPT Y", PROVINCE),
        (3, "Nguyễn Văn C", "Chồi", "Mầm non Z", PROVINCE),
        (5, "Nguyễn Văn E", "K65", "Trường Đại học T", PROVINCE),
    ) == [
        ("học sinh lớp 5A", "Tiểu học X", True),
        ("học sinh lớp 10A1", "THPT Y", True),
        ("học sinh lớp Chồi", "Mầm non Z", True),
        ("sinh viên lớp K65", "Trường Đại học T", False),
    ]


def test_a_teacher_with_a_class_is_no_pupil(tmp_path: Path) -> None:
    assert pupils(
        tmp_path,
        ("STT", "Họ và tên", "Chức vụ", "Lớp", "Hình thức"),
        (1, "Nguyễn Văn A", "Giáo viên chủ nhiệm", "5A", PROVINCE),
        (2, "Nguyễn Văn B", "Lớp trưởng", "A1", PROVINCE),
    ) == [
        ("Giáo viên chủ nhiệm, lớp 5A", None, False),
        ("Lớp trưởng, học sinh lớp A1", None, True),
    ]


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("5A, Tiểu học X", "học sinh lớp 5A, Tiểu học X"),
        ("Lớp 6B - THCS Y", "học sinh lớp 6B - THCS Y"),
        ("Tiểu học Z, lớp 3", "học sinh, Tiểu học Z, lớp 3"),
    ],
)
def test_class_and_school_in_one_column(tmp_path: Path, cell: str, role: str) -> None:
    head = ("STT", "Họ và tên", "Lớp, trường", "Hình thức")
    assert pupils(tmp_path, head, (1, "Nguyễn Văn A", cell, PROVINCE)) == [(role, None, True)]


@pytest.mark.parametrize(
    "head", ["Họ và tên học sinh", "HỌ TÊN HỌC SINH", "Học sinh", "Họ và tên (học sinh)"]
)
def test_the_heading_says_it(tmp_path: Path, head: str) -> None:
    rows = ((head, "Hình thức"), ("Nguyễn Văn A", PROVINCE))
    assert pupils(tmp_path, *rows) == [("học sinh", None, True)]


def test_title_and_groups_say_it(tmp_path: Path) -> None:
    head, first, second = (
        ("STT", "Họ và tên", "Hình thức"),
        (1, "Lê A", PROVINCE),
        (2, "Lê B", "LĐTT"),
    )
    title = ("DANH SÁCH HỌC SINH ĐƯỢC KHEN",)
    assert pupils(tmp_path, title, head, first) == [("học sinh", None, True)]
    rows = (head, ("", "HỌC SINH"), first, ("", "GIÁO VIÊN"), second)
    assert pupils(tmp_path, *rows) == [("học sinh", None, True), (None, None, False)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("DANH SÁCH HỌC SINH ĐẠT GIẢI", "học sinh"),
        ("II. Học sinh tiểu học", ""),
        ("Học sinh tiểu học", "học sinh"),
        ("DANH SÁCH CÁC EM HỌC SINH", "học sinh"),
        ("DANH SÁCH SINH VIÊN", "sinh viên"),
        ("DANH SÁCH 15 HỌC SINH", "học sinh"),
        ("Tuyên dương học sinh giỏi", "học sinh"),
        ("DANH SÁCH HỌC SINH VÀ GIÁO VIÊN", "mixed"),
        ("DANH SÁCH GIÁO VIÊN, HỌC SINH", "mixed"),
        ("Danh sách tập thể, cá nhân và các em học sinh", "mixed"),
        ("Danh sách GV - HS", "mixed"),
        ("DANH SÁCH TẬP THỂ, CÁ NHÂN", ""),
        ("DANH SÁCH CÁN BỘ, ĐỘI VIÊN DÂN QUÂN", "adults"),
        ("DANH SÁCH GIẢNG VIÊN, SINH VIÊN", "adults"),
        ("II. CÁN BỘ, GIÁO VIÊN", "adults"),
        ("Danh sách giáo viên bồi dưỡng học sinh giỏi", "adults"),
        ("Danh sách giáo viên dạy học sinh giỏi, học sinh năng khiếu", "adults"),
        ("Danh sách cá nhân có thành tích trong công tác học sinh", ""),
    ],
)
def test_who_the_people_of_a_list_are(text: str, who: Crowd) -> None:
    assert crowd_of(text) == who


_MIXED = "DANH SÁCH GIÁO VIÊN, HỌC SINH ĐƯỢC KHEN"
_NAMED = ("STT", "Họ và tên", "Đơn vị công tác", "Hình thức")


@pytest.mark.parametrize("above", [(), (("", "CÁ NHÂN"),)])
def test_who_may_be_a_child_is_refused_until_the_list_says_it(
    tmp_path: Path, above: tuple[tuple[str, ...], ...]
) -> None:
    rows = ((_MIXED,), _NAMED, *above, (1, "Lê Văn A", "Trường X", PROVINCE))
    found = of_text(tmp_path, as_csv(rows))
    assert not found.honours
    assert found.rules == [(len(rows), "unclear-pupil")]
    assert "«Chức vụ»" in found.message("unclear-pupil")
    assert "«Lớp»" in found.message("unclear-pupil")


def test_a_row_without_a_class_beside_classes_is_refused(tmp_path: Path) -> None:
    head = ("STT", "Họ và tên", "Lớp", "Trường", "Hình thức")
    rows = (head, (1, "Lê A", "5A", "X", PROVINCE), (2, "Lê B", "", "X", PROVINCE))
    found = of_text(tmp_path, as_csv(rows))
    assert found.names == ["Lê A"]
    assert found.rules == [(3, "unclear-pupil")]


def test_twenty_such_rows_are_one_line(tmp_path: Path) -> None:
    names = [(n, f"Lê Văn {chr(64 + n)}", "Trường X", PROVINCE) for n in range(1, 21)]
    found = of_text(tmp_path, as_csv(((_MIXED,), _NAMED, *names)))
    assert "(20 hàng: 3-22)" in found.message("unclear-pupil")


def test_roles_forms_of_address_and_groups_say_it(tmp_path: Path) -> None:
    head = ("STT", "Họ và tên", "Chức vụ", "Hình thức")
    rows = ((_MIXED,), head, (1, "Lê A", "Giáo viên", PROVINCE), (2, "Bà Lê Thị B", "", PROVINCE),
            (3, "Em Lê C", "", PROVINCE), (4, "Lê D", "Học sinh lớp 9A", PROVINCE))  # fmt: skip
    assert [is_child for *_, is_child in pupils(tmp_path, *rows)] == [False, False, True, True]
    groups = ((_MIXED,), _NAMED, ("", "HỌC SINH"), (1, "Lê A", "X", PROVINCE),
              ("", "CÁN BỘ, GIÁO VIÊN"), (2, "Lê B", "X", PROVINCE))  # fmt: skip
    assert [is_child for *_, is_child in pupils(tmp_path, *groups)] == [True, False]


def test_persons_below_a_title_of_pupils_are_pupils(tmp_path: Path) -> None:
    rows = (("DANH SÁCH 12 HỌC SINH",), _NAMED, ("", "CÁ NHÂN"), (1, "Lê A", "X", PROVINCE))
    assert pupils(tmp_path, *rows) == [("học sinh", "X", True)]


@pytest.mark.parametrize(
    ("head", "kind"),
    [("Họ và tên", "person"), ("Họ tên", "person"), ("Họ, tên", "person"),
     ("Họ và tên học sinh", "person"), ("Họ và tên cá nhân", "person"),
     ("Họ và tên giáo viên", "person"), ("Tên tập thể", "collective"),
     ("Tên đơn vị", "collective"), ("Họ tên chủ hộ", "household")],
)  # fmt: skip
def test_headings_that_tell_the_kind(tmp_path: Path, head: str, kind: str) -> None:
    rows = (("STT", head, "Hình thức"), (1, "Nguyễn Văn A", PROVINCE))
    assert of_text(tmp_path, as_csv(rows)).one()["kind"] == kind


def test_a_teacher_in_the_column_of_classes(tmp_path: Path) -> None:
    head = ("STT", "Họ và tên", "Lớp", "Trường", "Hình thức")
    rows = (head, (1, "Lê Văn A", "Giáo viên", "X", PROVINCE), (2, "Lê Văn B", "GV", "X", PROVINCE))
    assert pupils(tmp_path, *rows) == [("Giáo viên", "X", False), ("GV", "X", False)]


@pytest.mark.parametrize("name", ["Em Nguyễn Văn A", "Cháu Nguyễn Văn A", "Bé Nguyễn Văn A"])
def test_a_word_before_the_name_makes_a_pupil(tmp_path: Path, name: str) -> None:
    assert pupils(tmp_path, ("Tên cá nhân", "Hình thức"), (name, PROVINCE)) == [(None, None, True)]


def test_kinds_below_a_heading_of_several(tmp_path: Path) -> None:
    head = (("STT", "Đơn vị, cá nhân được khen", None, "Hình thức"), (None, "Tập thể", "Cá nhân"))
    rows = (*head, (1, "Sở A", None, PROVINCE), (2, None, "Lê B", PROVINCE))
    found = of_rows(tmp_path, rows, ("A1:A2", "B1:C1", "D1:D2"))
    assert found.all_of("honoree", "kind") == [("Sở A", "collective"), ("Lê B", "person")]


def test_a_unit_below_ho_va_ten_is_asked_about(tmp_path: Path) -> None:
    rows = ("Họ và tên,Hình thức", f"Sở Y tế,{PROVINCE}", f"CÁN BỘ,{PROVINCE}", f"Hùng,{PROVINCE}")
    found = of_text(tmp_path, "\n".join(rows))
    assert found.rules == [(2, "unknown-kind"), (3, "unknown-kind"), (4, "unknown-kind")]


def test_a_class_that_is_honoured_has_its_school(tmp_path: Path) -> None:
    rows = (("Tên tập thể", "Trường", "Hình thức"), ("Lớp 5A", "Tiểu học X", PROVINCE))
    assert of_text(tmp_path, as_csv(rows)).one()["unit"] == "Tiểu học X"


def test_every_pupil_of_a_list_is_one(tmp_path: Path) -> None:
    rows = ("Họ và tên,Lớp,Hình thức", *(f"Lê {n},{n},{PROVINCE}" for n in ("5A", "A", "Lá")))
    text = "\n".join(rows).replace("Lê 5A", "Lê B").replace("Lê Lá", "Lê C")
    found, _ = read_sheet("x", text_file(tmp_path, text), CATALOGUE)
    assert [is_pupil(one.honour) for one in found] == [True] * 3
    assert not is_pupil(replace(found[0].honour, role=None))
