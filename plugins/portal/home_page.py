"""The home page: the one page that every publish may change."""

from collections.abc import Iterator

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.changes import newest_change
from plugins.core.gallery import gallery_card, has_gallery
from plugins.core.honour_words import award_text, recipient, ribbon
from plugins.core.linked_data.trails import website_jsonld
from plugins.core.page import Listed, Page
from plugins.core.record import Record
from plugins.core.register import is_state_level, totals
from plugins.core.site import Site
from plugins.core.typography import joined, padded
from plugins.core.view_parts import CountedLink, Meta
from plugins.portal import words
from plugins.portal.list_views import BigNumber, Exemplar, HomeView
from plugins.portal.paper_pages import document_row

_LATEST, _STORIES, _EXEMPLARS, _NUMBERS, _MOVEMENTS, _DOCUMENTS = 6, 3, 3, 4, 6, 4
_EXEMPLARY = "guong-dien-hinh"


def pages(site: Site) -> Iterator[Page]:
    """The home page."""
    listed = Listed(newest_change(site.articles))
    yield Page(addresses.HOME, "home.html", _view(site), listed=listed)


def _view(site: Site) -> HomeView:
    newest = tuple(reversed(site.articles))
    lead = next((article for article in newest if article.body.figures), None)
    others = [article for article in newest if article is not lead]
    stories = [article for article in others if has_gallery(article)]
    year, numbers = _numbers(site)
    return HomeView(
        meta=_meta(site),
        lead=words.lead(site, lead) if lead else None,
        numbers_title=f"Khen thưởng cấp Nhà nước năm {year}" if numbers else "",
        numbers_href=addresses.honours_year(year) if numbers else "",
        numbers=numbers,
        latest=tuple(words.card(site, article) for article in others[:_LATEST]),
        movements=tuple(_movements(site)),
        exemplars=tuple(_exemplars(site)),
        exemplars_href=addresses.category(_EXEMPLARY)
        if _EXEMPLARY in site.catalogue.category
        else "",
        stories=tuple(gallery_card(site, article) for article in stories[:_STORIES]),
        documents=tuple(
            document_row(document) for document in site.documents[: -_DOCUMENTS - 1 : -1]
        ),
    )


def _meta(site: Site) -> Meta:
    portal = site.portal
    title = joined((portal.name, portal.province), " ")
    description = f"Tin tức, gương điển hình, khen thưởng và văn bản. {portal.tagline}."
    address = addresses.HOME
    return Meta(title, description, address, address, json_ld=website_jsonld(portal))


def _numbers(site: Site) -> tuple[int, tuple[BigNumber, ...]]:
    """State-level totals of the newest year that has any."""
    years = site.register.by_year
    state = {
        year: [record for record in years[year] if is_state_level(record.award)] for year in years
    }
    year = next((year for year, found in state.items() if found), 0)
    entries = state.get(year, [])
    found = (total for total in totals(entries, site.catalogue) if total.number)
    return year, tuple(
        BigNumber(
            padded(total.number),
            award_text(total.award, total.grade, site.catalogue),
            f"{addresses.honours_year(year)}#{total.award.id}",
        )
        for total in list(found)[:_NUMBERS]
    )


def _movements(site: Site) -> Iterator[CountedLink]:
    """The movements with most articles; equal ones in the order of the catalogue."""
    counted = [
        (len(site.by_movement[movement.id]), movement)
        for movement in site.catalogue.movements
        if movement.id in site.by_movement
    ]
    counted.sort(key=lambda row: -row[0])
    for count, movement in counted[:_MOVEMENTS]:
        yield CountedLink(movement.name, addresses.movement(movement.id), words.count_text(count))


def _exemplars(site: Site) -> Iterator[Exemplar]:
    """The newest who are named, one of each article, exemplary stories first."""
    by_article: dict[Article, Record] = {}
    for record in site.register.records:
        for article, _ in record.articles[:1] if record.honour.honoree else ():
            by_article.setdefault(article, record)
    stories = sorted(by_article, key=lambda a: a.fields.category != _EXEMPLARY)
    for article in stories[:_EXEMPLARS]:
        entry = by_article[article]
        award = award_text(entry.award, entry.honour.grade, site.catalogue)
        year = str(entry.year or "")
        detail = joined((award, year))
        yield Exemplar(recipient(entry.honour), detail, article.address, ribbon(entry.award))
