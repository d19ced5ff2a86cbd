"""Photo files: judged by their bytes, measured upright, refused with a remedy."""

import io
import os
import sqlite3
import time
from contextlib import closing, suppress
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from plugins.core.content_root import article_files
from plugins.core.misplaced import misplaced
from plugins.core.photo_file import UnreadablePhotoError, read_photo
from plugins.core.photo_memory import PhotoMemory
from tests.core.pictures import jpeg
from tests.extras import require
from tests.photos import traps


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("orientation", "size"),
    [(1, (6, 4)), (3, (6, 4)), (4, (6, 4)), (5, (4, 6)), (6, (4, 6)), (8, (4, 6)), (9, (6, 4))],
)
def test_a_photo_is_measured_as_it_is_seen(
    tmp_path: Path, orientation: int, size: tuple[int, int]
) -> None:
    photo = read_photo(tmp_path, write(tmp_path, "a.jpg", jpeg(orientation=orientation)))
    assert (photo.width, photo.height) == size


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_kind_is_that_of_the_bytes_whatever_the_name(tmp_path: Path, kind: str) -> None:
    photo = read_photo(tmp_path, write(tmp_path, "a.jpg", jpeg(kind=kind)))
    assert (photo.file, photo.width) == ("a.jpg", 6)


def test_equal_bytes_have_equal_digests(tmp_path: Path) -> None:
    first, second, other = (
        read_photo(tmp_path, write(tmp_path, name, data)).digest
        for name, data in (("a.jpg", jpeg()), ("b.jpg", jpeg()), ("c.jpg", jpeg(7)))
    )
    assert first == second != other


@pytest.mark.parametrize("name", traps.BAD)
def test_what_is_no_photo_is_refused_with_a_remedy(tmp_path: Path, name: str) -> None:
    make, words = traps.BAD[name]
    with pytest.raises(UnreadablePhotoError, match=words) as error:
        read_photo(tmp_path, write(tmp_path, name, make()))
    assert "; hãy " in str(error.value)


def test_a_kind_that_is_not_published_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePhotoError, match="không phải là ảnh"):
        read_photo(tmp_path, write(tmp_path, "a.jpg", jpeg(kind="TIFF")))


@pytest.mark.parametrize("missing", [1, 2, 3, 4, 8, 30, 200])
def test_a_jpeg_without_its_end_is_right_or_refused(tmp_path: Path, missing: int) -> None:
    """What is accepted has exactly the pixels of the whole photo."""
    data = traps.jpeg()
    path = write(tmp_path, "a.jpg", data[:-missing])
    if missing > 2:
        with pytest.raises(UnreadablePhotoError, match="bị cụt"):
            read_photo(tmp_path, path)
        return
    photo = read_photo(tmp_path, path)
    assert [remark.rule for remark in photo.remarks] == ["photo-without-end"]
    with Image.open(io.BytesIO(data)) as whole:
        expected = whole.tobytes()
    with Image.open(io.BytesIO(data[:-missing] + b"\xff\xd9")) as mended:
        assert mended.tobytes() == expected


def test_a_progressive_jpeg_that_is_cut_anywhere_is_refused(tmp_path: Path) -> None:
    """Between two scans nothing is missing for the decoder, and yet the picture is not whole."""
    data = traps.jpeg(progressive=True)
    scans = [place for place in range(len(data)) if data[place : place + 2] == b"\xff\xda"]
    assert len(scans) > 5
    for cut in (*scans, *(place + 12 for place in scans), len(data) - 2):
        with pytest.raises(UnreadablePhotoError, match="bị cụt"):
            read_photo(tmp_path, write(tmp_path, "a.jpg", data[:cut]))


def test_a_copy_that_broke_off_and_left_zeros_is_refused(tmp_path: Path) -> None:
    data = traps.jpeg(quality=95)
    half = len(data) // 2
    with pytest.raises(UnreadablePhotoError, match="bị cụt"):
        read_photo(tmp_path, write(tmp_path, "a.jpg", data[:half] + bytes(half)))


@pytest.mark.parametrize(
    ("size", "options"),
    [((17_000, 15_000), {}), ((12_000, 9_000), {"progressive": True})],
    ids=["baseline", "progressive"],
)
def test_a_jpeg_that_would_eat_the_memory_is_refused_unread(
    tmp_path: Path, size: tuple[int, int], options: dict[str, bool]
) -> None:
    data = traps.jpeg(**options)
    width, height = (value.to_bytes(2) for value in size)
    frame = data.index(b"\xff\xc2" if options else b"\xff\xc0")
    claimed = data[: frame + 5] + height + width + data[frame + 9 :]
    with pytest.raises(UnreadablePhotoError, match="quá lớn"):
        read_photo(tmp_path, write(tmp_path, "a.jpg", claimed))


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("anh-dong.gif", "animated-photo"),
        ("thieu-hai-byte.jpg", "photo-without-end"),
        ("ho-so-mau-hong.jpg", "broken-profile"),
    ],
)
def test_what_is_odd_but_right_gets_a_remark(tmp_path: Path, name: str, rule: str) -> None:
    photo = read_photo(tmp_path, write(tmp_path, name, traps.GOOD[name]()))
    assert [remark.rule for remark in photo.remarks] == [rule]


