"""Word's smaller copy finds its original; the next photo of a series is never taken for it."""

import pytest
from PIL import Image, ImageDraw

from plugins.tools.office.likeness import Look, find, look
from tests.tools.office.photos import exif, saved, scene

SCENES = [scene(seed, 1200, 800) for seed in range(6)]


def seen(image: Image.Image, quality: int = 92, turned: int = 1) -> Look:
    found = look(saved(image, quality=quality, exif=exif(orientation=turned)))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def originals() -> list[Look]:
    return [seen(image) for image in SCENES]


@pytest.mark.parametrize(("width", "quality"), [(960, 80), (600, 55), (330, 30)])
def test_a_smaller_copy_is_found(width: int, quality: int, originals: list[Look]) -> None:
    for at, image in enumerate(SCENES):
        copy = image.resize((width, round(width * 2 / 3)))
        match = find(seen(copy, quality), originals)
        assert (match.verdict, match.best) == ("same", (at,))


def test_another_photo_is_none_of_them(originals: list[Look]) -> None:
    assert find(seen(scene(99)), originals).verdict == "none"
    assert find(seen(SCENES[0].crop((0, 0, 800, 800))), originals).verdict == "none"


def test_a_copy_of_a_photo_that_is_held_upright(originals: list[Look]) -> None:
    lying = seen(SCENES[0].rotate(90, expand=True), turned=6)
    assert find(seen(SCENES[0].resize((600, 400))), [*originals[1:], lying]).best == (5,)


def test_of_a_series_only_the_very_photo_is_taken() -> None:
    series = [moved(SCENES[0], shift) for shift in (0, 60, 120)]
    looks = [seen(image) for image in series]
    for at, image in enumerate(series):
        assert find(seen(image.resize((600, 400)), 60), looks).best == (at,)


def test_two_photos_that_cannot_be_told_apart_are_both_named() -> None:
    twins = [seen(SCENES[0]), seen(SCENES[1]), seen(SCENES[0], 70)]
    match = find(seen(SCENES[0].resize((600, 400)), 60), twins)
    assert match.verdict == "unsure"
    assert set(match.best) == {0, 2}


def test_what_shows_nothing_is_compared_with_nothing() -> None:
    assert look(saved(Image.new("RGB", (600, 400), (250, 250, 250)))) is None
    assert look(b"no photo") is None


def moved(image: Image.Image, shift: int) -> Image.Image:
    """The next photo: somebody in front has taken a step."""
    found = image.copy()
    draw = ImageDraw.Draw(found)
    draw.ellipse((400 + shift, 200, 640 + shift, 700), fill=(20, 30, 90))
    return found
