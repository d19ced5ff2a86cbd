"""How photos are broken into rows, and how wide each is said to be."""

import pytest

from plugins.galleries.rows import row_lengths, shape, sizes

LANDSCAPE, PORTRAIT, SQUARE, PANORAMA = 1.5, 0.67, 1.0, 2.99


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1800, 1200, 1.5),
        (4000, 3000, 1.33),
        (1000, 1500, 0.67),
        (199, 100, 1.99),
        (200, 100, PANORAMA),  # fills a row, however wide
        (9000, 100, PANORAMA),
        (500, 1000, 0.5),
        (100, 9000, 0.5),  # its caption needs some width
    ],
)
def test_shapes_are_hundredths_within_bounds(width: int, height: int, expected: float) -> None:
    assert shape(width, height) == expected


@pytest.mark.parametrize(
    ("shapes", "expected"),
    [
        ([], ()),
        ([LANDSCAPE], (1,)),
        ([LANDSCAPE] * 4, (2, 2)),
        ([LANDSCAPE] * 5, (2, 3)),  # fewer and larger first
        ([LANDSCAPE] * 7, (2, 2, 3)),  # no lonely last one
        ([LANDSCAPE] * 10, (2, 2, 2, 2, 2)),
        ([PORTRAIT] * 4, (4,)),
        ([SQUARE] * 5, (2, 3)),
        ([PANORAMA] + [LANDSCAPE] * 4, (1, 2, 2)),
        ([LANDSCAPE, LANDSCAPE, PANORAMA, PANORAMA, LANDSCAPE], (2, 1, 1, 1)),
        ([LANDSCAPE, PORTRAIT, PORTRAIT, LANDSCAPE], (2, 2)),
    ],
)
def test_rows(shapes: list[float], expected: tuple[int, ...]) -> None:
    assert row_lengths(shapes) == expected


def test_hundreds_of_photos_take_no_time_and_all_have_a_row() -> None:
    shapes = [LANDSCAPE, PORTRAIT, SQUARE, PANORAMA, 1.33, 0.75] * 50
    lengths = row_lengths(shapes)
    assert sum(lengths) == len(shapes)
    assert max(lengths) <= 4


@pytest.mark.parametrize(
    ("row", "place", "expected"),
    [
        (
            [LANDSCAPE, LANDSCAPE],
            0,
            "(min-width: 76em) 35.75em, (min-width: 60em) calc(50vw - 2.25em)",
        ),
        (
            [PANORAMA],
            0,
            "(min-width: 76em) 73em, (min-width: 60em) calc(100vw - 3em)",
        ),
        # Too high a row stops growing: sooner than the page, or before there are rows at all.
        (
            [SQUARE, SQUARE],
            1,
            "(min-width: 70.5em) 33em, (min-width: 60em) calc(50vw - 2.25em)",
        ),
        ([PORTRAIT], 0, "(min-width: 60em) 22.11em"),
    ],
)
def test_sizes(row: list[float], place: int, expected: str) -> None:
    assert sizes(row, place) == f"{expected}, (min-width: 51em) 48em, 92vw"


def test_the_widths_of_a_row_and_its_gaps_fill_the_page() -> None:
    row = [LANDSCAPE, PORTRAIT, SQUARE]
    widths = [float(sizes(row, place).split("em")[1].split(") ")[1]) for place in range(3)]
    assert sum(widths) + 2 * 1.5 == pytest.approx(73, abs=0.02)
