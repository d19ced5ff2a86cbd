"""A sentence as a row of chunks: people, collectives, counts, awards, verbs, signs."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from plugins.core.suggest import awards, extents, givers, heads, holders, kin, people, units
from plugins.core.suggest.book import Book
from plugins.core.suggest.chunk import Chunk
from plugins.core.suggest.decisions import decision_at
from plugins.core.suggest.delegations import delegation
from plugins.core.suggest.grades import grades_at
from plugins.core.suggest.marks import SMALL, item, small_or_word
from plugins.core.suggest.offices import Holder
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.quantities import Count, count_at, group_at, number_at
from plugins.core.suggest.text import QUOTES, Tokens
from plugins.core.suggest.words import people as people_words
from plugins.core.suggest.words import verbs
from plugins.core.suggest.words.givers import PRESIDENT, PRIME

_GIVES: Final = Phrases(verbs.GIVE)
_SIGNS: Final[Mapping[str, str]] = {
    ",": "comma", ";": "semi", ":": "colon", "(": "open", ")": "close", "\n": "newline",
    "/": "comma", "+": "comma",
}  # fmt: skip
_SAME = phrase_set(verbs.SAME)
_OF = frozenset({"của", "thuộc", "tại", "ở", "ngoài"})
_TITLES = phrase_set(people_words.TITLES)
_HOUSEHOLDS = phrase_set(
    ("gia đình", "hộ", "hộ gia đình", "đại gia đình", "gia đình liệt sĩ", "gia đình cố liệt sĩ")
)


def chunk(book: Book, tokens: Tokens, *, is_listing: bool = False) -> tuple[Chunk, ...]:
    """All chunks of a sentence, in order."""
    found: list[Chunk] = []
    at = 0
    recognisers = _recognisers(book)
    listing = is_listing
    while at < len(tokens):
        new = _chunk_at(recognisers, tokens, at, listing=listing)
        found.append(new)
        listing = is_listing or _opens_list(found, listing=listing)
        at = new.end
    return tuple(found)


def _opens_list(found: list[Chunk], *, listing: bool) -> bool:
    """Inside a list of people, a short name without honorific is a name."""
    kind, data = found[-1].kind, found[-1].data
    if kind in ("list", "colon", "item"):
        return True
    if kind == "person" and isinstance(data, Holder):
        return listing or data.is_plural
    if kind in ("and", "comma", "semi") and len(found) > 1:
        before = found[-2] if found[-2].kind != "close" else _before_bracket(found)
        listing = listing or before.kind == "person"
    return listing and kind in ("comma", "semi", "and", "newline", "unit", "open", "close", "word")


def _before_bracket(found: list[Chunk]) -> Chunk:
    """What stands before the remark in brackets that just closed."""
    at = len(found) - 2
    while at > 0 and found[at].kind != "open":
        at -= 1
    return found[max(at - 1, 0)]


Recogniser = Callable[[Tokens, int], Chunk | None]


def _recognisers(book: Book) -> tuple[Recogniser, ...]:
    return (
        item, _decision, delegation, _kin, _titled, _same, partial(_award, book), _grade,
        _household, partial(_number, book), _count, _of,
    )  # fmt: skip


def _chunk_at(
    recognisers: tuple[Recogniser, ...], tokens: Tokens, at: int, *, listing: bool
) -> Chunk:
    sign = _SIGNS.get(tokens[at].text)
    for recognise in recognisers:
        found = recognise(tokens, at)
        if found is not None:
            return found
    if sign:
        return Chunk(sign, at, at + 1)
    return _noun(tokens, at, listing=listing) or small_or_word(tokens, at)


def _noun(tokens: Tokens, at: int, *, listing: bool) -> Chunk | None:
    """A person, an office, an authority or a collective; small words of several syllables first."""
    small = SMALL.at(tokens, at)
    if small and small[0] > at + 1 and not tokens[at].is_capital:
        holder = holders.holder_at(tokens, at)
        if holder is None or holder.end <= small[0]:
            return None
    people_end = extents.people_end(tokens, at)
    giver = _giver(tokens, at)
    holder = holders.holder_at(tokens, at, is_listing=listing)
    if people_end is not None and (holder is None or holder.name is None):
        return Chunk("unit", at, people_end)
    if people_end is not None and holder is not None and holder.end < people_end:
        return Chunk("unit", at, people_end)
    is_person = holder is not None and holder.name is not None
    if holder is not None and (giver is None or holder.end > giver.end or is_person):
        return Chunk("person" if holder.name else "office", at, holder.end, holder)
    if giver is not None:
        return giver
    end = units.unit_at(tokens, at)
    start = heads.represented(tokens, at)
    return Chunk("unit", start, end) if end and end > start else None


def _decision(tokens: Tokens, at: int) -> Chunk | None:
    found = decision_at(tokens, at)
    return Chunk("decision", at, found.end, found) if found else None


def _kin(tokens: Tokens, at: int) -> Chunk | None:
    """As in "con trai ông Nguyễn Văn A": somebody's relative, whose own name may follow."""
    start = kin.relative_at(tokens, at)
    holder = holders.holder_at(tokens, start) if start is not None else None
    if holder is not None and holder.name is not None:
        return Chunk("kin", at, holder.end, holder)
    end = kin.word_end(tokens, at)
    is_joined = at > 0 and tokens[at - 1].key in ("và", "cùng", "với")
    is_told = end > at and end < len(tokens) and tokens[end].key in ("là", ":")
    return Chunk("before", at, end) if is_joined and is_told else None


