"""The header of a new article: every field is there, and each can be used as it stands."""

import re
from datetime import date
from pathlib import Path

import pytest

from plugins.core.article import ArticleFields
from plugins.core.catalogue import Catalogue
from plugins.core.catalogue_files import read_catalogue
from plugins.core.frontmatter import Header, parse_header, split
from plugins.core.schema import field_names, read_fields
from plugins.core.source import Source
from plugins.tools.office.header import Known, header
from plugins.tools.suggest.header import with_entries

CONTENT = Path(__file__).resolve().parents[3] / "content"
FULL = Known(
    title="Lễ trao tặng: một dấu mốc mới",
    event_date=date(2023, 3, 8),
    category="khen-thuong",
    author="Nguyễn Văn A",
    summary='Sáng ngày 08/3/2023, tỉnh tổ chức lễ trao tặng "Huân chương" # 1.',
    photo_credit="Trần Thị B",
)
BY_PROGRAMS = {"approval", "provenance"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(CONTENT)[0]


def parsed(text: str) -> Header:
    source = Source("index.md", text)
    parts, problems = split(source)
    assert parts
    read, wrong = parse_header(source, parts.header)
    assert [*problems, *wrong] == []
    return read


def fields(text: str) -> ArticleFields:
    found, problems = read_fields(ArticleFields, Source("index.md", text), parsed(text))
    assert [problem.as_line() for problem in problems] == []
    assert found
    return found


def test_what_is_known_is_read_back(catalogue: Catalogue) -> None:
    found = fields(header(FULL, catalogue))
    assert (found.title, found.author, found.summary) == (FULL.title, FULL.author, FULL.summary)
    assert (found.event_date, found.date) == (FULL.event_date, None)
    assert (found.category, found.status) == ("khen-thuong", "draft")
    assert found.credits
    assert found.credits.photos == "Trần Thị B"


@pytest.mark.parametrize("known", [FULL, Known(title="Chỉ có tiêu đề")])
def test_every_field_is_there_once_with_what_it_is(known: Known, catalogue: Catalogue) -> None:
    text = header(known, catalogue)
    keys = re.findall(r"^(?:# )?([a-z_]+):(?: |$)", text, re.MULTILINE)
    assert sorted(keys) == sorted(field_names(ArticleFields))
    remarked = re.findall(r"^# ([a-z_]+):.*(?:  # \S|máy tự ghi)", text, re.MULTILINE)
    assert set(remarked) >= set(field_names(ArticleFields)) - set(used(text))


def used(text: str) -> list[str]:
    return re.findall(r"^([a-z_]+):", text, re.MULTILINE)


def test_every_unused_field_can_be_used_as_it_stands(catalogue: Catalogue) -> None:
    """Taking the signs away, as the remark says, gives fields that are read without a problem."""
    text = header(FULL, catalogue)
    head, mark, rest = text.partition("# Các trường chưa dùng.")
    remark, *lines = rest.split("\n")
    opened = [line.removeprefix("# ") for line in lines if "máy tự ghi" not in line]
    found = fields("\n".join([head + mark + remark, *opened]))
    assert found.movements[0] in catalogue.movement
    assert found.honours[0].award in catalogue.award
    empty = {
        key
        for key in field_names(ArticleFields)
        if not getattr(found, key) and key not in BY_PROGRAMS
    }
    assert empty == set()


def test_what_is_missing_stands_there_empty(catalogue: Catalogue) -> None:
    text = header(Known(title="Chỉ có tiêu đề"), catalogue)
    assert used(text) == ["title", "event_date", "category", "summary", "status"]
    assert all(f"#   {one.id}: {one.name}" in text for one in catalogue.categories)
    assert parsed(text).values["category"] is None


def test_suggest_can_write_into_it(catalogue: Catalogue) -> None:
    before = header(FULL, catalogue).encode()
    entry = {"award": "bang-khen-tinh", "kind": "person", "honoree": "Lê C", "basis": "article"}
    after = with_entries(before, [entry]).decode()
    assert fields(after).honours[0].honoree == "Lê C"
