"""The grammar of collectives: how their names begin, what runs through them, where they end."""

from typing import Final

from plugins.core.suggest.phrases import listed, word_set

# Heads that are complete with what follows in small letters ("Sở Y tế", "Tỉnh ủy").
OFFICES: Final = listed("""
    sở|ban|ủy ban|ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân|ubmttq|mttq|ủy ban mttq|ub mttq
    ủy ban mặt trận tổ quốc|mặt trận tổ quốc|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy
    đảng bộ|chi bộ|đảng đoàn|thường trực|ban thường vụ|ban chấp hành|ban giám đốc|ban giám hiệu
    ban quản lý|ban chỉ huy|ban chỉ đạo|bch|btv|bql|phòng|cục|chi cục|vụ|viện|trung tâm|tổng cục|bộ
    văn phòng|thanh tra|tòa án|tòa án nhân dân|tand|viện kiểm sát|viện kiểm sát nhân dân|vksnd
    kho bạc|ngân hàng|bảo hiểm xã hội|bhxh|bảo hiểm|quỹ|quĩ|công an|công an nhân dân|bộ chỉ huy
    bộ chqs|bộ đội|bộ đội biên phòng|bđbp|bộ tư lệnh|quân khu|quân đoàn|quân chủng|binh chủng
    lữ đoàn|trung đoàn|tiểu đoàn|sư đoàn|đại đội|trung đội|tiểu đội|phân đội|chi đội
    ban công tác mặt trận|ban chỉ huy quân sự|hải đội|hải đoàn|vùng|cảnh sát|cảnh sát biển|hải quân
    đồn biên phòng|đồn|trạm|hạt|hạt kiểm lâm|hải quan|cục thuế|chi cục thuế|kiểm toán|báo|tạp chí
    đài|đài phát thanh|nhà xuất bản|thông tấn xã|cổng thông tin|bưu điện|viễn thông|điện lực|hội
    liên đoàn|lđlđ|liên minh|liên hiệp|đoàn|tỉnh đoàn|huyện đoàn|thành đoàn|thị đoàn
    đoàn thanh niên|công đoàn|hiệp hội|câu lạc bộ|clb|mặt trận|chi hội|chi đoàn|hội đồng|khối|cụm
    cụm thi đua|đội tuyển|lực lượng vũ trang|llvt|lực lượng|bảo tàng|thư viện|nhà hát|nhà văn hóa
    khu|khu bảo tồn|vườn quốc gia|đoàn ca múa nhạc|đoàn nghệ thuật|liên đội|xí nghiệp|nông trường
    lâm trường|kho|đội|tổ|nhóm|ban chqs|tập đoàn|tổng công ty|phân xưởng|khoa|giáo xứ|chùa|nhà thờ
    thiền viện|tu viện|ban trị sự|giáo hội|giáo phận|nhà máy|trại|trại giam|công trường|học viện
    tổng đội|đoàn luật sư|ban đại diện|ban dân vận|ban tuyên giáo|ban tổ chức|ban nội chính|bộ môn
    tổ chức|nhà thiếu nhi|cung thiếu nhi|mái ấm|làng trẻ|bệnh viện trung ương|bv|tổ hợp tác
    tổ dân phố|tổ công tác|tổ liên ngành
    tổ an ninh|tổ bảo vệ|phân hiệu|cơ sở|dân quân|tự vệ|ubmttqvn|ủy ban mttq việt nam
    hội lhpn|hội nông dân|hội ccb|hội liên hiệp phụ nữ|tổng liên đoàn|tổng lđlđ
    hội đồng thi đua - khen thưởng|hội đồng tđkt|hội đồng hương|tcty|tổ sản xuất|ban ngành
    """)
# Heads that are followed by a name of their own, which may be the name of a person.
NAMED: Final = listed("""
    trường|trường mầm non|trường tiểu học|trường thcs|trường thpt|trường trung học cơ sở|trường th
    trường trung học phổ thông|trường mn|trường pt dtnt|trường ptdtbt|trường đại học
    trường cao đẳng|đại học|trường trung cấp|trường mẫu giáo|trường chính trị|trường phổ thông
    trường ptdtnt|trường thpt chuyên|trường tiểu học và thcs|trường th&thcs|công ty|công ty cổ phần
    công ty cp|công ty tnhh|cty|công ty trách nhiệm hữu hạn|công ty tnhh mtv|doanh nghiệp
    doanh nghiệp tư nhân|dntn|hợp tác xã|htx|bệnh viện|bệnh viện đa khoa|phòng khám|trung tâm y tế
    trường trung học|trường ptdt nội trú|trường thcs và thpt|trường liên cấp|nhà hàng|khách sạn
    cửa hàng|cơ sở sản xuất|trang trại
    """)
