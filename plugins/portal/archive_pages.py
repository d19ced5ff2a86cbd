"""Tin theo tháng: every article by year and month."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import predecessor_banner
from plugins.core.changes import newest_change
from plugins.core.gallery import gallery_card, has_gallery
from plugins.core.honour_words import award_text
from plugins.core.page import Listed, Page
from plugins.core.site import Site
from plugins.core.total_words import kinds_text
from plugins.core.view_parts import HOME, CountedLink, Link, Meta
from plugins.portal import words
from plugins.portal.archive_views import MonthsView, YearMonths, YearView
from plugins.portal.list_pages import ListHead, list_pages

_MONTHS = Link("Tin theo tháng", addresses.MONTHS)
_AWARDS, _STORIES = 6, 3  # on the page of a year


def pages(site: Site) -> Iterator[Page]:
    """The index, a page for each year, and the list of each month."""
    months = _months(site)
    listed = Listed(newest_change(site.articles))
    yield Page(addresses.MONTHS, "months.html", _index(months), listed=listed)
    for year, found in months.items():
        listed = Listed(newest_change(article for some in found.values() for article in some))
        view = _year(site, year, months)
        yield Page(addresses.year(year), "year.html", view, listed=listed)
    for (year, month), articles in site.by_month.items():
        head = ListHead(
            address=addresses.month(year, month),
            kicker=_MONTHS.text,
            title=f"Tháng {month} năm {year}",
            intro="",
            facts=(words.count_text(len(articles)),),
            trail=(HOME, _MONTHS, Link(f"Năm {year}", addresses.year(year))),
            section=addresses.MONTHS,
        )
        yield from list_pages(site, head, articles)


_Months = Mapping[int, Mapping[int, Sequence[Article]]]


def _months(site: Site) -> _Months:
    """Articles of each month, by year, oldest first."""
    found: dict[int, dict[int, Sequence[Article]]] = defaultdict(dict)
    for year, month in sorted(site.by_month):
        found[year][month] = site.by_month[year, month]
    return found


def _index(months: _Months) -> MonthsView:
    intro = "Tin, bài đã đăng, theo năm và tháng."
    meta = Meta(_MONTHS.text, intro, addresses.MONTHS, addresses.MONTHS, (HOME,))
    years = tuple(
        YearMonths(
            Link(f"Năm {year}", addresses.year(year)),
            words.count_text(sum(map(len, found.values()))),
            tuple(
                CountedLink(f"Tháng {month}", addresses.month(year, month), str(len(found[month])))
                for month in sorted(found, reverse=True)
            ),
        )
        for year, found in sorted(months.items(), reverse=True)
    )
    return MonthsView(meta, _MONTHS.text, intro, years)


def _year(site: Site, year: int, months: _Months) -> YearView:
    articles = [article for found in months[year].values() for article in found]
    title = f"Tin năm {year}"
    intro = f"Tin, bài của năm {year}, theo tháng."
    trail = (HOME, _MONTHS)
    stories = [article for article in reversed(articles) if has_gallery(article)]
    known = list(months)
    place = known.index(year)
    banner = predecessor_banner(site, "Tin, bài", date(year, 12, 31))
    return YearView(
        meta=Meta(title, intro, addresses.year(year), addresses.MONTHS, trail),
        kicker=_MONTHS.text,
        title=title,
        intro=intro,
        facts=tuple(_facts(site, year, articles)),
        banners=(banner,) if banner else (),
        months=tuple(
            CountedLink(
                f"Tháng {month}", addresses.month(year, month), words.count_text(len(found))
            )
            for month, found in months[year].items()
        ),
        honours=tuple(_honours(site, year)),
        honours_href=addresses.honours_year(year) if year in site.register.year_totals else "",
        stories=tuple(gallery_card(site, article) for article in stories[:_STORIES]),
        older=_link(known[place - 1]) if place else None,
        newer=_link(known[place + 1]) if place + 1 < len(known) else None,
    )


def _link(year: int) -> Link:
    return Link(f"Năm {year}", addresses.year(year))


def _facts(site: Site, year: int, articles: Sequence[Article]) -> Iterator[str]:
    """What the year has: articles, photos, photo pages, documents."""
    documents = sum(document.fields.issue_date.year == year for document in site.documents)
    counts = (
        (len(articles), "tin"),
        (sum(len(article.body.figures) for article in articles), "ảnh"),
        (sum(map(has_gallery, articles)), "bộ ảnh"),
        (documents, "văn bản"),
    )
    yield from (f"{count} {things}" for count, things in counts if count)


def _honours(site: Site, year: int) -> Iterator[CountedLink]:
    """The highest awards of that year of award, whenever they were told of."""
    for total in site.register.year_totals.get(year, ())[:_AWARDS]:
        name = award_text(total.award, total.grade, site.catalogue)
        way = f"{addresses.honours_year(year)}#{total.award.id}"
        yield CountedLink(name, way, kinds_text(total))
