"""What stands before and around the names of people."""

from typing import Final

from plugins.core.suggest.phrases import listed, word_set

# Honorifics, degrees, ranks and callings: never part of a name.
PREFIXES: Final = listed("""
    ông|bà|anh|chị|em|cháu|cụ|mẹ|bà mẹ|thầy|cô|thầy giáo|cô giáo|bác|chú|đồng chí|đ/c|đc|mẹ vnah
    các đồng chí|các ông|các bà|các anh|các chị|các em|các cháu|các ông, bà|các mẹ|các bà mẹ|các cụ
    các thầy|các cô|hai đồng chí|hai ông|hai bà|hai anh|hai em|các đ/c|các thầy giáo|các cô giáo
    hai cháu|hai vợ chồng|vợ chồng ông|vợ chồng anh|ông bà|hai chị em|hai anh em|hai diễn viên|gs
    pgs|ts|ths|cn|bs|bsck|bscki|bsckii|bsck1|bsck2|bsck i|bsck ii|ks|ls|ds|dsckii|dscki|cử nhân
    ths.bs|bs ckii|bs cki|bs.ckii|bs.cki|tskh|pgs.ts|gs.ts|gs.tskh|ts.bs|pgs.ts.bs|th.s|ktv|đd
    ts.bs.|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|viện sĩ|luật sư|kỹ sư|dược sĩ|bác sĩ|y sĩ|y tá
    điều dưỡng|bác sĩ chuyên khoa i|bác sĩ chuyên khoa ii|bác sĩ chuyên khoa 1|bác sĩ chuyên khoa 2
    nữ hộ sinh|bác sĩ cki|bác sĩ ckii|bác sĩ ck2|bác sĩ ck1|thầy thuốc|lương y|kiến trúc sư|họa sĩ
    nhạc sĩ|nhà thơ|nhà văn|nhà báo|nhà giáo|nghệ nhân|nghệ sĩ|nhà sử học|nhà nghiên cứu|doanh nhân
    nông dân|công nhân|diễn viên|ca sĩ|đạo diễn|vđv|vận động viên|hlv|huấn luyện viên|học sinh
    sinh viên|giáo viên|giảng viên|cựu chiến binh|ccb|thương binh|bệnh binh|liệt sĩ|chiến sĩ
    phóng viên|ngư dân|tài xế|thợ lò|thợ mỏ|lái xe|già làng|tình nguyện viên|nữ tu|tác giả|hội viên
    đoàn viên|đảng viên|ngnd|ngưt|ttnd|ttưt|nsnd|nsưt|nnnd|nnưt|ahlđ|ahllvt|ahllvtnd|nguyên thủ
    nghệ sĩ nhân dân|nghệ sĩ ưu tú|nghệ nhân nhân dân|nghệ nhân ưu tú|nhà giáo nhân dân
    nhà giáo ưu tú|thầy thuốc nhân dân|thầy thuốc ưu tú|anh hùng lao động|anh hùng llvt
    anh hùng llvt nhân dân|anh hùng llvtnd|anh hùng lực lượng vũ trang nhân dân|anh hùng liệt sĩ
    mẹ việt nam anh hùng|bà mẹ việt nam anh hùng|anh hùng lực lượng vũ trang|đại tướng|thượng tướng
    trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy
    thượng sĩ|trung sĩ|hạ sĩ|binh nhất|binh nhì|chuẩn đô đốc|phó đô đốc|đô đốc|đại uý|hòa thượng
    thượng tọa|đại đức|ni trưởng|ni sư|sư cô|linh mục|giám mục|mục sư|chức sắc|nữ tu sĩ|sư thầy
    chuẩn úy|đại úy qncn|thiếu tá qncn|trung tá qncn|giáo dân|phật tử|đoàn viên thanh niên
    nữ công nhân
    """)
