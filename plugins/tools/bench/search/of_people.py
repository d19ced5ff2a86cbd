"""Questions about those honoured, drawn at random from their names."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from random import Random

from plugins.tools.bench.search.corpus import Person
from plugins.tools.bench.search.question import (
    PEOPLE,
    Question,
    all_bare,
    one_wrong_letter,
    partly_marked,
)
from plugins.tools.bench.search.rule import Haystack
from plugins.tools.bench.search.spelling import old_tones, words


class People:
    """Draws questions about those honoured."""

    def __init__(self, people: Sequence[Person], chance: Random) -> None:
        self.chance = chance
        self.number: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for one in people:
            self.number[one.name].add((one.name, one.unit))
        self.names = sorted(self.number)
        self.all = Haystack([(name,) for name in self.names])
        self.vocabulary = frozenset(self.all.bare.split())
        same: defaultdict[str, int] = defaultdict(int)
        for name in self.names:
            same[all_bare(name)] += 1
        self.rivals = [name for name in self.names if same[all_bare(name)] > 1]

    def name(self) -> str:
        return self.chance.choice(self.names)

    def ask(
        self, group: str, typed: str, right: Iterable[int], same: Iterable[int] = ()
    ) -> Question | None:
        """As of articles; what is right are names, and those who have them are counted."""
        found = frozenset(self.names[at] for at in right)
        wrong = frozenset(self.names[at] for at in same) - found
        if not found or not typed:
            return None
        many = sum(len(self.number[name]) for name in found)
        return Question(PEOPLE, group, typed, {}, found, wrong, many)


def _called(of: People, group: str, name: str, typed: str) -> Question | None:
    return of.ask(group, typed, of.all.with_marks(name), of.all.without_marks(name))


def _person_bare(of: People) -> Question | None:
    name = of.name()
    return of.ask("người, không dấu", all_bare(name), of.all.without_marks(name))


def _person_marked(of: People) -> Question | None:
    name = of.name()
    return _called(of, "người, có dấu", name, name)


def _person_rival(of: People) -> Question | None:
    name = of.chance.choice(of.rivals) if of.rivals else ""
    return _called(of, "người, chỉ khác dấu", name, name) if name else None


def _person_partly(of: People) -> Question | None:
    typed = partly_marked(of.name(), of.chance)
    same = of.all.without_marks(typed)
    return of.ask("người, nửa dấu", typed, of.all.where_typed(typed), same)


def _person_decomposed(of: People) -> Question | None:
    name = of.name()
    return _called(of, "người, NFD", name, unicodedata.normalize("NFD", name))


def _person_old_tone(of: People) -> Question | None:
    name = of.name()
    typed = old_tones(name)
    return None if typed == name else _called(of, "người, hoà", name, typed)


def _person_beginning(of: People) -> Question | None:
    *first, last = words(of.name())
    if len(last) < 3 or not first:
        return None
    typed = all_bare(" ".join((*first, last[: of.chance.randint(2, len(last) - 1)])))
    found = of.all.without_marks(typed, is_cut=True)
    return of.ask("người, đầu từ", typed, found)


def _person_misspelt(of: People) -> Question | None:
    """Every name that is one letter away is right: nobody knows which of them was meant."""
    typed = one_wrong_letter(all_bare(of.name()), of.vocabulary, of.chance)
    return of.ask("người, sai một chữ", typed, of.all.one_letter_away(typed)) if typed else None


GROUPS: tuple[Callable[[People], Question | None], ...] = (
    _person_bare,
    _person_marked,
    _person_rival,
    _person_partly,
    _person_decomposed,
    _person_old_tone,
    _person_beginning,
    _person_misspelt,
)
