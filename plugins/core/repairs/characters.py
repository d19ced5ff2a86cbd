"""Letters and signs that look the same and are not."""

import re
import unicodedata

from plugins.core.unseen import UNSEEN

_ORDER_MARK = "\ufeff"
# Between letters of one alphabet these do nothing; a joiner (U+200D) also builds pictures.
ZERO_WIDTH = re.compile(r"[\u200b\u200c\u2060\u00ad\ufeff]|(?<=[\w\s])\u200d(?=[\w\s]|$)")


def has_order_mark(text: str) -> bool:
    """Whether the file begins with one."""
    return text.startswith(_ORDER_MARK)


def is_decomposed(text: str) -> bool:
    """Whether some letter is apart from its marks."""
    return not unicodedata.is_normalized("NFC", text)


def has_zero_width(text: str) -> bool:
    """Whether there is a sign that nobody sees."""
    return UNSEEN.search(text) is not None


def without_order_mark(lines: list[str]) -> list[str]:
    """The first line without a byte order mark."""
    return [lines[0].removeprefix(_ORDER_MARK), *lines[1:]]


def composed(lines: list[str]) -> list[str]:
    """Letters with their marks in one (NFC)."""
    return [line if line.isascii() else unicodedata.normalize("NFC", line) for line in lines]


def without_zero_width(lines: list[str]) -> list[str]:
    """Lines without signs that nobody sees and that no search expects."""
    return [line if line.isascii() else ZERO_WIDTH.sub("", line) for line in lines]
