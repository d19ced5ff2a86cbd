"""The real catalogue: what the whole portal refers to."""

from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from plugins.core.catalogue import Award, Catalogue, FormerName, Unit
from plugins.core.catalogue_files import read_catalogue
from plugins.core.names import canon, fold, slugify

PROJECT = Path(__file__).resolve().parents[2]
DRAFTED = (PROJECT / "tests/data/award_ids.txt").read_text("utf-8").split()
ORDERS_OF_THE_LAW = {
    "huan-chuong-doc-lap",
    "huan-chuong-quan-cong",
    "huan-chuong-lao-dong",
    "huan-chuong-bao-ve-to-quoc",
    "huan-chuong-chien-cong",
}
OF_THE_WARS = {  # no longer in the law, but their holders are honoured still
    "huan-chuong-khang-chien",
    "huan-chuong-chien-thang",
    "huan-chuong-giai-phong",
    "huan-chuong-chien-si-ve-vang",
    "huy-chuong-khang-chien",
}


@cache
def catalogue() -> Catalogue:
    found, problems = read_catalogue(PROJECT / "content")
    assert problems == []
    return found


AWARDS = pytest.mark.parametrize("award", catalogue().awards, ids=lambda award: award.id)


def test_the_86_awards_of_the_draft_are_all_there() -> None:
    assert len(DRAFTED) == 86
    assert set(DRAFTED) == set(catalogue().award)


@pytest.mark.parametrize(
    "name",
    [
        *("categories", "movements", "units", "awards"),
        *("conferrers", "kinds", "levels", "classes", "laws"),
    ],
)
def test_ids_are_unique_in_every_list(name: str) -> None:
    ids = [entry.id for entry in getattr(catalogue(), name)]
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", ["categories", "movements", "units", "awards"])
def test_ids_are_fit_for_addresses(name: str) -> None:
    for entry in getattr(catalogue(), name):
        assert slugify(entry.id) == entry.id


def test_a_name_alias_or_abbreviation_means_one_award() -> None:
    meant = defaultdict(set)
    for award in catalogue().awards:
        for word in (award.name, *award.aliases, *award.abbreviations):
            meant[fold(word)].add(award.id)
    assert {word: ids for word, ids in meant.items() if len(ids) > 1} == {}


@AWARDS
def test_what_an_award_refers_to_is_defined(award: Award) -> None:
    known = catalogue()
    assert award.kind in {term.id for term in known.kinds}
    assert award.level in {term.id for term in known.levels}
    assert set(award.conferred_by) <= {term.id for term in known.conferrers}
    assert set(award.classes) <= {term.id for term in known.classes}
    assert set(award.law_basis or {}) <= {law.id for law in known.laws}
    assert award.recipients


@AWARDS
def test_how_certain_each_entry_is_is_told(award: Award) -> None:
    certainty = award.certainty or {}
    assert {"name"} <= set(certainty) <= {"name", "name_en", "classes", "conferrer", "article"}
    assert "name_en" not in certainty or award.name_en


@AWARDS
def test_spans_begin_before_they_end(award: Award) -> None:
    if award.valid_from and award.valid_to:
        assert award.valid_from <= award.valid_to


def test_spans_of_laws_begin_before_they_end() -> None:
    for law in catalogue().laws:
        assert not (law.from_ and law.to) or law.from_ <= law.to


def test_only_awards_that_have_classes_list_them() -> None:
    classes = {award.id: award.classes for award in catalogue().awards if award.classes}
    badge = classes.pop("huy-hieu-dang")
    assert badge == ("90", "85", "80", "75", "70", "65", "60", "55", "50", "45", "40", "30")[::-1]
    assert classes.pop("huy-chuong-khang-chien") == ("nhat", "nhi")
    assert set(classes.values()) == {("nhat", "nhi", "ba")}
    assert set(classes) == ORDERS_OF_THE_LAW | {"huy-chuong-chien-si-ve-vang"} | (
        OF_THE_WARS - {"huy-chuong-khang-chien"}
    )


@AWARDS
def test_what_is_for_the_dead_alone_may_be_given_to_them(award: Award) -> None:
    assert award.posthumous or not award.only_posthumous


