"""People with their offices: "Bí thư Tỉnh ủy Hòa An Đỗ Quang Vinh", "ông …, Giám đốc Sở Y tế"."""

from dataclasses import dataclass

from plugins.core.suggest import extents, heads, people, units
from plugins.core.suggest.phrases import phrase_set, word_set
from plugins.core.suggest.text import DASHES, Tokens
from plugins.core.suggest.words import people as words
from plugins.core.suggest.words import units as unit_words
from plugins.core.suggest.words import verbs

Span = tuple[int, int]

_NAMED = phrase_set(unit_words.NAMED)
_DESCRIPTIONS = phrase_set(words.DESCRIPTIONS)
_BREAKS = phrase_set((*verbs.GIVE, *verbs.TAKE, *verbs.PASSIVE, *verbs.REVOKE, *verbs.BREAKS))
_LARGER = phrase_set((*unit_words.PARENTS, "bộ", *unit_words.PLACES))
_BEFORE_UNITS = phrase_set(unit_words.BEFORE_UNITS)
# These tell of a person without a comma before them.
_TELLING = word_set("quê trú sinh sn ngụ cư nguyên thường")
_SUB_UNITS = word_set("phòng khoa tổ đội ban trạm phân")
_LONGEST_DESCRIPTION = 24
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


def holder_at(tokens: Tokens, start: int, *, is_listing: bool = False) -> Holder | None:
    """The person or office that begins here, with all that is said of it."""
    found = _with_honorific(tokens, start) or _with_office(tokens, start)
    if found is None:
        end = people.bare_name(tokens, start, is_listing=is_listing)
        found = Holder(start, end, (start, end)) if end else None
    return _with_rest(tokens, found) if found and found.name else found


def _with_honorific(tokens: Tokens, start: int) -> Holder | None:
    at = people.prefix_end(tokens, start)
    if at == start:
        called = people.called_name(tokens, start)
        return Holder(start, called[1], called, role=(start, called[0])) if called else None
    plural = people.is_plural(tokens, start, at)
    name = people.prefixed_name(tokens, start)
    if name:
        return Holder(start, name[1], name, prefix=(start, at), is_plural=plural)
    after = at + 1 if plural and at < len(tokens) and tokens[at].text == ":" else at
    within = _with_office(tokens, after) if after < len(tokens) else None
    if within and within.name:
        return Holder(start, within.end, within.name, (start, at), within.role, is_plural=plural)
    end = people.bare_name(tokens, after, is_listing=True) if plural else None
    if end:
        return Holder(start, end, (after, end), prefix=(start, at), is_plural=True)
    return None


def _with_office(tokens: Tokens, start: int) -> Holder | None:
    """An office, with the name in it or right behind it."""
    at, first = start, 0
    while (head := people.role_head(tokens, at)) > at:
        end = complement_end(tokens, head)
        name = name_within(tokens, head, end)
        if name is not None:
            role = (start, _without_signs(tokens, start, name))
            return Holder(start, end, (name, end), role=role)
        at = end
        first = first or end
        joint = _past_joint(tokens, at)
        if joint == at or people.role_head(tokens, joint) == joint:
            break
        at = joint
    if at == start:
        return None
    found = _name_behind(tokens, start, at)
    is_one = found.name or at == first or tokens[first].text != ","
    return found if is_one else Holder(start, first, None, role=(start, first))


def _name_behind(tokens: Tokens, start: int, end: int) -> Holder:
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


def _without_signs(tokens: Tokens, start: int, end: int) -> int:
    while end > start and not (tokens[end - 1].is_word or tokens[end - 1].is_number):
        end -= 1
    return end


