"""Made-up news with everything known about it, always the same for the same number."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

_UNITS = (
    "Sở Nội vụ",
    "UBND huyện Giang Đông",
    "Hội Nông dân tỉnh Lam Giang",
    "Trường Tiểu học Tiên Lạc",
    "Bệnh viện Đa khoa tỉnh",
    "Liên đoàn Lao động tỉnh",
    "UBND xã An Lạc Thủy",
)
_DEEDS = (
    "tổ chức hội nghị tổng kết phong trào thi đua yêu nước",
    "trao tặng Bằng khen của Chủ tịch UBND tỉnh",
    "phát động phong trào thi đua chào mừng ngày thành lập",
    "sơ kết phong trào xây dựng nông thôn mới",
    "gặp mặt, biểu dương điển hình tiên tiến",
    "ký kết giao ước thi đua giữa các đơn vị trong khối",
)
_SENTENCES = (
    "Phong trào được triển khai rộng khắp ở các cơ quan, đơn vị, địa phương trong tỉnh.",
    "Nhiều tập thể, cá nhân có cách làm hay được đồng nghiệp và Nhân dân ghi nhận.",
    "Các đại biểu thảo luận về cách chấm điểm, bình xét sao cho công khai, đúng người, đúng việc.",
    "Ban tổ chức dành phần lớn thời gian để nghe ý kiến của người trực tiếp lao động, sản xuất.",
    "Trong kỳ, đơn vị hoàn thành sớm ba chỉ tiêu và tiết kiệm được 125 triệu đồng chi phí.",
    "Ông Nguyễn Văn A đề nghị các đơn vị sớm gửi hồ sơ để việc khen thưởng được kịp thời.",
    "Bà Trần Thị B cho biết lớp học buổi tối của thôn đã giúp 48 người lớn tuổi biết chữ.",
    "Đại diện các khối thi đua nêu kinh nghiệm: giao việc rõ, kiểm tra đều, khen đúng lúc.",
    "Hội nghị thống nhất năm tới tập trung vào các công trình, phần việc có sản phẩm cụ thể.",
    "Công trình nước sạch của xã nay phục vụ 312 hộ, vượt kế hoạch đề ra từ đầu năm.",
)
_CAPTIONS = (
    "Quang cảnh hội nghị",
    "Lãnh đạo đơn vị trao Bằng khen cho các tập thể",
    "Các đại biểu chụp ảnh lưu niệm",
    "Đại diện các khối thi đua ký kết giao ước",
    "Thành viên câu lạc bộ giới thiệu sản phẩm với khách tham quan",
)
_AUTHORS = ("Lê Văn D", "Phạm Thị E", "Hoàng Văn G", "Đỗ Thị M", "")
_FIRST_DAY = date(2012, 1, 3)


@dataclass(frozen=True)
class Photo:
    """A picture and the caption below it, which may be empty."""

    file: str
    caption: str


@dataclass(frozen=True)
class Story:
    """An article as its newsroom meant it. ``parts`` are paragraphs and photos in order."""

    number: int
    title: str
    day: date
    category: str
    author: str
    parts: tuple[str | Photo, ...]

    @property
    def photos(self) -> tuple[Photo, ...]:
        """The photos in order."""
        return tuple(part for part in self.parts if isinstance(part, Photo))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs in order."""
        return tuple(part for part in self.parts if isinstance(part, str))


def story(number: int) -> Story:
    """The article of that number; a third have no author, a fifth have photos without captions."""
    chance = Random(f"tin {number}")  # noqa: S311 — made-up news, no secrets
    unit, deed = chance.choice(_UNITS), chance.choice(_DEEDS)
    day = _FIRST_DAY + timedelta(days=number % 4000)
    parts: list[str | Photo] = [
        f"Sáng ngày {day.day:02d}/{day.month}/{day.year}, {unit} {deed} năm {day.year}."
    ]
    for place in range(chance.randint(3, 7)):
        parts.append(" ".join(chance.sample(_SENTENCES, chance.randint(2, 4))))
        if chance.random() < 0.5:
            caption = chance.choice(_CAPTIONS) if chance.random() < 0.8 else ""
            parts.append(Photo(f"anh-{number}-{place}.jpg", caption))
    return Story(
        number,
        f"{unit} {deed} năm {day.year}, đợt {number}",
        day,
        chance.choice(("Tin tức - Sự kiện", "Phong trào thi đua", "Khen thưởng")),
        chance.choice(_AUTHORS),
        tuple(parts),
    )
