"""An article and its photo page as NewsArticle and ImageGallery.

Only what the article itself states is told: a day of publication only where it is known, an author
only where the byline is plainly a person's name or an office's, and of the people only those who
have a page (no pupil, nobody who is proposed, revoked, withheld or removed has one).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from plugins.core.article import Article
from plugins.core.body import FigureRef
from plugins.core.changes import changed_since, published
from plugins.core.linked_data.nodes import (
    LinkedPhoto,
    Node,
    Publisher,
    organisation,
    photo_node,
    publisher_of,
    text_of,
)
from plugins.core.pictures import Figure
from plugins.core.site import Site

_MOST_PEOPLE = 20  # a list of 300 names would weigh more than its article
_TYPES = {"person": "Person", "collective": "Organization"}  # a household is neither

_SEVERAL = re.compile(r"\s*(?:[,;]|\s[-–]\s|\svà\s)\s*")
_OFFICE = re.compile(
    r"(?:ban|báo|bộ phận|cổng|đài|hội|nhóm|phòng|sở|tổ|tòa soạn|trang|trung tâm|trường|ubnd"
    r"|ủy ban|văn phòng|viện)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,5}")


@dataclass(frozen=True)
class LinkedPerson:
    """Somebody who is honoured in an article and has a page."""

    type: str  # of schema.org
    name: str
    address: str


@dataclass(frozen=True)
class LinkedNews:
    """What machines are told of an article; addresses without the origin."""

    publisher: Publisher
    address: str
    headline: str
    summary: str
    published: str  # ISO 8601, "" where it is not known
    modified: str  # ISO 8601, "" where nothing changed since
    byline: str
    section: str
    tags: tuple[str, ...]
    photos: tuple[LinkedPhoto, ...]
    people: tuple[LinkedPerson, ...]
    corrections: tuple[tuple[str, str], ...]  # day, note


def linked_news(site: Site, article: Article, figures: Mapping[FigureRef, Figure]) -> LinkedNews:
    """Gathers it: cheap, since it is done for every article of a build."""
    fields = article.fields
    category = site.catalogue.category[fields.category]
    return LinkedNews(
        publisher=publisher_of(site.portal),
        address=article.address,
        headline=fields.title,
        summary=fields.summary or "",
        published=published(article),
        modified=changed_since(article),
        byline=fields.author or "",
        section=category.name,
        tags=fields.tags,
        photos=linked_photos(article, figures),
        people=tuple(islice(_people(site, article), _MOST_PEOPLE)),
        corrections=tuple((one.date.isoformat(), one.note) for one in fields.corrections),
    )


def linked_photos(article: Article, figures: Mapping[FigureRef, Figure]) -> tuple[LinkedPhoto, ...]:
    """The photos of an article, in their order."""
    return tuple(_photo(article, ref, figure) for ref, figure in figures.items())


def news_jsonld(news: LinkedNews) -> str:
    """The article."""
    origin = news.publisher.url
    url = origin + news.address
    return text_of(
        {
            "@type": "NewsArticle",
            "@id": f"{url}#bai",
            "url": url,
            "headline": news.headline,
            "description": news.summary,
            "datePublished": news.published,
            "dateModified": news.modified,
            "author": _authors(news.byline),
            "creditText": "" if _authors(news.byline) else news.byline,
            "publisher": organisation(news.publisher),
            "articleSection": news.section,
            "keywords": list(news.tags),
            "inLanguage": "vi",
            "isAccessibleForFree": True,
            "image": [photo_node(photo, origin) for photo in news.photos],
            "mentions": [_person_node(person, origin) for person in news.people],
            "correction": [
                {"@type": "CorrectionComment", "datePublished": day, "text": note}
                for day, note in news.corrections
            ],
        }
    )


def gallery_jsonld(
    origin: str, address: str, title: str, article: str, photos: tuple[LinkedPhoto, ...]
) -> str:
    """The photo page of an article; addresses without the origin."""
    return text_of(
        {
            "@type": "ImageGallery",
            "url": origin + address,
            "name": title,
            "inLanguage": "vi",
            "about": {"@id": f"{origin}{article}#bai"},
            "associatedMedia": [photo_node(photo, origin) for photo in photos],
        }
    )


def _photo(article: Article, ref: FigureRef, figure: Figure) -> LinkedPhoto:
    picture, photo = figure.picture, article.photo(ref.file)
    rights = photo.notes.copyright if photo else ""
    size = picture.full_width, picture.full_height
    return LinkedPhoto(picture.full, *size, figure.caption, figure.credit, rights)


def _people(site: Site, article: Article) -> Iterator[LinkedPerson]:
    """Each once, in the order of the article; names as awarded there stand on their pages."""
    register = site.register
    records = register.by_source.get(article, ())
    pages = (register.honoree_of.get(record.id) for record in records)
    for honoree in dict.fromkeys(page for page in pages if page):
        if honoree.kind in _TYPES:
            yield LinkedPerson(_TYPES[honoree.kind], honoree.name, honoree.address)


def _person_node(person: LinkedPerson, origin: str) -> Node:
    url = origin + person.address
    return {"@type": person.type, "@id": f"{url}#ho-so", "name": person.name, "url": url}


def _authors(byline: str) -> list[Node]:
    """The authors where each is plainly a person or an office; what may be either is none."""
    parts = [part for part in _SEVERAL.split(byline) if part]
    kinds = [_author_type(part) for part in parts]
    if not all(kinds):
        return []
    return [{"@type": kind, "name": part} for kind, part in zip(kinds, parts, strict=True)]


def _author_type(name: str) -> str:
    if _OFFICE.match(name):
        return "Organization"
    is_name = _NAME.fullmatch(name) and all(word[0].isupper() for word in name.split())
    return "Person" if is_name and not name.isupper() else ""
