"""The archive: a movement's story, the page of a year, all months, and long lists."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from plugins.core.article import Article
from plugins.core.catalogue import Movement
from plugins.core.honour import Honour
from plugins.core.page import Page
from plugins.core.portal import Portal
from plugins.core.site import Site
from plugins.portal import archive_pages, movement_pages, paper_pages, words
from plugins.portal.archive_views import MonthsView, MovementView, YearView
from plugins.portal.views import DocumentsView
from tests.core.making import CATALOGUE, COUNT, HONOUR, article, document, site
from tests.galleries.making import story as photo_story

MOVEMENT = Movement(
    id="nong-thon-moi",
    name="Nông thôn mới",
    launched="2011",
    level="trung-uong",
    certainty="memory",
)
WITH_MOVEMENT = replace(CATALOGUE, movements=(MOVEMENT,))


def of_movement(slug: str, *honours: Honour, day: str) -> Article:
    made = article(slug, *honours, day=day)
    return replace(made, fields=replace(made.fields, title=slug, movements=("nong-thon-moi",)))


def at(address: str, pages: Iterable[Page]) -> Page:
    return next(page for page in pages if page.address == address)


def story(*articles: Article) -> MovementView:
    pages = movement_pages.pages(site(*articles, catalogue=WITH_MOVEMENT))
    view: MovementView = at("/phong-trao/nong-thon-moi/", pages).known()
    return view


def year(number: int, made: Site) -> YearView:
    view: YearView = at(f"/tin-theo-thang/{number}/", archive_pages.pages(made)).known()
    return view


def monthly(many: int) -> Sequence[Article]:
    """Articles of a movement, ten a year from 2010 on."""
    return [
        of_movement(f"b-{place}", day=f"{2010 + place // 10}-{place % 10 + 1:02d}-05")
        for place in range(many)
    ]


def test_a_movement_tells_launch_reach_and_its_first_and_newest_articles() -> None:
    told = story(of_movement("dau", day="2019-03-01"), of_movement("cuoi", day="2023-05-01"))
    assert [(fact.term, fact.value) for fact in told.story] == [
        ("Phát động", "Năm 2011 (chưa đối chiếu văn bản)"),
        ("Phạm vi", "Cả nước"),
        ("Bài đầu tiên", "dau"),
        ("Bài mới nhất", "cuoi"),
    ]


def test_a_movement_with_one_article_does_not_say_it_twice() -> None:
    assert [fact.term for fact in story(of_movement("x", day="2019-03-01")).story][2:] == [
        "Bài đầu tiên"
    ]


def test_a_movement_without_articles_has_a_story_and_an_empty_list() -> None:
    told = story()
    assert (told.years, told.honours, told.cards, told.facts) == ((), (), (), ("0 tin",))


def test_years_count_articles_and_lead_to_the_page_that_has_their_newest() -> None:
    told = story(*monthly(95))  # full pages of 30: 1 and 2; the head has the newest 35
    assert [(row.text, row.count) for row in told.years][:2] == [
        ("Năm 2019", "5 tin"),
        ("Năm 2018", "10 tin"),
    ]
    ways = {row.text: row.href for row in told.years}
    assert ways["Năm 2010"] == ways["Năm 2012"] == "/phong-trao/nong-thon-moi/trang/1/"
    assert ways["Năm 2013"] == ways["Năm 2015"] == "/phong-trao/nong-thon-moi/trang/2/"
    assert ways["Năm 2016"] == ways["Năm 2019"] == "#tin-bai"
    pages = movement_pages.pages(site(*monthly(95), catalogue=WITH_MOVEMENT))
    second = at("/phong-trao/nong-thon-moi/trang/2/", pages).known()
    assert {card.day.iso[:4] for card in second.cards} == {"2013", "2014", "2015"}


def test_honours_of_a_movement_are_counted_once_over_all_its_articles() -> None:
    """One honour that two articles tell of, and one that is part of a count."""
    named = replace(HONOUR, unit="Sở A")
    count = replace(COUNT, id="bk")
    member = replace(COUNT, id=None, count=None, honoree="Tập thể B", part_of="bk")
    told = story(
        of_movement("mot", named, day="2023-03-01"),
        of_movement("hai", named, count, member, day="2023-05-01"),
        article("khac", replace(HONOUR, honoree="Người ngoài phong trào")),
    )
    assert [(row.text, row.count, row.href) for row in told.honours] == [
        ("Huân chương Lao động", "01 cá nhân", "/bang-vang/danh-muc/huan-chuong-lao-dong/"),
        ("Bằng khen của tỉnh", "08 tập thể", "/bang-vang/danh-muc/bang-khen-tinh/"),
    ]
    assert told.honours[0].detail == "Năm khen thưởng: 2023"


def test_a_year_counts_what_it_has_and_leads_to_its_honours() -> None:
    of_2023 = replace(HONOUR, award_year=2023)
    view = year(
        2023,
        site(
            article("a", day="2023-01-05"),
            article("b", day="2023-12-05"),
            article("c", of_2023, day="2024-01-05"),  # told a year later
            document("qd"),
        ),
    )
    assert view.facts == ("2 tin", "1 văn bản")
    assert [(row.text, row.count) for row in view.months] == [
        ("Tháng 1", "1 tin"),
        ("Tháng 12", "1 tin"),
    ]
    assert [(row.text, row.href) for row in view.honours] == [
        ("Huân chương Lao động", "/bang-vang/nam/2023/#huan-chuong-lao-dong")
    ]
    assert view.honours_href == "/bang-vang/nam/2023/"
    assert view.older is None
    assert view.newer is not None
    assert view.newer.href == "/tin-theo-thang/2024/"


def test_a_year_shows_its_photo_pages_and_counts_photos() -> None:
    view = year(2024, site(photo_story("le-hoi", photos=5), photo_story("it-anh", photos=1)))
    assert view.facts == ("2 tin", "6 ảnh", "1 bộ ảnh")
    assert [card.href for card in view.stories] == ["/thu-vien-anh/2024/le-hoi/"]


def test_all_months_are_listed_newest_first_with_their_counts() -> None:
    made = site(
        *(article(f"a-{day}", day=day) for day in ("2023-01-05", "2023-12-05", "2024-02-01"))
    )
    view: MonthsView = at("/tin-theo-thang/", archive_pages.pages(made)).known()
    assert [(part.year.text, part.count) for part in view.years] == [
        ("Năm 2024", "1 tin"),
        ("Năm 2023", "2 tin"),
    ]
    assert [(row.href, row.count) for row in view.years[1].months] == [
        ("/tin-theo-thang/2023/12/", "1"),
        ("/tin-theo-thang/2023/01/", "1"),
    ]


def test_documents_are_listed_in_numbered_pages() -> None:
    made = site(*(document(f"qd-{number:03d}") for number in range(61)))
    pages = {page.address: page.facts for page in paper_pages.pages(made)}
    head, first = pages["/van-ban/"], pages["/van-ban/trang/1/"]
    assert isinstance(head, DocumentsView)
    assert isinstance(first, DocumentsView)
    assert (len(head.rows), len(first.rows)) == (31, 30)
    assert head.pager is not None
    assert head.pager.older is not None
    assert head.pager.older.href == "/van-ban/trang/1/"
    assert "/van-ban/trang/2/" not in pages


def test_what_is_older_than_the_merger_says_whose_it_was() -> None:
    """A document and a whole year; a year that only began before is nobody's alone."""
    portal = replace(Portal(), predecessor="tỉnh Cũ", predecessor_until=date(2025, 6, 30))
    days = ("2024-05-01", "2025-03-01")
    made = site(document("qd"), *(article(f"a-{day}", day=day) for day in days))
    made = replace(made, portal=portal)
    assert [banner.text for banner in year(2024, made).banners] == [
        "Tin, bài của tỉnh Cũ trước khi sắp xếp, đến ngày 30/6/2025."
    ]
    assert year(2025, made).banners == ()
    paper = at("/van-ban/2023/qd/", paper_pages.pages(made)).known().shell
    assert [banner.text for banner in paper.banners] == [
        "Văn bản của tỉnh Cũ trước khi sắp xếp, đến ngày 30/6/2025."
    ]


def test_rows_of_lists_offer_no_photo_larger_than_they_show() -> None:
    """The lead of the home page does; a photo that has one size only is shown in it."""
    made = site(photo_story("le-hoi", photos=4))
    row, lead = (make(made, made.articles[0]).picture for make in (words.card, words.lead))
    assert row is not None
    assert lead is not None
    assert "1600w" in lead.avif
    assert "1600w" not in row.avif + row.srcset
    assert "720w" in row.avif
    assert (row.src, row.full) == (lead.src, row.src)
