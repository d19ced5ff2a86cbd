"""The search of built sites: after edits as from scratch, and no name that must not be public."""

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.core.names import fold
from tests.builder.sites import PROJECT, SITE, build, preview, tree

_INDEX = "tim-kiem/du-lieu"
_WORDS = "Đoạn văn {marker} của một bài thử về thi đua, khen thưởng."
# What stands in each front matter, and the word by which the article is known.
_HIDDEN = {
    "Xvonhap": "status: draft",
    "Xvocho": "status: pending",
    "Xvogo": "status: withdrawn",
    "Xvohen": "status: published",
    "Xvomau": "status: published\nsample: true",
}
_SHOWN = "Xvohien"
_HONOUR = "  - {award: huan-chuong-lao-dong, class: ba, kind: person, basis: article, "
# Honours that no index may name, though their article is public.
_KEPT = {
    "Xvohocsinh": "honoree: Nguyễn Thị Xvohocsinh, role: học sinh lớp 5A}",
    "Xvodenghi": "honoree: Lê Văn Xvodenghi, status: proposed}",
    "Xvohuy": "honoree: Lê Văn Xvohuy, status: revoked, revocation: {act: huy-bo, "
    "decision: {number: 9/QĐ-UBND, date: 2024-01-05}}}",
    "Xvobai": "honoree: Lê Văn Xvobai, visibility: article}",
    "Xvokin": "honoree: Lê Văn Xvokin, visibility: withheld}",
    "Xvotoc": 'honoree: Lê Văn Ngọc, role: "Trưởng thôn, dân tộc Kinh"}',
}
_NAMED = "Xvoten"


def write(content: Path, slug: str, title: str, day: str, rest: str = "status: published") -> Path:
    """An article of the tiny site."""
    place = content / "articles" / day[:4] / slug / "index.md"
    place.parent.mkdir(parents=True)
    place.write_text(
        f"---\ntitle: {title}\ndate: {day}\ncategory: tin-tuc-su-kien\n"
        f"summary: Bài thử của phần tìm kiếm.\n{rest}\n---\n{_WORDS.format(marker=title)}\n",
        "utf-8",
    )
    return place


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the tiny site with articles and honours of every kind."""
    place = shutil.copytree(SITE, tmp_path / "content")
    for marker, rest in _HIDDEN.items():
        day = "2098-01-01" if marker == "Xvohen" else "2023-05-06"
        write(place, marker.lower(), f"Tin {marker}", day, rest)
    rows = [*_KEPT.values(), f"honoree: Trần Văn {_NAMED}}}"]
    honours = "status: published\nhonours:\n" + "\n".join(_HONOUR + row for row in rows)
    write(place, "hien", f"Tin {_SHOWN}", "2023-05-07", honours)
    return place


def through(content: Path, output: Path, cache: Path) -> bool:
    """A build with a cache of its own, as Pelican's own command makes it."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py"]
    settings = ["-e", 'AT="2026-11-24"', f"CACHE={json.dumps(str(cache))}"]
    done = subprocess.run(
        [*command, "-o", str(output), "--fatal", "warnings", *settings], cwd=PROJECT, check=False
    )
    return done.returncode == 0


def words_of(output: Path) -> str:
    """All that the index holds, unpacked and without marks: names of files and of every byte."""
    return "\n".join(_unpacked(output / _INDEX))


def _unpacked(folder: Path) -> Iterator[str]:
    for place in folder.iterdir():
        yield fold(gzip.decompress(place.read_bytes()).decode("utf-8", "replace"))


def test_no_byte_of_the_index_tells_what_is_not_public(content: Path, tmp_path: Path) -> None:
    done = build(content, tmp_path / "output", "--publish")
    assert done.returncode == 0, done.stdout + done.stderr
    found = words_of(tmp_path / "output")
    assert {_SHOWN.lower(), _NAMED.lower()} == set(re.findall(r"xvo\w+", found))
    assert "dan toc kinh" not in found


def test_a_preview_finds_drafts(content: Path, tmp_path: Path) -> None:
    done = preview(content, tmp_path / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    found = set(re.findall(r"xvo\w+", words_of(tmp_path / "output")))
    assert {"xvonhap", "xvocho", "xvohen", "xvomau", "xvohien"} <= found
    assert not found & {"xvogo", *map(str.lower, _KEPT)}


def test_after_edits_the_index_is_that_of_a_clean_build(content: Path, tmp_path: Path) -> None:
    output, cache = tmp_path / "output", tmp_path / "cache"
    places = [
        write(content, f"bai-{at}", f"Tin thứ {at}", f"2023-06-{at:02}") for at in range(1, 5)
    ]
    assert through(content, output, cache)
    before = tree(output / _INDEX)
    _edit(content, places)
    assert through(content, output, cache)
    after = tree(output / _INDEX)
    assert after != before
    clean = tmp_path / "clean"
    assert through(content, clean, tmp_path / "another cache")
    assert tree(clean / _INDEX) == after
    stamps = {place: place.stat().st_mtime_ns for place in output.rglob("*")}
    assert through(content, output, cache)
    assert stamps == {place: place.stat().st_mtime_ns for place in output.rglob("*")}


def _edit(content: Path, places: list[Path]) -> None:
    """An article is changed, one goes, one is renamed, one comes in the middle; with a new unit."""
    first, second, third, _ = places
    first.write_text(first.read_text("utf-8").replace("Tin thứ 1", "Tin đã sửa"), "utf-8")
    shutil.rmtree(second.parent)
    third.parent.rename(third.parent.with_name("ten-khac"))
    honour = f"status: published\nhonours:\n{_HONOUR}honoree: Đặng Thị Mới, unit: xa-moi}}"
    write(content, "giua", "Tin đến sau", "2023-06-02", honour)
    with (content / "catalogue/units.yml").open("a", encoding="utf-8") as units:
        units.write("- id: xa-moi\n  name: Xã Mới\n  kind: xa\n")


def test_a_site_without_articles_can_be_searched(content: Path, tmp_path: Path) -> None:
    for folder in ("articles", "documents"):
        shutil.rmtree(content / folder)
    (content / "articles").mkdir()
    done = build(content, tmp_path / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "xa thu nghiem" in words_of(tmp_path / "output")
    assert not list((tmp_path / "output" / _INDEX).glob("ten-*"))