PLACES: Final = listed("""
    xã|phường|thị trấn|huyện|thị xã|quận|thành phố|tp|tỉnh|đặc khu|thôn|xóm|bản|làng|ấp|buôn
    khu phố|khu dân cư|tiểu khu|sóc|phum|khóm|tổ dân phố|tx|tt|khu phố|liên xã|bon|plei
    """)
# "Đảng bộ, chính quyền và Nhân dân huyện …": people as a body, named together as one collective.
BODIES: Final = listed("""
    đảng bộ|chính quyền|nhân dân|cán bộ|chiến sĩ|lực lượng vũ trang|llvt|công chức|viên chức
    giáo viên|học sinh|sinh viên|công nhân|người lao động|đảng viên|hội viên|nhân viên|quân dân
    quân và dân|các dân tộc|đồng bào|đoàn viên|thanh niên|phụ nữ|nông dân|nhân dân các dân tộc
    tập thể lãnh đạo|cbcs|cnvclđ|công nhân viên|bà con|dân quân|tập thể giáo viên|giảng viên
    y, bác sĩ|y bác sĩ|thầy thuốc|thanh niên xung phong|tnxp|cựu tnxp|cựu chiến binh
    các thế hệ cán bộ|toàn thể cán bộ
    """)
# Of these, the ones that are a body by themselves ("nhân dân xã …"); the others only joined.
BODIES_ALONE: Final = listed("""
    đảng bộ|chính quyền|nhân dân|cán bộ|lực lượng vũ trang|llvt|tập thể giáo viên|tập thể lãnh đạo
    nhân dân các dân tộc|đồng bào|cbcs|toàn thể cán bộ|quân và dân|quân dân|tuổi trẻ
    """)
# Units of a larger one, whose name is whole only with it.
DEPENDENT: Final = listed("""
    phòng|khoa|tổ|đội|phân xưởng|ban chqs|chi bộ|chi đoàn|đại đội|trung đội|tiểu đội|bộ môn|ban
    công đoàn|trạm|nhóm|tiểu đoàn
    """)
# Begin like a unit and are none.
NO_UNITS: Final = listed("""
    hội nghị|hội thảo|đại hội|hội thi|hội diễn|hội khỏe|hội trường|báo cáo|báo chí|ban hành|ban đầu
    trường hợp|tổ chức|phòng, chống|phòng chống|đội ngũ|đoàn kết|bộ máy|sở hữu|khu vực|khối lượng
    hội trại|báo động|viện trợ|hội viên|đoàn viên|đoàn đại biểu dự|hội đàm|ban ngày|tổ quốc|bộ phận
    đội hình|khu di tích lịch sử là|trường kỳ|phòng khi|vùng cao|vùng sâu|sở trường
    khoa học kỹ thuật là|báo công
    """)
PARENTS: Final = listed("""
    công an|sở|bệnh viện|công ty|trường|cục|bộ chỉ huy|bộ chqs|văn phòng|viện|ủy ban nhân dân|ubnd
    bộ tư lệnh|tổng công ty|tập đoàn|đảng ủy|tỉnh ủy|huyện ủy|trung đoàn|lữ đoàn|sư đoàn|quân khu
    chi cục|điện lực|bảo hiểm xã hội|kho bạc|tòa án nhân dân|viện kiểm sát nhân dân|nhà máy|bđbp
    bộ đội biên phòng|trung tâm y tế|học viện|đại học
    """)
