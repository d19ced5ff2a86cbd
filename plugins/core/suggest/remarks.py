"""What is said of a person behind the name: offices, unit, home, kin, anything in brackets."""

from dataclasses import replace

from plugins.core.suggest import heads, kin, people, units
from plugins.core.suggest.offices import (
    Holder,
    Span,
    complement_end,
    name_behind,
    name_within,
    past_joint,
)
from plugins.core.suggest.phrases import phrase_set, word_set
from plugins.core.suggest.seams import place_end
from plugins.core.suggest.text import DASHES, Tokens
from plugins.core.suggest.words import people as words
from plugins.core.suggest.words import units as unit_words
from plugins.core.suggest.words import verbs

_DESCRIPTIONS = phrase_set(words.DESCRIPTIONS)
_BREAKS = phrase_set((*verbs.GIVE, *verbs.TAKE, *verbs.PASSIVE, *verbs.REVOKE, *verbs.BREAKS))
_LARGER = phrase_set((*unit_words.PARENTS, "bộ", *unit_words.PLACES))
_BEFORE_UNITS = phrase_set(unit_words.BEFORE_UNITS)
# These tell of a person without a comma before them.
_TELLING = word_set("quê trú sinh sn ngụ cư nguyên thường")
_SUB_UNITS = word_set("phòng khoa tổ đội ban trạm phân")
_LONGEST_DESCRIPTION = 24
_SHORT = 2  # syllables


def with_rest(tokens: Tokens, holder: Holder) -> Holder:
    """What follows the name: offices, unit, home; all of it belongs to the person."""
    at, role, unit, is_remarked = holder.end, holder.role, holder.unit, False
    relative = holder.kin
    for _ in range(6):
        begin = _past_opening(tokens, at)
        if begin > at and tokens[begin - 1].text == "(":
            closing = closing_bracket(tokens, begin - 1)
            if closing is not None:
                role, at, is_remarked = role or (begin, closing), closing + 1, True
                continue
        is_remarked = is_remarked or (begin > at and tokens[at].text == "(")
        kin_end = kin.relative_end(tokens, begin) if begin > at else begin
        if kin_end > begin:
            relative = relative or kin.relative_name(tokens, begin)
            at = _past_closing(tokens, begin, kin_end, at)
            continue
        office = _office_end(tokens, begin, is_first=role is None)
        if office > begin:
            role = role or (begin, office)
            at = _past_closing(tokens, begin, office, at)
            continue
        is_free = not is_remarked and (role is None or not _has_unit(tokens, role))
        end = _unit_or_home_end(tokens, begin, at, is_first=unit is None, is_free=is_free)
        if end > begin:
            unit = (unit[0] if unit else begin, end)
            at = _past_closing(tokens, begin, end, at)
            continue
        end = _description_end(tokens, begin, is_behind_sign=begin > at)
        if end == begin:
            break
        at = _past_closing(tokens, begin, end, at)
    return replace(holder, end=at, role=role, unit=unit, kin=relative)


def _has_unit(tokens: Tokens, role: Span) -> bool:
    """Whether an office names its unit: "Giám đốc Sở Y tế" does, "Trưởng khoa Nhi" does not."""
    for at in range(*role):
        head = heads.head_at(tokens, at) if tokens[at].is_capital else None
        is_whole = head is not None and head.flavour != "place" and head.end < role[1]
        if is_whole and tokens[at].key not in _SUB_UNITS:
            return True
    keys = {token.key for token in tokens[role[0] : role[1]]}
    return bool(keys & {"ubnd", "hđnd", "ủy", "thôn", "bản", "xóm", "xã", "phường", "làng", "ấp"})


def _past_opening(tokens: Tokens, at: int) -> int:
    """Past a whole remark in brackets, and past the sign that opens what is said of a person."""
    while at < len(tokens) and tokens[at].text == "(" and not _opens_office(tokens, at + 1):
        closing = closing_bracket(tokens, at)
        if closing is None:
            return at
        at = closing + 1
    is_sign = at < len(tokens) and (tokens[at].text in DASHES or tokens[at].text in ",(")
    return at + 1 if is_sign else at


def _opens_office(tokens: Tokens, at: int) -> bool:
    return people.role_head(tokens, at) > at


def closing_bracket(tokens: Tokens, at: int) -> int | None:
    """The bracket that closes the one here, within reason."""
    for index in range(at + 1, min(at + 60, len(tokens))):
        if tokens[index].text == ")":
            return index
        if tokens[index].text in "(\n":
            return None
    return None


