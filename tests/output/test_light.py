"""Light pages: small, whole, and honest about their weight and that of their photos."""

import gzip
import re

from plugins.core import addresses
from plugins.portal.files import size_text
from tests.output.built import Portal
from tests.output.html import Document, words

_BUDGET = 12_000  # bytes over the wire


def _light(portal: Portal, documents: tuple[Document, ...]) -> list[Document]:
    made = set(portal.made_by("light.html"))
    return [page for page in documents if page.address in made]


def _article_of(page: Document, documents: tuple[Document, ...]) -> Document:
    address = page.address.removesuffix("nhe/")
    return next(one for one in documents if one.address == address)


def _weight(portal: Portal, page: Document) -> int:
    """All that is loaded with it, in gzip -9, as the oldest server sends it."""
    loaded = [link.attrib["href"] for link in page.all("link") if link.get("rel") != "canonical"]
    files = [page.address, *loaded]
    return sum(len(gzip.compress(portal.file(one).read_bytes(), 9)) for one in files)


def test_every_article_has_one_and_a_withdrawn_one_has_none(portal: Portal) -> None:
    articles = portal.made_by("article.html")
    assert articles  # or every test of articles and of their light pages would look at nothing
    assert set(portal.made_by("light.html")) == {addresses.light(one) for one in articles}
    gone = portal.made_by("withdrawn.html")
    assert [one for one in gone if portal.file(addresses.light(one)).exists()] == []


def test_each_weighs_twelve_kilobytes_at_most_with_all_that_it_loads(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    weights = {page.address: _weight(portal, page) for page in _light(portal, documents)}
    assert weights
    assert {address: weight for address, weight in weights.items() if weight > _BUDGET} == {}


def test_the_article_says_what_its_light_page_weighs(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    """Never less than it is, and less than a kilobyte and a half more."""
    for page in _light(portal, documents):
        links = _article_of(page, documents).all("a")
        (link,) = (link for link in links if link.get("href") == page.address)
        said = re.fullmatch(r"Bản nhẹ \((\d+) KB\)", words(link))
        assert said
        assert 0 <= int(said[1]) * 1000 - _weight(portal, page) < 1_500, page.address


def test_they_load_no_photo_and_no_script_and_lead_back(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    for page in _light(portal, documents):
        assert list(page.all("img", "script", "picture", "video", "iframe")) == []
        assert any(link.get("href") == page.address[:-4] for link in page.all("a"))
        (robots,) = (meta for meta in page.all("meta") if meta.get("name") == "robots")
        assert robots.get("content") == "noindex"


def test_no_word_of_the_article_is_missing(portal: Portal, documents: tuple[Document, ...]) -> None:
    for page in _light(portal, documents):
        text = words(page.one("main"))
        for block in _article_of(page, documents).all("div"):
            if block.get("class") == "prose":
                for part in block:
                    assert words(part) in text, (page.address, words(part)[:80])


def test_each_photo_is_a_link_that_says_how_large_it_is(
    portal: Portal, documents: tuple[Document, ...]
) -> None:
    for page in _light(portal, documents):
        figures = list(_article_of(page, documents).all("figure"))
        links = [link for link in page.all("a") if words(link).startswith("Xem ảnh")]
        assert len(links) == len(figures)
        for link in links:
            size = portal.file(link.attrib["href"]).stat().st_size
            assert words(link).endswith(f" – {size_text(size)}")
