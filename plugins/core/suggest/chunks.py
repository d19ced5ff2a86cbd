"""A sentence as a row of chunks: people, collectives, counts, awards, verbs, signs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from plugins.core.suggest import awards, extents, givers, heads, holders, people, units
from plugins.core.suggest.awards import Book, Mention
from plugins.core.suggest.decisions import Decision, decision_at
from plugins.core.suggest.givers import Giver
from plugins.core.suggest.holders import Holder
from plugins.core.suggest.phrases import Phrases, phrase_set
from plugins.core.suggest.quantities import Count, count_at, group_at, number_at
from plugins.core.suggest.text import DASHES, QUOTES, Tokens
from plugins.core.suggest.words import counts as count_words
from plugins.core.suggest.words import people as people_words
from plugins.core.suggest.words import units as unit_words
from plugins.core.suggest.words import verbs
from plugins.core.suggest.words.givers import PRESIDENT, PRIME

Data = Mention | Holder | Count | Giver | Decision | str | None


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of tokens with one meaning. ``kind`` says which, ``data`` what was read."""

    kind: str
    start: int
    end: int
    data: Data = None

    @property
    def grades(self) -> tuple[str, ...]:
        """The classes of a chunk that names classes alone."""
        return tuple(str(self.data).split("|")) if self.kind == "class" else ()


NAMED: Final = frozenset({"person", "unit", "household"})
RECIPIENTS: Final = NAMED | {"count", "group"}
VERBS: Final = frozenset({"give", "take", "passive", "propose", "revoke"})

_SMALL: Final[Phrases[str]] = Phrases(
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
_SIGNS: Final[Mapping[str, str]] = {
    ",": "comma", ";": "semi", ":": "colon", "(": "open", ")": "close", "\n": "newline",
    "/": "comma", "+": "comma",
}  # fmt: skip
_DELEGATION = phrase_set(verbs.DELEGATION)
_FOR = phrase_set(verbs.STANDS_FOR)
_SAME = phrase_set(verbs.SAME)
_OF = frozenset({"của", "thuộc", "tại", "ở", "ngoài"})
_TITLES = phrase_set(people_words.TITLES)
_GENERIC = phrase_set(count_words.GENERIC)
_HOUSEHOLDS = phrase_set(
    ("gia đình", "hộ", "hộ gia đình", "đại gia đình", "gia đình liệt sĩ", "gia đình cố liệt sĩ")
)
_LABELS = phrase_set(
    ("tập thể", "cá nhân", "các tập thể", "các cá nhân", "về tập thể", "về cá nhân", "hộ gia đình",
     "đối với tập thể", "đối với cá nhân", "cá nhân có", "tập thể có", "các hộ gia đình")
)  # fmt: skip


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


def without_names(tokens: Tokens, chunks: tuple[Chunk, ...]) -> Tokens:
    """The tokens with names of people blanked: "Phí Thị Lượt" counts no turns."""
    plain = list(tokens)
    for one in chunks:
        name = one.data.name if isinstance(one.data, Holder) else None
        for at in range(*name) if name else ():
            plain[at] = replace(plain[at], key="·")
    return tuple(plain)


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
        _item, _decision, _delegation, _titled, _same, partial(_award, book), _grade, _household,
        partial(_number, book), _count, _of,
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
    return _noun(tokens, at, listing=listing) or _small_or_word(tokens, at)


def _noun(tokens: Tokens, at: int, *, listing: bool) -> Chunk | None:
    """A person, an office, an authority or a collective; small words of several syllables first."""
    small = _SMALL.at(tokens, at)
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


def _small_or_word(tokens: Tokens, at: int) -> Chunk:
    small = _SMALL.at(tokens, at)
    generic = _GENERIC.end(tokens, at)
    if small is not None and small[0] >= generic:
        end, kind = small
        given = _GIVES.at(tokens, at) if kind == "give" else None
        return Chunk(kind, at, end, given[1] if given else None)
    if generic > at:
        return Chunk("generic", at, generic)
    return Chunk(_kind_of_one(tokens, at), at, at + 1)


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


def _item(tokens: Tokens, at: int) -> Chunk | None:
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


def _decision(tokens: Tokens, at: int) -> Chunk | None:
    found = decision_at(tokens, at)
    return Chunk("decision", at, found.end, found) if found else None


def _delegation(tokens: Tokens, at: int) -> Chunk | None:
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
    """As in "Thay mặt Đảng, Nhà nước", "thay mặt lãnh đạo tỉnh"."""
    stop = end
    while stop < len(tokens) and stop - end < 12:
        token = tokens[stop]
        is_over = token.text == "," and not _goes_on(tokens, stop + 1)
        is_over = is_over or (stop > end and _GIVES.end(tokens, stop) > stop)
        if is_over or token.text in ".;:()\n" or people.prefixed_name(tokens, stop):
            break
        if stop > end and people.role_head(tokens, stop) > stop + 1:
            break
        stop += 1
    return Chunk("delegation", at, stop, Giver(end, stop, stop, "")) if stop > end else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    keys = [token.key for token in tokens[at : at + 2]]
    return keys in (["nhà", "nước"], ["chính", "phủ"]) or keys[:1] in (["hđnd"], ["ubnd"])


def _delegation_end(tokens: Tokens, found: Giver) -> int:
    """Before the office of who hands over, where no comma sets them apart."""
    for index in range(found.head_end, found.end):
        if people.role_head(tokens, index) > index + 1 or people.is_listed_name(tokens, index):
            return index
    return found.end


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
    end, grades = awards.grades_at(tokens, at)
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
