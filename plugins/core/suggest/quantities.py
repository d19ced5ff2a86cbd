"""Counts: "06 tập thể", "1.586 lượt cá nhân", "chín thầy thuốc"."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import counts as words

Kind = Literal["person", "collective", "household"]

_UNITS: Final[Phrases[Kind]] = Phrases(
    {
        **dict.fromkeys(words.PERSONS, "person"),
        **dict.fromkeys(words.COLLECTIVES, "collective"),
        **dict.fromkeys(words.HOUSEHOLDS, "household"),
    }
)
_JOINTS: Final[Phrases[Kind]] = Phrases(
    {
        **dict.fromkeys(("cá nhân", "cá nhận"), "person"),
        **dict.fromkeys(("tập thể", "đơn vị", "doanh nghiệp"), "collective"),
        **dict.fromkeys(("hộ gia đình", "gia đình", "hộ", "hộ dân"), "household"),
    }
)
_GROUPS = phrase_set(words.GROUPS)
_ABOUT = phrase_set(words.ABOUT)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


@dataclass(frozen=True)
class Count:
    """How many of what. ``is_joint``: one number for several kinds, so that none is known."""

    end: int
    number: int | None
    kind: Kind
    is_joint: bool = False
    is_turns: bool = False


def number_at(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """A number in digits or words, and where it ends."""
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.is_number:
        return _digits(tokens, start)
    return _in_words(tokens, start)


def _share(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """As in "9/10 thôn": so many of all; a date or a number of a paper is none."""
    if start + 2 >= len(tokens) or tokens[start + 1].text != "/":
        return None
    parts = [_plain_number(tokens[at].text) for at in (start, start + 2)]
    is_tight = not (tokens[start + 1].gap or tokens[start + 2].gap)
    if parts[0] is None or parts[1] is None or not is_tight or parts[0] > parts[1]:
        return None
    return start + 3, parts[0]


def _plain_number(text: str) -> int | None:
    is_number = _THOUSANDS.fullmatch(text) is not None or (text.isdecimal() and len(text) < 8)
    return int(text.replace(".", "")) if is_number else None


def _digits(tokens: Tokens, start: int) -> tuple[int, int] | None:
    text = tokens[start].text
    if _THOUSANDS.fullmatch(text):
        return start + 1, int(text.replace(".", ""))
    if not text.isdecimal() or len(text) > 7:
        return None
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    is_part = following is not None and following.text in "/-%" and not following.gap
    return None if is_part else (start + 1, int(text))


def _in_words(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """As in "chín", "mười hai", "hai mươi ba"."""
    total, at = 0, start
    while at < len(tokens) and at - start < 3 and tokens[at].key in words.NUMERALS:
        value = words.NUMERALS[tokens[at].key]
        if tokens[at].key == "mươi":
            total *= 10
        elif at > start and tokens[at - 1].key not in ("mười", "mươi"):
            break
        else:
            total += value
        at += 1
    return (at, total) if at > start else None


def count_at(tokens: Tokens, start: int) -> Count | None:
    """A number with what it counts; numbers alone are none."""
    at = _ABOUT.end(tokens, start)
    found = _share(tokens, at) or number_at(tokens, at)
    if found is None:
        return None
    at, number = found
    is_turns = at < len(tokens) and tokens[at].key == "lượt"
    at += is_turns
    unit = _UNITS.at(tokens, at)
    if (
        unit is not None
        and unit[1] == "collective"
        and tokens[at].is_capital
        and at > 1
        and tokens[at - 1].is_number
    ):
        is_loud = tokens[at].text.isupper() and len(tokens[at].text) > 1
        unit = unit if is_loud or tokens[at].key in ("tập", "cá") else None
    if unit is None:
        return Count(at, number, "person", is_joint=True, is_turns=True) if is_turns else None
    end, is_joint = _joint_end(tokens, unit[0])
    return Count(end, number, unit[1], is_joint, is_turns)


def _joint_end(tokens: Tokens, at: int) -> tuple[int, bool]:
    """As in "15 tập thể, cá nhân": one number for more than one kind."""
    first, is_joint = at, False
    while at + 1 < len(tokens) and tokens[at].key in (",", "và", "/", "&", "-"):
        step = at + 1
        if tokens[at].text == "," and tokens[step].key == "và":
            step += 1
        unit = _JOINTS.at(tokens, step)
        if unit is None or _kind_before(tokens, first) == unit[1]:
            break
        at, is_joint = unit[0], True
    return at, is_joint


def _kind_before(tokens: Tokens, end: int) -> Kind | None:
    for start in range(end - 1, max(end - 8, -1), -1):
        unit = _UNITS.at(tokens, start)
        if unit is not None and unit[0] == end:
            return unit[1]
    return None


def group_at(tokens: Tokens, start: int) -> Count | None:
    """A group without a number: "các tập thể, cá nhân", "nhiều hộ gia đình"."""
    at = _GROUPS.end(tokens, start)
    first = _UNITS.at(tokens, at)
    if first is None or (at == start and first[1] == "person" and first[0] == at + 1):
        return None
    if at == start and tokens[start].key not in ("tập", "cá", "hộ"):
        return None
    end, is_joint = _joint_end(tokens, first[0])
    return Count(end, None, first[1], is_joint)
