"""Blanks: one between words, none before a comma, one after it."""

import re

from plugins.core.repairs.spans import within
from plugins.core.spelling.syllables import is_vietnamese

# Quick looks at a whole text.
_RARE = re.compile("[\u00a0\u2002-\u200a\u202f\u3000\t]")  # blanks of other widths
_MARK_PAIRS = (" ,", " ;", " :", " .", " !", " ?")
_OPEN_PAIRS = ("( ", "“ ", " )", " ”")
_GLUED_COMMA = re.compile(r"[,;]“?[^\W\d_]")
_GLUED_STOP = re.compile(r"\.[A-ZĐÀ-Ỹ]")
_DOUBLE = re.compile(r"(?<=\S)[ \u00a0\u2002-\u200a\u202f\u3000\t]{2,}(?=\S)")
_ROW = re.compile(r"\s*\||.*\|.*\|")  # of a table: its blanks are its columns
_BEFORE = re.compile(
    r"(?<=[\w)”\"])[ \u00a0]+(?=[,;](?:\s|$)|\.(?:\s|$)(?!\.))"
    r"|(?<=[^\W\d_])[ \u00a0]+(?=[:!?](?:\s|$|[”\"]))"
)
_OPEN = re.compile(r"(?<=[(“])[ \u00a0]+(?=\w)|(?<=\w)[ \u00a0]+(?=[)”])")
_COMMA = re.compile(r"(?<=[^\W\d_])([\"”]?[,;])(?=[“]?[^\W\d_])")
_STOP = re.compile(r"([^\W\d_]{2,}|(?<!\w)\d{4})\.(?=([^\W\d_]{2,}))")


def has_double(text: str) -> bool:
    """Whether there may be two blanks side by side, beside those that lines begin with."""
    at = text.find("  ")
    while at > 0 and text[at - 1] in " \n":
        at = text.find("  ", at + 1)
    return at > 0 or _RARE.search(text) is not None


def has_before(text: str) -> bool:
    """Whether there may be a blank before a mark, or inside of brackets."""
    return any(pair in text for pair in (*_MARK_PAIRS, *_OPEN_PAIRS)) or "\u00a0" in text


def has_glued(text: str) -> bool:
    """Whether there may be a mark without its blank."""
    return _GLUED_COMMA.search(text) is not None or _GLUED_STOP.search(text) is not None


def double_blanks(lines: list[str]) -> list[str]:
    """One blank for several; rows of tables are left alone."""
    return _but_rows(lines, within(lines, lambda words: _DOUBLE.sub(" ", words)))


def before_marks(lines: list[str]) -> list[str]:
    """No blank before a comma or a full stop, none inside of brackets and curly quotes."""
    return _but_rows(lines, within(lines, _before_mark, has_before))


def _before_mark(words: str) -> str:
    return _OPEN.sub("", _BEFORE.sub("", words))


def after_marks(lines: list[str]) -> list[str]:
    """A blank after a comma between words, and after a full stop between sentences."""
    return within(lines, lambda words: _STOP.sub(_stop, _COMMA.sub(r"\1 ", words)), has_glued)


def _but_rows(lines: list[str], mended: list[str]) -> list[str]:
    pairs = zip(lines, mended, strict=True)
    return [old if _ROW.match(old) else new for old, new in pairs]


def _stop(match: re.Match[str]) -> str:
    """«năm 2023.Sau đó» has ended a sentence, «TP.Hồ Chí Minh» and «vinh.phuc» have not."""
    before, after = match[1], match[2]
    is_end = not before[-1].isupper() and after[0].isupper() and after[1:].islower()
    is_word = before.isdigit() or is_vietnamese(before)
    is_words = is_end and is_word and is_vietnamese(after)
    return f"{before}. " if is_words else match[0]
