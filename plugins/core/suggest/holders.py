"""People with their offices: "Bí thư Tỉnh ủy Hòa An Đỗ Quang Vinh", "ông …, Giám đốc Sở Y tế"."""

from plugins.core.suggest import people
from plugins.core.suggest.offices import (
    Holder,
    complement_end,
    name_behind,
    name_within,
    past_joint,
    without_signs,
)
from plugins.core.suggest.remarks import with_rest
from plugins.core.suggest.text import Tokens


def holder_at(tokens: Tokens, start: int, *, is_listing: bool = False) -> Holder | None:
    """The person or office that begins here, with all that is said of it."""
    found = _with_honorific(tokens, start) or _with_office(tokens, start)
    if found is None:
        end = people.bare_name(tokens, start, is_listing=is_listing)
        found = Holder(start, end, (start, end)) if end else None
    return with_rest(tokens, found) if found and found.name else found


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
            role = (start, without_signs(tokens, start, name))
            return Holder(start, end, (name, end), role=role)
        at = end
        first = first or end
        joint = past_joint(tokens, at)
        if joint == at or people.role_head(tokens, joint) == joint:
            break
        at = joint
    if at == start:
        return None
    found = name_behind(tokens, start, at)
    is_one = found.name or at == first or tokens[first].text != ","
    return found if is_one else Holder(start, first, None, role=(start, first))
