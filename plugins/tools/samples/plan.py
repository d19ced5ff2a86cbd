"""What is drawn: the sample photos and the sample papers, one row each, paths below content/.

A row says where the file goes, what it shows (`scene`) and what makes it different from another
of the same scene: `seed` (people, clothes, flowers), `palette` (do: red, xanh: blue, nau: brown,
ngoc: green, chieu: evening), `size`, `people` (0: as many as fit), `words` (capitals on the board
or the banner; of several lines the last is the large one, a banner shows only the last) and
`detail`. The letters are our own strokes: A-Z without F J W Z, the figures 0 2 3 4 5, comma and
hyphen, with all Vietnamese marks.

row           honorees side by side on a stage, the presenter in their middle. people 6-9 (8).
              detail: flags, bouquets or certificates; with "man" or "woman": who presents
presentation  two people close by, one hands a certificate over to the other.
              detail: men, women or mixed (the giver a woman); with "order": a medal lies on it
lectern       somebody speaks at a lectern, flags, flowers. detail: woman, else a man
signing       people sign at a long table, others applaud. people 3-6 (5)
hall          delegates in rows, from behind, the stage far away
group         a group in two rows before an office building, banner. people 6-10 (9).
              detail: grey (walls), else ochre
school        pupils in the yard from behind, school, flag, banner. detail: grey, else ochre
field         rice fields, a village road with flowers, houses, farmers. people 2-7 (5)
planting      people with spades and young trees, banner. people 4-7 (6)
handover      a plate is handed over before a new house, neighbours applaud. people 4-8 (6)
street        a street on a festival night: fireworks, flags, a crowd from behind
workshop      machines in two rows, workers in helmets. detail: visit (three visitors)
portrait      upright (1200, 1800), one person at work from behind.
              detail: teacher, farmer, else a craftsman

Sizes: (1800, 1200), (1600, 1067), a panorama (2400, 1000) for row, hall, field, group, school;
portraits (1200, 1800). Crowds (row, group, school, street) stay smaller as files at (1600, 1067).
"""

from __future__ import annotations

from dataclasses import replace

from plugins.tools.samples.papers import Article, Paper
from plugins.tools.samples.scene import Drawing

_SEED = "articles/2023/hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022"
_WORDS = (
    "HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2022",
    "KÝ KẾT GIAO ƯỚC THI ĐUA NĂM 2023",
)
_SMALL = (1600, 1067)
_LIGHT, _WIDE, _UPRIGHT = (1200, 800), (2000, 834), (1000, 1500)
_RURAL = ("CHUNG SỨC", "XÂY DỰNG NÔNG THÔN MỚI")
_GUIDE = ("HƯỚNG DẪN NGHIỆP VỤ", "THI ĐUA, KHEN THƯỞNG")
_LABOUR_ORDER = ("LỄ ĐÓN NHẬN", "HUÂN CHƯƠNG LAO ĐỘNG")
_CONGRESS_5 = ("ĐẠI HỘI THI ĐUA YÊU NƯỚC", "TỈNH LAM GIANG LẦN THỨ V")
_CONGRESS_6 = ("ĐẠI HỘI THI ĐUA YÊU NƯỚC", "TỈNH LAM GIANG LẦN THỨ VI")
_COURAGE = ("LỄ TRUY TẶNG", "HUÂN CHƯƠNG DŨNG CẢM")
_YEAR_2022 = ("THI ĐUA, KHEN THƯỞNG", "NĂM 2022")
_LAUNCH_2024 = ("PHÁT ĐỘNG THI ĐUA", "NĂM 2024")
_YEAR_2024 = ("HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG", "NĂM 2024")
_YEAR_2025 = ("HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG", "NĂM 2025")


def _photos(article: str, *photos: Drawing) -> tuple[Drawing, ...]:
    """The photos of one sample article: named by their file alone, smaller than the seed's."""
    return tuple(
        replace(
            photo,
            path=f"articles/{article}/{photo.path}",
            size=_LIGHT if photo.size == Drawing.size else photo.size,
        )
        for photo in photos
    )


