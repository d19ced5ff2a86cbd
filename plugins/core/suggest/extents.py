"""How far the name of a collective runs behind its head."""

from plugins.core.suggest.heads import HEADS, NO_UNITS, Head, head_at
from plugins.core.suggest.people import is_listed_name, prefixed_name, role_head
from plugins.core.suggest.phrases import phrase_set, word_set
from plugins.core.suggest.quantities import count_at
from plugins.core.suggest.seams import (
    goes_on_after_dash,
    is_organisation,
    is_pair,
    is_place_word,
    is_tight,
    past_quote,
    place_end,
)
from plugins.core.suggest.text import DASHES, QUOTES, Tokens
from plugins.core.suggest.words import units as words
from plugins.core.suggest.words import verbs

_BODIES = phrase_set(words.BODIES)
_ALONE = phrase_set(words.BODIES_ALONE)
_JOINED = phrase_set(words.JOINED)
_STOP_PHRASES = phrase_set(words.STOP_PHRASES)
_GOES_ON = phrase_set(words.GOES_ON)
_VERBS = phrase_set((*verbs.GIVE, *verbs.TAKE, *verbs.PASSIVE, *verbs.REVOKE))
# Small words that may follow the own name of a place or a firm.
_AFTER_NAMES = word_set("""
    tỉnh huyện xã phường thị thành quận thôn số khu và cũ tp đặc trấn phố cơ chi
    """)
# Begin the names of awards, never a part of a unit behind "và".
_AWARD_WORDS = word_set("bằng giấy huân huy kỷ danh cờ hạng")
_MOST_BODIES = 10
_LONGEST = 26


def people_end(tokens: Tokens, start: int) -> int | None:
    """As in "Đảng bộ, chính quyền và Nhân dân huyện …": people as one body, up to their place."""
    end = _BODIES.end(tokens, start)
    if end == start:
        return None
    is_joined = False
    for _ in range(_MOST_BODIES):
        joint = _past_joint(tokens, end)
        following = _BODIES.end(tokens, joint)
        if following == joint:
            break
        end, is_joined = following, True
    if not is_joined and _ALONE.end(tokens, start) != end:
        return None
    tail = _body_tail(tokens, end, is_joined=is_joined)
    return tail if tail > end else None


def _past_joint(tokens: Tokens, index: int) -> int:
    """Past ", " or " và " between two bodies; the place itself where there is none."""
    if index < len(tokens) and tokens[index].text == ",":
        index += 1
    if index < len(tokens) and tokens[index].key in ("và", "&"):
        index += 1
    return index


def _body_tail(tokens: Tokens, end: int, *, is_joined: bool) -> int:
    """The place or unit whose people they are; "thị xã" alone where several are joined."""
    at = end
    while at < len(tokens) and tokens[at].key in ("các", "dân", "tộc", "trong", "toàn", "ngành"):
        at += 1
    head = head_at(tokens, at)
    if head is None:
        if at < len(tokens) and tokens[at].is_capital:
            return place_end(tokens, at)
        generic = HEADS.at(tokens, at)
        is_place = generic is not None and generic[1] == "place"
        return generic[0] if generic and is_place and is_joined else end
    if head.flavour == "place":
        return max(head.end, place_end(tokens, head.end))
    return body_end(tokens, head.end, with_commas=False)


def body_end(tokens: Tokens, start: int, *, with_commas: bool) -> int:
    """How far a name runs after its head."""
    index, run, is_place = start, 0, False
    while index < len(tokens) and index - start < _LONGEST:
        token = tokens[index]
        if token.is_word:
            head = HEADS.end(tokens, index) if token.is_capital else index
            if head > index + 1 or (head > index and run == 0):
                index, run, is_place = head, 0, False
                continue
            kept = _GOES_ON.end(tokens, index)
            if kept == index and _ends_name(tokens, index, run, is_place=is_place):
                break
            is_place = is_place_word(tokens, index) or (is_place and token.is_capital)
            run = run + 1 if token.is_capital and not token.text.isupper() else 0
            index = max(kept, index + 1)
            continue
        step = _past_sign(tokens, index, with_commas=with_commas)
        if step == index:
            break
        index, run = step, 0
    return index


