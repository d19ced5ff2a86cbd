"""An award as a text names it, and what may follow its name: class, authority, year."""

from dataclasses import dataclass, replace

from plugins.core.suggest import givers
from plugins.core.suggest.book import Book
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.grades import grades_at
from plugins.core.suggest.phrases import phrase_set
from plugins.core.suggest.text import QUOTES, Tokens
from plugins.core.suggest.words import awards as words

OUT = "out"  # prizes and sports medals

_AFTERWARDS = phrase_set(words.AFTERWARDS)


@dataclass(frozen=True)
class Mention:
    """An award as a text names it. ``award`` is None while nothing says which of its family."""

    start: int
    name_end: int
    end: int
    award: str | None
    family: str | None = None
    grades: tuple[str, ...] = ()
    giver: Giver | None = None
    is_out: bool = False


def finish(book: Book, tokens: Tokens, mention: Mention) -> Mention:
    """Class, authority and the small remarks that follow a name."""
    at = past_quote(tokens, mention.name_end)
    at, giver = _giver_tail(tokens, at, mention.giver)
    grades_end, grades = grades_at(tokens, at)
    award = book.awards.get(mention.award or "")
    if award is not None and not award.classes:
        grades = ()
    at = past_quote(tokens, grades_end)
    at = past_remarks(tokens, at)
    at, giver = _giver_tail(tokens, at, giver)
    at = past_remarks(tokens, at)
    return replace(mention, end=at, grades=mention.grades or grades, giver=giver)


def past_quote(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens[at].text in QUOTES and not opens(tokens, at):
        at += 1
    return at


def opens(tokens: Tokens, at: int) -> bool:
    """A quotation mark that begins something belongs to what follows."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_tight = following is not None and not following.gap and following.is_word
    return tokens[at].gap and is_tight


def _giver_tail(tokens: Tokens, at: int, giver: Giver | None) -> tuple[int, Giver | None]:
    """As in "của Chủ tịch nước" behind an award."""
    if at < len(tokens) and tokens[at].key == "của":
        found = givers.giver_at(tokens, at + 1)
        if found:
            return found.end, giver or found
    if at + 1 < len(tokens) and tokens[at].text == "(":
        foreign = givers.foreign_end(tokens, at + 1) or givers.country_end(tokens, at + 1)
        if foreign and foreign < len(tokens) and tokens[foreign].text == ")":
            return foreign + 1, Giver(at + 1, foreign, foreign, "", is_foreign=True)
    return at, giver


def past_remarks(tokens: Tokens, at: int) -> int:
    """As in "lần thứ hai", "(đợt 1)", "năm 2023", "thời kỳ đổi mới"."""
    for _ in range(3):
        begin = at + 1 if at < len(tokens) and tokens[at].text == "(" else at
        end = _AFTERWARDS.end(tokens, begin)
        if end == begin:
            break
        while end < len(tokens) and (tokens[end].is_number or tokens[end].key in words.ORDINALS):
            end += 1
            if end + 1 < len(tokens) and tokens[end].text in "-–/" and tokens[end + 1].is_number:
                end += 1
        if begin > at:
            if end >= len(tokens) or tokens[end].text != ")":
                break
            end += 1
        at = end
    return at
