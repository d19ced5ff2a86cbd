"""Days: publication is right or None, and the day of a paper or feast is never an event."""

import datetime as dt
import random
import unicodedata

import pytest

from plugins.core.dates import Moment
from plugins.core.manuscript.event_days import find_event_days
from plugins.tools.sharepoint.text.dates import find_publication


def at(text: str) -> Moment:
    """«2019-07-26 14:14»."""
    day, _, clock = text.partition(" ")
    return Moment(dt.date.fromisoformat(day), dt.time.fromisoformat(clock) if clock else None)


PRINTED = (
    ("30/07/2019", "2019-07-30"),
    ("(26.07.2019 14:14)", "2019-07-26 14:14"),
    ("thứ ba, Ngày 09/04/2019, 08:00", "2019-04-09 08:00"),
    ("Thứ Sáu, 26/07/2019, 14:14 [GMT+7]", "2019-07-26 14:14"),
    ("26/07/2019 GMT+07:00", "2019-07-26"),
    ("Ngày 08 tháng 3 năm 2023", "2023-03-08"),
    ("08 Tháng Ba 2023 9:05 CH", "2023-03-08 21:05"),
    ("01 Tháng Mười Hai 2014", "2014-12-01"),
    ("08-03-2023 14:30:05", "2023-03-08 14:30"),
    ("Thứ tư, 08/03/2023, 14h30", "2023-03-08 14:30"),
    ("14:30 | 08/03/2023", "2023-03-08 14:30"),
    ("Cập nhật lúc 14 giờ 30, ngày 08/03/2023", "2023-03-08 14:30"),
    ("Ngày đăng: 08/03/2023\xa0\xa014:30 | Lượt xem: 13", "2023-03-08 14:30"),
    ("Ngày đăng 08/03/2023 - Cập nhật 10/03/2023", "2023-03-08"),
    ("8/20/2023 2:30 PM", "2023-08-20 14:30"),
    ("20/8/2023 12:05 AM", "2023-08-20 00:05"),
    ("5/5/2023 12:05 PM", "2023-05-05 12:05"),
    ("Date:\n 15 May 2003", "2003-05-15"),
    ("May 15, 2003", "2003-05-15"),
    ("15 May 2003 (updated 20 May 2003)", "2003-05-15"),
    ("3rd Sept. 2010", "2010-09-03"),
    ("2003-05-20T18:30:00Z", "2003-05-21 01:30"),
    ("2003-05-20T18:30:00.000+07:00", "2003-05-20 18:30"),
    ("2003-05-20 08:00", "2003-05-20 08:00"),
    ("2003-05-20", "2003-05-20"),
    ("08/03/2023 99:99", "2023-03-08"),
    ("08/03/2023 và 08.03.2023", "2023-03-08"),
)
UNKNOWN = (
    "",
    "hôm qua",
    "3/8/2023 2:30 PM",
    "08/03/2023 và 09/03/2023",
    "2023-03-08 hay 09/03/2023",
    "08/03/23",
    "31/02/2023",
    "13/13/2023",
    "08/03/1023",
    "123/08/2023",
    "1.08.03.2023",
    "2023-02-30",
    "2003-05-20T99:99:99+99:99 và 21/5/2003",
)


@pytest.mark.parametrize(("text", "wanted"), PRINTED)
def test_a_printed_day_is_read(text: str, wanted: str) -> None:
    assert find_publication(text) == at(wanted)


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_not_certain_is_none(text: str) -> None:
    assert find_publication(text) is None


def test_decomposed_letters_are_read_as_well() -> None:
    text = unicodedata.normalize("NFD", "Ngày 08 tháng Bảy năm 2023")
    assert find_publication(text) == at("2023-07-08")


