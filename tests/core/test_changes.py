"""When content last changed: what it says itself, and nothing where it says nothing."""

from dataclasses import replace
from datetime import date, time

import pytest

from plugins.core.article import Article, Correction
from plugins.core.changes import changed, changed_since, newest_change, newest_telling, published
from plugins.core.dates import Moment
from tests.core.making import FIELDS, HONOUR, article, document, made, site

EVENT = replace(FIELDS, date=None, event_date=date(2024, 3, 8))
CORRECTED = (Correction(date=date(2024, 2, 1), note="Sửa năm."),)


def of(**fields: object) -> Article:
    return made(replace(FIELDS, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (of(), "2024-01-15"),
        (of(modified=Moment(date(2024, 1, 20), time(8, 30))), "2024-01-20T08:30:00+07:00"),
        (of(corrections=CORRECTED), "2024-02-01"),
        (of(modified=Moment(date(2024, 3, 1)), corrections=CORRECTED), "2024-03-01"),
        (of(date=Moment(date(2024, 2, 1), time(9)), corrections=CORRECTED), "2024-02-01T09:00:00"),
    ],
)
def test_the_last_of_its_own_days_counts(told: Article, expected: str) -> None:
    last = changed(told)
    assert last
    assert last.iso().startswith(expected)


def test_the_day_of_an_event_or_of_issue_is_no_day_of_change() -> None:
    assert changed(made(EVENT)) is None
    assert changed(document()) is None
    assert published(made(EVENT)) == ""


def test_a_change_is_told_beside_the_publication_only_where_there_is_one() -> None:
    assert changed_since(of()) == ""
    assert changed_since(of(corrections=CORRECTED)) == "2024-02-01"


def test_a_list_changed_with_its_newest_and_when_that_is_unknown_nobody_knows() -> None:
    old = article("cu", day="2024-01-02")
    corrected = of(date=Moment(date(2023, 5, 1)), corrections=CORRECTED)
    assert newest_change([old, corrected]) == "2024-02-01"
    assert newest_change([old, made(EVENT)]) == ""
    assert newest_change([]) == ""


def test_a_list_of_honours_changed_with_what_tells_of_them() -> None:
    first = article("a", HONOUR, day="2024-01-02")
    later = article("b", HONOUR, day="2024-04-05")
    assert newest_telling(site(first, later).register.records) == "2024-04-05"