# May come between "cho" and a collective without being part of its name.
BEFORE_UNITS: Final = listed("""
    tập thể|đơn vị|đại diện|đại diện lãnh đạo|lãnh đạo|các tập thể|các đơn vị|hai đơn vị
    đại diện cho|đại diện tập thể|thân nhân|thân nhân của|gia đình của|đại diện gia đình
    đại diện thân nhân|đại diện gia đình của|đại diện thân nhân của|01 tập thể|tập thể lãnh đạo
    đại diện các|hai tập thể|một tập thể|toàn thể|02 đơn vị|đại diện ban giám đốc
    đại diện ban giám hiệu|thương hiệu|lãnh đạo và|cơ quan|lãnh đạo các đơn vị
    """)
# A name of a collective ends before any of these.
STOPS: Final = word_set("""
    đã được vì có với trong tại do khi để là cùng cho tặng trao nhận đón đạt gồm trên từ này đang
    sẽ không cũng còn những các theo nhằm mà đó vừa luôn thuộc của bị như nếu thì rằng hoặc hay
    lần ký đến tới sau trước năm ngày sáng chiều tối nay vào mỗi nhiều một ở bởi qua cần lúc vẫn
    nhờ suốt chúc đều lại phải lên ra thăm dự truy hủy tước nên vinh dẫn kèm gửi xếp bằng huân
    giấy kỷ rất mới hơn gần về
    """)
# And before any of these: verbs of two syllables, of which one alone may be part of a name.
STOP_PHRASES: Final = listed("""
    biểu dương|đồng thời|hiện nay|hiện đang|hiện là|hiện có|phát biểu|phát huy|phát động
    lập thành tích|lập được|tích cực|hoàn thành|xuất sắc|đóng góp|góp phần|thực hiện|tham gia
    tham dự|giúp đỡ|cứu người|hiến đất|bắt giữ|bên cạnh|bao gồm|chia sẻ|cảm ơn|trân trọng|bày tỏ
    gửi lời|chúc mừng|khẳng định|quyết định|quyết tâm|phấn đấu|tuyên dương|chứng kiến|xứng đáng
    tự hào|thay mặt|đại diện|thừa ủy|ban hành|công bố|tổng kết|nhấn mạnh|nhân dịp|nhân kỷ niệm
    phong tặng|thu hồi|bãi bỏ|khen thưởng|đề nghị|đề xuất|trình thủ tướng|trình chủ tịch|xét tặng
    ghi nhận|chia tay|gắn với|chủ trì|phối hợp|triển khai|đăng ký|xây dựng thành công|tiêu biểu
    vươn lên|cán đích|giành được|giai đoạn|thời kỳ|trở thành|ra mắt|khánh thành|tiếp tục|đánh giá
    đơn vị|cờ thi|danh hiệu|lập chiến công|dành cho|vươn mình|có thành tích|người đã
    người có công lớn|ủng hộ|quyên góp|phòng ngừa|thăm hỏi|tổ chức lễ|tổ chức trao|tổ chức hội nghị
    tổ chức buổi|tổ chức kỷ niệm|tổ chức gặp|tổ chức công bố|tổ chức khen|tổ chức tuyên dương
    tổ chức tổng kết|tổ chức đại hội|tổ chức đón|tổ chức chương trình|tổ chức khai|long trọng
    nơi có|bạn đọc|yêu cầu|chỉ đạo|đề xuất|cứu sống|lao xuống|dũng cảm|kịp thời|tình nguyện hiến
    """)
# Words of STOPS that are part of a name in these runs.
GOES_ON: Final = listed("""
    tội phạm về|quản lý hành chính về|ban đại diện|vì trẻ em|về trật tự|về môi trường|về ma túy
    về kinh tế|về trật tự xã hội|xuất nhập khẩu|các khu công nghiệp|các khu kinh tế|các công trình
    các hội|các dự án|các tổ chức|các dân tộc|các trường|các cơ quan|các ban|các huyện
    nơi công cộng|trên biển|các chương trình|và cứu nạn|chữa cháy và cứu nạn|từ liêm|từ sơn
    từ thiện|lên men|năm căn|ba vì|sáng tạo|thi đua - khen thưởng|thi đua, khen thưởng
    khen thưởng tỉnh|tự động|bằng lái|các khối|các cụm|trước và|từ dũ|dự án|dự phòng|dự bị|dự báo
    trao đổi|đạt lý|qua mạng|mới nổi|các vùng|giữa kỳ|hỗ trợ|phòng, chống|phòng chống|đón tiếp
    """)
