"""Dates as offices write and read them."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.dates import Moment, day_text, parse_day, parse_moment, weekday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("2023-03-08", date(2023, 3, 8), id="ISO"),
        pytest.param("2023-3-8", date(2023, 3, 8), id="ISO without zeros"),
        pytest.param("08/3/2023", date(2023, 3, 8), id="as offices write"),
        pytest.param("3/8/2023", date(2023, 8, 3), id="day first, always"),
        pytest.param("08-03-2023", date(2023, 3, 8), id="hyphens"),
        pytest.param(" 08.03.2023 ", date(2023, 3, 8), id="points and blanks"),
        pytest.param("29/2/2024", date(2024, 2, 29), id="leap day"),
    ],
)
def test_a_day_is_read_day_first(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31/2/2023", "ngày 31 tháng 2 năm 2023"),
        ("29/2/2023", "ngày 29 tháng 2"),
        ("12/25/2023", "tháng 25"),
        ("00/3/2023", "ngày 0 tháng 3"),
        ("08/3/23", "«08/3/23»"),
        ("08/3/1023", "1930-2100"),
        ("hôm nay", "«hôm nay»"),
        ("2023", "«2023»"),
        ("20230308", "«20230308»"),
        ("", "«»"),
    ],
)
def test_what_is_no_day_is_refused_in_vietnamese(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words.replace(".", r"\.")):
        parse_day(text)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2023-03-09", None),
        ("2023-03-09 08:30", time(8, 30)),
        ("09/3/2023 8h05", time(8, 5)),
        ("09/3/2023  8g05", time(8, 5)),
        ("2023-03-09T08:30", time(8, 30)),
        ("2023-03-09 08:30:59", time(8, 30)),
    ],
)
def test_a_time_of_day_may_follow(text: str, clock: time | None) -> None:
    assert parse_moment(text) == Moment(date(2023, 3, 9), clock)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023-03-09 24:00", "«24:00»"),
        ("2023-03-09 08:60", "«08:60»"),
        ("2023-03-09 sáng", "«sáng»"),
        ("Thứ Hai 09/3/2023", "«Thứ"),
        ("Tháng 3", "«Tháng"),
    ],
)
def test_a_wrong_moment_is_refused_with_the_words_as_written(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        parse_moment(text)


def test_moments_are_those_of_hanoi() -> None:
    moment = Moment(date(2023, 3, 9), time(8, 30))
    assert moment.instant().astimezone(UTC) == datetime(2023, 3, 9, 1, 30, tzinfo=UTC)
    assert moment.iso() == "2023-03-09T08:30:00+07:00"


def test_a_day_alone_begins_at_midnight_and_claims_no_time() -> None:
    day = Moment(date(2023, 3, 9))
    assert day.instant().astimezone(UTC) == datetime(2023, 3, 8, 17, tzinfo=UTC)
    assert day.iso() == "2023-03-09"


def test_the_end_of_a_day_is_still_that_day() -> None:
    day = Moment(date(2023, 3, 9))
    late, next_day = Moment(date(2023, 3, 9), time(23, 59)), Moment(date(2023, 3, 10))
    assert late.instant() <= day.end_of_day() < next_day.instant()


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2023, 3, 8), "08/3/2023"),
        (date(2023, 1, 31), "31/01/2023"),
        (date(2023, 2, 1), "01/02/2023"),
        (date(2023, 12, 10), "10/12/2023"),
    ],
)
def test_days_are_written_as_the_decree_asks(day: date, text: str) -> None:
    assert day_text(day) == text


@given(st.dates(date(1930, 1, 1), date(2100, 12, 31)))
def test_what_is_written_is_read_again(day: date) -> None:
    assert parse_day(day_text(day)) == parse_day(day.isoformat()) == day


@given(st.text())
def test_any_text_is_a_day_or_a_refusal(text: str) -> None:
    try:
        parse_moment(text)
    except ValueError as error:
        assert "không" in str(error) or "nằm ngoài" in str(error)  # noqa: PT017 — both ends are good


def test_weekdays_begin_with_monday() -> None:
    assert weekday(date(2023, 3, 8)) == "Thứ Tư"
    assert weekday(date(2023, 3, 12)) == "Chủ nhật"
