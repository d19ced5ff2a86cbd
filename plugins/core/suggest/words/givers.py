"""Who confers: phrases that begin the name of an authority, and the catalogue's id of its level."""

from typing import Final

from plugins.core.suggest.phrases import listed

PRESIDENT, GOVERNMENT, PRIME = "chu-tich-nuoc", "chinh-phu", "thu-tuong"
MINISTRY, ASSEMBLY = "bo-truong-thu-truong-nganh", "ubtvqh"
REGION, CENTRAL_UNION = "tu-lenh-quan-khu-va-tuong-duong", "doan-the-trung-uong"
PROVINCE, PARTY = "chu-tich-ubnd-tinh", "ban-thuong-vu-tinh-uy"
DISTRICT, COMMUNE = "chu-tich-ubnd-huyen", "chu-tich-ubnd-xa"
OFFICE, UNION, COMPANY = (
    "giam-doc-so-va-tuong-duong",
    "doan-the-cap-tinh-huyen",
    "giam-doc-doanh-nghiep-htx",
)
# A city may be a province or a district: the award decides, since only provinces give Bằng khen.
CITY = "thanh-pho"

_BLOCKS: Final = {
    PRESIDENT: "chủ tịch nước|nhà nước|ctn|đảng, nhà nước|đảng và nhà nước",
    PRIME: """
        thủ tướng chính phủ|thủ tướng|ttcp|ttg|ttg cp|chính phủ|thủ tướng cp|tt chính phủ
        phó thủ tướng chính phủ
    """,
    ASSEMBLY: "ủy ban thường vụ quốc hội|ubtvqh|quốc hội|chủ tịch quốc hội",
    PARTY: """
        ban thường vụ tỉnh ủy|tỉnh ủy|thành ủy|btv tỉnh ủy|ban chấp hành đảng bộ tỉnh|đảng bộ tỉnh
        ban thường vụ thành ủy
    """,
    PROVINCE: """
        chủ tịch ubnd tỉnh|ubnd tỉnh|ủy ban nhân dân tỉnh|chủ tịch ủy ban nhân dân tỉnh|tỉnh
        cấp tỉnh|chủ tịch tỉnh|phó chủ tịch ubnd tỉnh|ct ubnd tỉnh|ub tỉnh
        chủ tịch hđnd và ubnd tỉnh|chủ tịch ubnd cấp tỉnh|ubnd cấp tỉnh
        phó chủ tịch ủy ban nhân dân tỉnh|lãnh đạo ubnd tỉnh
    """,
    CITY: """
        chủ tịch ubnd thành phố|ubnd thành phố|ubnd tp|chủ tịch ubnd tp|ủy ban nhân dân thành phố
        chủ tịch ủy ban nhân dân thành phố|thành phố|cấp thành phố|tp|phó chủ tịch ubnd thành phố
    """,
    DISTRICT: """
        chủ tịch ubnd huyện|ubnd huyện|ủy ban nhân dân huyện|chủ tịch ủy ban nhân dân huyện
        chủ tịch ubnd thị xã|ubnd thị xã|chủ tịch ubnd quận|ubnd quận|huyện|thị xã|quận|cấp huyện
        phó chủ tịch ubnd huyện|ủy ban nhân dân thị xã|phó chủ tịch ubnd thị xã|ubnd cấp huyện
        chủ tịch ubnd cấp huyện|ubnd tx|chủ tịch ubnd tx
    """,
    COMMUNE: """
        chủ tịch ubnd xã|ubnd xã|chủ tịch ubnd phường|ubnd phường|chủ tịch ubnd thị trấn
        ubnd thị trấn|chủ tịch ủy ban nhân dân xã|ủy ban nhân dân xã|xã|phường|thị trấn|cấp xã
        chủ tịch ubnd đặc khu|ubnd đặc khu|ủy ban nhân dân phường|chủ tịch ủy ban nhân dân phường
        phó chủ tịch ubnd xã|phó chủ tịch ubnd phường|ubnd cấp xã|chủ tịch ubnd cấp xã|đặc khu
    """,
    MINISTRY: """
        bộ trưởng|bộ|các bộ|cấp bộ|bộ, ban, ngành|bộ, ngành|các bộ, ngành|cấp bộ, ngành|cấp ngành
        thanh tra chính phủ|tổng thanh tra chính phủ|ngân hàng nhà nước
        thống đốc ngân hàng nhà nước|bảo hiểm xã hội việt nam|bhxh việt nam|tổng cục
        viện trưởng vksnd tối cao|vksnd tối cao|viện kiểm sát nhân dân tối cao
        viện trưởng viện ksnd tối cao|viện ksnd tối cao|viện trưởng viện kiểm sát nhân dân tối cao
        tòa án nhân dân tối cao|tand tối cao|chánh án tòa án nhân dân tối cao
        chánh án tand tối cao|kiểm toán nhà nước|tổng kiểm toán nhà nước|văn phòng chính phủ
        ban tổ chức trung ương|ban tuyên giáo trung ương|ban dân vận trung ương
        ban nội chính trung ương|ủy ban kiểm tra trung ương|văn phòng trung ương đảng
        đài truyền hình việt nam|thông tấn xã việt nam|đài tiếng nói việt nam|ủy ban dân tộc
        bộ ngành|văn phòng quốc hội|bộ, ngành trung ương|ban thi đua - khen thưởng trung ương
        thứ trưởng|các bộ, ngành trung ương|ngành|bộ, ngành tw
        học viện chính trị quốc gia hồ chí minh|ban tuyên giáo và dân vận trung ương
        văn phòng chủ tịch nước
    """,
    REGION: """
        quân khu|tư lệnh quân khu|bộ tư lệnh|quân chủng|quân đoàn|binh chủng|tư lệnh
        bộ tư lệnh quân khu|tư lệnh bộ đội biên phòng|bộ tổng tham mưu|tổng cục chính trị
    """,
    CENTRAL_UNION: """
        tổng liên đoàn|tổng liên đoàn lao động việt nam|tổng lđlđ việt nam|trung ương hội|tw hội
        trung ương đoàn|tw đoàn|ban chấp hành trung ương|bch trung ương|bch tw|đoàn chủ tịch
        tlđlđ việt nam|tổng lđlđ vn|tổng lđlđ|ủy ban trung ương mttq
        ủy ban trung ương mttq việt nam|ubtw mttq|ubtw mttq việt nam|ủy ban tw mttq
        ủy ban trung ương mặt trận tổ quốc việt nam|ban thường vụ trung ương
        ban bí thư trung ương đoàn|liên minh hợp tác xã việt nam|liên minh htx việt nam|trung ương
        hội cựu chiến binh việt nam|hội nông dân việt nam|hội liên hiệp phụ nữ việt nam
        hội lhpn việt nam|hội khuyến học việt nam|hội chữ thập đỏ việt nam
        hội người cao tuổi việt nam|hội nhà báo việt nam|hội luật gia việt nam
        trung ương mặt trận tổ quốc việt nam|hội ccb việt nam|công đoàn giáo dục việt nam
        công đoàn y tế việt nam|công đoàn ngành|trung ương hội lhpn việt nam
    """,
    UNION: """
        liên đoàn lao động|lđlđ|tỉnh đoàn|huyện đoàn|thành đoàn|thị đoàn|đoàn thanh niên|công đoàn
        ủy ban mttq|mttq|mặt trận tổ quốc|ủy ban mặt trận tổ quốc|hội|ubmttq|liên minh hợp tác xã
        ban chấp hành lđlđ|ban thường vụ tỉnh đoàn|ban chấp hành hội|chủ tịch lđlđ|chủ tịch hội
        ban thường vụ huyện đoàn|ban chấp hành|ban thường vụ hội|ban thường vụ|bch lđlđ|đoàn xã
        bch công đoàn|chủ tịch ủy ban mttq|ủy ban mttq việt nam|bch|ub mttq|hội đồng đội
    """,
    COMPANY: """
        công ty|tổng công ty|tập đoàn|hợp tác xã|htx|giám đốc công ty|tổng giám đốc
        chủ tịch hội đồng quản trị|doanh nghiệp|giám đốc htx|hội đồng quản trị|chủ tịch hđqt
        giám đốc hợp tác xã|chủ tịch công ty|giám đốc doanh nghiệp
    """,
    OFFICE: """
        giám đốc sở|sở|giám đốc công an tỉnh|công an tỉnh|giám đốc|cục|cục trưởng|chi cục
        bệnh viện|trường|hiệu trưởng|công an|bộ chỉ huy|chỉ huy trưởng|viện|trung tâm
        thanh tra tỉnh|ban quản lý|kho bạc|phòng|chi cục trưởng|trưởng công an|viện trưởng
        chánh án|thủ trưởng|bộ chqs tỉnh|bộ chỉ huy quân sự|phó giám đốc|chính ủy|lữ đoàn
        trung đoàn|sư đoàn|cục thuế|lãnh đạo sở|ban giám đốc|văn phòng|trưởng phòng|ban giám hiệu
        giám đốc bệnh viện|hải quan|bảo hiểm xã hội|giám đốc công an|bđbp|bộ đội biên phòng
        ban chỉ huy|đại học|học viện
    """,
}  # fmt: skip
GIVERS: Final = {phrase: level for level, block in _BLOCKS.items() for phrase in listed(block)}