# Two-syllable words of offices and firms, of which only the first syllable is a capital: after a
# run of capitals, any other small word ends the name.
PAIRS: Final = frozenset(
    listed("""
    giáo dục|đào tạo|y tế|nội vụ|tài chính|xây dựng|tư pháp|công thương|khoa học|công nghệ|văn hóa
    thể thao|du lịch|nông nghiệp|phát triển|môi trường|giao thông|vận tải|kế hoạch|đầu tư|lao động
    thương binh|xã hội|thông tin|truyền thông|dân tộc|tôn giáo|ngoại vụ|thanh tra|tổ chức|kiểm tra
    tuyên giáo|dân vận|nội chính|trung ương|quân sự|biên phòng|công an|kiểm sát|tòa án|nhân dân
    phụ nữ|nông dân|thanh niên|mặt trận|cao tuổi|tổ quốc|mầm non|tiểu học|phổ thông|cao đẳng
    đại học|sư phạm|trung học|cơ sở|dạy nghề|chính sách|cổ phần|trách nhiệm|thương mại|dịch vụ
    sản xuất|chế biến|điện lực|viễn thông|cấp nước|thoát nước|đô thị|thủy lợi|thủy sản|lâm nghiệp
    kiểm lâm|thường vụ|thường trực|chấp hành|quản lý|dự án|công nghiệp|kinh tế|ngân sách|đối ngoại
    pháp luật|pháp chế|hành chính|quản trị|tổng hợp|nghiệp vụ|tham mưu|chính trị|hậu cần|kỹ thuật
    an ninh|cảnh sát|điều tra|hình sự|ma túy|quản giáo|dân quân|tự vệ|hội đồng|ủy ban|văn phòng
    bệnh viện|trung tâm|đa khoa|khu vực|cổ truyền|phục hồi|chức năng|kiểm soát|bệnh tật|dân số
    gia đình|trẻ em|an toàn|thực phẩm|xét nghiệm|hồi sức|cấp cứu|ngoại tổng|chấn thương|chỉnh hình
    tâm thần|nhi đồng|phát thanh|truyền hình|nghệ thuật|thư viện|bảo tàng|di tích|di sản|sinh thái
    quốc gia|quốc tế|liên hiệp|hữu nghị|chữ thập|khuyến học|khuyến nông|bảo vệ|thực vật|thú y
    chăn nuôi|trồng trọt|đo đạc|bản đồ|đất đai|quỹ đất|địa chính|khoáng sản|thống kê|hải quan
    kho bạc|bảo hiểm|ngân hàng|tín dụng|hợp tác|doanh nghiệp|xuất khẩu|nhập khẩu|may mặc|dệt may
    thép|xi măng|hóa chất|phân bón|cơ khí|chế tạo|vật liệu|hạ tầng|cầu đường|bưu chính|bưu điện
    hàng không|đường sắt|đường bộ|xăng dầu|dầu khí|thuốc lá|rượu bia|giải khát|bóng đá|thiếu nhi
    phật giáo|công giáo|trị sự|nội trú|bán trú|dân lập|tư thục|thường xuyên|hướng nghiệp
    chuyên nghiệp|nghiên cứu|thiết kế|quy hoạch|giống cây|cây trồng|vật nuôi|khí tượng|thủy văn
    tài nguyên|năng lượng|giám đốc|giám hiệu|bảo tồn|bảo trợ|điều dưỡng|người có|cựu chiến
    chiến binh|nhà văn|nhà báo|luật gia|trật tự|cơ động|giao dịch|ngoại giao|thương vụ|quốc phòng
    đặc công|pháo binh|công binh|hóa học|thông tin|ngữ văn|toán học|vật lý|sinh học|lịch sử|địa lý
    ngoại ngữ|thể chất|tâm lý|ngôn ngữ|tin học|luật học|kinh doanh|giáo vụ|công tác
    """)
)
# Two bodies that share one office.
JOINED: Final = listed("""
    báo và đài|đài và báo
    quốc hội và hđnd|quốc hội và hội đồng nhân dân|hđnd và ubnd|hđnd - ubnd|quốc hội, hđnd và ubnd
    """)
# Units whose own name has commas: what follows may go on ("Sở Văn hóa, Thể thao và Du lịch").
WITH_COMMAS: Final = word_set("sở phòng bộ ban cục vụ hội viện")
