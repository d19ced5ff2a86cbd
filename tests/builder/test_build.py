"""The tiny site, really built: what is in the output, what is not, and when it changes."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugins.builder.pagelist import Made, read_list, write_list
from tests.builder.sites import PROJECT, SITE, all_bytes, build, edit, preview, text, tree

HIDDEN = ("NHAP", "CHODUYET", "DAGO", "HENDANG")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site as citizens may see it."""
    folder = tmp_path_factory.mktemp("built") / "output"
    done = build(SITE, folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_published_articles_stand_at_their_addresses(output: Path) -> None:
    for address in ("tin/2022/bai-cu", "tin/2023/hoi-nghi", "tin/2024/ky-1", "tin/2024/ky-2"):
        assert (output / address / "index.html").is_file()


@pytest.mark.parametrize("marker", HIDDEN)
def test_no_byte_of_an_unpublished_article_is_published(output: Path, marker: str) -> None:
    assert marker.encode() not in all_bytes(output)


def test_no_photo_of_a_draft_is_published(output: Path) -> None:
    assert b"anh-nhap" not in all_bytes(output)


def test_a_withdrawn_article_leaves_a_notice_at_its_address(output: Path) -> None:
    page = (output / "tin/2024/da-go/index.html").read_text("utf-8")
    assert "Bài viết đã được gỡ" in page


def test_the_camera_and_its_place_stay_at_home(output: Path) -> None:
    published = all_bytes(output)
    assert b"MAYANHBIMAT" in (SITE / "articles/2023/hoi-nghi/ảnh 1.jpg").read_bytes()
    assert b"MAYANHBIMAT" not in published
    assert b"Exif" not in published


def test_preview_shows_everything_with_a_banner(tmp_path: Path) -> None:
    done = preview(SITE, tmp_path / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    for address, banner in (
        ("tin/2024/bai-nhap", "Bản nháp, chưa công bố"),
        ("tin/2024/cho-duyet", "Đang chờ duyệt, chưa công bố"),
        ("tin/2099/hen-dang", "Hẹn đăng ngày 01/01/2099, chưa công bố"),
    ):
        assert banner in text(tmp_path / "output" / address / "index.html")
    assert b"TIEUDEDAGO" not in all_bytes(tmp_path / "output")


_UNDATED = """---
title: Bài chưa rõ ngày CHUARONGAY
category: tin-tuc-su-kien
status: pending
honours: []
provenance:
  source: kho/bai.html
---
Đoạn văn của bài nhập về, chưa ai biết ngày.

![Đại biểu](anh-1.jpg "Đại biểu dự hội nghị")
"""


def test_an_import_without_a_day_can_be_looked_at_and_is_never_published(
    content: Path, tmp_path: Path
) -> None:
    folder = content / "articles/chua-ro-ngay/bai-nhap-ve"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(_UNDATED, "utf-8")
    photo = next((content / "articles").rglob("*.jpg"))
    shutil.copy(photo, folder / "anh-1.jpg")
    done = preview(content, tmp_path / "preview")
    assert done.returncode == 0, done.stdout + done.stderr
    page = tmp_path / "preview/tin/chua-ro-ngay/bai-nhap-ve/index.html"
    assert "Chưa có ngày đăng, chưa công bố" in text(page)
    assert "chưa ai biết ngày" in text(page)
    assert list((tmp_path / "preview/anh/chua-ro-ngay/bai-nhap-ve").glob("anh-1-*.jpg"))
    assert "CHUARONGAY" not in text(tmp_path / "preview/index.html")
    done = build(content, tmp_path / "output")
    assert done.returncode == 0, done.stderr
    assert b"CHUARONGAY" not in all_bytes(tmp_path / "output")
    assert b"chua-ro-ngay" not in all_bytes(tmp_path / "output")


def test_publishing_leaves_samples_out_and_says_how_many(content: Path, tmp_path: Path) -> None:
    done = build(content, tmp_path / "output", "--publish")
    assert "Đã bỏ 1 bài" in done.stdout
    published = all_bytes(tmp_path / "output")
    assert b"BAIMAU" not in published
    assert b"anh-mau" not in published


def test_a_build_of_a_past_day_shows_what_was_due_then(tmp_path: Path) -> None:
    build(SITE, tmp_path / "output", at="2024-01-31")
    published = all_bytes(tmp_path / "output")
    assert "Kỳ đầu của loạt bài".encode() in published
    assert "Kỳ sau của loạt bài".encode() not in published


def test_two_clean_builds_give_the_same_bytes_anywhere(output: Path, content: Path) -> None:
    """Another folder, time zone, locale, hash seed, number of processes, and no cache of photos."""
    other = content.parent / "elsewhere"
    done = build(
        content, other, "--jobs", "2", TZ="America/New_York", LC_ALL="C", PYTHONHASHSEED="7"
    )
    assert done.returncode == 0, done.stderr
    assert tree(other) == tree(output)


def test_forked_processes_make_the_same_pages(content: Path) -> None:
    for number in range(250):
        day = f"2021-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        _write_article(content, f"2021/bai-{number}", day)
    one, two = content.parent / "one", content.parent / "two"
    assert build(content, one, "--jobs", "1").returncode == 0
    assert build(content, two, "--jobs", "2").returncode == 0
    assert tree(one) == tree(two)
    assert (one / "tin-theo-thang/2021/01/index.html").is_file()
    assert (one / "chuyen-muc/tin-tuc-su-kien/trang/1/index.html").is_file()


def test_an_error_stops_the_build_before_anything_is_written(output: Path, content: Path) -> None:
    target = shutil.copytree(output, content.parent / "copy")
    before = tree(target)
    article = content / "articles/2022/bai-cu/index.md"
    article.write_text(
        article.read_text("utf-8").replace("category: tin", "category: tim"), "utf-8"
    )
    (content / "articles/2023/hoi-nghi/anh-3.jpg").unlink()
    done = build(content, target)
    assert done.returncode == 1
    assert "articles/2022/bai-cu/index.md:4: LỖI: chuyên mục «tim-tuc-su-kien»" in done.stderr
    assert "không thấy tệp ảnh «anh-3.jpg»" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(target) == before


def test_pelican_itself_stops_on_an_error_too(content: Path) -> None:
    (content / "articles/2022/bai-cu/index.md").write_text("không có khai báo", "utf-8")
    done = preview(content, content.parent / "output")
    assert done.returncode == 1
    assert not (content.parent / "output" / "index.html").exists()


def test_a_folder_with_other_peoples_files_is_refused(content: Path) -> None:
    target = content.parent / "output"
    target.mkdir()
    (target / "luan-van.docx").write_text("của người khác", "utf-8")
    done = build(content, target)
    assert done.returncode == 1
    assert "có tệp không phải do lệnh build tạo ra" in done.stderr
    assert (target / "luan-van.docx").exists()


def test_pages_of_a_lost_list_do_not_stay(output: Path, content: Path) -> None:
    """A copied output has no list of ours: it is emptied, or what was withdrawn would stay."""
    target = shutil.copytree(output, content.parent / "copy")
    (target / "tin/2020").mkdir()
    (target / "tin/2020/cu.html").write_text("cũ", "utf-8")
    build(content, target)
    assert tree(target) == tree(output)


def test_an_unknown_name_in_a_template_stops_the_build(tmp_path: Path) -> None:
    theme = shutil.copytree(PROJECT / "theme", tmp_path / "theme")
    page = theme / "templates" / "page.html"
    page.write_text(page.read_text("utf-8").replace("page.title", "page.tittle"), "utf-8")
    done = preview(SITE, tmp_path / "output", "-t", str(theme))
    assert done.returncode != 0
    assert "tittle" in done.stdout + done.stderr


def test_lists_of_lost_outputs_are_forgotten(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    lists = tmp_path / "lists"
    for output in (first, second):
        output.mkdir()
        write_list(lists, output, {"/": Made("key", 1, 2)})
    assert read_list(lists, first) == {"/": Made("key", 1, 2)}
    first.rmdir()
    write_list(lists, second, {})
    assert len(list(lists.iterdir())) == 1


def test_what_an_interrupted_build_left_is_known_to_the_next_one(content: Path) -> None:
    """Killed while it writes: the article that is a draft again must not stay in public."""
    target = content.parent / "output"
    build(content, target)
    draft = content / "articles/2024/bai-nhap/index.md"
    edit(draft, "status: draft", "status: published")
    plugin = "from plugins.builder import make\nmake._remove_leftovers = None\n"
    run = f"{plugin}from plugins.builder.build import run\nfrom pathlib import Path\n"
    run += f"run(content=Path({str(content)!r}), output=Path({str(target)!r}), jobs=1)"
    died = subprocess.run(
        [sys.executable, "-c", run], cwd=PROJECT, capture_output=True, check=False
    )
    assert died.returncode != 0
    assert b"TIEUDENHAP" in all_bytes(target)
    edit(draft, "status: published", "status: draft")
    assert build(content, target).returncode == 0
    assert b"TIEUDENHAP" not in all_bytes(target)


def test_two_builds_of_one_folder_wait_for_each_other(content: Path) -> None:
    target = content.parent / "output"
    with ThreadPoolExecutor() as pool:
        both = [pool.submit(build, content, target, *options) for options in ((), ("--publish",))]
        done = [one.result() for one in both]
    assert [(one.returncode, "Đã bỏ " in one.stdout) for one in done] == [(0, False), (0, True)]
    is_published = b"BAIMAU" not in all_bytes(target)
    clean = content.parent / "clean"
    build(content, clean, *(("--publish",) if is_published else ()))
    assert tree(target) == tree(clean)


def test_a_publishing_checkout_keeps_its_history(output: Path, content: Path) -> None:
    target = shutil.copytree(output, content.parent / "copy")
    (target / ".git").mkdir()
    (target / ".git" / "HEAD").write_text("ref: refs/heads/main", "utf-8")
    assert build(content, target).returncode == 0
    assert (target / ".git" / "HEAD").is_file()


def test_a_withheld_honour_leaves_no_trace(content: Path) -> None:
    article = content / "articles/2023/hoi-nghi/index.md"
    edit(
        article, "    honoree: Nguyễn Văn A", "    visibility: withheld\n    honoree: TENKHONGHIEN"
    )
    target = content.parent / "output"
    assert build(content, target).returncode == 0
    assert b"TENKHONGHIEN" not in all_bytes(target)
    assert "/van-ban/2023/" not in (target / "tin/2023/hoi-nghi/index.html").read_text("utf-8")


def test_full_pages_of_a_list_never_change(content: Path) -> None:
    for number in range(70):
        _write_article(content, f"2021/bai-{number}", f"2021-{number % 12 + 1:02d}-11")
    target = content.parent / "output"
    build(content, target)
    before = tree(target)
    _write_article(content, "2025/bai-moi", "2025-05-05")
    build(content, target)
    full = {name: digest for name, digest in before.items() if "/trang/" in name}
    assert full
    assert full == {name: tree(target)[name] for name in full}


def test_a_broken_photo_is_named_and_leaves_the_output_with_the_rest(content: Path) -> None:
    folder = content / "articles/2023/hoi-nghi"
    target = content.parent / "output"
    assert build(content, target).returncode == 0
    before = tree(target)
    data = (folder / "anh-2.png").read_bytes()
    (folder / "anh-2.png").write_bytes(data[: len(data) // 2])
    done = build(content, target)
    assert done.returncode == 1
    assert "LỖI: ảnh «anh-2.png» không dùng được: tệp ảnh bị hỏng" in done.stderr
    gone = {name for name in before if name not in tree(target)}
    assert gone
    assert all(name.startswith("anh/2023/hoi-nghi/anh-2-") for name in gone)


def _write_article(content: Path, key: str, day: str) -> None:
    folder = content / "articles" / key
    folder.mkdir(parents=True)
    words = f"---\ntitle: Bài {key}\ndate: {day}\ncategory: tin-tuc-su-kien\nsummary: Tóm tắt.\n"
    (folder / "index.md").write_text(f"{words}status: published\n---\nChữ.\n", "utf-8")


def test_a_link_out_of_the_folder_is_no_file_of_the_article(content: Path) -> None:
    secret = content.parent / "mat.csv"
    secret.write_text("BIMAT", "utf-8")
    listed = content / "articles/2023/hoi-nghi/danh sách.csv"
    listed.unlink()
    listed.symlink_to(secret)
    done = build(content, content.parent / "output")
    assert done.returncode == 1
    assert "không thấy tệp «danh sách.csv»" in done.stderr
