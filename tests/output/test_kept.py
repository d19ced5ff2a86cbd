"""Copies of articles for download: whole in themselves, and no more than their pages show."""

import base64
import io
import re
from pathlib import Path

import html5lib
import pytest
import yaml
from PIL import Image

from plugins.core import addresses
from tests.output.built import SEED, Portal
from tests.output.html import Document, words

_MOST = 1_500_000  # bytes of photos, as they stand in a copy
_DATA = re.compile(r'src="data:image/jpeg;base64,([^"]*)"')


def _copy(portal: Portal, address: str, kind: str) -> Path:
    return portal.file(addresses.kept(address, address.split("/")[-2], kind))


def test_every_article_has_both_copies_and_nothing_else_has(portal: Portal) -> None:
    there = {portal.address(path) for path in portal.files() if path.parent.name == "luu"}
    assert there == {
        portal.address(_copy(portal, address, kind))
        for address in portal.made_by("article.html")
        for kind in ("html", "md")
    }


def test_a_copy_is_sound_html_and_needs_nothing_from_anywhere(portal: Portal) -> None:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    for address in portal.made_by("article.html"):
        source = _copy(portal, address, "html").read_text("utf-8")
        root = parser.parse(source)
        tags = {element.tag for element in root.iter() if isinstance(element.tag, str)}
        assert not tags & {"script", "link", "iframe", "source"}, address
        assert all(
            image.get("src", "").startswith("data:image/jpeg;base64,") for image in root.iter("img")
        )
        assert not re.search(r' href="/', source)  # a path leads nowhere on a reader's disk
        assert "@import" not in source
        assert "url(" not in source


def test_the_photos_in_it_are_whole_and_fit(portal: Portal) -> None:
    for address in portal.made_by("article.html"):
        found = _DATA.findall(_copy(portal, address, "html").read_text("utf-8"))
        assert sum(map(len, found)) <= _MOST
        for data in found:
            with Image.open(io.BytesIO(base64.b64decode(data))) as photo:
                photo.load()
                assert photo.width <= 960
                assert not photo.getexif()


def test_the_seed_is_whole_in_both_copies(portal: Portal, documents: tuple[Document, ...]) -> None:
    (page,) = (page for page in documents if page.address == SEED)
    html = _copy(portal, SEED, "html").read_text("utf-8")
    text = _copy(portal, SEED, "md").read_text("utf-8")
    assert len(_DATA.findall(html)) == 7
    shown = " ".join(html5lib.parse(html, namespaceHTMLElements=False).itertext())
    for copy in (shown, text):
        letters = re.sub(r"\W", "", copy)
        prose = [element for element in page.all("div") if element.get("class") == "prose"]
        texts = [words(paragraph) for part in prose for paragraph in part.iter("p")]
        texts += [re.sub(r"^Ảnh \d/7 ", "", words(caption)) for caption in page.all("figcaption")]
        assert len(texts) > 10
        assert [said for said in texts if re.sub(r"\W", "", said) not in letters] == []


def test_the_text_says_what_it_is_in_its_front_matter(portal: Portal) -> None:
    _, front, _ = _copy(portal, SEED, "md").read_text("utf-8").split("---\n", 2)
    known = yaml.safe_load(front)
    assert known["author"] == "Phạm Nga"
    assert known["event_date"] == "2023-03-08"
    assert known["address"] == SEED
    assert set(known) == {"title", "event_date", "author", "summary", "publisher", "address"}


@pytest.mark.parametrize("kind", ["html", "md"])
def test_pages_offer_them_for_download(
    kind: str, portal: Portal, documents: tuple[Document, ...]
) -> None:
    for page in documents:
        if page.address in portal.made_by("article.html"):
            links = [link for link in page.all("a") if "download" in link.attrib]
            wanted = portal.address(_copy(portal, page.address, kind))
            assert wanted in {link.get("href") for link in links}


def test_they_are_in_no_map_feed_or_search(portal: Portal) -> None:
    for path in portal.files():
        if path.suffix in {".xml", ".json", ".txt"}:
            assert "/luu/" not in path.read_text("utf-8"), path
