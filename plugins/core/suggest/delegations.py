"""By whose delegation somebody hands over: "Thừa ủy quyền của …", "Thay mặt …"."""

from plugins.core.suggest import givers, people
from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import verbs
from plugins.core.suggest.words.givers import PRESIDENT, PRIME

_GIVES = Phrases(verbs.GIVE)
_TAKES = phrase_set(verbs.TAKE)
_NO_VERBS = phrase_set(verbs.NO_VERBS)
_FAMILY = phrase_set(("gia đình", "thân nhân", "dòng họ", "gia tộc", "các con", "con cháu"))
_FARTHEST_VERB = 30
_DELEGATION = phrase_set(verbs.DELEGATION)
_FOR = phrase_set(verbs.STANDS_FOR)


def delegation(tokens: Tokens, at: int) -> Chunk | None:
    """As in "Thừa ủy quyền của Chủ tịch nước": the authority that lets someone else hand over."""
    end = _DELEGATION.end(tokens, at)
    if end == at:
        end = _FOR.end(tokens, at)
        if end == at:
            return None
        found = givers.giver_at(tokens, end)
        if found is None or found.level not in (PRESIDENT, PRIME, ""):
            return _stands_for(tokens, at, end)
    found = givers.giver_at(tokens, end)
    if found is None:
        return Chunk("word", at, end)
    stop = _delegation_end(tokens, found)
    return Chunk(
        "delegation",
        at,
        people.bare_name(tokens, stop) or stop,
        Giver(end, found.head_end, stop, found.level, found.is_foreign),
    )


def _stands_for(tokens: Tokens, at: int, end: int) -> Chunk | None:
    """As in "Thay mặt Đảng, Nhà nước", "thay mặt lãnh đạo tỉnh".

    Who stands in for those that receive ("thay mặt gia đình nhận …") hands nothing over.
    """
    stop = end
    while stop < len(tokens) and stop - end < 12:
        token = tokens[stop]
        is_over = token.text == "," and not _goes_on(tokens, stop + 1)
        is_over = is_over or (stop > end and _is_verb(tokens, stop))
        if is_over or token.text in ".;:()\n" or people.prefixed_name(tokens, stop):
            break
        if stop > end and people.role_head(tokens, stop) > stop + 1:
            break
        stop += 1
    if stop == end:
        return None
    kind = "standin" if _receives(tokens, end, stop) else "delegation"
    return Chunk(kind, at, stop, Giver(end, stop, stop, ""))


def _is_verb(tokens: Tokens, at: int) -> bool:
    is_take = not tokens[at].is_capital and _TAKES.end(tokens, at) > at
    return is_take or _GIVES.end(tokens, at) > at


def _receives(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether those for whom somebody stands in are the ones who receive."""
    at = stop
    while at < len(tokens) and at - stop < _FARTHEST_VERB and tokens[at].text not in ".;\n":
        past = _NO_VERBS.end(tokens, at)
        if past == at and _TAKES.end(tokens, at) > at and not tokens[at].is_capital:
            return True
        if past == at and _GIVES.end(tokens, at) > at:
            return False
        at = max(past, at + 1)
    return _FAMILY.end(tokens, start) > start


def _goes_on(tokens: Tokens, at: int) -> bool:
    keys = [token.key for token in tokens[at : at + 2]]
    return keys in (["nhà", "nước"], ["chính", "phủ"]) or keys[:1] in (["hđnd"], ["ubnd"])


def _delegation_end(tokens: Tokens, found: Giver) -> int:
    """Before the office of who hands over, where no comma sets them apart."""
    for index in range(found.head_end, found.end):
        if people.role_head(tokens, index) > index + 1 or people.is_listed_name(tokens, index):
            return index
    return found.end
