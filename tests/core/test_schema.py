"""Written values become typed ones, or problems with a line, a reason and a hint."""

from dataclasses import dataclass
from datetime import date, time

import pytest

from plugins.core.article import ArticleFields
from plugins.core.dates import Moment
from plugins.core.honour import Decision, Honour
from plugins.core.problems import Problem
from plugins.core.schema import field_names, read_fields
from tests.core.making import header, source

ARTICLE = "title: Tin\ndate: 2024-01-15\ncategory: tin\n"
HONOUR = "award: a\nkind: person\nbasis: article\n"


def article(more: str = "") -> ArticleFields:
    fields, problems = read_fields(ArticleFields, source(), header(ARTICLE + more))
    assert fields, problems
    return fields


def honour(more: str) -> Honour:
    fields, problems = read_fields(Honour, source(), header(HONOUR + more))
    assert fields, problems
    return fields


def wrong(kind: type, text: str) -> list[Problem]:
    fields, problems = read_fields(kind, source(), header(text))
    assert fields is None
    return problems


def test_a_short_article_takes_the_defaults_of_the_content_model() -> None:
    fields = article()
    assert fields.date == Moment(date(2024, 1, 15))
    assert fields.status == "draft"
    assert (fields.movements, fields.honours, fields.tags) == ((), (), ())
    assert fields.sample is False


def test_values_are_typed() -> None:
    fields = article(
        "modified: 16/01/2024 8h05\nsample: True\nseries: {name: Loạt, part: 02}\n"
        "corrections:\n  - {date: 17/01/2024, note: Sửa tên}\nstatus: published\n"
    )
    assert fields.modified == Moment(date(2024, 1, 16), time(8, 5))
    assert fields.sample is True
    assert fields.series is not None
    assert fields.series.part == 2
    assert fields.corrections[0].date == date(2024, 1, 17)


def test_text_stays_text_with_single_blanks() -> None:
    fields = article("tags: [0123, no, 12:30]\nauthor: '  Phạm   Nga '\n")
    assert fields.tags == ("0123", "no", "12:30")
    assert fields.author == "Phạm Nga"


@pytest.mark.parametrize("nothing", ["author:", "author: null", "author: ''", "tags:", "honours:"])
def test_a_key_without_a_value_is_not_there(nothing: str) -> None:
    assert article(nothing) == article()


@pytest.mark.parametrize(
    ("more", "decision"),
    [
        ("decision: 2023/qd", "2023/qd"),
        (
            "decision: {number: 12/QĐ-UBND, date: 20/12/2023}",
            Decision(number="12/QĐ-UBND", date=date(2023, 12, 20)),
        ),
        ("decision: {number: 12/QĐ-UBND}", Decision(number="12/QĐ-UBND")),
    ],
)
def test_a_decision_is_a_document_or_a_number(more: str, decision: object) -> None:
    assert honour(f"honoree: A\n{more}").decision == decision


def test_a_class_is_written_as_class_and_read_as_grade() -> None:
    assert honour("honoree: A\nclass: nhi").grade == "nhi"
    assert "class" in field_names(Honour)
    assert "grade" not in field_names(Honour)


@pytest.mark.parametrize(
    ("written", "number"), [("count: 8", 8), ("count: 08", 8), ("count: 1586", 1586)]
)
def test_counts_are_whole_numbers(written: str, number: int) -> None:
    assert honour(written).count == number


@pytest.mark.parametrize(
    "written",
    ["count: 0", "count: -1", "count: 1.586", "count: năm", "count: ²", "count: [1]", "count: 1e3"],
)
def test_what_is_no_count_is_refused(written: str) -> None:
    problems = wrong(Honour, HONOUR + written)
    assert [(problem.line, problem.rule) for problem in problems] == [(4, "bad-value")]


@pytest.mark.parametrize("written", ["award_year: 1929", "award_year: 2101", "award_year: '22'"])
def test_what_is_no_year_is_refused(written: str) -> None:
    assert [problem.line for problem in wrong(Honour, f"{HONOUR}honoree: A\n{written}")] == [5]


@pytest.mark.parametrize("more", ["honoree: A\ncount: 2", "unit: so-y-te"])
def test_an_honour_has_a_name_or_a_count_and_never_both(more: str) -> None:
    (problem,) = wrong(Honour, HONOUR + more)
    assert "«honoree»" in problem.message
    assert "«count»" in problem.message


@pytest.mark.parametrize(
    ("more", "line", "rule", "message", "hint"),
    [
        ("sumary: a", 4, "unknown-field", "«sumary»", "«summary»"),
        ("event-date: a", 4, "unknown-field", "«event-date»", "«event_date»"),
        ("x: a", 4, "unknown-field", "«x»", "title, category, date"),
        ("status: publish", 4, "unknown-value", "«status» (trạng thái)", "«published»"),
        ("status: x", 4, "unknown-value", "«x»", "draft, pending, published, withdrawn"),
        ("sample: có", 4, "bad-value", "true (có) hoặc false (không)", ""),
        ("author: [a]", 4, "bad-value", "«author» (tác giả)", ""),
        ("tags: a", 4, "bad-value", "danh sách", ""),
        ("tags: {a: b}", 4, "bad-value", "danh sách", ""),
        ("tags:\n  - a\n  - [b]", 6, "bad-value", "«tags»", ""),
        ("credits: a", 4, "bad-value", "«trường: giá trị»", ""),
        ("credits: {txt: a}", 4, "unknown-field", "«txt»", "«text»"),
        ("series: {name: a}", 4, "missing-field", "«part» (kỳ)", "part: …"),
        ("series: {name: a, part: 0}", 4, "bad-value", "từ 1 trở lên", ""),
        ("corrections:\n  - note: a", 5, "missing-field", "«date» (ngày đính chính)", "date: …"),
        ("honours:\n  - kind: x", 5, "unknown-value", "«kind» (đối tượng)", "person, collective"),
        ("videos:\n  - {title: a, url: 'http://b'}", 5, "bad-value", "https://", ""),
        ('author: "a\\u0007"', 4, "bad-value", "ký tự điều khiển", ""),
        ("modified: 31/2/2024", 4, "bad-value", "ngày 31 tháng 2", ""),
    ],
)
def test_a_wrong_value_is_named_with_line_reason_and_hint(
    more: str, line: int, rule: str, message: str, hint: str
) -> None:
    found = [
        problem
        for problem in wrong(ArticleFields, ARTICLE + more)
        if (problem.line, problem.rule) == (line, rule)
    ]
    assert len(found) == 1
    assert message in found[0].message
    assert hint in found[0].hint


def test_all_problems_of_a_header_come_together() -> None:
    problems = wrong(ArticleFields, "title: a\nsample: x\nhonours:\n  - {kind: b}\ntagz: [c]")
    said = {(problem.line, problem.rule) for problem in problems}
    assert said >= {(2, "bad-value"), (4, "unknown-value"), (4, "missing-field")}
    assert said >= {(5, "unknown-field"), (1, "missing-field")}


@dataclass(frozen=True)
class Plain:
    """No content type: it has no titles."""

    title: str


def test_a_type_without_titles_has_no_names() -> None:
    assert field_names(Plain) == {}
