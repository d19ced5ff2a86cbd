"""Postings and shards: what the browser reads is what the texts say."""

import gzip
import json
from collections.abc import Iterator

from plugins.core.search import postings, shards
from plugins.core.search.entry import Entry, Shown
from plugins.core.search.meta import abbreviations, common_words, lexicon, meta
from plugins.core.search.terms import OFTEN, ONCE, TITLE, terms


def entry(title: str, *texts: str) -> Entry:
    return Entry(Shown("/x/", title, "Tin", "", (), ""), texts, "tin", 2023, (), ())


def read(data: bytes) -> dict[str, dict[str, list[tuple[int, int]]]]:
    """A shard as search.js reads it: key, form, and number with weight of each thing."""
    raw = gzip.decompress(data)
    start = 4 + int.from_bytes(raw[:4], "little")
    at = start
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    for key, _, *sizes in json.loads(raw[4:start]):
        for form, size in zip(sizes[::2], sizes[1::2], strict=True):
            found.setdefault(key, {})[form or key.removeprefix("=")] = list(
                walk(raw[at : at + size])
            )
            at += size
    assert at == len(raw)
    return found


def walk(data: bytes) -> Iterator[tuple[int, int]]:
    thing, value, shift = -1, 0, 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            thing += value >> 2
            yield thing, value & 3
            value = shift = 0


def whole(*entries: Entry | None, common: frozenset[str] = frozenset()) -> dict[str, object]:
    blocks = [
        postings.block(entries[at : at + postings.BLOCK])
        for at in range(0, len(entries), postings.BLOCK)
    ]
    found: dict[str, object] = {}
    for group in range(postings.GROUPS):
        rows = postings.merged(one[group] for one in blocks).items()
        full = len(entries) - len(entries) % postings.BLOCK
        found |= read(shards.shard(rows, common, full))
    return found


def test_a_term_weighs_by_where_and_how_often_it_stands() -> None:
    found = terms("Khen thưởng", ["thi đua, khen thưởng", "Thi đua yêu nước"])
    assert found["khen thuong", "khen thưởng"] == TITLE
    assert found["thi dua", "thi đua"] == OFTEN
    assert found["yeu nuoc", "yêu nước"] == ONCE


def test_neighbours_stand_across_commas_but_not_from_name_to_name() -> None:
    found = terms("", ["thi đua, khen thưởng", "Lê Văn A, Trần Thị B. Cuối"])
    assert ("dua khen", "đua khen") in found
    assert ("a tran", "a trần") not in found
    assert ("b cuoi", "b cuối") not in found


def test_numbers_of_decisions_and_days_are_neighbours() -> None:
    found = terms("", ["Quyết định số 15/QĐ-UBND ngày 08/3/2023"])
    assert {"15 qd", "qd ubnd", "8 3", "3 2023"} <= {key for key, _ in found}


def test_names_are_rows_of_capitals_in_every_window() -> None:
    keys = {key for key, _ in terms("", ["ông Nguyễn Thị Minh Hà được khen"]) if key[0] == "="}
    assert keys == {
        "=nguyen thi minh",
        "=nguyen thi minh ha",
        "=thi minh ha",
    }


def test_every_thing_is_found_by_its_number_with_marks_apart() -> None:
    many = [entry("Tin khác")] * 600
    found = whole(None, entry("Bà Lê Thị Thủy"), *many, entry("Bà Lê Thị Thúy", "thuỷ"))
    assert found["thi thuy"] == {"thị thủy": [(1, TITLE)], "thị thúy": [(602, TITLE)]}
    assert found["=le thi thuy"] == {"lê thị thủy": [(1, TITLE)], "lê thị thúy": [(602, TITLE)]}
    assert found["thuy"] == {"thủy": [(1, TITLE), (602, ONCE)], "thúy": [(602, TITLE)]}


def test_a_common_word_keeps_titles_and_the_newest_of_full_blocks() -> None:
    many = [entry("x", "năm")] * 700
    found = whole(entry("Năm"), *many, common=frozenset({"nam"}))
    kept = [(0, TITLE), *((at, ONCE) for at in range(postings.BLOCK - 50, postings.BLOCK))]
    assert found["nam"] == {"năm": kept}
    assert whole(entry("Năm"), *many)["nam"] == {
        "năm": [(0, TITLE), *((at, ONCE) for at in range(1, 701))]
    }


def test_a_new_thing_leaves_a_common_word_as_it_was() -> None:
    many, common = [entry("x", "năm")] * 700, frozenset({"nam"})
    assert whole(*many, common=common)["nam"] == whole(*many, many[0], common=common)["nam"]


def test_a_rare_form_of_a_common_word_is_found_in_texts() -> None:
    many, common = [entry("Năm")] * 700, frozenset({"nam"})
    found = whole(*many, entry("x", "trồng nấm"), common=common)
    assert found["nam"] == {"năm": [(at, TITLE) for at in range(700)], "nấm": [(700, ONCE)]}


def test_the_same_bytes_each_time() -> None:
    rows = [("a", {"á": [(0, "4")], "": [(0, "8")]})]
    assert shards.shard(rows, frozenset()) == shards.shard(rows, frozenset())


def test_the_number_of_shards_seldom_changes() -> None:
    assert shards.shard_count(0) == shards.FEWEST
    assert shards.shard_count(5_000_000) == shards.shard_count(5_100_000) == 2048
    assert shards.shard_count(10**12) == shards.MOST


def test_what_the_browser_knows_beforehand() -> None:
    words = {"thi": 9_000, "bang": 1_000, "x1": 4}
    assert common_words(words, 10_000) == {"thi"}
    assert common_words({"thi": 900}, 900) == set()  # few things: every word is looked up
    assert list(lexicon(words)) == ["thi", "bang"]
    assert meta(5, 8, 0, frozenset({"b", "a"}))["common"] == ["a", "b"]


def test_abbreviations_that_are_words_too_are_left_out() -> None:
    found = dict(abbreviations())
    assert found["ubnd"] == "uy ban nhan dan"
    assert "tu" not in found
