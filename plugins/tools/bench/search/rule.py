"""The rule by which answers are right: the words stand one after the other, punctuation ignored.

In one title, or one paragraph; with their marks, or without. All texts are one long string, so
that every right answer is found by looking through everything.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from plugins.tools.bench.search.spelling import bare, marked, words

_VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđ"
_OPEN = {letter: f"[{''.join(c for c in _VOWELS if bare(c) == letter)}]" for letter in "aeiouyd"}


class Haystack:
    """Some things, each with its paragraphs."""

    def __init__(self, things: Sequence[Iterable[str]]) -> None:
        texts = [[words(text) for text in thing] for thing in things]
        self.marked, self._starts = _long(texts, marked)
        self.bare, self._bare_starts = _long(texts, bare)

    def with_marks(self, phrase: str, *, is_cut: bool = False) -> set[int]:
        """Places of things that have the phrase; ``is_cut``: its last word may go on."""
        return self._find(self.marked, self._starts, _needle(phrase, marked, is_cut=is_cut))

    def without_marks(self, phrase: str, *, is_cut: bool = False) -> set[int]:
        return self._find(self.bare, self._bare_starts, _needle(phrase, bare, is_cut=is_cut))

    def where_typed(self, phrase: str) -> set[int]:
        """Marks count in the words that have some."""
        wanted = " ".join(_open(word) for word in words(phrase))
        return self._match(wanted, self.marked, self._starts)

    def one_letter_away(self, phrase: str) -> set[int]:
        """One letter of a bare phrase may be any other."""
        places = (at for at, letter in enumerate(phrase) if letter.isalpha())
        wanted = "|".join(f"{phrase[:at]}[a-z]{phrase[at + 1 :]}" for at in places)
        return self._match(f"(?:{wanted})", self.bare, self._bare_starts)

    @staticmethod
    def _match(wanted: str, text: str, starts: Sequence[int]) -> set[int]:
        found = re.finditer(f" (?={wanted} )", text)
        return {bisect_right(starts, match.start()) - 1 for match in found}

    @staticmethod
    def _find(text: str, starts: Sequence[int], needle: str) -> set[int]:
        found: set[int] = set()
        at = text.find(needle)
        while at >= 0:
            thing = bisect_right(starts, at) - 1
            found.add(thing)
            after = starts[thing + 1] if thing + 1 < len(starts) else len(text)
            at = text.find(needle, after)
        return found


def _long(
    texts: Sequence[Sequence[Sequence[str]]], form: Callable[[str], str]
) -> tuple[str, list[int]]:
    parts = ["".join(_lines(paragraphs, form)) for paragraphs in texts]
    return "".join(parts), [0, *accumulate(map(len, parts[:-1]))]


def _lines(paragraphs: Iterable[Sequence[str]], form: Callable[[str], str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield f" {' '.join(map(form, paragraph))} \n"


def _needle(phrase: str, form: Callable[[str], str], *, is_cut: bool) -> str:
    row = " ".join(map(form, words(phrase)))
    return f" {row}" if is_cut else f" {row} "


def _open(word: str) -> str:
    """A pattern: any marks for a word without, else these."""
    if marked(word) != bare(word):
        return re.escape(marked(word))
    return "".join(_OPEN.get(letter, letter) for letter in bare(word))
