"""Profiles that archivists write: every slip has its line; a draft is made by asking."""

from pathlib import Path

import pytest

from plugins.core.dates import day_text
from plugins.tools.bench.importing.newsroom import story
from plugins.tools.bench.importing.portals import press_room
from plugins.tools.sharepoint.profiles.profile import read_profile
from plugins.tools.sharepoint.profiles.shelf import UnfitProfileError, open_shelf
from plugins.tools.sharepoint.profiling import draft_profile

GOOD = """name: bao-tinh
label: Báo tỉnh
needs: 50
marks:
  - {css: "div.bai h1", points: 50}
title: ["div.bai h1"]
body: ["div.bai"]
"""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('title: ["div.bai h1"]\n', "", "thiếu trường «title»"),
        ('"div.bai h1", points', '"div[[", points', "không phải là bộ chọn CSS"),
        ("points: 50", "points: 500", "không được quá 100"),
        ("needs: 50", "need: 50", "không có trường «need»"),
        ("name: bao-tinh", "name: Báo tỉnh", "chữ thường không dấu"),
        ('body: ["div.bai"]', "furniture_lines: ['(']\nbody: [p]", "không phải là biểu thức"),
    ],
)
def test_a_slip_has_its_line(before: str, after: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "ho-so.yml"
    path.write_text(GOOD.replace(before, after), "utf-8")
    profile, problems = read_profile(path)
    assert profile is None
    assert any(said in problem.as_line() for problem in problems), problems
    assert all(problem.as_line().startswith("ho-so.yml:") for problem in problems)


def test_own_profiles_are_found_by_name_and_by_file(tmp_path: Path) -> None:
    (tmp_path / "bao-tinh.yml").write_text(GOOD, "utf-8")
    assert open_shelf(tmp_path, "bao-tinh").name == "bao-tinh"
    shelf = open_shelf(tmp_path / "none", str(tmp_path / "bao-tinh.yml"))
    assert shelf.name == "bao-tinh"
    with pytest.raises(UnfitProfileError, match="lacviet-news"):
        open_shelf(tmp_path, "lacviet-new")


def test_a_draft_is_made_by_asking_and_reads_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = story(7)
    page = tmp_path / "tin.html"
    page.write_bytes(press_room(7))
    answers = iter(
        [
            "Cổng tỉnh",
            "chữ không có trên trang",
            told.title,
            f"{told.day:%d/%m/%Y}",
            "",
            "",
            "",
            told.paragraphs[0][:40],
            told.paragraphs[-1][-40:],
            "",
        ]
    )
    assert draft_profile(page, tmp_path / "c", lambda _question: next(answers)) == 0
    said = capsys.readouterr().out
    assert "Không tìm thấy những chữ ấy" in said
    assert f"«{told.title}»" in said
    assert f"ngày đăng {day_text(told.day)}" in said
    profile, problems = read_profile(tmp_path / "c/.import/profiles/cong-tinh.yml")
    assert problems == []
    assert profile is not None


def test_stopping_and_answers_that_are_nowhere_write_nothing(tmp_path: Path) -> None:
    page = tmp_path / "tin.html"
    page.write_bytes(press_room(7))

    def stop(_question: str) -> str:
        raise EOFError

    assert draft_profile(page, tmp_path / "c", stop) == 1
    assert draft_profile(page, tmp_path / "c", lambda _question: "không có") == 1
    assert not (tmp_path / "c").exists()
