"""Awards that a sentence only tells of: of old, of many years, of a whole life, or wished for."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from plugins.core.suggest.phrases import Phrases, phrase_set, word_set
from plugins.core.suggest.text import Tokens
from plugins.core.suggest.words import verbs

_ONCE = phrase_set(verbs.ONCE)
_LONG_AGO = phrase_set(verbs.LONG_AGO)
_PERIODS = phrase_set(verbs.PAST_PERIOD)
_DEATH = phrase_set(verbs.DEATH)
_WISH = phrase_set(verbs.WISH)
_KEEPS = phrase_set(verbs.KEEPS)
_SINCE = phrase_set(verbs.SINCE)
_LAW = phrase_set(verbs.LAW)
_REASONS: Final = word_set("với vì nhờ do ghi để bằng")
_SESSION: Final = phrase_set(
    ("tại hội nghị", "tại buổi lễ", "dịp này", "nhân dịp", "tại đại hội", "tại lễ", "đợt này",
     "lần này", "tại chương trình", "tại cuộc", "vừa được", "tại đây", "tại hội thảo",
     "trong năm", "năm nay")
)  # fmt: skip
_NOW: Final = phrase_set(("năm nay",))
_ABOUT: Final = ("khen thưởng", "khen tặng", "danh hiệu", "phần thưởng")
_AND_MANY: Final = frozenset({("và", "nhiều"), ("cùng", "nhiều")})
_NEVER = 1_000_000_000  # behind every token
_FARTHEST_WISH = 30
_FARTHEST_JUST = 10
_NEAR_BEHIND = 3  # tokens behind an award


@dataclass(frozen=True)
class Telling:
    """Signs in a sentence, read once and asked for each award with its verb at some token."""

    tokens: Tokens

    def is_history(self, verb: int) -> bool:
        """Whether an award with its verb at this token is only told of, and no news."""
        is_near = (
            (self._once <= verb and not self._is_just(verb))
            or verb <= self._many
            or self._is_summed_up(verb)
        )
        return self._is_chronicle or is_near

    def wishes(self, verb: int) -> bool:
        """A goal, a promise or a denial before the verb."""
        first = max(verb - _FARTHEST_WISH, 0)
        parts = (at + 1 for at in range(first, verb) if self.tokens[at].text == ";")
        first = max(parts, default=first)
        return any(_WISH.end(self.tokens, at) > at for at in range(first, verb))

    def is_kept(self, award: int) -> bool:
        """As in "còn giữ 3 Bằng khen": an award without verb that somebody keeps or shows."""
        first = max(award - _FARTHEST_WISH, 0)
        return any(_KEEPS.end(self.tokens, at) > at for at in range(first, award))

    def is_since(self, award: int) -> bool:
        """As in "Bằng khen … từ năm 1998" behind the award that ends at this token."""
        return any(_is_since(self.tokens, at) for at in range(award, award + _NEAR_BEHIND))

    def is_now(self, first: int, verb: int) -> bool:
        """As in "… và năm nay tiếp tục được tặng": this time, between two verbs."""
        return any(_NOW.end(self.tokens, at) > at for at in range(first, verb))

    def is_law(self, verb: int) -> bool:
        """A rule, by words before the verb."""
        return self._law < verb

    @cached_property
    def is_current(self) -> bool:
        """Whether the sentence names its day or its occasion."""
        return self._is_dated or self._session < _NEVER

    @cached_property
    def sums_up(self) -> bool:
        """As in "Trong 5 năm qua, nhiều danh hiệu … đã được khen tặng": so does what follows."""
        keys = " ".join(token.key for token in self.tokens)
        return any(words in keys for words in _ABOUT) and self._is_summed_up(_NEVER)

    @cached_property
    def is_obituary(self) -> bool:
        """Whether a death is reported: awards are a life's, unless given after it."""
        return any(
            not token.is_capital and _DEATH.end(self.tokens, at) > at
            for at, token in enumerate(self.tokens)
        )

    def _is_just(self, verb: int) -> bool:
        """As in "người từng …, vừa được Chủ tịch UBND tỉnh tặng": that one is news."""
        first = max(verb - _FARTHEST_JUST, self._once)
        return any(token.key == "vừa" for token in self.tokens[first:verb])

    def _is_summed_up(self, verb: int) -> bool:
        """Whether a span of years opens the award's part of the sentence."""
        return self._period < verb and not (self._is_dated or self._session < verb)

    @cached_property
    def _once(self) -> int:
        ats = range(len(self.tokens))
        return next((at for at in ats if _is_once(self.tokens, at)), _NEVER)

    @cached_property
    def _is_chronicle(self) -> bool:
        """Whether everything told here is long ago, or counted over years."""
        is_old = self._first(_LONG_AGO) < _NEVER
        return is_old or self._counts_turns or _lists_years(self.tokens) or _is_still(self.tokens)

    @cached_property
    def _law(self) -> int:
        return self._first(_LAW)

    @cached_property
    def _session(self) -> int:
        return self._first(_SESSION)

    @cached_property
    def _counts_turns(self) -> bool:
        """As in "1.214 lượt cá nhân": the sum of many occasions, unless one occasion is named."""
        return self._session == _NEVER and _counts_turns(self.tokens)

    @cached_property
    def _many(self) -> int:
        """The last token before which awards are a life's: "… và nhiều phần thưởng khác"."""
        keys = [token.key for token in self.tokens]
        pairs = (at for at, pair in enumerate(pairwise(keys)) if pair in _AND_MANY)
        others = (at for at, key in enumerate(keys) if key == "khác")
        return min(max(pairs, default=-1), max(others, default=-1))

    @cached_property
    def _period(self) -> int:
        """Where a span of years stands that opens its part of the sentence."""
        part = 0
        for at, token in enumerate(self.tokens):
            if token.text in ",;:" and at + 1 < len(self.tokens):
                part = at + 1
            is_span = _PERIODS.end(self.tokens, at) > at or _is_after_years(self.tokens, at, part)
            is_reason = self.tokens[part].key in _REASONS
            if is_span and not is_reason and not _is_single(self.tokens, at):
                return at
        return _NEVER

    @cached_property
    def _is_dated(self) -> bool:
        """As in "Sáng 12/7, …": the news of a day, whatever spans it mentions."""
        is_day = self.tokens[0].key in ("sáng", "chiều", "tối", "ngày", "trưa", "hôm")
        return is_day and any(token.is_number for token in self.tokens[1:4])

    def _first(self, phrases: Phrases[bool]) -> int:
        """Where one of the phrases stands first."""
        ats = range(len(self.tokens))
        return next((at for at in ats if phrases.end(self.tokens, at) > at), _NEVER)


