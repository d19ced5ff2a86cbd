"""How many of the source's words did not reach the article."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plugins.core.unseen import without_unseen
from plugins.tools.sharepoint.model import Loss

_WORD = re.compile(r"\w+")
_MOST = 400  # words that are listed
_PIECES = 6  # spans that one word may be cut into


def measure(source: str | Iterable[str], article: str, furniture: str) -> Loss:
    """Words in any order, but as often as the source has them.

    The share is that of the words that are not furniture, 0 to 1. A word that markup cut into
    pieces is not lost where the article has it whole.
    """
    words = _words(source if isinstance(source, str) else "\n".join(source))
    counted, printed = Counter(words), Counter(_words(article))
    chrome = counted & Counter(_words(furniture)) if furniture else Counter[str]()
    own = counted - chrome if chrome else counted
    lost = {word: count - printed[word] for word, count in own.items() if count > printed[word]}
    listed = _in_order(words, lost, printed - own) if lost else ()
    total = own.total()
    share = len(listed) / total if total else 0.0
    return Loss(share, tuple(listed[:_MOST]), tuple(chrome.elements())[:_MOST])


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", without_unseen(text)).casefold()
    return _WORD.findall(plain)


def _in_order(words: Sequence[str], lost: Mapping[str, int], extra: Counter[str]) -> list[str]:
    """The lost words in their order; of equal ones the last are the lost.

    Pieces that stand side by side and make a word that only the article has are not lost: markup
    had cut it (``extra`` are those words).
    """
    left = Counter(lost)
    for start in range(len(words)) if extra else ():
        pieces = _pieces(words, start, left, extra)
        left.subtract(pieces)
        extra["".join(pieces)] -= bool(pieces)
    found = []
    for word in reversed(words):
        if left[word] > 0:
            left[word] -= 1
            found.append(word)
    return found[::-1]


def _pieces(
    words: Sequence[str], start: int, left: Counter[str], extra: Counter[str]
) -> Sequence[str]:
    """The words from ``start`` on that make one extra word of the article; none where none do."""
    whole, needed = "", Counter[str]()
    for end in range(start, min(start + _PIECES, len(words))):
        word = words[end]
        whole += word
        needed[word] += 1
        if left[word] < needed[word]:
            return ()
        if end > start and extra[whole] > 0:
            return words[start : end + 1]
    return ()