DRAWINGS: tuple[Drawing, ...] = (
    Drawing(f"{_SEED}/DSC_1027.jpg", "hall", 27, words=_WORDS),
    Drawing(f"{_SEED}/DSC_1040.jpg", "presentation", 40, words=_WORDS, detail="mixed order"),
    Drawing(
        f"{_SEED}/z4165254342496_0f9b033642c7.jpg",
        "row",
        54,
        size=_SMALL,
        people=9,
        words=_WORDS,
        detail="flags man",
    ),
    Drawing(
        f"{_SEED}/z4165247465643_a30297c7a047.jpg",
        "row",
        47,
        size=_SMALL,
        people=8,
        words=_WORDS,
        detail="flags woman",
    ),
    Drawing(
        f"{_SEED}/DSC_1057.jpg",
        "row",
        57,
        size=_SMALL,
        people=7,
        words=_WORDS,
        detail="certificates woman",
    ),
    Drawing(f"{_SEED}/DSC_1065.jpg", "lectern", 65, words=_WORDS),
    Drawing(f"{_SEED}/DSC_1082.jpg", "signing", 82, words=_WORDS),
    *_photos(
        "2019/nguoi-truong-thon-giu-con-duong-hoa",
        Drawing("IMG_20190815_0630.jpg", "portrait", 960, size=_UPRIGHT, detail="farmer"),
        Drawing("IMG_20190815_0712.jpg", "field", 631, "chieu", people=3),
    ),
    *_photos(
        "2019/nhung-diem-can-luu-y-khi-lap-ho-so-de-nghi-khen-thuong",
        Drawing("DSC_0412.jpg", "hall", 271, "xanh", words=_GUIDE),
    ),
    *_photos(
        "2019/phat-dong-thi-dua-chung-suc-xay-dung-nong-thon-moi-nam-2019",
        Drawing("DSC_0127.jpg", "lectern", 263, "ngoc", words=_RURAL),
        Drawing("DSC_0139.jpg", "field", 847, people=4),
        Drawing("DSC_0144.jpg", "planting", 706, "ngoc", people=6, words=_RURAL),
    ),
    *_photos(
        "2020/co-giao-mang-con-chu-qua-song",
        Drawing(
            "z5510000000011_ab10cd20ef31.jpg", "portrait", 512, size=_UPRIGHT, detail="teacher"
        ),
        Drawing("z5510000000012_bc21de32fa43.jpg", "school", 992, "ngoc", detail="grey"),
    ),
    *_photos(
        "2020/dai-hoi-thi-dua-yeu-nuoc-tinh-lam-giang-lan-thu-v",
        Drawing("DSC_1101.jpg", "hall", 491, size=_WIDE, words=_CONGRESS_5),
        Drawing("DSC_1078.jpg", "group", 114, people=8),
        Drawing("DSC_1083.jpg", "workshop", 766, detail="visit"),
        Drawing("DSC_1086.jpg", "planting", 710, people=5),
        Drawing("DSC_1125.jpg", "lectern", 368, words=_CONGRESS_5, detail="woman"),
        Drawing("DSC_1142.jpg", "row", 941, people=8, words=_CONGRESS_5, detail="certificates man"),
        Drawing("DSC_1150.jpg", "row", 668, people=7, words=_CONGRESS_5, detail="bouquets man"),
    ),
    *_photos(
        "2020/le-trao-huan-chuong-lao-dong-tang-benh-vien-da-khoa-tinh",
        Drawing("DSC_0719.jpg", "hall", 484, "xanh", words=_LABOUR_ORDER),
        Drawing(
            "DSC_0733.jpg", "presentation", 418, "xanh", words=_LABOUR_ORDER, detail="men order"
        ),
        Drawing("DSC_0741.jpg", "presentation", 174, "xanh", words=_LABOUR_ORDER, detail="men"),
    ),
    *_photos(
        "2021/khen-thuong-dot-xuat-thanh-tich-phong-chong-dich",
        Drawing(
            "DSC_2011.jpg",
            "presentation",
            443,
            "nau",
            words=("KHEN THƯỞNG ĐỘT XUẤT",),
            detail="mixed",
        ),
    ),
    *_photos(
        "2021/khen-thuong-kip-thoi-luc-luong-tuyen-dau-chong-dich",
        Drawing("IMG_20210830_1402.jpg", "lectern", 870, "xanh"),
    ),
    *_photos(
        "2021/lich-giao-ban-truc-tuyen-thang-6-2021",
        Drawing("IMG_20210601_1010.jpg", "hall", 106, "nau"),
    ),
    *_photos(
        "2021/truy-tang-huan-chuong-dung-cam-cho-anh-luong-van-r",
        Drawing("DSC_2232.jpg", "hall", 321, "nau", words=_COURAGE),
        Drawing("DSC_2240.jpg", "presentation", 269, "nau", words=_COURAGE, detail="women order"),
    ),
    *_photos(
        "2022/chuyen-lang-thi-dua-bai-1-ruong-lien-bo",
        Drawing("DSC_0502.jpg", "field", 273, people=6),
        Drawing("DSC_0511.jpg", "planting", 364, people=7),
        Drawing("DSC_0516.jpg", "group", 500, people=7, detail="grey"),
    ),
    *_photos(
        "2022/chuyen-lang-thi-dua-bai-2-lop-hoc-buoi-toi",
        Drawing("IMG_20220608_1915.jpg", "group", 371, "chieu", people=9),
        Drawing(
            "IMG_20220609_0820.jpg",
            "presentation",
            585,
            "ngoc",
            words=("AN LẠC THỦY",),
            detail="women",
        ),
    ),
    *_photos(
        "2022/chuyen-lang-thi-dua-bai-3-nha-may-biet-lang-nghe",
        Drawing("DSC_0688.jpg", "workshop", 353, "xanh"),
        Drawing(
            "DSC_0694.jpg", "presentation", 497, "xanh", words=("MAY LAM GIANG",), detail="women"
        ),
    ),
    *_photos(
        "2022/lay-y-kien-nhan-dan-cac-truong-hop-de-nghi-khen-thuong-cap-nha-nuoc",
        Drawing("DSC_0105.jpg", "hall", 579, "ngoc", words=("HỘI NGHỊ", "THI ĐUA, KHEN THƯỞNG")),
    ),
    *_photos(
        "2023/cong-bo-quyet-dinh-khen-thuong-tong-ket-nam-2022",
        Drawing("DSC_3007.jpg", "lectern", 411, "nau", words=_YEAR_2022),
        Drawing("DSC_3014.jpg", "row", 570, "nau", people=5, words=_YEAR_2022, detail="flags man"),
        Drawing(
            "DSC_3021.jpg", "row", 302, "nau", people=6, words=_YEAR_2022, detail="certificates man"
        ),
    ),
    *_photos(
        "2023/huy-bo-quyet-dinh-tang-danh-hieu-do-ke-khai-khong-dung",
        Drawing("DSC_4390.jpg", "hall", 289, "xanh"),
    ),
    *_photos(
        "2023/luat-thi-dua-khen-thuong-nam-2022-nhung-diem-can-biet",
        Drawing(
            "DSC_1904.jpg",
            "lectern",
            239,
            "ngoc",
            words=("TẬP HUẤN", "LUẬT THI ĐUA, KHEN THƯỞNG"),
            detail="woman",
        ),
    ),
    *_photos(
        "2023/nu-cuoi-o-bo-phan-mot-cua",
        Drawing("DSC_4102.jpg", "group", 661, "xanh", people=8, detail="grey"),
        Drawing("DSC_4110.jpg", "signing", 748, "xanh", people=4, words=("VĂN HÓA CÔNG SỞ",)),
        Drawing("DSC_4115.jpg", "lectern", 416, "xanh", words=("VĂN HÓA CÔNG SỞ",), detail="woman"),
    ),
    *_photos(
        "2024/ba-gia-dinh-ba-cach-giu-nep-nha",
        Drawing("DSC_5204.jpg", "street", 570),
        Drawing(
            "DSC_5220.jpg",
            "row",
            385,
            "nau",
            people=4,
            words=("ĐẠI ĐOÀN KẾT",),
            detail="certificates woman",
        ),
    ),
    *_photos(
        "2024/chung-tay-xoa-nha-tam-o-an-lac-thuy",
        Drawing("z5500000000001_aa11bb22cc33.jpg", "field", 493, people=2),
        Drawing("z5500000000002_bb22cc33dd44.jpg", "group", 780, people=6, detail="grey"),
        Drawing("z5500000000003_cc33dd44ee55.jpg", "workshop", 448),
        Drawing("z5500000000004_dd44ee55ff66.jpg", "school", 109),
        Drawing("z5500000000005_ee55ff66aa77.jpg", "planting", 507, "ngoc", people=4),
        Drawing("z5500000000006_ff66aa77bb88.jpg", "planting", 500, people=6),
        Drawing("z5500000000007_aa66bb77cc88.jpg", "handover", 313),
        Drawing("z5500000000008_cc77dd88ee99.jpg", "handover", 331, "chieu"),
    ),
    *_photos(
        "2024/ke-hoach-phat-dong-thi-dua-nam-2024",
        Drawing("IMG_20240126_0805.jpg", "hall", 738, "ngoc", words=_LAUNCH_2024),
        Drawing("IMG_20240126_0931.jpg", "signing", 892, "ngoc", people=3, words=_LAUNCH_2024),
    ),
    *_photos(
        "2024/so-giao-duc-va-dao-tao-don-nhan-co-thi-dua-cua-chinh-phu",
        Drawing("IMG_20240318_0840.jpg", "hall", 775, words=("LỄ TRAO THƯỞNG",)),
        Drawing(
            "IMG_20240318_0912.jpg",
            "row",
            720,
            people=3,
            words=("LỄ TRAO THƯỞNG",),
            detail="flags man",
        ),
        Drawing(
            "IMG_20240318_0925.jpg",
            "presentation",
            534,
            words=("LỄ TRAO THƯỞNG",),
            detail="men order",
        ),
    ),
    *_photos(
        "2025/bao-luu-ten-don-vi-khi-sap-xep-don-vi-hanh-chinh",
        Drawing("IMG_20250620_0840.jpg", "lectern", 681, "nau", words=_GUIDE),
    ),
    *_photos(
        "2025/dai-hoi-thi-dua-yeu-nuoc-tinh-lam-giang-lan-thu-vi",
        Drawing("PANO_20250923_0801.jpg", "hall", 544, "ngoc", size=_WIDE, words=_CONGRESS_6),
        Drawing("DSC_7011.jpg", "group", 314, "ngoc", people=6),
        Drawing("DSC_7018.jpg", "group", 755, "ngoc", people=10, detail="grey"),
        Drawing("DSC_7030.jpg", "lectern", 617, "ngoc", words=_CONGRESS_6),
        Drawing("DSC_7036.jpg", "lectern", 653, "ngoc", words=_CONGRESS_6, detail="woman"),
        Drawing("DSC_7049.jpg", "hall", 204, "ngoc", words=_CONGRESS_6),
        Drawing(
            "DSC_7061.jpg",
            "row",
            334,
            "ngoc",
            people=9,
            words=_CONGRESS_6,
            detail="certificates man",
        ),
        Drawing(
            "DSC_7066.jpg", "row", 838, "ngoc", people=7, words=_CONGRESS_6, detail="bouquets woman"
        ),
        Drawing("DSC_7080.jpg", "street", 122),
    ),
    *_photos(
        "2025/hoi-nghi-tong-ket-thi-dua-khen-thuong-nam-2024",
        Drawing("DSC_6003.jpg", "hall", 614, words=_YEAR_2024),
        Drawing("DSC_6012.jpg", "presentation", 863, words=_YEAR_2024, detail="men order"),
        Drawing("DSC_6019.jpg", "row", 658, people=8, words=_YEAR_2024, detail="certificates man"),
        Drawing("DSC_6024.jpg", "row", 485, people=10, words=_YEAR_2024, detail="flags man"),
        Drawing("DSC_6031.jpg", "signing", 924, people=5, words=_YEAR_2024),
    ),
    *_photos(
        "2025/hoi-nghi-tong-ket-thi-dua-khen-thuong-nam-2025",
        Drawing("DSC_8001.jpg", "hall", 789, "xanh", words=_YEAR_2025),
        Drawing("DSC_8009.jpg", "presentation", 900, "xanh", words=_YEAR_2025, detail="men order"),
        Drawing("DSC_8014.jpg", "row", 836, "xanh", people=7, words=_YEAR_2025, detail="flags man"),
        Drawing("DSC_8022.jpg", "signing", 822, "xanh", people=4, words=_YEAR_2025),
    ),
    *_photos(
        "2025/moi-nguoi-mot-ky-nang-so-o-phuong-giang-dong",
        Drawing("z5600000000021_1a2b3c4d5e6f.jpg", "group", 781, people=6),
    ),
    *_photos(
        "2025/tu-sach-cuoi-ca-o-nha-may-co-khi",
        Drawing("DSC_7902.jpg", "portrait", 141, size=_UPRIGHT),
    ),
    *_photos(
        "2031/thu-moi-viet-bai-ve-guong-dien-hinh-giai-doan-2030-2035",
        Drawing("DSC_0001.jpg", "group", 329, "chieu", people=7),
    ),
)

