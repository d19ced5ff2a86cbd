"""Totals of honours in words."""

from collections import Counter
from collections.abc import Iterable

from plugins.core.honour import KIND_NAMES
from plugins.core.register import AwardTotal
from plugins.core.typography import padded


def by_kind(found: Iterable[AwardTotal]) -> Counter[str]:
    """How many persons, collectives and households these have together, by the id of the kind."""
    sums: Counter[str] = Counter()
    for total in found:
        for kind, number in total.numbers:
            sums[kind] += number
    return sums


def kinds_text(*found: AwardTotal) -> str:
    """The numbers of one or more awards together: "05 cá nhân, 03 tập thể"."""
    sums = by_kind(found)
    known = ((name, sums[kind]) for kind, name in KIND_NAMES.items())
    return ", ".join(f"{padded(number)} {name}" for name, number in known if number)
