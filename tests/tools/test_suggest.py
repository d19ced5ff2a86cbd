"""``tasks.py suggest`` as editors and programs run it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy Trần Văn Bình đã trao Huân chương Lao động"
    " hạng Ba cho ông Lê Minh Hoàng, Giám đốc Sở Y tế.\n\nTrời hôm nay đẹp.\n"
)
HEAD = """---
# ghi chú của người viết
title: Lễ trao Huân chương
date: 2024-01-15
category: tin-tuc-su-kien
summary: Tỉnh tổ chức lễ trao Huân chương Lao động hạng Ba.
status: published
---

"""


def suggest(file: Path, *options: str, said: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "tasks.py", "suggest", str(file), *options],
        cwd=ROOT,
        input=said,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def article(folder: Path) -> Path:
    place = folder / "articles/2024/le-trao"
    place.mkdir(parents=True)
    shutil.copytree(ROOT / "content/catalogue", folder / "catalogue")
    index = place / "index.md"
    index.write_text(HEAD + TEXT, "utf-8")
    return index


def test_json_has_one_object_a_paragraph_in_the_agreed_shape(tmp_path: Path) -> None:
    file = tmp_path / "tin.txt"
    file.write_text(TEXT, "utf-8")
    done = suggest(file, "--json")
    first, second = json.loads(done.stdout)
    assert first["presenter"] == {"name": "Trần Văn Bình", "role": "Bí thư Tỉnh ủy"}
    assert first["on_behalf_of"] == "Chủ tịch nước"
    (event,) = first["events"]
    assert (event["award"], event["class"], event["status"]) == (
        "huan-chuong-lao-dong",
        "ba",
        "awarded",
    )
    assert event["honorees"] == [
        {"name": "Lê Minh Hoàng", "kind": "person", "role": "Giám đốc Sở Y tế", "unit": None}
    ]
    assert (second["text"], second["events"]) == ("Trời hôm nay đẹp.", [])


def test_people_read_what_was_found_and_from_which_words(tmp_path: Path) -> None:
    file = tmp_path / "tin.txt"
    file.write_text(TEXT, "utf-8")
    done = suggest(file)
    assert done.returncode == 0
    for words in ("Đoạn 1 (dòng 1)", "Đọc từ: «trao Huân chương", "ông Lê Minh Hoàng", "cao"):
        assert words in done.stdout


def test_nothing_enters_an_article_without_a_yes(tmp_path: Path) -> None:
    index = article(tmp_path)
    before = index.read_bytes()
    for said in ("k\n", "d\n", ""):
        suggest(index, "--apply", said=said)
        assert index.read_bytes() == before


def test_a_yes_writes_the_honour_once_and_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    index = article(tmp_path)
    done = suggest(index, "--apply", said="c\n")
    assert done.returncode == 0, done.stdout + done.stderr
    text = index.read_text("utf-8")
    assert "honoree: Lê Minh Hoàng" in text
    assert "# ghi chú của người viết" in text
    assert text.endswith(TEXT)
    suggest(index, "--apply", said="c\n")
    assert index.read_text("utf-8") == text


def test_who_receives_for_the_dead_is_written_and_never_honoured(tmp_path: Path) -> None:
    index = article(tmp_path)
    told = "Chị Trần Thị B thay mặt gia đình nhận Bằng Tổ quốc ghi công của liệt sĩ Lê Văn A.\n"
    index.write_text(HEAD + told, "utf-8")
    assert suggest(index, "--apply", said="c\n").returncode == 0
    written = index.read_text("utf-8").removesuffix(told)
    assert "honoree: Lê Văn A" in written
    assert "received_by: Chị Trần Thị B" in written
    assert "posthumous: true" in written
    assert written.count("honoree:") == 1


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("khong-co.txt", None, "không có tệp"),
        ("tin.docx", b"PK", "tệp Word"),
        ("tin.txt", b"", "rỗng"),
        ("tin.txt", "Huân chương".encode("utf-16"), "UTF-16"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, name: str, data: bytes | None, words: str
) -> None:
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    done = suggest(file)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert words in done.stderr
