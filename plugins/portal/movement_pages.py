"""A movement's page tells its story (launch, years, honours), then lists its articles."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.catalogue import Movement
from plugins.core.changes import newest_change
from plugins.core.feed import feed_link
from plugins.core.honour_words import award_text
from plugins.core.lists import Slice, page_of, slices
from plugins.core.page import Listed, Page
from plugins.core.pager import address_of
from plugins.core.register import totals
from plugins.core.site import Site
from plugins.core.total_words import kinds_text
from plugins.core.typography import joined
from plugins.core.view_parts import HOME, CountedLink, Link
from plugins.portal import words
from plugins.portal.archive_views import MovementView
from plugins.portal.list_pages import ListHead, index_page, list_view
from plugins.portal.list_views import IndexGroup
from plugins.portal.views import Fact

_TITLE = "Phong trào thi đua"
_LEVELS = {"trung-uong": "Cả nước", "tinh": "Trong tỉnh"}


def pages(site: Site) -> Iterator[Page]:
    """The pages of every movement, and the index that leads to them."""
    rows = []
    for movement in site.catalogue.movements:
        articles = site.by_movement.get(movement.id, ())
        address = addresses.movement(movement.id)
        count = words.count_text(len(articles))
        rows.append(CountedLink(movement.name, address, count, movement.description))
        yield from _movement(site, movement, articles)
    intro = "Các phong trào thi đua được nhắc đến trong tin, bài của trang."
    group = IndexGroup("", "", tuple(rows))
    yield index_page(site, addresses.MOVEMENTS, "Các phong trào thi đua", intro, (group,))


def _movement(site: Site, movement: Movement, articles: Sequence[Article]) -> Iterator[Page]:
    head = ListHead(
        address=addresses.movement(movement.id),
        kicker=_TITLE,
        title=movement.name,
        intro=movement.description,
        facts=(words.count_text(len(articles)),),
        trail=(HOME, Link(_TITLE, addresses.MOVEMENTS)),
        section=addresses.MOVEMENTS,
        feed=feed_link(site, articles, movement.name, addresses.movement_feed(movement.id)),
    )
    for part in slices(articles):
        address = address_of(head.address, part.number)
        if part.number:
            listed = Listed(newest_change(part.items))
            yield Page(address, "list.html", list_view(site, head, part), listed=listed)
        else:
            view = _view(site, head, part, movement, articles)
            listed = Listed(newest_change(articles))
            yield Page(address, "movement.html", view, listed=listed)


def _view(
    site: Site,
    head: ListHead,
    part: Slice[Article],
    movement: Movement,
    articles: Sequence[Article],
) -> MovementView:
    return MovementView(
        **vars(list_view(site, head, part)),
        story=tuple(_story(movement, articles)),
        years=tuple(_years(head, articles)),
        honours=tuple(_honours(site, articles)),
    )


def _story(movement: Movement, articles: Sequence[Article]) -> Iterator[Fact]:
    """How it began, and its first and newest articles."""
    if movement.launched:
        doubt = " (chưa đối chiếu văn bản)" if movement.certainty == "memory" else ""
        yield Fact("Phát động", f"Năm {movement.launched}{doubt}")
    yield Fact("Phạm vi", _LEVELS[movement.level])
    for term, some in (("Bài đầu tiên", articles[:1]), ("Bài mới nhất", articles[1:][-1:])):
        for article in some:
            yield Fact(term, article.fields.title, article.address)


def _years(head: ListHead, articles: Sequence[Article]) -> Iterator[CountedLink]:
    """Articles of each year, newest first, with the page on which the year's newest one stands.

    The line below tells how the year began.
    """
    numbered = list(enumerate(articles))
    years = [
        (year, list(found))
        for year, found in groupby(numbered, key=lambda pair: pair[1].when.day.year)
    ]
    for year, found in reversed(years):
        page = page_of(found[-1][0], len(articles))
        way = address_of(head.address, page) if page else "#tin-bai"
        count = words.count_text(len(found))
        yield CountedLink(f"Năm {year}", way, count, found[0][1].fields.title)


def _honours(site: Site, articles: Sequence[Article]) -> Iterator[CountedLink]:
    """Honours that its articles tell of, each once, by award from the highest."""
    told = {
        record.id: record
        for article in articles
        for record in site.register.by_source.get(article, ())
    }
    for total in totals(told.values(), site.catalogue):
        name = award_text(total.award, total.grade, site.catalogue)
        years = sorted({record.year for record in total.records if record.year})
        span = joined(tuple(dict.fromkeys(map(str, years[:1] + years[-1:]))), "-")
        detail = f"Năm khen thưởng: {span}" if span else ""
        yield CountedLink(name, addresses.award(total.award.id), kinds_text(total), detail)
