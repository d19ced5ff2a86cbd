"""The portal's own pages lead to the photo pages, and leave notices where those were."""

from dataclasses import replace

from plugins.core.article import Article
from plugins.core.page import Page
from plugins.portal import article_pages, home_page, withdrawn_pages
from plugins.portal.list_views import HomeView
from plugins.portal.views import ArticleView
from tests.core.making import article, site
from tests.galleries.making import story


def shown(value: Article) -> ArticleView:
    (page,) = article_pages.pages(site(value))
    found = page.view(page.known())
    assert isinstance(found, ArticleView)
    return found


def test_an_article_told_in_photos_leads_to_its_photo_page() -> None:
    view = shown(story("le-hoi", photos=5, lost=1))
    assert view.gallery is not None
    assert view.gallery.href == "/thu-vien-anh/2024/le-hoi/"
    assert view.gallery.text == "Xem bộ 4 ảnh"
    assert view.photos == ""  # it is said once


def test_an_article_with_few_photos_counts_them() -> None:
    view = shown(story(photos=3))
    assert view.gallery is None
    assert view.photos == "3 ảnh"


def test_only_articles_that_show_a_photo_ask_for_the_viewer() -> None:
    assert shown(story(photos=1)).meta.has_figures
    assert not shown(story(photos=1, lost=1)).meta.has_figures
    assert not shown(article()).meta.has_figures


def test_the_home_page_shows_the_newest_photo_pages_save_that_of_the_lead() -> None:
    stories = [story(f"bo-{day}", day=f"2024-01-0{day}") for day in range(1, 6)]
    (page,) = home_page.pages(site(*stories))
    view: HomeView = page.known()
    assert [card.href for card in view.stories] == [
        f"/thu-vien-anh/2024/bo-{day}/" for day in (4, 3, 2)
    ]


def test_a_withdrawn_article_leaves_a_notice_at_both_addresses() -> None:
    gone = story("da-go")
    gone = replace(gone, fields=replace(gone.fields, status="withdrawn"))
    pages: dict[str, Page] = {page.address: page for page in withdrawn_pages.pages(site(gone))}
    assert list(pages) == ["/tin/2024/da-go/", "/thu-vien-anh/2024/da-go/"]
    view = pages["/thu-vien-anh/2024/da-go/"].facts
    assert view.meta.title == "Bộ ảnh đã được gỡ"
    assert view.meta.noindex
    few = replace(story(photos=3), fields=gone.fields)
    assert len(list(withdrawn_pages.pages(site(few)))) == 1
