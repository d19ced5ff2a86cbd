"""Cells with more than one name: refused, because nobody can tell what is whose."""

from pathlib import Path

import pytest

from plugins.core.honour import Kind
from plugins.core.honour_sheet.several import are_several, is_name_like, names_another
from tests.core.honour_sheet.lists import PROVINCE, as_csv, of_text


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn A và Trần Thị B",
        "Nguyễn Văn A, Trần Thị B",
        "Nguyễn Văn A; Trần Thị B",
        "Nguyễn Văn A\nTrần Thị B",
        "Nguyễn Văn A - Trần Thị B",
        "Nguyễn Văn A & Trần Thị B",
        "Nguyễn Văn A/Trần Thị B",
        "Ông Nguyễn Văn A và bà Trần Thị B",
        "Nguyễn Văn A cùng vợ Trần Thị B",
        "1. Nguyễn Văn A 2. Trần Thị B",
        "NGUYỄN VĂN A, TRẦN THỊ B",
        "Y Blô Niê và Điểu K’Rứt",
    ],
)
def test_two_people_in_one_cell_are_refused(tmp_path: Path, name: str) -> None:
    for head in ("Tên cá nhân", "Họ và tên"):
        found = of_text(tmp_path, as_csv(((head, "Danh hiệu"), (name, "LĐTT"))))
        assert not found.honours
        assert found.rules == [(2, "several-names")]
        assert "mỗi người một hàng" in found.message("several-names")


@pytest.mark.parametrize(
    "name",
    ["Trần\nThị B", "Nguyễn Thị\nThu Hiền", "Lê Văn A (tức Ba)", "Điểu K’Rứt", "Lý Văn Và",
     "Đ/c Nguyễn Văn A", "Hồ Thị Cùng", "Em Nguyễn Văn A"],
)  # fmt: skip
def test_one_person_stays_one(tmp_path: Path, name: str) -> None:
    found = of_text(tmp_path, as_csv((("Tên cá nhân", "Hình thức"), (name, PROVINCE))))
    assert len(found.honours) == 1
    assert not found.problems


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn A\nnguyên Giám đốc", "Nguyễn Văn A Giám đốc", "Nguyễn Văn A giáo viên"]
)
def test_a_role_in_the_cell_of_a_name_is_refused(tmp_path: Path, name: str) -> None:
    found = of_text(tmp_path, as_csv((("Tên cá nhân", "Hình thức"), (name, PROVINCE))))
    assert found.rules == [(2, "name-with-role")]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Nguyễn Văn A, Giám đốc Sở, Hà Nội", True),
        ("Nguyễn Văn A, Trần Thị B", False),
        ("Ông Nguyễn Văn A, Giám đốc; bà Trần Thị B, Phó Giám đốc", False),
        ("Nguyễn Văn A và Trần Thị B, giáo viên", False),
    ],
)
def test_a_second_name_is_no_role(
    tmp_path: Path,
    name: str,
    is_one: bool,  # noqa: FBT001 — a column of the table
) -> None:
    found = of_text(tmp_path, as_csv((("Họ và tên, chức vụ", "Hình thức"), (name, PROVINCE))))
    assert found.rules == ([] if is_one else [(2, "several-names")])


@pytest.mark.parametrize(
    ("name", "kind", "several"),
    [
        ("Hộ ông Nguyễn Văn A và bà Trần Thị B", "household", False),
        ("Hộ ông Nguyễn Văn A và hộ bà Trần Thị B", "household", True),
        ("Nguyễn Văn A, Trần Thị B", "household", True),
        ("Sở Giáo dục và Đào tạo", "collective", False),
        ("Phòng Nội vụ, Sở A", "collective", False),
        ("Phòng A\nSở B", "collective", False),
        ("Đảng bộ, chính quyền và Nhân dân xã A", "collective", False),
        ("Sở A và Sở B", "collective", True),
        ("Sở A\nSở B", "collective", True),
        ("Phòng A; Ban B", "collective", True),
        ("Nguyễn Văn A và Trần Thị B", None, False),
    ],
)
def test_households_and_collectives(name: str, kind: Kind | None, several: bool) -> None:  # noqa: FBT001 — a column of the table
    assert are_several(name, kind) == several


def test_collectives_are_only_asked_about(tmp_path: Path) -> None:
    found = of_text(tmp_path, f"Tên tập thể,Hình thức\nSở A và Sở B,{PROVINCE}\n")
    assert found.names == ["Sở A và Sở B"]
    assert [problem.level for problem in found.problems] == ["warning"]


def test_a_role_may_name_places_but_nobody_else() -> None:
    assert not names_another("Giám đốc, Trường THPT Lê Văn B")
    assert not names_another("Chủ tịch UBND xã, Hà Nội")
    assert names_another("Giám đốc; Trần Văn B")


@pytest.mark.parametrize(
    ("text", "is_like"),
    [("Nguyễn Văn A", True), ("Y Blô Niê", True), ("Đoàn Thị B", True), ("Rơ Châm H’Mai", True),
     ("Em Lê A", True), ("TRẦN VĂN B", True), ("Nguyễn Văn A, Giám đốc", True), ("Sở Y Tế", False),
     ("HỌC SINH", False), ("Sở Nội vụ", False), ("Hùng", False), ("Khu Phố", False),
     ("Nhà Văn Hóa Thôn", False), ("Ngân Hàng A", False), ("THPT Lê Văn B", False),
     ("Cao Đẳng Sư Phạm", False), ("Y Tế Thôn", False), ("Đoàn Thanh Niên", False),
     ("Dòng Họ Nguyễn", False), ("Mặt Trận Tổ Quốc", False), ("nguyễn văn a", False)],
)  # fmt: skip
def test_what_may_be_a_name(text: str, is_like: bool) -> None:  # noqa: FBT001 — a column of the table
    assert is_name_like(text) == is_like
