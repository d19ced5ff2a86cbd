"""Files beside a page that are replaced while a build runs."""

import pickle
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.core.article import Article, AttachmentRef
from plugins.core.page import Page
from plugins.core.photo_file import digest_of
from plugins.core.problems import ContentErrors
from plugins.core.site import Places, Site
from plugins.portal.files import attachment, file_pages
from tests.core.making import FIELDS, made, site

_FILE = "ke-hoach.csv"
_READ = b"ban da duyet\n"


@pytest.fixture
def article() -> Article:
    attached = (AttachmentRef(name="Kế hoạch", file=_FILE),)
    read = made(replace(FIELDS, attachments=attached), "tin-mot")
    return replace(read, is_approved=True, approved_files={_FILE: digest_of(_READ)})


@pytest.fixture
def content(tmp_path: Path, article: Article) -> Site:
    folder = tmp_path / article.folder
    folder.mkdir(parents=True)
    (folder / _FILE).write_bytes(_READ)
    return replace(site(article), places=Places(tmp_path, tmp_path))


def _pages(content: Site, article: Article) -> Iterator[Page]:
    return file_pages(content, article, [_FILE])


def _beside(content: Site, article: Article) -> Path:
    return content.places.root / article.folder / _FILE


def test_a_file_is_published_as_it_was_approved(content: Site, article: Article) -> None:
    (page,) = _pages(content, article)
    assert page.view(page.known()) == _READ


def test_one_replaced_after_its_approval_was_looked_at_is_not(
    content: Site, article: Article
) -> None:
    _beside(content, article).write_bytes(b"ban khac\n")
    with pytest.raises(ContentErrors, match=r"tin-mot/ke-hoach.csv:1: LỖI: tệp vừa bị thay"):
        list(_pages(content, article))
    never_asked = replace(article, is_approved=False, approved_files={})
    assert len(list(_pages(content, never_asked))) == 1


def test_one_replaced_before_its_page_is_written_is_not(content: Site, article: Article) -> None:
    (page,) = _pages(content, article)
    _beside(content, article).write_bytes(b"ban khac\n")
    with pytest.raises(ContentErrors, match="vừa bị thay"):
        page.view(page.known())


def test_one_that_is_gone_is_said(content: Site, article: Article) -> None:
    (page,) = _pages(content, article)
    _beside(content, article).unlink()
    for read in (
        lambda: page.view(page.known()),
        lambda: list(_pages(content, article)),
        lambda: attachment(content, article, _FILE, "Kế hoạch"),
    ):
        with pytest.raises(ContentErrors, match="hãy chép xong tệp rồi chạy lại"):
            read()


def test_a_folder_named_by_a_mac_is_read(content: Site, article: Article) -> None:
    """Its names are decomposed on the disk, and composed wherever we say them."""
    there = replace(article, file="articles/2024/lễ trao/index.md")
    before = content.places.root / article.folder
    before.rename(before.with_name(unicodedata.normalize("NFD", "lễ trao")))
    (page,) = _pages(content, there)
    assert page.view(page.known()) == _READ
    assert attachment(content, there, _FILE, "Kế hoạch").detail == "CSV, 1 KB"


def test_a_process_that_makes_pages_hands_the_error_over(content: Site, article: Article) -> None:
    _beside(content, article).unlink()
    with pytest.raises(ContentErrors) as caught:
        list(_pages(content, article))
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems  # noqa: S301 — our own
