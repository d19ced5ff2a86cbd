"""Classes behind an award: "hạng Nhì", "hạng Nhất, Nhì và hạng Ba", "các hạng"."""

from typing import Final

from plugins.core.suggest.phrases import Phrases
from plugins.core.suggest.quantities import count_at
from plugins.core.suggest.text import QUOTES, Tokens
from plugins.core.suggest.words import awards as words

_CLASSES: Final = Phrases(words.CLASSES)


def grades_at(tokens: Tokens, start: int) -> tuple[int, tuple[str, ...]]:
    """Classes: "hạng Nhì", "(hạng Ba)", "hạng Nhất, Nhì và hạng Ba", "các hạng"."""
    at = start + 1 if start < len(tokens) and tokens[start].text in "(," else start
    while at < len(tokens) and tokens[at].text in QUOTES:
        at += 1
    found = _CLASSES.at(tokens, at)
    if found is None:
        return start, ()
    end, grade = found
    if grade == "cac-hang":
        end = _past_named_classes(tokens, end)
        return _closed(tokens, start, end), (grade,)
    grades = [grade]
    while (following := _next_grade(tokens, end)) is not None:
        end, grade = following
        grades.append(grade)
    return _closed(tokens, start, end), tuple(dict.fromkeys(grades))


def _closed(tokens: Tokens, start: int, end: int) -> int:
    is_open = tokens[start].text == "("
    return end + 1 if is_open and end < len(tokens) and tokens[end].text == ")" else end


def _next_grade(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Another class in a row, with or without "hạng"; a number of recipients is none."""
    step = at
    while step < len(tokens) and (tokens[step].text in ",/-&" or tokens[step].key == "và"):
        step += 1
    if step == at or step >= len(tokens):
        return None
    found = _CLASSES.at(tokens, step)
    if found:
        return None if found[1] == "cac-hang" else found
    bare = words.BARE_CLASSES.get(tokens[step].key)
    if bare is None or count_at(tokens, step) is not None:
        return None
    is_name = not tokens[step].is_capital and tokens[step - 1].text not in ",/-"
    return None if is_name and tokens[step].key == "ba" else (step + 1, bare)


def _past_named_classes(tokens: Tokens, at: int) -> int:
    """As in "các hạng Nhất, Nhì, Ba": the names after "các hạng" add nothing."""
    step = at
    if step < len(tokens) and tokens[step].text == ":":
        step += 1
    while step < len(tokens) and (
        tokens[step].key in words.BARE_CLASSES
        or tokens[step].text == ","
        or tokens[step].key == "và"
    ):
        is_class = tokens[step].key in words.BARE_CLASSES
        if not is_class and (
            step + 1 >= len(tokens) or tokens[step + 1].key not in words.BARE_CLASSES
        ):
            break
        if is_class and count_at(tokens, step) is not None:
            break
        step += 1
        at = step if is_class else at
    return at
