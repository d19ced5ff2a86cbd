"""Counts beside names: which pairs are told, and what an editor does to settle them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from plugins.core.article import Article
from plugins.core.honour import Decision, Honour
from plugins.core.paper import Document
from plugins.core.problems import Problem
from plugins.core.rules.total_rules import of_totals
from plugins.core.telling import Telling
from tests.core.making import COUNT, article, document, site

NAMED = replace(COUNT, count=None, honoree="Sở A")
SIGNED = Decision(number="12/QĐ-UBND", date=date(2023, 12, 20))
PAPER = document()


def told(*contents: Article | Document) -> list[str]:
    def warn(at: Telling, rule: str, message: str, hint: str) -> Problem:
        return Problem(at.source.file, 1, rule, message, hint)

    found = of_totals(site(*contents).register.records, warn, lambda at: at.source.file)
    return [problem.file for problem in found]


def listing(honours: Iterable[Honour]) -> Document:
    return replace(PAPER, fields=replace(PAPER.fields, honours=tuple(honours)))


@pytest.mark.parametrize(
    ("count", "name"),
    [
        (COUNT, NAMED),
        (COUNT, replace(NAMED, award_year=None)),
        (replace(COUNT, award_year=None), NAMED),
        (replace(COUNT, grade="cac-hang"), replace(NAMED, grade="nhi")),
        (COUNT, replace(NAMED, decision=SIGNED)),
    ],
)
def test_a_count_and_a_name_of_one_article_are_told(count: Honour, name: Honour) -> None:
    assert len(told(article("x", count, name))) == 1


@pytest.mark.parametrize(
    ("count", "name"),
    [
        (replace(COUNT, id="bk"), NAMED),  # the editor has seen it
        (replace(COUNT, id="bk"), replace(NAMED, part_of="bk")),
        (COUNT, replace(NAMED, award_year=2021)),
        (COUNT, replace(NAMED, award="co-thi-dua")),
        (COUNT, replace(NAMED, kind="household")),
        (replace(COUNT, grade="nhat"), replace(NAMED, grade="nhi")),
        (replace(COUNT, decision=SIGNED), replace(NAMED, decision=SIGNED)),  # one total already
    ],
)
def test_what_is_settled_or_surely_apart_is_not(count: Honour, name: Honour) -> None:
    assert told(article("x", count, name)) == []


def test_a_decision_cited_without_its_date_is_told_and_with_it_is_not() -> None:
    bare = replace(COUNT, award_year=None, decision=Decision(number="12/QĐ-UBND"))
    paper = listing([NAMED])
    assert told(paper, article("x", bare)) == ["articles/2024/x/index.md"]
    assert told(paper, article("x", replace(bare, decision=SIGNED))) == []
    assert told(paper, article("x", replace(bare, id="bk"))) == []


def test_as_many_names_elsewhere_as_a_count_says_are_told() -> None:
    names = [replace(NAMED, honoree=f"Sở {n}") for n in range(8)]
    assert told(article("x", COUNT), article("y", *names)) == ["articles/2024/x/index.md"]
    assert told(article("x", COUNT), article("y", *names[1:])) == []
