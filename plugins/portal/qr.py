"""QR codes of permanent addresses, for what is printed."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import segno

from plugins.portal.tool_views import QrCode

# Any mask may be read. The standard's way to the prettiest one tries all eight: 9 ms instead of 2.
_MASK = 3


def qr_code(address: str) -> QrCode:
    """The code of an absolute address, level L or better as the size allows."""
    matrix = segno.make_qr(address, error="l", mask=_MASK).matrix
    return QrCode(len(matrix), "".join(_strokes(matrix)))


def _strokes(matrix: Iterable[Iterable[int]]) -> Iterator[str]:
    """A stroke for each run of dark modules; moves are relative: they are shorter."""
    x, y = 0.0, 0.0
    for row, modules in enumerate(matrix):
        column = 0
        for is_dark, run in groupby(modules):
            length = len(list(run))
            if is_dark:
                yield f"m{column - x:g} {row + 0.5 - y:g}h{length}"
                x, y = column + length, row + 0.5
            column += length