# Kin: whose relative somebody is. The second are honorifics or other words too, and count as kin
# only before an honorific or "của".
KIN: Final = listed("""
    con trai|con gái|con trai cả|con gái đầu|con trai út|con gái út|con dâu|con rể|con nuôi|con đẻ
    con trai duy nhất|con gái duy nhất|con trai của|con gái của|cháu nội|cháu ngoại|cháu ruột
    cháu họ|anh trai|em trai|chị gái|em gái|anh ruột|em ruột|chị ruột|em họ|anh họ|bố đẻ|mẹ đẻ
    cha đẻ|bố vợ|mẹ vợ|bố chồng|mẹ chồng|ông nội|ông ngoại|bà nội|bà ngoại|hậu duệ|học trò
    phu nhân|người vợ|người chồng|người con|người mẹ|người cha|người bố
    """)
KIN_TOO: Final = listed("mẹ|bố|cha|con|cháu|vợ|chồng|ba má|bố mẹ|cha mẹ")
# Words that stand before a name but say what the person does: kept as the role.
CALLINGS: Final = listed("""
    nguyên điều dưỡng|nguyên bác sĩ|nguyên giáo viên|nguyên cán bộ|cán bộ|công chức|viên chức
    nhân viên|chủ hộ|chủ trang trại|thợ|thợ điện|thợ hàn|thợ may|lao công|bảo vệ|kế toán
    chuyên viên
    """)

# Family names. Strong ones begin a name wherever they stand; weak ones are ordinary words too, or
# common in names of places, and need help from what stands around them.
# Four places know family names, each as many as its mistakes allow: this list is the widest, since
# an editor confirms what it finds. ``suggest.toneless`` takes its strong ones, ``core.name_places``
# the most common, ``core.search.families`` keys that do no more than order what was found.
STRONG: Final = word_set("""
    nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh đào trịnh trương lương đoàn tạ
    tô quách phùng lưu lâm tống triệu đàm nghiêm lục khổng vương trang thái tăng lã lại nông giàng
    lò quàng vàng sùng thào vừ mùa lầu cầm điêu tòng hoàng mã mạc khương nhữ ngụy nghiêm chử chu
    cù cung đậu đới điểu doãn hứa hầu kiều khuất kha kỳ kpă ksor kră ksơr lăng lự lường lữ mẫn ma
    mầu mông mẩu nay ngân nghiêm ninh ông phàn phí phó phù quảng rmah rcom rơ rah sằm sầm siu tẩn
    thạch thân thiều tiêu tôn tòng trà triệu trác từ ung uông viên viêm vi xa ấu âu bàng bành bế
    biện bồ cam cáp cấn chảo chẩu chẩn chung danh đèo đồng giang giáp hà hàng hạ hán hồ kim la
    lành lỗ lộc lý mai nhan ngọ phương quan quang sơn thi tiết tưởng văn vy an ân bạch bá cao châu
    chế chương công cầm cháng cứ đan đăng đức hạng hán hảng hờ lèng ly lồ lùng mua múa ngần ngọc
    nình pờ phạn phờ quốc quế sa sải seo tải tang tày thền thò toán tráng tỉnh xin xồng xuân yên
    lềm già giá hạ bling brao alăng a-lăng arất bh'nướch bríu zơrâm pơloong coor y a h' k' lô vi
    cụt moong lương xeo hà vi lữ mạc hờ chá và cự già bá nềnh thò vừ xồng lầu lỳ diệp nhâm phún
    trưởng tằng voòng chíu lỷ bàn đặng triệu tằng chìu lã ngô hoàng loan nịnh ea niê byă mlô êban
    kbuôr ayun adrơng hđơk kđoh knul ktla hwing bkrông buôn đinh krông rlan cil kon lơ mu bon
    niêng dơng da cill liêng hot k'sor ya touneh ma chamaléa katơr pi năng khúc thẩm tiền tề ôn
    puih kpuih rơlan hyu blong kđăm rơchâm
    vòng sú sín chẻo bồn nhâm nhữ ngạc thạc trì văn kông lèo quản mang inra patâu kadá bạc quảng
    đạo thập thiên dương lưu từ hán đổng não nại trượng
    """)