def _past_closing(tokens: Tokens, begin: int, end: int, at: int) -> int:
    is_bracketed = begin > at and tokens[begin - 1].text == "("
    return end + 1 if is_bracketed and end < len(tokens) and tokens[end].text == ")" else end


def _office_end(tokens: Tokens, begin: int, *, is_first: bool) -> int:
    """Where the offices end that follow a name; a later one with a name in it is someone else."""
    head = people.role_head(tokens, begin)
    if head == begin or _is_somebody(tokens, begin):
        return begin
    end = complement_end(tokens, head)
    if not is_first and name_within(tokens, head, end) is not None:
        return begin
    behind = name_behind(tokens, begin, end)
    if not is_first and behind.name is not None:
        return begin
    while (following := _next_office(tokens, end)) is not None:
        end = following
    return end


def _is_somebody(tokens: Tokens, begin: int) -> bool:
    """Whether a name begins behind an honorific; in "già làng Kon Tu" it is that of a place."""
    named = people.prefixed_name(tokens, begin)
    if named is None:
        return False
    is_short = named[1] - named[0] == _SHORT and people.strength(tokens, named[0]) <= 1
    return not (is_short and tokens[begin].key in ("già", "trưởng"))


def _next_office(tokens: Tokens, end: int) -> int | None:
    """The end of one more office behind; None where there is none, or somebody else's."""
    joint = past_joint(tokens, end)
    head = people.role_head(tokens, joint)
    if joint in (head, end):
        return None
    following = complement_end(tokens, head)
    if name_within(tokens, head, following) is not None:
        return None
    is_named = name_behind(tokens, joint, following).name is not None
    return None if is_named and tokens[following].text != "," else following


def _unit_end(tokens: Tokens, begin: int, at: int, *, is_first: bool) -> int:
    """A unit right behind a name and a comma is where the person works; a larger one may follow."""
    if not is_first and _LARGER.end(tokens, begin) == begin:
        return begin
    if begin == at or tokens[begin - 1].text == "(":
        return begin
    if _BEFORE_UNITS.end(tokens, begin) > begin:
        return begin
    end = units.unit_at(tokens, begin)
    return end or begin


def _unit_or_home_end(tokens: Tokens, begin: int, at: int, *, is_first: bool, is_free: bool) -> int:
    """``is_free``: nothing so far says where the person works."""
    end = _unit_end(tokens, begin, at, is_first=is_first) if is_free else begin
    is_open = end == begin and begin > at and is_first
    return _home_end(tokens, begin) if is_open else end


def _home_end(tokens: Tokens, begin: int) -> int:
    """As in "… - Nam Trực": a place by its bare name; a family name begins the next person."""
    end = place_end(tokens, begin)
    is_short = 2 <= end - begin <= 3 and tokens[begin - 1].text != "("
    is_short = is_short and people.prefix_end(tokens, begin) == begin
    is_short = is_short and heads.head_at(tokens, begin) is None
    is_over = end >= len(tokens) or tokens[end].text in ",;.:()\n" or tokens[end].key == "và"
    return end if is_short and is_over and not people.strength(tokens, begin) else begin


def _description_end(tokens: Tokens, begin: int, *, is_behind_sign: bool) -> int:
    """As in "sinh năm 1996", "trú tại …": up to the next comma, semicolon, verb or line."""
    if not is_behind_sign and (begin >= len(tokens) or tokens[begin].key not in _TELLING):
        return begin
    end = _DESCRIPTIONS.end(tokens, begin)
    if [token.key for token in tokens[begin + 1 : begin + 2]] == ["tuổi"]:
        return begin + 2  # "72 tuổi"
    is_place = end > begin and tokens[begin].is_capital and heads.head_at(tokens, begin) is not None
    if end == begin or is_place:
        return begin
    while end < len(tokens) and end - begin < _LONGEST_DESCRIPTION:
        token = tokens[end]
        if token.text in ",;:()\n" or (token.text in DASHES and token.gap):
            break
        if _BREAKS.end(tokens, end) > end and token.key != "tại":
            break
        if token.key == "và" and _is_someone(tokens, end + 1):
            break
        end += 1
    return end


def _is_someone(tokens: Tokens, at: int) -> bool:
    if at >= len(tokens):
        return True
    is_person = people.prefixed_name(tokens, at) is not None or people.is_listed_name(tokens, at)
    return is_person or tokens[at].is_number or heads.head_at(tokens, at) is not None
