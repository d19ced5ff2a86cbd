"""Tin theo tháng: every article by year and month."""

from collections import defaultdict
from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.page import Page
from plugins.core.site import Site
from plugins.core.view_parts import HOME, CountedLink, Link
from plugins.portal import words
from plugins.portal.list_pages import ListHead, index_page, list_pages
from plugins.portal.views import IndexGroup

_TITLE = "Tin theo tháng"


def pages(site: Site) -> Iterator[Page]:
    """The index, a page for each year, and the list of each month."""
    groups = _groups(site)
    everything = tuple(groups[year] for year in sorted(groups, reverse=True))
    intro = "Tin, bài đã đăng, theo năm và tháng."
    yield index_page(addresses.MONTHS, _TITLE, intro, everything)
    trail = (HOME, Link(_TITLE, addresses.MONTHS))
    for year, group in groups.items():
        intro = f"Tin, bài của năm {year}, theo tháng."
        yield index_page(addresses.year(year), f"Tin năm {year}", intro, (group,), trail)
    for (year, month), articles in site.by_month.items():
        head = ListHead(
            address=addresses.month(year, month),
            kicker=_TITLE,
            title=f"Tháng {month} năm {year}",
            intro="",
            facts=(words.count_text(len(articles)),),
            trail=(*trail, Link(f"Năm {year}", addresses.year(year))),
            section=addresses.MONTHS,
        )
        yield from list_pages(site, head, articles)


def _groups(site: Site) -> dict[int, IndexGroup]:
    """Months of each year, newest first, with counts."""
    rows: dict[int, list[CountedLink]] = defaultdict(list)
    for year, month in sorted(site.by_month, reverse=True):
        count = words.count_text(len(site.by_month[year, month]))
        rows[year].append(CountedLink(f"Tháng {month}", addresses.month(year, month), count))
    return {
        year: IndexGroup(f"Năm {year}", addresses.year(year), tuple(months))
        for year, months in rows.items()
    }
