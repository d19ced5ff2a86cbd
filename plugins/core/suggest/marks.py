"""Small words, signs and the marks of list items."""

from typing import Final

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.heads import NO_UNITS
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.text import DASHES, QUOTES, Tokens
from plugins.core.suggest.words import counts as count_words
from plugins.core.suggest.words import units as unit_words
from plugins.core.suggest.words import verbs

SMALL: Final[Phrases[str]] = Phrases(
    {
        **dict.fromkeys(verbs.BREAKS, "why"),
        **dict.fromkeys(verbs.ADVERBS, "adverb"),
        **dict.fromkeys(verbs.FILLERS, "filler"),
        **dict.fromkeys(verbs.HAS, "has"),
        **dict.fromkeys(verbs.LIST, "list"),
        **dict.fromkeys(verbs.AMONG, "among"),
        **dict.fromkeys(verbs.BY, "by"),
        **dict.fromkeys(verbs.TO, "to"),
        **dict.fromkeys(verbs.SAYS, "says"),
        **dict.fromkeys(verbs.ONE_OF, "oneof"),
        **dict.fromkeys(unit_words.BEFORE_UNITS, "before"),
        **dict.fromkeys(verbs.TAKE, "take"),
        **dict.fromkeys(verbs.GIVE, "give"),
        **dict.fromkeys(verbs.PASSIVE, "passive"),
        **dict.fromkeys(verbs.PROPOSE, "propose"),
        **dict.fromkeys(verbs.REVOKE, "revoke"),
        **dict.fromkeys(verbs.NO_PROPOSAL, "word"),
        **dict.fromkeys(verbs.NO_VERBS, "word"),
        **dict.fromkeys(verbs.GIFTS, "gift"),
    }
)
_GIVES: Final = Phrases(verbs.GIVE)
_GENERIC = phrase_set(count_words.GENERIC)
_LABELS = phrase_set(
    ("tập thể", "cá nhân", "các tập thể", "các cá nhân", "về tập thể", "về cá nhân", "hộ gia đình",
     "đối với tập thể", "đối với cá nhân", "cá nhân có", "tập thể có", "các hộ gia đình")
)  # fmt: skip


def small_or_word(tokens: Tokens, at: int) -> Chunk:
    small = SMALL.at(tokens, at)
    generic = _GENERIC.end(tokens, at)
    if small is not None and small[0] >= generic:
        end, kind = small
        given = _GIVES.at(tokens, at) if kind == "give" else None
        return Chunk(kind, at, end, given[1] if given else None)
    if generic > at:
        return Chunk("generic", at, generic)
    end = NO_UNITS.end(tokens, at)  # as in "Đại hội Thể thao": no "hội" begins in it
    return Chunk(_kind_of_one(tokens, at), at, max(end, at + 1))


def _kind_of_one(tokens: Tokens, at: int) -> str:
    """The kind of a single word or sign."""
    token = tokens[at]
    if token.key in ("và", "&", "cùng"):
        return "and"
    if token.text in QUOTES:
        return "quote"
    if token.text == "." and at + 1 < len(tokens) and tokens[at + 1].text == "\n":
        return "dot"  # ends an item of a list, not the sentence
    return "dash" if token.text in DASHES else "word"


def item(tokens: Tokens, at: int) -> Chunk | None:
    """The mark of a list item at the beginning of a line: "1.", "II.", "a)", "-"."""
    if at and tokens[at - 1].text != "\n":
        return None
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    end = at
    if token.text in DASHES or token.text in "+•*●▪":
        end = at + 1
    elif following is not None and following.text in ".)/" and _is_number(token.text):
        end = at + 2
    elif token.is_number and following is not None and following.is_capital and at:
        end = at + 1
    if end == at:
        return None
    label = _LABELS.end(tokens, end)
    is_label = label > end and (label == len(tokens) or tokens[label].text in ":\n(,")
    return Chunk("item", at, label if is_label else end)


def _is_number(text: str) -> bool:
    is_roman = len(text) <= 4 and set(text) <= set("IVX")
    return is_roman or (text.isdecimal() and len(text) <= 3) or (len(text) == 1 and text.islower())
