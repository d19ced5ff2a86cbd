"""The awards of a catalogue by everything that they are called."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.core.catalogue import Catalogue
from plugins.core.honour_sheet.award_words import words
from plugins.core.names import fold

Words = tuple[str, ...]
Awards = tuple[str, ...]

_BARE = ("bằng khen", "giấy khen", "cờ thi đua", "kỷ niệm chương", "chiến sĩ thi đua", "huy hiệu")
_MOST_KEPT = 4


@dataclass(frozen=True)
class AwardIndex:
    """Ids of awards by words; more than one where the words do not tell which.

    ``bare`` are the beginnings that several awards have in common.
    """

    phrases: dict[Words, Awards]
    bare: dict[Words, Awards]
    folded: dict[Words, Awards]
    longest: int  # words


_kept: dict[int, tuple[Catalogue, AwardIndex]] = {}


def index_of(catalogue: Catalogue) -> AwardIndex:
    """The index of a catalogue, kept because many lists are read with one catalogue.

    It is kept by identity: a catalogue has no hash, and it is not compared cheaply.
    """
    kept = _kept.get(id(catalogue))
    if kept is None or kept[0] is not catalogue:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        kept = _kept[id(catalogue)] = catalogue, _index(catalogue)
    return kept[1]


def _index(catalogue: Catalogue) -> AwardIndex:
    names = _by_words((award.id, (award.name,)) for award in catalogue.awards)
    others = _by_words(
        (award.id, (*award.aliases, *award.abbreviations)) for award in catalogue.awards
    )
    phrases = others | names  # a name goes before what another award is also called
    bare = _bare(catalogue, names)
    phrases = _shortened(phrases, bare) | phrases
    longest = max(map(len, (*phrases, *bare)), default=0)
    return AwardIndex(phrases, bare, _folded(phrases), longest)


def _by_words(called: Iterable[tuple[str, Iterable[str]]]) -> dict[Words, Awards]:
    found: dict[Words, Awards] = {}
    for award, names in called:
        for phrase in {words(name): None for name in names if words(name)}:
            found[phrase] = (*found.get(phrase, ()), award)
    return found


def _shortened(phrases: dict[Words, Awards], bare: dict[Words, Awards]) -> dict[Words, Awards]:
    """The same without "của" and "cấp", which lists leave out: "Bằng khen UBND tỉnh"."""
    found: dict[Words, dict[str, None]] = defaultdict(dict)
    for phrase, awards in phrases.items():
        for left_out in ({"của"}, {"cấp"}, {"của", "cấp"}):
            short = tuple(word for word in phrase if word not in left_out)
            if short not in (phrase, *bare):
                found[short] |= dict.fromkeys(awards)
    return {phrase: tuple(awards) for phrase, awards in found.items()}


def _bare(catalogue: Catalogue, names: dict[Words, Awards]) -> dict[Words, Awards]:
    known = {award.id: words(award.name) for award in catalogue.awards}
    starts = {words(text) for text in _BARE} - set(names)
    groups = {
        start: tuple(award for award, name in known.items() if name[: len(start)] == start)
        for start in starts
    }
    return {start: awards for start, awards in groups.items() if awards}


def _folded(phrases: dict[Words, Awards]) -> dict[Words, Awards]:
    """The same without accents; several awards may read alike then."""
    alike: dict[Words, dict[str, None]] = defaultdict(dict)
    for phrase, awards in phrases.items():
        alike[tuple(fold(word) for word in phrase)] |= dict.fromkeys(awards)
    return {phrase: tuple(awards) for phrase, awards in alike.items()}
