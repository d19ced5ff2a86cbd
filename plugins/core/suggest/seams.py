"""Words and signs at which the name of a collective may go on or end."""

from itertools import pairwise

from plugins.core.suggest.heads import head_at
from plugins.core.suggest.people import is_listed_name, prefixed_name, role_head
from plugins.core.suggest.text import QUOTES, Tokens
from plugins.core.suggest.words import units as words


def place_end(tokens: Tokens, start: int) -> int:
    """Where the own name of a place ends: capitals and numbers, at most four."""
    end = start
    while end < len(tokens) and end - start < 4:
        token = tokens[end]
        is_name = token.is_capital or (token.is_number and end == start)
        if not is_name or role_head(tokens, end) > end + 1:
            break
        end += 1
        if token.is_number:
            break
    return end


def is_place_word(tokens: Tokens, index: int) -> bool:
    """Whether this small word announces the name of a place."""
    return not tokens[index].is_capital and tokens[index].key in (
        "tỉnh", "huyện", "xã", "phường", "quận", "thôn", "trấn", "phố",
    )  # fmt: skip


def is_pair(tokens: Tokens, index: int) -> bool:
    """Whether the word is half of a two-syllable word of offices."""
    around = [token.key for token in tokens[index - 1 : index + 2]] if index else []
    return any(f"{one} {two}" in words.PAIRS and one != "tổ" for one, two in pairwise(around))


def is_organisation(tokens: Tokens, index: int) -> bool:
    """As in "tổ chức" as a noun: "tổ chức cơ sở đảng", "tổ chức cán bộ"."""
    return index + 2 < len(tokens) and tokens[index + 2].key in (
        "đảng", "cán", "cơ", "chính", "nhà", "công", "hành",
    )  # fmt: skip


def is_tight(tokens: Tokens, index: int) -> bool:
    """A sign within a word: "THCS&THPT", "Q.1"."""
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    is_word = following is not None and following.is_word and not following.gap
    return token.text in "&/." and not token.gap and is_word


def goes_on_after_dash(tokens: Tokens, index: int) -> bool:
    following = index + 1
    if following >= len(tokens) or not tokens[following].is_word:
        return False
    if role_head(tokens, following) > following or prefixed_name(tokens, following) is not None:
        return False
    if not tokens[following].is_capital and tokens[following].key in words.STOPS:
        return False
    if tokens[following].key in ("đơn", "nơi", "một", "người", "hiện") or is_listed_name(
        tokens, following
    ):
        return False
    head = head_at(tokens, following)
    return head is None or head.flavour == "office"


def past_quote(tokens: Tokens, index: int) -> int:
    """Past a short name in quotation marks; nowhere where it does not close."""
    for at in range(index + 1, min(index + 9, len(tokens))):
        if tokens[at].text in QUOTES:
            return at + 1 if at > index + 1 else index
        if not tokens[at].is_word and not tokens[at].is_number:
            return index
    return index
