"""What ``check`` remembers: the same answers as without it, and none that is out of date."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from plugins.core.code_state import code_digest
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.tools.check.answer import answer
from plugins.tools.check.checked import Checked
from plugins.tools.check.places import Places

PROJECT = Path(__file__).resolve().parents[3]
BAD = PROJECT / "tests/data/bad"
DAY, NEXT_DAY = date(2026, 3, 2), date(2026, 3, 3)
ARTICLE = """---
title: Lễ trao tặng ở Sở A
date: 2026-01-05
category: tin-tuc-su-kien
summary: Sáng nay, Sở A tổ chức lễ trao tặng.
status: published
honours:
  - award: bang-khen-tinh
    kind: person
    honoree: Nguyễn Văn A
    basis: decision
    decision: 2026/quyet-dinh
    ceremony_date: 2026-03-02
---
Ông Nguyễn Văn A được tặng Bằng khen của Chủ tịch UBND tỉnh.

![Một người đứng trên sân khấu](a.jpg "Ông Nguyễn Văn A nhận Bằng khen")
"""
PAPER = """---
title: Quyết định khen thưởng
kind: quyết định
number: 12/QĐ-UBND
issuer: Ủy ban nhân dân tỉnh
issue_date: 2026-01-02
abstract: Về việc khen thưởng
status: published
---
Danh sách kèm theo.
"""

LIST = """STT,Họ và tên,Hình thức,Đối tượng,Năm
1,Trần Văn B,Bằng khen của Chủ tịch UBND tỉnh,cá nhân,2026
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A content root of one article and its decision, with a catalogue of its own."""
    root = tmp_path / "content"
    article, paper = root / "articles/2026/le-trao", root / "documents/2026/quyet-dinh"
    for folder, text in ((article, ARTICLE), (paper, PAPER)):
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(text, "utf-8")
    Image.new("RGB", (1600, 900), "navy").save(article / "a.jpg")
    shutil.copytree(PROJECT / "content/catalogue", root / "catalogue")
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("PORTAL = {}\n", "utf-8")
    return Places(root, settings, tmp_path / "cache")


def found(places: Places, today: date = DAY) -> Checked:
    return answer(places, today, fresh=0)


def rules(checked: Checked) -> set[str]:
    return {problem.rule for problem in (*checked.problems, *checked.settings)}


def cold(places: Places, today: date = DAY) -> Checked:
    return answer(Places(places.root, places.settings, None), today)


def edit(path: Path, old: str, new: str) -> None:
    """Another text of the same length and with the same times: only the bytes tell."""
    assert len(old.encode()) == len(new.encode())
    times = path.stat()
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def cases() -> list[str]:
    """Bad content that shows a rule which no case before it shows: each rule once or more."""
    shown: set[str] = set()
    found = []
    for path in sorted(BAD.glob("*/expected.json")):
        told = set(re.findall(r'"rule": ?"([^"]+)"', path.read_text("utf-8")))
        if told - shown:
            found.append(path.parent.name)
            shown |= told
    return found


CHANGES: dict[str, tuple[Callable[[Places], object], str]] = {
    "a word of the text": (
        lambda p: edit(
            p.root / "articles/2026/le-trao/index.md", "Ông Nguyễn Văn A", "Ông Nguyễn Văn B"
        ),
        "name-not-in-text",
    ),
    "a field": (
        lambda p: edit(p.root / "articles/2026/le-trao/index.md", "category:", "categorY:"),
        "unknown-field",
    ),
    "a file beside it that is gone": (
        lambda p: (p.root / "articles/2026/le-trao/a.jpg").unlink(),
        "missing-photo",
    ),
    "a photo that is none any more": (
        lambda p: (p.root / "articles/2026/le-trao/a.jpg").write_bytes(b"no picture"),
        "unreadable-photo",
    ),
    "a list beside it": (
        lambda p: (p.root / "articles/2026/le-trao/honours.csv").write_text("A\n", "utf-8"),
        "missing-heading",
    ),
    "a link beside it": (
        lambda p: (p.root / "articles/2026/le-trao/b.jpg").symlink_to("/etc/hostname"),
        "unreadable-photo",
    ),
    "another article": (
        lambda p: shutil.copytree(
            p.root / "articles/2026/le-trao", p.root / "articles/2025/le-trao"
        ),
        "same-address",
    ),
    "the day of its decision": (
        lambda p: edit(p.root / "documents/2026/quyet-dinh/index.md", "2026-01-02", "2026-02-02"),
        "decided-after",
    ),
    "its decision is gone": (
        lambda p: shutil.rmtree(p.root / "documents"),
        "unknown-document",
    ),
    "the catalogue": (
        lambda p: (p.root / "catalogue/categories.yml").write_text("- {id: a, name: A}\n"),
        "unknown-category",
    ),
    "a file where nothing is read": (
        lambda p: (p.root / "articles/bai.md").write_text("Bài", "utf-8"),
        "misplaced-file",
    ),
    "the settings": (
        lambda p: p.settings.write_text('PORTAL = {"agency": "A", "official": True}\n', "utf-8"),
        "portal-page",
    ),
}


def test_the_content_that_is_edited_here_is_clean(places: Places) -> None:
    assert rules(cold(places)) == set()


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_is_seen(places: Places, name: str) -> None:
    change, rule = CHANGES[name]
    assert found(places) == cold(places)
    change(places)
    after = found(places)
    assert after == cold(places)
    assert rule in rules(after)
    assert found(places, NEXT_DAY) == cold(places, NEXT_DAY)


def test_the_day_is_seen(places: Places) -> None:
    assert rules(found(places, DAY)) == set()
    assert rules(found(places, date(2026, 3, 1))) == {"ceremony-to-come"}


def test_what_a_build_could_not_develop_is_seen(places: Places) -> None:
    found(places)
    assert places.cache
    memory = PhotoMemory(places.cache / MEMORY)
    photo = memory.read(places.root, places.root / "articles/2026/le-trao/a.jpg")
    memory.learn_bad(photo.digest, "ảnh bị hỏng")
    memory.save()
    assert rules(found(places)) == {"unreadable-photo"}


def test_an_undone_change_brings_the_answer_back(places: Places) -> None:
    index = places.root / "articles/2026/le-trao/index.md"
    first = found(places)
    edit(index, "category:", "categorY:")
    assert found(places) != first
    edit(index, "categorY:", "category:")
    assert found(places) == first


def test_other_code_gives_another_digest(tmp_path: Path) -> None:
    file = tmp_path / "rule.py"
    file.write_text("A = 1\n")
    first = code_digest(b"", tmp_path, [file])
    file.write_text("A = 2\n")
    assert code_digest(b"", tmp_path, [file]) != first
    assert code_digest(b"3.12", tmp_path, [file]) != code_digest(b"", tmp_path, [file])


def rows(places: Places, name: str) -> list[tuple[str, bytes]]:
    assert places.cache
    with closing(sqlite3.connect(places.cache / name)) as base:
        return sorted(base.execute("SELECT what, state FROM known"))


def test_unchanged_content_is_not_read_again(places: Places) -> None:
    """What is remembered is given: a memory that was changed on purpose shows it."""
    first = found(places)
    assert places.cache
    with closing(sqlite3.connect(places.cache / "known-answers.sqlite")) as base, base:
        (value,) = base.execute("SELECT value FROM known").fetchone()
        changed = value.replace("ở Sở A".encode(), "ở Sở B".encode())
        base.execute("UPDATE known SET value = ?", (changed,))
    again = found(places)
    assert set(first.titles.values()) - set(again.titles.values()) == {"Lễ trao tặng ở Sở A"}


def test_only_the_changed_folder_is_read_again(places: Places) -> None:
    shutil.copytree(places.root / "articles/2026/le-trao", places.root / "articles/2026/hoi-nghi")
    found(places)
    before = dict(rows(places, "known-files.sqlite"))
    edit(places.root / "articles/2026/hoi-nghi/index.md", "được tặng", "đượm tặng")
    found(places)
    after = dict(rows(places, "known-files.sqlite"))
    assert {what for what in before if before[what] != after[what]} == {
        "article articles/2026/hoi-nghi",
        "words articles/2026/hoi-nghi",
        "wording articles/2026/hoi-nghi",
    }


def test_rules_over_all_honours_are_asked_again_where_a_header_or_a_list_changed(
    places: Places,
) -> None:
    folder = places.root / "articles/2026/le-trao"
    index, states = folder / "index.md", []
    changes: tuple[Callable[[], object], ...] = (
        lambda: None,
        lambda: edit(index, "Sáng nay", "Sáng kia"),  # the header
        lambda: edit(index, "được tặng", "đượm tặng"),  # the text
        lambda: (folder / "honours.csv").write_text(LIST, "utf-8"),
        lambda: shutil.copytree(folder, places.root / "articles/2026/hoi-nghi"),
    )
    for change in changes:
        change()
        found(places)
        states.append(dict(rows(places, "known-files.sqlite"))["people"])
    first, header, text, listed, copied = states
    assert header == text
    assert len({first, header, listed, copied}) == 4


def test_what_is_gone_is_forgotten(places: Places) -> None:
    shutil.copytree(places.root / "articles/2026/le-trao", places.root / "articles/2026/hoi-nghi")
    found(places)
    shutil.rmtree(places.root / "articles/2026/hoi-nghi")
    found(places)
    assert "hoi-nghi" not in str(rows(places, "known-files.sqlite"))


@pytest.mark.parametrize("name", ["known-answers.sqlite", "known-files.sqlite"])
@pytest.mark.parametrize("damage", [b"", b"no database at all" * 99])
def test_a_damaged_memory_costs_time_and_nothing_else(
    places: Places, name: str, damage: bytes
) -> None:
    first = found(places)
    assert places.cache
    (places.cache / name).write_bytes(damage)
    assert found(places, NEXT_DAY) == first
    assert found(places, NEXT_DAY) == first


def test_a_photo_that_was_just_written_is_read_again(places: Places) -> None:
    """Its clock may not tell two states apart: nothing of its folder is remembered yet."""
    answer(places, DAY)
    assert places.cache
    assert not (places.cache / "known-answers.sqlite").exists()
    names = [what for what, _ in rows(places, "known-files.sqlite")]
    assert names == ["papers", "people"]  # which rest on no photo


@pytest.mark.parametrize("case", cases())
def test_warm_answers_are_cold_answers(case: str, tmp_path: Path) -> None:
    """Folder by folder on another day: all as with an empty memory."""
    places = Places(BAD / case, cache=tmp_path)
    assert found(places, NEXT_DAY) == found(places, DAY)


def test_no_rule_asks_the_clock() -> None:
    """What a folder gave yesterday is given today: who needs the day is told it."""
    core = PROJECT / "plugins/core"
    asking = re.compile(r"\b(?:datetime\.now|date\.today|time\.time|utcnow)\(")
    files = [core / "reading.py", core / "body.py", *(core / "rules").rglob("*.py")]
    assert [path.name for path in files if asking.search(path.read_text("utf-8"))] == []
