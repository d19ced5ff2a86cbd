"""The catalogue as the reader asks it: names as phrases, families told apart by who confers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.core.catalogue import Award, Catalogue
from plugins.core.suggest.phrases import Phrases
from plugins.core.suggest.text import key_of
from plugins.core.suggest.toneless import Toneless, toneless_of
from plugins.core.suggest.words import awards as words
from plugins.core.suggest.words.givers import CITY, DISTRICT, GOVERNMENT, PRIME, PROVINCE


@dataclass(frozen=True)
class Book:
    """The catalogue as phrases, and the families that are told apart by who confers."""

    awards: Mapping[str, Award]
    names: Phrases[str]
    families: Mapping[str, Mapping[str, str]]
    memorials: Phrases[str]
    suffixes: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    toneless: Toneless = field(default_factory=Toneless)

    def resolve(self, family: str, level: str) -> str | None:
        """The award of a family that an authority of this level confers."""
        known = self.families.get(family, {})
        if level == CITY:
            return known.get(PROVINCE) if family != words.PRAISE else known.get(DISTRICT)
        if level == GOVERNMENT:
            level = PRIME
        return known.get(level)

    def family_of(self, award: str | None) -> str | None:
        """The family that an award belongs to: "Bằng khen" alone may then mean it."""
        families = self.families.items()
        return next((name for name, members in families if award in members.values()), None)

    def is_of_the_dead(self, award: str | None) -> bool:
        """Whether an award is given to the dead alone: whoever receives it is a relative."""
        known = self.awards.get(award or "")
        return known is not None and known.only_posthumous

    def by_suffix(self, family: str, sign: str) -> str | None:
        """The award of a family that decisions of this sign ("QĐ-TTg") confer."""
        for suffix, award in self.suffixes.get(family, ()):
            if suffix == sign or (suffix.endswith("…") and sign.startswith(suffix[:-1])):
                return award
        return None


def make_book(catalogue: Catalogue) -> Book:
    """Built once for a catalogue."""
    names: dict[str, str] = {}
    memorials: dict[str, str] = {}
    for award in catalogue.awards:
        for name in _spellings(award):
            if _is_memorial_title(name):
                memorials[name] = award.id
            elif not _is_loose(name, award):
                names[name] = award.id
    return Book(
        awards=catalogue.award,
        names=Phrases(names),
        families={family: _levels(catalogue, family) for family in words.FAMILY_NAMES},
        memorials=Phrases(memorials),
        toneless=toneless_of((*names, *memorials)),
        suffixes={family: _suffixes(catalogue, family) for family in words.FAMILY_NAMES},
    )


def _spellings(award: Award) -> tuple[str, ...]:
    extra = words.SPELLINGS.get(award.id, ())
    names = (award.name, *award.aliases, *award.abbreviations, *extra)
    return tuple(name for name in names if name)


def _is_memorial_title(name: str) -> bool:
    """As in "Vì thế hệ trẻ" is an award only behind "Kỷ niệm chương"."""
    return key_of(name.split(maxsplit=1)[0]) == "vì"


def _is_loose(name: str, award: Award) -> bool:
    """Titles of mass organisations are ordinary words: they need "danh hiệu" before them."""
    return award.id in words.NEEDS_TITLE and not name.startswith("Danh hiệu")


def _levels(catalogue: Catalogue, family: str) -> dict[str, str]:
    levels: dict[str, str] = {}
    start = words.FAMILY_NAMES[family]
    for award in catalogue.awards:
        if award.name.startswith(start) and award.id not in words.NO_MEMBER:
            for level in award.conferred_by:
                levels.setdefault(PRIME if level == GOVERNMENT else level, award.id)
    return levels


def _suffixes(catalogue: Catalogue, family: str) -> tuple[tuple[str, str], ...]:
    start = words.FAMILY_NAMES[family]
    return tuple(
        (suffix, award.id)
        for award in catalogue.awards
        if award.name.startswith(start) and award.id not in words.NO_MEMBER
        for suffix in award.decision_suffixes
    )
