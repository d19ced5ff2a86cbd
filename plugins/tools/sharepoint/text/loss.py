"""How many of the source's words did not reach the article."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plugins.tools.sharepoint.model import Loss

_WORD = re.compile(r"\w+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
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
    listed = _unjoined(_in_order(words, lost), printed - own) if lost else ()
    total = own.total()
    share = len(listed) / total if total else 0.0
    return Loss(share, tuple(listed[:_MOST]), tuple(chrome.elements())[:_MOST])


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).casefold()
    return _WORD.findall(plain)


def _in_order(words: Sequence[str], lost: Mapping[str, int]) -> list[tuple[int, str]]:
    """The lost words with their places in the source; of equal ones the last are the lost."""
    left = Counter(lost)
    found = []
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if left[word] > 0:
            left[word] -= 1
            found.append((place, word))
    return found[::-1]


def _unjoined(lost: Sequence[tuple[int, str]], extra: Counter[str]) -> list[str]:
    """What is still lost when pieces that stand side by side are put together."""
    found: list[str] = []
    start = 0
    while start < len(lost):
        size = _joined(lost, start, extra) if extra else 0
        if not size:
            found.append(lost[start][1])
        start += size or 1
    return found


def _joined(lost: Sequence[tuple[int, str]], start: int, extra: Counter[str]) -> int:
    """How many words from ``start`` on make one extra word of the article; 0 for none."""
    whole, place = lost[start][1], lost[start][0]
    for size in range(2, _PIECES + 1):
        at = start + size - 1
        if at >= len(lost) or lost[at][0] != place + size - 1:
            return 0
        whole += lost[at][1]
        if extra[whole] > 0:
            extra[whole] -= 1
            return size
    return 0
