"""What the head tells networks and readers of feeds."""

import dataclasses
from typing import Any

import pytest

from plugins.core.view_parts import SharedArticle, SharedImage
from plugins.portal import list_views, views
from tests.theme.filled import EMPTY_FRAME, FULL_FRAME, empty, full, html

SEAL = SharedImage("/a/share.0a1b.png", 1200, 630, "Thi đua - Khen thưởng", "image/png")
FRAME = dataclasses.replace(FULL_FRAME, share=SEAL, feed="/feeds/atom.xml")


def page(**changes: Any) -> str:  # noqa: ANN401 — any field of Meta
    view = empty(views.PageView)
    meta = dataclasses.replace(view.meta, title="Tin", **changes)
    return html("page.html", dataclasses.replace(view, meta=meta), FRAME)


def test_a_page_without_photo_is_shared_with_the_seal() -> None:
    text = page()
    assert '<meta property="og:image" content="https://example.org/a/share.0a1b.png">' in text
    assert '<meta property="og:image:width" content="1200">' in text
    assert '<meta property="og:image:type" content="image/png">' in text
    assert "article:" not in text


def test_a_photo_is_shared_with_its_size_and_its_words() -> None:
    text = page(image=SharedImage("/anh/x.jpg", 1600, 1067, 'Sân khấu "lớn"'))
    assert 'content="https://example.org/anh/x.jpg"' in text
    assert '<meta property="og:image:height" content="1067">' in text
    assert "Sân khấu &#34;lớn&#34;" in text
    assert "share.0a1b" not in text


@pytest.mark.parametrize("published", ["", "2024-01-15"])
def test_an_article_tells_only_the_times_that_are_known(published: str) -> None:
    text = page(article=SharedArticle(published, "", "Tin tức"))
    assert ("article:published_time" in text) is bool(published)
    assert "article:modified_time" not in text
    assert '<meta property="article:section" content="Tin tức">' in text


def test_what_is_not_to_be_found_is_not_to_be_shared_either() -> None:
    assert "og:" not in page(noindex=True)
    assert "og:" not in html("page.html", empty(views.PageView), EMPTY_FRAME)


def test_a_list_names_its_own_feed_beside_that_of_everything() -> None:
    view = full(list_views.ListView)
    text = html("list.html", view, FRAME)
    assert text.count('type="application/atom+xml"') == 2
    assert text.count(f'href="{view.meta.feed.href}"') == 2  # for programs, and for readers
    assert "application/atom+xml" not in html("list.html", empty(list_views.ListView), EMPTY_FRAME)
