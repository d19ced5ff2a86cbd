"""How texts are read aloud: every rule, and what must stay as it is."""

import pytest

from plugins.core.spoken import carried, spoken, texts_of

_SAID = {
    "UBND tỉnh, HĐND và UBMTTQ": (
        "Ủy ban nhân dân tỉnh, Hội đồng nhân dân và Ủy ban Mặt trận Tổ quốc"
    ),
    "Sở GD&ĐT; phát triển KT-XH": "Sở Giáo dục và Đào tạo; phát triển kinh tế - xã hội",
    "Ban TĐKT": "Ban thi đua, khen thưởng",
    # Days
    "Sáng ngày 08/3/2023": "Sáng ngày 8 tháng 3 năm 2023",
    "Ngày 08-03-2023": "Ngày 8 tháng 3 năm 2023",
    "hôm 8.3.2023": "hôm ngày 8 tháng 3 năm 2023",
    "ngày 19/5, tại xã": "ngày 19 tháng 5, tại xã",
    "ngày 06-07/8/2025": "ngày 6 đến ngày 7 tháng 8 năm 2025",
    "từ 30/4-1/5/2023": "từ ngày 30 tháng 4 đến ngày 1 tháng 5 năm 2023",
    "tháng 3/2023": "tháng 3 năm 2023",
    "quý II/2024": "quý 2 năm 2024",
    "giai đoạn 2021-2025": "giai đoạn 2021 đến 2025",
    "giai đoạn 2021 - 2025": "giai đoạn 2021 đến 2025",
    "lúc 8h30": "lúc 8 giờ 30",
    "từ 14h00": "từ 14 giờ",
    # Papers
    "Chỉ thị số 34-CT/TW của Bộ Chính trị": "Chỉ thị số 34 của Trung ương của Bộ Chính trị",
    "số 34-CT/TW": "số 34, Chỉ thị của Trung ương",
    "Quyết định số 1586/QĐ-UBND": "Quyết định số 1586 của Ủy ban nhân dân",
    "Nghị định số 152/2025/NĐ-CP": "Nghị định số 152 năm 2025 của Chính phủ",
    "Luật số 06/2022/QH15": "Luật số 6 năm 2022 của Quốc hội khóa 15",
    # Roman numbers
    "khóa XIV": "khóa 14",
    "khoá XIX": "khoá 19",
    "Đại hội XIII của Đảng": "Đại hội 13 của Đảng",
    "lần thứ I": "lần thứ nhất",
    "lần thứ IV": "lần thứ tư",
    "lần thứ XXIII": "lần thứ 23",
    # Numbers
    "05 cá nhân": "5 cá nhân",
    "1.586 hộ": "1586 hộ",
    "20%": "20 phần trăm",
    "12,5 km đường": "12,5 ki-lô-mét đường",
    "3.000m2": "3000 mét vuông",
    "150.000đ": "150000 đồng",
    "5 triệu đồng/người/năm": "5 triệu đồng trên người trên năm",
    "6 tấn/ha": "6 tấn trên héc-ta",
    # Signs
    "Kính gửi Ông/Bà": "Kính gửi Ông, Bà",
    "khen thưởng./.": "khen thưởng.",
    "gửi UBND./.": "gửi Ủy ban nhân dân.",
}
_AS_THEY_ARE = (
    "",
    "Covid-19",
    "điện thoại 0912 345 678",
    "ngày 31/13/2023",
    "khóa IIII",
    "khóa học",
    "Thông báo số 12-TB/ABCX",
    "24/7",
    "2/3 số hộ",
    "tUBND UBNDx",
    "V.I. Lê-nin",
    "bà Lê Thị X - Chủ tịch",
    "năm 2023",
)


@pytest.mark.parametrize("text", _SAID)
def test_it_is_said_in_full(text: str) -> None:
    assert spoken(text) == _SAID[text]


@pytest.mark.parametrize("text", _AS_THEY_ARE)
def test_what_no_rule_knows_is_said_as_it_stands(text: str) -> None:
    assert spoken(text) == text
    assert carried([text]) == ""


def test_a_page_carries_each_token_once_and_the_longest_first() -> None:
    texts = ["Ngày 08/3/2023, UBND tỉnh", "UBND xã; 08/3/2023", "không có gì"]
    assert carried(texts) == (
        "Ngày 08/3/2023=Ngày 8 tháng 3 năm 2023|08/3/2023=ngày 8 tháng 3 năm 2023"
        "|UBND=Ủy ban nhân dân"
    )


@pytest.mark.parametrize("text", _SAID)
def test_no_token_holds_a_sign_that_parts_them(text: str) -> None:
    for pair in carried([text]).split("|"):
        assert pair.count("=") == 1


def test_texts_of_a_page_are_its_paragraphs_items_and_cells() -> None:
    markup = (
        '<p>Ngày <span class="nobr">08/3/2023</span>\nở xã A &amp; B.</p><ul><li>một</li>'
        "<li>hai</li></ul><table><tr><th>Số</th><td>05</td></tr></table>"
    )
    assert list(texts_of(markup)) == ["Ngày 08/3/2023 ở xã A & B.", "một", "hai", "Số", "05"]