def test_ranks_of_classes_begin_with_the_highest() -> None:
    ranks = {term.id: term.rank for term in catalogue().classes}
    assert (ranks["nhat"], ranks["nhi"], ranks["ba"]) == (1, 2, 3)
    years = [term for term in catalogue().classes if term.id.isdigit()]
    by_rank = sorted(years, key=lambda term: term.rank or 0)
    assert by_rank == sorted(years, key=lambda term: -int(term.id))


def test_a_unit_that_is_gone_has_a_successor_in_the_catalogue() -> None:
    for unit in catalogue().units:
        assert unit.successor is None or unit.successor.unit in catalogue().unit


def test_successors_lead_on_and_never_in_a_circle() -> None:
    for unit in catalogue().units:
        seen = [unit.id]
        while (heir := catalogue().unit[seen[-1]].successor) is not None:
            assert heir.unit not in seen
            seen.append(heir.unit)


def test_a_unit_is_found_by_every_name_that_it_had() -> None:
    owners = defaultdict(set)
    for unit in catalogue().units:
        for name in unit.names:
            owners[canon(name).casefold()].add(unit.id)
    for name, ids in owners.items():
        assert len(ids) == 1, f"{name} names {ids}"
        found = catalogue().unit_named(name)
        assert found is not None
        assert {found.id} == ids


def test_former_names_are_texts_or_have_a_last_day() -> None:
    unit = Unit(
        id="a",
        name="Xã Mới",
        kind="xa",
        former_names=("Xã Cũ", FormerName(name="Xã Xưa", until=date(2025, 6, 30))),
    )
    assert unit.names == ("Xã Mới", "Xã Cũ", "Xã Xưa")
    assert [former.until for former in unit.former] == [None, date(2025, 6, 30)]
    assert Catalogue(units=(unit,)).unit_named("xã xưa") is unit


def test_a_former_name_with_its_day_is_read_and_a_bad_one_is_named(tmp_path: Path) -> None:
    (tmp_path / "catalogue").mkdir()
    path = tmp_path / "catalogue/units.yml"
    row = "- {id: a, name: A, kind: xa, former_names: [B, {name: C, until: 30/6/2025}]}\n"
    path.write_text(row, "utf-8")
    found, problems = read_catalogue(tmp_path)
    assert problems == []
    assert found.unit["a"].names == ("A", "B", "C")
    path.write_text(row.replace("until", "den"), "utf-8")
    _, (problem,) = read_catalogue(tmp_path)
    assert (problem.rule, problem.line) == ("unknown-field", 1)


def test_a_conferrer_is_called_by_names_of_its_own() -> None:
    meant = defaultdict(set)
    for term in catalogue().conferrers:
        for name in (term.name, *term.aliases):
            meant[fold(name)].add(term.id)
    assert {name: ids for name, ids in meant.items() if len(ids) > 1} == {}


def test_an_award_that_somebody_confers_knows_its_classes_in_order() -> None:
    ranks = {term.id: term.rank for term in catalogue().classes}
    for award in catalogue().awards:
        given = [ranks[grade] or 0 for grade in award.classes]
        assert given in (sorted(given), sorted(given, reverse=True))
        assert award.conferred_by


def test_classes_have_names_for_every_page() -> None:
    assert catalogue().class_name["nhi"] == "hạng Nhì"
    assert catalogue().class_name["cac-hang"] == "các hạng"


def test_problems_of_all_files_come_together(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (folder / "categories.yml").write_text("- id: a\n  name: A\n- id: a\n  name: B\n", "utf-8")
    (folder / "units.yml").write_text("- id: a\n  name: A\n", "utf-8")
    (folder / "awards.yml").write_text(
        "kinds: [{id: co, name: Cờ}]\nlevels: [{id: tinh, name: Tỉnh}]\n"
        "awards:\n  - {id: a, name: A, kind: cơ, level: tinh}\n",
        "utf-8",
    )
    _, problems = read_catalogue(tmp_path)
    assert [(problem.file, problem.line, problem.rule) for problem in problems] == [
        ("catalogue/categories.yml", 1, "duplicate-id"),
        ("catalogue/categories.yml", 3, "duplicate-id"),
        ("catalogue/units.yml", 1, "missing-field"),
        ("catalogue/awards.yml", 4, "unknown-id"),
    ]
    assert problems[-1].hint == "có phải «co»?"


def test_no_catalogue_is_an_empty_one(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path) == (Catalogue(), [])
