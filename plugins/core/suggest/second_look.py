"""What a row of chunks shows only as a whole: titles given to those who bear them, prizes won."""

from collections.abc import Sequence
from typing import Final

from plugins.core.suggest.book import Book
from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.lists import named_in_lists
from plugins.core.suggest.mentions import OUT, Mention
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.phrases import word_set
from plugins.core.suggest.text import Tokens

_SUBJECT: Final = word_set("person and comma adverb giver office number before close")
_BEFORE_PRIZES: Final = word_set("number filler adverb has quote before comma and award")
_BESTOWS: Final = word_set("phong truy")


def looked_over(book: Book, tokens: Tokens, chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The chunks once more: prizes that nobody hands over are mere words, and titles are found."""
    won = {place for at in range(len(chunks)) for place in _won(tokens, chunks, at)}
    found = [_as_word(one) if at in won else one for at, one in enumerate(chunks)]
    return _with_titles(book, tokens, named_in_lists(tokens, found))


def _as_word(one: Chunk) -> Chunk:
    return Chunk("word", one.start, one.end)


def _won(tokens: Tokens, chunks: Sequence[Chunk], at: int) -> tuple[int, ...]:
    """A prize that somebody won, with its verb: "người vừa giành Huy chương Vàng", "đạt giải Ba".

    It tells of whoever is then honoured for it. One that is handed over stays an award.
    """
    one = chunks[at]
    if _attains(tokens, chunks, at):
        return (at,)
    if not (isinstance(one.data, Mention) and one.data.award == OUT):
        return ()
    before = at - 1
    while before >= 0 and chunks[before].kind in _BEFORE_PRIZES:
        before -= 1
    verb = chunks[before] if before >= 0 else None
    if verb is None or verb.kind not in ("give", "take", "passive", "propose"):
        return (at,)
    is_won = verb.kind == "take" and tokens[verb.start].key == "đạt"
    return (before, at) if is_won else ()


def _attains(tokens: Tokens, chunks: Sequence[Chunk], at: int) -> bool:
    """As in "ba lần đạt danh hiệu Giáo viên dạy giỏi": something attained that is no award here."""
    if chunks[at].kind != "take" or tokens[chunks[at].start].key != "đạt":
        return False
    behind = at + 1
    while behind < len(chunks) and chunks[behind].kind in _BEFORE_PRIZES - {"award"}:
        behind += 1
    return behind >= len(chunks) or chunks[behind].kind not in ("award", "class", "same")


def _with_titles(book: Book, tokens: Tokens, chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """As in "02 Mẹ Việt Nam Anh hùng A và B được truy tặng danh hiệu": the award is their title."""
    found: list[Chunk] = []
    for at, one in enumerate(chunks):
        found.append(one)
        award = _own_title(book, tokens, chunks, at)
        if award is not None:
            place = one.end - 1  # the verb's last word stands for the award, which has none
            found.append(Chunk("award", place, one.end, Mention(place, one.end, one.end, award)))
    return tuple(found)


def _own_title(book: Book, tokens: Tokens, chunks: Sequence[Chunk], verb: int) -> str | None:
    """The award that a verb without object means: the title before the names of its subject."""
    keys = {token.key for token in tokens[chunks[verb].start : chunks[verb].end]}
    if chunks[verb].kind != "give" or not keys & _BESTOWS or _has_object(chunks, verb):
        return None
    at, is_passive = verb - 1, False
    titles: list[str | None] = []
    while at >= 0 and (chunks[at].kind in _SUBJECT or chunks[at].kind == "passive"):
        is_passive = is_passive or chunks[at].kind == "passive"
        if is_passive and chunks[at].kind == "person":
            titles.append(_title(book, tokens, chunks[at]))
        at -= 1
    return titles[-1] if titles else None


def _has_object(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether an award or somebody follows in the verb's part of the sentence."""
    for one in chunks[verb + 1 :]:
        if one.kind in ("award", "give", "person", "to"):
            return True
        if one.kind in ("semi", "newline"):
            return False
    return False


def _title(book: Book, tokens: Tokens, one: Chunk) -> str | None:
    prefix = one.data.prefix if isinstance(one.data, Holder) else None
    named = book.names.at(tokens, prefix[0]) if prefix else None
    return named[1] if named else None
