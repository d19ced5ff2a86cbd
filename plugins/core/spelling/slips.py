"""Slips that are Vietnamese syllables themselves, as offices' news have them: right words, slips.

A slip stands here only where its words can mean nothing else side by side; what they may stand
beside all the same is named below. Gathered from the habits of typing (a tone too few, hỏi for
ngã, s for x, ch for tr, n for ng), not from anybody's text.
"""

from plugins.core.spelling.phrases import Slip, table

_PHRASES = """
tiết kiệm: tiến kiệm, tiết kiệp, tiếc kiệm
xây dựng: xây dụng, xây dưng, xây dựn, sây dựng, xây đựng
khen thưởng: khên thưởng, khen thương, khen thường, khem thưởng
thi đua: thi đau
phong trào: phòng trào, phong chào, phong trao
huân chương: huận chương, huân trương, huân chươn, huân chường, hân chương
huân chương lao: huấn chương lao
huân chương độc: huấn chương độc
huân chương kháng: huấn chương kháng
huy chương: huy trương, huy chươn
kỷ niệm: kỹ niệm, kỷ niện, kỷ niêm, kỉ niện
kỷ luật: kỹ luật, kỷ luậc
kỹ năng: kỷ năng
kỹ thuật: kỷ thuật, kỹ thuậc
danh hiệu: danh hiêu, dánh hiệu, danh hiểu
bằng khen: bẳng khen, băng khen, bằng khem, bằng khên
giấy khen: giấy khem, giấy khên
trao tặng: trao tăng, chao tặng
chiến sĩ: chiến sỉ, chiến sỷ, chiếm sĩ
liệt sĩ: liệt sỉ, liệt sỷ
thương binh: thương bình
anh hùng: anh hung, anh hừng
tiên tiến: tiên tiển
điển hình: điễn hình, điển hinh
tiêu biểu: tiêu biêu
gương mẫu: gương mẩu
kiểu mẫu: kiểu mẩu
biểu dương: biểu dượng
tôn vinh: tôn vịnh, tông vinh
thành tích: thành tich, thanh tích, thành tíc
xuất sắc: xuất xắc, suất sắc, suất xắc, xuất sắt
đột xuất: đột suất, đột xuấn
đề xuất: đề suất
sản xuất: sản suất
năng suất: năng xuất
hiệu suất: hiệu xuất
công suất: công xuất
lãi suất: lãi xuất
xuất khẩu: suất khẩu
hưởng ứng: hưởng ừng, hưởng ưng
phát động: phát đông, phát đọng
phát huy: phát huỷ, phát hủy
phát triển: phát triền, phát chiển
triển khai: triền khai, chiển khai, triển khải
đại biểu: đai biểu, đại biêu
đại diện: đai diện, đại diên
đại hội: đai hội, đại hôi
hội đồng: hội đòng
hội nghị tổng: hội nghi tổng
hội nghị sơ: hội nghi sơ
hội nghị triển: hội nghi triển
tổng kết: tỏng kết
chủ tịch: chũ tịch, chủ tich, chũ tich
thủ tướng: thủ tường, thũ tướng
chính phủ: chính phũ, chính phu
ủy ban: ủy bạn
uỷ ban: uỷ bạn
bí thư: bí thử
nhân dân: nhân dâm, nhân dận
cá nhân: cá nhâm
tập thể: tập thề
gia đình: gia đinh
lãnh đạo: lảnh đạo, lãnh đao, lãnh đạp
chỉ đạo: chỉ đao, chĩ đạo
quyết định: quyết đinh, quyết đình, quyết đính
nghị quyết: nghi quyết
nghị định: nghị đinh
quy định: quy đinh, qui đinh
nhiệm vụ: nhiêm vụ, nhiệm vũ, nhiệm vu
trách nhiệm: trách nhiêm, trách nhiệp, chách nhiệm
kinh nghiệm: kinh nghiêm, kinh nghiệp
doanh nghiệp: doanh nghiệm
nông nghiệp: nông nghiệm
đào tạo: đào tao
giáo dục: giáo duc, giáo dụng
tích cực: tich cực
hiệu quả: hiêu quả, hiệu quã
thắng lợi: thắng lời
thuận lợi: thuân lợi
khó khăn: khó khắn, khó khân
nông thôn mới: nông thôn mói, nông thôn mơi, nông thông mới
đảm bảo: đảm bão, đãm bảo
bảo đảm: bảo đãm, bão đảm
bảo vệ: bão vệ
kiểm soát: kiểm xoát
rà soát: rà xoát, dà soát
xem xét: xem sét
nhận xét: nhận sét
bình xét: bình sét
tuyên truyền: tuyên truyên, truyên truyền, tuyện truyền
truyền thống: truyền thóng, chuyền thống
chương trình: chương chình, chương trinh, trương trình
chính trị: chính trì
xã hội: xả hội, xã hôi
kinh tế: kinh tê
sức khỏe: sức khẻo, sứt khỏe
công trình: công trinh, công chình
đóng góp: đóng gớp, đóng góm
hỗ trợ: hổ trợ
giúp đỡ: giúp đở
đỡ đầu: đở đầu
ủng hộ: ủng hô, ủng hổ
cổ vũ: cổ vủ
động viên: động viện
khích lệ: khích lê, khich lệ
tinh thần: tinh thẩn
cố gắng: cố gằng
gắn liền: gắng liền
gắn bó: gắng bó
suy nghĩ: suy nghỉ
nghỉ ngơi: nghĩ ngơi
nghỉ hưu: nghĩ hưu
nghỉ phép: nghĩ phép
lễ hội: lể hội
buổi lễ: buổi lể
làm lễ: làm lể
tham quan: tham quang
quan tâm: quang tâm
quan trọng: quang trọng
cơ quan: cơ quang
liên quan: liên quang
vẻ vang: vẽ vang
vinh dự: vinh dụ, vinh dư
hạnh phúc: hạn phúc
hoàn cảnh: hoàng cảnh, hoàn cản
hoàn thành nhiệm: hoàng thành nhiệm
hoàn thành tốt: hoàng thành tốt
hoàn thành xuất: hoàng thành xuất
hoàn thiện: hoàng thiện
chữa bệnh: chửa bệnh
chữa cháy: chửa cháy
dịch bệnh: dịch bênh
bệnh viện: bệnh viên, bện viện
bác sĩ: bác sỉ
học sinh: học sing
công an: công ang
quân đội: quân đôi
an ninh: an ning, an nin
trật tự: trật tư, chật tự
vi phạm: vi pham, vi phậm
khắc phục: khắc phuc, khắt phục, khắc phụt
thiết thực: thiếc thực, thiết thục
cụ thể: cu thể
thường xuyên: thường suyên, thường xuyện, thường xuyến
kịp thời: kip thời, kịp thơi
đồng thời: đồng thơi
nhân dịp: nhân dip, nhận dịp
tham dự: tham dụ, tham dư
kết luận: kết luân
thảo luận: thảo luân, thão luận
kiến nghị: kiến nghi, kiền nghị
trân trọng: chân trọng, trân trong
chân thành: trân thành
tập trung: tập chung
chung tay: trung tay
chung sức: trung sức
trung tâm: chung tâm
trung ương: chung ương
sắp xếp: sắp sếp, xắp xếp, xắp sếp
sắp tới: xắp tới
bổ sung: bổ xung
xung phong: sung phong
xung kích: sung kích
súc tích: xúc tích
xử lý: sử lý
xử lí: sử lí
xử phạt: sử phạt
sử dụng: sử dung, xử dụng, sữ dụng
áp dụng: áp dung
vận dụng: vận dung
sửa chữa: sữa chữa, sửa chửa, sữa chửa
sửa đổi: sữa đổi
chia sẻ kinh: chia sẽ kinh
chia sẻ khó: chia sẽ khó
chia sẻ những: chia sẽ những
chia sẻ với: chia sẽ với
sẽ được: sẻ được
cũng như: củng như
cũng được: củng được
cũng là: củng là
cũng có: củng có
củng cố: cũng cố
đã được: đả được
đã có: đả có
đã tổ chức: đả tổ chức
nỗ lực: nổ lực
nổi bật: nỗi bật
nổi trội: nỗi trội
sôi nổi: sôi nỗi, xôi nổi
đổi mới: đỗi mới, đổi mơi
đối với: đỗi với, đối vơi
trao đổi: trao đỗi, chao đổi
thay đổi: thay đỗi
giữ gìn: dữ gìn, giữ gìm
dữ liệu: dử liệu
dành tặng: giành tặng
dành thời gian: giành thời gian
giành thắng lợi: dành thắng lợi
giành chiến thắng: dành chiến thắng
giành độc lập: dành độc lập
chỉn chu: chỉnh chu
dễ dàng: dể dàng
vẫn còn: vẩn còn
vững chắc: vửng chắc, vững chắt
vững mạnh: vửng mạnh
ổn định: ổn đinh, ỗn định
đoàn kết: đoàng kết
đẩy mạnh: đẫy mạnh
nâng cao: nân cao
chất lượng: chất lương, chất lượn
lực lượng: lực lương, lực lượn
địa phương: đia phương, địa phươn
đơn vị: đơn vi, đơn vĩ
tổ chức: tổ chứt
thực hiện: thực hiên, thực hiệm
thể hiện: thể hiên
phấn đấu: phấn đầu, phán đấu
sáng tạo: sáng tao
cải cách: cãi cách
cải thiện: cãi thiện
cải tiến: cãi tiến
hành chính: hành chinh
thủ tục: thũ tục, thủ tuc
mục tiêu: mục tiêng, mục tiệu
chỉ tiêu: chĩ tiêu
nghiêm túc: nghiêm tuc, nghiêm túng
minh bạch: minh bach
biện pháp: biện phát, biên pháp
giải pháp: giãi pháp
giải quyết: giãi quyết
giải thưởng: giãi thưởng
bàn giao: bàn dao
cống hiến: cống hiếng
hy sinh: hi xinh, hy xinh
văn hóa: văng hóa
văn nghệ: văn nghê
thanh niên: thanh nhiên
phụ nữ: phụ nử, phụ nũ
khuyến khích: khuyến kích
khuyến học: khuyến hoc
vận động: vận đông
hoạt động: hoạt đông, hoặt động
lao động: lao đông
cán bộ: cán bô
công chức: công chứt
viên chức: viên chứt
giám sát: giám xát
xác định: xát định, xác đinh
chính xác: chính xát
sâu sắc: sâu xắc, xâu sắc
sâu rộng: xâu rộng
rộng rãi: rộng rải
ghi nhận: ghi nhân
sức khỏe: sức khoẽ, sức khõe
"""

