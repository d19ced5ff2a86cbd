"""Verbs and small words that tell who gives what to whom, and whether it was given at all."""

from typing import Final

from plugins.core.suggest.phrases import listed

# To give. The value says whether the award is posthumous ("truy tặng"), given or both.
GIVE: Final = dict.fromkeys(
    listed("""
    trao tặng thưởng|trao tặng|trao thưởng|trao|tặng thưởng|tặng|thưởng|phong tặng|phong|gắn|cấp
    công nhận|khen tặng|khen thưởng|suy tôn|vinh danh|trao cho|công bố và trao|công bố, trao
    trao - tặng|tặng, trao|quyết định tặng|ký tặng|thăng thưởng|ban tặng|trao đi|gửi tặng|gửi
    đến trao tặng|đến trao|tới trao|tới trao tặng
    """),
    "given",
) | {
    "truy tặng": "posthumous",
    "truy phong": "posthumous",
    "truy thăng": "posthumous",
    "trao và truy tặng": "both",
    "trao, truy tặng": "both",
    "tặng và truy tặng": "both",
    "tặng, truy tặng": "both",
    "phong tặng và truy tặng": "both",
    "phong tặng, truy tặng": "both",
    "truy tặng, phong tặng": "both",
    "trao tặng và truy tặng": "both",
    "trao tặng, truy tặng": "both",
}

TAKE: Final = listed("""
    nhận|đón nhận|đón|đạt|đạt được|nhận được|được nhận|đón rước|lãnh nhận|tiếp nhận|được đón nhận
    đạt danh hiệu|được đón|vinh dự có
    """)

PASSIVE: Final = listed("được|đã được|vinh dự được|bị")

# A proposal is not an award; "theo đề nghị của" only says who asked for one that was decided.
PROPOSE: Final = listed("""
    đề nghị|đề xuất|trình|kiến nghị|lấy ý kiến|xin ý kiến|xét tặng|xét, tặng|xem xét|xem xét, tặng
    xét, trình|xét phong tặng|xét truy tặng|dự kiến|hoàn thiện hồ sơ|lập hồ sơ|làm hồ sơ|hồ sơ
    giới thiệu|bình xét|bình chọn|tham mưu|thẩm định|hiệp y|xét chọn|suy tôn đề nghị|hoàn tất hồ sơ
    xét công nhận|xét đề nghị|xét duyệt|hoàn chỉnh hồ sơ|xét, công nhận|xét khen thưởng
    """)
NO_PROPOSAL: Final = listed("""
    theo đề nghị|xét đề nghị|căn cứ đề nghị|trên cơ sở đề nghị|theo tờ trình|xét tờ trình
    theo tờ trình đề nghị|trước đề nghị|theo đề xuất|quy trình|chương trình|công trình|tờ trình
    kết quả bình xét|kết quả xét|qua bình xét|được bình xét|trình độ|trình diễn|quá trình
    giáo trình|lộ trình|trình bày|trình lên|theo sự đề nghị
    """)
# Words that make the whole text a list of proposals, whatever the verbs in it.
CONSULTATION: Final = listed("""
    lấy ý kiến|xin ý kiến|công khai danh sách đề nghị|danh sách đề nghị|trường hợp đề nghị
    đề nghị khen thưởng cấp nhà nước|thông tin đề nghị|niêm yết công khai|hồ sơ đề nghị
    danh sách trình
    """)

REVOKE: Final = listed("""
    hủy bỏ|hủy|thu hồi|tước|tước bỏ|bãi bỏ|hủy quyết định|thu hồi quyết định|hủy bỏ quyết định
    tước danh hiệu
    """)

TO: Final = listed("""
    lên lá cờ truyền thống của|lên cờ truyền thống của|lên quân kỳ của|cho|đến|tới|với|đối với|tặng
    tặng cho|dành cho|trao cho|về cho
    """)
BY: Final = listed("do|từ|từ tay|bởi")
LIST: Final = listed("""
    gồm|bao gồm|gồm có|là|cụ thể|cụ thể là|cụ thể gồm|như sau|sau đây|có tên sau|có tên sau đây
    gồm các|đó là|lần lượt là|cụ thể như sau|trong đó có|trong đó gồm|có tên dưới đây|là các
    """)
