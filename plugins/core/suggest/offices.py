"""Offices: how far one runs, and the name in it or right behind it."""

from dataclasses import dataclass

from plugins.core.suggest import people
from plugins.core.suggest.extents import body_end
from plugins.core.suggest.phrases import phrase_set
from plugins.core.suggest.seams import is_place_word
from plugins.core.suggest.text import DASHES, Tokens
from plugins.core.suggest.words import units as unit_words

Span = tuple[int, int]

_NAMED = phrase_set(unit_words.NAMED)
_RIGHT_BEHIND, _PLACE_NEED, _NAME_NEED = -1.5, 1.5, 4.0
# Provinces are few and known: what follows "UBND tỉnh" and is none of them is a person.
_NEEDS = {"tỉnh": -1.5, "huyện": 0.5, "phố": 0.5}


@dataclass(frozen=True)
class Holder:
    """Someone with an office. ``name`` is None where the text names the office alone."""

    start: int
    end: int
    name: Span | None
    prefix: Span | None = None
    role: Span | None = None
    unit: Span | None = None
    is_plural: bool = False
    kin: Span | None = None  # the name of whose relative the text says this one is


def name_behind(tokens: Tokens, start: int, end: int) -> Holder:
    """As in "Giám đốc Sở Y tế - Đặng Quang Thành", "Chủ tịch UBND tỉnh, đồng chí …"."""
    is_sign = end < len(tokens) and (tokens[end].text in DASHES or tokens[end].text == ",")
    at = end + 1 if is_sign else end
    name = people.prefixed_name(tokens, at)
    prefix: Span | None = (at, name[0]) if name else None
    if name is None and not (is_sign and tokens[end].text == ","):
        bare = people.bare_name(tokens, at, is_listing=True)
        name = (at, bare) if bare else None
    if name is None:
        return Holder(start, end, None, role=(start, end))
    return Holder(start, name[1], name, prefix, (start, end))


def without_signs(tokens: Tokens, start: int, end: int) -> int:
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].is_number):
        end -= 1
    return end


def complement_end(tokens: Tokens, start: int) -> int:
    """How far an office runs after its head: the unit, its place, "thuộc …"."""
    end = body_end(tokens, start, with_commas=True)
    while end < len(tokens) and tokens[end].key in ("thuộc", "của", "phụ", "trách", "khóa", "kiêm"):
        step = body_end(tokens, end + 1, with_commas=True)
        if step == end + 1:
            break
        end = step
    return end


def name_within(tokens: Tokens, start: int, end: int) -> int | None:
    """Where the person's name begins, when an office ends in one without a sign between."""
    run = end
    while run > start and tokens[run - 1].is_capital and tokens[run - 1].is_word:
        run -= 1
    need = 0.0
    if run == start and not (run and is_place_word(tokens, run - 1)):
        need = _RIGHT_BEHIND
    elif run > 0 and is_place_word(tokens, run - 1):
        need = 1.0 if run == start else _NEEDS.get(tokens[run - 1].key, _PLACE_NEED)
    for at in range(start, end):
        past = _NAMED.end(tokens, at) if tokens[at].is_capital or at == start else at
        if past > at and past >= run:
            run, need = past, _NAME_NEED
    return people.split_name(tokens, run, end, needs_own=need)


def past_joint(tokens: Tokens, at: int) -> int:
    """Past what joins two offices of one person."""
    if at >= len(tokens):
        return at
    if (
        tokens[at].text == ","
        or tokens[at].text in DASHES
        or tokens[at].key in ("kiêm", "kiêm nhiệm")
    ):
        return at + 1
    return at
