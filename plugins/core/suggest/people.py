"""Names of people: what stands before them, how they begin, where they end."""

from typing import Final

from plugins.core.suggest.phrases import listed, phrase_set, word_set
from plugins.core.suggest.text import DASHES, Tokens
from plugins.core.suggest.words import people as words
from plugins.core.suggest.words.units import PAIRS

_PREFIXES = phrase_set(words.PREFIXES)
_CALLINGS = phrase_set(words.CALLINGS)
_ROLES = phrase_set(words.ROLES)
_BEFORE_ROLES = phrase_set(words.BEFORE_ROLES)
_SURE, _SHORT = 2, 2  # the strength of a clear family name; syllables of a short name
_LONGEST = 5
_ENOUGH = 2.5
_LONGEST_PREFIXED = 7  # religious and foreign names
_DOUBLE = frozenset(
    {("tôn", "nữ"), ("tôn", "thất"), ("công", "tằng"), ("công", "huyền"), ("âu", "dương")}
)
_PLACE_WORDS = word_set("""
    tỉnh huyện xã phường quận thôn xóm bản làng ấp buôn phố trấn tp sông núi đường
    """)
# Two-syllable names of provinces that begin like names of people.
_COUNTRY: Final = frozenset(
    {"việt nam", "hà nội", "hà nam", "ninh bình", "nam định", "hồ chí minh"}
)
_PLACES: Final = frozenset(
    listed("""
    hà nội|hà nam|hà giang|hà tĩnh|thái bình|thái nguyên|lâm đồng|cao bằng|kim bảng|lý nhân
    an giang|đồng nai|đồng tháp|tiền giang|hậu giang|kiên giang|quảng nam|quảng ngãi|quảng trị
    quảng bình|lào cai|lạng sơn|sơn la|hòa bình|ninh bình|nam định|hà đông|thanh hóa|nghệ an
    bạc liêu|sa đéc|phù cừ|vi xuyên|quảng ninh|kon tum|đà nẵng|an khê|mai châu|lương sơn|vũ thư
    đan mạch|cao lãnh|đồng hới|hà lan|lộc hà|đức thọ|phú thọ|tây ninh|việt nam|đồng xuân|tam kỳ
    la gi|hưng yên|kim sơn|kim động|mù cang|lâm thao
    """)
)


def role_head(tokens: Tokens, start: int) -> int:
    """Where the head of an office ends ("nguyên Phó Giám đốc"); ``start`` where none begins."""
    at = start
    for _ in range(2):
        at = _BEFORE_ROLES.end(tokens, at)
    return end if (end := _ROLES.end(tokens, at)) > at else start


def strength(tokens: Tokens, index: int) -> float:
    """How surely a family name stands here: 0 not at all, 1 perhaps, 3 hardly anything else."""
    if index >= len(tokens) or not tokens[index].is_capital:
        return 0
    key = tokens[index].key
    if key.startswith(("h'", "k'", "h’", "k’")):
        return 2
    if key not in words.STRONG:
        return 0
    return 1 if key in words.WEAK else 3


def prefix_end(tokens: Tokens, start: int) -> int:
    """Past all honorifics that begin here: "GS.TS", "Phó Giáo sư, Tiến sĩ, bác sĩ"."""
    end = at = start
    while (following := _PREFIXES.end(tokens, at)) > at:
        end = at = following
        while at < len(tokens) and tokens[at].text in (".", ",", "-", "/"):
            if tokens[at].text == "." and tokens[at - 1].end == tokens[at].start:
                end = at + 1
            at += 1
        if tokens[end - 1].text == "." and at == end:
            continue
        if _PREFIXES.end(tokens, at) == at:
            break
    return end


