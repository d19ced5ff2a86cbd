"""Personal data in the words of an honour: what is found, what is no such thing, what is left."""

import unicodedata
from dataclasses import replace

import pytest

from plugins.core.honour import Honour
from plugins.core.privacy import private_fields, private_words, public_form
from tests.core.making import COUNT, HONOUR

SURE = {
    "ngày, năm sinh": (
        "sinh năm 1950",
        "Giám đốc, sinh ngày 02/9/1945",
        "Giám đốc (sinh 1950)",
        "Giám đốc (SN 1950)",
        "Nông dân; S.N. 1950",
        "năm sinh: 1950",
        "Ngày tháng năm sinh: 02.9.1945",
        "Hội viên - sinh ngày 02 tháng 9 năm 1945",
        "SINH NĂM 1950",
        "sinh năm: 1950",
        "si\u00adnh năm 1950",
    ),
    "số giấy tờ": (
        "CCCD 001085012345",
        "số CCCD: 001 085 012 345",
        "Số căn cước công dân: 001085012345",
        "CMND số 123456789",
        "Hộ chiếu B1234567",
        "số thẻ Đảng viên 12.345678",
        "Giám đốc 001085012345",
    ),
    "số điện thoại": (
        "ĐT 0912345678",
        "ĐT: 0912 345 678",
        "Trưởng thôn (điện thoại 0201.3.812.345)",
        "SĐT: 0912.345.678",
        "Giám đốc, 0912-345-678",
        "+84 912 345 678",
        "nguyenvana@example.vn",
    ),
    "nơi ở": (
        "trú tại thôn 3",
        "Nông dân, trú tại thôn 3, xã Bình An",
        "hiện trú tại tổ 5",
        "thường trú: thôn 3",
        "Nông dân; thường trú tại phường Trung Tâm",
        "Hộ khẩu thường trú xã Bình An",
        "trú quán: xã Bình An",
    ),
}
LIKELY = {
    "ngày, năm sinh": ("cán bộ hưu trí sinh năm 1950", "giáo viên sinh 12/5/1980"),
    "số giấy tờ": ("Giám đốc 123456789",),
    "nơi ở": (
        "Nông dân trú tại thôn 3",
        "Địa chỉ: thôn 3, xã Bình An",
        "Nông dân, chỗ ở tại thôn 3",
        "quê quán: xã Bình An",
        "Giáo viên, quê ở xã Bình An",
        "Chủ cơ sở, số nhà 12",
    ),
    "dân tộc": (
        "dân tộc Kinh",
        "Trưởng thôn, dân tộc Tày",
        "Trưởng thôn (dân tộc: H'Mông)",
        "Già làng, người dân tộc Ê-đê",
        "là người Mông",
        "Tôn giáo: không",
    ),
    "đảng viên": (
        "Đảng viên",
        "Giám đốc, đảng viên",
        "Đảng viên Chi bộ thôn 3",
        "Huy hiệu 50 năm tuổi Đảng",
        "vào Đảng ngày 03/02/1970",
        "Bí thư chi bộ, được kết nạp Đảng năm 1970",
    ),
}
# Offices, schools, merits: nothing that tells of a person's private life.
HARMLESS = (
    "Trưởng Ban Dân tộc tỉnh",
    "Phòng Dân tộc huyện Mường Khương",
    "Phòng Dân tộc",
    "Phó Trưởng phòng Dân tộc Mường La",
    "Vụ trưởng, Ủy ban Dân tộc",
    "Giám đốc Sở Dân tộc và Tôn giáo",
    "Trường PT Dân tộc nội trú",
    "Hiệu trưởng Trường PT Dân tộc nội trú tỉnh",
    "Hiệu trưởng, Trường Phổ thông Dân tộc bán trú Mường Lý",
    "vận động đồng bào dân tộc Mông xóa bỏ hủ tục",
    "Bảo tồn nhạc cụ dân tộc Thái",
    "Nghệ nhân dân ca dân tộc Tày",
    "Đoàn kết các dân tộc",
    "Ban Tôn giáo tỉnh",
    "Phóng viên thường trú tại tỉnh",
    "Phóng viên, thường trú tại Lam Giang",
    "Trưởng Văn phòng thường trú Báo tỉnh tại xã Bình An",
    "Ủy viên Thường trực Hội đồng",
    "Đội Đăng ký, quản lý cư trú",
    "Bác sĩ nội trú tại Bệnh viện Đa khoa",
    "Liệt sĩ, hy sinh năm 1968",
    "Liệt sĩ hi sinh ngày 12/5/1968",
    "Học sinh năm 2023",
    "Thí sinh năm 2022",
    "Công tác vệ sinh năm 2023",
    "giảm mức sinh năm 2022",
    "giảm tỷ lệ sinh năm 2022",
    "cân bằng giới tính khi sinh năm 2023",
    "Nữ sinh năm 2023",
    "sinh viên năm 2023",
    "sinh hoạt chi bộ năm 2023",
    "phát triển 12 đảng viên mới trong năm 2023",
    "vận động cán bộ, đảng viên và Nhân dân hiến đất",
    "giáo dục đoàn viên, đảng viên",
    "Bí thư Đảng ủy, Giám đốc",
    "Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức",
    "Phó Bí thư Đảng bộ",
    "quản lý hồ sơ đảng viên năm 2023",
    "giữ gìn địa chỉ đỏ của tỉnh",
    "Mỗi tổ chức một địa chỉ nhân đạo",
    "Trưởng thôn 3, xã Bình An",
    "thôn 3, xã Bình An",
    "Chủ tịch Hội đồng hương quê hương Lam Giang",
    "Quyết định số 1234/QĐ-UBND ngày 12/5/2023",
    "giai đoạn 2019-2023",
    "từ năm 2015 đến năm 2020",
    "nộp ngân sách 120000000 đồng",
    "doanh thu 1.200.000.000 đồng",
    "giai đoạn 5 năm (2020-2025)",
    "năm học 2022-2023",
    "Đường tỉnh ĐT.743",
    "Nhà máy ở xã Bình An",
    "Người có uy tín xã Bình An",
)


