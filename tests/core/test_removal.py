"""Names that were taken out: found again wherever they stand, and kept nowhere."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from plugins.core.record import records
from plugins.core.removal import FILE, Removal, found_lines, in_address, name_hash, read_removals
from plugins.tools.check.command import check
from plugins.tools.removals import command
from tests.core.making import HONOUR, article, site

SALT = "00112233aabbccdd"
GOOD = Path(__file__).resolve().parents[1] / "data" / "bad" / "good-figure"


def removal(name: str = "Nguyễn Thị Thúy") -> Removal:
    return Removal(
        id="kt-0123456789ab", date=date(2026, 11, 20), reason="Đơn", name_hash=name_hash(name, SALT)
    )


@pytest.mark.parametrize(
    "text",
    [
        "bà Nguyễn Thị Thúy, giáo viên",
        "bà NGUYỄN THỊ THÚY",
        "bà Nguyễn Thị Thuý",  # the old place of the tone
        "bà Nguyễn  Thị\u00a0Thúy",
        "**Nguyễn** Thị\nThúy",
        "Nguyễn&nbsp;Thị Thúy",
        "Nguyễn Thị Thu\u0301y",
        "Nguyễn Thị\u200b Thúy",
    ],
)
def test_a_name_is_found_in_every_writing(text: str) -> None:
    assert [line for line, _ in found_lines(f"x\n{text}", [removal()])] == [2]


@pytest.mark.parametrize("text", ["Nguyễn Thị Thủy", "Nguyễn Thị", "Thị Thúy", ""])
def test_another_name_is_not(text: str) -> None:
    assert list(found_lines(text, [removal()])) == []


def test_addresses_have_no_tones() -> None:
    assert list(in_address("articles/2024/ba-nguyen-thi-thuy-day-gioi/index.md", [removal()]))
    assert not list(in_address("articles/2024/nguyen-thi-hoa/index.md", [removal()]))


def test_long_and_short_names_are_found_as_well() -> None:
    long = "Phòng Kế hoạch - Vật tư, Công ty TNHH Cơ khí Giang Đông"
    assert [line for line, _ in found_lines(f"{long}.", [removal(long)])] == [1]
    assert [line for line, _ in found_lines("Em A học giỏi", [removal("A")])] == [1]


def test_an_entry_does_not_hold_the_name() -> None:
    text = repr(removal()).casefold()
    assert not [word for word in ("nguyễn", "thúy", "nguyen", "thuy") if word in text]


def test_a_removed_record_leaves_the_register_even_by_its_older_id() -> None:
    told = article("x", replace(HONOUR, unit="so-y-te"), replace(HONOUR, honoree="B"))
    records = site(told).register.records
    gone = {records[0].id: frozenset[str]()}
    left = replace(site(told), removed=gone).register
    assert [record.honour.honoree for record in left.records] == ["B"]
    assert [honoree.name for honoree in left.honorees] == ["B"]


def content(folder: Path) -> Path:
    """A content root with one honour whose name stands in five places."""
    root = shutil.copytree(GOOD, folder / "content")
    path = root / "articles/2024/x/index.md"
    head, _, rest = path.read_text("utf-8").partition("---\n")[2].partition("---\n")
    honour = (
        "honours:\n  - award: bang-khen-tinh\n    kind: person\n    honoree: Trần Văn Bình\n"
        "    basis: article\nkey_points: [Ông Trần Văn Bình được khen]\n"
    )
    words = '![Ông Trần Văn Bình](DSC_1027.jpg "Trần Văn Bình nhận Bằng khen")\n\nTRẦN VĂN BÌNH.\n'
    path.write_text(f"---\n{head}{honour}---\n{rest}\n{words}", "utf-8")
    return root


def test_the_command_writes_the_entry_and_check_lists_every_place(tmp_path: Path) -> None:
    root = content(tmp_path)
    (record,) = _records(root)
    assert command.run(f"kt-{record}", reason="Theo yêu cầu ngày 20/11", content=root) == 0
    written = (root / FILE).read_text("utf-8")
    assert "Bình" not in written
    (entry,), problems = read_removals(root)
    assert not problems
    assert entry.record_id == record
    lines = {p.line for p in check(root) if p.rule == "removed-name"}
    text = (root / "articles/2024/x/index.md").read_text("utf-8").split("\n")
    assert lines == {i for i, line in enumerate(text, 1) if "trần văn bình" in line.casefold()}
    assert len(lines) == 4
    assert command.run(f"kt-{record}", reason="lần nữa", content=root) == 1
    assert (root / FILE).read_text("utf-8") == written


def test_names_are_found_after_the_honour_is_gone_and_homonyms_can_be_told(tmp_path: Path) -> None:
    root = content(tmp_path)
    (record,) = _records(root)
    command.run(record, reason="Đơn", content=root)
    path = root / "articles/2024/x/index.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("honoree: Trần Văn Bình", "honoree: Người Khác"), "utf-8")
    assert len([p for p in check(root) if p.rule == "removed-name"]) == 3
    told = (root / FILE).read_text("utf-8") + "  others: [articles/2024/x/index.md]\n"
    (root / FILE).write_text(told, "utf-8")
    assert not [p for p in check(root) if p.rule == "removed-name"]


@pytest.mark.parametrize(
    ("identifier", "reason"),
    [("kt-000000000000", "Đơn"), ("Trần Văn Bình", "Đơn"), ("", " "), ("RECORD", "Trần Văn Bình")],
)
def test_what_cannot_be_removed_writes_nothing(
    identifier: str, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = content(tmp_path)
    (record,) = _records(root)
    assert command.run(identifier.replace("RECORD", record), reason=reason, content=root) == 1
    assert not (root / FILE).exists()
    assert capsys.readouterr().err.count("\n") == 1


def _records(root: Path) -> list[str]:
    found = command.all_records(root)
    return [record.id for record in found]


def test_nothing_is_removed_while_the_ledger_of_addresses_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Or the row with the name in its address would stay."""
    root = content(tmp_path)
    (record,) = _records(root)
    (root / "honorees").mkdir()
    (root / "honorees/addresses.csv").write_text("Trần Văn Bình\n", "utf-8")
    assert command.run(record, reason="Đơn", content=root) == 1
    assert not (root / FILE).exists()
    assert "honorees/addresses.csv:1: LỖI" in capsys.readouterr().err