def _titled(tokens: Tokens, at: int) -> Chunk | None:
    """As in "NNƯT Điểu Nơ": a title before a name tells of an earlier award."""
    if _TITLES.end(tokens, at) == at:
        return None
    holder = holders.holder_at(tokens, at)
    is_person = holder is not None and holder.name is not None and holder.prefix is not None
    return Chunk("person", at, holder.end, holder) if holder and is_person else None


def _same(tokens: Tokens, at: int) -> Chunk | None:
    end = _SAME.end(tokens, at)
    return Chunk("same", at, end) if end > at else None


def _award(book: Book, tokens: Tokens, at: int) -> Chunk | None:
    found = awards.mention_at(book, tokens, at)
    return Chunk("award", at, found.end, found) if found else None


def _grade(tokens: Tokens, at: int) -> Chunk | None:
    """A class by itself: "hạng Nhì cho bà …" after an award that was named before."""
    if tokens[at].text in "(," or tokens[at].text in QUOTES:
        return None
    end, grades = grades_at(tokens, at)
    return Chunk("class", at, end, "|".join(grades)) if grades else None


def _household(tokens: Tokens, at: int) -> Chunk | None:
    """As in "gia đình ông Chẩu Văn Ngọ": a household by the name of its head."""
    end = _HOUSEHOLDS.end(tokens, at)
    if end == at:
        return None
    holder = holders.holder_at(tokens, end)
    if holder is None or holder.name is None or (holder.prefix is None and tokens[at].key != "gia"):
        return None
    return Chunk("household", at, holder.end, holder)


def _number(book: Book, tokens: Tokens, at: int) -> Chunk | None:
    """A number right before an award that begins like what is counted: "16 tập thể lao động …"."""
    start = at + 1 if tokens[at].key in ("gần", "hơn", "trên", "khoảng") else at
    number = number_at(tokens, start)
    if number is None or number[0] >= len(tokens):
        return None
    mention = awards.mention_at(book, tokens, number[0])
    is_award = mention is not None and not mention.is_out
    return Chunk("number", at, number[0], str(number[1])) if is_award else None


def _count(tokens: Tokens, at: int) -> Chunk | None:
    found = count_at(tokens, at)
    if found is not None and not _is_given_name(tokens, at, found):
        return Chunk("count", at, found.end, found)
    group = group_at(tokens, at)
    if group is not None and not _announces_names(tokens, at):
        return Chunk("group", at, group.end, group)
    number = number_at(tokens, at)
    if number is not None and tokens[at].is_number and found is None:
        return Chunk("number", at, number[0], str(number[1]))
    return None


def _announces_names(tokens: Tokens, at: int) -> bool:
    """As in "các đồng chí: …", "các ông Nguyễn Văn A": an honorific before names, no bare group."""
    if people.prefixed_name(tokens, at) is not None:
        return True
    end = people.prefix_end(tokens, at)
    return end > at and end < len(tokens) and tokens[end].text == ":"


def _is_given_name(tokens: Tokens, at: int, found: Count) -> bool:
    """As in "hai ông Nguyễn Văn A": a number before people who are named."""
    named = people.prefixed_name(tokens, found.end - 1)
    return named is not None and not tokens[at].is_number


def _of(tokens: Tokens, at: int) -> Chunk | None:
    """As in "của Sở Y tế", "tại xã Tân Hòa": who or where, never a recipient."""
    if tokens[at].key not in _OF or at + 1 >= len(tokens) or tokens[at + 1].is_number:
        return None
    if heads.NO_UNITS.end(tokens, at + 1) > at + 1:
        return None  # "tại Đại hội", "tại Hội nghị"
    holder = holders.holder_at(tokens, at + 1)
    if holder is not None:
        return Chunk("of", at, holder.end, holder)
    group = group_at(tokens, at + 1)
    begin = group.end if group else at + 1
    end = units.unit_at(tokens, begin) or (begin if group else None)
    if end is None:
        giver = givers.giver_at(tokens, at + 1)
        end = giver.end if giver else units.generic_end(tokens, at + 1)
    return Chunk("of", at, end) if end > at + 1 else None


def _giver(tokens: Tokens, at: int) -> Chunk | None:
    found = givers.giver_at(tokens, at)
    if found is None:
        return None
    is_verb = found.end < len(tokens) and _GIVES.end(tokens, found.end) > found.end
    is_alone = is_verb and not found.is_foreign and units.unit_at(tokens, at) is None
    if found.is_foreign or found.level in (PRESIDENT, PRIME) or is_alone:
        return Chunk("giver", at, found.end, found)
    return None
