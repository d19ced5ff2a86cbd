"""What the browser must know of the whole index before it looks anything up."""

from collections.abc import Mapping

from plugins.core.abbreviations import ABBREVIATIONS
from plugins.core.search.families import FAMILIES
from plugins.core.search.words import Word, sentences

_COMMON = 0.35  # a word in more than this share of all things tells little
_FEW = 1000  # things in which every word is looked up
_LEXICON = 6000  # words, the most frequent ones


def common_words(words: Mapping[str, int], things: int) -> frozenset[str]:
    """Words that tell so little that they are looked up only alone, and keep few things then."""
    least = max(_FEW, int(_COMMON * things))
    return frozenset(word for word, number in words.items() if number > least)


def meta(things: int, shards: int, people: int, common: frozenset[str]) -> dict[str, object]:
    """``things`` are numbers in use or free; ``shards`` and ``people`` count files."""
    return {
        "things": things,
        "shards": shards,
        "people": people,
        "common": sorted(common),
        "families": FAMILIES,
        "abbreviations": abbreviations(),
    }


def abbreviations() -> list[tuple[str, str]]:
    """Keys of abbreviations and of what they stand for; not those that are words as well."""
    pairs = [(_words(short), _words(long)) for short, long in ABBREVIATIONS.items()]
    return [
        (short[0].key, " ".join(word.key for word in long))
        for short, long in pairs
        if len(short) == 1 and not _may_be_word(short[0])
    ]


def lexicon(words: Mapping[str, int]) -> dict[str, int]:
    """The words that what was typed may have meant, with how many things have each."""
    known = ((word, number) for word, number in words.items() if word.isalpha())
    return dict(sorted(known, key=lambda pair: (-pair[1], pair[0]))[:_LEXICON])


def _words(text: str) -> list[Word]:
    return [word for sentence in sentences(text) for part in sentence for word in part]


def _may_be_word(word: Word) -> bool:
    """TƯ is tư without its case."""
    return len(word.key) == 2 and word.key[-1] in "aeiou"
