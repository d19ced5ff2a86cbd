"""The open data: what is in it, what never is, and that programs can read it."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import fastjsonschema
import pytest

from plugins.core.article import Article
from plugins.core.honour import Honour, Status
from plugins.core.page import Page
from plugins.core.paper import Document
from plugins.honorees import data_pages
from plugins.honorees.data_columns import COLUMNS
from tests.core.making import BADGE, COUNT, HONOUR, article, document, site

NAMED = replace(HONOUR, honoree="Nguyễn Thị Thủy", unit="so-y-te", grade="nhi")


def made(*contents: Article | Document, removed: frozenset[str] = frozenset()) -> dict[str, Page]:
    gone = dict.fromkeys(removed, frozenset[str]())
    whole = replace(site(*contents), removed=gone)
    return {page.address: page for page in data_pages.pages(whole)}


def table(*contents: Article | Document) -> list[dict[str, str]]:
    """The CSV as Excel reads it."""
    page = made(*contents)["/du-lieu/khen-thuong.csv"]
    data: bytes = page.view(page.known())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") > 0
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def whole(*contents: Article | Document) -> dict[str, Any]:
    """The JSON, which obeys the schema beside it."""
    pages = made(*contents)
    page, schema = pages["/du-lieu/khen-thuong.json"], pages["/du-lieu/khen-thuong.schema.json"]
    found: dict[str, Any] = json.loads(page.view(page.known()))
    fastjsonschema.compile(json.loads(schema.view(schema.known())))(found)
    return found


def test_a_row_says_who_for_what_and_where_it_is_told() -> None:
    (row,) = table(article("x", NAMED))
    assert row["honoree"] == "Nguyễn Thị Thủy"
    assert row["honoree_id"] == "nguyen-thi-thuy"
    assert (row["award_id"], row["class"], row["kind"]) == ("huan-chuong-lao-dong", "nhi", "person")
    assert (row["unit_id"], row["unit"]) == ("so-y-te", "Sở Y tế tỉnh Lam Giang")
    assert row["articles"] == "/tin/2024/x/"
    assert row["record_id"].startswith("kt-")


def test_csv_and_json_hold_the_same_in_the_same_columns() -> None:
    contents = (article("x", NAMED, COUNT, replace(NAMED, honoree="B", role="=1+1")),)
    rows, records = table(*contents), whole(*contents)["records"]
    assert [list(row) for row in rows] == [[column.key for column in COLUMNS]] * 3
    assert [row["record_id"] for row in rows] == [record["record_id"] for record in records]
    assert all(list(record) == [column.key for column in COLUMNS] for record in records)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-x", "@a", "＝1"])
def test_no_cell_is_a_formula_and_json_keeps_the_words(text: str) -> None:
    told = article("x", replace(NAMED, role=text))
    assert table(told)[0]["role"] == f"'{text}"
    assert whole(told)["records"][0]["role"] == text


def test_quotes_commas_and_lines_survive() -> None:
    role = 'Trưởng phòng "A", B; C'
    assert table(article("x", replace(NAMED, role=role)))[0]["role"] == role


@pytest.mark.parametrize("status", ["proposed", "revoked"])
def test_proposals_and_revoked_awards_are_not_in_it(status: Status) -> None:
    assert whole(article("x", replace(NAMED, status=status)))["records"] == []


@pytest.mark.parametrize(
    "hidden",
    [
        replace(NAMED, visibility="article"),
        replace(NAMED, visibility="withheld"),
        replace(NAMED, award=BADGE.id, grade=None),
    ],
)
def test_what_is_not_public_is_not_in_it(hidden: Honour) -> None:
    assert whole(article("x", hidden))["records"] == []


def test_pupils_are_named_in_their_article_only() -> None:
    pupil = replace(NAMED, honorific="em", role="Học sinh lớp 9A", unit="Trường X", achievement="T")
    (record,) = whole(article("x", pupil))["records"]
    kept = {key for key, value in record.items() if value not in (None, [], False)}
    assert record["name_left_out"] is True
    assert kept == {
        *("record_id", "award_id", "award", "class", "kind", "name_left_out", "award_year"),
        *("basis", "articles"),
    }
    assert "Thủy" not in json.dumps(record, ensure_ascii=False)


def test_who_received_it_instead_is_left_out() -> None:
    told = replace(NAMED, received_by="Trần Thị Mẹ", posthumous=True)
    assert "Trần Thị Mẹ" not in json.dumps(whole(article("x", told)), ensure_ascii=False)


def test_a_name_points_to_the_count_that_it_is_part_of() -> None:
    count = replace(COUNT, id="bk")
    named = replace(COUNT, honoree="Sở Y tế", count=None, part_of="bk")
    first, second = whole(article("x", count, named))["records"]
    assert second["part_of"] == first["record_id"]
    assert (first["count"], second["count"]) == (8, None)


def test_a_decision_and_an_article_of_it_are_one_row_that_keeps_its_older_id() -> None:
    told = article("x", replace(NAMED, decision="2023/qd", basis="decision", presented_by="Ông X"))
    (before,) = whole(told)["records"]
    plain = document()
    fields = replace(plain.fields, honours=(replace(NAMED, award_year=None),))
    (after,) = whole(told, replace(plain, fields=fields))["records"]
    assert after["former_ids"] == [before["record_id"]] != [after["record_id"]]
    assert (after["decision_number"], after["decision_date"]) == ("12/QĐ-UBND", "2023-12-20")
    assert after["decision_url"] == "/van-ban/2023/qd/"
    assert after["presented_by"] == "Ông X"
    assert after["articles"] == ["/tin/2024/x/"]


def test_ids_stay_when_rows_are_added_or_moved() -> None:
    other = replace(NAMED, honoree="B")
    before = {r["honoree"]: r["record_id"] for r in whole(article("x", NAMED, other))["records"]}
    moved = article("x", replace(NAMED, honoree="C"), other, NAMED)
    after = {r["honoree"]: r["record_id"] for r in whole(moved)["records"]}
    assert before.items() <= after.items()


def test_the_page_explains_every_column() -> None:
    page = made(article("x", NAMED))["/du-lieu/"]
    view = page.view(page.known())
    assert [term.key for term in view.columns] == [column.key for column in COLUMNS]
    assert all(term.name and term.meaning for term in view.columns)
    linked = json.loads(view.meta.json_ld)
    assert linked["@type"] == "Dataset"
    assert "license" not in linked  # none is claimed that nobody gave


def test_without_honours_the_data_is_empty_and_still_fits_its_schema() -> None:
    assert table() == []
    assert whole()["date_modified"] is None


def test_personal_data_in_words_are_kept_out_while_an_editor_has_not_mended_them() -> None:
    told = replace(
        NAMED,
        role="Giám đốc, sinh năm 1950",
        unit="trú tại thôn 3",
        achievement="ĐT 0912345678",
        received_by="Lê Văn C, CCCD 001085012345",
    )
    nameless = replace(NAMED, honoree="Trần Văn B (SN 1960)")
    (row,) = table(article("x", told, nameless))
    assert row["honoree"] == "Nguyễn Thị Thủy"
    assert (row["role"], row["unit"], row["achievement"]) == ("", "", "")


def test_what_is_kept_out_moves_no_id() -> None:
    """Or a removal would lose its honour on the day that a rule learns a new word."""
    rows = table(article("x", replace(NAMED, role="Đảng viên"), replace(NAMED, role="sinh 1950")))
    assert rows[0]["record_id"] != rows[1]["record_id"]
    again = table(article("x", replace(NAMED, role="sinh 1950"), replace(NAMED, role="Đảng viên")))
    assert {row["record_id"] for row in again} == {row["record_id"] for row in rows}
