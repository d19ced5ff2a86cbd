"""Photos in rows as a newspaper sets them: equally high in a row, each in its own shape.

Lengths are in rem, and hold where there is room for rows; on phones photos stand one below the
other. The same lengths stand in theme/static/css (.wrap, .row, .shot).
"""

from collections.abc import Sequence
from math import log

WIDTH = 73.0  # of a page at its widest
GAP = 1.5  # between two photos
TALLEST = 33.0  # where a row would be taller, it does not reach the right edge
COLUMN = 48.0  # the widest photo where they stand one below the other
ROWS_FROM = 60  # the narrowest window with rows
PANORAMA = 2.0  # so wide a photo stands alone and fills its row
_FILLING = 2.99
_TALL = 0.5
_MARGINS = 3.0  # left and right of a page together
_BEST = 21.0  # the height that rows come near to
_MOST = 4  # photos in a row
_NARROWEST = 16.0  # a caption below it would be hard to read


def shape(width: int, height: int) -> float:
    """Width by height as rows reckon with it, in hundredths.

    What is taller than two squares gets the width of such a photo, for the sake of its caption.
    """
    found = round(width / height, 2)
    return _FILLING if found >= PANORAMA else max(_TALL, found)


def row_lengths(shapes: Sequence[float]) -> tuple[int, ...]:
    """How many photos each row holds, for photos of these shapes.

    Of all ways to break the line of photos into rows the one whose heights are nearest to the
    best; of equal ones the one that opens with fewer and so larger photos.
    """
    best: list[tuple[float, tuple[int, ...]]] = [(0, ())]
    for end in range(1, len(shapes) + 1):
        starts = range(max(0, end - _MOST), end)
        best.append(min(_with_row(best[start], shapes[start:end]) for start in starts))
    return best[-1][1]


def _with_row(
    before: tuple[float, tuple[int, ...]], row: Sequence[float]
) -> tuple[float, tuple[int, ...]]:
    cost, lengths = before
    return cost + _cost(row), (*lengths, len(row))


def _cost(row: Sequence[float]) -> float:
    """How far the row's height is from the best; whole, so that equal costs are equal."""
    height = (WIDTH - GAP * (len(row) - 1)) / sum(row)
    if len(row) > 1 and (max(row) >= PANORAMA or min(row) * height < _NARROWEST):
        return float("inf")
    return round(10_000 * log(height / _BEST) ** 2)


def sizes(row: Sequence[float], place: int) -> str:
    """``sizes`` of HTML for a photo of a row, as wide as the style sheet shows it."""
    gaps = GAP * (len(row) - 1)
    share = row[place] / sum(row)
    reach = min(WIDTH, TALLEST * sum(row) + gaps)  # the page's width from which it grows no more
    wide = f"{_em(share * (reach - gaps))}em"
    between = f"calc({_em(100 * share)}vw - {_em(share * (gaps + _MARGINS))}em)"
    steps = [
        (reach + _MARGINS, wide),
        (ROWS_FROM, between),
        (COLUMN + _MARGINS, f"{_em(COLUMN)}em"),
    ]
    if reach + _MARGINS <= ROWS_FROM:
        steps[:2] = [(ROWS_FROM, wide)]
    return ", ".join([*(f"(min-width: {_em(least)}em) {size}" for least, size in steps), "92vw"])


def _em(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