def is_plural(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an honorific announces several people: "các đồng chí"."""
    return end > start and tokens[start].key in ("các", "hai") and (end - start) > 1


def prefixed_name(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """The name after an honorific: where it begins and ends; None where there is none."""
    at = prefix_end(tokens, start)
    if at == start:
        return None
    end = name_end(tokens, at, _LONGEST_PREFIXED)
    keys = " ".join(token.key for token in tokens[at:end])
    if keys in _COUNTRY or _is_office_word(tokens, at, end):
        return None
    return (at, end) if end - at >= 2 or _is_single_name(tokens, at, end) else None


def _is_office_word(tokens: Tokens, start: int, end: int) -> bool:
    """As in "giáo viên Trường Tiểu học": capitals that begin a unit and not a name."""
    following = tokens[end].key if end < len(tokens) else ""
    is_pair = end > start and f"{tokens[end - 1].key} {following}" in PAIRS
    return is_pair and not (end < len(tokens) and tokens[end].is_capital)


def _is_single_name(tokens: Tokens, start: int, end: int) -> bool:
    """One word is a name where it is built like one ("K'Brôi")."""
    return end - start == 1 and any(mark in tokens[start].text for mark in "'’")


def called_name(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """The name after a calling that is kept as a role: "nguyên điều dưỡng Mai Thị …"."""
    at = _CALLINGS.end(tokens, start)
    if at == start:
        return None
    end = name_end(tokens, at, _LONGEST)
    return (at, end) if end - at >= 2 and strength(tokens, at) else None


def name_end(tokens: Tokens, start: int, longest: int) -> int:
    """Where the run of capitals that begins here stops being a name."""
    end = start
    while end < len(tokens) and end - start < longest:
        token = tokens[end]
        if token.text in DASHES and _is_tight(tokens, end) and end > start:
            end += 1
            continue
        if not token.is_word or not (token.is_capital or _is_small_middle(tokens, end, start)):
            break
        if end > start and _begins_role(tokens, end):
            break
        end += 1
    return end - 1 if end > start and tokens[end - 1].text in DASHES else end


def _begins_role(tokens: Tokens, index: int) -> bool:
    end = role_head(tokens, index)
    return end > index + 1


def _is_tight(tokens: Tokens, index: int) -> bool:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_word = following is not None and following.is_word and not following.gap
    return is_word and not tokens[index].gap


def _is_small_middle(tokens: Tokens, index: int, start: int) -> bool:
    """As in "Nguyễn văn An": a middle name that somebody wrote small."""
    is_middle = tokens[index].key in ("văn", "thị") and index == start + 1
    return is_middle and index + 1 < len(tokens) and tokens[index + 1].is_capital


def bare_name(tokens: Tokens, start: int, *, is_listing: bool = False) -> int | None:
    """Where a name without honorific ends. Short or ambiguous ones only count inside a list."""
    sure = strength(tokens, start)
    if not sure or (start and tokens[start - 1].key in _PLACE_WORDS):
        return None
    end = name_end(tokens, start, _LONGEST)
    if _is_no_name(tokens, start, end):
        return None
    is_middle = tokens[start + 1].key in words.MIDDLES
    is_full = end - start > _SHORT and (sure >= _SURE or is_middle)
    is_told = sure >= _SURE and _is_followed_by_office(tokens, end)
    return end if is_listing or is_full or is_told else None


def _is_no_name(tokens: Tokens, start: int, end: int) -> bool:
    """A single syllable, a place, an office or another word in capitals."""
    length = end - start
    keys = " ".join(token.key for token in tokens[start:end])
    if length < _SHORT or keys in words.NEVER or (length == _SHORT and keys in _PLACES):
        return True
    return _is_office_word(tokens, start, end)


def _is_followed_by_office(tokens: Tokens, end: int) -> bool:
    at = end + 1 if end < len(tokens) and (tokens[end].text in ",(" or _is_dash(tokens, end)) else 0
    return bool(at) and role_head(tokens, at) > at


def _is_dash(tokens: Tokens, index: int) -> bool:
    return tokens[index].text in DASHES


def is_listed_name(tokens: Tokens, start: int) -> bool:
    """Whether a full name surely begins here, without an honorific."""
    return bare_name(tokens, start) is not None


def split_name(tokens: Tokens, start: int, end: int, *, needs_own: float) -> int | None:
    """Where a person's name begins within capitals that also end an office's name.

    ``needs_own`` says how badly the office needs the first capitals itself: "xã" does, "Trường
    THPT" even more, "Tỉnh ủy" not at all.
    """
    best: tuple[float, int] | None = None
    for at in range(max(start, end - _LONGEST), end - 1):
        score = _score(tokens, start, at, end, needs_own)
        if score >= _ENOUGH and (best is None or score > best[0]):
            best = (score, at)
    return best[1] if best else None


def _whole_run_bonus(tokens: Tokens, start: int) -> float:
    """Behind an office that is complete ("Chủ tịch nước"), capitals can only be a name."""
    takes_place = start == 0 or tokens[start - 1].key in ("ủy", "đoàn", "bộ", "đội")
    return 0 if takes_place or tokens[start - 1].is_capital else 1.5


def _is_highland(tokens: Tokens, at: int, end: int) -> bool:
    """Names of the Central Highlands: "H'Linh Niê", "Y Thông Byă"."""
    is_marked = any(mark in tokens[at].text for mark in "'’")
    follows = end - at > 1 and any(mark in tokens[at + 1].text for mark in "'’")
    return is_marked or tokens[at].key in ("y", "a") or (follows and bool(strength(tokens, at)))


def _score(tokens: Tokens, start: int, at: int, end: int, needs_own: float) -> float:
    sure, length, own = strength(tokens, at), end - at, at - start
    if not sure:
        return 0
    keys = " ".join(token.key for token in tokens[at:end])
    if keys in words.NEVER or (length == 2 and keys in _PLACES):
        return 0
    second = tokens[at + 1].key
    middle = 2.0 if second in ("thị", "văn") else 0.5 if second in words.MIDDLES else 0
    if _is_highland(tokens, at, end):
        middle += 2
    if (tokens[at].key, second) in _DOUBLE:
        middle += 3
    size = {2: 0.0, 3: 1.0, 4: 1.0, 5: -0.5}[length]
    is_complete = not needs_own
    if own == 0 and 0 < needs_own < _ENOUGH and length >= 3:
        is_near = needs_own == 1.0  # right behind "Trưởng thôn"
        needs_own = -0.5 if second in words.MIDDLES or is_near else 0  # places have shorter names
    left = -needs_own if own == 0 else {1: -0.5, 2: 0.5, 3: 0.0}.get(own, -0.5)
    if is_complete:
        left += -0.5 if own else _whole_run_bonus(tokens, start)
    return sure + middle + size + left
