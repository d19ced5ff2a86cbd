"""Which articles have a photo page, and what it shows."""

from dataclasses import replace

import pytest

from plugins.core.article import Article, Credits
from plugins.core.page import Page
from plugins.galleries import gallery_pages
from plugins.galleries.views import GalleryView
from tests.core.making import site
from tests.galleries.making import story


def pages(*articles: Article, unpublished: bool = False) -> list[Page]:
    return list(gallery_pages.pages(site(*articles, unpublished=unpublished)))


def view(article: Article, *, unpublished: bool = False) -> GalleryView:
    (page,) = pages(article, unpublished=unpublished)
    found = page.view(page.facts)
    assert isinstance(found, GalleryView)
    return found


@pytest.mark.parametrize(
    ("photos", "lost", "expected"), [(3, 0, 0), (4, 0, 1), (4, 1, 0), (6, 2, 1)]
)
def test_four_photos_that_are_there_make_a_page(photos: int, lost: int, expected: int) -> None:
    assert len(pages(story(photos=photos, lost=lost))) == expected


def test_it_stands_in_the_library_by_year_and_leads_back() -> None:
    (page,) = pages(story("le-hoi"))
    assert (page.address, page.template) == ("/thu-vien-anh/2024/le-hoi/", "gallery.html")
    found = view(story("le-hoi"))
    assert found.article == "/tin/2024/le-hoi/"
    assert [link.href for link in found.meta.trail] == ["/", "/thu-vien-anh/"]
    assert found.meta.section == "/thu-vien-anh/"
    assert found.meta.title == "Ảnh: Tin"
    assert found.meta.has_figures
    assert found.photos == "4 ảnh"


def test_every_photo_stands_in_a_row_in_its_order_with_its_shape() -> None:
    found = view(story(photos=6))
    assert [len(row) for row in found.rows] == [1, 2, 1, 2]
    shots = [shot for row in found.rows for shot in row]
    assert [shot.figure.anchor for shot in shots] == [f"anh-{n}" for n in range(1, 7)]
    assert [(shot.ones, shot.tenths, shot.cents) for shot in shots] == [
        (1, 5, 0),
        (1, 5, 0),
        (0, 6, 7),
        (2, 9, 9),
        (1, 3, 3),
        (1, 5, 0),
    ]


def test_lost_photos_leave_their_number_free() -> None:
    found = view(story(photos=6, lost=1))
    assert found.photos == "5 ảnh"
    first = found.rows[0][0].figure
    assert (first.number, first.total) == (1, 6)


def test_a_sample_says_so_and_is_not_indexed() -> None:
    article = story()
    sample = view(replace(article, fields=replace(article.fields, sample=True)))
    assert [banner.kind for banner in sample.banners] == ["sample"]
    assert sample.meta.noindex
    assert not view(article).meta.noindex


def test_a_draft_has_its_page_in_a_preview_only() -> None:
    article = story()
    draft = replace(article, fields=replace(article.fields, status="draft"))
    assert pages(draft) == []
    found = view(draft, unpublished=True)
    assert [banner.kind for banner in found.banners] == ["draft"]
    assert found.meta.noindex


def test_its_credits_are_those_of_the_photos() -> None:
    article = story()
    credits_ = Credits(text="Người Viết", photos="Người Chụp", source="Báo")
    found = view(replace(article, fields=replace(article.fields, credits=credits_)))
    assert found.credits == ("Ảnh: Người Chụp", "Nguồn: Báo")
    assert found.rows[0][0].figure.credit == "Người Chụp"
