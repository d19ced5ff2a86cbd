"""What the filters of ``/bang-vang/`` offer: years, awards, levels, kinds and units in use."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.core.catalogue import Award, Catalogue, Unit
from plugins.core.honour import KIND_NAMES
from plugins.core.names import sort_key
from plugins.core.typography import capital
from plugins.honorees.filter_rows import FilterRow
from plugins.honorees.filter_views import FilterFacet, FilterOption

Value = TypeVar("Value")

UNKNOWN_YEAR = FilterOption("khong-ro", "Chưa rõ năm")


@dataclass(frozen=True)
class Choices:
    """All choices in their order. The columns count them from 1, as the drop-down lists do."""

    years: tuple[int | None, ...]  # newest first; None, for what nothing tells, is last
    awards: tuple[Award, ...]
    levels: tuple[str, ...]
    kinds: tuple[str, ...]
    units: tuple[Unit, ...]


def choices(rows: Sequence[FilterRow], catalogue: Catalogue) -> Choices:
    """Only what some row has is a choice."""
    awards = {row.award.id for row in rows}
    levels = {row.award.level for row in rows}
    kinds = {row.kind for row in rows}
    units = {row.unit.id: row.unit for row in rows if row.unit}
    known_levels = dict.fromkeys((*(level.id for level in catalogue.levels), *sorted(levels)))
    return Choices(
        years=tuple(sorted({row.year for row in rows}, key=lambda year: -(year or 0))),
        awards=tuple(award for award in catalogue.awards if award.id in awards),
        levels=tuple(level for level in known_levels if level in levels),
        kinds=tuple(kind for kind in KIND_NAMES if kind in kinds),
        units=tuple(sorted(units.values(), key=lambda unit: sort_key(unit.name))),
    )


def facets(
    found: Choices, rows: Sequence[FilterRow], catalogue: Catalogue
) -> tuple[FilterFacet, ...]:
    """The drop-down lists, each choice with the number of its honours."""
    level_names = {level.id: level.name for level in catalogue.levels}
    years = {year: str(year) for year in found.years if year}
    awards = {award.id: award.name for award in found.awards}
    levels = {level: capital(level_names.get(level, level)) for level in found.levels}
    kinds = {kind: capital(name) for kind, name in KIND_NAMES.items() if kind in found.kinds}
    units = {unit.id: unit.name for unit in found.units}
    return (
        _facet("nam", "Năm", _with_unknown(years, found), (row.year for row in rows)),
        _facet("danh-hieu", "Danh hiệu, hình thức", awards, (row.award.id for row in rows)),
        _facet("cap", "Cấp", levels, (row.award.level for row in rows)),
        _facet("doi-tuong", "Đối tượng", kinds, (row.kind for row in rows)),
        _facet("don-vi", "Đơn vị", units, (row.unit.id for row in rows if row.unit)),
    )


def _with_unknown(years: dict[int, str], found: Choices) -> dict[int | None, str]:
    return {year: years[year] if year else UNKNOWN_YEAR.text for year in found.years}


def _facet(
    name: str, label: str, names: Mapping[Value, str], values: Iterable[Value]
) -> FilterFacet:
    numbers = Counter(values)
    return FilterFacet(
        name,
        label,
        tuple(
            FilterOption(
                UNKNOWN_YEAR.value if value is None else str(value),
                f"{text} ({numbers[value]:,})".replace(",", "."),
            )
            for value, text in names.items()
        ),
    )
