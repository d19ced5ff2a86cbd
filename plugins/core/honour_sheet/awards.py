"""Awards as lists write them: id, name, other name or abbreviation, with the class among the words.

Only what the catalogue knows is found. "Bằng khen" alone is what the heading of the list says more
fully, or what the sign of its decision leaves as the only one: QĐ-UBND is the province's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.core.catalogue import Catalogue
from plugins.core.honour import Status
from plugins.core.honour_sheet.abbreviations import written_out
from plugins.core.honour_sheet.award_index import Awards, Words, index_of
from plugins.core.honour_sheet.award_words import (
    ABROAD,
    FOLLOWERS,
    adds_nothing,
    contains,
    fits,
    grade,
    is_other_office,
    is_posthumous,
    standing,
    with_word_of_class,
    without_class,
    words,
    written,
)
from plugins.core.names import fold
from plugins.core.nearest import nearest

# What may stand before an award in a cell.
_VERBS = frozenset(
    (
        *("được", "đề", "nghị", "trao", "truy", "tặng", "thưởng", "danh", "hiệu", "công", "nhận"),
        *("thu", "hồi", "hủy", "bỏ", "tước", "quyết", "định"),
    )
)
_FEAST = ("đón", "nhận")  # before an award that was conferred already and is celebrated
_LISTED = re.compile(r"[,;+&]|\s(?:và|kèm)\s")
_MOST_HINTS = 30  # a nearest name takes milliseconds, and a list may have thousands of slips
_LONGEST = 200  # characters of an award in a cell


@dataclass(frozen=True)
class Told:
    """What a text says of an award; ``grade`` is its class, "" where nothing is said.

    ``unclear`` is a word such as "Bằng khen" that several awards begin with.
    """

    award: str = ""
    grade: str = ""
    unclear: str = ""
    posthumous: bool = False
    status: Status | None = None  # where it is not awarded


@dataclass(frozen=True)
class _Mention:
    start: int
    end: int
    awards: tuple[str, ...]  # more than one where the words do not tell which


@dataclass(frozen=True)
class Setting:
    """What a list says above a text: an award, and the sign of its decision ("QĐ-UBND")."""

    award: str = ""
    sign: str = ""


class AwardBook:
    """The awards of a catalogue, by everything that they are called."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._index = index_of(catalogue)
        self._known: dict[tuple[str, Setting], Told] = {}
        self._hints: dict[str, str] = {}

    def is_award(self, text: str) -> bool:
        """Whether a text names an award, or begins as several do."""
        told = self.told(text, Setting())
        return bool(told.award or told.unclear)

    def told(self, text: str, setting: Setting) -> Told:
        """What a cell of its own says; ``award`` is "" where the catalogue does not know it."""
        if (text, setting) not in self._known:
            self._known[text, setting] = self._read(text, setting)
        return self._known[text, setting]

    def _read(self, text: str, setting: Setting) -> Told:
        """What a cell says as it is written, else with its short words written out."""
        told = self._told(text, setting)
        if told.award or told.unclear or len(text) > _LONGEST:
            return told
        full = written_out(text)
        tried = [full, with_word_of_class(full)]
        for other in tried:
            found = self._told(other, setting)
            is_whole = other is full or found.grade in self._classes(found.award)
            if (found.award or found.unclear) and is_whole:
                return replace(found, unclear=text if found.unclear else "")
        return told

    def _classes(self, award: str) -> tuple[str, ...]:
        known = self._catalogue.award.get(award)
        return known.classes if known else ()

    def mentioned(self, text: str, setting: Setting) -> Told:
        """The one award that a title or a group speaks of, if there is one."""
        full = written_out(text)  # "BK UBND tỉnh" stands in groups as well
        text = full if any(self._mentions(words(full))) else text
        said = words(text)
        given = [m for m in self._mentions(said) if said[max(0, m.start - 2) : m.start] != _FEAST]
        chosen = _chosen(mention.awards for mention in given)
        plain = Told(grade=grade(said), posthumous=is_posthumous(said), status=standing(said))
        if len(chosen) != 1:
            return plain
        awards = self._resolved(chosen.pop(), setting)
        if len(awards) > 1:
            first = next(mention for mention in given if len(mention.awards) > 1)
            return replace(plain, unclear=" ".join(written(text)[first.start : first.end]))
        return replace(plain, award=awards[0], grade=self.grade_of(text, awards[0]))

    def grade_of(self, text: str, award_id: str) -> str:
        """The class that a text names, as an id; "" for none, the text where it is unknown."""
        said = words(text)
        award = self._catalogue.award.get(award_id)
        classes = award.classes if award else ()
        named = [
            term
            for term in self._catalogue.classes
            if term.id in classes and contains(said, words(term.name))
        ]
        if len(named) > 1:
            return ", ".join(term.name for term in named)  # is none, and so is said
        return named[0].id if named else grade(said)

    def several(self, text: str) -> bool:
        """Whether a cell names more than one award."""
        parts = [part for part in _LISTED.split(text) if part.strip()]
        return len(parts) > 1 and all(map(self.is_award, parts))

    def hint(self, text: str) -> str:
        """The award whose name is nearest, as a hint."""
        if text not in self._hints and len(self._hints) < _MOST_HINTS:
            known = {n: a.name for a in self._catalogue.awards for n in (*a.aliases, a.name)}
            near = nearest(text[:_LONGEST], known)
            self._hints[text] = f"có phải «{known[near]}»?" if near else ""
        return self._hints.get(text, "")

    def names(self, setting: Setting, unclear: str) -> str:
        """The awards that an unclear word may mean."""
        said = words(unclear), words(written_out(unclear))
        ids = self._resolved(next(filter(None, map(self._meant, said)), ()), setting)
        return "; ".join(self._catalogue.award[award].name for award in ids)

    def _meant(self, said: Words) -> Awards:
        return self._index.bare.get(said) or self._index.phrases.get(said, ())

    def _told(self, text: str, setting: Setting) -> Told:
        if text in self._catalogue.award:
            return Told(text)
        if len(text) > _LONGEST:
            return Told()
        said = words(text)
        plain = Told(grade=grade(said), posthumous=is_posthumous(said), status=standing(said))
        original, said = without_class(written(text), said)
        for start in range(len(said)):
            awards = self._resolved(self._at(said[start:], original[start:]), setting)
            if awards and self._others(said[start:], awards):
                return plain
            if len(awards) == 1:
                return replace(plain, award=awards[0], grade=self.grade_of(text, awards[0]))
            if awards:
                return replace(plain, unclear=text)
            if said[start] not in _VERBS:
                break
        return plain

    def _others(self, said: Words, awards: Awards) -> bool:
        """Whether words speak of other awards than those: "LĐTT năm 2022, CSTĐCS năm 2022"."""
        return any(set(mention.awards).isdisjoint(awards) for mention in self._mentions(said))

    def _at(self, said: tuple[str, ...], original: Sequence[str]) -> tuple[str, ...]:
        """The awards that these words are, all of them together."""
        phrases, bare = self._index.phrases, self._index.bare
        plain = tuple(fold(word) for word in said)
        if found := phrases.get(said) or self._index.folded.get(plain) or bare.get(said):
            return found
        for end in range(min(len(said) - 1, self._index.longest), 0, -1):
            phrase = said[:end]
            if phrase in phrases and adds_nothing(phrase, said[end:], original[end:]):
                return phrases[phrase]
            if phrase in bare and said[end] in FOLLOWERS:
                return bare[phrase]
        return ()

    def _resolved(self, awards: tuple[str, ...], setting: Setting) -> tuple[str, ...]:
        """Fewer awards, where the list's heading or the sign of its decision tells which."""
        if len(awards) < 2:
            return awards
        if setting.award in awards:
            return (setting.award,)
        by_sign = [
            award
            for award in awards
            if any(
                fits(setting.sign, own) for own in self._catalogue.award[award].decision_suffixes
            )
        ]
        return (by_sign[0],) if len(by_sign) == 1 else awards

    def _mentions(self, said: tuple[str, ...]) -> Iterator[_Mention]:
        """Awards from left to right, the longest name first; those of other lands are none."""
        at = 0
        while at < len(said):
            mention = self._longest_at(said, at)
            if mention and not set(said[mention.end : mention.end + 4]) & ABROAD:
                yield mention
            at = mention.end if mention else at + 1

    def _longest_at(self, said: tuple[str, ...], start: int) -> _Mention | None:
        for end in range(min(len(said), start + self._index.longest), start, -1):
            phrase = said[start:end]
            awards = self._index.phrases.get(phrase) or self._index.bare.get(phrase)
            if awards and not is_other_office(phrase, said[end:]):
                return _Mention(start, end, awards)
        return None


def _chosen(awards: Iterable[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """What is spoken of, without short words that another mention says in full."""
    found = set(awards)
    sure = {one[0] for one in found if len(one) == 1}
    return {one for one in found if len(one) == 1 or not sure & set(one)}
