"""Whether something was given at all: proposals, revocations, history, wishes, law, questions."""

from collections.abc import Sequence
from typing import Final

from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.phrases import phrase_set, word_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import verbs

_CONSULTATION = phrase_set(verbs.CONSULTATION)
_QUESTION = phrase_set(verbs.QUESTION)
_ATTEND = phrase_set(verbs.ATTEND)
_DECIDED = phrase_set(
    ("đã ký", "đã ban hành", "vừa ký", "vừa ban hành", "ban hành quyết định", "ký quyết định",
     "đã quyết định", "có quyết định", "đã có quyết định", "công bố quyết định", "quyết định số")
)  # fmt: skip

_BEFORE_GUESTS: Final = word_set(
    "adverb word person office unit group generic of comma and before close open quote"
)
_MOST_STEPS = 8


def consults(tokens: Tokens) -> bool:
    """Whether a paragraph asks for opinions or lists proposals; a decision in it says otherwise."""
    asks = any(_CONSULTATION.end(tokens, at) > at for at in range(len(tokens)))
    return asks and not decides(tokens)


def decides(tokens: Tokens) -> bool:
    """Whether a decision is reported."""
    return any(_DECIDED.end(tokens, at) > at for at in range(len(tokens)))


def is_question(tokens: Tokens) -> bool:
    """A question, or what the law says of an award: nobody is honoured in it."""
    return any(
        token.text == "?" or _QUESTION.end(tokens, at) > at for at, token in enumerate(tokens)
    )


def attends(tokens: Tokens, chunks: Sequence[Chunk]) -> bool:
    """Guests, photographs, flowers: "Dự hội nghị có …"; not where an award is handed over too."""
    at = _past_occasion(tokens, chunks)
    steps = 0
    while at < len(chunks) and steps < _MOST_STEPS:
        if _attends_at(tokens, chunks[at].start):
            return not _also_gives(tokens, chunks, at)
        if chunks[at].kind not in _BEFORE_GUESTS:
            return False
        at += 1
        steps += 1
    return False


def _past_occasion(tokens: Tokens, chunks: Sequence[Chunk]) -> int:
    """Past "Tại buổi gặp mặt," and the like at the beginning."""
    at = 0
    while at < len(chunks) and tokens[chunks[at].start].key in ("tại", "trong", "nhân", "sáng"):
        comma = next((i for i in range(at, len(chunks)) if chunks[i].kind == "comma"), -1)
        if comma < 0:
            break
        at = comma + 1
    return at


def _also_gives(tokens: Tokens, chunks: Sequence[Chunk], start: int) -> bool:
    """As in "đến dự và trao …": somebody hands over as well."""
    return any(
        chunks[at].kind == "give"
        and tokens[chunks[at].start].key in ("trao", "gắn")
        and chunks[at - 1].kind in ("and", "comma", "adverb", "semi")
        and tokens[chunks[at - 1].start].key != "lễ"
        for at in range(start + 1, len(chunks))
    )


def _attends_at(tokens: Tokens, at: int) -> bool:
    is_honoured = at > 0 and tokens[at - 1].key == "vinh"  # "vinh dự" is no guest
    return _ATTEND.end(tokens, at) > at and not is_honoured
