"""The files that ``/bang-vang/`` filters with, made with the site and named by their content.

One file of columns, a letter for each row, and texts in blocks of 4,096 rows. Filtering needs the
columns and the blocks of the rows that are shown; a search for words needs all blocks. Blocks are
counted from the oldest, so a new article changes the last one and the columns alone. Readers get
none of it before they use the filter.
"""

import hashlib
import json
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from plugins.core import addresses
from plugins.core.catalogue import Catalogue
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.honorees.filter_facets import Choices, choices, facets
from plugins.honorees.filter_rows import FilterRow, rows
from plugins.honorees.filter_views import FilterView
from plugins.honorees.filter_words import award_words, unit_words

BLOCK = 4096  # rows
_FIRST = 48  # value 0 is the letter "0": no column needs an escape in JSON
_DECIDED, _POSTHUMOUS = 1, 2


@dataclass(frozen=True)
class Filter:
    """The form for the front page, and the files that it loads."""

    view: FilterView
    pages: tuple[Page, ...]


def make_filter(site: Site) -> Filter:
    """Everything that filtering needs; without honours there is neither form nor file."""
    found = tuple(rows(site))
    if not found:
        return Filter(FilterView("", ()), ())
    known = choices(found, site.catalogue)
    blocks = [_file(_block(found[at : at + BLOCK])) for at in range(0, len(found), BLOCK)]
    columns = _file(_columns(found, known, site.catalogue, [block.address for block in blocks]))
    lists = facets(known, found, site.catalogue)
    view = FilterView(columns.address, lists)
    return Filter(view, (columns, *blocks))


def _file(content: object) -> Page:
    """A file whose address is its content: it may be kept for ever, and the key is short."""
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    digest = hashlib.blake2b(data, digest_size=8).hexdigest()
    return Page(addresses.filter_file(digest), None, digest, lambda _digest: data)


def _block(part: Sequence[FilterRow]) -> dict[str, object]:
    """Lines of name and detail; the few slugs that a name does not give, by row."""
    return {
        "text": "\n".join(f"{row.name}\t{row.detail}" for row in part),
        "slugs": {place: row.slug for place, row in enumerate(part) if row.slug},
    }


def _columns(
    found: Sequence[FilterRow], known: Choices, catalogue: Catalogue, blocks: list[str]
) -> dict[str, object]:
    """``words`` are what choices are found by, for the facet at that place; 0 is no choice.

    Place 5 is no facet but the class.
    """
    grades = list(dict.fromkeys(row.grade for row in found))
    grade_names = [catalogue.class_name.get(grade, "") for grade in grades]
    years = [str(year or "") for year in known.years]
    bits = [_DECIDED * row.is_decided + _POSTHUMOUS * row.is_posthumous for row in found]
    return {
        "size": BLOCK,
        "blocks": blocks,
        "years": ["", *years],
        "awards": ["", *(award.name for award in known.awards)],
        "grades": grade_names,
        "words": [
            [0, ["", *years]],
            [1, ["", *(award_words(award) for award in known.awards)]],
            [4, ["", *(unit_words(unit, catalogue) for unit in known.units)]],
            [5, grade_names],
        ],
        "facets": _facet_columns(found, known),
        "grade": _letters((row.grade for row in found), grades, 0),
        "bits": _letters(bits, range(4), 0),
    }


def _facet_columns(found: Sequence[FilterRow], known: Choices) -> list[str]:
    """In the order of the drop-down lists, and their choices counted as theirs, from 1."""
    awards = [award.id for award in known.awards]
    units = [unit.id for unit in known.units]
    return [
        _letters((row.year for row in found), known.years, 1),
        _letters((row.award.id for row in found), awards, 1),
        _letters((row.award.level for row in found), known.levels, 1),
        _letters((row.kind for row in found), known.kinds, 1),
        _letters((row.unit and row.unit.id for row in found), units, 1),
    ]


def _letters(values: Iterable[Hashable], known: Sequence[Hashable], first: int) -> str:
    """A letter for each value: its place among the known ones, 0 where it is none of them."""
    place = {value: chr(_FIRST + first + at) for at, value in enumerate(known)}
    return "".join(place.get(value, chr(_FIRST)) for value in values)
