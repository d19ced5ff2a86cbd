"""Pages with the same words follow each other, so that one process converts these words once."""

from plugins.core import addresses
from plugins.portal.plugin import pages
from tests.core.making import article, site


def test_the_pages_of_an_article_follow_its_own_page() -> None:
    made = [page.address for page in pages(site(article("mot"), article("hai")))]
    for slug in ("mot", "hai"):
        own = f"/tin/2024/{slug}/"
        kept = [addresses.kept(own, slug, kind) for kind in ("html", "md")]
        first = made.index(own)
        assert made[first : first + 4] == [own, addresses.light(own), *kept]
