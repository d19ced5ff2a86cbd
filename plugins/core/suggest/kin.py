"""Whose relative somebody is: "con trai ông Nguyễn Văn A" names A and does not mean him."""

from plugins.core.suggest import people
from plugins.core.suggest.phrases import phrase_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import people as words

_KIN = phrase_set(words.KIN)
_KIN_TOO = phrase_set(words.KIN_TOO)
_TITLES = phrase_set(words.TITLES)


def word_end(tokens: Tokens, start: int) -> int:
    """Where a word of kin ends; ``start`` itself where none stands here."""
    if _TITLES.end(tokens, start) > start:
        return start  # "Mẹ Việt Nam Anh hùng"
    return max(_KIN.end(tokens, start), _KIN_TOO.end(tokens, start))


def relative_at(tokens: Tokens, start: int) -> int | None:
    """Where the one begins whose relative is told of here: the honorific or the name."""
    end = word_end(tokens, start)
    if end == start:
        return None
    is_of = tokens[end - 1].key == "của"
    if end < len(tokens) and tokens[end].key == "của":
        end, is_of = end + 1, True
    if end < len(tokens) and tokens[end].key == "cố":
        end += 1
    if [token.text for token in tokens[end + 1 : end + 2]] == [","]:
        return None  # "bố ông, cụ Lê Văn A": the honorific means somebody named before
    if people.prefixed_name(tokens, end) is not None:
        return end
    is_sure = is_of or _KIN.end(tokens, start) > start
    return end if is_sure and people.is_listed_name(tokens, end) else None


def relative_end(tokens: Tokens, start: int) -> int:
    """Where the name ends of the one whose relative is told of here; ``start`` without one."""
    at = relative_at(tokens, start)
    if at is None:
        return start
    named = people.prefixed_name(tokens, at)
    end = named[1] if named else (people.bare_name(tokens, at) or start)
    while end > start and end < len(tokens) and tokens[end].key == "và":
        another = people.bare_name(tokens, end + 1)  # "mẹ của liệt sĩ A và B"
        if another is None:
            break
        end = another
    return end


def relative_name(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """The name alone of the one whose relative is told of here."""
    at = relative_at(tokens, start)
    if at is None:
        return None
    end = people.bare_name(tokens, at)
    return people.prefixed_name(tokens, at) or ((at, end) if end else None)
