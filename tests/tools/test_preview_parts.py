"""The preview's decisions: names it answers to, what a change touches, what a tab is told."""

from pathlib import Path

import pytest

from plugins.core.problems import Problem
from plugins.tools.preview.board import Again, Board
from plugins.tools.preview.builds import in_plain_words
from plugins.tools.preview.hosts import is_ours
from plugins.tools.preview.injected import is_page, with_script
from plugins.tools.preview.lan import code_svg, code_text
from plugins.tools.preview.lines import MOST, Lines
from plugins.tools.preview.parts import part_of
from plugins.tools.preview.told import PageSource, Told
from plugins.tools.preview.touched import Touched, touched

CONTENT = Path("/du-an/content")
ARTICLE = CONTENT / "articles" / "2023" / "bai" / "index.md"
THEME = Path("/du-an/theme")
LINK = "http://192.168.1.20:8000/"


@pytest.mark.parametrize(
    ("host", "here", "lan"),
    [
        ("localhost:8000", True, True),
        ("LOCALHOST", True, True),
        ("127.0.0.1:8000", True, True),
        ("[::1]:8000", True, True),
        (None, True, True),
        ("192.168.1.20:8000", False, True),
        ("localhost.example:8000", False, False),
        ("trang.example", False, False),
        ("127.0.0.1.example", False, False),
        ("", False, False),
    ],
)
def test_only_names_of_this_machine_are_answered(
    host: str | None, *, here: bool, lan: bool
) -> None:
    assert (is_ours(host, lan=False), is_ours(host, lan=True)) == (here, lan)


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ((), Touched()),
        ((ARTICLE,), Touched((ARTICLE,), anything=True)),
        ((ARTICLE.parent / "anh.jpg", ARTICLE), Touched((ARTICLE,), anything=True)),
        ((ARTICLE, CONTENT / "catalogue" / "units.yml"), Touched(anything=True)),
        ((CONTENT / "articles" / "2023",), Touched(anything=True)),
        ((CONTENT,), Touched(anything=True)),
        ((ARTICLE, THEME / "a.css"), Touched(is_code=True, anything=True)),
        (
            (THEME / "a.css", THEME / "b.css"),
            Touched((), is_theme=True, is_style=True, anything=True),
        ),
        ((THEME / "a.css", THEME / "a.html"), Touched((), is_theme=True, anything=True)),
        ((Path("/du-an/pelicanconf.py"),), Touched(is_code=True, anything=True)),
    ],
)
def test_what_a_change_touches(paths: tuple[Path, ...], expected: Touched) -> None:
    assert touched(paths, CONTENT, THEME) == expected


def test_many_articles_at_once_wait_for_the_whole_build() -> None:
    many = [CONTENT / "articles" / "2023" / f"bai-{n}" / "index.md" for n in range(9)]
    assert touched(many, CONTENT, THEME) == Touched(anything=True)


