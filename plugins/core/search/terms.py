"""The terms that a thing is found by, with how much each of them weighs in it.

Three kinds: a word; two neighbours; three to five neighbours that all begin with a capital, which
is how names are written. A term is looked up by its key and keeps the forms as written, so that
marks that were typed can decide the order.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from plugins.core.search.words import Word, runs, sentences

Term: TypeAlias = tuple[str, str]  # key, form
WEIGHTS = ONCE, OFTEN, TITLE = 1, 2, 3  # two bits
NAME = "="  # before the key of a name, so that it is no pair
_LONGEST = 5  # words of a name


def terms(title: str, texts: Iterable[str]) -> dict[Term, int]:
    """Every term with its weight: in the title, more than once in the texts, or once."""
    found: dict[Term, int] = {}
    for text in texts:
        for term in _terms_of(text):
            found[term] = OFTEN if term in found else ONCE
    found |= dict.fromkeys(_terms_of(title), TITLE)
    return found


def name_key(words: Sequence[Word]) -> Term:
    """The term of some words as a name."""
    return NAME + " ".join(word.key for word in words), " ".join(word.form for word in words)


def _terms_of(text: str) -> Iterator[Term]:
    for sentence in sentences(text):
        for run in runs(sentence):
            for word in run:
                yield word.key, word.form
            for one, two in pairwise(run):
                yield f"{one.key} {two.key}", f"{one.form} {two.form}"
        for part in sentence:
            for row in _capitalised(part):
                yield from _windows(row)


def _capitalised(part: list[Word]) -> Iterator[list[Word]]:
    """Rows of neighbours that all begin with a capital."""
    row: list[Word] = []
    for word in part:
        if word.is_capital:
            row.append(word)
        elif row:
            yield row
            row = []
    yield row


def _windows(words: list[Word]) -> Iterator[Term]:
    """Each window of three to five words."""
    for first in range(len(words) - 2):
        for end in range(first + 3, min(first + _LONGEST, len(words)) + 1):
            yield name_key(words[first:end])
