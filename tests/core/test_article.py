"""What follows from the front matter of an article: address, order, photos."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from plugins.core.article import Article
from plugins.core.dates import Moment
from plugins.core.photo import Photo
from plugins.core.photo_memory import PhotoMemory
from plugins.core.reading import folder_listing, read_article
from tests.core.making import CATALOGUE, FIELDS, NO_WORDS, made
from tests.core.pictures import jpeg


def test_the_year_is_that_of_publication_else_of_the_event() -> None:
    event = date(2023, 12, 30)
    published = replace(FIELDS, date=Moment(date(2024, 1, 2), time(8)), event_date=event)
    assert made(published, "hoi-nghi").address == "/tin/2024/hoi-nghi/"
    assert made(replace(published, date=None), "hoi-nghi").address == "/tin/2023/hoi-nghi/"


@pytest.mark.parametrize(
    ("folder", "slug", "key"),
    [
        ("hoi-nghi", None, "2024/hoi-nghi"),
        ("Hội nghị 2024", None, "2024/hoi-nghi-2024"),
        ("hoi-nghi", "Tổng kết", "2024/tong-ket"),
    ],
)
def test_the_key_comes_from_the_folder_or_the_slug(folder: str, slug: str | None, key: str) -> None:
    assert made(replace(FIELDS, slug=slug), folder).key == key


def test_a_photo_is_found_by_its_name() -> None:
    photo = Photo("articles/2024/x/a.jpg", 3, 2, "00")
    article = Article(
        file="articles/2024/x/index.md", fields=FIELDS, body=NO_WORDS, photos=(photo,)
    )
    assert article.photo("a.jpg") is photo
    assert article.photo("A.jpg") is None


def test_a_photo_that_a_mac_has_named_is_found_as_well(tmp_path: Path) -> None:
    """MacOS writes decomposed names: "Ảnh" as A, hook, n, h. The text has them composed."""
    folder = tmp_path / "articles/2024/x"
    folder.mkdir(parents=True)
    (folder / "A\u0309nh.jpg").write_bytes(jpeg())
    head = "---\ntitle: Tin\ndate: 2024-01-15\ncategory: tin\nsummary: a\n---\n"
    (folder / "index.md").write_text(f'{head}![Sân khấu](Ảnh.jpg "b")', "utf-8")
    entry, problems = read_article(tmp_path, folder / "index.md", CATALOGUE, PhotoMemory())
    assert entry is not None
    assert problems == []
    assert "Ảnh.jpg" in folder_listing(folder)
    photo = entry.value.photo("Ảnh.jpg")
    assert photo is not None
    assert (tmp_path / photo.path).is_file()
