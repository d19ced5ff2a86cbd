"""Awards in a text, over the catalogue: names, other spellings, abbreviations, families."""

from dataclasses import replace

from plugins.core.suggest.book import Book
from plugins.core.suggest.families import badge, of_family
from plugins.core.suggest.mentions import OUT, Mention, finish
from plugins.core.suggest.phrases import phrase_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import awards as words

_SPORTS = phrase_set(words.OUTSIDE)
_NO_AWARD = phrase_set(words.NO_AWARD)


def mention_at(book: Book, tokens: Tokens, start: int) -> Mention | None:
    """The award that is named here, with class and authority."""
    if _NO_AWARD.end(tokens, start) > (book.names.end(tokens, start)):
        return None
    sports = _SPORTS.end(tokens, start)
    if sports > start and not _is_longer(book, tokens, start, sports):
        return Mention(start, sports, sports, OUT, is_out=True)
    years = badge(book, tokens, start)
    found = years or _named(book, tokens, start)
    family = of_family(book, tokens, start)
    is_known = found is not None and family is not None and family.family == words.MEMORIAL
    if family and not is_known and (found is None or family.end > found.end):
        found = family
    if found is None:
        return None
    return _judged(book, found)


def _is_longer(book: Book, tokens: Tokens, start: int, end: int) -> bool:
    named = book.names.at(tokens, start)
    return named is not None and named[0] > end


def _judged(book: Book, found: Mention) -> Mention:
    """Out of scope where the catalogue or the authority says so."""
    award = book.awards.get(found.award or "")
    is_out = award is not None and award.kind in words.OUT_KINDS
    is_foreign = found.giver is not None and found.giver.is_foreign
    family = found.family or book.family_of(found.award)
    return replace(found, family=family, is_out=found.is_out or is_out or is_foreign)


def _named(book: Book, tokens: Tokens, start: int) -> Mention | None:
    named = book.names.at(tokens, start)
    if named is None:
        return None
    name_end, award = named
    is_short = name_end == start + 1 and len(tokens[start].text) < 6
    if is_short and not tokens[start].text.isupper() and not tokens[start].text[:2].isupper():
        return None  # an abbreviation is written in capitals
    return finish(book, tokens, Mention(start, name_end, name_end, award))
