"""A published address stays with its holder, whatever is added, edited or taken out."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from plugins.core.address_ledger import (
    FILE,
    NO_LEDGER,
    AddressLedger,
    parse_ledger,
    with_rows,
    without_names,
)
from plugins.core.article import Article
from plugins.core.holding import new_keys
from plugins.core.honoree import Honoree
from plugins.core.honour import Decision
from plugins.core.moves import honoree_moves
from plugins.core.paper import Document
from plugins.core.record import Removed
from plugins.core.rules.address_rules import of_addresses
from plugins.core.source import Source
from tests.core.making import HONOUR, article, site

AN = replace(HONOUR, honoree="Lê Văn An", unit="so-y-te")
OTHER = replace(AN, unit="Sở Nội vụ")
NOBODY: Removed = {}


def read(text: str) -> AddressLedger:
    ledger, problems = parse_ledger(Source(FILE, text))
    assert not problems
    return ledger


def people(
    *contents: Article | Document, ledger: AddressLedger = NO_LEDGER, removed: Removed = NOBODY
) -> list[Honoree]:
    made = replace(site(*contents), ledger=ledger, removed=removed)
    return list(made.register.honorees)


def published(found: Iterable[Honoree]) -> str:
    """The ledger after a first publishing build."""
    return with_rows("", [(one.slug, new_keys(one, ())) for one in found])


def units(found: Iterable[Honoree]) -> dict[str, str | None]:
    return {one.slug: one.honour.unit for one in found}


def rules(text: str, found: list[Honoree], more: Iterable[Honoree] = ()) -> list[tuple[str, str]]:
    said = of_addresses(read(text), found, lambda: more)
    return [(problem.rule, problem.hint) for problem in said]


def test_an_older_article_added_later_takes_no_address_over() -> None:
    new = article("new", AN, day="2024-03-01")
    text = published(people(new))
    old = article("old", OTHER, day="2020-01-01")
    assert units(people(old, new))["le-van-an"] == "Sở Nội vụ"  # the fault, without a ledger
    found = people(old, new, ledger=read(text))
    assert units(found) == {"le-van-an": "so-y-te", "le-van-an-so-noi-vu": "Sở Nội vụ"}
    assert rules(text, found) == []


def test_nobody_moves_onto_the_address_of_somebody_who_was_removed() -> None:
    first, second = article("a", AN), article("b", OTHER, day="2024-02-01")
    before = people(first, second)
    text = published(before)
    gone: Removed = {before[0].records[0].id: frozenset()}
    found = people(first, second, ledger=read(text), removed=gone)
    assert units(found) == {"le-van-an-so-noi-vu": "Sở Nội vụ"}
    hidden = without_names(text, ["le-van-an"])
    assert "le-van-an," not in hidden
    third = article("c", replace(AN, unit="Sở Tư pháp"), day="2024-03-01")
    found = people(first, second, third, ledger=read(hidden), removed=gone)
    assert units(found) == {
        "le-van-an-so-noi-vu": "Sở Nội vụ",
        "le-van-an-so-tu-phap": "Sở Tư pháp",
    }


def test_an_address_with_a_unit_or_a_number_is_not_given_twice_either() -> None:
    text = "".join(f"{slug},\n" for slug in ("le-van-an", "le-van-an-so-noi-vu"))
    hidden = without_names(f"{text}le-van-an-so-noi-vu-2,\n", ["le-van-an-so-noi-vu-2"])
    (one,) = people(article("a", OTHER), ledger=read(hidden))
    assert one.slug == "le-van-an-so-noi-vu-3"


@pytest.mark.parametrize(
    "edited",
    [
        replace(AN, role="Trưởng phòng"),
        replace(AN, unit="Sở Tài chính"),
        replace(AN, unit=None),
        replace(AN, id="an"),
        replace(AN, id="an", unit="Sở Tài chính", role="Phó giám đốc"),
        replace(AN, award_year=2020),
        replace(AN, award="bang-khen-tinh"),
        replace(AN, honorific="ông"),
    ],
)
def test_an_edited_row_keeps_its_address(edited: object) -> None:
    text = published(people(article("a", AN)))
    namesake = article("old", OTHER, day="2020-01-01")
    found = people(namesake, article("a", edited), ledger=read(text))  # type: ignore[arg-type]  # an honour
    assert [one.slug for one in found if one.records[0].tellings[0].source.key == "2024/a"] == [
        "le-van-an"
    ]
    assert rules(text, found) == []


def test_an_id_carries_an_address_over_to_a_corrected_name() -> None:
    text = published(people(article("a", replace(AN, id="an"))))
    corrected = replace(AN, id="an", honoree="Lê Văn Ân", unit="Sở Nội vụ")
    assert [one.slug for one in people(article("a", corrected), ledger=read(text))] == ["le-van-an"]


def test_a_name_that_nothing_joins_is_asked_for_and_a_line_leads_its_address_on() -> None:
    text = published(people(article("a", replace(AN, honoree="Lê Văn Am"))))
    fresh = people(article("a", AN), ledger=read(text))
    ((rule, hint),) = rules(text, fresh)
    assert rule == "address-lost"
    assert "«le-van-am,>le-van-an»" in hint
    told = f"{text}le-van-am,>le-van-an\n"
    (one,) = people(article("a", AN), ledger=read(told))
    assert (one.slug, one.former_slugs) == ("le-van-an", ("le-van-am",))
    assert rules(told, [one]) == []
    (move,) = honoree_moves([one])
    assert (move.written, move.new) == (
        "/bang-vang/ho-so/le-van-am/",
        "/bang-vang/ho-so/le-van-an/",
    )


def test_an_address_of_nobody_is_told_unless_the_editor_or_a_withdrawal_says_so() -> None:
    before = people(article("a", AN))
    text = published(before)
    assert [rule for rule, _ in rules(text, [])] == ["address-lost"]
    assert rules(text, [], more=before) == []  # a withdrawn article has its people still
    assert rules(f"{text}le-van-an,\n", []) == []


def test_a_way_that_leads_nowhere_is_named() -> None:
    assert [rule for rule, _ in rules("le-van-am,>le-van-an\n", [])] == ["address-astray"]


def test_two_who_turn_out_to_be_one_keep_both_addresses() -> None:
    first, second = article("a", AN), article("b", OTHER, day="2024-02-01")
    text = published(people(first, second))
    joined = [article("a", replace(AN, id="an")), article("b", replace(OTHER, id="an"))]
    (one,) = people(*joined, ledger=read(text))
    assert (one.slug, one.former_slugs) == ("le-van-an", ("le-van-an-so-noi-vu",))


def test_one_who_turns_out_to_be_two_leaves_the_address_to_the_first() -> None:
    rows = [AN, replace(AN, award_year=2020)]
    text = published(people(article("a", rows[0]), article("b", rows[1])))
    apart = [replace(row, id=name) for row, name in zip(rows, ("an-1", "an-2"), strict=True)]
    found = people(article("a", apart[0]), article("b", apart[1]), ledger=read(text))
    assert {one.slug: one.honour.id for one in found} == {
        "le-van-an": "an-1",
        "le-van-an-so-y-te-tinh-lam-giang": "an-2",
    }


def test_of_namesakes_of_one_decision_one_who_is_gone_is_not_the_other() -> None:
    decision = Decision(number="15/QĐ-UBND")
    rows = [replace(AN, decision=decision, role=role) for role in ("Bác sĩ", "Lái xe")]
    text = published(people(article("a", *rows)))
    edited = replace(rows[1], role="Nhân viên lái xe")
    (one,) = people(article("a", edited), ledger=read(text))
    assert one.slug != "le-van-an"
    found = people(article("a", rows[0], edited), ledger=read(text))
    assert [one.slug for one in found] == ["le-van-an", "le-van-an-so-y-te-tinh-lam-giang"]


def test_two_branches_that_gave_one_address_to_two_people_are_told() -> None:
    one, other = article("a", AN), article("b", OTHER, day="2024-02-01")
    text = published(people(one)) + published(people(other)).splitlines()[-1] + "\n"
    found = people(one, other, ledger=read(text))
    assert units(found) == {"le-van-an": "so-y-te", "le-van-an-so-noi-vu": "Sở Nội vụ"}
    assert [rule for rule, _ in rules(text, found)] == ["address-twice"]
    settled = with_rows(text, [(found[1].slug, new_keys(found[1], ()))])
    assert rules(settled, people(one, other, ledger=read(settled))) == []


def test_a_ledger_learns_a_new_identity_once() -> None:
    (one,) = people(article("a", AN))
    known = new_keys(one, ())
    assert len(known) == 3
    assert new_keys(one, known) == ()
    (again,) = people(article("a", AN), article("b", replace(AN, award_year=2020)))
    assert new_keys(again, known) == ()
    (named,) = people(article("a", replace(AN, id="an")))
    assert len(new_keys(named, known)) == 1
