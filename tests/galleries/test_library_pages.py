"""The library: all photo pages by year, on pages that do not change once they are full."""

from plugins.core.article import Article
from plugins.core.lists import PAGE_SIZE
from plugins.galleries import library_pages
from plugins.galleries.views import GalleriesView
from tests.core.making import site
from tests.galleries.making import story


def library(*articles: Article) -> dict[str, GalleriesView]:
    return {page.address: page.facts for page in library_pages.pages(site(*articles))}


def many(count: int) -> list[Article]:
    """Photo stories of as many days, ten a year."""
    return [
        story(f"bo-{place}", day=f"{2010 + place // 10}-01-{place % 10 + 1:02d}")
        for place in range(count)
    ]


def titles(view: GalleriesView) -> list[str]:
    return [card.href for year in view.years for card in year.cards]


def test_years_and_their_stories_come_newest_first() -> None:
    view = library(
        story("cu", day="2022-05-01"),
        story("moi", day="2024-02-01"),
        story("moi-hon", day="2024-03-01"),
        story("it-anh", photos=3, day="2024-03-02"),
    )["/thu-vien-anh/"]
    assert [(year.anchor, year.title) for year in view.years] == [
        ("nam-2024", "Năm 2024"),
        ("nam-2022", "Năm 2022"),
    ]
    assert titles(view) == [
        "/thu-vien-anh/2024/moi-hon/",
        "/thu-vien-anh/2024/moi/",
        "/thu-vien-anh/2022/cu/",
    ]
    card = view.years[0].cards[0]
    assert (card.photos, card.day.text, card.flag) == ("4 ảnh", "01/3/2024", "")
    assert card.picture is not None
    assert card.picture.alt == "Thấy gì a1.jpg"
    assert view.pager is None


def test_an_empty_library_is_there_and_says_so() -> None:
    assert library()["/thu-vien-anh/"].years == ()


def test_full_pages_are_numbered_from_the_oldest_and_never_change() -> None:
    before, after = library(*many(2 * PAGE_SIZE)), library(*many(2 * PAGE_SIZE + 1))
    assert list(before) == ["/thu-vien-anh/", "/thu-vien-anh/trang/1/"]
    first = before["/thu-vien-anh/trang/1/"]
    assert first == after["/thu-vien-anh/trang/1/"]
    assert titles(first)[-1] == "/thu-vien-anh/2010/bo-0/"
    assert first.meta.title == "Thư viện ảnh, trang 1"
    assert first.pager is not None
    assert first.pager.older is None
    assert first.pager.newer is not None
    assert (first.pager.newer.text, first.pager.newer.href) == ("Bộ ảnh mới hơn", "/thu-vien-anh/")
    head = after["/thu-vien-anh/"]
    assert len(titles(head)) == PAGE_SIZE + 1
    assert head.pager is not None
    assert head.pager.position == "Bộ ảnh mới nhất"
