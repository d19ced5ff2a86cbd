"""Photos: their size upright, and the sizes that are published."""

from pathlib import Path

import pytest

from plugins.core.photo import Photo, Recipe, UnreadablePhotoError, read_photo, renditions
from tests.core.pictures import jpeg

WIDE = Photo("articles/2024/x/DSC 1027.JPG", 6000, 4000, "abc")


@pytest.mark.parametrize(
    ("width", "published"),
    [
        (6000, [480, 960, 1600]),
        (1601, [480, 960, 1600]),
        (1600, [480, 960, 1600]),
        (1599, [480, 960, 1599]),
        (961, [480, 960, 961]),
        (960, [480, 960]),
        (480, [480]),
        (1, [1]),
    ],
)
def test_no_photo_is_enlarged_and_none_is_lost(width: int, published: list[int]) -> None:
    photo = Photo("articles/2024/x/a.jpg", width, 400, "abc")
    assert [size.width for size in renditions(photo, Recipe())] == published


@pytest.mark.parametrize(
    ("width", "height", "heights"),
    [(3000, 2000, [320, 640, 1067]), (3000, 1, [1, 1, 1]), (2000, 3000, [720, 1440, 2400])],
)
def test_heights_keep_the_proportion(width: int, height: int, heights: list[int]) -> None:
    photo = Photo("articles/2024/x/a.jpg", width, height, "abc")
    assert [size.height for size in renditions(photo, Recipe())] == heights


def test_addresses_tell_article_name_and_width() -> None:
    first = renditions(WIDE, Recipe())[0].address
    assert first.startswith("/anh/2024/x/dsc-1027-480.")
    assert first.endswith(".jpg")


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("articles/2024/x/Ảnh hội nghị.jpg", "/anh/2024/x/anh-hoi-nghi-"),
        ("articles/2024/x/ảnh.png", "/anh/2024/x/anh-"),
        ("articles/2024/x/（）.jpg", "/anh/2024/x/anh-"),
    ],
)
def test_any_name_becomes_an_address(name: str, part: str) -> None:
    assert renditions(Photo(name, 3, 2, "abc"), Recipe())[0].address.startswith(part)


@pytest.mark.parametrize(
    ("photo", "recipe"),
    [
        pytest.param(Photo(WIDE.path, 6000, 4000, "abd"), Recipe(), id="other bytes"),
        pytest.param(WIDE, Recipe(quality=81), id="other quality"),
        pytest.param(WIDE, Recipe(version=2), id="other way of making them"),
    ],
)
def test_what_changes_the_pixels_changes_the_address(photo: Photo, recipe: Recipe) -> None:
    before = {size.address for size in renditions(WIDE, Recipe())}
    assert before.isdisjoint(size.address for size in renditions(photo, recipe))


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("orientation", "size"),
    [(1, (6, 4)), (3, (6, 4)), (4, (6, 4)), (5, (4, 6)), (6, (4, 6)), (8, (4, 6))],
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


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"", "rỗng", id="empty"),
        pytest.param(b"<!DOCTYPE html><title>403</title>", "không phải là ảnh", id="HTML"),
        pytest.param(b"%PDF-1.7", "không phải là ảnh", id="PDF"),
        pytest.param(jpeg()[:40], "hỏng", id="cut off in the header"),
        pytest.param(jpeg(200, 200)[:-60], "hỏng", id="cut off in the pixels"),
        pytest.param(jpeg(kind="TIFF"), "không phải là ảnh", id="a kind that is not published"),
    ],
)
def test_what_is_no_photo_is_refused_with_a_remedy(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(UnreadablePhotoError, match=words):
        read_photo(tmp_path, write(tmp_path, "a.jpg", data))
