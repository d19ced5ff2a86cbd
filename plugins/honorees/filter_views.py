"""What the search box and filters of ``/bang-vang/`` may show."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FilterOption:
    """One choice: ``value`` stands in addresses, ``text`` ends with its number of honours."""

    value: str
    text: str


@dataclass(frozen=True)
class FilterFacet:
    """A drop-down list; ``name`` is its key in addresses (``nam``)."""

    name: str
    label: str
    options: tuple[FilterOption, ...]


@dataclass(frozen=True)
class FilterView:
    """The form: macro ``filter``. ``src`` is the address of the columns, "" without honours."""

    src: str
    facets: tuple[FilterFacet, ...]