EDITS = {
    "role": "    role: Trưởng phòng\n",
    "unit": "    unit: Sở Y tế tỉnh Lam Giang\n",
    "both": "    role: Phó giám đốc\n    unit: Sở Tài chính\n",
}


@pytest.mark.parametrize("more", EDITS.values(), ids=EDITS)
def test_an_edited_row_stays_out_and_check_tells_its_new_id(more: str, tmp_path: Path) -> None:
    root = content(tmp_path)
    (record,) = _records(root)
    command.run(record, reason="Đơn", content=root)
    _edit(root, "    basis: article\nkey", f"    basis: article\n{more}key")
    assert _shown(root) == []
    (said,) = [p for p in check(root) if p.rule == "removal-edited"]
    (new,) = _records(root)
    assert f"kt-{new}" in said.hint
    text = (root / FILE).read_text("utf-8")
    (root / FILE).write_text(text.replace(f"kt-{record}", f"kt-{new}"), "utf-8")
    assert _shown(root) == []
    assert not [p for p in check(root) if p.rule.startswith("removal-")]


@pytest.mark.parametrize(
    ("old", "new", "is_error"),
    [
        ("bang-khen-tinh", "bang-khen-tinh-uy", True),  # the award was corrected
        ("honoree: Trần Văn Bình", "honoree: Trần Văn Bính", True),  # the spelling was
        ("honoree: Trần Văn Bình", "honoree: Trần Văn Vinh", True),  # to other letters
    ],
)
def test_an_honour_that_may_be_back_is_an_error_until_the_editor_says(
    old: str, new: str, *, is_error: bool, tmp_path: Path
) -> None:
    root = content(tmp_path)
    (record,) = _records(root)
    command.run(record, reason="Đơn", content=root)
    _edit(root, old, new)
    said = [p for p in check(root) if p.rule == "removal-undone"]
    assert [p.level for p in said] == ["error"] * is_error
    (back,) = _records(root)
    told = (root / FILE).read_text("utf-8") + f"  others: [kt-{back}]\n"
    (root / FILE).write_text(told, "utf-8")
    assert not [p for p in check(root) if p.rule == "removal-undone"]


