"""The goal: a Word file with seven photos and a list of 30; one command, at most three edits."""

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.core.problems import Problem
from plugins.tools.check.command import check
from plugins.tools.office.command import Order, run
from tests.tools.office.manuscript import (
    BODY,
    CAPTIONS,
    LEAD,
    NAMES,
    SEEN,
    TITLE,
    card,
    manuscript,
    photos,
)

CONTENT = Path(__file__).resolve().parents[3] / "content"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lies on the editor's desk: two Word files and a memory card."""
    folder = tmp_path_factory.mktemp("bàn biên tập")
    pictures = photos()
    manuscript(folder / "bài viết.docx", pictures)
    manuscript(folder / "chưa mô tả.docx", pictures, are_described=False)
    card(folder / "thẻ", pictures)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    shutil.copytree(CONTENT / "catalogue", content / "catalogue")
    return content


def made(root: Path, desk: Path, *, word: str = "bài viết.docx", category: str = "") -> Path:
    order = Order(word=desk / word, photos=desk / "thẻ", category=category, content=root)
    assert run(order) == 0
    (index,) = root.glob("articles/*/*/index.md")
    return index


def problems(root: Path) -> list[Problem]:
    return list(check(root))


def edit(index: Path, before: str, after: str) -> None:
    """One edit: one place in the file."""
    text = index.read_text("utf-8")
    assert text.count(before) == 1
    index.write_text(text.replace(before, after), "utf-8")


def test_one_command_and_two_edits(
    root: Path, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = made(root, desk)
    out = capsys.readouterr().out
    assert (
        "Có: 08 ảnh (07 có chú thích), 30 cá nhân, Quyết định 125/QĐ-UBND ngày 20/01/2023." in out
    )
    assert "Còn thiếu: chuyên mục, chú thích của 01 ảnh (DSC_1034.JPG)" in out
    rules = {problem.rule for problem in problems(root)}
    assert rules == {"missing-field", "missing-caption", "missing-alt"}
    edit(index, "\ncategory:\n", "\ncategory: tin-tuc-su-kien\n")
    edit(index, '![](DSC_1034.JPG "")', '![Hai em nhỏ cầm hoa](DSC_1034.JPG "Các em chào mừng.")')
    assert [problem.as_line() for problem in problems(root)] == []


def test_every_photo_is_the_cameras_with_the_words_of_word(root: Path, desk: Path) -> None:
    text = made(root, desk).read_text("utf-8")
    figures = re.findall(r'^!\[(.*)\]\((\S+) "(.*)"\)$', text, re.MULTILINE)
    expected = [
        (seen, f"DSC_{1027 + at}.JPG", caption)
        for at, (seen, caption) in enumerate(zip(SEEN, CAPTIONS, strict=True))
    ]
    assert figures == [*expected, ("", "DSC_1034.JPG", "")]
    for name in (figure[1] for figure in figures):
        (path,) = root.glob(f"articles/2023/*/{name}")
        with Image.open(path) as image:
            assert image.size == (1500, 1000)
            assert not image.getexif().get_ifd(0x8825)


def test_the_words_are_in_their_places(root: Path, desk: Path) -> None:
    index = made(root, desk, category="khen-thuong")
    text = index.read_text("utf-8")
    for line in (f"title: {TITLE}", "event_date: 08/3/2023", f"summary: {LEAD}", "status: draft"):
        assert f"\n{line}\n" in text
    body = text.rpartition("---\n")[2]
    assert [body.count(words) for words in BODY] == [1, 1, 1]
    for elsewhere in (TITLE, LEAD, "Nguyễn Văn T", *NAMES):
        assert elsewhere not in body
    assert index.parent.parent.name == "2023"


def test_without_descriptions_in_word_nothing_but_them_is_missing(root: Path, desk: Path) -> None:
    """What is seen in a photo must be written by somebody who sees it."""
    index = made(root, desk, word="chưa mô tả.docx", category="khen-thuong")
    edit(index, '![](DSC_1034.JPG "")', '![](DSC_1034.JPG "Các em chào mừng.")')
    assert {problem.rule for problem in problems(root)} == {"missing-alt"}