# Syllables that no Vietnamese word has, each of which can only be one.
_WORDS = """
những: nhửng
giữ: giử
giữa: giửa
cửa: cữa
chữ: chử
chỗ: chổ
mỗi: mổi
để: đễ
của: cũa
phải: phãi
thể: thễ
biểu: biễu
triển: triễn
kiểm: kiễm
hiểm: hiễm
nghĩa: nghỉa
thưởng: thưỡng
hưởng: hưỡng
tưởng: tưỡng
trưởng: trưỡng
xử: xữ
tổ: tỗ
"""

# What a slip is none beside: a word before it, then one after it.
_OUT = ("sắc", "hiện", "phát", "khẩu", "trình", "bản", "xứ", "nhập", "kho", "thân", "viện")
_AFTER = {
    "sử lý": ("lịch", "tiểu", "dã", "chính"),
    "sử lí": ("lịch", "tiểu", "dã"),
    "sẻ được": ("chia", "san"),
    "phong trao": ("xung", "tiên", "tiền"),
    "phong chào": ("xung", "tiên", "tiền"),
    "gắng bó": ("cố",),
    "gắng liền": ("cố",),
    "tập chung": ("luyện", "bài", "học", "thực", "sưu", "quy", "tuyển", "biên", "thu"),
    "trung tay": ("tập", "miền"),
    "trung sức": ("tập",),
    "chia sẽ với": ("phân",),
    "chia sẽ những": ("phân",),
    "đả có": ("ẩu",),
    "đả được": ("ẩu",),
}
_BEFORE = {
    "khen thường": ("xuyên", "niên"),
    "khen thương": ("binh", "hiệu", "nhân"),
    "kỷ năng": ("động", "lượng"),
    "thương bình": ("đẳng", "yên", "dị", "thường"),
    "anh hung": ("hăng", "dữ", "tợn", "thần"),
    "phát đông": ("đảo", "đủ", "lạnh", "người"),
    "vận đông": ("đảo", "đủ", "người"),
    "hoạt đông": ("đảo", "đủ"),
    "lao đông": ("đảo", "đúc", "đủ"),
    "thủ tường": ("thuật", "trình", "tận"),
    "bí thử": ("nghiệm",),
    "quyết đình": ("chỉ", "công"),
    "quyết đính": ("chính", "kèm"),
    "doanh nghiệm": ("thu",),
    "nông nghiệm": ("thu",),
    "thắng lời": ("nguyền",),
    "bão đảm": ("bảo",),
    "bão vệ": ("sinh",),
    "chính trì": ("trệ", "hoãn"),
    "kinh tê": ("liệt", "bì", "tái"),
    "ủng hô": ("hào",),
    "cơ quang": ("học", "điện"),
    "hạn phúc": ("lợi", "khảo", "tra", "đáp", "thẩm"),
    "hoàn cản": ("trở",),
    "dịch bênh": ("vực",),
    "kiến nghi": ("lễ", "thức", "ngờ", "vấn", "thi", "phạm"),
    "tập chung": ("kết", "cho", "cả", "của"),
    "sử dung": ("túng",),
    "sữa đổi": ("mới",),
    "cũng cố": ("gắng", "tình", "ý", "sức", "đô", "thủ"),
    "nổ lực": ("lượng",),
    "giành tặng": ("phẩm",),
    "dành chiến thắng": ("này", "đó", "ấy"),
    "dành thắng lợi": ("này", "đó", "ấy"),
    "công xuất": _OUT,
    "hiệu xuất": _OUT,
    "năng xuất": _OUT,
    "lãi xuất": _OUT,
    "đề suất": ("ăn", "học", "đầu"),
    "xem sét": ("đánh",),
    "chất lương": ("tâm", "thực"),
    "thể hiên": ("ngang",),
    "phấn đầu": ("tư", "tiên", "ra"),
    "biên pháp": ("luật",),
    "trật tư": ("tưởng",),
    "ghi nhân": ("thân", "khẩu", "vật", "chứng"),
}

PHRASES: dict[tuple[str, str], tuple[Slip, ...]] = table(_PHRASES, _AFTER, _BEFORE)
WORDS: dict[str, str] = {
    wrong: right for right, wrong in (line.split(": ") for line in _WORDS.strip().split("\n"))
}
