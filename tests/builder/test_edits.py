"""A second build after an edit: what it writes again, and that nothing stale is left."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.builder.sites import PROJECT, build, tree


def test_one_edited_body_writes_one_page(content: Path) -> None:
    target = content.parent / "output"
    build(content, target)
    article = content / "articles/2022/bai-cu/index.md"
    article.write_text(article.read_text("utf-8").replace("Đoạn văn", "Một đoạn văn"), "utf-8")
    before = tree(target)
    build(content, target)
    after = tree(target)
    changed = {name for name in after if after[name] != before.get(name)}
    pages = {name for name in changed if not name.startswith("tim-kiem/")}
    assert pages == _of_an_article("tin/2022/bai-cu")
    assert len([name for name in changed if name.startswith("tim-kiem/du-lieu/tin-")]) == 1
    assert "(ghi mới 0, xóa 0)" in build(content, target).stdout


_REPLACED_MEANWHILE = """
import sys
from pathlib import Path
from blinker import signal
from plugins.builder.build import run
content, output = map(Path, sys.argv[1:])

def replace(_site, pages):
    (content / "articles/2023/hoi-nghi/danh sách.csv").write_text("khác", "utf-8")
    return []

signal("get_indexes").connect(replace)
sys.exit(run(content=content, output=output, jobs=1))
"""


def test_a_file_replaced_meanwhile_leaves_the_output_of_before(content: Path) -> None:
    """It is found out before the first page is written; the next build does all of it."""
    target = content.parent / "output"
    build(content, target)
    before = tree(target)
    _replace(content / "articles/2022/bai-cu/index.md", "title: ", "title: Lần sau ")
    _replace(content / "articles/2023/hoi-nghi/danh sách.csv", "Văn A", "Văn B")
    done = subprocess.run(
        [sys.executable, "-c", _REPLACED_MEANWHILE, str(content), str(target)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, "danh sách.csv:1: LỖI: tệp vừa bị thay" in done.stderr) == (1, True)
    assert tree(target) == before
    assert build(content, target).returncode == 0
    clean = content.parent / "clean"
    build(content, clean)
    assert tree(target) == tree(clean)


def _of_an_article(folder: str) -> set[str]:
    """Its page, the light one, and both copies to keep."""
    slug = folder.rsplit("/", 1)[-1]
    places = ("index.html", "nhe/index.html", f"luu/{slug}.html", f"luu/{slug}.md")
    return {f"{folder}/{place}" for place in places}


def test_a_new_article_leaves_old_pages_alone(content: Path) -> None:
    """Only its own page, the home page, the 404 page and the lists it stands in are written."""
    target = content.parent / "output"
    build(content, target)
    before = tree(target)
    folder = content / "articles/2025/bai-moi"
    folder.mkdir(parents=True)
    words = "---\ntitle: Bài mới\ndate: 2025-05-05\ncategory: tin-tuc-su-kien\nsummary: Mới.\n"
    (folder / "index.md").write_text(words + "status: published\n---\nChữ mới.\n", "utf-8")
    build(content, target)
    after = tree(target)
    changed = {name for name in after if after[name] != before.get(name)}
    news = {name for name in changed if name.startswith("tin/")}
    assert news == _of_an_article("tin/2025/bai-moi")


def test_an_article_that_goes_takes_its_files_along(content: Path) -> None:
    target = content.parent / "output"
    build(content, target)
    shutil.rmtree(content / "articles/2023/hoi-nghi")
    build(content, target)
    assert not (target / "tin/2023").exists()
    assert not (target / "anh/2023").exists()


def test_random_edits_built_in_place_equal_a_clean_build(content: Path) -> None:
    """The promise behind fast builds: nothing stale, whatever was edited."""
    luck = random.Random(20261124)  # noqa: S311 — a fixed walk, no secret
    target = content.parent / "output"
    build(content, target)
    for step in range(6):
        edit = luck.choice(EDITS)
        edit(content, luck)
        assert build(content, target).returncode == 0
        clean = content.parent / f"clean-{step}"
        build(content, clean)
        assert tree(target) == tree(clean), f"stale after {edit.__name__}"


def _retitle(content: Path, luck: random.Random) -> None:
    _replace(content / "articles/2024/ky-1/index.md", "title: ", f"title: Lần {luck.random()} ")


def _touch_body(content: Path, luck: random.Random) -> None:
    path = content / "articles/2023/hoi-nghi/index.md"
    path.write_text(path.read_text("utf-8") + f"\n\nĐoạn thêm {luck.random()}.\n", "utf-8")


def _move_category(content: Path, _luck: random.Random) -> None:
    _replace(content / "articles/2022/bai-cu/index.md", "tin-tuc-su-kien", "guong-dien-hinh")


def _move_date(content: Path, luck: random.Random) -> None:
    _replace(
        content / "articles/2022/bai-cu/index.md", "05/01/2022", f"0{luck.randint(1, 9)}/02/2022"
    )


def _rename_movement(content: Path, luck: random.Random) -> None:
    _replace(content / "catalogue/movements.yml", "name: Chung", f"name: Mới {luck.random()} Chung")


def _new_photo(content: Path, luck: random.Random) -> None:
    source = content / "articles/2024/bai-mau/anh-mau.jpg"
    target = content / "articles/2023/hoi-nghi/anh-3.jpg"
    shutil.copy(luck.choice([source, content / "articles/2024/bai-nhap/anh-nhap.jpg"]), target)


def _publish_draft(content: Path, _luck: random.Random) -> None:
    _replace(content / "articles/2024/bai-nhap/index.md", "status: draft", "status: published")


def _replace(path: Path, old: str, new: str) -> None:
    """The edit, where the walk has not made it before."""
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


EDITS: list[Callable[[Path, random.Random], None]] = [
    _retitle,
    _touch_body,
    _move_category,
    _move_date,
    _rename_movement,
    _new_photo,
    _publish_draft,
]