# Of these, the ones that are rare as names or common as other words or places.
WEAK: Final = word_set("""
    trang thái ông phó trà từ ung viên viêm xa cam danh đồng giang hà hàng hạ hồ kim la lành lộc
    lý mai phương quan quang sơn thi tiết tưởng văn an ân bạch bá cao châu chế chương công cứ đan
    đăng đức hán mua múa ngọc quốc quế sa seo tải tang tráng tỉnh xuân yên già giá và y a lô moong
    tôn lương lâm mùa vàng thạch thân trác đoàn ninh dương cung la nay bàn cầm từ thập thiên da
    mang bạc đạo ea ngân phù quảng buôn krông lơ mu bon hot ya ma pi kon mã hạng trưởng loan vi
    hứa kỳ nông mai chu tiêu chung hầu lại lục lỗ não công kha cáp hờ ly
    """)
MIDDLES: Final = word_set("""
    thị văn đình hữu đức quang minh thanh xuân ngọc thế bá công hồng quốc trọng duy đăng viết huy
    tiến mạnh thành hoàng kim mai thu tuấn anh phương bích thúy thùy như nhật khắc phúc phước tấn
    vĩnh bảo gia đại trung chí hải lan diệu mỹ nguyên tường tài sỹ sĩ xuân danh doãn quý thái trí
    việt nhân vũ lê trần cao hà hoài kiều ánh khánh nam thục tố tuyết vân yến ích a láo seo lao
    khoa đắc quyết
    """)
# People in names of awards, places and movements: never honorees.
NEVER: Final = frozenset({"hồ chí minh", "bác hồ"})

