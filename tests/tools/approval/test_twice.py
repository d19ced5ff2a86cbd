"""What was done already, or is done by two at once."""

from datetime import timedelta
from pathlib import Path

import pytest

from plugins.core.approval.ledger import FILE, read_acts
from plugins.core.approval.person import Person
from plugins.core.header_edit import HeaderError
from plugins.tools.approval import command
from plugins.tools.approval.acting import submitted
from plugins.tools.approval.desk import read_paper
from plugins.tools.approval.writing import write
from tests.tools.approval.steps import FOLDER, NOW, acts, approve, edit, order, submit, text, values


def test_what_was_submitted_and_not_edited_is_not_recorded_again(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submit(root)
    before = (root / FILE).read_bytes(), text(root)
    capsys.readouterr()
    later = NOW + timedelta(hours=1)
    assert command.submit(order(root), later) == 0
    told = capsys.readouterr().out
    assert "đã trình lúc 09:30, ngày 24/11/2026 (Lê Văn C), chưa thay đổi gì" in told
    assert "Đã ghi vào sổ" not in told
    assert ((root / FILE).read_bytes(), text(root)) == before
    edit(root)
    assert command.submit(order(root), later) == 0
    assert acts(root) == ["submit", "submit"]
    edit(root, "status: pending", "status: draft")  # by hand: it waits no longer
    assert command.submit(order(root), later) == 0
    assert (acts(root), values(root)["status"]) == (["submit"] * 3, "pending")


def test_two_who_submit_at_once_are_recorded_once(root: Path) -> None:
    submit(root)
    edit(root)
    paper = read_paper(root, FOLDER)
    assert paper
    ready = submitted(paper, Person("Lê Văn C", "", NOW), read_acts(root)[0])
    assert ready.change
    write(root, paper, Person("Lê Văn C", "", NOW), ready.change)
    with pytest.raises(HeaderError, match="Lê Văn C vừa trình bài này"):
        write(root, paper, Person("Trần Thị B", "", NOW), ready.change)
    assert acts(root) == ["submit", "submit"]


def test_what_is_approved_already_is_left_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submit(root)
    approve(root)
    before = text(root)
    ledger = (root / FILE).read_bytes()
    assert (approve(root), submit(root)) == (0, 0)
    assert capsys.readouterr().out.count("đã được duyệt và chưa sửa gì") == 2
    assert (text(root), (root / FILE).read_bytes()) == (before, ledger)
    gone = [command.withdraw(order(root), "Sai", NOW + timedelta(hours=2)) for _ in range(2)]
    assert gone == [0, 0]
    assert "đã gỡ rồi nên không ghi lại" in capsys.readouterr().out
    assert acts(root) == ["submit", "approve", "withdraw"]


def test_two_who_act_at_once_are_not_both_heard(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """While one is asked, the other returns it: its words are the same, its state is not."""
    submit(root)
    edit(root)

    def meddle(_question: str) -> bool:
        assert command.give_back(order(root, by="Lê Văn C"), "Sai", NOW) == 0
        return True

    later = NOW + timedelta(hours=1)
    assert command.approve(order(root), None, meddle, later) == 1
    assert "vừa được sửa trong lúc này" in capsys.readouterr().err
    assert (values(root)["status"], acts(root)) == ("draft", ["submit", "return"])
