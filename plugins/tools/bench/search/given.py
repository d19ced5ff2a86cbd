"""Queries that came with a corpus (``queries.json``), as questions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.tools.bench.search.asking import number_in
from plugins.tools.bench.search.corpus import Corpus
from plugins.tools.bench.search.question import ARTICLES, PEOPLE, Question

_FILTERS = {"year": "nam", "category": "muc"}


def questions(corpus: Corpus) -> Iterator[Question]:
    """Those that filter by something else are left out: the corpus has no award of ours."""
    units = {(one.name, one.unit) for one in corpus.people}
    having: dict[str, int] = {}
    for name, _ in units:
        having[name] = having.get(name, 0) + 1
    ways = {name: way for way, name in corpus.categories.items()}
    for one in corpus.given:
        filters = one.get("filters") or {}
        if isinstance(filters, Mapping) and set(filters) <= set(_FILTERS):
            yield _question(one, filters, ways, corpus.numbers, having)


def _question(
    one: Mapping[str, Any],
    filters: Mapping[str, Any],
    ways: Mapping[str, str],
    numbers: Sequence[str],
    having: Mapping[str, int],
) -> Question:
    is_person = one["ix"] == "hon"
    right, wrong = (
        frozenset(numbers[answer] if is_person else number_in(answer) for answer in one[key])
        for key in ("rel", "foldonly")
    )
    return Question(
        about=PEOPLE if is_person else ARTICLES,
        group=str(one["cls"]),
        typed=str(one["q"]),
        filters={_FILTERS[key]: ways.get(str(value), str(value)) for key, value in filters.items()},
        right=right,
        wrong=wrong - right,
        many=sum(having[name] for name in right) if is_person else len(right),
    )
