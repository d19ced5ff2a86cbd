"""A site with a public address, as the tests of feeds need it."""

from dataclasses import replace

from plugins.core.article import Article
from plugins.core.catalogue import Movement
from plugins.core.portal import Portal
from plugins.core.site import Site
from tests.core import making

ORIGIN = "https://example.org"
CATALOGUE = replace(
    making.CATALOGUE,
    movements=(
        Movement(id="nong-thon-moi", name="Nông thôn mới", level="trung-uong", certainty="found"),
    ),
)


def site(*articles: Article, url: str = ORIGIN, unpublished: bool = False) -> Site:
    found = making.site(*articles, catalogue=CATALOGUE, unpublished=unpublished)
    return replace(found, portal=Portal(url=url, agency="Ban TĐKT"))