AMONG: Final = listed("""
    trong đó|trong số đó|trong số này|trong số|riêng|đặc biệt|trong đó riêng|tiêu biểu là
    tiêu biểu như|tiêu biểu có|điển hình là|điển hình như|nổi bật là|đơn cử là|đáng chú ý là
    trong đó tiêu biểu là|trong đó, tiêu biểu là|trong đó điển hình là|nổi bật có
    """)
HAS: Final = listed("có|đã có|hiện có|gồm có|thêm")

# Little words that may stand between a subject and its verb, or between a verb and its award.
ADVERBS: Final = listed("""
    đã|vừa|vừa mới|mới|cũng|đều|vinh dự|lần lượt|trực tiếp|chính thức|đang|đồng thời|tiếp tục
    hân hạnh|long trọng|còn|lại|sẽ|rất|tự hào|xúc động|thay mặt ban tổ chức|được vinh dự|trân trọng
    lần đầu|lần đầu tiên|đại diện|vinh dự là|hiện|nay|người|là người|những người|xứng đáng|cùng
    đều đã|ký quyết định|đã ký quyết định|có quyết định|ban hành quyết định|quyết định|nghi thức
    thực hiện|thực hiện nghi thức|tiến hành|thực hiện việc|long trọng tổ chức lễ|tổ chức lễ|lễ
    tổ chức|công bố quyết định|công bố|công bố các quyết định|công bố, trao|là đơn vị|đơn vị
    năm nay|mới đây|vừa qua|gần đây|mới nhất|cũng đã|vui mừng
    về việc|việc|chính thức được|ký|cùng vinh dự|phấn khởi
    """)
# What may stand between the verb and the award's name.
FILLERS: Final = listed("""
    đột xuất|danh hiệu|danh hiệu vinh dự nhà nước|danh hiệu vinh dự|các danh hiệu|danh hiệu cao quý
    quyết định|quyết định tặng|quyết định tặng thưởng|quyết định công nhận|quyết định phong tặng
    quyết định khen thưởng và|bằng|bằng công nhận|bằng vinh danh|bằng chứng nhận|giấy chứng nhận
    chứng nhận|tấm|chiếc|các|những|thêm|phần thưởng cao quý|phần thưởng|hình thức khen thưởng
    cờ và bằng|nhiều|cao quý|danh hiệu anh hùng, bằng|bằng danh hiệu|đạt|danh hiệu thi đua
    bằng công nhận danh hiệu|quyết định và bằng|bằng và|hiện vật|quyết định, bằng|số|tổng số
    danh hiệu nhà nước|bằng công nhận và|công nhận|quyết định truy tặng
    quyết định công nhận danh hiệu|quyết định phong tặng danh hiệu|bằng chứng nhận danh hiệu
    giấy chứng nhận danh hiệu|chứng nhận danh hiệu|bằng khen,|một|thưởng|kèm
    bằng vinh danh danh hiệu|huy hiệu,|quyết định và|bản sao|danh hiệu vinh dự của nhà nước
    """)

# What a list of honorees never runs over: the reason, the occasion, what comes next.
BREAKS: Final = listed("""
    vì|vì đã|do đã|do có|có thành tích|đã có|có nhiều|nhân dịp|nhân|trong|tại|về|với thành tích
    là những|đạt thành tích|đã hoàn thành|hoàn thành|để|nhằm|khi|sau khi|nhờ|bởi vì|theo|qua|từ
    trên|lập|đã đạt|góp phần|nên|mà|thì|nếu|như|kèm|kèm theo|tiêu biểu trong|đã tích cực|có công
    có đóng góp|có những|có sáng kiến|có nhiều đóng góp|phát biểu|chia sẻ|cho biết|khẳng định
    chúc mừng|biểu dương|đồng thời|qua đó|ngoài ra|bên cạnh đó|tham gia|đã tham gia|thực hiện
    đã thực hiện|đóng góp|đã góp
    """)

