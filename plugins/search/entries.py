"""Everything that the search finds by words, as the site has it, each in its lasting place.

Things without a date (units, awards, movements, standing pages) fill blocks of their own before
those with one, so that a new unit moves no article, and a new article moves nothing. What was
withdrawn keeps its number free.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from plugins.core import addresses
from plugins.core.article import Article, ArticleFields
from plugins.core.article_words import flag
from plugins.core.dates import day_text
from plugins.core.paper import Document, StandingPage
from plugins.core.photo import of_kind
from plugins.core.plain_text import paragraphs
from plugins.core.search.entry import Entry, Shown
from plugins.core.search.postings import BLOCK
from plugins.core.site import Site
from plugins.core.typography import capital

PAPERS, PAGES = "van-ban", "trang"  # sections beside the categories
_LONGEST = 20_000  # letters of a text that the search reads


def arranged(site: Site) -> tuple[Entry | None, ...]:
    """Entries by their number, oldest last; None for numbers that are kept free."""
    undated = (*_pages(site), *_movements(site), *_awards(site), *_units(site))
    dated: list[tuple[datetime, str, Entry | None]] = [
        *((one.when.instant(), one.address, _paper(one)) for one in site.documents),
        *((one.when.instant(), one.address, _article(site, one)) for one in site.articles),
        *((one.when.instant(), one.address, None) for one in site.withdrawn),
    ]
    dated.sort(key=lambda row: row[:2])
    return (*_filled(undated), *(entry for *_, entry in dated))


def _filled(entries: Sequence[Entry]) -> tuple[Entry | None, ...]:
    """Entries in the order of their addresses, and None up to the end of their last block."""
    ordered = sorted(entries, key=lambda entry: entry.shown.address)
    return (*ordered, *[None] * (-len(ordered) % BLOCK))


def _article(site: Site, article: Article) -> Entry:
    fields = article.fields
    honours = [honour for honour in article.honours if honour.is_shown and honour.is_awarded]
    return Entry(
        shown=Shown(
            address=article.address,
            title=fields.title,
            kind=site.catalogue.category[fields.category].name,
            day=day_text(article.when.day),
            picture=_picture(site, article),
            flag=flag(site, article),
        ),
        texts=_cut((*_told(fields), *paragraphs(article.body))),
        section=fields.category,
        year=article.when.day.year,
        awards=tuple(dict.fromkeys(honour.award for honour in honours)),
        movements=tuple(dict.fromkeys(fields.movements)),
        others=(*_named(fields),),
    )


def _told(fields: ArticleFields) -> Iterator[str]:
    """What stands before the words of an article."""
    yield from (fields.summary,) if fields.summary else ()
    yield from fields.key_points


def _named(fields: ArticleFields) -> Iterator[str]:
    """What it is found by besides, however long it is."""
    yield from fields.tags
    yield from (fields.author,) if fields.author else ()


def _picture(site: Site, article: Article) -> tuple[str, int, int] | tuple[()]:
    """The first photo in its smallest size."""
    for ref in article.body.figures:
        if photo := article.photo(ref.file):
            smallest = of_kind(photo, site.recipe, "jpg")[0]
            return smallest.address, smallest.width, smallest.height
    return ()


def _paper(paper: Document) -> Entry:
    fields = paper.fields
    known = (fields.number, fields.issuer, fields.signer, fields.abstract)
    return Entry(
        shown=_shown(
            paper.address, fields.title, capital(fields.kind), day_text(fields.issue_date)
        ),
        texts=_cut((*(text for text in known if text), *paragraphs(paper.body))),
        section=PAPERS,
        year=fields.issue_date.year,
        awards=tuple(dict.fromkeys(honour.award for honour in paper.honours if honour.is_awarded)),
        movements=(),
    )


def _pages(site: Site) -> Iterator[Entry]:
    for page in site.pages:
        if page.fields.lang == "vi":
            yield _undated(page.address, page.fields.title, "Trang thông tin", _words(page))


def _words(page: StandingPage) -> tuple[str, ...]:
    return (page.fields.summary or "", *paragraphs(page.body))


def _movements(site: Site) -> Iterator[Entry]:
    for movement in site.catalogue.movements:
        if movement.id in site.by_movement:
            way = addresses.movement(movement.id)
            yield _undated(way, movement.name, "Phong trào thi đua", (movement.description,))


def _awards(site: Site) -> Iterator[Entry]:
    for identifier in site.register.by_award:
        award = site.catalogue.award[identifier]
        others = (*award.aliases, *award.abbreviations)
        yield _undated(addresses.award(award.id), award.name, "Danh hiệu, hình thức", others)


def _units(site: Site) -> Iterator[Entry]:
    for unit in site.catalogue.units:
        yield _undated(addresses.unit(unit.id), unit.name, "Đơn vị", unit.names[1:])


def _undated(address: str, title: str, kind: str, texts: Iterable[str]) -> Entry:
    known = _cut(tuple(text for text in texts if text))
    return Entry(_shown(address, title, kind, ""), known, PAGES, None, (), ())


def _shown(address: str, title: str, kind: str, day: str) -> Shown:
    return Shown(address, title, kind, day, (), "")


def _cut(texts: Sequence[str]) -> tuple[str, ...]:
    """As many paragraphs as the search reads."""
    left = _LONGEST
    kept = []
    for text in texts:
        if left <= 0:
            break
        kept.append(text[:left])
        left -= len(text)
    return tuple(kept)
