"""Honorees as the search lists them."""

from collections.abc import Iterator

from plugins.core.honoree import Honoree
from plugins.core.honour_words import award_text, role_and_unit
from plugins.core.search.people import Listed
from plugins.core.site import Site
from plugins.core.typography import joined


def listed(site: Site) -> tuple[Listed, ...]:
    """Everybody with a page."""
    return tuple(_all(site))


def _all(site: Site) -> Iterator[Listed]:
    for honoree in site.register.honorees:
        yield Listed(
            name=honoree.name,
            detail=_detail(site, honoree),
            slug=honoree.slug,
            honours=len(honoree.records),
            kind=honoree.kind,
        )


def _detail(site: Site, honoree: Honoree) -> str:
    """Role and unit, the last award with its year, and how many more there are."""
    last = honoree.records[-1]
    award = award_text(last.award, last.honour.grade, site.catalogue)
    more = len(honoree.records) - 1
    return joined(
        (
            role_and_unit(honoree.honour, site.catalogue),
            f"{award} ({last.year})" if last.year else award,
            f"và {more} khen thưởng khác" if more else "",
        )
    )