AFTER = dt.date(2019, 4, 20)
TAKEN = (
    ("Sáng ngày 08/3/2023, UBND tỉnh tổ chức hội nghị.", None, "2023-03-08"),
    ("Ngày 12/4, Sở Nội vụ tổ chức hội nghị.", AFTER, "2019-04-12"),
    ("Sáng 17/4, UBND huyện khai mạc hội thi.", AFTER, "2019-04-17"),
    ("Chiều 12-4, tại Lam Giang diễn ra lễ trao thưởng.", AFTER, "2019-04-12"),
    ("Sáng nay (17/4), UBND tỉnh họp.", AFTER, "2019-04-17"),
    ("Sáng nay, thứ Tư, ngày 17/4, UBND tỉnh họp.", AFTER, "2019-04-17"),
    ("Tối ngày 17 tháng 4 năm 2019, lễ bế mạc.", None, "2019-04-17"),
    ("Sáng 29/12, UBND tỉnh họp.", dt.date(2019, 1, 2), "2018-12-29"),
    ("Sáng 17/4, khai mạc hội thi lần thứ VII năm 2019.", None, "2019-04-17"),
    ("Sáng 17/4, khai mạc hội thi năm 2019.", dt.date(2019, 7, 30), "2019-04-17"),
    ("Hội thi diễn ra từ ngày 5 đến 7/3/2023.", None, "2023-03-05"),
    ("Hội thi diễn ra từ ngày 5 đến ngày 7/3/2023.", None, "2023-03-05"),
    ("Hội thi diễn ra từ ngày 28/2 đến ngày 02/3/2023.", None, "2023-02-28"),
    ("Trong hai ngày 05-06/3/2023, Sở Nội vụ tập huấn.", None, "2023-03-05"),
    ("Thực hiện Kế hoạch số 15 của UBND tỉnh, sáng 17/4/2019, Sở họp.", None, "2019-04-17"),
    ("Sáng 17/4/2019, công bố Quyết định số 5 ngày 02/3/2018.", None, "2019-04-17"),
)
OFFERED = (
    ("Sáng 17/4, UBND huyện khai mạc hội thi.", dt.date(2019, 7, 30), "2019-04-17"),
    ("Sáng 08/3, hội nghị tổng kết công tác năm 2022.", None, "2022-03-08"),
    ("Ngày 11/6/2008, phong trào được phát động.", dt.date(2019, 6, 1), "2008-06-11"),
    ("Ngày 25/4/2019, hội thi sẽ khai mạc.", AFTER, "2019-04-25"),
    ("Mức thưởng mới áp dụng từ ngày 01/4/2019.", AFTER, "2019-04-01"),
    ("Lam Giang, ngày 9 tháng 4 năm 2019\nKính gửi: Các sở, ngành", AFTER, "2019-04-09"),
)
NONE = (
    "Thực hiện Chỉ thị số 34-CT/TW, ngày 07/4/2014 của Bộ Chính trị, tỉnh đổi mới công tác.",
    "Theo Quyết định số 12/QĐ-UBND ngày 07/4/2019, có 5 tập thể được khen.",
    "Nghị quyết của Hội đồng, ngày 07/4/2019, nêu rõ.",
    "Luật Thi đua, khen thưởng ngày 15/6/2022 có hiệu lực.",
    "Lập thành tích chào mừng ngày 30/4 và 01/5.",
    "Kỷ niệm 65 năm Ngày chiến thắng (07/5/1954 - 07/5/2019).",
    "Tính đến ngày 31/3/2019, đã có 12 tập thể đăng ký.",
    "Hồ sơ gửi trước ngày 15/4/2019.",
    "Chủ tịch Hồ Chí Minh ra Lời kêu gọi ngày 11/6/1948.",
    "Tỷ lệ đạt 12/4 chỉ tiêu.",
    "Sáng 17/4, họp.",  # no year anywhere
    "",
)


@pytest.mark.parametrize(("text", "published", "wanted"), TAKEN)
def test_the_day_of_the_event_is_taken(text: str, published: dt.date | None, wanted: str) -> None:
    assert [one.value for one in find_event_days(text, published) if one.is_taken] == [wanted]


@pytest.mark.parametrize(("text", "published", "wanted"), OFFERED)
def test_a_doubtful_day_is_offered(text: str, published: dt.date | None, wanted: str) -> None:
    assert [(one.value, one.is_taken) for one in find_event_days(text, published)] == [
        (wanted, False)
    ]


@pytest.mark.parametrize("text", NONE)
def test_other_days_are_no_events(text: str) -> None:
    published = AFTER if text != NONE[-2] else None
    assert not find_event_days(text, published)


def test_a_doubtful_first_day_keeps_a_later_one_from_being_taken() -> None:
    text = "Sáng 08/3, tổng kết năm 2022; lễ trao thưởng ngày 19/5/2023 sẽ long trọng."
    assert [one.is_taken for one in find_event_days(text, None)] == [False, False]


def test_nothing_makes_it_fall_or_wait() -> None:
    chance = random.Random(5)  # noqa: S311 — a test's seed
    pieces = (
        "ngày ",
        "sáng ",
        "08",
        "/3",
        "/2023",
        "-",
        "đến",
        " ",
        "tháng ",
        "T99:99Z",
        "số",
        "\0",
    )
    for _ in range(3000):
        text = "".join(chance.choices(pieces, k=60))
        find_publication(text)
        find_event_days(text, AFTER)