def complement_end(tokens: Tokens, start: int) -> int:
    """How far an office runs after its head: the unit, its place, "thuộc …"."""
    end = extents.body_end(tokens, start, with_commas=True)
    while end < len(tokens) and tokens[end].key in ("thuộc", "của", "phụ", "trách", "khóa", "kiêm"):
        step = extents.body_end(tokens, end + 1, with_commas=True)
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
    if run == start and not (run and extents.is_place_word(tokens, run - 1)):
        need = _RIGHT_BEHIND
    elif run > 0 and extents.is_place_word(tokens, run - 1):
        need = 1.0 if run == start else _NEEDS.get(tokens[run - 1].key, _PLACE_NEED)
    for at in range(start, end):
        past = _NAMED.end(tokens, at) if tokens[at].is_capital or at == start else at
        if past > at and past >= run:
            run, need = past, _NAME_NEED
    return people.split_name(tokens, run, end, needs_own=need)


def _past_joint(tokens: Tokens, at: int) -> int:
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


def _with_rest(tokens: Tokens, holder: Holder) -> Holder:
    """What follows the name: offices, unit, home; all of it belongs to the person."""
    at, role, unit, is_remarked = holder.end, holder.role, holder.unit, False
    for _ in range(6):
        begin = _past_opening(tokens, at)
        if begin > at and tokens[begin - 1].text == "(":
            closing = closing_bracket(tokens, begin - 1)
            if closing is not None:
                role, at, is_remarked = role or (begin, closing), closing + 1, True
                continue
        is_remarked = is_remarked or (begin > at and tokens[at].text == "(")
        office = _office_end(tokens, begin, is_first=role is None)
        if office > begin:
            role = role or (begin, office)
            at = _past_closing(tokens, begin, office, at)
            continue
        is_free = not is_remarked and (role is None or not _has_unit(tokens, role))
        end = _unit_end(tokens, begin, at, is_first=unit is None) if is_free else begin
        if end == begin and begin > at and unit is None:
            end = _home_end(tokens, begin)
        if end > begin:
            unit = (unit[0] if unit else begin, end)
            at = _past_closing(tokens, begin, end, at)
            continue
        is_told = begin > at or (begin < len(tokens) and tokens[begin].key in _TELLING)
        end = _description_end(tokens, begin) if is_told else begin
        if end == begin:
            break
        at = _past_closing(tokens, begin, end, at)
    return Holder(holder.start, at, holder.name, holder.prefix, role, unit, holder.is_plural)


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
    if head == begin or people.prefixed_name(tokens, begin) is not None:
        return begin
    end = complement_end(tokens, head)
    if not is_first and name_within(tokens, head, end) is not None:
        return begin
    behind = _name_behind(tokens, begin, end)
    if not is_first and behind.name is not None:
        return begin
    while (following := _next_office(tokens, end)) is not None:
        end = following
    return end


def _next_office(tokens: Tokens, end: int) -> int | None:
    """The end of one more office behind; None where there is none, or somebody else's."""
    joint = _past_joint(tokens, end)
    head = people.role_head(tokens, joint)
    if joint in (head, end):
        return None
    following = complement_end(tokens, head)
    if name_within(tokens, head, following) is not None:
        return None
    is_named = _name_behind(tokens, joint, following).name is not None
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


def _home_end(tokens: Tokens, begin: int) -> int:
    """As in "… - Nam Trực": a place by its bare name; a family name begins the next person."""
    end = extents.place_end(tokens, begin)
    is_short = 2 <= end - begin <= 3 and tokens[begin - 1].text != "("
    is_short = is_short and people.prefix_end(tokens, begin) == begin
    is_short = is_short and heads.head_at(tokens, begin) is None
    is_over = end >= len(tokens) or tokens[end].text in ",;.:()\n" or tokens[end].key == "và"
    return end if is_short and is_over and not people.strength(tokens, begin) else begin


def _description_end(tokens: Tokens, begin: int) -> int:
    """As in "sinh năm 1996", "trú tại …": up to the next comma, semicolon, verb or line."""
    end = _DESCRIPTIONS.end(tokens, begin)
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
