"""Two processes read what one would: the same answer, and none is lost where the second fails."""

import gc
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from plugins.core.article import Article
from plugins.core.entry import Entry
from plugins.core.problems import Problem
from plugins.core.rules import text_rules
from plugins.tools.bench.checking.content import write
from plugins.tools.check import second_hand
from plugins.tools.check.answer import answer
from plugins.tools.check.checked import Checked
from plugins.tools.check.places import Places
from plugins.tools.check.uncollected import uncollected

DAY = date(2026, 3, 2)
ARTICLES = 50  # three batches: one for this process, two for the other


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of the bench, one of them broken, one withdrawn, one with a photo that is none."""
    root = tmp_path_factory.mktemp("two") / "content"
    write(root, ARTICLES)
    first, second, third, *_ = sorted(root.glob("articles/*/*/index.md"), reverse=True)
    first.write_text("không có phần khai báo", "utf-8")
    text = second.read_text("utf-8").replace("status: published", "status: withdrawn")
    second.write_text(text, "utf-8")
    (third.parent / "DSC_1027.jpg").unlink()
    (third.parent / "DSC_1027.jpg").write_bytes(b"no picture")
    return root


@pytest.fixture(autouse=True)
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_hand, "_MANY", ARTICLES)


def checked(root: Path, cache: Path | None) -> Checked:
    return answer(Places(root, cache=cache), DAY, fresh=0)


def test_the_answer_is_that_of_one_process(
    root: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    alone = checked(root, None)
    assert {"front-matter-missing", "unreadable-photo"} <= {p.rule for p in alone.problems}
    assert checked(root, tmp_path) == alone
    assert capfd.readouterr().err == ""
    shutil.rmtree(root.parent / "again", ignore_errors=True)
    assert checked(root, tmp_path) == alone  # out of the memory


def test_the_second_process_reads_its_part(root: Path, tmp_path: Path) -> None:
    """Of three batches it takes two: nobody waits for the first article of it."""
    counted: list[int] = []
    both = second_hand.read_by_two

    def noted(*arguments: object) -> int:
        counted.append(both(*arguments))  # type: ignore[arg-type]  # as check_all calls it
        return counted[-1]

    from plugins.tools.check import checking  # noqa: PLC0415 — patched here alone

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "read_by_two", noted)
        checked(root, tmp_path)
        checked(root, tmp_path)  # unchanged: nobody is asked
    assert len(counted) == 1
    assert counted[0] >= 20


def test_what_either_process_read_is_not_read_again(root: Path, tmp_path: Path) -> None:
    """Words as well: else the first process would be left with half of them at the end."""
    again: list[str] = []
    of_text = text_rules.of_text

    def noted(entry: Entry[Article], *arguments: object) -> tuple[Problem, ...]:
        again.append(entry.source.name)
        return of_text(entry, *arguments)  # type: ignore[arg-type]  # as known_text calls it

    def late(*arguments: object) -> int:
        taken = read_by_two(*arguments)  # type: ignore[arg-type]  # as check_all calls it
        again.clear()
        return taken

    from plugins.tools.check import checking  # noqa: PLC0415 — patched here alone

    read_by_two = second_hand.read_by_two
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_rules, "of_text", noted)
        patch.setattr(checking, "read_by_two", late)
        checked(root, tmp_path)
    assert again == []


def test_the_collector_goes_on_after_a_check(root: Path) -> None:
    seen: list[bool] = []
    with uncollected(), uncollected():
        seen.append(gc.isenabled())
    checked(root, None)
    assert [*seen, gc.isenabled()] == [False, True]


def test_a_second_process_that_cannot_start_is_told_in_one_line(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", str(tmp_path / "no-python").encode())
    monkeypatch.setattr(sys, "_base_executable", str(tmp_path / "no-python"))
    assert checked(root, tmp_path / "cache") == checked(root, None)
    told = capfd.readouterr().err.strip()
    assert told.startswith("Tiến trình phụ đã dừng (")
    assert "\n" not in told
