"""Awards in a text, over the catalogue: names, other spellings, abbreviations, classes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from plugins.core.catalogue import Award, Catalogue
from plugins.core.suggest import givers, people
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.quantities import count_at
from plugins.core.suggest.text import QUOTES, Tokens, key_of
from plugins.core.suggest.words import awards as words
from plugins.core.suggest.words.givers import CITY, DISTRICT, GOVERNMENT, PRIME, PROVINCE

OUT = "out"  # prizes, sports medals, other countries' orders

_FAMILIES: Final = Phrases(words.FAMILIES)
_CLASSES: Final = Phrases(words.CLASSES)
_SPORTS = phrase_set(words.OUTSIDE)
_AFTERWARDS = phrase_set(words.AFTERWARDS)
_NO_AWARD = phrase_set(words.NO_AWARD)
_QUALIFIERS = phrase_set(words.QUALIFIERS)


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


@dataclass(frozen=True)
class Book:
    """The catalogue as phrases, and the families that are told apart by who confers."""

    awards: Mapping[str, Award]
    names: Phrases[str]
    families: Mapping[str, Mapping[str, str]]
    memorials: Phrases[str]
    suffixes: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def resolve(self, family: str, level: str) -> str | None:
        """The award of a family that an authority of this level confers."""
        known = self.families.get(family, {})
        if level == CITY:
            return known.get(PROVINCE) if family != words.PRAISE else known.get(DISTRICT)
        if level == GOVERNMENT:
            level = PRIME
        return known.get(level)

    def family_of(self, award: str | None) -> str | None:
        """The family that an award belongs to: "Bằng khen" alone may then mean it."""
        families = self.families.items()
        return next((name for name, members in families if award in members.values()), None)

    def by_suffix(self, family: str, sign: str) -> str | None:
        """The award of a family that decisions of this sign ("QĐ-TTg") confer."""
        for suffix, award in self.suffixes.get(family, ()):
            if suffix == sign or (suffix.endswith("…") and sign.startswith(suffix[:-1])):
                return award
        return None


def make_book(catalogue: Catalogue) -> Book:
    """Built once for a catalogue."""
    names: dict[str, str] = {}
    memorials: dict[str, str] = {}
    for award in catalogue.awards:
        for name in _spellings(award):
            if _is_memorial_title(name):
                memorials[name] = award.id
            elif not _is_loose(name, award):
                names[name] = award.id
    return Book(
        awards=catalogue.award,
        names=Phrases(names),
        families={family: _levels(catalogue, family) for family in words.FAMILY_NAMES},
        memorials=Phrases(memorials),
        suffixes={family: _suffixes(catalogue, family) for family in words.FAMILY_NAMES},
    )


def _spellings(award: Award) -> tuple[str, ...]:
    extra = words.SPELLINGS.get(award.id, ())
    names = (award.name, *award.aliases, *award.abbreviations, *extra)
    return tuple(name for name in names if name)


def _is_memorial_title(name: str) -> bool:
    """As in "Vì thế hệ trẻ" is an award only behind "Kỷ niệm chương"."""
    return key_of(name.split(maxsplit=1)[0]) == "vì"


def _is_loose(name: str, award: Award) -> bool:
    """Titles of mass organisations are ordinary words: they need "danh hiệu" before them."""
    return award.id in words.NEEDS_TITLE and not name.startswith("Danh hiệu")


def _levels(catalogue: Catalogue, family: str) -> dict[str, str]:
    levels: dict[str, str] = {}
    start = words.FAMILY_NAMES[family]
    for award in catalogue.awards:
        if award.name.startswith(start) and award.id not in words.NO_MEMBER:
            for level in award.conferred_by:
                levels.setdefault(PRIME if level == GOVERNMENT else level, award.id)
    return levels


def _suffixes(catalogue: Catalogue, family: str) -> tuple[tuple[str, str], ...]:
    start = words.FAMILY_NAMES[family]
    return tuple(
        (suffix, award.id)
        for award in catalogue.awards
        if award.name.startswith(start) and award.id not in words.NO_MEMBER
        for suffix in award.decision_suffixes
    )


def mention_at(book: Book, tokens: Tokens, start: int) -> Mention | None:
    """The award that is named here, with class and authority."""
    if _NO_AWARD.end(tokens, start) > (book.names.end(tokens, start)):
        return None
    sports = _SPORTS.end(tokens, start)
    if sports > start and not _is_longer(book, tokens, start, sports):
        return Mention(start, sports, sports, OUT, is_out=True)
    badge = _badge(book, tokens, start)
    found = badge or _named(book, tokens, start)
    family = _of_family(book, tokens, start)
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
    return _finish(book, tokens, Mention(start, name_end, name_end, award))


def _finish(book: Book, tokens: Tokens, mention: Mention) -> Mention:
    """Class, authority and the small remarks that follow a name."""
    at = _past_quote(tokens, mention.name_end)
    at, giver = _giver_tail(tokens, at, mention.giver)
    grades_end, grades = grades_at(tokens, at)
    award = book.awards.get(mention.award or "")
    if award is not None and not award.classes:
        grades = ()
    at = _past_quote(tokens, grades_end)
    at = _past_remarks(tokens, at)
    at, giver = _giver_tail(tokens, at, giver)
    at = _past_remarks(tokens, at)
    return replace(mention, end=at, grades=mention.grades or grades, giver=giver)


def _past_quote(tokens: Tokens, at: int) -> int:
    while at < len(tokens) and tokens[at].text in QUOTES and not _opens(tokens, at):
        at += 1
    return at


def _opens(tokens: Tokens, at: int) -> bool:
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


def _past_remarks(tokens: Tokens, at: int) -> int:
    """As in "lần thứ hai", "(đợt 1)", "năm 2023", "thời kỳ đổi mới"."""
    for _ in range(3):
        begin = at + 1 if at < len(tokens) and tokens[at].text == "(" else at
        end = _AFTERWARDS.end(tokens, begin)
        if end == begin:
            break
        while end < len(tokens) and (tokens[end].is_number or tokens[end].key in words.ORDINALS):
            end += 1
            if end + 1 < len(tokens) and tokens[end].text in "-–" and tokens[end + 1].is_number:
                end += 1
        if begin > at:
            if end >= len(tokens) or tokens[end].text != ")":
                break
            end += 1
        at = end
    return at


def grades_at(tokens: Tokens, start: int) -> tuple[int, tuple[str, ...]]:
    """Classes: "hạng Nhì", "(hạng Ba)", "hạng Nhất, Nhì và hạng Ba", "các hạng"."""
    at = start + 1 if start < len(tokens) and tokens[start].text in "(," else start
    while at < len(tokens) and tokens[at].text in QUOTES:
        at += 1
    found = _CLASSES.at(tokens, at)
    if found is None:
        return start, ()
    end, grade = found
    if grade == "cac-hang":
        end = _past_named_classes(tokens, end)
        return _closed(tokens, start, end), (grade,)
    grades = [grade]
    while (following := _next_grade(tokens, end)) is not None:
        end, grade = following
        grades.append(grade)
    return _closed(tokens, start, end), tuple(dict.fromkeys(grades))


def _closed(tokens: Tokens, start: int, end: int) -> int:
    is_open = tokens[start].text == "("
    return end + 1 if is_open and end < len(tokens) and tokens[end].text == ")" else end


def _next_grade(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Another class in a row, with or without "hạng"; a number of recipients is none."""
    step = at
    while step < len(tokens) and (tokens[step].text in ",/-&" or tokens[step].key == "và"):
        step += 1
    if step == at or step >= len(tokens):
        return None
    found = _CLASSES.at(tokens, step)
    if found:
        return None if found[1] == "cac-hang" else found
    bare = words.BARE_CLASSES.get(tokens[step].key)
    if bare is None or count_at(tokens, step) is not None:
        return None
    is_name = not tokens[step].is_capital and tokens[step - 1].text not in ",/-"
    return None if is_name and tokens[step].key == "ba" else (step + 1, bare)


