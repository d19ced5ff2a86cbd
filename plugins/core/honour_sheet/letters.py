"""Letters of the fonts before Unicode: .VnTime (TCVN3) and VNI, which look right in Excel only."""

import re
from collections.abc import Iterable
from itertools import islice

from plugins.core.honour_sheet.desk import Desk
from plugins.core.honour_sheet.grid import Grid
from plugins.core.problems import Problem

# What these fonts put in the places of Vietnamese letters, and no Vietnamese word has in Unicode.
_STRANGE = re.compile(r"[¨©ª«¬®µ¶·¸¹»¼½¾ÆÇËÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþ]")
_MOST_CELLS = 2000
_FEWEST = 4  # names of foreigners have such letters, too, but not one in seven words


def old_font(desk: Desk, grids: Iterable[Grid]) -> Problem | None:
    """An error where a list is written in one of them: nothing of it could be read."""
    cells = (text for grid in grids for row in grid.rows for text in row.cells if text)
    words = [word for text in islice(cells, _MOST_CELLS) for word in text.split()]
    strange = [word for word in words if len(word) > 1 and _STRANGE.search(word.strip("«»"))]
    if len(strange) < _FEWEST or len(strange) * 7 < len(words):
        return None
    message = f"chữ ở bảng mã cũ (TCVN3 hoặc VNI), như «{strange[0][:30]}»"
    hint = "hãy chuyển sang Unicode (Unikey: Công cụ, Ctrl+Shift+F6) rồi lưu lại"
    return desk.problem(1, "old-font", message, hint)
