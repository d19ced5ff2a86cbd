"""A question with all its right answers, and the ways to type it otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from plugins.tools.bench.search.spelling import bare, marked, words

ARTICLES, PEOPLE = "bài", "người"


@dataclass(frozen=True)
class Question:
    """``right`` and ``wrong`` are numbers of articles, or names; ``many`` counts right answers.

    ``wrong`` have the same letters with other marks: they must not stand above a right one.
    """

    about: str
    group: str
    typed: str
    filters: Mapping[str, str]  # as in the address of the search page
    right: frozenset[str]
    wrong: frozenset[str]
    many: int


def partly_marked(name: str, chance: Random) -> str:
    """Some words with their marks, some without; an empty line where that cannot be."""
    found = words(name)
    places = [at for at, word in enumerate(found) if marked(word) != bare(word)]
    if len(places) < 2:
        return ""
    stripped = chance.sample(places, chance.randint(1, len(places) - 1))
    return " ".join(bare(w) if at in stripped else marked(w) for at, w in enumerate(found))


def one_wrong_letter(phrase: str, known: frozenset[str], chance: Random) -> str:
    """Another letter in a word of four or more, so that it is no word that there is."""
    found = phrase.split()
    places = [at for at, word in enumerate(found) if len(word) > 3]
    if not places:
        return ""
    place = chance.choice(places)
    word = found[place]
    at = chance.randrange(len(word))
    wrong = word[:at] + chance.choice("abcdeghiklmnopqrstuvxy") + word[at + 1 :]
    if wrong in known:
        return ""
    return " ".join((*found[:place], wrong, *found[place + 1 :]))


def all_bare(phrase: str) -> str:
    return " ".join(map(bare, words(phrase)))


def all_marked(phrase: str) -> str:
    return " ".join(map(marked, words(phrase)))