def _counts_turns(tokens: Tokens) -> bool:
    """Whether turns are counted; "lần lượt" only says one after another."""
    ats = (at for at, token in enumerate(tokens) if token.key == "lượt")
    return any(at == 0 or tokens[at - 1].key != "lần" for at in ats)


def _is_once(tokens: Tokens, at: int) -> bool:
    """As in "từng", "trước đây"; "Trước đó, ngày 27/4" is the same story with its day."""
    end = _ONCE.end(tokens, at)
    if end == at:
        return False
    rest = [token.key for token in tokens[end : end + 3]]
    return not (tokens[at].key == "trước" and {"ngày", "sáng", "chiều", "tối"} & set(rest))


def _lists_years(tokens: Tokens) -> bool:
    """A chronicle: "Năm 1985, …; năm 1994, …" or "hạng Ba (năm 2004), hạng Nhì (năm 2011)"."""
    openings, remarks = set(), set()
    for at in range(len(tokens) - 1):
        token, following = tokens[at], tokens[at + 1]
        if token.key == "năm" and following.text.isdecimal() and len(following.text) == 4:
            after = tokens[at + 2].key if at + 2 < len(tokens) else ""
            if at and tokens[at - 1].text == "(":
                remarks.add(following.text)
            elif after in (",", "được", "nhận", "đón", "đơn", "trường", "vinh"):
                openings.add(following.text)
        elif token.text == "(" and following.text.isdecimal() and len(following.text) == 4:
            remarks.add(following.text)
    return len(openings) > 1 or len(remarks) > 1


def _is_still(tokens: Tokens) -> bool:
    """As in "Năm 2005, ông được tặng …, nay ông vẫn …"."""
    opens = [token.key for token in tokens[:1]] == ["năm"] and len(tokens) > 1
    keys = {token.key for token in tokens}
    return opens and tokens[1].is_number and {"nay", "vẫn"} <= keys


def _is_since(tokens: Tokens, at: int) -> bool:
    """As in "từ năm 1998"; "từ năm 2020 đến năm 2025" is what an award is given for."""
    end = _SINCE.end(tokens, at)
    is_span = any(token.key in ("đến", "tới", "-", "–") for token in tokens[end : end + 2])
    return end > at and not is_span


def _is_after_years(tokens: Tokens, at: int, part: int) -> bool:
    """As in "Sau 10 năm thực hiện …" at the beginning of its part."""
    if at != part or tokens[at].key not in ("sau", "qua") or at + 2 >= len(tokens):
        return False
    return tokens[at + 1].is_number and tokens[at + 2].key == "năm"


def _is_single(tokens: Tokens, at: int) -> bool:
    """Whether "giai đoạn" is no span: in a quoted name, or behind "thành tích"."""
    before = [token.key for token in tokens[max(at - 6, 0) : at]]
    if tokens[at].key == "nhiệm" and at > 2 and tokens[at - 1].text == ",":
        return True  # "HĐND tỉnh khóa XVIII, nhiệm kỳ 2021-2026"
    if "," in before:
        before = before[len(before) - before[::-1].index(",") :]
    return "tích" in before or "trào" in before or "án" in before
