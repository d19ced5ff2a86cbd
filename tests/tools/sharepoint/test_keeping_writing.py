"""Running an import again: nothing changes by itself, nothing of an editor's is overwritten."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.core.manuscript.blocks import Block
from plugins.core.problems import errors
from plugins.tools.check.command import check
from plugins.tools.sharepoint.keeping import writing
from plugins.tools.sharepoint.keeping.ledger import FOLDER
from plugins.tools.sharepoint.keeping.writing import Outcome
from plugins.tools.sharepoint.model import Download, Reading
from tests.builder.sites import build, preview
from tests.tools.sharepoint.keeping_making import (
    CAPTURE,
    OTHER,
    PHOTO,
    READING,
    desk,
    figure,
    page,
    tree,
    words,
)

FOLDER_OF_IT = "articles/2017/lam-giang-tong-ket-phong-trao"
HELD = {"/I/a.jpg": PHOTO, "/VB/qd.pdf": b"%PDF-1.4"}
ILLUSTRATED = replace(
    READING,
    blocks=(words("Sáng nay."), figure("/I/a.jpg", "Lễ trao")),
    downloads=(Download("Quyết định", "/VB/qd.pdf"),),
)
CHANGED = replace(ILLUSTRATED, blocks=(words("Chiều nay."), figure("/I/b.jpg", "Lễ trao")))


def run(root: Path, reading: Reading = ILLUSTRATED, held: dict[str, bytes] = HELD) -> Outcome:
    with desk(root, held) as working:
        return working.written(reading)


def names(root: Path) -> list[str]:
    return [name.removeprefix(f"{FOLDER_OF_IT}/") for name in tree(root)]


def edit(root: Path, old: str = "Sáng nay.", new: str = "Sáng ngày 05/01/2017.") -> None:
    path = root / FOLDER_OF_IT / "index.md"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_the_same_source_again_changes_nothing(tmp_path: Path) -> None:
    assert run(tmp_path) == Outcome("new", f"{FOLDER_OF_IT}/index.md")
    before = tree(tmp_path)
    assert sorted(names(tmp_path)) == ["a.jpg", "index.md", "qd.pdf"]
    assert run(tmp_path).status == "unchanged"
    assert tree(tmp_path) == before


def test_a_changed_source_rewrites_what_nobody_touched(tmp_path: Path) -> None:
    run(tmp_path)
    before = tree(tmp_path)
    assert run(tmp_path, CHANGED, HELD | {"/I/b.jpg": OTHER}).status == "rewritten"
    after = tree(tmp_path)
    assert names(tmp_path) == ["b.jpg", "index.md", "qd.pdf"]
    assert after[f"{FOLDER_OF_IT}/qd.pdf"] == before[f"{FOLDER_OF_IT}/qd.pdf"]
    assert run(tmp_path, CHANGED, HELD | {"/I/b.jpg": OTHER}).status == "unchanged"


def _new_photo(root: Path) -> None:
    (root / FOLDER_OF_IT / "them.jpg").write_bytes(OTHER)


def _no_photo(root: Path) -> None:
    (root / FOLDER_OF_IT / "qd.pdf").unlink()


@pytest.mark.parametrize("touch", [edit, _new_photo, _no_photo])
def test_what_an_editor_touched_stays_and_the_newer_text_lies_beside(
    tmp_path: Path, touch: Callable[[Path], None]
) -> None:
    run(tmp_path)
    touch(tmp_path)
    before = tree(tmp_path)
    assert run(tmp_path).status == "unchanged"  # the source says nothing new
    assert tree(tmp_path) == before
    outcome = run(tmp_path, CHANGED, HELD | {"/I/b.jpg": OTHER})
    assert (outcome.status, outcome.cautions[0].rule) == ("offered", "article-touched")
    after = tree(tmp_path)
    assert {name: after[name] for name in before} == before
    new = after.keys() - before.keys()
    beside = {name.rsplit("/", 1)[1]: after[name][0] for name in new}
    assert sorted(beside) == ["b.jpg", "bai.txt", "thay-doi.diff"]
    assert "+Chiều nay." in beside["thay-doi.diff"].decode()
    assert "Chiều nay." in beside["bai.txt"].decode()
    assert not [one for one in check(tmp_path) if writing.OFFERED in one.file]


def test_a_newer_text_is_offered_once_and_a_still_newer_one_again(tmp_path: Path) -> None:
    run(tmp_path)
    edit(tmp_path)
    run(tmp_path, CHANGED)
    shutil.rmtree(tmp_path / FOLDER_OF_IT / writing.OFFERED)
    assert run(tmp_path, CHANGED).status == "unchanged"
    assert not (tmp_path / FOLDER_OF_IT / writing.OFFERED).exists()
    newest: tuple[Block, ...] = (words("Tối nay."),)
    assert run(tmp_path, replace(CHANGED, blocks=newest)).status == "offered"


def test_what_systems_leave_in_a_folder_is_no_edit(tmp_path: Path) -> None:
    run(tmp_path)
    for name in ("Thumbs.db", ".DS_Store", "~$index.md"):
        (tmp_path / FOLDER_OF_IT / name).write_bytes(b"x")
    assert run(tmp_path, CHANGED).status == "rewritten"


def test_a_deleted_article_is_not_brought_back_and_that_is_said(tmp_path: Path) -> None:
    run(tmp_path)
    shutil.rmtree(tmp_path / FOLDER_OF_IT)
    outcome = run(tmp_path)
    assert (outcome.status, outcome.cautions[0].rule) == ("gone", "article-gone")
    assert tree(tmp_path) == {}


def test_a_moved_article_is_not_written_a_second_time(tmp_path: Path) -> None:
    run(tmp_path)
    (tmp_path / "articles/2016").mkdir()
    (tmp_path / FOLDER_OF_IT).rename(tmp_path / "articles/2016/khac")
    outcome = run(tmp_path)
    assert (outcome.status, outcome.cautions[0].rule) == ("gone", "article-moved")
    assert "articles/2016/khac" in outcome.cautions[0].message
    assert names(tmp_path) == [
        f"articles/2016/khac/{one}" for one in ("a.jpg", "index.md", "qd.pdf")
    ]


def test_a_kill_between_choosing_and_writing_costs_nothing(tmp_path: Path) -> None:
    with desk(tmp_path, HELD) as working:
        working.drafted(ILLUSTRATED)
    assert tree(tmp_path) == {}
    assert run(tmp_path).status == "new"


def test_a_kill_between_writing_and_the_ledger_costs_nothing(tmp_path: Path) -> None:
    run(tmp_path)
    ledger = tmp_path / FOLDER / "so-nhap.jsonl"
    chosen = ledger.read_bytes().split(b"\n")[0]
    ledger.write_bytes(chosen + b"\n")
    before = tree(tmp_path)
    assert run(tmp_path).status == "unchanged"
    assert tree(tmp_path) == before


def test_a_kill_in_the_middle_of_rewriting_is_no_edit(tmp_path: Path) -> None:
    """The pictures are those of the newer version, index.md is still the older one."""
    run(tmp_path)
    held = HELD | {"/I/b.jpg": OTHER}
    (tmp_path / FOLDER_OF_IT / "b.jpg").write_bytes(OTHER)
    assert run(tmp_path, CHANGED, held).status == "rewritten"
    assert names(tmp_path) == ["b.jpg", "index.md", "qd.pdf"]


def test_a_lost_ledger_is_told_by_the_articles_themselves(tmp_path: Path) -> None:
    run(tmp_path)
    before = tree(tmp_path)
    shutil.rmtree(tmp_path / FOLDER)
    assert run(tmp_path) == Outcome("unchanged", f"{FOLDER_OF_IT}/index.md")
    assert tree(tmp_path) == before


def test_a_lost_ledger_overwrites_no_article_that_was_touched(tmp_path: Path) -> None:
    run(tmp_path)
    edit(tmp_path)
    before = tree(tmp_path)
    shutil.rmtree(tmp_path / FOLDER)
    outcome = run(tmp_path)
    assert (outcome.status, outcome.article) == ("offered", f"{FOLDER_OF_IT}/index.md")
    offered = f"/{writing.OFFERED}/"
    assert {name: data for name, data in tree(tmp_path).items() if offered not in name} == before


def test_an_article_of_another_page_is_not_taken_for_a_lost_one(tmp_path: Path) -> None:
    run(tmp_path)
    path = tmp_path / FOLDER_OF_IT / "index.md"
    path.write_text(path.read_text("utf-8").replace("  sha256: ", "  sha256: 0"), "utf-8")
    shutil.rmtree(tmp_path / FOLDER)
    assert run(tmp_path).article == f"{FOLDER_OF_IT}-2/index.md"


def test_two_pages_of_one_article_write_one_folder(tmp_path: Path) -> None:
    double = page("b.html", "http://cu.example/Tin/Pages/b.aspx")
    with desk(tmp_path, HELD) as working:
        working.written(ILLUSTRATED, CAPTURE, double)
    text = (tmp_path / FOLDER_OF_IT / "index.md").read_text("utf-8")
    assert "  - /Tin/Pages/b.aspx\n" in text


def test_a_draft_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/2017").write_text("a file in the place of a folder")
    with pytest.raises(OSError, match="2017"):
        run(tmp_path)
    assert list((tmp_path / FOLDER / "dang-ghi").iterdir()) == []
    (tmp_path / "articles/2017").unlink()
    assert run(tmp_path).status == "new"


def test_an_undated_article_is_a_warning_and_neither_build_nor_preview_minds(
    tmp_path: Path,
) -> None:
    root = tmp_path / "content"
    undated = replace(ILLUSTRATED, date=None, event_date=None)
    run(root)
    with desk(root, HELD) as working:
        nowhere = page("u.html", "http://cu.example/Pages/khong-ro-ngay.aspx")
        outcome = working.written(undated, nowhere)
    assert outcome.article == "articles/chua-ro-ngay/khong-ro-ngay/index.md"
    found = [(one.level, one.rule) for one in check(root) if one.file == outcome.article]
    assert ("warning", "missing-field") in found
    assert not errors(check(root))
    built = build(root, tmp_path / "output")
    assert built.returncode == 0, built.stdout + built.stderr
    shown = preview(root, tmp_path / "shown")
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert (tmp_path / "shown/tin/2017/lam-giang-tong-ket-phong-trao/index.html").is_file()
    assert not list((tmp_path / "shown").rglob(f"*{FOLDER}*"))
