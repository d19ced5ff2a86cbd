"""Lists of articles: by category with their index, and what other lists are made with."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.changes import newest_change
from plugins.core.feed import feed_link
from plugins.core.linked_data.trails import list_jsonld
from plugins.core.lists import Slice, slices
from plugins.core.page import Listed, Page
from plugins.core.pager import address_of, pager
from plugins.core.site import Site
from plugins.core.view_parts import HOME, CountedLink, Link, Meta
from plugins.portal import words
from plugins.portal.list_views import IndexGroup, IndexView, ListView


@dataclass(frozen=True)
class ListHead:
    """What all pages of one list share."""

    address: str
    kicker: str
    title: str
    intro: str
    facts: tuple[str, ...]
    trail: tuple[Link, ...]
    section: str
    feed: Link | None = None


def pages(site: Site) -> Iterator[Page]:
    """Category lists with their index; empty lists say that they are."""
    rows = []
    trail = (HOME, Link("Chuyên mục", addresses.CATEGORIES))
    for category in site.catalogue.categories:
        articles = site.by_category.get(category.id, ())
        address = addresses.category(category.id)
        count = words.count_text(len(articles))
        rows.append(CountedLink(category.name, address, count, category.description))
        way = addresses.category_feed(category.id)
        head = ListHead(
            address=address,
            kicker="Chuyên mục",
            title=category.name,
            intro=category.description,
            facts=(count,),
            trail=trail,
            section=address,
            feed=feed_link(site, articles, category.name, way),
        )
        yield from list_pages(site, head, articles)
    intro = "Tin, bài của trang theo chuyên mục."
    groups = (IndexGroup("", "", tuple(rows)),)
    yield index_page(site, addresses.CATEGORIES, "Chuyên mục", intro, groups)


def list_pages(site: Site, head: ListHead, articles: Sequence[Article]) -> Iterator[Page]:
    """The pages of one list."""
    for part in slices(articles):
        address = address_of(head.address, part.number)
        listed = Listed(newest_change(part.items))
        yield Page(address, "list.html", list_view(site, head, part), listed=listed)


def list_view(site: Site, head: ListHead, part: Slice[Article]) -> ListView:
    """One page of a list."""
    suffix = f", trang {part.number}" if part.number else ""
    return ListView(
        meta=Meta(
            title=head.title + suffix,
            description=head.intro or head.title,
            address=address_of(head.address, part.number),
            section=head.section,
            trail=head.trail,
            feed=head.feed,
            json_ld=list_jsonld(site.portal.url, (article.address for article in part.items)),
        ),
        kicker=head.kicker,
        title=head.title,
        intro=head.intro,
        facts=() if part.number else head.facts,  # a full page never changes
        cards=tuple(words.card(site, article) for article in part.items),
        pager=pager(head.address, part, "tin"),
        others=tuple(
            Link(one.name, way)
            for one in site.catalogue.categories
            if (way := addresses.category(one.id)) != head.address
        ),
    )


def index_page(
    site: Site, address: str, title: str, intro: str, groups: tuple[IndexGroup, ...]
) -> Page:
    """An index of lists of articles."""
    meta = Meta(title, intro, address, section=address, trail=(HOME,))
    view = IndexView(meta, "", title, intro, groups)
    return Page(address, "index.html", view, listed=Listed(newest_change(site.articles)))
