"""Names of collectives: where one begins, and how far it runs."""

from plugins.core.suggest.extents import body_end, people_end
from plugins.core.suggest.heads import HEADS, PARENTS, head_at
from plugins.core.suggest.people import bare_name
from plugins.core.suggest.phrases import listed, phrase_set, word_set
from plugins.core.suggest.seams import place_end
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import units as words

_DEPENDENT = phrase_set(words.DEPENDENT)
# Whole without another word after them.
_SELF = frozenset(
    listed("""
    tỉnh ủy|thành ủy|huyện ủy|thị ủy|tỉnh đoàn|huyện đoàn|thành đoàn|bộ đội biên phòng|đảng ủy
    hải quân nhân dân|cảnh sát biển|công an nhân dân
    """)
)
_NEVER_ALONE = frozenset(
    listed("""
    ban chấp hành|ban thường vụ|ban giám đốc|ban giám hiệu|ban chỉ huy|ban quản lý|ủy ban nhân dân
    hội đồng nhân dân|công ty cổ phần|trường mầm non|trường tiểu học|ban chỉ đạo|ban đại diện
    trường trung học cơ sở|trường trung học phổ thông|trường đại học|trường cao đẳng
    """)
)
_PLACED = word_set("huyện xã phường tỉnh thôn xóm bản phố quận làng ấp khu")


def unit_at(tokens: Tokens, start: int) -> int | None:
    """Where the collective's name that begins here ends; None where none begins."""
    if _is_person(tokens, start):
        return None
    as_people = people_end(tokens, start)
    if as_people is not None:
        return as_people
    head = head_at(tokens, start)
    if head is None:
        return None
    if head.flavour == "place":
        end = place_end(tokens, head.end)
        return end if end > head.end else None
    end = body_end(tokens, head.end, with_commas=tokens[start].key in words.WITH_COMMAS)
    if end == head.end and not _is_whole(tokens, start, end):
        return None
    return _with_parent(tokens, start, end)


def _is_person(tokens: Tokens, start: int) -> bool:
    """As in "Đoàn Thị Nhã": a family name that is also the head of units."""
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    is_named = following is not None and following.key in ("thị", "văn") and following.is_capital
    return is_named and bare_name(tokens, start, is_listing=True) is not None


def _is_whole(tokens: Tokens, start: int, end: int) -> bool:
    key = " ".join(token.key for token in tokens[start:end])
    is_long = end - start >= 3 and tokens[start].is_capital
    return key in _SELF or (is_long and key not in _NEVER_ALONE)


def generic_end(tokens: Tokens, start: int) -> int:
    """Past a head alone ("BV", "tỉnh") or a run of capitals: enough to say where or whose."""
    end = HEADS.end(tokens, start)
    return place_end(tokens, end)


def _with_parent(tokens: Tokens, start: int, end: int) -> int:
    """A sub-unit is whole only with the unit after the comma ("Phòng …, Công an tỉnh")."""
    keys = {token.key for token in tokens[start:end]}
    is_sub = _DEPENDENT.end(tokens, start) > start and not keys & _PLACED
    if not is_sub or end + 1 >= len(tokens) or tokens[end].text != ",":
        return end
    parent = head_at(tokens, end + 1)
    if parent is None or PARENTS.end(tokens, end + 1) == end + 1:
        return end
    if tokens[start].key in ("phòng", "ban") and tokens[end + 1].key == "trường":
        return end
    whole = body_end(tokens, parent.end, with_commas=False)
    return whole if whole > parent.end else end
