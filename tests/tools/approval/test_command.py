"""submit, approve, return, withdraw: what they write, what they refuse, what they say."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.core.approval.ledger import FILE
from plugins.core.dates import parse_moment
from plugins.tools.approval import command
from plugins.tools.approval.command import Order
from plugins.tools.check.command import check
from tests.tools.approval.steps import (
    FOLDER,
    NOW,
    PROJECT,
    TEXT,
    acts,
    approve,
    edit,
    order,
    rules,
    submit,
    text,
    values,
)

Act = Callable[[Path], int]


def test_an_article_goes_its_way(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert submit(root) == 0
    assert text(root) == TEXT.replace("status: draft", "status: pending")
    assert approve(root) == 0
    said = capsys.readouterr().out
    assert (
        "Đã trình duyệt «Lễ trao tặng Huân chương» (articles/2026/le-trao-tang): Lê Văn C" in said
    )
    assert "Trần Thị B, Trưởng ban, lúc 10:30, ngày 24/11/2026; dấu " in said
    assert "Ngày đăng: 24/11/2026, ghi theo ngày duyệt vì bài chưa ghi ngày." in said
    assert "Địa chỉ của bài, giữ lâu dài: /tin/2026/" in said
    assert "Lưu ý" not in said
    record = values(root)["approval"]
    assert isinstance(record, dict)
    assert (record["by"], record["position"]) == ("Trần Thị B", "Trưởng ban")
    assert record["time"] == "2026-11-24T10:30:00+07:00"
    dated = TEXT.replace("date:   #", "date: 24/11/2026   #").replace("draft", "published")
    assert text(root).startswith(dated.split("---\nLời")[0] + "approval:\n")
    assert acts(root) == ["submit", "approve"]
    assert rules(root) == set()
    edit(root)
    assert rules(root) == {"approval-void"}
    assert command.withdraw(order(root), "Theo yêu cầu", NOW + timedelta(hours=2)) == 0
    assert values(root)["status"] == "withdrawn"
    assert "approval" not in values(root)
    assert acts(root) == ["submit", "approve", "withdraw"]


def test_a_return_says_why_until_it_is_answered(root: Path) -> None:
    submit(root)
    assert command.give_back(order(root), "Thiếu\n chú thích ảnh", NOW + timedelta(hours=1)) == 0
    assert text(root) == TEXT
    (problem,) = check(root)
    assert problem.rule == "approval-returned"
    assert problem.message == (
        "Trả lại để chỉnh sửa (Trần Thị B, Trưởng ban, lúc 10:30, ngày 24/11/2026):"
        " Thiếu chú thích ảnh"
    )
    assert command.submit(order(root), NOW + timedelta(hours=2)) == 0
    assert rules(root) == set()


@pytest.mark.parametrize(
    ("date", "written", "said"),
    [
        ("09/12/2026 08:00", "09/12/2026 08:00", "Hẹn đăng lúc 08:00, ngày 09/12/2026"),
        ("20/11/2026", "20/11/2026", "Ngày đăng: 20/11/2026."),
    ],
)
def test_a_day_that_is_given_is_written(
    root: Path, capsys: pytest.CaptureFixture[str], date: str, written: str, said: str
) -> None:
    submit(root)
    assert approve(root, date) == 0
    assert values(root)["date"] == written
    assert said in capsys.readouterr().out


def test_what_was_public_keeps_its_address(root: Path) -> None:
    """Without a day of publication its address has the year of the event: no new day is written."""
    edit(root, "status: draft", "status: published")
    edit(root, "event_date: 23/11/2026", "event_date: 23/11/2025")
    assert approve(root, answer=True) == 0
    assert values(root)["date"] is None


@pytest.mark.parametrize("answer", [True, False])
def test_a_day_that_moves_a_public_article_is_asked_about(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    answer: bool,  # noqa: FBT001 — a column of the table
) -> None:
    """Another day of the same year moves nothing, and nobody is asked."""
    submit(root)
    assert (approve(root, "20/11/2026"), approve(root, "21/11/2026")) == (0, 0)
    asked: list[str] = []
    when = parse_moment("20/11/2025")

    def ask(question: str) -> bool:
        asked.append(question)
        return answer

    later = NOW + timedelta(hours=2)
    assert command.approve(order(root), when, ask, later) == (0 if answer else 1)
    (question,) = asked
    assert "từ /tin/2026/le-trao-tang/ sang /tin/2025/le-trao-tang/" in question
    assert "old_urls: [/tin/2026/le-trao-tang/]" in question
    assert values(root)["date"] == ("20/11/2025" if answer else "21/11/2026")
    assert ("Không có gì thay đổi" in capsys.readouterr().err) is not answer


def test_who_approves_their_own_work_is_told_so(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submit(root, by="NGUYỄN VĂN A")
    assert approve(root, by="Nguyễn Văn A") == 0
    assert "Lưu ý: người duyệt cũng là người trình và viết bài này." in capsys.readouterr().out


@pytest.mark.parametrize("answer", [True, False])
@pytest.mark.parametrize("way", ["never submitted", "edited since"])
def test_what_is_not_what_was_submitted_is_asked_about(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    answer: bool,  # noqa: FBT001 — a column of the table
    way: str,
) -> None:
    if way == "edited since":
        submit(root)
        edit(root)
    before = text(root)
    assert approve(root, answer=answer) == (0 if answer else 1)
    assert (text(root) == before) is not answer
    said = capsys.readouterr().err
    told = (
        "Bài chưa được trình duyệt" if way == "never submitted" else "Bài đã sửa sau khi Lê Văn C"
    )
    assert (told in said) is not answer


def test_errors_stand_in_the_way_of_all_but_a_return(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submit(root)
    edit(root, "tin-tuc-su-kien", "khong-co")
    before = text(root)
    assert (submit(root), approve(root)) == (1, 1)
    assert text(root) == before
    said = capsys.readouterr().err
    assert f"{FOLDER}/index.md:5: LỖI: chuyên mục «khong-co»" in said
    assert f"{FOLDER}: chưa duyệt, vì còn lỗi" in said
    assert command.give_back(order(root), "Sai chuyên mục", NOW) == 0


@pytest.mark.parametrize("change", ["text", "photo"])
def test_an_edit_while_the_question_is_open_is_noticed(
    root: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    photo = root / FOLDER / "ke-hoach.pdf"
    photo.write_bytes(b"%PDF-1.4 a")
    edit(root, "author", "attachments: [{name: Kế hoạch, file: ke-hoach.pdf}]\nauthor")

    def meddle(_question: str) -> bool:
        edit(root) if change == "text" else photo.write_bytes(b"%PDF-1.4 b")
        return True

    assert command.approve(order(root), None, meddle, NOW) == 1
    assert "vừa được sửa trong lúc này" in capsys.readouterr().err
    assert values(root)["status"] == "draft"
    assert acts(root) == []


def test_without_its_line_in_the_ledger_nothing_is_done(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / FILE).mkdir()
    assert submit(root) == 1
    assert "không ghi được" in capsys.readouterr().err
    assert text(root) == TEXT


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda root: command.submit(order(root, by=" "), NOW), "hãy ghi họ tên"),
        (lambda root: command.submit(order(root, by="=1+1"), NOW), "phải bắt đầu bằng chữ"),
        (lambda root: command.submit(order(root, by="\u200b"), NOW), "bắt đầu bằng chữ"),
        (lambda root: command.submit(Order(root, (), "A"), NOW), "hãy nói bài nào"),
        (lambda root: command.submit(order(root, "articles/2026/x"), NOW), "không có bài nào ở"),
        (lambda root: command.submit(order(root, "x" * 300), NOW), "hãy kéo thư mục của bài"),
        (lambda root: command.submit(Order(root / "x", (FOLDER,), "A"), NOW), "không phải thư mục"),
        (lambda root: command.give_back(order(root), "", NOW), "hãy ghi lý do"),
        (lambda root: command.give_back(order(root), "Sai", NOW), "bài này: Nháp"),
        (lambda root: command.withdraw(order(root), "Sai", NOW), "chỉ gỡ bài đã đăng"),
    ],
)
def test_a_slip_is_one_line_and_changes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str], act: Act, said: str
) -> None:
    assert act(root) == 1
    (line,) = capsys.readouterr().err.strip().split("\n")
    assert said in line
    assert text(root) == TEXT
    assert not (root / FILE).exists()


def test_a_disk_that_refuses_says_why_in_vietnamese(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / FILE).mkdir()
    submit(root)
    assert "không ghi được" in (said := capsys.readouterr().err)
    assert "đó là một thư mục" in said


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_the_lines_of_the_act_change(root: Path, line_end: str) -> None:
    path = root / FOLDER / "index.md"
    path.write_bytes(TEXT.replace("\n", line_end).encode())
    submit(root)
    approve(root)
    lost = set(TEXT.splitlines()) - set(text(root).splitlines())
    assert {line.split(":")[0] for line in lost} == {"date", "status"}
    assert text(root).count("\r\n") == (text(root).count("\n") if line_end == "\r\n" else 0)


@pytest.mark.parametrize("options", [(), ("--path", FOLDER, "--batch", "dot-1")])
def test_approve_wants_a_path_or_a_batch(options: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "tasks.py", "approve", "--by", "A", *options],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert "đúng một trong hai: --path (từng bài) hoặc --batch" in done.stderr


def test_a_clock_that_was_set_back_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    submit(root)
    before = text(root)
    assert command.approve(order(root), None, bool, NOW - timedelta(days=1)) == 1
    assert "chỉ lúc 09:30, ngày 23/11/2026, sớm hơn việc ghi gần nhất" in capsys.readouterr().err
    assert text(root) == before


def test_a_ledger_in_another_code_is_not_spoilt(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = "Sổ".encode("utf-16")
    (root / FILE).write_bytes(data)
    assert submit(root) == 1
    assert "đã bị lưu với bảng mã khác" in capsys.readouterr().err
    assert ((root / FILE).read_bytes(), text(root)) == (data, TEXT)


def test_what_waits_for_its_hour_is_returned_and_not_withdrawn(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    submit(root)
    approve(root, "09/12/2026 08:00")
    assert command.withdraw(order(root), "Sai", NOW + timedelta(hours=2)) == 1
    assert "chưa ai đọc được; hãy trả lại bằng return" in capsys.readouterr().err


def test_moving_an_approved_article_to_its_year_is_said_to_need_another_approval(
    root: Path,
) -> None:
    assert submit(root) == 0
    assert approve(root, "09/3/2025") == 0
    (problem,) = (one for one in check(root) if one.rule == "folder-year")
    assert problem.hint.endswith("bài đã duyệt thì sau đó trình và duyệt lại")
