"""The text that excerpts are cut from: readers see where one part of it ends."""

import re
from collections.abc import Sequence

_ENDED = re.compile(r"[.;:,!?…][\"'”’»)\]]*$")
_MARK = "\N{NO-BREAK SPACE}·"  # never begins a line


def excerptible(texts: Sequence[str]) -> str:
    """Paragraphs, captions and rows of tables, a line each.

    What has no sign at its end (a heading, a caption, a row) gets a dot before the next.
    """
    ended = (text if _ENDED.search(text) else text + _MARK for text in texts[:-1])
    return "\n".join((*ended, *texts[-1:]))
