"""Numbers in words, and what is counted."""

from typing import Final

from plugins.core.suggest.phrases import listed

NUMERALS: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mươi": 10, "mốt": 1,
}  # fmt: skip
PERSONS: Final = listed("""
    cá nhân|cá nhận|đồng chí|người|ông|bà|anh|chị|em|cháu|cụ|mẹ|bà mẹ|thầy thuốc|nhà giáo|giáo viên
    đảng viên|nghệ nhân|nghệ sĩ|doanh nhân|công dân|học sinh|sinh viên|nông dân|công nhân|hội viên
    đoàn viên|chiến sĩ|cựu chiến binh|cán bộ|công chức|viên chức|người lao động|liệt sĩ|bác sĩ|y sĩ
    phụ nữ|thanh niên|vận động viên|huấn luyện viên|nhà khoa học|tác giả|thương binh|đại biểu
    lao động|cán bộ, công chức|cán bộ, chiến sĩ|công chức, viên chức|thầy cô|thầy, cô giáo|cô giáo
    thầy giáo|hội viên nông dân|lượt người|cán bộ, đảng viên|cựu tnxp|cựu thanh niên xung phong
    giảng viên|nhà báo|trường hợp|cá nhân tiêu biểu|diễn viên|cbcs|đ/c|đoàn viên công đoàn
    nữ công nhân|nhân viên|chức sắc|điều dưỡng|cá nhân điển hình|gương điển hình|gương|già làng
    thầy|cô|cán bộ, giáo viên|bệnh binh|công chức, viên chức và người lao động
    quân nhân|sĩ quan|học viên|cầu thủ|phóng viên|biên tập viên|ngư dân|hộ lý|dân quân|trí thức
    cha con|mẹ con|bố con|ông cháu|bà cháu|vợ chồng|anh em|chị em
    cán bộ, công chức, viên chức|cán bộ, công chức, viên chức và người lao động
    """)
COLLECTIVES: Final = listed("""
    tập thể|đơn vị|trường|trường học|xã|phường|thị trấn|xã, phường|xã, thị trấn|huyện|thôn|chi bộ
    cơ quan|doanh nghiệp|công ty|hợp tác xã|htx|tổ chức|cụm|khối|phòng|khoa|đội|tổ|sở, ngành|sở
    ngành|tổ chức cơ sở đảng|tập thể nhỏ|chi hội|khu dân cư|làng|bản|đảng bộ|cơ quan, đơn vị
    tập thể, đơn vị|tcs đảng|câu lạc bộ|tổ dân phố|nhà trường|bệnh viện|địa phương|trung tâm
    đồn biên phòng|tập thể lao động|công đoàn cơ sở|tập thể điển hình|tập thể tiêu biểu|nhóm
    thôn, khu phố|chi, đảng bộ|nhóm tác giả
    """)
HOUSEHOLDS: Final = listed("""
    gia đình|hộ|hộ gia đình|hộ dân|hộ nông dân|gia đình liệt sĩ|hộ sản xuất|gia đình tiêu biểu
    hộ kinh doanh
    """)
ABOUT: Final = listed("gần|hơn|trên|khoảng|tổng số|tổng cộng|có tới|toàn bộ|thêm|cả|đủ")
# Groups without a number: "các tập thể", "nhiều cá nhân".
GROUPS: Final = listed("""
    các|những|nhiều|một số|toàn thể|đại diện các|đại diện|thân nhân các|gia đình các|hàng trăm
    thân nhân liệt sĩ|hàng chục|đông đảo|các thành viên|một trong|một trong những
    """)
# Somebody whom a text only refers to: honoured, but not to be named from here.
GENERIC: Final = listed("""
    nhà trường|tập thể nhà trường|đơn vị|công ty|bệnh viện|huyện|xã|tỉnh|thành phố|ngành|trường
    nhà máy|xí nghiệp|phường|thị trấn|thị xã|địa phương|sở|hội|ông|bà|anh|chị|đồng chí|cô|thầy|cụ
    mẹ|em|ban|phòng|trung tâm|học viện|cơ quan|doanh nghiệp|hợp tác xã|chi bộ|đảng bộ|thôn|bản
    lực lượng công an|chi cục|toàn ngành|tập thể đơn vị|khoa|viện|cục|gia đình|thân nhân
    các đồng chí|nhà văn|nghệ nhân|gia đình ông|các anh|các chị|các em|các cháu|các ông|các bà
    hai đồng chí|hai anh|hai em|cháu|hai cháu
    """)