def _past_named_classes(tokens: Tokens, at: int) -> int:
    """As in "các hạng Nhất, Nhì, Ba": the names after "các hạng" add nothing."""
    step = at
    if step < len(tokens) and tokens[step].text == ":":
        step += 1
    while step < len(tokens) and (
        tokens[step].key in words.BARE_CLASSES
        or tokens[step].text == ","
        or tokens[step].key == "và"
    ):
        is_class = tokens[step].key in words.BARE_CLASSES
        if not is_class and (
            step + 1 >= len(tokens) or tokens[step + 1].key not in words.BARE_CLASSES
        ):
            break
        if is_class and count_at(tokens, step) is not None:
            break
        step += 1
        at = step if is_class else at
    return at


def _of_family(book: Book, tokens: Tokens, start: int) -> Mention | None:
    """As in "Bằng khen của …": the authority says which award of the family it is."""
    found = _FAMILIES.at(tokens, start)
    if found is None:
        return None
    at, family = found
    if family == words.MEMORIAL:
        return _memorial(book, tokens, start, at)
    name_end = at
    at = _past_title(tokens, at, family)
    for _ in range(2):
        at = _QUALIFIERS.end(tokens, at)
    at = _past_remarks(tokens, at)
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
    end = _past_remarks(tokens, _past_quote(tokens, mention.end))
    return replace(mention, end=end)


def _past_title(tokens: Tokens, at: int, family: str) -> int:
    """As in "Cờ “Đơn vị xuất sắc trong phong trào thi đua năm 2019” của …": past the quotation."""
    if at < len(tokens) and tokens[at].text in QUOTES and family in (words.FLAG, words.BADGE):
        for end in range(at + 1, min(at + 24, len(tokens))):
            if tokens[end].text in QUOTES:
                return end + 1
    return at


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
        return _finish(book, tokens, mention)
    mention = _finish(book, tokens, Mention(start, end, end, None, words.MEMORIAL))
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


def _badge(book: Book, tokens: Tokens, start: int) -> Mention | None:
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
            return Mention(start, end, end, words.BADGE_AWARD, grades=tuple(years))
        elif token.key not in ("năm", "tuổi", "và", ",", "loại", "-", '"', "“", "”"):
            break
    return None
