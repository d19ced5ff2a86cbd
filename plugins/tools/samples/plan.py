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

from plugins.tools.samples.papers import Article, Paper
from plugins.tools.samples.scene import Drawing

_SEED = "articles/2023/hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong-nam-2022"
_WORDS = (
    "HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2022",
    "KÝ KẾT GIAO ƯỚC THI ĐUA NĂM 2023",
)
_SMALL = (1600, 1067)

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
)
