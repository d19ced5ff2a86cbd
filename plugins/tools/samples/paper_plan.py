"""The sample papers: one row each, paths below content/."""

from plugins.tools.samples.papers import Article, Paper

PAPERS: tuple[Paper, ...] = (
    Paper(
        path="documents/2023/quyet-dinh-khen-thuong-tong-ket-nam-2022/quyet-dinh.pdf",
        number="Số: 15/QĐ-UBND",
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
        number="Số: 02/KH-UBND",
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
