"""What the catalogue does not say about the names of awards in the press."""

from typing import Final

from plugins.core.suggest.phrases import listed, word_set
from plugins.core.suggest.words.givers import CENTRAL_UNION, MINISTRY, PROVINCE

FLAG, MERIT, PRAISE, MEMORIAL, FIGHTER, BADGE = (
    "co", "bang-khen", "giay-khen", "ky-niem-chuong", "chien-si-thi-dua", "huy-hieu",
)  # fmt: skip
# How the names of a family begin in the catalogue.
FAMILY_NAMES: Final = {
    FLAG: "Cờ thi đua",
    MERIT: "Bằng khen",
    PRAISE: "Giấy khen",
    MEMORIAL: "Kỷ niệm chương của",
    FIGHTER: "Chiến sĩ thi đua",
    BADGE: "Huy hiệu của",
}
# And how texts begin them.
FAMILIES: Final = {
    **dict.fromkeys(
        listed("""
    cờ thi đua|cờ|cờ thi đua xuất sắc|cờ đơn vị xuất sắc|cờ dẫn đầu|cờ tđ
    cờ dẫn đầu phong trào thi đua|cờ đơn vị dẫn đầu phong trào thi đua|cờ thi đua dẫn đầu
    cờ đơn vị dẫn đầu|cờ thi đua xuất sắc dẫn đầu|cờ đơn vị xuất sắc trong phong trào thi đua
    cờ đơn vị xuất sắc dẫn đầu phong trào thi đua|cờ thi đua đơn vị xuất sắc
    cờ thi đua đơn vị dẫn đầu
    """),
        FLAG,
    ),
    **dict.fromkeys(listed("bằng khen|bk"), MERIT),
    **dict.fromkeys(listed("giấy khen|gk"), PRAISE),
    **dict.fromkeys(listed("kỷ niệm chương|knc"), MEMORIAL),
    **dict.fromkeys(listed("chiến sĩ thi đua|cstđ"), FIGHTER),
    **dict.fromkeys(listed("huy hiệu"), BADGE),
}
# Families whose awards may carry a title of their own in quotation marks.
TITLED: Final = frozenset({FLAG, BADGE, MERIT, PRAISE})
# Members of a family that a level alone never means.
NO_MEMBER: Final = frozenset({"chien-si-thi-dua-toan-quan", "chien-si-thi-dua-co-so"})
BADGE_AWARD: Final = "huy-hieu-dang"
# Bare words that are rather a place of the sentence than an authority, where "của" is missing.
BARE_PLACES: Final = word_set("""
    tỉnh huyện xã phường quận tp trường viện sở cục phòng hội bộ ngành htx
    """)
QUALIFIERS: Final = listed("""
    toàn diện|chuyên đề|đột xuất|phong trào|các cấp|công trạng|thành tích đột xuất|thành tích
    danh dự|và tiền thưởng|kèm tiền thưởng|xuất sắc|tiêu biểu|cấp nhà nước|theo chuyên đề
    xuất sắc toàn diện
    """)