def told(groups: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(what, text) for what, texts in groups.items() for text in texts]


@pytest.mark.parametrize(("what", "text"), told(SURE))
def test_what_can_be_nothing_else_is_sure(what: str, text: str) -> None:
    found = private_words(text, is_person=True)
    assert found
    assert found.is_sure
    assert what in found.what
    assert private_words(unicodedata.normalize("NFD", text), is_person=True) == found


@pytest.mark.parametrize(("what", "text"), told(LIKELY))
def test_what_may_be_something_else_is_likely(what: str, text: str) -> None:
    found = private_words(text, is_person=True)
    assert found
    assert not found.is_sure
    assert what in found.what


@pytest.mark.parametrize("text", HARMLESS)
def test_offices_schools_and_merits_are_no_personal_data(text: str) -> None:
    assert private_words(text, is_person=True) is None


@pytest.mark.parametrize(("text", "is_private"), [("dân tộc Kinh", False), ("ĐT 0912345678", True)])
def test_a_collective_has_no_birth_and_no_ethnicity_but_telephones(
    text: str, *, is_private: bool
) -> None:
    assert bool(private_words(text, is_person=False)) is is_private


def test_beside_a_name_a_birth_is_sure() -> None:
    text = "Nguyễn Văn A sinh năm 1950"
    found = private_words(text, is_person=True, is_name=True)
    assert found
    assert found.is_sure


FIELDS = replace(
    HONOUR,
    role="Giám đốc, sinh năm 1950",
    unit="trú tại thôn 3",
    achievement="Huy hiệu 50 năm tuổi Đảng",
    received_by="Trần Thị B, CCCD 001085012345",
)


def test_the_public_form_keeps_all_else() -> None:
    assert [field for field, _ in private_fields(FIELDS)] == [
        "role",
        "unit",
        "achievement",
        "received_by",
    ]
    assert public_form(FIELDS) == HONOUR


@pytest.mark.parametrize("honour", [HONOUR, COUNT, replace(HONOUR, role="Trưởng Ban Dân tộc")])
def test_what_tells_nothing_stays_the_very_same(honour: Honour) -> None:
    assert public_form(honour) is honour


def test_a_name_with_personal_data_is_withheld_whole() -> None:
    found = public_form(replace(HONOUR, honoree="Nguyễn Văn A (SN 1950)"))
    assert found.visibility == "withheld"
