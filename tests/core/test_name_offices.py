"""Who is meant by a name that a text gives an office."""

import pytest

from plugins.core.name_offices import has_other_office

NAME = "Trần Thị B"


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("Chuyên viên", "đồng chí Trần Thị B, Giám đốc Sở Nội vụ cùng dự."),
        ("Trưởng phòng", "bà Trần Thị B, Phó Trưởng phòng Tổng hợp"),
        ("Giáo viên", "Trần Thị B (Phó Chủ tịch UBND tỉnh)"),
        ("Bác sĩ", "Trần Thị B – nguyên Bí thư Huyện ủy"),
        ("Bác sĩ", "Trần Thị B nói. Sau đó Trần Thị B, Giám đốc Sở, trao quà."),
    ],
)
def test_another_office_is_somebody_else(role: str, text: str) -> None:
    assert has_other_office(NAME, role, ["Mở đầu.", text])


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (None, "Trần Thị B, Giám đốc Sở Nội vụ"),
        ("Giám đốc", "Trần Thị B, Giám đốc Sở Nội vụ"),
        ("GIÁM ĐỐC SỞ NỘI VỤ", "Trần Thị B, Bí thư Đảng ủy, Giám đốc Sở Nội vụ"),
        ("nguyên Trưởng phòng thuộc Sở Y tế", "Trần Thị B, nguyên Trưởng phòng thuộc Sở Y tế"),
        ("Chuyên viên", "Trần Thị B, chuyên viên Sở Nội vụ"),
        ("Chuyên viên", "Trần Thị B và Giám đốc Sở Nội vụ"),
        ("Chuyên viên", "Trần Thị Bình, Giám đốc Sở Nội vụ"),
        ("Chuyên viên", "Trần Thị B; Giám đốc Sở Nội vụ"),
    ],
)
def test_the_same_office_or_none_is_nobody_else(role: str | None, text: str) -> None:
    assert not has_other_office(NAME, role, [text])
