"""A new folder is whole or absent, and never lies over one that is there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.tools.office.draft import OfficeError
from plugins.tools.office.folder import choose, short_slug, write

TITLE = "Hội nghị tổng kết công tác thi đua, khen thưởng"
SLUG = "hoi-nghi-tong-ket-cong-tac-thi-dua-khen-thuong"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    return tmp_path


def made(root: Path, name: str, title: str) -> Path:
    folder = root / "articles/2023" / name
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(f'---\ntitle: "{title}"\n---\n', "utf-8")
    return folder


def everything(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (f"{TITLE} năm 2022; phát động và ký kết giao ước thi đua năm 2023", f"{SLUG}-nam-2022"),
        (f"Tin vắn: {TITLE} của các cơ quan, đơn vị", f"tin-van-{SLUG}-cua-cac-co-quan-don-vi"),
        (
            f"{TITLE} năm 2022 và phát động phong trào năm 2023",
            f"{SLUG}-nam-2022-va-phat-dong-phong-trao",
        ),
        (TITLE, SLUG),
        ("Đ" * 200, "d" * 80),
    ],
)
def test_a_long_title_ends_at_a_clause_or_a_whole_word(title: str, name: str) -> None:
    assert short_slug(title) == name
    assert len(name) <= 80


def test_another_article_of_the_same_slug_stays(root: Path) -> None:
    made(root, SLUG, f"{TITLE}!")
    assert choose(root, 2023, TITLE).name == f"{SLUG}-2"
    assert choose(root, 2024, TITLE).name == SLUG


@pytest.mark.parametrize("name", [SLUG, SLUG.upper()])
def test_the_same_title_is_refused_with_what_to_do(name: str, root: Path) -> None:
    made(root, name, TITLE.upper())
    with pytest.raises(OfficeError, match="không ghi đè; hãy sửa tiếp bài ấy"):
        choose(root, 2023, TITLE)


@pytest.mark.parametrize("text", [None, "no header"])
def test_a_folder_that_nobody_can_judge_is_not_taken_for_another(
    text: str | None, root: Path
) -> None:
    folder = root / "articles/2023" / SLUG
    folder.mkdir(parents=True)
    if text:
        (folder / "index.md").write_text(text, "utf-8")
    with pytest.raises(OfficeError, match="không ghi đè"):
        choose(root, 2023, TITLE)


def test_a_title_of_signs_alone_is_refused(root: Path) -> None:
    with pytest.raises(OfficeError, match="không có chữ hay số"):
        choose(root, 2023, "…!?")


@pytest.mark.parametrize(
    ("title", "name"), [("Con", "bai-con"), ("Cón?", "bai-con"), ("Con số", "con-so")]
)
def test_no_folder_is_called_as_windows_calls_a_device(root: Path, title: str, name: str) -> None:
    assert choose(root, 2026, title).name == name


def test_all_files_are_there_and_nothing_else(root: Path) -> None:
    folder = choose(root, 2023, TITLE)
    write(folder, [("index.md", b"1"), ("a.jpg", b"2")], root)
    place = f"articles/2023/{SLUG}"
    expected = {"articles", "articles/2023", place, f"{place}/index.md", f"{place}/a.jpg"}
    assert everything(root) == expected
    if os.name != "nt":
        assert folder.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize(
    "end", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError()]
)
def test_whatever_happens_on_the_way_leaves_nothing(end: BaseException, root: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "index.md", b"1"
        raise end

    before = everything(root)
    with pytest.raises(type(end)):
        write(choose(root, 2023, TITLE), files(), root)
    assert everything(root) == before


def test_a_folder_that_appears_meanwhile_stays(root: Path) -> None:
    folder = choose(root, 2023, TITLE)
    made(root, SLUG, "Bài của người khác")
    with pytest.raises(FileExistsError):
        write(folder, [("index.md", b"1")], root)
    assert "Bài của người khác" in (folder / "index.md").read_text("utf-8")
    assert not (root / ".dang-tao").exists()