# History, plans, law and questions: what is only mentioned.
PAST_PERIOD: Final = listed("""
    năm qua|những năm qua|nhiều năm qua|thời gian qua|nhiều năm liền|năm liền|nhiệm kỳ qua
    năm liên tục|tính đến nay|đến nay|từ trước đến nay|cho đến nay|từ khi thành lập|kể từ khi
    trải qua|giai đoạn|nhiệm kỳ|từ năm|từ đầu nhiệm kỳ|những năm trước|các năm|từ ngày thành lập
    sinh thời|suốt|hàng năm|hằng năm|nhiều năm|những năm gần đây|mấy năm qua|thập niên|tính từ năm
    trong kháng chiến|trong các cuộc kháng chiến|trong chiến tranh|năm gần đây|năm trở lại đây
    """)
ONCE: Final = listed("""
    từng|đã từng|từng được|trước đó|trước đây|ngày trước|khi còn sống|lúc sinh thời|năm xưa
    ngay từ năm|nhiều lần|vốn là|trước kia|nhiều phần thưởng cao quý|và nhiều phần thưởng
    cùng nhiều phần thưởng|cùng nhiều huân chương|và nhiều huân|nhiều huân, huy chương
    và nhiều hình thức khen thưởng|cùng nhiều bằng khen|và nhiều bằng khen|nhiều danh hiệu cao quý
    sau khi được|kể từ khi được|trao lại|tặng lại|trao tặng lại|hiến tặng|trao trả|gửi lại
    giới thiệu tấm|giới thiệu chiếc|giới thiệu những|giới thiệu các|giới thiệu bộ|giới thiệu với
    nhớ lại|kể lại|cấp lại|cấp đổi|đổi lại|cấp phát lại
    hai lần được|ba lần được|bốn lần được|năm lần được|sáu lần được|bảy lần được|mấy lần được
    2 lần được|3 lần được|4 lần được|5 lần được|6 lần được|02 lần được
    03 lần được|trước khi nghỉ hưu|khi còn công tác|thời còn công tác|trong thời gian tại ngũ
    trong thời gian công tác|lúc đương chức|khi còn tại ngũ|khi còn đương chức|đã có lần
    """)
# Before an award without a verb of its own, these say that it is an old thing, kept or shown.
KEEPS: Final = listed("""
    người có|còn giữ|đang giữ|giữ gìn|sở hữu|cho xem|khoe|lưu giữ|cất giữ|gìn giữ|trưng bày|nâng niu
    lật giở|bảo quản|sưu tầm|sưu tập|bày|mân mê
    """)
# Right behind an award, these say that it was given long ago.
SINCE: Final = listed("""
    từ năm|từ những năm|ngay từ năm|cách đây|hồi năm|vào năm xưa|năm xưa|nhiều năm trước
    mà ông được tặng|mà bà được tặng|mà cha ông|mà gia đình được tặng|mà đơn vị được tặng
    của cha mình|của mẹ mình|của ông nội|của bà nội|của cha ông|của người cha
    """)
# Anywhere in the sentence, these say that it looks back on a life.
LONG_AGO: Final = listed("""
    khi còn trẻ|hồi trẻ|lúc còn trẻ|thời thanh niên
    của thế kỷ trước|từ những năm|cách đây|năm về trước|thời trẻ|thời còn|trong kháng chiến chống
    """)
DEATH: Final = listed("từ trần|qua đời|tạ thế|lễ tang|viếng|cáo phó|tin buồn")
WISH: Final = listed("""
    phấn đấu|quyết tâm|chỉ tiêu|mục tiêu|đăng ký|hướng tới|phải đạt|nhằm đạt|mong muốn|đăng kí
    giao ước|cam kết|ước nguyện|hy vọng|chưa được|không được|chưa có|không có|chưa|kỳ vọng
    mong được|mong nhà nước|mong ước|mong mỏi|muốn được|hướng dẫn các|hướng dẫn việc|hướng dẫn lập
    đủ điều kiện|đủ tiêu chuẩn|không đạt|chưa đạt
    """)
LAW: Final = listed("""
    theo quy định tại|quy định tại|được quy định|quy định chi tiết|luật thi đua|theo điều|thông tư
    tiêu chuẩn|điều kiện|mức thưởng|đối tượng|hồ sơ gồm|hình thức khen thưởng gồm|danh hiệu gồm
    gọi là|quy định về|mức tiền thưởng|người được tặng
    """)
