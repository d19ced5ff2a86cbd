"""Counts that a text gives beside an award, held against the article's honours.

Only a count whose award stands right beside it is read: "05 cá nhân được tặng Bằng khen của …",
"tặng Bằng khen của … cho ba tập thể, 05 cá nhân". Proposals and sums over years are passed by.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.core.article import Article
from plugins.core.award_finder import AwardFinder
from plugins.core.catalogue import Award
from plugins.core.entry import Entry
from plugins.core.honour import KIND_NAMES, Decision, Honour, Kind
from plugins.core.names import canon, fold
from plugins.core.problems import Problem
from plugins.core.rules.number_words import with_digits
from plugins.core.rules.texts import Sentence
from plugins.core.typography import padded

_KINDS: dict[str, Kind] = {
    "ca nhan": "person",
    "tap the": "collective",
    "ho gia dinh": "household",
    "gia dinh": "household",
}
_ONE = rf"(\d{{1,3}}(?:\.\d{{3}})*) ({'|'.join(_KINDS)})(?!\w)"
_COUNT = re.compile(rf"(?<![\w.,/]){_ONE}")
# A quick look at a folded sentence: a digit or the end of a number in words, then a kind.
_MAYBE_COUNT = re.compile(rf"[\dtiamnyu] (?:{'|'.join(_KINDS)})(?!\w)")
_MANY = rf"{_ONE}(?:(?:,| va|, va) {_ONE})*"
_PASSED_BY = re.compile(
    r"(?<!\w)(?:de nghi|lay y kien|trinh|giai doan|nam qua|tu nam|den nay|nhiem ky|luot"
    r"|truoc do|nam truoc|tong so|tu dau nam)(?!\w)"
)
_GIVEN = (
    r"(?:[\s,\"“”]|(?<!\w)(?:duoc|da|vinh du|don|nhan|trao|tang|thuong|truy|danh hieu|cong nhan"
    r"|chu tich nuoc|thu tuong|chinh phu|chu tich|ubnd tinh|khen)(?!\w))*"
)
_BEFORE = re.compile(rf"(?<![\w.,/]){_MANY}{_GIVEN}$")
_AFTER = re.compile(rf"(?: hang (?P<grade>nhat|nhi|ba)| cac hang)?[\s,\"“”]*cho {_MANY}")
_GRADE = re.compile(r" hang (nhat|nhi|ba)(?!\w)")
_BARE = re.compile(r"(?<!\w)(?:bang khen|giay khen|co thi dua)(?!\w)(?! cua)")


@dataclass(frozen=True)
class _Said:
    """What a text says: so many of a kind have an award, perhaps of one class."""

    award: Award
    grade: str | None
    kind: Kind
    number: int


@dataclass(frozen=True)
class CountReader:
    """Reads counts in sentences and holds them against honours."""

    finder: AwardFinder

    def problems(
        self, entry: Entry[Article], parts: Iterable[Sentence], listed: tuple[Honour, ...]
    ) -> Iterator[Problem]:
        """One warning for each count that no honours of the article add up to."""
        honours = [honour for honour in (*entry.value.honours, *listed) if honour.is_awarded]
        bare = self._bare(honours)
        sums: dict[tuple[str, str, str | None], set[int]] = {}
        counted = (part for part in parts if _may_count(part.folded))
        for part in counted if honours else ():
            for said in self._said(fold(with_digits(part.text)), bare):
                key = (said.award.id, said.kind, said.grade)
                known = sums[key] if key in sums else sums.setdefault(key, _numbers(said, honours))
                if known and said.number not in known:
                    what = f"{padded(said.number)} {KIND_NAMES[said.kind]}"
                    data = ", ".join(padded(number) for number in sorted(known))
                    message = f"bài viết {what} có «{said.award.name}», khai báo ghi {data}"
                    hint = "hãy xem lại bên nào đúng; mới nêu vài tên thì thêm một dòng «count»"
                    yield entry.source.warning(part.line, "count-differs", message, hint)

    def _bare(self, honours: Iterable[Honour]) -> dict[str, Award]:
        """What a bare "Bằng khen" means where the article has only one that is called so."""
        meant: dict[str, set[str]] = defaultdict(set)
        for identifier in {honour.award for honour in honours}:
            award = self.finder.catalogue.award.get(identifier)
            match = _BARE.match(fold(award.name).replace(" cua ", " ")) if award else None
            if match:
                meant[match[0]].add(identifier)
        known = self.finder.catalogue.award
        return {word: known[min(ids)] for word, ids in meant.items() if len(ids) == 1}

    def _said(self, folded: str, bare: dict[str, Award]) -> Iterator[_Said]:
        if not _COUNT.search(folded) or _PASSED_BY.search(folded):
            return
        named = [(match.start(), match.end(), award) for match, award in self.finder.awards(folded)]
        taken = [range(start, end) for start, end, _ in named]
        named += [
            (match.start(), match.end(), bare[match[0]])
            for match in _BARE.finditer(folded)
            if match[0] in bare and not any(match.start() in span for span in taken)
        ]
        for start, end, award in named:
            yield from _beside(folded, start, end, award)


def _may_count(folded: str) -> bool:
    """The pattern alone, which tries every letter, takes six times as long for a text."""
    has_kind = "ca nhan" in folded or "tap the" in folded or "gia dinh" in folded
    return has_kind and _MAYBE_COUNT.search(folded) is not None


def _beside(folded: str, start: int, end: int, award: Award) -> Iterator[_Said]:
    before = _BEFORE.search(folded, 0, start)
    after = None if before else _AFTER.match(folded, end)
    found = before or after
    if found is None:
        return
    following = _GRADE.match(folded, end)
    grade = following[1] if following and following[1] in award.classes else None
    for match in _COUNT.finditer(found[0]):
        yield _Said(award, grade, _KINDS[match[2]], int(match[1].replace(".", "")))


def _numbers(said: _Said, honours: Iterable[Honour]) -> set[int]:
    """Every number that the honours of that award, class and kind add up to, in one way or other.

    By decision and by year, by names and by counts, and all together.
    """
    named: dict[object, set[object]] = defaultdict(set)
    counted: dict[object, int] = defaultdict(int)
    found = set()
    for honour in honours:
        is_it = (honour.award, honour.kind) == (said.award.id, said.kind)
        if not is_it or (said.grade and honour.grade not in (said.grade, "cac-hang")):
            continue
        key = _group(honour)
        if honour.count is not None:
            found.add(honour.count)
            counted[key] += honour.count
        elif honour.part_of is None:
            named[key].add((canon(honour.honoree or ""), honour.unit))
        else:
            counted[key] += 0
    sums = {key: len(named[key]) + counted[key] for key in {*named, *counted}}
    found |= {number for number in sums.values() if number}
    return found | ({sum(sums.values())} if any(sums.values()) else set())


def _group(honour: Honour) -> tuple[object, ...]:
    decision = honour.decision
    number = decision.number if isinstance(decision, Decision) else decision
    return number, honour.award_year
