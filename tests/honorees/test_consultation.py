"""Proposals open to comment: there while they are, and nowhere else."""

from dataclasses import replace
from datetime import date

import pytest

from plugins.core.article import Article, Consultation
from plugins.core.article_words import banners, is_unlisted
from plugins.core.honour import Honour
from plugins.honorees import consultation_pages
from tests.core.making import FIELDS, HONOUR, made, site

PROPOSED = replace(HONOUR, status="proposed", grade="nhi")
SPAN = Consultation(opens=date(2024, 1, 15), closes=date(2024, 1, 26), contact="Ban TĐKT")


def asking(slug: str = "x", span: Consultation = SPAN) -> Article:
    fields = replace(FIELDS, consultation=span, honours=(PROPOSED, replace(HONOUR, honoree="B")))
    return made(fields, slug)


@pytest.mark.parametrize(
    ("day", "is_open"),
    [("2024-01-14", False), ("2024-01-15", True), ("2024-01-26", True), ("2024-01-27", False)],
)
def test_the_page_is_there_from_the_first_day_to_the_last(day: str, *, is_open: bool) -> None:
    span = replace(SPAN, opens=date(2024, 1, 15))
    found = list(consultation_pages.pages(site(asking(span=span), at=day)))
    assert bool(found) is is_open


def test_it_shows_proposals_only_and_asks_not_to_be_indexed() -> None:
    whole = site(asking(), at="2024-01-20")
    (page,) = consultation_pages.pages(whole)
    view = page.view(page.known())
    assert page.address == "/lay-y-kien/"
    assert view.meta.noindex
    (part,) = view.parts
    assert [row.recipient for row in part.rows] == ["A"]
    assert part.rows[0].award == "Huân chương Lao động hạng Nhì"
    assert part.rows[0].status == "Đang đề nghị"
    assert part.contact == "Ban TĐKT"
    assert part.article.href == "/tin/2024/x/"


@pytest.mark.parametrize(
    ("proposed", "rows", "note"),
    [
        ((PROPOSED,), 1, ""),
        ((replace(PROPOSED, visibility="withheld"),), 0, "xin xem trong bài"),
        ((), 0, "xin xem trong bài"),
        ((PROPOSED, replace(PROPOSED, honoree="C, sinh năm 1950")), 1, "Ngoài ra có 01 trường hợp"),
    ],
)
def test_proposals_that_are_not_named_are_spoken_of(
    proposed: tuple[Honour, ...], rows: int, note: str
) -> None:
    article = made(replace(FIELDS, consultation=SPAN, honours=proposed))
    (page,) = consultation_pages.pages(site(article, at="2024-01-20"))
    (part,) = page.view(page.known()).parts
    assert len(part.rows) == rows
    assert note in part.note
    assert bool(part.note) is bool(note)


def test_what_closes_first_stands_first() -> None:
    late = asking("a", replace(SPAN, closes=date(2024, 2, 9)))
    (page,) = consultation_pages.pages(site(late, asking("b"), at="2024-01-20"))
    assert [part.article.href for part in page.known().parts] == ["/tin/2024/b/", "/tin/2024/a/"]


def test_proposals_never_enter_the_register() -> None:
    names = [record.honour.honoree for record in site(asking()).register.records]
    assert names == ["B"]


def test_the_article_says_whether_it_is_open_and_is_not_indexed() -> None:
    for day, said in (
        ("2024-01-20", "Đang lấy ý kiến đến hết ngày 26/01/2024"),
        ("2024-03-01", ""),
    ):
        whole = site(asking(), at=day)
        (article,) = whole.articles
        assert is_unlisted(whole, article)
        texts = " ".join(banner.text for banner in banners(whole, article))
        assert (said or "chưa phải là kết quả") in texts
        assert ("Đang lấy ý kiến" in texts) is bool(said)
