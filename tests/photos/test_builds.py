"""Builds with photos: what is encoded again, what is shared, what is never published."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from tests.builder.sites import tree
from tests.photos import sites, traps

SIX = {f"anh-{n}.jpg": traps.saved(traps.scene((1000 + n, 300)), quality=80) for n in range(6)}


def shelf(place: Path) -> dict[str, int]:
    """The files of the cache with their time of writing."""
    files = (place / "cache" / "photos").glob("*/*")  # "swept" lies above them
    return {path.name: path.stat().st_mtime_ns for path in files}


def test_one_new_photo_is_the_only_one_that_is_encoded(tmp_path: Path) -> None:
    folder = sites.article(tmp_path / "content", SIX)
    assert sites.build(tmp_path / "content", tmp_path).returncode == 0
    before = shelf(tmp_path)
    assert len(before) == 6 * 6
    (folder / "moi.jpg").write_bytes(traps.saved(traps.scene((1100, 300))))
    sites.write(folder, [*SIX, "moi.jpg"])
    assert sites.build(tmp_path / "content", tmp_path).returncode == 0
    after = shelf(tmp_path)
    assert {name: after[name] for name in before} == before
    assert len(after) == 7 * 6


def test_a_clean_build_from_the_cache_encodes_nothing_and_is_the_same(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", SIX)
    sites.build(tmp_path / "content", tmp_path, JOBS=2)
    before, first = shelf(tmp_path), tree(tmp_path / "output")
    shutil.rmtree(tmp_path / "output")
    sites.build(tmp_path / "content", tmp_path)
    assert shelf(tmp_path) == before
    assert tree(tmp_path / "output") == first


def test_processes_and_one_process_make_the_same_bytes(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", SIX)
    for name, jobs in (("one", 1), ("two", 2)):
        done = sites.build(tmp_path / "content", tmp_path / name, JOBS=jobs)
        assert done.returncode == 0, done.stderr
    assert tree(tmp_path / "one/output") == tree(tmp_path / "two/output")


def test_the_same_photo_in_two_articles_is_encoded_once(tmp_path: Path) -> None:
    for year in (2024, 2025):
        sites.article(tmp_path / "content", {"anh.jpg": SIX["anh-0.jpg"]}, year)
    assert sites.build(tmp_path / "content", tmp_path).returncode == 0
    assert len(shelf(tmp_path)) == 6
    assert len(list((tmp_path / "output/anh").rglob("*.*"))) == 12


def test_a_photo_that_cannot_be_developed_is_named_for_each_article(tmp_path: Path) -> None:
    """Its header is right and its Huffman table is not: only decoding finds it."""
    data = SIX["anh-0.jpg"]
    place = data.index(b"\xff\xc4") + 5
    broken = data[:place] + b"\xff" * 16 + data[place + 16 :]
    for year in (2024, 2025):
        sites.article(tmp_path / "content", {"anh.jpg": broken}, year)
    done = sites.build(tmp_path / "content", tmp_path)
    assert done.returncode == 1
    said = [line for line in done.stderr.splitlines() if "LỖI" in line]
    assert [line.split(":")[0] for line in said] == [
        f"articles/{year}/hoi-nghi-{year}/index.md" for year in (2024, 2025)
    ]
    assert not (tmp_path / "output/anh").exists()
    again = sites.build(tmp_path / "content", tmp_path)
    assert [line for line in again.stderr.splitlines() if "LỖI" in line] == said


def test_two_builds_at_once_share_a_cache_without_harm(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", SIX)
    (tmp_path / "shared").mkdir()
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cache").symlink_to(tmp_path / "shared", target_is_directory=True)
    with ThreadPoolExecutor(2) as pool:
        jobs = [
            pool.submit(sites.build, tmp_path / "content", tmp_path / name)
            for name in ("one", "two")
        ]
    assert [(job.result().returncode, job.result().stderr) for job in jobs] == [(0, "")] * 2
    assert tree(tmp_path / "one/output") == tree(tmp_path / "two/output")
    assert not list((tmp_path / "shared").rglob("*.tmp"))


def test_a_damaged_file_of_the_cache_is_made_again(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", {"anh.jpg": SIX["anh-0.jpg"]})
    sites.build(tmp_path / "content", tmp_path)
    first = tree(tmp_path / "output")
    for path in (tmp_path / "cache/photos").glob("*/*"):
        path.write_bytes(path.read_bytes()[:-300] + b"\0" * 300)
    shutil.rmtree(tmp_path / "output")
    assert sites.build(tmp_path / "content", tmp_path).returncode == 0
    assert tree(tmp_path / "output") == first


def test_another_recipe_is_other_files_under_other_names(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", {"anh.jpg": SIX["anh-0.jpg"]})
    sites.build(tmp_path / "content", tmp_path)
    first = set(tree(tmp_path / "output/anh"))
    recipe = {"avif_widths": [320], "jpeg_widths": [640]}
    sites.build(tmp_path / "content", tmp_path, PHOTO_RECIPE=recipe)
    names = set(tree(tmp_path / "output/anh"))
    assert names.isdisjoint(first)
    assert sorted(name.rsplit("-", 1)[1].split(".")[0] for name in names) == ["320", "640"]


def test_a_recipe_that_cannot_be_stops_the_build_with_one_line(tmp_path: Path) -> None:
    sites.article(tmp_path / "content", {})
    done = sites.build(tmp_path / "content", tmp_path, PHOTO_RECIPE={"avif_quality": "cao"})
    assert done.returncode == 1
    assert "pelicanconf.py:1: LỖI: trường «avif_quality»" in done.stderr


def test_nothing_published_tells_where_and_with_what_it_was_taken(tmp_path: Path) -> None:
    photos = {"dinh-vi.jpg": traps.with_place(), "hai-anh.jpg": traps.multi_picture()}
    folder = sites.article(tmp_path / "content", photos)
    original = (folder / "dinh-vi.jpg").read_bytes()
    assert b"SERIAL-7654321" in original, "the trap has lost its bait"
    with Image.open(folder / "dinh-vi.jpg") as image:
        assert image.getexif().get_ifd(0x8825)
    assert sites.build(tmp_path / "content", tmp_path).returncode == 0
    published = [path for path in (tmp_path / "output").rglob("*") if path.is_file()]
    assert [path for path in published if path.suffix in (".jpg", ".avif")]
    for path in published:
        data = path.read_bytes()
        assert data != original
        for bait in (b"SERIAL-7654321", b"LENS-1234567", b"NIKON", b"21.0285"):
            assert bait not in data, path
        if path.suffix in (".jpg", ".avif"):
            with Image.open(path) as image:
                exif = image.getexif()
            assert not exif.get_ifd(0x8825), path
            assert set(exif) <= {0x010E, 0x013B, 0x8298}, path


def test_credit_caption_and_copyright_stay_in_what_is_published(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B], exif[0x8298] = "Nguyễn Văn A".encode(), "© Báo Lam Giang".encode()
    exif[0x010E] = "Lễ trao thưởng ở hội trường".encode()
    sites.article(tmp_path / "content", {"anh.jpg": traps.jpeg(exif=exif)})
    assert sites.build(tmp_path / "content", tmp_path).returncode == 0
    page = (tmp_path / "output/tin/2024/hoi-nghi-2024/index.html").read_text("utf-8")
    assert "Ảnh: Nguyễn Văn A" in page
    for path in (tmp_path / "output/anh").rglob("*.*"):
        data = path.read_bytes()
        for text in ("Nguyễn Văn A", "© Báo Lam Giang", "Lễ trao thưởng ở hội trường"):
            assert text.encode() in data, path


def test_the_editors_credit_comes_first(tmp_path: Path) -> None:
    credits_ = "credits:\n  photos: Trần Thị B\n"
    exif = Image.Exif()
    exif[0x013B] = "Nguyễn Văn A".encode()
    folder = sites.article(tmp_path / "content", {"anh.jpg": traps.jpeg(exif=exif)})
    index = folder / "index.md"
    index.write_text(index.read_text("utf-8").replace("status:", f"{credits_}status:"), "utf-8")
    done = sites.build(tmp_path / "content", tmp_path)
    page = (tmp_path / "output/tin/2024/hoi-nghi-2024/index.html").read_text("utf-8")
    assert "Ảnh: Trần Thị B" in page
    assert "Nguyễn Văn A" not in page
    assert "cảnh báo" not in done.stdout
