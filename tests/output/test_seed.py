"""The seed article stands as it was handed over: every word, every photo, in its order."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import pytest

from tests.output.built import SEED
from tests.output.html import Document, words


@dataclass(frozen=True)
class Passage:
    """A piece of the article: how it begins, how many words it has, and the start of its SHA-256.

    Of photos only the file's name; the sums are over the words with single spaces.
    """

    kind: str
    begins: str
    words: int = 0
    sha256: str = ""


# Taken from the text that the office handed over, not from content/.
_HANDED_OVER = (
    Passage("title", "Hội nghị tổng kết công tác", 23, "a5b4037468ce0267"),
    Passage("paragraph", "Sáng ngày 08/3/2023, UBND tỉnh tổ", 31, "f9a08de915e563f7"),
    Passage("photo", "DSC_1027.jpg"),
    Passage("caption", "Các đại biểu dự hội nghị", 6, "8414dbd642252cd4"),
    Passage("paragraph", "Dự hội nghị có bà Lê", 103, "0cf946e92ae8a6f5"),
    Passage("photo", "DSC_1040.jpg"),
    Passage("caption", "Thừa ủy quyền của Chủ tịch", 43, "141cdb336da4cc49"),
    Passage("paragraph", "Năm 2022, phong trào thi đua", 209, "78e8a73084187fe6"),
    Passage("photo", "z4165254342496_0f9b033642c7.jpg"),
    Passage("caption", "Thừa ủy quyền của Chủ tịch", 32, "95dd0657dcf3c6d9"),
    Passage("photo", "z4165247465643_a30297c7a047.jpg"),
    Passage("caption", "Bí thư Tỉnh ủy - Chủ", 23, "7dd00dcfadbe31b8"),
    Passage("photo", "DSC_1057.jpg"),
    Passage("caption", "Phó Bí thư Thường trực Tỉnh", 20, "cbb88187b748f713"),
    Passage("paragraph", "Năm 2023 là năm giữa nhiệm", 411, "d2012db9e8e9d802"),
    Passage("photo", "DSC_1065.jpg"),
    Passage("caption", "Chủ tịch UBND tỉnh - Chủ", 27, "6957603f57ea6a59"),
    Passage("paragraph", "Tại hội nghị, Chủ tịch UBND", 411, "f970a360c03c3914"),
    Passage("photo", "DSC_1082.jpg"),
    Passage("caption", "Các trưởng khối thi đua của", 20, "0a64c22b2744fac6"),
    Passage("paragraph", "Tại hội nghị, các trưởng khối", 48, "844b5f6f24963e83"),
)
_COUNTS = (
    "Ông Trần Xuân Hùng",
    "05 cá nhân",
    "03 cá nhân",
    "08 tập thể",
    "06 tập thể",
    "03 cá nhân",
    "03 tập thể",
    "11 cá nhân",
)
_NUMBER = re.compile(r"Ảnh (\d)/7 ")
_PHOTO = re.compile(r"/([^/]+)-\d+\.[0-9a-f]+\.jpg")


@pytest.fixture(scope="module")
def article(documents: tuple[Document, ...]) -> Document:
    """The seed article's page."""
    (page,) = (page for page in documents if page.address == SEED)
    return page


def test_every_word_and_photo_is_there_in_order(article: Document) -> None:
    assert [passage for passage in _passages(article) if passage in _HANDED_OVER] == list(
        _HANDED_OVER
    )


def test_no_paragraph_caption_or_photo_was_added(article: Document) -> None:
    """Lines of facts and of lists are the page's own; they are short or no paragraphs."""
    known = set(_HANDED_OVER)
    added = [passage for passage in _passages(article) if passage not in known]
    assert [
        passage
        for passage in added
        if passage.kind in {"photo", "caption", "title"} or passage.words > 30
    ] == []


def _passages(article: Document) -> Iterator[Passage]:
    """All titles, paragraphs, captions and photos of the page, whatever their classes."""
    kinds = {"h1": "title", "p": "paragraph", "figcaption": "caption"}
    for element in article.one("main").iter():
        if element.tag == "img":
            yield Passage("photo", _handed_over_name(element))
        elif element.tag in kinds:
            yield _passage(kinds[element.tag], _NUMBER.sub("", words(element)))


def _passage(kind: str, text: str) -> Passage:
    single = text.split()
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Passage(kind, " ".join(single[:6]), len(single), digest[:16])


def _handed_over_name(image: Element) -> str:
    """The photo's own name; addresses have it in small letters and with hyphens."""
    name = _PHOTO.search(image.get("src", ""))
    assert name, image.get("src")
    names = [passage.begins for passage in _HANDED_OVER if passage.kind == "photo"]
    published = {file.lower().replace("_", "-").removesuffix(".jpg"): file for file in names}
    return published.get(name[1], name[1])


def test_photos_are_numbered_one_to_seven(article: Document) -> None:
    captions = map(words, article.all("figcaption"))
    numbers = [found[0].strip() for caption in captions if (found := _NUMBER.match(caption))]
    assert numbers == [f"Ảnh {number}/7" for number in range(1, 8)]


def test_its_author_event_day_and_category_are_told(article: Document) -> None:
    header = words(next(article.one("main").iter("header")))
    assert "Phạm Nga" in header
    assert "Ngày diễn ra: Thứ Tư, 08/3/2023" in header
    assert "Tin tức - Sự kiện" in header
    assert "Ngày đăng" not in header  # nobody knows it


def test_its_honours_are_told_with_their_counts_and_who_is_only_proposed(
    article: Document,
) -> None:
    groups = list(article.all("tbody"))
    heads = [head for group in groups for head in group.iter("th")]
    told = [words(head) for head in heads if head.get("scope") == "row"]
    assert sorted(told) == sorted(_COUNTS)
    (named,) = (words(group) for group in groups if "Lê Thị Thủy" in words(group))
    (proposed,) = (words(group) for group in groups if "Đang đề nghị" in words(group))
    assert "Huân chương Lao động hạng Nhì" in named
    assert "Lê Thị Thủy" in named
    assert "Thừa ủy quyền của Chủ tịch nước" in named
    assert "Bà mẹ Việt Nam anh hùng" in proposed
    assert "Đang đề nghị truy tặng" in proposed
