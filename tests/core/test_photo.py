"""Photos: the sizes that are published, and their names."""

import pytest

from plugins.core.frontmatter import Header
from plugins.core.photo import Photo, of_kind, renditions
from plugins.core.recipe import Recipe
from plugins.core.schema import read_fields
from plugins.core.source import Source

WIDE = Photo("articles/2024/x/DSC 1027.JPG", 6000, 4000, "abc")


@pytest.mark.parametrize(
    ("width", "avif", "jpeg"),
    [
        (6000, [480, 720, 960, 1600], [960, 1600]),
        (1601, [480, 720, 960, 1600], [960, 1600]),
        (1600, [480, 720, 960, 1600], [960, 1600]),
        (1599, [480, 720, 960, 1599], [960, 1599]),
        (961, [480, 720, 960, 961], [960, 961]),
        (960, [480, 720, 960], [960]),
        (959, [480, 720, 959], [959]),
        (480, [480], [480]),
        (1, [1], [1]),
    ],
)
def test_no_photo_is_enlarged_and_none_is_lost(
    width: int, avif: list[int], jpeg: list[int]
) -> None:
    photo = Photo("articles/2024/x/a.jpg", width, 400, "abc")
    assert [size.width for size in of_kind(photo, Recipe(), "avif")] == avif
    assert [size.width for size in of_kind(photo, Recipe(), "jpg")] == jpeg


@pytest.mark.parametrize(
    ("width", "height", "heights"),
    [
        (3000, 2000, [320, 480, 640, 1067]),
        (3000, 1, [1, 1, 1, 1]),
        (2000, 3000, [720, 1080, 1440, 2400]),
    ],
)
def test_heights_keep_the_proportion(width: int, height: int, heights: list[int]) -> None:
    photo = Photo("articles/2024/x/a.jpg", width, height, "abc")
    assert [size.height for size in of_kind(photo, Recipe(), "avif")] == heights


def test_addresses_tell_article_name_and_width() -> None:
    first = renditions(WIDE, Recipe())[0].address
    assert first.startswith("/anh/2024/x/dsc-1027-480.")
    assert first.endswith(".avif")
    assert renditions(WIDE, Recipe())[-1].address.endswith(".jpg")


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
        pytest.param(WIDE, Recipe(jpeg_quality=81), id="other quality"),
        pytest.param(WIDE, Recipe(version=3), id="other way of making them"),
    ],
)
def test_what_changes_the_pixels_changes_the_address(photo: Photo, recipe: Recipe) -> None:
    before = {size.address for size in renditions(WIDE, Recipe())}
    assert before.isdisjoint(size.address for size in renditions(photo, recipe))


def test_a_recipe_without_avif_publishes_jpeg_alone() -> None:
    kinds = {size.kind for size in renditions(WIDE, Recipe(avif_widths=()))}
    assert kinds == {"jpg"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"jpeg_widths": []}, "để trống"),
        ({"avif_widths": [960, 480]}, "tăng dần"),
        ({"avif_widths": [480, 480]}, "tăng dần"),
        ({"jpeg_widths": [5]}, "từ 16"),
        ({"avif_quality": 101}, "không được quá 100"),
        ({"jpeg_quality": 0}, "từ 1 trở lên"),
        ({"avif_sped": 4}, "avif_speed"),
    ],
)
def test_a_recipe_that_cannot_be_is_refused(values: dict[str, object], words: str) -> None:
    recipe, problems = read_fields(Recipe, Source("pelicanconf.py", ""), Header(values, {}))  # type: ignore[arg-type]  # settings hold numbers
    assert recipe is None
    assert [words in problem.as_line() for problem in problems] == [True], problems
