"""Small parts of views: cards, topics, counts."""

from dataclasses import replace

from plugins.core import addresses
from plugins.core.article import Article
from plugins.core.article_words import day, days, flag, photo_credits
from plugins.core.pictures import cover
from plugins.core.site import Site
from plugins.core.view_parts import Link
from plugins.portal.views import Card, Note

_WORDS_A_MINUTE = 250  # Vietnamese syllables are written apart and read faster than English words


def card(site: Site, article: Article) -> Card:
    """An article in a list."""
    return Card(
        title=article.fields.title,
        href=article.address,
        summary=article.fields.summary or "",
        day=days(article)[0],
        topic=topic(site, article),
        minutes=minutes(article),
        photos=photo_count(article),
        picture=cover(article, site.recipe, is_small=True),
        flag=flag(site, article),
    )


def lead(site: Site, article: Article) -> Card:
    """The article that opens the home page, with its photo in every size."""
    return replace(card(site, article), picture=cover(article, site.recipe))


def topic(site: Site, article: Article) -> Link:
    """Its category."""
    identifier = article.fields.category
    return Link(site.catalogue.category[identifier].name, addresses.category(identifier))


def minutes(article: Article) -> str:
    """The reading time, at 250 words a minute."""
    return f"{max(1, round(article.body.words / _WORDS_A_MINUTE))} phút đọc"


def credits_of(article: Article) -> tuple[str, ...]:
    """Who made it: "Tin: …", "Ảnh: …", "Nguồn: …"."""
    text = article.fields.credits and article.fields.credits.text
    return (*([f"Tin: {text}"] if text else []), *photo_credits(article))


def corrections(article: Article) -> tuple[Note, ...]:
    """Its dated public notes."""
    found = article.fields.corrections
    return tuple(Note(day("Đính chính", entry.date), entry.note) for entry in found)


def photo_count(article: Article) -> str:
    """How many photos it shows."""
    count = len(article.body.figures)
    return f"{count} ảnh" if count else ""


def count_text(number: int) -> str:
    """How many articles a list has."""
    return f"{number} tin"
