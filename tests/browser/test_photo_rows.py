"""Rows of photos: every shape kept, one height a row, captions below, the right file fetched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import GALLERIES, KINDS, SEED_GALLERY
from tests.browser.serve import Server, serving
from tests.builder.sites import SITE, build

_PANORAMA = KINDS["gallery with a panorama"][1]
_MIXED = "/thu-vien-anh/2022/bo-anh/"  # of the tiny site: portraits, a square, a panorama
_ROWS = """() => [...document.querySelectorAll(".row")].map(
  row => [...row.querySelectorAll("figure")].map(figure => {
    const image = figure.querySelector("img"), box = image.getBoundingClientRect();
    const caption = figure.querySelector("figcaption").getBoundingClientRect();
    const [width, height] = ["width", "height"].map(name => Number(image.getAttribute(name)));
    return {
      left: box.left, top: box.top, width: box.width, height: box.height, shape: width / height,
      captionIsBelow: caption.top >= box.bottom && caption.width <= box.width + 1,
      captionWidth: caption.width,
    };
  }))"""
_FETCHED = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map(image => image.decode()));
  return [...document.querySelectorAll("main picture")].map(picture => {
    const image = picture.querySelector("img");
    const sizes = picture.querySelector("source").srcset.split(", ").map(size => size.split(" "));
    const widths = sizes.map(([, width]) => parseInt(width));
    const got = sizes.findIndex(([address]) => image.currentSrc.endsWith(address));
    return [image.clientWidth * devicePixelRatio, widths, widths[got]];
  });
}"""
_WIDE_ENOUGH = 1  # pixel that rounding may hide


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The tiny site with its photos of every shape."""
    folder: Path = tmp_path_factory.mktemp("tiny") / "output"
    done = build(SITE, folder)
    assert done.returncode == 0, done.stderr
    with serving(folder) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


@pytest.mark.parametrize("width", [960, 1280, 1600])
def test_photos_of_a_row_are_equally_high_and_keep_their_shape(
    width: int, page: Page, tiny: Server
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(tiny.origin + _MIXED)
    rows = page.evaluate(_ROWS)
    assert [len(row) for row in rows] == [3, 1, 1]
    for row in rows:
        heights = [photo["height"] for photo in row]
        assert max(heights) - min(heights) <= 0.01 * max(heights)
        for photo in row:
            assert photo["width"] / photo["height"] == pytest.approx(photo["shape"], rel=0.01)
            assert photo["captionIsBelow"]
            assert photo["captionWidth"] >= 190


def test_rows_reach_both_edges_and_a_lonely_photo_stays_modest(page: Page, tiny: Server) -> None:
    page.goto(tiny.origin + _MIXED)
    (first, _, last), (panorama,), (square,) = page.evaluate(_ROWS)
    assert last["left"] + last["width"] - first["left"] == pytest.approx(1168, abs=1)
    assert panorama["width"] == pytest.approx(1168, abs=1)
    assert square["height"] <= 529


@pytest.mark.parametrize("width", [320, 390, 768])
def test_on_phones_photos_stand_in_one_column(width: int, page: Page, tiny: Server) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(tiny.origin + _MIXED)
    photos = [photo for row in page.evaluate(_ROWS) for photo in row]
    assert {round(photo["left"]) for photo in photos} == {round(photos[0]["left"])}
    tops = [photo["top"] for photo in photos]
    assert tops == sorted(set(tops))
    assert all(photo["captionIsBelow"] for photo in photos)


@pytest.mark.parametrize(
    ("width", "density"), [(390, 1), (390, 2), (500, 2), (768, 1), (1024, 2), (1280, 1), (1280, 2)]
)
@pytest.mark.parametrize("address", [SEED_GALLERY, _PANORAMA, GALLERIES])
def test_the_smallest_file_that_is_wide_enough_is_fetched(
    address: str, width: int, density: int, browser: Browser, server: Server
) -> None:
    viewport = {"width": width, "height": 800}
    context = browser.new_context(viewport=viewport, device_scale_factor=density)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(server.origin + address)
    fetched = page.evaluate(_FETCHED)
    context.close()
    assert len(fetched) >= 6
    for needed, widths, got in fetched:
        enough = [size for size in widths if size >= needed - _WIDE_ENOUGH]
        assert got == min(enough, default=widths[-1]), (needed, widths)


def test_paper_has_two_photos_a_row_with_their_captions(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 657, "height": 900})  # as wide as A4 without its margins
    page.emulate_media(media="print")
    page.goto(server.origin + SEED_GALLERY)
    photos = [photo for row in page.evaluate(_ROWS) for photo in row]
    assert len({round(photo["left"]) for photo in photos}) == 2
    tops = [round(photo["top"]) for photo in photos]
    assert tops == sorted(tops)
    assert [tops.count(top) for top in sorted(set(tops))] == [2, 2, 2, 1]
    assert all(photo["captionIsBelow"] for photo in photos)
