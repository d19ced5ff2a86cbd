"""Two processes read what one would: the same answer, and none is lost where the second fails."""

import gc
import os
import shutil
import sys
import time
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
from plugins.tools.check.second_hand import SecondHand
from plugins.tools.check.uncollected import uncollected

DAY = date(2026, 3, 2)
ARTICLES = 50  # seven batches, of which the second process has the last two as soon as it has begun


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
    """Of the last batches: nobody waits for the first article of it."""
    taken: list[int] = []
    read = SecondHand.read

    def noted(second: SecondHand) -> None:
        read(second)
        taken.append(second.taken)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SecondHand, "read", noted)
        checked(root, tmp_path)
        checked(root, tmp_path)  # unchanged: nobody is asked
    assert len(taken) == 1
    assert second_hand._BATCH <= taken[0] < ARTICLES  # noqa: SLF001 — what it holds at least


def test_the_second_process_goes_on_with_words_of_what_the_first_one_read(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that were read here before it began, while the rules over all articles are asked."""
    alone = checked(root, None)
    left: list[int] = []
    finish = SecondHand.read_words

    def late(second: SecondHand) -> None:
        work = second._words  # noqa: SLF001 — what is left while other rules are asked
        assert work
        until = time.monotonic() + 60
        while work._left and time.monotonic() < until:  # noqa: SLF001
            time.sleep(0.1)
        left.append(len(list(work.mine())))
        finish(second)

    monkeypatch.setattr(SecondHand, "read_words", late)
    assert checked(root, tmp_path) == alone
    assert left == [0]


def test_what_either_process_read_is_not_read_again(root: Path, tmp_path: Path) -> None:
    """Words as well: else the first process would be left with half of them at the end."""
    again: list[str] = []
    of_text, read_words = text_rules.of_text, SecondHand.read_words

    def noted(entry: Entry[Article], *arguments: object) -> tuple[Problem, ...]:
        again.append(entry.source.name)
        return of_text(entry, *arguments)  # type: ignore[arg-type]  # as known_text calls it

    def late(second: SecondHand) -> None:
        read_words(second)
        again.clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_rules, "of_text", noted)
        patch.setattr(SecondHand, "read_words", late)
        checked(root, tmp_path)
    assert again == []


@pytest.mark.parametrize("step", ["read", "read_words"])
def test_a_second_process_that_dies_is_told_and_nothing_is_lost(
    root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    step: str,
) -> None:
    whole = getattr(SecondHand, step)

    def orphaned(second: SecondHand) -> None:
        if second.pool:
            second.pool.submit(os.getpid)  # it is to begin
            for process in second.pool._processes.values():  # noqa: SLF001 — no other way to it
                process.kill()
        whole(second)

    monkeypatch.setattr(SecondHand, step, orphaned)
    assert checked(root, tmp_path / "cache") == checked(root, None)
    told = capfd.readouterr().err.strip()
    assert told.startswith("Tiến trình phụ đã dừng (")
    assert "\n" not in told


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
