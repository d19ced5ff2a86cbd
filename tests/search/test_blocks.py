"""Blocks of the index are kept, and the index is what the content is."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.core.search.entry import Entry, Shown
from plugins.core.search.postings import BLOCK, GROUPS
from plugins.search.blocks import kept_blocks
from plugins.search.index_pages import Shards


def entry(title: str) -> Entry:
    return Entry(Shown("/x/", title, "Tin", "", (), ""), ("chữ",), "tin", 2023, (), ())


def test_a_block_is_made_once_and_again_only_where_its_texts_change(tmp_path: Path) -> None:
    entries = [entry(f"Bài {at}") for at in range(BLOCK + 5)]
    first, second = kept_blocks(entries, tmp_path, 1)
    old = first.place.stat().st_ino, second.place.stat().st_ino
    entries[-1] = entry("Bài khác")
    again, other = kept_blocks(entries, tmp_path, 1)
    assert (again.digest, again.place.stat().st_ino) == (first.digest, old[0])
    assert other.digest != second.digest


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda _: b'{"postings": 1}',
        lambda data: data.replace(b"bai", b"tin", 1),
        lambda _: b"\xff\xfe",
    ],
    ids=["empty", "half", "other", "letter", "no text"],
)
def test_a_damaged_block_is_made_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    (block,) = kept_blocks([entry("Bài")], tmp_path, 1)
    data = block.place.read_bytes()
    block.place.write_bytes(damage(data))
    assert block.place.read_bytes() != data
    assert kept_blocks([entry("Bài")], tmp_path, 1)[0].place.read_bytes() == data


def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    entries = [entry(f"Bài {at}") for at in range(2 * BLOCK)]
    one = kept_blocks(entries, tmp_path / "one", 1)
    two = kept_blocks(entries, tmp_path / "two", 2)
    assert [block.place.read_bytes() for block in one] == [b.place.read_bytes() for b in two]


def test_what_nobody_used_for_a_week_goes_and_nothing_else(tmp_path: Path) -> None:
    (block,) = kept_blocks([entry("Bài")], tmp_path, 1)
    long_ago = time.time() - 8 * 24 * 3600
    for name in ("old.json", "half.9.tmp"):
        (tmp_path / name).write_text("x", "utf-8")
        os.utime(tmp_path / name, (long_ago, long_ago))
    (tmp_path / "other.json").write_text("of another content", "utf-8")
    os.utime(block.place, (long_ago, long_ago))
    assert kept_blocks([entry("Bài")], tmp_path, 1) == (block,)
    assert {path.name for path in tmp_path.iterdir()} == {block.place.name, "other.json"}


@pytest.mark.parametrize(("number", "most"), [(3_000, 10), (3_071, 16)], ids=["room", "full"])
def test_a_new_thing_changes_the_facts_of_its_own_words_alone(
    number: int, most: int, tmp_path: Path
) -> None:
    """And those of common words where it fills a block."""
    entries = [entry(f"Bài số {at} nói về Nguyễn Văn {at}") for at in range(number)]
    before = Shards(kept_blocks(entries, tmp_path, 1), number)
    after = Shards(kept_blocks([*entries, entry("Riêng một chuyện")], tmp_path, 1), number + 1)
    assert before.count == after.count
    changed = [at for at in range(before.count) if before.facts(at) != after.facts(at)]
    made = [at for at in range(before.count) if before.make(at) != after.make(at)]
    assert set(made) <= set(changed)
    assert 0 < len(made) <= len(changed) <= most


def test_all_shards_together_hold_every_word(tmp_path: Path) -> None:
    entries = [entry(f"Bài số {at} về Nguyễn Văn A") for at in range(40)]
    shards = Shards(kept_blocks(entries, tmp_path, 1), len(entries))
    assert shards.words["bai"] == 40
    assert len({shards.make(number) for number in range(shards.count)}) == shards.count


def test_neighbours_are_made_from_the_same_part_of_the_blocks(tmp_path: Path) -> None:
    """A part is read once, though few are kept: 10,000 articles took six times as long before."""
    entries = [entry(f"Bài số {at} nói về Nguyễn Văn {at}") for at in range(3_000)]
    shards = Shards(kept_blocks(entries, tmp_path, 1), len(entries))
    numbers = list(shards.numbers)
    assert sorted(numbers) == list(range(shards.count))
    parts = [number % GROUPS for number in numbers]
    assert shards.count > GROUPS
    assert parts == sorted(parts)
