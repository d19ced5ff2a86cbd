"""Where sentences end, and which lines of a block belong together."""

from typing import Final

from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.text import QUOTES, Token, Tokens

_ABBREVIATIONS: Final = word_set("""
    tp tx tt ths th ts gs pgs bs ks cn p q đ mr mrs ms st ds ls tskh no ths.bs k tr
    """)
_ENDS: Final = frozenset(".!?…")
_WRAPPED_LINE = 55  # characters: a line at least this long that ends in no sign was broken by width


def unwrapped(text: str) -> str:
    """Lines that an editor's width broke are joined; lines of a list stay lines."""
    lines = text.split("\n")
    joined = [lines[0]]
    for line in lines[1:]:
        if _is_broken(joined[-1].rsplit("\n", 1)[-1], line):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _is_broken(before: str, line: str) -> bool:
    begins_small = line[:1].islower() and line[1:2] not in (")", ".")
    ends_open = before[-1:] not in ".;:!?…" and before[-1:] != ","
    return ends_open and (begins_small or len(before) >= _WRAPPED_LINE) and not _is_item(line)


def _is_item(line: str) -> bool:
    first = line.split(" ", 1)[0]
    return first in ("-", "+", "–", "•", "*") or first[:-1].isdecimal() or first[-1:] in (".", ")")


def sentences(tokens: Tokens) -> tuple[tuple[int, int], ...]:
    """Sentences as token ranges. A list over several lines is one sentence with what opens it."""
    found: list[tuple[int, int]] = []
    start = 0
    for index in range(len(tokens)):
        if _ends_here(tokens, index):
            found.append((start, index + 1))
            start = index + 1
    if start < len(tokens):
        found.append((start, len(tokens)))
    return tuple(found)


def _ends_here(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    following = _following(tokens, index)
    if following is None:
        return False
    if token.text == "\n":
        return _line_ends_sentence(tokens, index)
    if token.text not in _ENDS or (not following.gap and following.text != "\n"):
        return False
    if following.text == "\n":
        return _line_ends_sentence(tokens, index + 1)
    if token.text == "." and _is_abbreviation(tokens, index):
        return False
    return following.is_capital or following.is_number or following.text in QUOTES


def _following(tokens: Tokens, index: int) -> Token | None:
    return tokens[index + 1] if index + 1 < len(tokens) else None


def _is_abbreviation(tokens: Tokens, index: int) -> bool:
    """As in "TP.", "GS.", "A.", and the number of an item or an article ("1.", "Điều 1.")."""
    before = tokens[index - 1] if index else None
    if before is None or before.text == "\n":
        return True
    if before.is_number:
        is_first = index == 1 or tokens[index - 2].text == "\n"
        return is_first or tokens[index - 2].key in ("điều", "khoản", "mục")
    is_roman = set(before.text) <= set("IVX") and (index == 1 or tokens[index - 2].text == "\n")
    is_letter = len(before.text) == 1 and before.is_capital and not before.gap
    return before.key in _ABBREVIATIONS or is_letter or is_roman


def _line_ends_sentence(tokens: Tokens, index: int) -> bool:
    """A line break ends a sentence unless a list runs over it."""
    before = tokens[index - 1] if index else None
    if before is None:
        return False
    if before.text in ";:," or before.key in ("nhân", "thể", "đình"):
        return False  # a list runs on, or "01 cá nhân" announces a name
    return not _item_follows(tokens, index + 1)


def _item_follows(tokens: Tokens, index: int) -> bool:
    if index >= len(tokens):
        return False
    first, second = tokens[index], _following(tokens, index)
    if first.text in "-–+•*●▪":
        return True
    is_number = first.is_number or set(first.text) <= set("IVX") or len(first.text) == 1
    return is_number and second is not None and second.text in ".)/"
