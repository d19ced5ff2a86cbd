"""What the search page may show."""

from dataclasses import dataclass

from plugins.core.view_parts import Link, Meta


@dataclass(frozen=True)
class Choice:
    """One choice of a filter."""

    value: str
    text: str


@dataclass(frozen=True)
class Facet:
    """A filter: ``name`` stands in the address, ``label`` before the list."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class SearchView:
    """The search page: template ``search.html``."""

    meta: Meta
    title: str
    intro: str
    facets: tuple[Facet, ...]
    nothing: tuple[str, ...]  # what is said where nothing was found
    contact: Link | None
    ways: tuple[Link, ...]  # without scripts, and beside the results