# Spellings seen in the press beside those of the catalogue.
SPELLINGS: Final = {
    "anh-hung-luc-luong-vu-trang-nhan-dan": listed(
        "Anh hùng Lực lượng vũ trang|Anh hùng LLVTND|Anh hùng LLVT ND|AHLLVT nhân dân"
    ),
    "anh-hung-lao-dong": listed("Anh hùng LĐ|Anh hùng Lao động thời kỳ đổi mới"),
    "ba-me-viet-nam-anh-hung": listed(
        "Bà mẹ VNAH|Bà Mẹ Việt Nam Anh hùng|Mẹ VN anh hùng|Mẹ Việt Nam anh hùng"
    ),
    "huan-chuong-lao-dong": listed("Huân chương LĐ|HCLĐ"),
    "huan-chuong-doc-lap": listed("HC Độc lập"),
    "huan-chuong-bao-ve-to-quoc": listed("Huân chương BVTQ|HC Bảo vệ Tổ quốc"),
    "huan-chuong-dai-doan-ket-dan-toc": listed("Huân chương Đại đoàn kết toàn dân tộc"),
    "huy-chuong-chien-si-ve-vang": listed("HCCSVV"),
    "chien-si-thi-dua-tinh": listed(
        "Chiến sĩ thi đua cấp thành phố|CSTĐ cấp thành phố|Chiến sĩ thi đua của tỉnh|CSTĐ cấp TP"
    ),
    "chien-si-thi-dua-bo-nganh": listed(
        "CSTĐ cấp ngành|Chiến sĩ thi đua cấp ngành|CSTĐ ngành|Chiến sĩ thi đua Bộ|CSTĐ cấp Bộ"
    ),
    "chien-si-thi-dua-co-so": listed("CSTĐ cấp cơ sở|Chiến sĩ thi đua cấp cơ sở"),
    "chien-si-thi-dua-toan-quan": listed(
        "CSTĐ toàn quân|CSTĐ toàn lực lượng CAND|Chiến sĩ thi đua toàn lực lượng CAND"
    ),
    "tap-the-lao-dong-xuat-sac": listed("Tập thể LĐXS|Tập thể lao động suất sắc"),
    "tap-the-lao-dong-tien-tien": listed("Tập thể LĐTT"),
    "xa-phuong-thi-tran-tieu-bieu": listed("Xã tiêu biểu|Phường tiêu biểu|Thị trấn tiêu biểu"),
    "thon-to-dan-pho-van-hoa": listed(
        "Bản văn hóa|Khu phố văn hóa|Xóm văn hóa|Thôn, bản văn hóa|Khu dân cư văn hóa"
    ),
    "ky-niem-chuong-ubtvqh": listed("Kỷ niệm chương Hội đồng nhân dân"),
    "danh-hieu-dien-hinh-doan-the": listed(
        "Danh hiệu Phụ nữ tiêu biểu|Danh hiệu Nông dân Việt Nam xuất sắc"
        "|Danh hiệu Nông dân sản xuất kinh doanh giỏi"
        "|Danh hiệu Hộ nông dân sản xuất kinh doanh giỏi"
        "|Danh hiệu Hộ nông dân sản xuất, kinh doanh giỏi|Danh hiệu Gia đình CNVCLĐ tiêu biểu"
    ),
    "bang-to-quoc-ghi-cong": listed("Bằng Tổ quốc ghi công"),
}  # fmt: skip
NEEDS_TITLE: Final = frozenset({"danh-hieu-dien-hinh-doan-the", "nong-thon-moi"})
OUT_KINDS: Final = frozenset({"giai", "huy-chuong-the-thao", "nuoc-ngoai", "cong-nhan"})
OUTSIDE: Final = listed("""
    huy chương vàng|huy chương bạc|huy chương đồng|hcv|hcb|hcđ|giải nhất|giải nhì|giải ba
    giải khuyến khích|giải a|giải b|giải c|giải đặc biệt|cúp|giải thưởng|giải vàng|cờ nhất|cờ nhì
    cờ ba|cờ toàn đoàn|giải thi đua|cờ lưu niệm|cờ giải|giải đồng đội|bằng sáng chế
    bằng lao động sáng tạo|giải tư|giải cống hiến|cờ đỏ
    """)
# Runs in which the words of an award mean something else.
NO_AWARD: Final = listed("""
    tập thể lao động|cờ đỏ sao vàng|cờ tổ quốc|cờ đảng|phong trào chiến sĩ|cờ nước|huy hiệu đoàn
    lá cờ|huy hiệu bác hồ|huy hiệu tuổi trẻ dũng cảm|cờ giải phóng|bảo vệ an ninh tổ quốc
    """)
CLASSES: Final = {
    **dict.fromkeys(listed("hạng nhất|hạng i|hạng 1|hạng nhứt"), "nhat"),
    **dict.fromkeys(listed("hạng nhì|hạng ii|hạng 2|hạng hai"), "nhi"),
    **dict.fromkeys(listed("hạng ba|hạng iii|hạng 3"), "ba"),
    **dict.fromkeys(listed("các hạng|nhiều hạng|đủ các hạng|các loại|ba hạng"), "cac-hang"),
}
BARE_CLASSES: Final = {
    "nhất": "nhat", "nhì": "nhi", "ba": "ba", "i": "nhat", "ii": "nhi", "iii": "ba",
}  # fmt: skip
AFTERWARDS: Final = listed("""
    lần thứ|lần|đợt|năm|năm học|thời kỳ đổi mới|thời kỳ kháng chiến|thời kỳ kháng chiến chống mỹ
    thời kỳ|trong thời kỳ đổi mới|thời kỳ chống mỹ|kháng chiến chống mỹ|vì sự nghiệp|giai đoạn
    cấp nhà nước|thời kỳ kháng chiến chống pháp|thời kỳ kháng chiến chống mỹ, cứu nước|cao quý
    thời kỳ chống pháp|kháng chiến|năm thứ|cho năm|của năm|kèm theo tiền thưởng|kèm tiền thưởng
    và tiền thưởng|kèm theo mức thưởng
    """)
ORDINALS: Final = word_set("nhất hai ba tư năm sáu bảy nhì i ii iii iv v đầu tiên")

# Sectors by words in the name of a Kỷ niệm chương, where neither catalogue nor authority decides.
_UNIONS: Final = listed("""
    phụ nữ|cựu chiến binh|người cao tuổi|nhân đạo|khuyến học|công đoàn|nông dân|thế hệ trẻ
    đại đoàn kết|chữ thập đỏ|hợp tác xã|văn học nghệ thuật|báo chí|nạn nhân chất độc|luật gia
    cựu thanh niên xung phong|trẻ mồ côi|người mù|hữu nghị|hòa bình|làm vườn|đông y|thanh niên
    vì trẻ em mồ côi|chất độc da cam
    """)


def memorial_level(title: str) -> str:
    """The level that the name of a Kỷ niệm chương speaks for; "" where there is no name."""
    if not title:
        return ""
    if any(word in title for word in _UNIONS):
        return CENTRAL_UNION
    return PROVINCE if "tỉnh" in title.split() else MINISTRY