def test_the_script_stands_in_pages_and_in_nothing_else() -> None:
    page = with_script(b"<head></head><body></head></body>", "abc")
    assert page.count(b"<script") == 1
    assert page.startswith(b'<head><script src="/_xem-thu/xem-thu.js" data-version="abc" defer>')
    assert [
        is_page(path) for path in ("/", "/tin/", "/404.html", "/tin/luu/bai.html", "/a.js")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_fresh_page_stands_until_a_whole_build_has_come_to_it(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("cũ", "utf-8")
    board = Board(tmp_path, trouble=None)
    old = board.page("/").version
    board.pin(fresh={"index.html": (2, "mới".encode())})
    assert (board.page("/").data.decode(), board.page("/").version != old) == ("mới", True)
    board.forget(1, is_built=True)
    board.forget(2, is_built=False)
    assert board.page("/").data.decode() == "mới"
    board.forget(2, is_built=True)
    assert (board.page("/").data.decode(), board.page("/").version) == ("cũ", old)
    assert board.page("/../index.html").status == 404


def test_a_tab_is_told_of_all_errors_and_of_its_own_warnings(tmp_path: Path) -> None:
    bad = Problem("articles/2023/a/index.md", 3, "bad", "sai", "hãy sửa")
    odd = Problem("articles/2023/a/index.md", 1, "odd", "lạ", level="warning")
    other = Problem("articles/2023/ab/index.md", 1, "odd", "lạ", level="warning")
    source = PageSource("articles/2023/a/index.md", "Bản nháp", "A")
    board = Board(tmp_path, trouble=None, told=Told((bad, odd, other), {"/tin/2023/a/": source}))
    state = board.state("/tin/2023/a/")
    assert (state["file"], state["status"], state["warnings"]) == (source.file, "Bản nháp", 1)
    error = {"file": bad.file, "line": 3, "message": "Sai", "hint": "hãy sửa"}
    assert state["errors"] == [error] == board.state("/")["errors"]
    board.pin(mended={bad.file: Again(1, (), source, "/tin/2023/a/")})
    assert (board.problems, board.state("/")["errors"]) == ((other,), [])


def test_a_new_style_sheet_dresses_every_page_and_loads_none_again(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link href="/a/site.0a1b.css"><p>chữ', "utf-8")
    board = Board(tmp_path, trouble=None)
    before = board.state("/")
    board.pin(sheet=(2, "/a/site.ffff.css"))
    after = board.state("/")
    assert (before["sheet"], after["sheet"]) == ("/a/site.0a1b.css", "/a/site.ffff.css")
    assert after["version"] == before["version"]
    assert b"/a/site.ffff.css" in board.page("/").data
    board.forget(1, is_built=True)
    assert board.state("/")["sheet"] == "/a/site.ffff.css"
    board.forget(2, is_built=True)
    assert board.state("/")["sheet"] == "/a/site.0a1b.css"


def test_a_photo_that_is_being_made_is_shown_in_any_size_there_is(tmp_path: Path) -> None:
    board = Board(tmp_path, trouble=None)
    board.pin(fresh={"anh/2023/bai/b-960.aa11.avif": (1, b"anh")})
    assert board.photo("/anh/2023/bai/b-960.aa11.avif") == b"anh"
    assert board.photo("/anh/2023/bai/b-1600.aa11.avif") == b"anh"
    others = ("b-960.bb22.avif", "b-960.aa11.jpg", "ab-960.aa11.avif", "x.avif")
    assert [board.photo(f"/anh/2023/bai/{name}") for name in others] == [None] * 4
    board.asked("/anh/2023/bai/b-1600.aa11.jpg")
    assert board.wanted == ("jpg", 1600)


def test_the_newest_tabs_hold_a_line_and_the_others_are_told() -> None:
    lines = Lines()
    held = [lines.take("127.0.0.1") for _ in range(MOST + 2)]
    phone = lines.take("192.168.1.9")
    assert [line.is_held for line in held] == [False] * 2 + [True] * MOST
    assert phone.is_held
    for line in held:
        lines.give_back(line)
    assert lines.take("127.0.0.1").is_held


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (None, None),
        ("bytes=0-99", "bytes 0-99/1000"),
        ("bytes=900-", "bytes 900-999/1000"),
        ("bytes=-100", "bytes 900-999/1000"),
        ("bytes=-5000", "bytes 0-999/1000"),
        ("bytes=0-5000", "bytes 0-999/1000"),
        ("bytes=0-1,5-6", None),
        ("bytes=9-3", None),
        ("bytes=-", None),
        ("chữ=1-2", None),
        (f"bytes={'9' * 5000}-", None),
    ],
)
def test_parts_of_files(asked: str | None, expected: str | None) -> None:
    part = part_of(asked, 1000)
    assert (part.header if part else None) == expected


@pytest.mark.parametrize("asked", ["bytes=1000-", "bytes=-0"])
def test_a_part_behind_the_end_is_none(asked: str) -> None:
    with pytest.raises(ValueError, match="bytes"):
        part_of(asked, 1000)


def test_nothing_is_compared_while_there_is_no_page_yet(tmp_path: Path) -> None:
    assert Board(tmp_path).state("/")["version"] is None


def test_why_a_build_ended_is_said_in_plain_words(tmp_path: Path) -> None:
    place = f'File "{tmp_path}/plugins/a.py", line 7, in f'
    slip = f"Traceback (most recent call last):\n  {place}\nKeyError: 1"
    assert in_plain_words(slip, tmp_path).startswith("plugins/a.py, dòng 7: lỗi trong mã")
    assert "đầy" in in_plain_words("OSError: [Errno 28] No space left on device", tmp_path)
    assert in_plain_words("«x» là một tệp; hãy chọn một thư mục", tmp_path).startswith("«x»")
    assert in_plain_words("", tmp_path)


def test_the_code_can_be_photographed_from_any_terminal() -> None:
    coloured = code_text(LINK, has_colour=True, encoding="utf-8").splitlines()
    plain = code_text(LINK, has_colour=False, encoding="utf-8").splitlines()
    letters = code_text(LINK, has_colour=False, encoding="ascii").splitlines()
    assert all(line.startswith("\x1b[38;2;0;0;0;48;2;255;255;255m") for line in coloured)
    assert {len(line) for line in plain} == {len(plain[0])} == {len(letters[0]) // 2}
    assert len(letters) in (2 * len(plain), 2 * len(plain) - 1)
    assert set("".join(letters)) == {"#", " "}
    assert 'aria-label="Mã QR' in code_svg(LINK)
