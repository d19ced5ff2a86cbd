"""What a build shows, and in which lists."""

from dataclasses import replace
from datetime import date, time

import pytest

from plugins.core.article import Article, PublicationStatus, SeriesPart
from plugins.core.dates import Moment
from plugins.core.paper import PageFields, StandingPage
from plugins.core.site import Site, is_shown, notice
from tests.core.making import FIELDS, HONOUR, NO_WORDS, article, document, made, site

PAGE = StandingPage(
    file="pages/gioi-thieu.md", fields=PageFields(title="Giới thiệu"), body=NO_WORDS
)


def shown(found: Site) -> list[str]:
    return [article.key for article in found.articles]


@pytest.mark.parametrize(
    ("status", "public", "preview"),
    [
        ("draft", False, True),
        ("pending", False, True),
        ("published", True, True),
        ("withdrawn", False, False),
    ],
)
def test_only_what_is_published_is_public(
    status: PublicationStatus,
    public: bool,  # noqa: FBT001 — a column of the table
    preview: bool,  # noqa: FBT001 — a column of the table
) -> None:
    given = article(status=status)
    assert bool(site(given).articles) is public
    assert bool(site(given, unpublished=True).articles) is preview


@pytest.mark.parametrize(
    ("day", "is_due"), [("2024-01-14", True), ("2024-01-15", True), ("2024-01-16", False)]
)
def test_an_article_is_due_on_its_day(day: str, is_due: bool) -> None:  # noqa: FBT001 — a column of the table
    given = article(day=day)
    assert is_shown(given, site(at="2024-01-15").scope) is is_due
    assert is_shown(given, site(at="2024-01-15", unpublished=True).scope)


def test_a_time_later_on_the_day_is_still_that_day() -> None:
    late = made(replace(FIELDS, date=Moment(date(2024, 1, 15), time(23, 59))))
    assert shown(site(late, at="2024-01-15")) == ["2024/x"]
    assert shown(site(late, at="2024-01-14")) == []


def test_withdrawn_articles_are_kept_only_for_their_notice() -> None:
    found = site(article(status="withdrawn"), article("y"))
    assert [article.key for article in found.withdrawn] == ["2024/x"]
    assert shown(found) == ["2024/y"]
    assert "2024/x" not in found.article


def test_samples_are_left_out_of_a_publication_and_counted() -> None:
    contents = (
        article("a", sample=True),
        article("b"),
        article("c", sample=True, status="withdrawn"),
        document("a", sample=True),
        document("b"),
        replace(PAGE, fields=PageFields(title="Mẫu", sample=True)),
        PAGE,
    )
    published = site(*contents, samples=False)
    assert shown(published) == ["2024/b"]
    assert published.withdrawn == ()
    assert [paper.key for paper in published.documents] == ["2023/b"]
    assert published.pages == (PAGE,)
    assert published.samples_left_out == 3  # the withdrawn one would not be shown anyway
    assert site(*contents).samples_left_out == 0
    assert shown(site(*contents)) == ["2024/a", "2024/b"]


@pytest.mark.parametrize(
    ("status", "public", "preview"),
    [("draft", 0, 1), ("pending", 0, 1), ("published", 1, 1), ("withdrawn", 0, 0)],
)
def test_documents_follow_their_status(
    status: PublicationStatus, public: int, preview: int
) -> None:
    assert len(site(document(status=status)).documents) == public
    assert len(site(document(status=status), unpublished=True).documents) == preview


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (article(status="draft"), "Bản nháp, chưa công bố"),
        (article(status="pending"), "Đang chờ duyệt, chưa công bố"),
        (article(day="2031-03-08"), "Hẹn đăng ngày 08/3/2031, chưa công bố"),
        (article(), ""),
    ],
)
def test_a_preview_says_what_is_not_public(given: Article, words: str) -> None:
    assert notice(given, site(unpublished=True).scope) == words


def test_articles_stand_from_the_oldest_whatever_the_order_of_their_files() -> None:
    days = {"c": "2023-05-01", "b": "2024-01-02", "a": "2024-01-02", "d": "2019-12-31"}
    found = site(*(article(slug, day=day) for slug, day in days.items()))
    assert shown(found) == ["2019/d", "2023/c", "2024/a", "2024/b"]


def test_a_day_without_a_time_comes_before_the_hours_of_that_day() -> None:
    morning = made(replace(FIELDS, date=Moment(date(2024, 1, 15), time(8))), "a")
    assert shown(site(morning, article("b"))) == ["2024/b", "2024/a"]


def test_articles_are_grouped_by_category_movement_and_month() -> None:
    first = made(replace(FIELDS, movements=("m", "n", "m")), "a")
    second = made(replace(FIELDS, date=Moment(date(2024, 2, 1)), movements=("n",)), "b")
    found = site(second, first)
    assert found.by_category == {"tin": (first, second)}
    assert found.by_movement == {"m": (first,), "n": (first, second)}
    assert found.by_month == {(2024, 1): (first,), (2024, 2): (second,)}


def test_a_series_is_in_the_order_of_its_parts_however_its_name_is_typed() -> None:
    names = {"a": ("Chuyện làng", 2), "b": ("CHUYỆN  LÀNG", 1), "c": ("Khác", 1)}
    articles = [
        made(replace(FIELDS, series=SeriesPart(name=name, part=part)), slug)
        for slug, (name, part) in names.items()
    ]
    keys = [[article.key for article in parts] for parts in site(*articles).by_series.values()]
    assert sorted(keys) == [["2024/b", "2024/a"], ["2024/c"]]


def test_a_document_knows_who_cites_it_once_each() -> None:
    honour = replace(HONOUR, decision="2023/qd", basis="decision")
    citing = article("a", honour, honour)
    assert site(citing, article("b", HONOUR)).citing == {"2023/qd": (citing,)}


def test_hidden_articles_cite_nothing() -> None:
    honour = replace(HONOUR, decision="2023/qd", basis="decision")
    assert site(article("a", honour, status="draft")).citing == {}


def test_a_known_register_is_not_worked_out_again() -> None:
    before = site(article("a", HONOUR))
    after = replace(before, samples_left_out=1).with_register(before.register)
    assert after.register is before.register
    assert replace(after, articles=()).register.records == ()  # but for the site that it is of
