"""Awards of families: "Bằng khen", "Cờ thi đua" and the like, told apart by who gives them."""

from dataclasses import replace
from typing import Final

from plugins.core.suggest import givers, people
from plugins.core.suggest.book import Book
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.mentions import Mention, finish, opens, past_quote, past_remarks
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.text import QUOTES, Tokens
from plugins.core.suggest.words import awards as words
from plugins.core.suggest.words.givers import PROVINCE

_FAMILIES: Final = Phrases(words.FAMILIES)
_TITLE = phrase_set(("danh hiệu",))
_QUALIFIERS = phrase_set(words.QUALIFIERS)


def of_family(book: Book, tokens: Tokens, start: int) -> Mention | None:
    """As in "Bằng khen của …": the authority says which award of the family it is."""
    found = _FAMILIES.at(tokens, start)
    if found is None:
        return None
    at, family = found
    if family == words.MEMORIAL:
        return _memorial(book, tokens, start, at)
    name_end = at
    at = _past_title(book, tokens, at, family)
    for _ in range(2):
        at = _QUALIFIERS.end(tokens, at)
    at = past_remarks(tokens, at)
    if at < len(tokens) and tokens[at].key == "của":
        at += 1
    giver = _tail_giver(tokens, at, is_of=tokens[at - 1].key == "của")
    if giver is None:
        if tokens[at - 1].key == "của":
            at -= 1
        bare = Mention(start, name_end, at, None, family)
        return None if family == words.FLAG and at == start + 1 else _remarked(tokens, bare)
    award = book.resolve(family, giver.level)
    mention = Mention(start, giver.end, giver.end, award, family, giver=giver)
    return _remarked(tokens, mention)


def _remarked(tokens: Tokens, mention: Mention) -> Mention:
    end = past_remarks(tokens, past_quote(tokens, mention.end))
    return replace(mention, end=end)


def _past_title(book: Book, tokens: Tokens, at: int, family: str) -> int:
    """Past a title: "Cờ “Đơn vị xuất sắc …” của …", "Giấy khen “Gia đình văn hóa tiêu biểu”".

    It says what the one award is given for, and is no second award.
    """
    if family not in words.TITLED:
        return at
    begin = _TITLE.end(tokens, at)
    if begin < len(tokens) and tokens[begin].text in QUOTES:
        return _past_quotation(tokens, begin) or at
    named = book.names.at(tokens, begin) if family in (words.MERIT, words.PRAISE) else None
    return named[0] if named else at


def _past_quotation(tokens: Tokens, at: int) -> int:
    """Behind the quotation that opens here; 0 where it does not close, or one closes here."""
    if not opens(tokens, at):
        return 0
    for end in range(at + 1, min(at + 24, len(tokens))):
        if tokens[end].text in QUOTES:
            return end + 1
    return 0


def _tail_giver(tokens: Tokens, at: int, *, is_of: bool) -> Giver | None:
    """The authority right behind a family's name; without "của" only what is surely one."""
    found = givers.giver_at(tokens, at)
    if found is None:
        return None
    if is_of or found.is_foreign:
        return found
    first = tokens[at].key
    is_bare_place = found.head_end == at + 1 and first in words.BARE_PLACES
    if is_bare_place and first not in ("tỉnh", "bộ"):
        return None
    is_name = found.level == PROVINCE and first == "tỉnh" and people.is_listed_name(tokens, at)
    return None if is_name else found


def _memorial(book: Book, tokens: Tokens, start: int, at: int) -> Mention:
    """Kỷ niệm chương: its quoted name says which, else the authority, else the usual sector."""
    name_at = at
    while name_at < len(tokens) and tokens[name_at].text in QUOTES:
        name_at += 1
    known = book.memorials.at(tokens, name_at)
    end, title = _quotation(tokens, at)
    if known:
        end = max(end, known[0])
        mention = Mention(start, end, end, known[1], words.MEMORIAL)
        return finish(book, tokens, mention)
    mention = finish(book, tokens, Mention(start, end, end, None, words.MEMORIAL))
    level = mention.giver.level if mention.giver else words.memorial_level(title)
    award = book.resolve(words.MEMORIAL, level) if level else None
    return replace(mention, award=award)


def _quotation(tokens: Tokens, at: int) -> tuple[int, str]:
    """The words in quotation marks that begin here, or a name that begins with "Vì"."""
    if at < len(tokens) and tokens[at].text in QUOTES:
        for end in range(at + 1, min(at + 24, len(tokens))):
            if tokens[end].text in QUOTES:
                return end + 1, " ".join(token.key for token in tokens[at + 1 : end])
    if at < len(tokens) and tokens[at].key == "vì":
        end = at
        while end < len(tokens) and end - at < 14 and tokens[end].is_word:
            if tokens[end].key in ("cho", "tặng", "của", "năm", "đã", "được"):
                break
            end += 1
        return end, " ".join(token.key for token in tokens[at:end])
    return at, ""


def badge(book: Book, tokens: Tokens, start: int) -> Mention | None:
    """As in "Huy hiệu 60 năm, 50 năm tuổi Đảng", "Huy hiệu Đảng 55 năm tuổi Đảng"."""
    if words.BADGE_AWARD not in book.awards or [t.key for t in tokens[start : start + 2]] != [
        "huy",
        "hiệu",
    ]:
        return None
    years: list[str] = []
    for at in range(start + 2, min(start + 22, len(tokens))):
        token = tokens[at]
        if token.is_number and at + 1 < len(tokens) and tokens[at + 1].key in ("năm", ",", "-"):
            years.append(token.text)
        elif token.key == "đảng":
            if at == start + 2 and at + 2 < len(tokens) and tokens[at + 2].key == "năm":
                continue
            end = at + 1
            behind = past_remarks(tokens, end)
            return Mention(start, end, behind, words.BADGE_AWARD, grades=tuple(years))
        elif token.key not in ("năm", "tuổi", "và", ",", "loại", "-", '"', "“", "”"):
            break
    return None
