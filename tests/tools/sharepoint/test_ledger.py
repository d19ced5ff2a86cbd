"""What the ledger remembers, what a kill costs, and that two imports never write at once."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.tools.sharepoint.keeping.ledger import (
    FOLDER,
    Ledger,
    Seen,
    Written,
    open_ledger,
    peek_ledger,
)
from plugins.tools.sharepoint.keeping.lock import BusyError

PROJECT = Path(__file__).resolve().parents[3]
SEEN = Seen("a.html", "00", "bang-vang 0.1.0 ab", {"title": "Hội nghị", "images": [["a.jpg", ""]]})
WRITTEN = Written(
    folder="articles/2017/tin",
    keys=("id:l:5", "url:cu.example/pages/a.aspx", "src:tin/a.html"),
    batch="dot-1",
    files={"index.md": "11"},
    title="Tin",
    old=("/Pages/a.aspx",),
    cautions=("xem lại",),
    text_loss=0.01,
)


def file_of(root: Path) -> Path:
    return root / FOLDER / "so-nhap.jsonl"


def filled(root: Path) -> None:
    with open_ledger(root) as ledger:
        ledger.note_seen(SEEN)
        ledger.note_written(WRITTEN)


def found(root: Path) -> tuple[Seen | None, Written | None, int]:
    with open_ledger(root) as ledger:
        seen = ledger.seen(SEEN.source, SEEN.sha256, SEEN.reader)
        return seen, ledger.written(WRITTEN.keys), len(ledger.damaged)


def test_what_was_noted_is_known_in_the_next_run(tmp_path: Path) -> None:
    filled(tmp_path)
    assert found(tmp_path) == (SEEN, WRITTEN, 0)


def test_damaged_lines_are_told_by_their_numbers(tmp_path: Path) -> None:
    filled(tmp_path)
    good = file_of(tmp_path).read_bytes()
    file_of(tmp_path).write_bytes(b"{hong\n" + good + b'{"written": {}}\n')
    with open_ledger(tmp_path) as ledger:
        assert ledger.damaged == [1, 4]


@pytest.mark.parametrize("changed", ["source", "sha256", "reader"])
def test_other_bytes_or_another_importer_are_read_again(tmp_path: Path, changed: str) -> None:
    filled(tmp_path)
    asked = {"source": SEEN.source, "sha256": SEEN.sha256, "reader": SEEN.reader} | {changed: "x"}
    with open_ledger(tmp_path) as ledger:
        assert ledger.seen(**asked) is None


def test_the_same_again_adds_no_line_and_the_newest_counts(tmp_path: Path) -> None:
    filled(tmp_path)
    size = file_of(tmp_path).stat().st_size
    with open_ledger(tmp_path) as ledger:
        ledger.note_written(WRITTEN)
        assert file_of(tmp_path).stat().st_size == size
        ledger.note_written(replace(WRITTEN, title="Tin khác"))
    with open_ledger(tmp_path) as ledger:
        assert [one.title for one in ledger.articles()] == ["Tin khác"]


@pytest.mark.parametrize("cut", [1, 5, 40, 200])
def test_half_of_a_last_line_costs_that_line_only(tmp_path: Path, cut: int) -> None:
    filled(tmp_path)
    data = file_of(tmp_path).read_bytes()
    file_of(tmp_path).write_bytes(data[:-cut])
    is_whole = cut == 1  # only the line's end is lost
    assert found(tmp_path) == (SEEN, WRITTEN if is_whole else None, 0 if is_whole else 1)
    with open_ledger(tmp_path) as ledger:
        ledger.note_written(WRITTEN)
    assert found(tmp_path)[:2] == (SEEN, WRITTEN)


@pytest.mark.parametrize(
    "line",
    [
        *(b"{}", b"[]", b"7", b"null", b"\xff\xfe", b"[" * 100_000),
        *(b'{"written": {}}', b'{"seen": 1}', b'{"seen": {"x": 1}}'),
        b'{"written": {"folder": "a", "keys": 1, "batch": "b"}}',
        b'{"written": {"folder": "articles/2020/../../x", "keys": ["id:l:5"], "batch": "b"}}',
        b'{"written": {"folder": "articles/../x", "keys": ["id:l:5"], "batch": "b"}}',
        b'{"written": {"folder": "articles/1/a", "keys": [], "batch": "b", "files": {"../x": ""}}}',
    ],
)
def test_a_line_that_means_nothing_is_counted_and_left_alone(tmp_path: Path, line: bytes) -> None:
    filled(tmp_path)
    with file_of(tmp_path).open("ab") as file:
        file.write(line + b"\n")
    assert found(tmp_path) == (SEEN, WRITTEN, 1)
    assert line in file_of(tmp_path).read_bytes()


@pytest.mark.parametrize(
    ("keys", "is_known"),
    [
        (("id:l:5",), True),
        (("id:other:1", "url:cu.example/pages/a.aspx"), True),
        (("src:tin/a.html",), True),
        (("path:tin/pages/a.aspx", "src:tin/a.html"), True),
        (("url:khac.example/pages/a.aspx", "src:tin/a.html"), False),
        (("src:tin/b.html",), False),
        ((), False),
    ],
)
def test_an_article_is_known_by_any_sure_key_and_by_its_file_where_nothing_speaks_against_it(
    tmp_path: Path, keys: tuple[str, ...], *, is_known: bool
) -> None:
    filled(tmp_path)
    with open_ledger(tmp_path) as ledger:
        assert (ledger.written(keys) == WRITTEN) is is_known


def test_a_dry_run_knows_everything_and_writes_nothing(tmp_path: Path) -> None:
    peek_ledger(tmp_path).note_written(WRITTEN)
    assert list(tmp_path.iterdir()) == []
    filled(tmp_path)
    before = file_of(tmp_path).read_bytes()
    ledger = peek_ledger(tmp_path)
    ledger.note_written(replace(WRITTEN, folder="articles/2017/khac", keys=("src:k",)))
    assert [one.folder for one in ledger.articles()] == [WRITTEN.folder, "articles/2017/khac"]
    assert file_of(tmp_path).read_bytes() == before


def test_a_second_import_at_once_is_refused_with_one_line(tmp_path: Path) -> None:
    with open_ledger(tmp_path):
        with pytest.raises(BusyError, match="hãy chờ") as caught, open_ledger(tmp_path):
            pass
        assert "\n" not in str(caught.value)
    with open_ledger(tmp_path) as ledger:
        assert isinstance(ledger, Ledger)


def test_a_killed_import_holds_no_lock_and_loses_no_finished_page(tmp_path: Path) -> None:
    script = (
        "import sys, time, pathlib\n"
        "from plugins.tools.sharepoint.keeping.ledger import Seen, open_ledger\n"
        "with open_ledger(pathlib.Path(sys.argv[1])) as ledger:\n"
        "    for n in range(1000): ledger.note_seen(Seen(str(n), 'x', 'r', {}))\n"
        "    print('ready', flush=True)\n"
        "    time.sleep(60)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"ready\n"
        with pytest.raises(BusyError), open_ledger(tmp_path):
            pass
        running.kill()
    with open_ledger(tmp_path) as ledger:
        assert all(ledger.seen(str(number), "x", "r") for number in range(1000))


def test_ten_thousand_lines_are_read_fast(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        for number in range(10_000):
            ledger.note_seen(replace(SEEN, source=str(number)))
            folder = f"articles/2017/{number}"
            ledger.note_written(replace(WRITTEN, folder=folder, keys=(f"src:{number}",)))
    begun = time.perf_counter()
    with open_ledger(tmp_path) as ledger:
        assert len(ledger.articles()) == 10_000
    assert time.perf_counter() - begun < 5  # about 0.2 s; quadratic would be minutes
