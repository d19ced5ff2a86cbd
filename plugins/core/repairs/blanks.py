"""Blanks: one between words, none before a comma, one after it."""

import re

from plugins.core.repairs.spans import within
from plugins.core.spelling.syllables import is_vietnamese

_DOUBLE = re.compile(r"(?<=\S)[ \u00a0\u2002-\u200a\u202f\u3000\t]{2,}(?=\S)")
_ROW = re.compile(r"\s*\||.*\|.*\|")  # of a table: its blanks are its columns
_BEFORE = re.compile(
    r"(?<=[\w)”\"])[ \u00a0]+(?=[,;](?:\s|$)|\.(?:\s|$)(?!\.))"
    r"|(?<=[^\W\d_])[ \u00a0]+(?=[:!?](?:\s|$|[”\"]))"
)
_OPEN = re.compile(r"(?<=[(“])[ \u00a0]+(?=\w)|(?<=\w)[ \u00a0]+(?=[)”])")
_COMMA = re.compile(r"(?<=[^\W\d_])([\"”]?[,;])(?=[“]?[^\W\d_])")
_STOP = re.compile(r"([^\W\d_]{2,}|(?<!\w)\d{4})\.(?=([^\W\d_]{2,}))")


def double_blanks(lines: list[str]) -> list[str]:
    """One blank for several; rows of tables are left alone."""
    if not any(_DOUBLE.search(line) for line in lines):
        return lines
    mended = within(lines, lambda words: _DOUBLE.sub(" ", words))
    pairs = zip(lines, mended, strict=True)
    return [old if _ROW.match(old) else new for old, new in pairs]


def before_marks(lines: list[str]) -> list[str]:
    """No blank before a comma or a full stop, none inside of brackets and curly quotes."""
    if not any(_BEFORE.search(line) or _OPEN.search(line) for line in lines):
        return lines
    mended = within(lines, lambda words: _OPEN.sub("", _BEFORE.sub("", words)))
    pairs = zip(lines, mended, strict=True)
    return [old if _ROW.match(old) else new for old, new in pairs]


def after_marks(lines: list[str]) -> list[str]:
    """A blank after a comma between words, and after a full stop between sentences."""
    if not any(_COMMA.search(line) or _STOP.search(line) for line in lines):
        return lines
    return within(lines, lambda words: _STOP.sub(_stop, _COMMA.sub(r"\1 ", words)))


def _stop(match: re.Match[str]) -> str:
    """«năm 2023.Sau đó» has ended a sentence, «TP.Hồ Chí Minh» and «vinh.phuc» have not."""
    before, after = match[1], match[2]
    is_end = not before[-1].isupper() and after[0].isupper() and after[1:].islower()
    is_word = before.isdigit() or is_vietnamese(before)
    is_words = is_end and is_word and is_vietnamese(after)
    return f"{before}. " if is_words else match[0]
