"""What counts as a change of something approved, and what does not, on real files."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from plugins.core.approval.content import content_hash, counted_files, short
from plugins.core.article import Article
from plugins.core.content_root import article_files
from plugins.core.paper import Document
from plugins.core.photo_memory import PhotoMemory
from plugins.core.reading import folder_listing, read_article, read_papers
from tests.core.making import CATALOGUE

ARTICLE = """---
title: "Tin về lễ trao tặng"
date: 2024-03-08
category: tin
author: Nguyễn Văn A
summary: Lời dẫn của bài.
status: pending
old_files:
  - file: cu.jpg
    url: /Images/cu.jpg
attachments: [{name: Kế hoạch, file: ke-hoach.pdf}]
videos:
  - title: Lễ trao tặng
    url: https://video.example/1
    poster: poster.jpg
honours:
  - award: bang-khen-tinh
    kind: person
    honoree: Trần Thị B
    award_year: 2024
    basis: article
---
Đoạn thứ nhất.

![Hàng ghế đầu](a.jpg "Các đại biểu")

Đoạn thứ hai.
"""
LIST = "honoree,award,kind,basis,award_year\nLê Văn C,bang-khen-tinh,person,article,2024\n"
PAPER = """---
title: Quyết định khen thưởng
kind: Quyết định
issuer: UBND tỉnh
issue_date: 2023-12-20
abstract: Về việc khen thưởng
number: 12/QĐ-UBND
file: qd.pdf
---
"""
PHOTOS = ("a.jpg", "poster.jpg", "cu.jpg", "khong-dung.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles/2024/bai"
    made.mkdir(parents=True)
    (made / "index.md").write_text(ARTICLE, "utf-8")
    (made / "honours.csv").write_text(LIST, "utf-8")
    (made / "ke-hoach.pdf").write_bytes(b"%PDF-1.4 a")
    for shade, name in enumerate(PHOTOS):
        Image.new("RGB", (40, 30), (shade, 90, 90)).save(made / name)
    return made


def read(folder: Path) -> Article:
    root = folder.parents[2]
    (path,) = article_files(root)
    entry, _ = read_article(root, path, CATALOGUE, PhotoMemory())
    assert entry
    return entry.value


def told(folder: Path) -> str:
    return content_hash(read(folder), folder_listing(folder))


def swap(old: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        path = folder / "index.md"
        text = path.read_text("utf-8")
        assert old in text
        path.write_bytes(text.replace(old, new).encode())

    return edit


def picture(name: str) -> Callable[[Path], None]:
    return lambda folder: Image.new("RGB", (40, 30), (9, 9, 9)).save(folder / name)


def written(name: str, data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(data)


def as_workbook(folder: Path) -> None:
    book = openpyxl.Workbook()
    for line in LIST.splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(folder / "honours.xlsx")
    (folder / "honours.csv").unlink()


def in_nfd(folder: Path) -> None:
    path = folder / "index.md"
    path.write_bytes(unicodedata.normalize("NFD", path.read_text("utf-8")).encode())


SAME: dict[str, Callable[[Path], object]] = {
    "line ends": swap("\n", "\r\n"),
    "byte order mark": swap("---\ntitle", "\ufeff---\ntitle"),
    "decomposed letters": in_nfd,
    "quotes of YAML": swap('"Tin về lễ trao tặng"', "Tin về lễ trao tặng"),
    "a folded value": swap("summary: Lời dẫn của bài.", "summary: >-\n  Lời dẫn\n  của bài."),
    "a list in lines": swap(
        "attachments: [{name: Kế hoạch, file: ke-hoach.pdf}]",
        "attachments:\n  - file: ke-hoach.pdf\n    name: Kế hoạch",
    ),
    "a remark": swap("category: tin\n", "# Ghi chú\ncategory: tin  # chuyên mục\n"),
    "an empty key": swap("category: tin\n", "category: tin\ntags:\n"),
    "a default written out": swap("basis: article\n", "basis: article\n    visibility: public\n"),
    "the way of a day": swap("date: 2024-03-08", "date: 08/3/2024"),
    "blank lines": swap("\n\nĐoạn thứ hai", "\n\n\n\nĐoạn thứ hai"),
    "status": swap("status: pending", "status: published"),
    "the record itself": swap(
        "category: tin\n", "category: tin\napproval: {by: A, time: x, hash: y}\n"
    ),
    "where it came from": swap("category: tin\n", "category: tin\nprovenance: {source: cu}\n"),
    "a photo nobody sees": picture("khong-dung.jpg"),
    "a file nobody gets": written("ban-thao.docx", b"x"),
    "the list in Excel": as_workbook,
}
OTHER: dict[str, Callable[[Path], object]] = {
    "title": swap("Tin về lễ", "Tin về buổi lễ"),
    "summary": swap("Lời dẫn", "Lời mở"),
    "author": swap("author: Nguyễn Văn A", "author: Nguyễn Văn D"),
    "the day": swap("date: 2024-03-08", "date: 2024-03-07"),
    "an hour": swap("date: 2024-03-08", "date: 2024-03-08 08:00"),
    "a word": swap("Đoạn thứ hai", "Đoạn cuối"),
    "a full stop": swap("thứ hai.", "thứ hai!"),
    "the place of a photo": swap(
        'Đoạn thứ nhất.\n\n![Hàng ghế đầu](a.jpg "Các đại biểu")',
        '![Hàng ghế đầu](a.jpg "Các đại biểu")\n\nĐoạn thứ nhất.',
    ),
    "one paragraph of two": swap("Đoạn thứ nhất.\n\n!", "Đoạn thứ\n\nnhất.\n\n!"),
    "a caption": swap("Các đại biểu", "Các khách mời"),
    "an alt": swap("Hàng ghế đầu", "Hàng ghế sau"),
    "an honour": swap("honoree: Trần Thị B", "honoree: Trần Thị E"),
    "who may see an honour": swap("basis: article\n", "basis: article\n    visibility: withheld\n"),
    "a correction": swap(
        "category: tin\n", "category: tin\ncorrections: [{date: 2024-04-01, note: Sửa}]\n"
    ),
    "no sample any more": swap("category: tin\n", "category: tin\nsample: true\n"),
    "a photo": picture("a.jpg"),
    "a poster": picture("poster.jpg"),
    "an old picture": picture("cu.jpg"),
    "a photo that is gone": lambda folder: (folder / "a.jpg").unlink(),
    "a photo that is broken": written("a.jpg", b"x"),
    "an attachment": written("ke-hoach.pdf", b"%PDF-1.4 b"),
    "a row of the list": written("honours.csv", LIST.replace("Văn C", "Văn D").encode()),
    "no list any more": lambda folder: (folder / "honours.csv").unlink(),
}


@pytest.mark.parametrize("change", SAME)
def test_what_no_reader_sees_does_not_count(folder: Path, change: str) -> None:
    before = told(folder)
    SAME[change](folder)
    assert told(folder) == before


@pytest.mark.parametrize("change", OTHER)
def test_what_readers_see_counts(folder: Path, change: str) -> None:
    before = told(folder)
    OTHER[change](folder)
    assert told(folder) != before


def test_an_approval_holds_until_the_next_change(folder: Path) -> None:
    record = f"category: tin\napproval: {{by: A, time: x, hash: {told(folder)}}}\n"
    swap("category: tin\n", record)(folder)
    assert read(folder).is_approved
    swap("Đoạn thứ hai", "Đoạn cuối")(folder)
    assert not read(folder).is_approved


@pytest.mark.parametrize("place", ["articles/2024/ban-sao", "articles/2023/bai"])
@pytest.mark.parametrize("slug", ["", "slug: bai\n"])
def test_a_copy_is_not_approved_by_its_original(folder: Path, place: str, slug: str) -> None:
    """Not even one that keeps the address."""
    swap("category: tin\n", f"category: tin\n{slug}")(folder)
    record = f"category: tin\napproval: {{by: A, time: x, hash: {told(folder)}}}\n"
    swap("category: tin\n", record)(folder)
    assert read(folder).is_approved
    copy = folder.parents[2] / place
    copy.parent.mkdir(exist_ok=True)
    folder.rename(copy)
    assert not read(copy).is_approved


def test_the_files_that_count_are_those_that_readers_may_get(folder: Path) -> None:
    assert counted_files(read(folder)) == ("a.jpg", "cu.jpg", "ke-hoach.pdf", "poster.jpg")


def test_a_document_counts_its_paper(tmp_path: Path) -> None:
    made = tmp_path / "documents/2023/qd"
    made.mkdir(parents=True)
    (made / "index.md").write_text(PAPER, "utf-8")
    (made / "qd.pdf").write_bytes(b"%PDF-1.4 a")

    def hashed() -> tuple[Document, str]:
        (entry,) = read_papers(tmp_path, CATALOGUE)[0].documents
        return entry.value, content_hash(entry.value, folder_listing(made))

    document, before = hashed()
    assert not document.is_approved
    (made / "qd.pdf").write_bytes(b"%PDF-1.4 b")
    assert hashed()[1] != before
    (made / "qd.pdf").write_bytes(b"%PDF-1.4 a")
    record = f"file: qd.pdf\napproval: {{by: A, time: x, hash: {before}}}\n"
    (made / "index.md").write_text(PAPER.replace("file: qd.pdf\n", record), "utf-8")
    assert hashed()[0].is_approved


def test_a_short_hash_can_be_compared_by_eye() -> None:
    assert short("3f2a91bc07de55aa" + "0" * 48) == "3f2a 91bc 07de 55aa"
