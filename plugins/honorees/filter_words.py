"""Words that an award and a unit are found by, more than a row shows."""

from collections.abc import Iterator

from plugins.core.catalogue import Award, Catalogue, Unit


def award_words(award: Award) -> str:
    """Its name, other names and abbreviations."""
    return " | ".join(dict.fromkeys((award.name, *award.aliases, *award.abbreviations)))


def unit_words(unit: Unit, catalogue: Catalogue) -> str:
    """Every name the unit had, and those of the units before and after it.

    So an abolished district finds what its people got before and after, and so does its successor.
    """
    family = (unit, *_after(unit, catalogue), *_before(unit, catalogue))
    return " | ".join(dict.fromkeys(name for one in family for name in one.names))


def _after(unit: Unit, catalogue: Catalogue) -> Iterator[Unit]:
    """The units that took over, one after the other; a circle ends where it began."""
    seen = {unit.id}
    successor = unit.successor
    while successor and successor.unit in catalogue.unit and successor.unit not in seen:
        seen.add(successor.unit)
        found = catalogue.unit[successor.unit]
        yield found
        successor = found.successor


def _before(unit: Unit, catalogue: Catalogue) -> Iterator[Unit]:
    """All units that became part of it, nearest first."""
    seen, near = {unit.id}, [unit.id]
    while near:
        found = [
            other
            for other in catalogue.units
            if other.successor and other.successor.unit in near and other.id not in seen
        ]
        yield from found
        near = [other.id for other in found]
        seen.update(near)
