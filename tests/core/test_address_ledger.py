"""The file of published addresses: read as people and programs leave it, and never half written."""

from pathlib import Path
from time import process_time

import pytest

from plugins.core.address_ledger import (
    FILE,
    TOP,
    parse_ledger,
    read_ledger,
    with_rows,
    without_names,
    write_ledger,
)
from plugins.core.source import Source

ONE, TWO = "k-0123456789ab", "k-ba9876543210"


def rules(text: str) -> list[tuple[int, str, str]]:
    _, problems = parse_ledger(Source(FILE, text))
    return [(problem.line, problem.rule, problem.level) for problem in problems]


def keys(text: str) -> dict[str, tuple[str, ...]]:
    ledger, _ = parse_ledger(Source(FILE, text))
    return {slug: tuple(found.split()) for slug, found in ledger.keys.items()}


@pytest.mark.parametrize(
    "text",
    [
        f"{TOP}le-van-an,{ONE} {TWO}\n",
        f"le-van-an,{ONE}\nle-van-an,{TWO}\n",
        f'"address";"holder"\n"le-van-an";"{ONE} {TWO}"\n',  # as Excel writes it in Vietnam
        f"address\tholder\n\nle-van-an\t{ONE}\t{TWO}",
        f" le-van-an , {ONE}  {TWO} ,,\n",
    ],
)
def test_a_row_is_understood_as_programs_and_people_write_it(text: str) -> None:
    assert keys(text) == {"le-van-an": (ONE, TWO)}
    assert rules(text) == []


@pytest.mark.parametrize(
    "line",
    ["Lê Văn An", "le-van-an,Lê Văn An", f"Le-Van-An,{ONE}", "le-van-an,k-0123", "le-van-an,>",
     f"~0011,{ONE}", f"-,{ONE}", "le-van-an,>Lê Văn An"],
)  # fmt: skip
def test_what_is_not_understood_is_one_error_of_its_line(line: str) -> None:
    text = f"{TOP}{line}\nle-van-ba,{TWO}\n"
    assert rules(text) == [(TOP.count("\n") + 1, "address-line", "error")]
    assert keys(text) == {"le-van-ba": (TWO,)}


def test_both_sides_of_a_merge_are_read_and_each_mark_is_named() -> None:
    text = f"<<<<<<< HEAD\na-b,{ONE}\n=======\nc-d,{TWO}\n>>>>>>> nhanh\n"
    assert keys(text) == {"a-b": (ONE,), "c-d": (TWO,)}
    assert rules(text) == [(line, "address-merge", "warning") for line in (1, 3, 5)]


def test_addresses_of_nobody_are_taken_and_so_are_hidden_ones() -> None:
    text = without_names(
        with_rows("", [("le-van-an", (ONE,)), ("le-van-ba", (TWO,))]), ["le-van-an"]
    )
    assert "van-an" not in text
    ledger, problems = parse_ledger(Source(FILE, f"{text}le-van-tu,\nle-van-nam,>le-van-ba\n"))
    assert not problems
    taken = ("le-van-an", "le-van-ba", "le-van-tu", "le-van-nam")
    assert all(ledger.is_taken(slug) for slug in taken)
    assert not ledger.is_taken("le-van-sau")
    assert ledger.nobody == {"le-van-tu"}
    assert ledger.leads == {"le-van-nam": "le-van-ba"}


def test_a_second_removal_keeps_the_first_and_shares_its_salt() -> None:
    text = with_rows("", [("le-van-an", (ONE,)), ("le-van-ba", (TWO,))])
    twice = without_names(without_names(text, ["le-van-an"]), ["le-van-ba"])
    ledger, problems = parse_ledger(Source(FILE, twice))
    assert not problems
    assert len({salt for salt, _ in ledger.removed}) == 1
    assert ledger.is_taken("le-van-an")
    assert ledger.is_taken("le-van-ba")


def test_a_file_is_replaced_as_a_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    write_ledger(tmp_path, with_rows("", [("le-van-an", (ONE,))]))
    write_ledger(tmp_path, with_rows((tmp_path / FILE).read_text("utf-8"), [("le-van-ba", (TWO,))]))
    assert [path.name for path in (tmp_path / FILE).parent.iterdir()] == ["addresses.csv"]
    ledger, problems = read_ledger(tmp_path)
    assert list(ledger.keys) == ["le-van-an", "le-van-ba"]
    assert not problems


def test_a_hundred_thousand_are_read_at_once(tmp_path: Path) -> None:
    rows = [(f"nguyen-van-an-{n}", (f"k-{n:012x}", f"k-f{n:011x}")) for n in range(100_000)]
    write_ledger(tmp_path, with_rows("", rows))
    start = process_time()
    ledger, _ = read_ledger(tmp_path)
    spent = process_time() - start
    assert len(ledger.keys) == 100_000
    assert spent < 1.5  # seconds of this process; 0.25 on the machine it was made on
