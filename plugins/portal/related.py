"""Related articles: chosen by hand, else older ones, so that no publish changes an old page.

Older ones share honorees, units, movements or the category. A name alone joins nobody: an honoree
counts by id, or by name and unit.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from heapq import nsmallest
from typing import TypeAlias

from plugins.core.article import Article
from plugins.core.catalogue import Catalogue
from plugins.core.honour import Honour
from plugins.core.names import canon
from plugins.core.site import Site

_Thing: TypeAlias = tuple[str, ...]  # what an article tells of
_MOST = 4
_REMEMBERED = 12  # older articles that are weighed for each thing that an article tells of
_PERSON, _UNIT, _MOVEMENT, _CATEGORY = 6, 3, 2, 1  # what sharing one is worth


class Relations:
    """Which articles a site's articles lead to; all are found in one walk from the oldest.

    With ``only`` for one article alone: then nothing is weighed for those before it.
    """

    def __init__(self, site: Site, only: Article | None = None) -> None:
        self._site = site
        self._older = dict(_walk(site, only))

    def of(self, article: Article) -> tuple[Article, ...]:
        """At most four: by hand first, then the older ones that share most, newest first."""
        known = self._site.article
        chosen = [known[key] for key in article.fields.related if key in known]
        older = (self._site.articles[place] for place in self._older.get(article.key, ()))
        found = dict.fromkeys((*chosen, *older))
        found.pop(article, None)
        return tuple(found)[:_MOST]


def _walk(site: Site, only: Article | None) -> Iterator[tuple[str, list[int]]]:
    """Each article's key with the places of its nearest older ones."""
    told: dict[_Thing, list[int]] = defaultdict(list)  # thing: who tells of it
    for place, article in enumerate(site.articles):
        things = _things(article, site.catalogue)
        if only is None or article is only:
            yield article.key, _nearest(article, things, told)
        if article is only:
            return
        for thing in things:
            told[thing].append(place)


def _nearest(
    article: Article, things: dict[_Thing, int], told: dict[_Thing, list[int]]
) -> list[int]:
    """Places of the older articles that share most with it."""
    scores: Counter[int] = Counter()
    for thing, worth in things.items():
        for other in told[thing][-_REMEMBERED:]:
            scores[other] += worth
    # One more for each that is chosen by hand: it may be among these.
    most = _MOST + len(article.fields.related)
    return nsmallest(most, scores, key=lambda other: (-scores[other], -other))


def _things(article: Article, catalogue: Catalogue) -> dict[_Thing, int]:
    found: dict[_Thing, int] = {("category", article.fields.category): _CATEGORY}
    for movement in article.fields.movements:
        found["movement", movement] = _MOVEMENT
    for honour in article.honours:
        if honour.visibility == "public":
            found |= _of_honour(honour, catalogue)
    return found


def _of_honour(honour: Honour, catalogue: Catalogue) -> Iterator[tuple[_Thing, int]]:
    """The honoree where it is sure who that is, and the unit; a collective is a unit itself."""
    unit = _unit(honour.unit, catalogue)
    name = canon(honour.honoree or "").casefold()
    if unit:
        yield ("unit", unit), _UNIT
    if name and honour.kind == "collective":
        yield ("unit", _unit(honour.honoree, catalogue)), _UNIT
    elif name and (honour.id or unit):
        yield ("person", honour.id or name, "" if honour.id else unit), _PERSON


def _unit(name: str | None, catalogue: Catalogue) -> str:
    """The id of a unit that the catalogue knows by any of its names, else the name itself."""
    known = catalogue.unit_named(name) if name else None
    return known.id if known else canon(name or "").casefold()