# Anywhere in a sentence: it asks, or tells what follows from an award.
QUESTION: Final = listed("""
    để tặng cho|để tặng|để truy tặng|mức lương cơ sở|được hưởng|có được|hay không|bao nhiêu
    như thế nào|trường hợp nào|tiền thưởng kèm theo|bị phạt|mức tiền thưởng|được xét tặng khi
    tiêu chuẩn xét tặng|tiêu chuẩn tặng|điều kiện xét tặng|mức thưởng
    """)
ATTEND: Final = listed("""
    dự|tham dự|tới dự|đến dự|về dự|cùng dự|dự buổi lễ|tham dự buổi lễ|dự lễ|dự hội nghị|dự đại hội
    có mặt|cùng tham dự|chụp ảnh|tặng hoa|gặp mặt|đến thăm|thăm|thăm hỏi|chủ trì|tặng quà|tới thăm
    chúc mừng|tham gia|thăm, tặng quà|thăm và tặng quà|trao quà|đã đến thăm|chụp ảnh lưu niệm|tiếp
    """)
# Gifts and other things that are handed over beside awards.
GIFTS: Final = listed("""
    quà|suất quà|hoa|lẵng hoa|học bổng|sổ tiết kiệm|tiền|biểu trưng|nhà tình nghĩa|phần quà|bó hoa
    xe|kinh phí|sách|bảng tượng trưng|cúp|giải thưởng
    """)
SAYS: Final = listed("""
    phát biểu|chia sẻ|cho biết|khẳng định|chúc mừng|biểu dương|nhấn mạnh|yêu cầu|chủ trì|chỉ đạo
    ghi nhận|đánh giá|tin tưởng|mong muốn|cho rằng|nói|kể|bày tỏ|cảm ơn|chỉ rõ|lưu ý|gửi lời
    gửi lẵng hoa|kêu gọi|giao|nhiệt liệt chúc mừng|thăm|đến thăm|tặng hoa|tặng quà|trao quà|gặp mặt
    tiếp|đến dự|tới dự|dự|tham dự
    """)
ONE_OF: Final = listed("""
    là một trong những|là 1 trong những|là một trong|là 1 trong|là một trong số|là 1 trong số
    là hai trong|là ba trong|là bốn trong|là năm trong|là sáu trong|là 2 trong|là 3 trong
    là 4 trong|là 5 trong|là 6 trong|là hai trong số|là ba trong số|là bốn trong số
    là năm trong số|là sáu trong số|là 2 trong số|là 3 trong số|là 4 trong số|là 5 trong số
    là 6 trong số|là 02 trong số|là 03 trong số|là 04 trong số|là 05 trong số
    một trong|một trong những|là người duy nhất|là đơn vị duy nhất|là những|nằm trong số|thuộc số
    """)
DELEGATION: Final = listed("""
    thừa ủy quyền của|thừa ủy quyền|được sự ủy quyền của|được ủy quyền của|thừa lệnh
    theo ủy quyền của|thừa uỷ nhiệm của|thừa ủy nhiệm của|nhận ủy quyền của
    """)
STANDS_FOR: Final = listed("thay mặt|thay mặt cho|đại diện cho")
SAME: Final = listed("""
    danh hiệu này|huân chương này|danh hiệu trên|phần thưởng này|phần thưởng cao quý này
    danh hiệu cao quý này|huy chương này|bằng khen này|hình thức này|kỷ niệm chương này
    """)
# Words that look like the verbs above and are not.
NO_VERBS: Final = listed("""
    phong trào|ghi nhận|xác nhận|nhận thức|nhận xét|nhận định|thi đua - khen thưởng
    thi đua, khen thưởng|trao đổi|cấp tỉnh|cấp huyện|cấp xã|cấp bộ|cấp cơ sở|cấp trên|cấp ủy
    đón tiếp|đến nay|với nhau|nhận nhiệm vụ|tiếp nhận và trả|phong phú|thưởng thức|đạt chuẩn
    nhận được sự|trao quyền|các cấp|gắn với|gắn bó|gắn liền|cấp nước|cấp phép|đạt kết quả
    đạt thành tích|đạt tiêu chuẩn|đạt tỷ lệ|đạt trên|hồ sơ công việc|thu nhận|với chủ đề|phấn khởi
    đơn vị trình|công nhận đạt chuẩn|xét xử|cấp giấy|đón xuân
    """)
