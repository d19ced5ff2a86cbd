"""Every picture has its description and its true shape, and tells nothing of camera or place."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element, parse

import pytest
from PIL import Image

from tests.output.built import Portal
from tests.output.html import Document, words

_PHOTOS = {".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"}
_TELLTALES = (b"Exif\0\0", b"http://ns.adobe.com", b"Photoshop", b"xpacket")
_APPLICATION = range(0xE1, 0xF0)
_COMMENT = 0xFE
_SCAN = 0xDA
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


@dataclass(frozen=True)
class Picture:
    """An <img> and the page it stands on."""

    page: str
    element: Element

    def __str__(self) -> str:
        return f"{self.page}: {self.element.get('src')}"


@pytest.fixture(scope="module")
def pictures(documents: tuple[Document, ...]) -> list[Picture]:
    """Every <img> of the portal."""
    return [Picture(page.address, image) for page in documents for image in page.all("img")]


@pytest.fixture(scope="module")
def sources(documents: tuple[Document, ...]) -> dict[str, Element]:
    """The AVIF source of each photo, by the address of its JPEG."""
    found = {}
    for page in documents:
        for picture in page.all("picture"):
            source, image = picture.find("source"), picture.find("img")
            assert image is not None
            if source is not None:
                found[image.get("src", "")] = source
    return found


@cache
def size_of(path: Path) -> tuple[float, float]:
    """Width and height of a picture, as its file says."""
    if path.suffix == ".svg":
        left, top, right, bottom = map(float, parse(path).getroot().attrib["viewBox"].split())  # noqa: S314 — our own
        return right - left, bottom - top
    with Image.open(path) as image:
        return image.size


def test_there_are_pictures_to_look_at(pictures: list[Picture]) -> None:
    assert len(pictures) > 100


def test_every_picture_has_alt_width_and_height(pictures: list[Picture]) -> None:
    assert [
        f"{picture}: {name}"
        for picture in pictures
        for name in ("alt", "width", "height")
        if name not in picture.element.attrib
    ] == []


def test_a_photo_that_stands_for_itself_is_described_in_other_words_than_its_caption(
    documents: tuple[Document, ...],
) -> None:
    """And never by its file's name."""
    for page in documents:
        for figure in page.all("figure"):
            image, caption = figure.find(".//img"), figure.find(".//figcaption")
            assert image is not None, page.address
            assert caption is not None, page.address
            alt = image.get("alt", "")
            assert alt, (page.address, image.get("src"))
            assert alt not in words(caption), (page.address, alt)
            assert not alt.lower().endswith(tuple(_PHOTOS)), (page.address, alt)


def test_width_and_height_are_those_of_the_file(pictures: list[Picture], portal: Portal) -> None:
    """A pixel may be lost in rounding, not more: else the page jumps when the photo comes."""
    wrong = []
    for picture in pictures:
        attributes = picture.element.attrib
        width, height = int(attributes["width"]), int(attributes["height"])
        real_width, real_height = size_of(portal.file(attributes["src"]))
        if abs(width * real_height / real_width - height) > 1:
            wrong.append(f"{picture}: {width}x{height}, not as {real_width}x{real_height}")
    assert wrong == []


def test_srcset_names_true_widths_that_grow_and_all_of_one_shape(
    pictures: list[Picture], sources: dict[str, Element], portal: Portal
) -> None:
    for picture in pictures:
        source = sources.get(picture.element.get("src", ""), picture.element)
        candidates = list(_candidates(picture.element))
        _check_candidates(picture, candidates, portal)
        _check_candidates(picture, list(_candidates(source)), portal)
        assert not candidates or picture.element.get("sizes"), str(picture)
        assert source.get("sizes") or source is picture.element, str(picture)


def _check_candidates(picture: Picture, candidates: list[tuple[str, int]], portal: Portal) -> None:
    shape = int(picture.element.attrib["width"]) / int(picture.element.attrib["height"])
    for address, said in candidates:
        width, height = size_of(portal.file(address))
        assert said == width, address
        assert abs(width / shape - height) <= 1, address
    assert all(before[1] < after[1] for before, after in pairwise(candidates)), str(picture)


def test_every_photo_is_offered_as_avif_with_jpeg_to_fall_back_on(
    pictures: list[Picture], sources: dict[str, Element]
) -> None:
    photos = [p.element.get("src", "") for p in pictures]
    for address in filter(lambda address: address.startswith("/anh/"), photos):
        assert address.endswith(".jpg")
        source = sources[address]
        assert source.get("type") == "image/avif"
        assert ".avif 480w" in source.get("srcset", "")


def _candidates(image: Element) -> Iterator[tuple[str, int]]:
    for candidate in filter(None, image.get("srcset", "").split(", ")):
        address, width = candidate.split()
        yield address, int(width.removesuffix("w"))


def test_a_page_has_one_urgent_photo_at_most_and_the_rest_wait(
    documents: tuple[Document, ...],
) -> None:
    for page in documents:
        photos = [image for image in page.all("img") if image.get("src", "").startswith("/anh/")]
        urgent = Counter(image.get("fetchpriority") for image in photos)["high"]
        lazy = Counter(image.get("loading") for image in photos)["lazy"]
        assert urgent <= 1, page.address
        assert urgent + lazy == len(photos), page.address


def test_no_published_photo_tells_camera_place_or_program(portal: Portal) -> None:
    photos = [path for path in portal.files() if portal.address(path).startswith("/anh/")]
    assert photos
    assert [
        f"{portal.address(path)}: {telltale!r}"
        for path in photos
        for data in [path.read_bytes()]
        for telltale in [*_telling_segments(path), *(sign for sign in _TELLTALES if sign in data)]
    ] == []


def _telling_segments(path: Path) -> list[bytes]:
    """The segments of a JPEG that are not needed to draw it: APP1 to APP15, and comments."""
    data = path.read_bytes()
    if path.suffix == ".avif":
        return [item for item in (b"Exif", b"application/rdf+xml", b"uri ") if item in data]
    assert data.startswith(b"\xff\xd8")
    found = []
    at = 2
    while (marker := data[at : at + 2]) != b"\xff\xd9":
        if marker[1] in _APPLICATION or marker[1] == _COMMENT:
            found.append(data[at : at + 20])
        length = int.from_bytes(data[at + 2 : at + 4])
        at += 2 + length
        if marker[1] == _SCAN:  # the picture itself, up to the next marker
            following = _MARKER.search(data, at)
            assert following
            at = following.start()
    assert at + 2 == len(data), "something hangs on behind the picture"
    return found


def test_every_published_photo_opens(portal: Portal) -> None:
    for path in portal.files():
        if path.suffix in _PHOTOS:
            with Image.open(path) as image:
                image.load()
