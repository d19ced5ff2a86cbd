"""Sentences of the field, of our own making, filled with made-up people and places."""

from dataclasses import dataclass
from random import Random

from plugins.tools.bench.honours.crowd import person, place
from plugins.tools.bench.search.syllables import syllable

CATEGORIES = {
    "tin-tuc-su-kien": "Tin tức - Sự kiện",
    "phong-trao-thi-dua": "Phong trào thi đua",
    "guong-dien-hinh": "Gương điển hình tiên tiến",
    "khen-thuong": "Khen thưởng",
}
_AWARDS = {
    "bang-khen-tinh": "Bằng khen của Chủ tịch UBND tỉnh",
    "bang-khen-thu-tuong": "Bằng khen của Thủ tướng Chính phủ",
    "co-thi-dua-tinh": "Cờ thi đua của Ủy ban nhân dân tỉnh",
    "tap-the-lao-dong-xuat-sac": "danh hiệu Tập thể lao động xuất sắc",
    "chien-si-thi-dua-tinh": "danh hiệu Chiến sĩ thi đua cấp tỉnh",
    "giay-khen-xa": "Giấy khen của Chủ tịch UBND xã",
}
_ALL_TOPICS = (
    "xây dựng nông thôn mới|giữ sạch đường làng|dạy tốt, học tốt|chuyển đổi số ở thôn xóm|hiến máu"
    " cứu người|trồng cây ven đê|giúp nhau giảm nghèo|bảo vệ an ninh trật tự|cải cách hành chính|"
    "hòa giải ở cơ sở|khuyến học trong dòng họ|nuôi trồng thủy sản|phòng cháy chữa cháy|chăm sóc"
    " sức khỏe người già|an toàn giao thông|đền ơn đáp nghĩa|dân vận khéo|bảo hiểm y tế toàn dân|"
    "giải phóng mặt bằng|xóa nhà tạm|phát triển hợp tác xã|bảo vệ môi trường"
)
_ALL_OFFICES = (
    "Sở Nội vụ|Sở Y tế|Sở Giáo dục và Đào tạo|Công an tỉnh|Hội Nông dân tỉnh|Hội Cựu chiến binh"
    " tỉnh|Liên đoàn Lao động tỉnh|Tỉnh đoàn|Hội Liên hiệp Phụ nữ tỉnh|Bệnh viện Đa khoa tỉnh|Mặt"
    " trận Tổ quốc tỉnh|Trường trung học phổ thông chuyên"
)
_TOPICS, _OFFICES = _ALL_TOPICS.split("|"), _ALL_OFFICES.split("|")
_TITLES = (
    "Hội nghị tổng kết phong trào {topic} năm {year}",
    "Hội nghị sơ kết công tác thi đua, khen thưởng của {office}",
    "{name} và câu chuyện {topic} ở {commune}",
    "Xã {commune} phát động thi đua {topic}",
    "Lễ trao {award} cho {office}",
    "{office} ký kết giao ước thi đua năm {year}",
    "Gặp gỡ {form} {name}, người đi đầu trong phong trào {topic}",
    "Biểu dương điển hình {topic} giai đoạn {year} - {later}",
    "Thôn {commune} giữ vững nề nếp {topic} suốt {count} năm",
    "Đoàn công tác của UBND tỉnh thăm {office} tại {commune}",
    "{office}: {topic} từ những việc nhỏ",
    "Đường hoa của {form} {name} ở xã {commune}",
)
_SENTENCES = (
    "{Form} {name} được tặng {award} vì thành tích trong phong trào {topic}.",
    "Dự buổi lễ có {form} {name}, đại diện {office}, cùng bà con xã {commune}.",
    "Theo {form} {name}, sau {count} năm, phong trào {topic} đã có mặt ở mọi thôn của {commune}.",
    "Ủy ban nhân dân xã {commune} giao {office} theo dõi {count} tiêu chí về {topic}.",
    "Năm {year}, xã {commune} có {count} hộ tham gia {topic}.",
    "Tại hội nghị, {office} trao {award} cho {count} tập thể và {more} cá nhân.",
    "Gia đình {form} {name} ở thôn {commune} hiến {more} mét vuông đất làm đường.",
    "Danh sách khen thưởng đợt này gồm: {names}.",
    "{office} đề nghị hội đồng thi đua, khen thưởng xét tặng {award} cho {form} {name}.",
    "Buổi tọa đàm về {topic} do {form} {name} chủ trì kéo dài {count} giờ.",
    "Hai vợ chồng {name} dậy từ sớm, lo cho xong việc {topic} rồi mới ra đồng.",
    "đồng chí {name} nói vui rằng {topic} cũng như cấy lúa, phải đúng vụ.",
    "Ban Thường vụ xã ủy {commune} đánh giá {topic} là việc khó nhưng làm được.",
)
_CAPTIONS = (
    "{Form} {name} nhận {award} tại hội trường xã {commune}",
    "Bà con thôn {commune} chụp ảnh cùng {form} {name} sau buổi lễ",
    "Các đại biểu của {office} thăm nơi {topic}",
)
_NOISE, _AGAIN = 0.25, 0.3
_FEWEST, _MOST = 6, 34  # sentences


@dataclass(frozen=True)
class Facts:
    """What fills one template; names differ from sentence to sentence, the rest seldom."""

    name: str
    form: str
    commune: str
    office: str
    topic: str
    award: str  # id
    year: int

    @classmethod
    def draw(cls, chance: Random) -> "Facts":
        return cls(
            person(chance),
            chance.choice(("ông", "bà", "anh", "chị")),
            place(chance),
            chance.choice(_OFFICES),
            chance.choice(_TOPICS),
            chance.choice(list(_AWARDS)),
            chance.randint(2008, 2025),
        )

    def fill(self, chance: Random, template: str) -> str:
        number = chance.randint(2, 6) if "{names}" in template else 0
        names = ", ".join(person(chance) for _ in range(number))
        return template.format(
            name=self.name,
            names=names,
            form=self.form,
            Form=self.form.capitalize(),
            commune=self.commune,
            office=self.office,
            topic=self.topic,
            award=_AWARDS[self.award],
            year=self.year,
            later=self.year + 5,
            count=chance.randint(2, 95),
            more=chance.randint(10, 2400),
        )


def title(chance: Random, facts: Facts) -> str:
    return facts.fill(chance, chance.choice(_TITLES))


def caption(chance: Random, facts: Facts) -> str:
    return facts.fill(chance, chance.choice(_CAPTIONS))


def body(chance: Random, facts: Facts, noise: float = _NOISE) -> list[str]:
    """Paragraphs of three sentences; ``noise`` is the part of them that is rows of syllables."""
    number = chance.randint(_FEWEST, _MOST)
    made = [_sentence(chance, facts, noise) for _ in range(number)]
    return [" ".join(made[at : at + 3]) for at in range(0, number, 3)]


def _sentence(chance: Random, facts: Facts, noise: float) -> str:
    if chance.random() < noise:
        row = " ".join(syllable(chance) for _ in range(chance.randint(6, 16)))
        return f"{row.capitalize()}."
    about = facts if chance.random() < _AGAIN else Facts.draw(chance)
    return about.fill(chance, chance.choice(_SENTENCES))