PAPERS: tuple[Paper, ...] = (
    Paper(
        path="documents/2023/quyet-dinh-khen-thuong-tong-ket-nam-2022/quyet-dinh.pdf",
        number="Số: 000/QĐ-UBND",
        place_date="Lam Giang, ngày 03 tháng 3 năm 2023",
        kind="Quyết định",
        about="Về việc khen thưởng thành tích trong phong trào thi đua yêu nước năm 2022",
        before="Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
        grounds=(
            "Căn cứ Luật Thi đua, khen thưởng và các văn bản quy định chi tiết thi hành;",
            "Căn cứ kết quả bình xét của Hội đồng Thi đua - Khen thưởng tỉnh;",
            "Xét đề nghị của Giám đốc Sở Nội vụ tỉnh Lam Giang,",
        ),
        opening="Quyết định:",
        articles=(
            Article(
                "Điều 1.",
                "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 03 tập thể, "
                "05 cá nhân đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm "
                "2022 (có danh sách kèm theo).",
            ),
            Article(
                "Điều 2.",
                "Tiền thưởng kèm theo được chi từ Quỹ Thi đua, khen thưởng của "
                "tỉnh theo quy định hiện hành.",
            ),
            Article(
                "Điều 3.",
                "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ "
                "trưởng các đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 "
                "chịu trách nhiệm thi hành Quyết định này./.",
            ),
        ),
        signer=("Chủ tịch", "Nguyễn Văn A"),
        copies=("Như Điều 3", "Cổng thông tin điện tử tỉnh", "Lưu: VT, SNV"),
        annex="Danh sách được tặng Bằng khen",
        rows=(
            ("Hợp tác xã nông nghiệp Đồng Mai", "Tập thể"),
            ("Trường Trung học phổ thông Lam Trung", "Tập thể"),
            ("Công ty cổ phần May Lam Giang", "Tập thể"),
            ("Ông Nguyễn Văn B", "Sở Xây dựng"),
            ("Bà Trần Thị C", "Trường Tiểu học Tiên Lạc"),
            ("Ông Lê Văn D", "Xã An Lạc Thủy"),
            ("Bà Phạm Thị E", "Bệnh viện Đa khoa tỉnh"),
            ("Ông Hoàng Văn G", "Công ty TNHH Cơ khí Giang Đông"),
        ),
    ),
    Paper(
        path="documents/2024/ke-hoach-phat-dong-thi-dua-nam-2024/ke-hoach.pdf",
        number="Số: 00/KH-UBND",
        place_date="Lam Giang, ngày 15 tháng 01 năm 2024",
        kind="Kế hoạch",
        about="Phát động phong trào thi đua yêu nước tỉnh Lam Giang năm 2024",
        articles=(
            Article(
                "I. Mục đích, yêu cầu",
                "Khơi dậy tinh thần thi đua trong cán bộ, công chức, "
                "viên chức, người lao động và Nhân dân; gắn thi đua với nhiệm vụ của từng cơ "
                "quan, đơn vị; khen thưởng kịp thời, công khai, đúng đối tượng.",
            ),
            Article(
                "II. Nội dung thi đua",
                "Thi đua hoàn thành các chỉ tiêu phát triển kinh tế - "
                "xã hội năm 2024; chung sức xây dựng nông thôn mới; đẩy mạnh chuyển đổi số; "
                "thực hiện văn hóa công sở; chăm lo, giúp đỡ người nghèo.",
            ),
            Article(
                "III. Thời gian",
                "Phát động và ký kết giao ước trong quý I; sơ kết vào tháng "
                "7; tổng kết, bình xét khen thưởng vào tháng 12 năm 2024.",
            ),
            Article(
                "IV. Tổ chức thực hiện",
                "Các sở, ban, ngành, địa phương, cụm, khối thi đua "
                "căn cứ Kế hoạch này để tổ chức thực hiện; Sở Nội vụ theo dõi, đôn đốc và báo "
                "cáo Ủy ban nhân dân tỉnh./.",
            ),
        ),
        signer=("Phó Chủ tịch", "Trần Văn H"),
        deputy=True,
        copies=("Các sở, ban, ngành, địa phương", "Các cụm, khối thi đua", "Lưu: VT, SNV"),
    ),
    Paper(
        path="documents/2021/quyet-dinh-khen-thuong-dot-xuat-phong-chong-dich/quyet-dinh.pdf",
        number="Số: 45/QĐ-UBND",
        place_date="Lam Giang, ngày 19 tháng 4 năm 2021",
        kind="Quyết định",
        about="Về việc tặng Bằng khen cho các tập thể, cá nhân, hộ gia đình có thành tích đột xuất "
        "trong phòng, chống dịch Covid-19",
        before="Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
        grounds=("Xét đề nghị của Giám đốc Sở Nội vụ tỉnh Lam Giang,",),
        opening="Quyết định:",
        articles=(
            Article(
                "Điều 1.",
                "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 05 cá nhân, 03 tập thể, 02 "
                "hộ gia đình (có danh sách kèm theo).",
            ),
            Article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày ký./."),
        ),
        signer=("Chủ tịch", "Nguyễn Văn A"),
        copies=("Các cá nhân, tập thể, hộ gia đình có tên", "Lưu: VT, SNV"),
        annex="Danh sách được tặng Bằng khen",
        rows=(
            ("Bà Bùi Thị L", "Điều dưỡng trưởng khoa Truyền nhiễm, Bệnh viện Đa khoa tỉnh"),
            ("Ông Nguyễn Văn T", "Cán bộ Công an tỉnh"),
            ("Anh Hồ Văn P", "Bí thư Đoàn xã An Lạc Thủy"),
            ("Ông Nguyễn Văn T", "Lái xe cứu thương, Sở Y tế"),
            ("Bà Lý Thị X", "Tổ trưởng tổ Covid cộng đồng, phường Lam Trung"),
            ("Khoa Truyền nhiễm", "Bệnh viện Đa khoa tỉnh Lam Giang"),
            ("Công ty cổ phần May Lam Giang", "Tập thể"),
            ("Hội Liên hiệp Phụ nữ tỉnh Lam Giang", "Tập thể"),
            ("Gia đình ông Mai Văn Đ", "Xã Tiên Lạc Khê"),
            ("Gia đình bà Chu Thị Y", "Thị trấn Giang Đông"),
        ),
    ),
    Paper(
        path="documents/2022/huong-dan-lay-y-kien-nhan-dan-truoc-khi-trinh-khen/huong-dan.pdf",
        number="Số: 03/HD-UBND",
        place_date="Lam Giang, ngày 05 tháng 01 năm 2022",
        kind="Hướng dẫn",
        about="Lấy ý kiến Nhân dân trước khi trình khen thưởng cấp Nhà nước",
        articles=(
            Article(
                "I. Nội dung công khai",
                "Tên, chức vụ, đơn vị, danh hiệu hoặc hình thức đề nghị và tóm tắt thành tích.",
            ),
            Article(
                "II. Thời gian, hình thức",
                "Niêm yết và đăng trên trang thông tin điện tử trong 10 ngày làm việc; tiếp nhận "
                "góp ý bằng văn bản, qua hòm thư góp ý hoặc trực tiếp tại thôn, tổ dân phố.",
            ),
            Article(
                "III. Xử lý góp ý",
                "Cơ quan thường trực tổng hợp, xác minh, báo cáo Hội đồng Thi đua - Khen thưởng "
                "tỉnh; giữ kín tên người góp ý./.",
            ),
        ),
        signer=("Phó Chủ tịch", "Lê Thị D"),
        deputy=True,
        copies=("Các sở, ban, ngành, địa phương", "Lưu: VT, SNV"),
    ),
    Paper(
        path="documents/2023/quyet-dinh-huy-bo-danh-hieu-tap-the-lao-dong-xuat-sac/quyet-dinh.pdf",
        number="Số: 210/QĐ-UBND",
        place_date="Lam Giang, ngày 09 tháng 10 năm 2023",
        kind="Quyết định",
        about="Về việc hủy bỏ quyết định tặng danh hiệu “Tập thể lao động xuất sắc” năm 2022",
        before="Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
        grounds=("Căn cứ kết quả xác minh của Hội đồng Thi đua - Khen thưởng tỉnh,",),
        opening="Quyết định:",
        articles=(
            Article(
                "Điều 1.",
                "Hủy bỏ việc tặng danh hiệu “Tập thể lao động xuất sắc” năm 2022 đối với Phòng Kế "
                "hoạch - Vật tư, Công ty TNHH Cơ khí Giang Đông, do báo cáo thành tích kê khai "
                "sáng kiến không đúng thực tế.",
            ),
            Article(
                "Điều 2.",
                "Phòng Kế hoạch - Vật tư nộp lại bằng và tiền thưởng trong thời hạn 15 ngày kể từ "
                "ngày ký Quyết định này./.",
            ),
        ),
        signer=("Chủ tịch", "Nguyễn Văn A"),
        copies=("Như Điều 2", "Cổng thông tin điện tử tỉnh", "Lưu: VT, SNV"),
    ),
    Paper(
        path="articles/2022/lay-y-kien-nhan-dan-cac-truong-hop-de-nghi-khen-thuong-cap-nha-nuoc"
        "/danh-sach-lay-y-kien.pdf",
        number="Số: 06/DS-UBND",
        place_date="Lam Giang, ngày 12 tháng 01 năm 2022",
        kind="Danh sách",
        about="Các trường hợp đang đề nghị khen thưởng cấp Nhà nước, đưa ra lấy ý kiến Nhân dân",
        articles=(
            Article(
                "Tóm tắt",
                "02 tập thể, 02 cá nhân đang đề nghị, chưa phải quyết định khen thưởng. Thời gian "
                "lấy ý kiến từ ngày 12/01/2022 đến hết ngày 25/01/2022.",
            ),
        ),
        signer=("Phó Chủ tịch", "Lê Thị D"),
        deputy=True,
        copies=("Các sở, ban, ngành, địa phương", "Lưu: VT, SNV"),
        annex="Danh sách và hình thức đề nghị",
        rows=(
            ("Sở Giáo dục và Đào tạo tỉnh Lam Giang", "Huân chương Lao động hạng Nhì"),
            ("Ông Kiều Văn U, Hợp tác xã nông nghiệp Đồng Mai", "Huân chương Lao động hạng Ba"),
            ("Công ty cổ phần May Lam Giang", "Cờ thi đua của Chính phủ"),
            ("Ông Hoàng Văn S, Bệnh viện Đa khoa tỉnh", "Chiến sĩ thi đua toàn quốc"),
        ),
    ),
    Paper(
        path="articles/2025/bao-luu-ten-don-vi-khi-sap-xep-don-vi-hanh-chinh"
        "/huong-dan-bang-doi-chieu.pdf",
        number="Số: 09/HD-UBND",
        place_date="Lam Giang, ngày 20 tháng 6 năm 2025",
        kind="Hướng dẫn",
        about="Lập bảng đối chiếu tên đơn vị trước và sau khi sắp xếp đơn vị hành chính",
        articles=(
            Article(
                "1. Bốn cột của bảng",
                "Tên cũ; tên mới; ngày thay đổi; văn bản về việc thay đổi.",
            ),
            Article(
                "2. Cách ghi",
                "Mỗi đơn vị một dòng. Tên cũ ghi đúng như trên quyết định khen thưởng đã có; tên "
                "mới ghi đúng như trên văn bản sắp xếp, không viết tắt.",
            ),
            Article("3. Thời hạn", "Gửi Sở Nội vụ trước ngày 15 tháng 7 năm 2025./."),
        ),
        signer=("Phó Chủ tịch", "Lê Thị D"),
        deputy=True,
        copies=("Các xã, phường", "Lưu: VT, SNV"),
    ),
)