def test_a_photo_of_a_phone_in_heic_needs_its_extra(tmp_path: Path) -> None:
    path = write(tmp_path, "IMG_0001.HEIC", b"\0\0\0\x18ftypheic" + b"\0" * 40)
    words = "không phải là ảnh" if find_spec("pillow_heif") else "lệnh extra heic"
    with pytest.raises(UnreadablePhotoError, match=words):
        read_photo(tmp_path, path)


def test_heic_is_read_upright_under_any_name(tmp_path: Path) -> None:
    require("heic")
    import pillow_heif  # noqa: PLC0415 — an extra: this module runs without it

    pillow_heif.register_heif_opener()
    exif = Image.Exif()
    exif[0x0112] = 6
    data = traps.saved(traps.scene((64, 32)), "HEIF", exif=exif.tobytes())
    photo = read_photo(tmp_path, write(tmp_path, "that-ra-la-heic.jpg", data))
    assert (photo.width, photo.height) == (32, 64)


def test_a_text_of_a_png_that_is_called_like_its_profile_is_none(tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("icc_profile", "text")
    path = write(tmp_path, "a.png", traps.saved(traps.scene((9, 9)), "PNG", pnginfo=info))
    assert read_photo(tmp_path, path).remarks == ()


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    """Any bytes changed or lost: never another error than ours."""
    kind = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"]))
    whole = bytearray(traps.saved(traps.scene((40, 30)), kind))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    left = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    with TemporaryDirectory() as folder, suppress(UnreadablePhotoError):
        read_photo(Path(folder), write(Path(folder), "a.jpg", left))


# What is remembered


def square(colour: str) -> bytes:
    """Files of one size, whatever the colour."""
    return traps.saved(Image.new("RGB", (9, 9), colour), "PNG", compress_level=0)


def test_what_was_read_is_remembered_and_a_change_is_seen(tmp_path: Path) -> None:
    """Same size and same date, other bytes: a date alone is never trusted."""
    path = write(tmp_path, "a.png", square("red"))
    time.sleep(2.2)  # a file younger than the coarsest clock is not remembered
    memory = PhotoMemory(tmp_path / "known")
    first = memory.read(tmp_path, path)
    memory.save()
    with closing(sqlite3.connect(tmp_path / "known")) as base:
        assert base.execute("SELECT count(*) FROM photo").fetchone() == (1,)
    assert PhotoMemory(tmp_path / "known").read(tmp_path, path) == first
    status = path.stat()
    path.write_bytes(square("blue"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size
    second = PhotoMemory(tmp_path / "known").read(tmp_path, path)
    assert first.digest != second.digest


def test_a_memory_that_is_no_memory_is_made_anew(tmp_path: Path) -> None:
    known = write(tmp_path, "known", b"no database at all" * 500)
    path = write(tmp_path, "a.jpg", jpeg())
    for _ in range(2):  # the first removes it, the second makes a new one
        memory = PhotoMemory(known)
        assert memory.read(tmp_path, path).width == 6
        memory.learn_bad("abc", "tệp ảnh bị hỏng")
        memory.save()
    with closing(sqlite3.connect(known)) as base:
        assert base.execute("SELECT digest FROM bad").fetchall() == [("abc",)]


def test_what_a_build_could_not_develop_is_bad_for_check_as_well(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jpg", jpeg())
    memory = PhotoMemory(tmp_path / "known")
    memory.learn_bad(memory.read(tmp_path, path).digest, "tệp ảnh bị hỏng; hãy chép lại")
    memory.save()
    with pytest.raises(UnreadablePhotoError, match="bị hỏng; hãy chép lại"):
        PhotoMemory(tmp_path / "known").read(tmp_path, path)


def test_check_asks_for_no_digest_and_a_build_after_it_has_one(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jpg", jpeg())
    time.sleep(2.2)  # a file younger than the coarsest clock is not remembered
    checking = PhotoMemory(tmp_path / "known", hashes=False)
    assert checking.read(tmp_path, path).digest == ""
    checking.save()
    building = PhotoMemory(tmp_path / "known")
    photo = building.read(tmp_path, path)
    assert photo == read_photo(tmp_path, path)
    building.save()
    assert PhotoMemory(tmp_path / "known", hashes=False).read(tmp_path, path) == photo
    building.learn_bad(photo.digest, "tệp ảnh bị hỏng; hãy chép lại")
    building.save()
    with closing(sqlite3.connect(tmp_path / "known")) as base, base:
        base.execute("DELETE FROM photo")
    with pytest.raises(UnreadablePhotoError, match="hãy chép lại"):
        PhotoMemory(tmp_path / "known", hashes=False).read(tmp_path, path)


def test_a_folder_that_is_a_link_out_of_the_content_is_named_and_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "index.md").write_text("---\ntitle: Tin\n---\n", "utf-8")
    year = tmp_path / "content/articles/2024"
    year.mkdir(parents=True)
    (year / "x").symlink_to(outside)
    root = tmp_path / "content"
    assert article_files(root) == []
    assert [(p.file, p.rule) for p in misplaced(root)] == [("articles/2024/x", "outside-folder")]
