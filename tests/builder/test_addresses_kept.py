"""Publishing builds keep whose each address of an honoree is, and no other build does."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.core.address_ledger import FILE, TOP, held, write_ledger
from plugins.tools.check.command import check
from plugins.tools.removals import command
from tests.builder.sites import PROJECT, build, preview, tree

PLAIN = "bang-vang/ho-so/le-van-an/index.html"
_ARTICLE = """---
title: {title}
date: {day}
category: tin-tuc-su-kien
summary: Tóm tắt của {title}.
status: published
honours:
  - award: bang-khen-tinh
    kind: person
    honoree: {name}
    unit: {unit}
    award_year: 2022
    basis: article
---
{name}, {unit}.
"""


def write(root: Path, slug: str, unit: str, day: str, name: str = "Lê Văn An") -> None:
    folder = root / "articles" / day[:4] / slug
    folder.mkdir(parents=True, exist_ok=True)
    text = _ARTICLE.format(title=f"Tin {slug}", day=day, name=name, unit=unit)
    (folder / "index.md").write_text(text, "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "content", "moi", "Sở Tư pháp", "2023-05-01")
    return tmp_path / "content"


def test_a_first_publishing_build_writes_the_ledger_and_a_second_changes_nothing(
    root: Path, tmp_path: Path
) -> None:
    done = build(root, tmp_path / "one", "--publish")
    assert done.returncode == 0, done.stderr
    assert "Đã ghi thêm 1 dòng vào honorees/addresses.csv" in done.stdout
    text = (root / FILE).read_text("utf-8")
    assert text.startswith(f"{TOP}le-van-an,k-")
    again = build(root, tmp_path / "two", "--publish")
    assert "Đã ghi thêm" not in again.stdout
    assert (root / FILE).read_text("utf-8") == text
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_builds_that_publish_nothing_write_no_ledger(root: Path, tmp_path: Path) -> None:
    assert build(root, tmp_path / "one").returncode == 0
    assert preview(root, tmp_path / "two").returncode == 0
    assert not (root / FILE).exists()


def test_an_older_namesake_stands_beside_the_published_one(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "one", "--publish")
    write(root, "cu", "Sở Nội vụ", "2020-05-01")
    done = build(root, tmp_path / "one", "--publish")
    assert done.returncode == 0, done.stderr
    assert "Sở Tư pháp" in (tmp_path / "one" / PLAIN).read_text("utf-8")
    assert [p.rule for p in check(root) if p.file == FILE] == []
    assert (root / FILE).read_text("utf-8").count("\n") == TOP.count("\n") + 2


def test_a_corrected_name_leaves_a_way_at_the_old_address(root: Path, tmp_path: Path) -> None:
    write(root, "moi", "Sở Tư pháp", "2023-05-01", name="Lê Văn Am")
    build(root, tmp_path / "one", "--publish")
    write(root, "moi", "Sở Tư pháp", "2023-05-01")
    (lost,) = [p for p in check(root) if p.file == FILE]
    assert (lost.rule, lost.line) == ("address-lost", TOP.count("\n") + 1)
    line = lost.hint.split("thêm dòng «")[1].split("»")[0]
    with (root / FILE).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    assert [p for p in check(root) if p.file == FILE] == []
    build(root, tmp_path / "one", "--publish")
    old = (tmp_path / "one/bang-vang/ho-so/le-van-am/index.html").read_text("utf-8")
    assert "/bang-vang/ho-so/le-van-an/" in old
    assert "/bang-vang/ho-so/le-van-am" in (tmp_path / "one/chuyen-huong/map.json").read_text()


def test_an_address_of_somebody_removed_is_hidden_and_goes_to_nobody(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build(root, tmp_path / "one", "--publish")
    write(root, "hai", "Sở Nội vụ", "2024-05-01")
    (record, _) = command.all_records(root)
    assert command.run(record.id, reason="Theo yêu cầu", content=root) == 0
    assert "Đã ẩn địa chỉ hồ sơ" in capsys.readouterr().out
    assert "le-van-an" not in (root / FILE).read_text("utf-8")
    done = build(root, tmp_path / "one", "--publish")
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "one" / PLAIN).exists()
    assert (tmp_path / "one/bang-vang/ho-so/le-van-an-so-noi-vu/index.html").exists()


def test_a_removal_written_by_hand_hides_the_address_in_the_next_publishing_build(
    root: Path, tmp_path: Path
) -> None:
    write(root, "hai", "Sở Nội vụ", "2024-05-01")
    build(root, tmp_path / "one", "--publish")
    record = next(r for r in command.all_records(root) if r.honour.unit == "Sở Tư pháp")
    entry = f"removals:\n  - id: kt-{record.id}\n    date: 2026-11-01\n    reason: Đơn\n"
    (root / "honorees/removals.yml").write_text(entry, "utf-8")
    done = build(root, tmp_path / "one", "--publish")
    assert "Đã ẩn 1 địa chỉ của người đã gỡ" in done.stdout, done.stderr
    text = (root / FILE).read_text("utf-8")
    assert "le-van-an," not in text
    assert "le-van-an-so-noi-vu," in text
    assert not (tmp_path / "one" / PLAIN).exists()
    assert "Đã ẩn" not in build(root, tmp_path / "one", "--publish").stdout
    assert (root / FILE).read_text("utf-8") == text


def test_an_address_whose_article_went_back_to_a_draft_is_told(root: Path, tmp_path: Path) -> None:
    build(root, tmp_path / "one", "--publish")
    path = root / "articles/2023/moi/index.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("status: published", "status: draft"), "utf-8")
    (said,) = [p for p in check(root) if p.file == FILE]
    assert (said.rule, said.level, said.line) == ("address-asleep", "warning", TOP.count("\n") + 1)
    assert "«articles/2023/moi/index.md» chưa đăng" in said.message
    path.write_text(text.replace("status: published", "status: withdrawn"), "utf-8")
    assert [p.rule for p in check(root) if p.file == FILE] == []


def test_a_build_that_waited_reads_what_the_other_one_wrote(root: Path, tmp_path: Path) -> None:
    """Both saw an empty ledger; one address must not go to two people."""
    command_line = [sys.executable, "tasks.py", "build", "--content", str(root), "--publish"]
    place = ["--output", str(tmp_path / "one"), "--at", "2026-11-24"]
    with held(root):
        waiting = subprocess.Popen(
            [*command_line, *place], cwd=PROJECT, stderr=subprocess.PIPE, encoding="utf-8"
        )
        assert waiting.stderr
        lines = iter(waiting.stderr.readline, "")
        assert any("Đang chờ một lệnh khác ghi xong sổ địa chỉ" in line for line in lines)
        write_ledger(root, f"{TOP}le-van-an,k-000000000000\n")
    waiting.communicate(timeout=300)
    assert waiting.returncode == 0
    rows = (root / FILE).read_text("utf-8").removeprefix(TOP).split("\n")
    assert [row.split(",")[0] for row in rows] == ["le-van-an", "le-van-an-so-tu-phap", ""]
    assert (tmp_path / "one/bang-vang/ho-so/le-van-an-so-tu-phap/index.html").exists()
    assert not (tmp_path / "one" / PLAIN).exists()


def test_a_file_in_the_way_stops_the_build_before_pages(root: Path, tmp_path: Path) -> None:
    (root / "honorees").write_text("", "utf-8")
    done = build(root, tmp_path / "one", "--publish")
    assert done.returncode == 1
    assert "honorees/addresses.csv:1: LỖI: không ghi được sổ địa chỉ" in done.stderr
    assert not (tmp_path / "one" / PLAIN).exists()


def test_a_line_that_nobody_understands_stops_every_build(root: Path, tmp_path: Path) -> None:
    (root / "honorees").mkdir()
    (root / FILE).write_text(f"{TOP}Lê Văn An\n", "utf-8")
    done = build(root, tmp_path / "one")
    assert done.returncode == 1
    assert "honorees/addresses.csv:5: LỖI: không hiểu dòng «Lê Văn An»" in done.stderr