_ROW = """  - award: bang-khen-tinh
    kind: person
    honoree: Trần Văn Bình
    basis: article
"""


def test_a_row_that_is_deleted_or_withheld_is_no_error(tmp_path: Path) -> None:
    root = content(tmp_path)
    _edit(root, "honours:\n", f"honours:\n{_ROW.replace('Trần Văn Bình', 'Lê Văn Ước')}")
    record = next(r for r in command.all_records(root) if r.honour.honoree == "Trần Văn Bình")
    command.run(record.id, reason="Đơn", content=root)
    _edit(root, "    basis: article\nkey", "    basis: article\n    visibility: withheld\nkey")
    assert _undone(root) == []
    _edit(root, _ROW + "    visibility: withheld\n", "")
    assert _undone(root) == []
    _edit(root, "honours:\n", f"honours:\n{_ROW.replace('Trần Văn Bình', 'Đỗ Văn Ký')}")
    assert _undone(root) == [("removal-undone", "error")]
    (root / FILE).write_text((root / FILE).read_text("utf-8") + "  gone: true\n", "utf-8")
    assert _undone(root) == []


def test_an_id_that_is_nobodys_is_an_error_until_its_row_is_said_to_be_gone(tmp_path: Path) -> None:
    root = content(tmp_path)
    (root / FILE).parent.mkdir()
    entry = "removals:\n  - id: kt-00000000000a\n    date: 2026-11-01\n    reason: Đơn\n"
    (root / FILE).write_text(entry, "utf-8")
    assert _undone(root) == [("removal-lost", "error")]
    (root / FILE).write_text(f"{entry}    gone: true\n", "utf-8")
    assert _undone(root) == []


def test_an_id_of_a_withdrawn_article_is_not_lost(tmp_path: Path) -> None:
    root = content(tmp_path)
    (record,) = _records(root)
    (root / FILE).parent.mkdir()
    entry = f"removals:\n  - id: kt-{record}\n    date: 2026-11-01\n    reason: Đơn\n"
    (root / FILE).write_text(entry, "utf-8")
    _edit(root, "status: published", "status: withdrawn")
    assert _undone(root) == []


def _undone(root: Path) -> list[tuple[str, str]]:
    """What check says of removals that find nothing."""
    found = [p for p in check(root) if p.rule in ("removal-undone", "removal-lost")]
    return [(problem.rule, problem.level) for problem in found]


def test_an_article_that_moved_is_an_error_as_well(tmp_path: Path) -> None:
    """Its ids and rows are all new; where the source is gone the name is looked for anywhere."""
    root = content(tmp_path)
    (record,) = _records(root)
    command.run(record, reason="Đơn", content=root)
    (root / "articles/2024/x").rename(root / "articles/2024/y")
    assert [p.level for p in check(root) if p.rule == "removal-undone"] == ["error"]
    (moved,) = _records(root)
    assert command.run(moved, reason="Đơn", content=root) == 0
    assert not [p for p in check(root) if p.rule == "removal-undone"]


def _edit(root: Path, old: str, new: str) -> None:
    path = root / "articles/2024/x/index.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def _shown(root: Path) -> list[str]:
    """Names in the register of a build."""
    removals, _ = read_removals(root)
    gone = {removal.record_id: removal.row_keys for removal in removals}
    catalogue, everything = command.content_of(root)
    return [r.honour.honoree or "" for r in records(*everything, catalogue, gone)]