def _ends_name(tokens: Tokens, index: int, run: int, *, is_place: bool) -> bool:
    """Whether the word here belongs to the sentence and not to the name."""
    token = tokens[index]
    if token.key in ("và", "&"):
        return _opens_another(tokens, index + 1)
    if not token.is_capital and _STOP_PHRASES.end(tokens, index) > index:
        return True
    if is_pair(tokens, index):
        return False
    if token.key == "tổ" and NO_UNITS.end(tokens, index) > index and not token.is_capital:
        return not is_organisation(tokens, index)
    if token.key in words.STOPS and not (token.is_capital and run):
        return not token.is_capital or _VERBS.end(tokens, index) > index + 1
    is_over = not token.is_capital and _is_complete(tokens, index, run, is_place=is_place)
    return is_over or prefixed_name(tokens, index) is not None


def _is_complete(tokens: Tokens, index: int, run: int, *, is_place: bool) -> bool:
    """Whether the capitals before a small word were the whole name."""
    key = tokens[index].key
    is_more = key in _AFTER_NAMES or f"{tokens[index - 1].key} {key}" in words.PAIRS
    return not is_more and (run > 1 or (is_place and run > 0))


def _opens_another(tokens: Tokens, index: int) -> bool:
    """Whether what follows "và" is another recipient, a verb or anything but more of the name."""
    if index >= len(tokens) or not tokens[index].is_word:
        return True
    token = tokens[index]
    if _JOINED.end(tokens, max(index - 3, 0)) > index or _JOINED.end(tokens, index - 2) > index:
        return False
    is_stop = not token.is_capital and _STOP_PHRASES.end(tokens, index) > index
    if is_stop or prefixed_name(tokens, index) is not None or token.key in _AWARD_WORDS:
        return True
    if token.key in words.STOPS and not token.is_capital:
        return _GOES_ON.end(tokens, index) == index
    is_verb = _VERBS.end(tokens, index) > index
    return is_verb or _is_recipient(tokens, index)


def _is_recipient(tokens: Tokens, index: int) -> bool:
    """Whether a count, another collective, a person or an office begins here."""
    token = tokens[index]
    if count_at(tokens, index) is not None or is_listed_name(tokens, index):
        return True
    if token.is_capital and people_end(tokens, index) is not None:
        return True
    head = head_at(tokens, index)
    if head is not None and not _is_part(tokens, index, head):
        return True
    return role_head(tokens, index) > index + 1 or token.key in ("tập", "nguyên")


def _is_part(tokens: Tokens, index: int, head: Head) -> bool:
    """A one-word head in small letters, or one that only looks like a head ("Đoàn kết")."""
    following = tokens[head.end] if head.end < len(tokens) else None
    is_single = head.end == index + 1
    return is_single and following is not None and not following.is_word


def _past_sign(tokens: Tokens, index: int, *, with_commas: bool) -> int:
    """Past a number, a dash, a comma or a sign that is part of the name."""
    token = tokens[index]
    if token.is_number:
        is_count = count_at(tokens, index) is not None or _counts_years(tokens, index)
        return index if is_count or tokens[index - 1].text == "," else index + 1
    if token.text in DASHES:
        return index + 1 if goes_on_after_dash(tokens, index) else index
    if token.text in QUOTES:
        return past_quote(tokens, index)
    is_part = is_tight(tokens, index) or token.text == "&"
    is_part = is_part or (token.text == "," and with_commas and _goes_on_after_comma(tokens, index))
    return index + 1 if is_part else index


def _counts_years(tokens: Tokens, index: int) -> bool:
    """As in "Sở Y tế 5 năm liền": how long, and no number of the unit."""
    keys = [token.key for token in tokens[index + 1 : index + 3]]
    return keys in (["năm", "liền"], ["năm", "liên"])


def _goes_on_after_comma(tokens: Tokens, index: int) -> bool:
    """As in "Văn hóa, Thể thao và Du lịch": short parts without heads, "và" before the last."""
    at = index + 1
    for _ in range(5):
        if at >= len(tokens) or not tokens[at].is_word or not _is_plain(tokens, at):
            return False
        at += 1
        if at < len(tokens) and tokens[at].key in ("và", "&", ","):
            break
    else:
        return False
    if tokens[at].text == ",":
        return tokens[index + 1].is_capital and _goes_on_after_comma(tokens, at)
    return tokens[index + 1].is_capital and not _opens_another(tokens, at + 1)


def _is_plain(tokens: Tokens, index: int) -> bool:
    token = tokens[index]
    if not token.is_capital and (
        token.key in words.STOPS or _STOP_PHRASES.end(tokens, index) > index
    ):
        return False
    is_head = token.is_capital and head_at(tokens, index) is not None
    is_person = prefixed_name(tokens, index) is not None or is_listed_name(tokens, index)
    return not (is_head or is_person or role_head(tokens, index) > index + 1)
