"""The files of the filter: what rows they hold, in which order, and which names change."""

import json
from dataclasses import replace
from typing import Any

from plugins.core.catalogue import FormerName, Successor, Unit
from plugins.core.honour import Honour
from plugins.core.site import Site
from plugins.honorees.filter_data import BLOCK, make_filter
from plugins.honorees.filter_rows import rows
from plugins.honorees.filter_words import award_words, unit_words
from tests.core.making import CATALOGUE, COUNT, HONOUR, LABOUR_ORDER, article, site

OLD = Unit(
    id="huyen-cu",
    name="Huyện Cũ",
    kind="huyen",
    successor=Successor(unit="xa-moi"),
)
NEW = Unit(
    id="xa-moi",
    name="Xã Mới",
    kind="xa",
    former_names=(FormerName(name="Xã Xưa"),),
)
UNITS = replace(CATALOGUE, units=(*CATALOGUE.units, OLD, NEW))


def files(found: Site) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The columns and the blocks."""
    columns, *blocks = (json.loads(page.view(page.known())) for page in make_filter(found).pages)
    return columns, blocks


def named(*names: str, **fields: Any) -> list[Honour]:  # noqa: ANN401 — fields of an honour
    return [replace(HONOUR, honoree=name, **fields) for name in names]


def test_without_honours_there_is_no_form_and_no_file() -> None:
    found = make_filter(site(article()))
    assert (found.view.src, found.view.facets, found.pages) == ("", (), ())


def test_rows_read_from_the_end_are_newest_first_in_the_order_of_each_source() -> None:
    old, new = article("a", *named("Y", "A")), article("b", *named("B"), day="2024-02-01")
    assert [row.name for row in reversed(list(rows(site(old, new))))] == ["B", "Y", "A"]


def test_counts_and_pupils_stand_in_no_row() -> None:
    pupil = replace(HONOUR, honoree="Lê Thị Bé", role="Học sinh lớp 5A")
    found = make_filter(site(article("x", COUNT, pupil, *named("Trần Văn A"))))
    text = b"".join(page.view(page.known()) for page in found.pages).decode()
    assert "Trần Văn A" in text
    assert "Lê Thị Bé" not in text
    assert found.view.facets[3].options[0].text == "Cá nhân (1)"


def test_proposals_revoked_awards_and_hidden_names_never_enter_a_file() -> None:
    hidden = [
        *named("Lê Văn B", status="proposed"),
        *named("Lê Văn C", status="revoked"),
        *named("Lê Văn D", visibility="withheld"),
        *named("Lê Văn E", visibility="article"),
    ]
    found = make_filter(site(article("x", *hidden, *named("Trần Văn A"))))
    text = b"".join(page.view(page.known()) for page in found.pages).decode()
    assert [name for name in "BCDE" if f"Lê Văn {name}" in text] == []


def test_a_slug_is_written_only_where_the_name_does_not_give_it() -> None:
    twins = named("Trần Văn A", unit="so-y-te") + named("Trần Văn A", unit="Sở khác")
    _, (block,) = files(site(article("x", *twins)))
    assert block["text"].split("\n")[0].startswith("Trần Văn A\t")
    assert list(block["slugs"].values()) == ["tran-van-a-so-khac"]


def test_letters_of_a_column_are_the_places_of_choices() -> None:
    honours = [*named("A"), *named("B", award_year=None), *named("C", award_year=2020, grade="nhi")]
    found = make_filter(site(article("x", *honours)))
    years = found.view.facets[0]
    assert [option.value for option in years.options] == ["2023", "2020", "khong-ro"]
    columns = json.loads(found.pages[0].view(None))
    places = [ord(letter) - 48 for letter in columns["facets"][0]]
    assert places == [2, 3, 1]  # the last row of the source first
    assert [columns["years"][place] for place in places] == ["2020", "", "2023"]
    assert columns["words"][1][1][1] == LABOUR_ORDER.name


def test_a_unit_is_found_by_every_name_it_had_and_by_those_before_and_after_it() -> None:
    assert unit_words(OLD, UNITS) == "Huyện Cũ | Xã Mới | Xã Xưa"
    assert unit_words(NEW, UNITS) == "Xã Mới | Xã Xưa | Huyện Cũ"


def test_units_in_a_circle_end() -> None:
    one = replace(OLD, successor=Successor(unit="xa-moi"))
    other = replace(NEW, successor=Successor(unit="huyen-cu"))
    around = replace(CATALOGUE, units=(one, other))
    assert unit_words(one, around) == "Huyện Cũ | Xã Mới | Xã Xưa"


def test_an_award_is_found_by_its_other_names() -> None:
    award = replace(LABOUR_ORDER, aliases=("HCLĐ các hạng",), abbreviations=("HCLĐ",))
    assert award_words(award) == "Huân chương Lao động | HCLĐ các hạng | HCLĐ"


def test_a_new_article_changes_the_columns_and_the_last_block_alone() -> None:
    many = article("a", *named(*(f"Người {number}" for number in range(BLOCK + 5))))
    before = make_filter(site(many)).pages
    after = make_filter(site(many, article("b", *named("Người mới"), day="2024-02-01"))).pages
    assert len(before) == len(after) == 3
    assert before[1].address == after[1].address
    assert before[2].address != after[2].address
    assert before[0].address != after[0].address


def test_a_file_is_named_by_its_content() -> None:
    one, other = (make_filter(site(article("x", *named("A")))).pages for _ in range(2))
    assert [page.address for page in one] == [page.address for page in other]
    assert all(page.address.startswith("/du-lieu/tra-cuu/") for page in one)
    assert [page.known() for page in one] == [page.known() for page in other]