# A role begins with one of these. "nguyên" and the like may stand before any of them.
BEFORE_ROLES: Final = listed("nguyên|cố|quyền|cựu|tân|nguyên là|hiện là")
ROLES: Final = listed("""
    giám đốc|phó giám đốc|tổng giám đốc|phó tổng giám đốc|chủ tịch|phó chủ tịch|bí thư|phó bí thư
    ủy viên|uỷ viên|trưởng ban|phó trưởng ban|phó ban|trưởng phòng|phó trưởng phòng|phó phòng
    trưởng khoa|phó trưởng khoa|phó khoa|trưởng đoàn|phó trưởng đoàn|phó đoàn|đội trưởng
    phó đội trưởng|tổ trưởng|tổ phó|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng
    vụ trưởng|phó vụ trưởng|viện trưởng|phó viện trưởng|chánh văn phòng|phó chánh văn phòng
    chánh thanh tra|phó chánh thanh tra|chánh án|phó chánh án|hiệu trưởng|phó hiệu trưởng|hiệu phó
    bộ trưởng|thứ trưởng|thủ tướng chính phủ|phó thủ tướng thường trực chính phủ
    phó thủ tướng chính phủ|phó thủ tướng|thủ tướng|tổng bí thư|chủ nhiệm|phó chủ nhiệm|thường trực
    tư lệnh|phó tư lệnh|chính ủy|chính uỷ|phó chính ủy|chính trị viên|chỉ huy trưởng
    phó chỉ huy trưởng|tham mưu trưởng|phó tham mưu trưởng|chỉ huy phó|trưởng công an
    phó trưởng công an|phó công an|trưởng thôn|phó trưởng thôn|trưởng xóm|trưởng bản|trưởng khu
    trưởng đồn|phó trưởng đồn|đồn trưởng|phó đồn trưởng|trạm trưởng|trưởng trạm|phó trưởng trạm
    xã đội trưởng|thủ trưởng|tổng biên tập|phó tổng biên tập|thư ký|tổng thư ký|thủ quỹ
    kế toán trưởng|kế toán|phó trưởng|chuyên viên|chuyên viên cao cấp|cán bộ|công chức|viên chức
    nhân viên|giáo viên|giảng viên|học sinh|sinh viên|công nhân|nông dân|hội viên|đoàn viên
    đảng viên|cựu chiến binh|chi hội trưởng|chi hội phó|trưởng bộ môn|trưởng đài|phó trưởng đài
    tổng thanh tra|phó tổng thanh tra|kiểm sát viên|thẩm phán|đại biểu|trưởng|phó|chủ cơ sở|chủ hộ
    chủ doanh nghiệp|chủ trang trại|thành viên|hội trưởng|điều dưỡng trưởng|điều dưỡng|bác sĩ
    dược sĩ|kỹ thuật viên|tiểu đội trưởng|trung đội trưởng|đại đội trưởng|tiểu đoàn trưởng
    trung đoàn trưởng|lữ đoàn trưởng|sư đoàn trưởng|thuyền trưởng|quản đốc|phó quản đốc|đại sứ
    tổng lãnh sự|tuv|uvbtv|pbt|bt|ct|pct|trợ lý|phóng viên|biên tập viên|cộng tác viên|y sĩ|y tá
    nữ hộ sinh|nghệ nhân|diễn viên|huấn luyện viên|lái xe|thợ|chiến sĩ|trinh sát|chi ủy viên
    cấp ủy viên|phó ban thường trực|trưởng tiểu ban|phó trưởng bộ môn|trụ trì|quyền|nữ trưởng thôn
    nữ trưởng bản|chánh xứ|quản xứ|cha xứ|chánh trương|thôn đội trưởng
    nữ giám đốc|nữ chủ tịch|lãnh đạo tỉnh|lãnh đạo huyện|lãnh đạo thành phố
    lãnh đạo thị xã|lãnh đạo xã|lãnh đạo phường|kiểm lâm viên|thanh tra viên|chấp hành viên
    điều tra viên|trạm phó|trưởng ngành|chủ nhiệm hợp tác xã|uv btv|uvtv|ubtv|phó tổng cục trưởng
    tổng cục trưởng|tổng thư ký quốc hội|trưởng điểm|cố vấn|cán bộ hưu trí|cán bộ nghỉ hưu
    người có uy tín|tổ viên|nữ công nhân|lao động|xã viên|ngư dân|già làng
    """)
# What may follow a name after a comma without being an office.
DESCRIPTIONS: Final = listed("""
    sinh năm|sn|s.n|trú tại|trú|cư trú|cùng trú|quê|quê quán|nguyên quán|hiện ở|ở|ngụ|ngụ tại
    thường trú|công tác|đang công tác|hiện công tác|hiện đang|dân tộc|người dân tộc|năm nay|hiện là
    là|học lớp|lớp|thôn|xóm|tổ|khu|ấp|bản|làng|buôn|khu phố|tổ dân phố|khối|xã|phường|thị trấn
    huyện|thị xã|tỉnh|thành phố|tp|trú quán|thương binh hạng|bệnh binh|hy sinh|tuổi|tiểu khu|số nhà
    đại diện|thuộc|quận
    """)
# Titles that are honorifics when a name follows: an earlier award, never the one reported.
TITLES: Final = listed("""
    ngnd|ngưt|ttnd|ttưt|nsnd|nsưt|nnnd|nnưt|nghệ sĩ nhân dân|nghệ sĩ ưu tú|nghệ nhân nhân dân
    nghệ nhân ưu tú|nhà giáo nhân dân|nhà giáo ưu tú|thầy thuốc nhân dân|thầy thuốc ưu tú
    anh hùng lao động|anh hùng llvt|anh hùng llvt nhân dân|anh hùng llvtnd|mẹ việt nam anh hùng
    anh hùng lực lượng vũ trang nhân dân|bà mẹ việt nam anh hùng|anh hùng lực lượng vũ trang
    mẹ vnah|bà mẹ vnah|ahlđ|ahllvt|ahllvtnd|chiến sĩ thi đua toàn quốc|chiến sĩ thi đua
    """)
