"""Near misses: «có phải …?»."""

from collections.abc import Iterable
from difflib import get_close_matches

from plugins.core.names import fold


def nearest(found: str, known: Iterable[str]) -> str:
    """The known word closest to the one found, or "" where none is close.

    Case, tones and letter marks do not count: "Tin tuc" is as near as can be to "Tin tức".
    """
    by_folded = {fold(word): word for word in known}
    close = get_close_matches(fold(found), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else ""


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """A hint such as "có phải «title»?", or "" where nothing is near."""
    close = nearest(found, known)
    return f"có phải «{close}»?" if close else ""