# Cities run by the centre: their chairmen give what provincial chairmen give.
CENTRAL_CITIES: Final = frozenset(
    {"hà nội", "hải phòng", "đà nẵng", "cần thơ", "hồ chí minh", "hcm", "huế"}
)
# Words by which a state tells that it is another one.
COUNTRIES: Final = listed("""
    lào|campuchia|cam-pu-chia|cam pu chia|cuba|cu-ba|cu ba|nga|liên bang nga|trung quốc|pháp
    nhật bản|hàn quốc|thái lan|hoa kỳ|mỹ|đức|ba lan|hungary|bun-ga-ri|bulgaria|ấn độ|mông cổ
    belarus|liên xô|anh|italia|chdcnd lào|cộng hòa dân chủ nhân dân lào|myanmar|mi-an-ma|indonesia
    singapore|úc|canada|ukraine|liên hợp quốc|unesco|unicef|asean|thụy điển|bỉ|hà lan|tây ban nha
    séc|slovakia|romania|timor leste
    """)
FOREIGN_STATES: Final = listed("""
    nhà nước|chính phủ|vương quốc|quốc vương|hoàng gia|chủ tịch nước|nước|quốc hội|thủ tướng
    tổng thống|bộ quốc phòng|bộ công an|bộ an ninh|đại sứ|đại sứ quán|nhật hoàng|nữ hoàng|cộng hòa
    đảng|hội đồng nhà nước|bộ trưởng|đảng nhân dân cách mạng|bộ nội vụ|lãnh đạo|bạn|tổng lãnh sự
    liên bang|bộ ngoại giao|bộ y tế
    """)
